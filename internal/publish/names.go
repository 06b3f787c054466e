// Package publish holds what the outside formats share: the names behind ids,
// an incident's toll as one interval, and text that is safe to print. Each
// format has a folder of its own.
package publish

import (
	"github.com/vedette-org/vedette"
)

// Names finds the things of a record by their ids. A nil pointer, or the id
// itself for a name, is the answer where the record has no such thing.
type Names struct {
	Record  *vedette.Record
	sources map[vedette.SourceID]*vedette.Source
	reports map[vedette.ReportID]*vedette.Report
	actors  map[vedette.ActorID]*vedette.Actor
	places  map[vedette.PlaceID]*vedette.Place
	said    map[vedette.StatementID]*vedette.Statement
	about   map[vedette.IncidentID][]*vedette.Statement
}

// NewNames indexes a record, which must not change afterwards.
func NewNames(r *vedette.Record) *Names {
	n := &Names{Record: r}
	n.sources = byID(r.Sources, func(x *vedette.Source) vedette.SourceID { return x.ID })
	n.reports = byID(r.Reports, func(x *vedette.Report) vedette.ReportID { return x.ID })
	n.actors = byID(r.Actors, func(x *vedette.Actor) vedette.ActorID { return x.ID })
	n.places = byID(r.Places, func(x *vedette.Place) vedette.PlaceID { return x.ID })
	n.said = byID(r.Statements, func(x *vedette.Statement) vedette.StatementID { return x.ID })
	n.about = map[vedette.IncidentID][]*vedette.Statement{}
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.Incident != "" {
			n.about[s.Incident] = append(n.about[s.Incident], s)
		}
	}
	return n
}

func byID[K comparable, T any](list []T, id func(*T) K) map[K]*T {
	m := make(map[K]*T, len(list))
	for i := range list {
		m[id(&list[i])] = &list[i]
	}
	return m
}

// Report returns a report, or nil.
func (n *Names) Report(id vedette.ReportID) *vedette.Report { return n.reports[id] }

// Place returns a place, or nil.
func (n *Names) Place(id vedette.PlaceID) *vedette.Place { return n.places[id] }

// Statement returns a statement, or nil.
func (n *Names) Statement(id vedette.StatementID) *vedette.Statement { return n.said[id] }

// About returns the statements on an incident, in the order of the record.
func (n *Names) About(id vedette.IncidentID) []*vedette.Statement { return n.about[id] }

// Actor returns the name of an actor.
func (n *Names) Actor(id vedette.ActorID) string {
	if a := n.actors[id]; a != nil && a.Name != "" {
		return a.Name
	}
	return string(id)
}

// Source returns the name of a source.
func (n *Names) Source(id vedette.SourceID) string {
	if s := n.sources[id]; s != nil && s.Name != "" {
		return s.Name
	}
	return string(id)
}

// Party returns the name of whoever speaks: an actor, a source, "the author",
// or an unnamed class as it stands.
func (n *Names) Party(id string) string {
	switch {
	case id == vedette.Author:
		return "the author"
	case n.actors[vedette.ActorID(id)] != nil:
		return n.Actor(vedette.ActorID(id))
	}
	return n.Source(vedette.SourceID(id))
}

// Any returns the name or title of whatever has the id, and the id itself for a
// thing without a name.
func (n *Names) Any(id string) string {
	if p := n.places[vedette.PlaceID(id)]; p != nil && p.Name != "" {
		return p.Name
	}
	if r := n.reports[vedette.ReportID(id)]; r != nil && r.Title != "" {
		return r.Title
	}
	for i := range n.Record.Campaigns {
		if c := &n.Record.Campaigns[i]; string(c.ID) == id {
			return c.Name
		}
	}
	return n.Party(id)
}

// Parties returns the names of several.
func (n *Names) Parties(ids []string) []string {
	var names []string
	for _, id := range ids {
		names = append(names, n.Party(id))
	}
	return names
}
