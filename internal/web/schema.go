package web

import (
	"reflect"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// object is a piece of JSON in the making; encoding/json sorts its names.
type object = map[string]any

// schemas collects the description of types by their names, as JSON Schema
// (2020-12, which is that of OpenAPI 3.1).
type schemas object

// words are the values that types of words have.
var words = map[reflect.Type][]string{
	of[vedette.Stance](): plain(vedette.Reports, vedette.Claims, vedette.Accuses, vedette.Denies, vedette.Admits, vedette.Confirms, vedette.Explains,
		vedette.Doubts, vedette.Declines, vedette.Retracts, vedette.Intends, vedette.Condemns),
	of[vedette.Aspect](): plain(vedette.Occurrence, vedette.Responsibility, vedette.TargetAspect, vedette.Toll, vedette.Impact, vedette.Intent,
		vedette.Control, vedette.Authenticity),
	of[vedette.Status](): plain(vedette.Happened, vedette.Negated, vedette.Possible, vedette.Future, vedette.Conditional, vedette.Alleged,
		vedette.Historical, vedette.Attempted, vedette.Threatened),
	of[vedette.ReviewState](): plain(vedette.Draft, vedette.Accepted, vedette.Corrected, vedette.Excluded),
	of[vedette.Exactness](): plain(vedette.ExactnessExact, vedette.ExactnessNear, vedette.ExactnessDistrict, vedette.ExactnessAdmin1,
		vedette.ExactnessCountry, vedette.ExactnessRegion),
	of[vedette.Extent]():  plain(vedette.ExtentSingle, vedette.ExtentSeries, vedette.ExtentContinuing),
	of[vedette.Outcome](): plain(vedette.OutcomeCompleted, vedette.OutcomeIntercepted, vedette.OutcomeFoiled, vedette.OutcomeFailed, vedette.OutcomeUnknown),
	of[vedette.Attribution](): plain(vedette.AttributionClaimed, vedette.AttributionAccused, vedette.AttributionReported,
		vedette.AttributionInferred, vedette.AttributionUnclaimed),
	of[vedette.Basis](): plain(vedette.BasisStated, vedette.BasisRelative, vedette.BasisInferred),
}

// told are the types whose JSON is not their fields.
var told = map[reflect.Type]object{
	of[vedette.Date](): {"type": "string", "format": "date"},
	of[vedette.Quantity](): {"type": "object", "description": "A number as an interval: best only where a single number was said; high is null where it is open above a known low.",
		"properties": object{"low": object{"type": "integer"}, "best": object{"type": "integer"}, "high": object{"type": plain("integer", "null")}, "text": object{"type": "string"}}},
}

// about are the words that go with some schemas.
var about = map[string]string{
	"Record":    "What the program says about a set of reports, here cut down to one thing and what it refers to.",
	"Evidence":  "The words that a value was read from: start and end count Unicode code points in the report's text, and quote is that stretch of it.",
	"Statement": "One proposition that somebody makes in a report. Nothing is a fact by default: it is what somebody says.",
	"Incident":  "One occurrence in the world as the reports tell it, with every account of it side by side.",
	"Mark":      "An incident as a map, a timeline or a list of lines shows it. What is unknown is absent.",
	"Period":    "A time as an interval of days, both ends included; an absent end is open.",
}

func of[T any]() reflect.Type { return reflect.TypeFor[T]() }

func plain[T ~string](list ...T) (all []string) {
	for _, v := range list {
		all = append(all, string(v))
	}
	return all
}

// schema returns the schema of a type as encoding/json writes it: named structs
// by reference, the rest in place.
func (c schemas) schema(t reflect.Type) object {
	if s, ok := told[t]; ok && t.Kind() != reflect.Struct {
		return s
	}
	if list, ok := words[t]; ok {
		return object{"type": "string", "enum": list}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return c.schema(t.Elem())
	case reflect.Slice:
		return object{"type": "array", "items": c.schema(t.Elem())}
	case reflect.Struct:
		return c.named(t)
	case reflect.String:
		return object{"type": "string"}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	}
	return object{"type": "object"} // a map: any object
}

func (c schemas) named(t reflect.Type) object {
	name := nameOf(t)
	ref := object{"$ref": "#/components/schemas/" + name}
	if _, done := c[name]; done {
		return ref
	}
	if s, ok := told[t]; ok {
		c[name] = s
		return ref
	}
	s := object{"type": "object"}
	c[name] = s // before the fields, which may lead back here
	props := object{}
	required := c.fields(t, props, nil)
	s["properties"] = props
	if len(required) > 0 {
		s["required"] = required
	}
	if words := about[name]; words != "" {
		s["description"] = words
	}
	return ref
}

// fields describes the fields of a struct, those of embedded ones among them,
// and returns the names of those that are always there.
func (c schemas) fields(t reflect.Type, props object, required []string) []string {
	for f := range t.Fields() {
		if f.Anonymous {
			required = c.fields(f.Type, props, required)
			continue
		}
		parts := strings.Split(f.Tag.Get("json"), ",")
		props[parts[0]] = c.schema(f.Type)
		if !slices.Contains(parts[1:], "omitempty") {
			required = append(required, parts[0])
		}
	}
	return required
}

// nameOf names a type for the description: Page[vedette.Incident] is IncidentPage.
func nameOf(t reflect.Type) string {
	name, arg, generic := strings.Cut(t.Name(), "[")
	if !generic {
		return name
	}
	arg = strings.TrimSuffix(arg, "]")
	return arg[strings.LastIndex(arg, ".")+1:] + name
}
