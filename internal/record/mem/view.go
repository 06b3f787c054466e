package mem

import (
	"context"
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// view is the fold, as rows that are read through for each question.
type view struct {
	header vedette.Header
	rows   []record.Row
}

// ReplaceView implements [record.Store].
func (s *Store) ReplaceView(_ context.Context, rec *vedette.Record, upTo record.Seq) (bool, error) {
	rows, err := record.Rows(rec)
	if err != nil {
		return false, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if upTo < s.state.Folded {
		return false, nil
	}
	s.state.Version++
	s.state.Viewed, s.state.Folded = s.state.Version, upTo
	s.view = view{rec.Vedette, rows}
	s.view.header.GeneratedFrom = slices.Clone(rec.Vedette.GeneratedFrom)
	return true, nil
}

// choose returns the record of the rows that pass.
func (s *Store) choose(pass func(*record.Row) bool) (*vedette.Record, error) {
	return s.current().choose(pass)
}

// current returns the view as it stands. Its rows are never changed.
func (s *Store) current() view {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.view
}

func (v view) choose(pass func(*record.Row) bool) (*vedette.Record, error) {
	r := record.Empty()
	for i := range v.rows {
		if !pass(&v.rows[i]) {
			continue
		}
		if err := record.Put(r, v.rows[i].Kind, v.rows[i].Body); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Record implements [record.View].
func (s *Store) Record(_ context.Context, kinds record.Kinds) (*vedette.Record, error) {
	v := s.current()
	r, err := v.choose(func(row *record.Row) bool { return kinds.Has(row.Kind) })
	if err != nil {
		return r, err
	}
	r.Vedette = v.header
	if !kinds.Has(record.Texts) {
		return r, nil
	}
	for i := range r.Reports {
		r.Reports[i].Text = s.text(string(r.Reports[i].ID))
	}
	return r, nil
}

// text returns the text of a report, empty where the log has none.
func (s *Store) text(id string) string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if held := s.reports[vedette.ReportID(id)]; held != nil {
		return held.Text
	}
	return ""
}

// Get implements [record.View].
func (s *Store) Get(_ context.Context, ids ...string) (*vedette.Record, error) {
	return s.choose(func(row *record.Row) bool {
		return slices.Contains(ids, row.ID) && row.Kind != record.Notices ||
			slices.ContainsFunc(row.Former, func(f string) bool { return slices.Contains(ids, f) })
	})
}

// About implements [record.View].
func (s *Store) About(_ context.Context, id string, kinds record.Kinds) (*vedette.Record, error) {
	return s.choose(func(row *record.Row) bool {
		_, refers := slices.BinarySearch(row.Refs, id)
		return refers && kinds.Has(row.Kind)
	})
}

// Count implements [record.View].
func (s *Store) Count(_ context.Context, ids ...string) ([]record.Counts, error) {
	s.mu.RLock()
	v := s.view
	s.mu.RUnlock()
	all := make([]record.Counts, len(ids))
	for i, id := range ids {
		all[i] = record.Counts{}
		for j := range v.rows {
			if _, refers := slices.BinarySearch(v.rows[j].Refs, id); refers {
				all[i][v.rows[j].Kind]++
			}
		}
	}
	return all, nil
}
