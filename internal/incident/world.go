package incident

import (
	"sync"

	"github.com/vedette-org/vedette"
)

// world is what is known while one set of reports is linked.
type world struct {
	*Linker
	findings   []*vedette.Findings
	statements []*vedette.Statement // copies, in order, whose links are set here
	of         map[*vedette.Findings][]*vedette.Statement
	actors     map[vedette.ActorID]*vedette.Actor
	places     map[vedette.PlaceID]*vedette.Place

	copyOnce sync.Once
	copied   map[*vedette.Findings]copied
}

func newWorld(l *Linker, fs []*vedette.Findings) *world {
	w := &world{Linker: l, findings: fs,
		of:     map[*vedette.Findings][]*vedette.Statement{},
		actors: map[vedette.ActorID]*vedette.Actor{},
		places: map[vedette.PlaceID]*vedette.Place{},
	}
	for _, f := range fs {
		for i := range f.Statements {
			s := f.Statements[i]
			s.Report = f.Report.ID
			w.of[f] = append(w.of[f], &s)
			w.statements = append(w.statements, &s)
		}
		for i := range f.Actors {
			mergeActor(w.actors, f.Actors[i])
		}
		for i := range f.Places {
			mergePlace(w.places, f.Places[i])
		}
	}
	return w
}

// mention is one statement's event, with the report it stands in.
type mention struct {
	*vedette.Event
	s *vedette.Statement
	f *vedette.Findings
	n int // order in the report
}

// cluster is a set of mentions held to be one happening.
type cluster struct {
	mentions []*mention
	because  map[vedette.StatementID][]string
	reports  []*vedette.Findings
	whole    *mention // its profile, nil when something was added since
}

func (c *cluster) add(m *mention, because []string) {
	c.whole = nil
	c.mentions = append(c.mentions, m)
	c.because[m.s.ID] = because
	for _, f := range c.reports {
		if f == m.f {
			return
		}
	}
	c.reports = append(c.reports, m.f)
}

func newCluster(m *mention) *cluster {
	c := &cluster{because: map[vedette.StatementID][]string{}}
	c.add(m, nil)
	return c
}

// related reports whether two actors are the same or one is part of the other.
func (w *world) related(a, b vedette.ActorID) bool {
	return a == b || w.partOf(a, b) || w.partOf(b, a)
}

func (w *world) partOf(a, b vedette.ActorID) bool {
	for range 8 { // no chain of command in the register is longer; a cycle ends
		x := w.actors[a]
		if x == nil || x.PartOf == "" {
			return false
		}
		if a = x.PartOf; a == b {
			return true
		}
	}
	return false
}

// vague reports whether an actor is a kind of actor rather than one: "gunmen".
func (w *world) vague(id vedette.ActorID) bool {
	a := w.actors[id]
	return a == nil || a.Generic() || a.Kind == vedette.ActorUnidentified || a.Kind == vedette.ActorCivilians
}
