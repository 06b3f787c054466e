package record

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// Kinds is a set of the kinds of thing that a record holds.
type Kinds uint16

// The kinds, in the order of the record. Texts is not a kind of thing: it asks
// for the texts of the reports.
const (
	Sources Kinds = 1 << iota
	Reports
	Actors
	Places
	Statements
	Incidents
	Campaigns
	Figures
	Relations
	Assessments
	Notices
	Texts

	AllKinds = Texts - 1
)

var kindNames = []string{"source", "report", "actor", "place", "statement", "incident", "campaign",
	"figure", "relation", "assessment", "notice"}

// String returns the names of the kinds, as "incident" or "actor,place".
func (k Kinds) String() string {
	var names []string
	for one := range k.Each {
		names = append(names, kindNames[slices.Index(eachKind, one)])
	}
	return strings.Join(names, ",")
}

// Has reports whether all of o are in k.
func (k Kinds) Has(o Kinds) bool { return k&o == o }

var eachKind = func() (all []Kinds) {
	for k := Sources; k <= Notices; k <<= 1 {
		all = append(all, k)
	}
	return all
}()

// Each yields the kinds in k one by one, in the order of the record.
func (k Kinds) Each(yield func(Kinds) bool) {
	for _, one := range eachKind {
		if k.Has(one) && !yield(one) {
			return
		}
	}
}

// Empty returns a record whose lists are all empty, none nil.
func Empty() *vedette.Record {
	return &vedette.Record{
		Vedette: vedette.Header{GeneratedFrom: []vedette.ReportID{}},
		Sources: []vedette.Source{}, Reports: []vedette.Report{}, Actors: []vedette.Actor{},
		Places: []vedette.Place{}, Statements: []vedette.Statement{}, Incidents: []vedette.Incident{},
		Campaigns: []vedette.Campaign{}, Figures: []vedette.Figure{}, Relations: []vedette.Relation{},
		Assessments: []vedette.Assessment{}, Notices: []vedette.Notice{},
	}
}

// Put decodes a thing that [Rows] encoded and appends it to its list.
func Put(r *vedette.Record, kind Kinds, body []byte) error {
	switch kind {
	case Sources:
		return put(&r.Sources, body)
	case Reports:
		return put(&r.Reports, body)
	case Actors:
		return put(&r.Actors, body)
	case Places:
		return put(&r.Places, body)
	case Statements:
		return put(&r.Statements, body)
	case Incidents:
		return put(&r.Incidents, body)
	case Campaigns:
		return put(&r.Campaigns, body)
	case Figures:
		return put(&r.Figures, body)
	case Relations:
		return put(&r.Relations, body)
	case Assessments:
		return put(&r.Assessments, body)
	case Notices:
		return put(&r.Notices, body)
	}
	return fmt.Errorf("no kind %d", kind)
}

func put[T any](list *[]T, body []byte) error {
	var v T
	if err := json.Unmarshal(body, &v); err != nil {
		return err
	}
	*list = append(*list, v)
	return nil
}
