package table

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// Explain writes, for each field of a thing that was read, its value, the words
// that it was read from with where they stand, and the rule that decided. For
// an incident it goes on with why each statement was joined to it, and with the
// same for each of them. Fields are found by their type, so that none can be
// forgotten. ErrNotFound where nothing has the id.
func Explain(w io.Writer, r *vedette.Record, id string, o Options) error {
	b := &block{printer: &printer{w: w, width: o.columns()}, n: publish.NewNames(r)}
	thing := find(r, id)
	if thing == nil {
		return &vedette.Error{Kind: vedette.ErrNotFound, Message: "nothing in the record has the id " + strconv.Quote(id)}
	}
	switch x := thing.(type) {
	case *vedette.Incident:
		b.line(0, titleOf(x)+" ["+string(x.ID)+"]")
		b.line(2, "type: "+string(x.Type)+", by the triggers of its statements, below")
		b.explain("", reflect.ValueOf(thing).Elem())
		b.explainIncident(x)
	case *vedette.Report:
		b.explainReport(x)
	default:
		b.explain("", reflect.ValueOf(thing).Elem())
	}
	return b.err
}

// find returns a pointer to the thing of an id, or nil.
func find(r *vedette.Record, id string) any {
	lists := reflect.ValueOf(r).Elem()
	for i := range lists.NumField() {
		list := lists.Field(i)
		if list.Kind() != reflect.Slice {
			continue
		}
		for j := range list.Len() {
			if f := list.Index(j).FieldByName("ID"); f.IsValid() && f.String() == id {
				return list.Index(j).Addr().Interface()
			}
		}
	}
	for i := range r.Incidents {
		if slices.Contains(r.Incidents[i].Formerly, vedette.IncidentID(id)) {
			return &r.Incidents[i]
		}
	}
	return nil
}

func (b *block) explainIncident(in *vedette.Incident) {
	b.write("")
	b.write("Why these statements are one incident")
	for _, l := range in.Links {
		b.line(2, string(l.Statement)+": "+strings.Join(l.Because, "; "))
	}
	if len(in.Links) == 0 {
		b.line(2, "no reasons are in the record")
	}
	for _, s := range b.n.About(in.ID) {
		b.explainStatement(s)
	}
}

// explainReport explains each statement that was read in a report, which has
// no values of its own that were read in it.
func (b *block) explainReport(rep *vedette.Report) {
	b.line(0, nonEmpty(rep.Title, "Report")+" ["+string(rep.ID)+"]")
	found := false
	for i := range b.n.Record.Statements {
		if s := &b.n.Record.Statements[i]; s.Report == rep.ID {
			b.explainStatement(s)
			found = true
		}
	}
	if !found {
		b.line(2, "nothing was read in it")
	}
}

func (b *block) explainStatement(s *vedette.Statement) {
	b.write("")
	b.line(0, "Statement "+string(s.ID)+": "+b.n.Party(s.Speaker)+" "+string(s.Stance))
	b.explain("", reflect.ValueOf(s).Elem())
}

var evidenceType = reflect.TypeFor[[]vedette.Evidence]()

// explain writes the evidence of a value and of all that lies in it. path names
// it by the record's own names: "harm.killed[0]".
func (b *block) explain(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			b.explain(path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			b.explain(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		b.explainStruct(path, v)
	}
}

func (b *block) explainStruct(path string, v reflect.Value) {
	if e, ok := v.Interface().(vedette.Evidence); ok { // an event's trigger
		b.line(2, path)
		b.proof(e)
		return
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Type == evidenceType && (path != "" || v.Field(i).Len() > 0) {
			b.line(2, nonEmpty(path, "as a whole")+": "+b.value(v))
			b.proofs(v.Field(i).Interface().([]vedette.Evidence))
		}
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Type == evidenceType || !f.IsExported() {
			continue
		}
		b.explain(under(path, f), v.Field(i))
	}
}

// under returns the path of a field by its JSON name; the fields of an embedded
// struct belong to what it is embedded in.
func under(path string, f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	switch {
	case f.Anonymous && name == "":
		return path
	case path == "":
		return name
	}
	return path + "." + name
}

func (b *block) proofs(es []vedette.Evidence) {
	if len(es) == 0 {
		b.line(6, "no words in a report")
	}
	for _, e := range es {
		b.proof(e)
	}
}

// proof writes the words, where they stand (in code points), and the rule.
func (b *block) proof(e vedette.Evidence) {
	b.line(6, fmt.Sprintf("%s — %s [%s:%d–%d]", quote(e), b.from(e.Report), e.Report, e.Start, e.End))
	if e.Rule != "" {
		b.line(8, "by "+e.Rule)
	}
}

// value writes the plain fields of a struct, with names for ids.
func (b *block) value(v reflect.Value) string {
	var parts []string
	b.plain(v, &parts)
	if len(parts) == 0 {
		return "(no value)"
	}
	return strings.Join(parts, ", ")
}

func (b *block) plain(v reflect.Value, parts *[]string) {
	for i := range v.NumField() {
		f, x := v.Type().Field(i), v.Field(i)
		if f.Anonymous && x.Kind() == reflect.Struct {
			continue // its fields speak for themselves
		}
		if s := b.word(x); s != "" {
			*parts = append(*parts, under("", f)+" "+s)
		}
	}
}

// word writes a plain value, and "" for one that is absent or not plain.
func (b *block) word(x reflect.Value) string {
	switch q := x.Interface().(type) {
	case *vedette.Quantity:
		return q.String()
	case *vedette.Certainty:
		if q != nil {
			return fmt.Sprintf("“%s” (%g–%g)", q.Text, q.Low, q.High)
		}
		return ""
	}
	switch x.Kind() {
	case reflect.String:
		return b.named(x.String())
	case reflect.Bool:
		if x.Bool() {
			return "yes"
		}
	case reflect.Int, reflect.Float64:
		if !x.IsZero() {
			return fmt.Sprint(x.Interface())
		}
	case reflect.Pointer:
		if !x.IsNil() && x.Elem().Kind() != reflect.Struct {
			return fmt.Sprint(x.Elem().Interface())
		}
	case reflect.Slice:
		return b.words(x)
	}
	return ""
}

func (b *block) words(list reflect.Value) string {
	if list.Type().Elem().Kind() != reflect.String {
		return ""
	}
	var all []string
	for i := range list.Len() {
		all = append(all, b.named(list.Index(i).String()))
	}
	return strings.Join(all, ", ")
}

// named puts the name of a thing behind its id.
func (b *block) named(s string) string {
	if name := b.n.Any(s); name != s {
		return s + " [" + name + "]"
	}
	return s
}
