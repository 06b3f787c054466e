package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// param is a parameter of a query.
type param struct {
	name   string
	about  string
	many   bool     // may repeat: any of them
	among  []string // the words that it may be; nil is any
	format string   // "integer", "date", "country", or a plain string
}

// values are the parameters of a question that its route has read.
type values url.Values

func (v values) one(name string) string { return url.Values(v).Get(name) }

// Bounds of a question: more than a person asks, less than hurts.
const (
	maxRepeat = 100
	maxText   = 200 // code points of a text to search for
)

// read checks a query against the parameters of a route. A parameter that the
// route does not have is an error: a misspelt filter must not pass everything.
func (rt *route) read(raw string) (values, error) {
	q, err := url.ParseQuery(raw)
	if err != nil {
		return nil, usage("the query cannot be read: " + err.Error())
	}
	for name, list := range q {
		i := slices.IndexFunc(rt.params, func(p param) bool { return p.name == name })
		if i < 0 {
			return nil, usage(fmt.Sprintf("%s has no parameter %q; it has %s", base+rt.path, shown(name), rt.names()))
		}
		if err := rt.params[i].check(list); err != nil {
			return nil, err
		}
	}
	return values(q), nil
}

func (rt *route) names() string {
	if len(rt.params) == 0 {
		return "none"
	}
	var names []string
	for _, p := range rt.params {
		names = append(names, p.name)
	}
	return strings.Join(names, ", ")
}

func (p *param) check(list []string) error {
	if !p.many && len(list) > 1 {
		return usage(p.name + " may stand once only")
	}
	if len(list) > maxRepeat {
		return usage(fmt.Sprintf("%s may stand %d times at most", p.name, maxRepeat))
	}
	for _, v := range list {
		if !utf8.ValidString(v) {
			return usage(p.name + " is not UTF-8")
		}
		if utf8.RuneCountInString(v) > maxText {
			return usage(fmt.Sprintf("%s is longer than %d characters", p.name, maxText))
		}
		if p.among != nil && v != "" && !slices.Contains(p.among, v) {
			return usage(fmt.Sprintf("%s is one of %s, not %q", p.name, strings.Join(p.among, ", "), shown(v)))
		}
		if p.format == "country" && v != "" && !isCountry(v) {
			return usage(fmt.Sprintf("%s is a code of two capitals, not %q", p.name, shown(v)))
		}
	}
	return nil
}

// page returns cursor and limit.
func (v values) page() (cursor string, limit int, err error) {
	if s := v.one("limit"); s != "" {
		if limit, err = strconv.Atoi(s); err != nil || limit < 1 {
			return "", 0, usage(fmt.Sprintf("limit is a number from 1 to %d", record.MaxLimit))
		}
	}
	return v.one("cursor"), limit, nil
}

// filter reads the parameters that choose incidents.
func (v values) filter() (f record.Filter, err error) {
	if f.Cursor, f.Limit, err = v.page(); err != nil {
		return f, err
	}
	f.From, f.To = vedette.Date(v.one("from")), vedette.Date(v.one("to"))
	f.Types, f.Families = list[vedette.EventType](v, "type"), list[string](v, "family")
	f.Actors, f.About = list[vedette.ActorID](v, "actor"), list[string](v, "place")
	f.Standing, f.Review = list[string](v, "standing"), list[vedette.ReviewState](v, "review")
	f.Text = v.one("text")
	if v.one("order") == "oldest" {
		f.Order = record.OldestFirst
	}
	if s := v.one("box"); s != "" {
		if f.Box, err = readBox(s); err != nil {
			return f, err
		}
	}
	return f, f.Check()
}

// list returns what a parameter that may repeat says; empty ones say nothing.
func list[T ~string](v values, name string) (all []T) {
	for _, s := range v[name] {
		if s != "" {
			all = append(all, T(s))
		}
	}
	return all
}

func readBox(s string) (*record.Box, error) {
	parts := strings.Split(s, ",")
	var edges [4]float64
	if len(parts) != len(edges) {
		return nil, usage("a box is south,west,north,east in degrees")
	}
	for i, p := range parts {
		var err error
		if edges[i], err = strconv.ParseFloat(strings.TrimSpace(p), 64); err != nil {
			return nil, usage("a box is south,west,north,east in degrees, not " + strconv.Quote(shown(s)))
		}
	}
	return &record.Box{South: edges[0], West: edges[1], North: edges[2], East: edges[3]}, nil
}
