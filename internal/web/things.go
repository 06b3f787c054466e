package web

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// ActorRow is an actor and how much of the record refers to it.
type ActorRow struct {
	Actor      vedette.Actor `json:"actor"`
	Incidents  int           `json:"incidents"`
	Statements int           `json:"statements"`
}

// SourceRow is a source and how many reports are its.
type SourceRow struct {
	Source  vedette.Source `json:"source"`
	Reports int            `json:"reports"`
}

func (a *ask) actors() (any, error) {
	return rows(a, record.Actors, func(r *vedette.Record, n map[string]record.Counts) (items []ActorRow) {
		for _, x := range r.Actors {
			c := n[string(x.ID)]
			items = append(items, ActorRow{x, c[record.Incidents], c[record.Statements]})
		}
		return items
	}, func(x ActorRow) string { return string(x.Actor.ID) })
}

func (a *ask) sources() (any, error) {
	return rows(a, record.Sources, func(r *vedette.Record, n map[string]record.Counts) (items []SourceRow) {
		for _, x := range r.Sources {
			items = append(items, SourceRow{x, n[string(x.ID)][record.Reports]})
		}
		return items
	}, func(x SourceRow) string { return string(x.Source.ID) })
}

func (a *ask) places() (any, error) {
	return rows(a, record.Places, func(r *vedette.Record, _ map[string]record.Counts) []vedette.Place { return r.Places },
		func(x vedette.Place) string { return string(x.ID) })
}

func (a *ask) campaigns() (any, error) {
	return rows(a, record.Campaigns, func(r *vedette.Record, _ map[string]record.Counts) []vedette.Campaign { return r.Campaigns },
		func(x vedette.Campaign) string { return string(x.ID) })
}

func (a *ask) reports() (any, error) {
	return rows(a, record.Reports, func(r *vedette.Record, _ map[string]record.Counts) []vedette.Report { return r.Reports },
		func(x vedette.Report) string { return string(x.ID) })
}

// rows answers with a page of things that have a name, in the order of the
// names. make takes them out of the record, with the counts of what refers to
// each.
func rows[T any](a *ask, kind record.Kinds, make func(*vedette.Record, map[string]record.Counts) []T, id func(T) string) (any, error) {
	cursor, limit, err := a.query.page()
	if err != nil {
		return nil, err
	}
	hits, err := a.record.Search(a.ctx, record.Query{Text: a.query.one("text"), Kinds: kind, Cursor: cursor, Limit: limit})
	if err != nil {
		return nil, err
	}
	ids, at := []string{}, map[string]int{}
	for i, h := range hits.Items {
		ids, at[h.ID] = append(ids, h.ID), i
	}
	r, err := a.record.Get(a.ctx, ids...)
	if err != nil {
		return nil, err
	}
	counts, err := a.counts(kind, ids)
	if err != nil {
		return nil, err
	}
	items := slices.DeleteFunc(make(r, counts), func(x T) bool { _, asked := at[id(x)]; return !asked })
	slices.SortFunc(items, func(x, y T) int { return at[id(x)] - at[id(y)] })
	if items == nil {
		items = []T{}
	}
	return Page[T]{items, hits.Next, hits.Total}, nil
}

// counts returns what refers to each id, for the kinds of which it is shown.
func (a *ask) counts(kind record.Kinds, ids []string) (map[string]record.Counts, error) {
	if kind != record.Actors && kind != record.Sources {
		return nil, nil
	}
	snap, err := a.at(a.ctx, a.version)
	if err != nil {
		return nil, err
	}
	return snap.countsOf(a.ctx, a.record, ids)
}
