package web

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// latest is how many incidents come with an actor, a place or a campaign, which
// may have thousands: the rest is a question to /incidents.
const latest = 50

// around returns the record cut down to the thing of the path, with the head of
// the whole.
func (a *ask) around() (*vedette.Record, error) {
	r, err := record.Around(a.ctx, a.record, a.id)
	if err != nil {
		return nil, err
	}
	return r, a.putHead(r)
}

// putHead says what made the record, and from which reports this part of it is.
func (a *ask) putHead(r *vedette.Record) error {
	snap, err := a.at(a.ctx, a.version)
	if err != nil {
		return err
	}
	r.Vedette = snap.header
	r.Vedette.GeneratedFrom = []vedette.ReportID{}
	for i := range r.Reports {
		r.Vedette.GeneratedFrom = append(r.Vedette.GeneratedFrom, r.Reports[i].ID)
	}
	return nil
}

// report answers with a report and what was read in it. It is the only answer
// that has a text.
func (a *ask) report() (any, error) {
	r, err := a.around()
	if err != nil {
		return nil, err
	}
	for i := range r.Reports {
		if string(r.Reports[i].ID) != a.id {
			continue
		}
		full, err := a.record.Report(a.ctx, r.Reports[i].ID)
		if err == nil {
			r.Reports[i].Text = full.Text
		} else if vedette.KindOf(err) != vedette.ErrNotFound { // the log of a generated record may lack it
			return nil, err
		}
		return r, nil
	}
	return nil, record.NotFound("report", a.id)
}

func (a *ask) actor() (any, error) {
	return a.named("actor", record.Filter{Actors: []vedette.ActorID{vedette.ActorID(a.id)}},
		func(r *vedette.Record) bool {
			return slices.ContainsFunc(r.Actors, func(x vedette.Actor) bool { return string(x.ID) == a.id })
		})
}

func (a *ask) place() (any, error) {
	return a.named("place", record.Filter{About: []string{a.id}}, func(r *vedette.Record) bool {
		return slices.ContainsFunc(r.Places, func(x vedette.Place) bool { return string(x.ID) == a.id })
	})
}

func (a *ask) campaign() (any, error) {
	return a.named("campaign", record.Filter{About: []string{a.id}}, func(r *vedette.Record) bool {
		return slices.ContainsFunc(r.Campaigns, func(x vedette.Campaign) bool { return string(x.ID) == a.id })
	})
}

// named answers with a thing that much of the record may refer to: the few
// things that tell of it, its latest incidents, and all that these refer to.
func (a *ask) named(what string, f record.Filter, has func(*vedette.Record) bool) (any, error) {
	core, err := a.record.Get(a.ctx, a.id)
	if err != nil {
		return nil, err
	}
	if !has(core) {
		return nil, record.NotFound(what, a.id)
	}
	about, err := a.record.About(a.ctx, a.id, record.Campaigns|record.Figures|record.Relations|record.Assessments)
	if err != nil {
		return nil, err
	}
	f.Limit = latest
	page, err := a.record.Incidents(a.ctx, f)
	if err != nil {
		return nil, err
	}
	ids := []string{a.id}
	for _, r := range []*vedette.Record{core, about, {Incidents: page.Items}} {
		if ids, err = withReferences(ids, r); err != nil {
			return nil, err
		}
	}
	near, err := a.record.Get(a.ctx, ids...)
	if err != nil {
		return nil, err
	}
	return near, a.putHead(near)
}

// withReferences adds the ids of all that a record holds or refers to, but for
// the incidents of campaigns, which are many.
func withReferences(ids []string, r *vedette.Record) ([]string, error) {
	lean := *r
	lean.Campaigns = slices.Clone(r.Campaigns)
	for i := range lean.Campaigns {
		lean.Campaigns[i].Incidents = nil
	}
	rows, err := record.Rows(&lean)
	for i := range rows {
		if rows[i].Kind != record.Notices {
			ids = append(ids, rows[i].ID)
		}
		ids = append(ids, rows[i].Refs...)
	}
	return ids, err
}
