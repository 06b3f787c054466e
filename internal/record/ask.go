package record

import (
	"context"
	"iter"
	"strconv"

	"github.com/vedette-org/vedette"
)

// Incident returns the incident of an id, now or formerly, or ErrNotFound.
func Incident(ctx context.Context, v View, id vedette.IncidentID) (*vedette.Incident, error) {
	r, err := v.Get(ctx, string(id))
	if err != nil {
		return nil, err
	}
	if len(r.Incidents) == 0 {
		return nil, NotFound("incident", string(id))
	}
	return &r.Incidents[0], nil
}

// AllIncidents yields every incident that passes the filter, page by page.
func AllIncidents(ctx context.Context, v View, f Filter) iter.Seq2[vedette.Incident, error] {
	return func(yield func(vedette.Incident, error) bool) {
		f.Limit = MaxLimit
		for {
			page, err := v.Incidents(ctx, f)
			if err != nil {
				yield(vedette.Incident{}, err)
				return
			}
			for _, in := range page.Items {
				if !yield(in, nil) {
					return
				}
			}
			if f.Cursor = page.Next; f.Cursor == "" {
				return
			}
		}
	}
}

// Around returns the record cut down to one thing, what refers to it and what
// all of these refer to: enough to show it with every name and every word.
// ErrNotFound where nothing has the id. Reports come without text.
func Around(ctx context.Context, v View, id string) (*vedette.Record, error) {
	core, err := v.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	rows, err := Rows(core)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, NotFound("report, incident, actor, place or other thing", id)
	}
	ids := newSet(id)
	for _, row := range rows {
		ids.add(row.ID)
		ids.add(row.Refs...)
		if err := about(ctx, v, row.ID, ids); err != nil {
			return nil, err
		}
	}
	// Once more, for the names in what was just found: the source of a report,
	// the speaker of a statement.
	near, err := v.Get(ctx, ids.list...)
	if err != nil {
		return nil, err
	}
	if rows, err = Rows(near); err != nil {
		return nil, err
	}
	names := newSet(ids.list...)
	for _, row := range rows {
		if row.Kind != Incidents || row.ID == id {
			names.add(row.Refs...)
		}
	}
	return v.Get(ctx, names.list...)
}

func about(ctx context.Context, v View, id string, ids *set) error {
	r, err := v.About(ctx, id, AllKinds&^Places&^Notices)
	if err != nil {
		return err
	}
	rows, err := Rows(r)
	if err != nil {
		return err
	}
	for _, row := range rows {
		ids.add(row.ID)
	}
	return nil
}

// NotFound is the error for an id that nothing has.
func NotFound(what, id string) error {
	return &vedette.Error{Kind: vedette.ErrNotFound, Message: "no " + what + " has the id " + strconv.Quote(id)}
}

// set keeps ids in the order in which they came, each once.
type set struct {
	list []string
	has  map[string]bool
}

func newSet(ids ...string) *set {
	s := &set{has: map[string]bool{}}
	s.add(ids...)
	return s
}

func (s *set) add(ids ...string) {
	for _, id := range ids {
		if !s.has[id] {
			s.has[id] = true
			s.list = append(s.list, id)
		}
	}
}
