package synth

import (
	"cmp"
	"slices"

	"github.com/vedette-org/vedette"
)

// index finds actors and places by their ids, when all are made.
func (g *generator) index() {
	g.actors, g.places = map[vedette.ActorID]*vedette.Actor{}, map[vedette.PlaceID]*vedette.Place{}
	for i := range g.rec.Actors {
		g.actors[g.rec.Actors[i].ID] = &g.rec.Actors[i]
	}
	for i := range g.rec.Places {
		g.places[g.rec.Places[i].ID] = &g.rec.Places[i]
	}
}

// finish gives each report what was read in it, and puts the reports into the
// order in which they were published.
func (g *generator) finish() {
	for i := range g.rec.Statements {
		st := &g.rec.Statements[i]
		g.found(g.reports[st.Report], st)
	}
	slices.SortStableFunc(g.findings, func(a, b *vedette.Findings) int { return cmp.Compare(a.Report.Published, b.Report.Published) })
	for _, f := range g.findings {
		g.rec.Reports = append(g.rec.Reports, f.Report)
		g.rec.Vedette.GeneratedFrom = append(g.rec.Vedette.GeneratedFrom, f.Report.ID)
	}
	g.rec.Figures, g.rec.Assessments, g.rec.Notices = []vedette.Figure{}, []vedette.Assessment{}, []vedette.Notice{}
}

// found adds a statement to the findings of its report, not yet linked, with
// the actors and places that it names.
func (g *generator) found(f *vedette.Findings, st *vedette.Statement) {
	free := *st
	free.Incident = ""
	f.Statements = append(f.Statements, free)
	actors := []vedette.ActorID{vedette.ActorID(st.Speaker)}
	for _, x := range st.Event.Initiators {
		actors = append(actors, x.Actor)
	}
	for _, x := range st.Event.Targets {
		actors = append(actors, x.Actor)
	}
	for _, id := range actors {
		a := g.actors[id]
		if a != nil && !slices.ContainsFunc(f.Actors, func(x vedette.Actor) bool { return x.ID == id }) {
			f.Actors = append(f.Actors, *a)
		}
	}
	w := st.Event.Where
	if w == nil {
		return
	}
	for _, id := range []vedette.PlaceID{w.Place, w.Origin, w.TargetSide} {
		p := g.places[id]
		if p != nil && !slices.ContainsFunc(f.Places, func(x vedette.Place) bool { return x.ID == id }) {
			f.Places = append(f.Places, *p)
		}
	}
}
