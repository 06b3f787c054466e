// Package mem keeps a record in memory: the plain meaning of package record,
// for tests and for work that leaves nothing behind.
package mem

import (
	"context"
	"encoding/json"
	"iter"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Store is a record in memory. It is safe for concurrent use.
type Store struct {
	mu         sync.RWMutex
	state      record.State
	log        []entry
	reports    map[vedette.ReportID]*vedette.Report
	texts      map[textKey]vedette.ReportID
	judgements map[string][]byte
	view
}

// entry is an entry as it was appended, encoded so that nobody can change it.
type entry struct {
	record.Entry
	body []byte
}

type textKey struct {
	source vedette.SourceID
	sum    string
}

// New returns an empty store.
func New() *Store {
	return &Store{
		reports:    map[vedette.ReportID]*vedette.Report{},
		texts:      map[textKey]vedette.ReportID{},
		judgements: map[string][]byte{},
		view:       view{header: record.Empty().Vedette},
	}
}

var _ record.Store = (*Store)(nil)

// Append implements [record.Log].
func (s *Store) Append(ctx context.Context, e record.Entry) (bool, error) {
	if err := e.Check(); err != nil {
		return false, err
	}
	if err := ctx.Err(); err != nil {
		return false, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	fresh, body, err := s.admit(e)
	if err != nil || !fresh {
		return false, err
	}
	s.state.Version++
	s.state.Head++
	s.log = append(s.log, entry{record.Entry{Seq: s.state.Head, At: record.Second(e.At)}, body})
	return true, nil
}

// admit enters the content of an entry under its id, unless it is there.
func (s *Store) admit(e record.Entry) (fresh bool, body []byte, err error) {
	if body, err = json.Marshal(e); err != nil {
		return false, nil, err
	}
	if j := e.Judgement; j != nil {
		held, there := s.judgements[j.ID]
		content, err := json.Marshal(j)
		if err != nil {
			return false, nil, err
		}
		if there && string(held) != string(content) {
			return false, nil, record.Conflict("judgement", j.ID)
		}
		s.judgements[j.ID] = content
		return !there, body, nil
	}
	r := e.Findings.Report
	if id, err := s.known(&r); id != "" || err != nil {
		return false, nil, err
	}
	s.reports[r.ID] = &r
	s.texts[textKey{r.Source, record.TextSum(r.Text)}] = r.ID
	return true, body, nil
}

// Known implements [record.Log].
func (s *Store) Known(_ context.Context, r *vedette.Report) (vedette.ReportID, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.known(r)
}

func (s *Store) known(r *vedette.Report) (vedette.ReportID, error) {
	if held := s.reports[r.ID]; held != nil {
		if held.Text != r.Text {
			return "", record.Conflict("report", string(r.ID))
		}
		return r.ID, nil
	}
	return s.texts[textKey{r.Source, record.TextSum(r.Text)}], nil
}

// Entries implements [record.Log].
func (s *Store) Entries(ctx context.Context, after record.Seq) iter.Seq2[record.Entry, error] {
	s.mu.RLock()
	log := s.log[min(max(after, 0), record.Seq(len(s.log))):]
	s.mu.RUnlock()
	return func(yield func(record.Entry, error) bool) {
		for _, held := range log {
			e := held.Entry
			err := ctx.Err()
			if err == nil {
				err = json.Unmarshal(held.body, &e)
				e.Seq, e.At = held.Seq, held.At
			}
			if e.Findings != nil { // JSON would mend what is no UTF-8
				e.Findings.Report.Text = s.text(string(e.Findings.Report.ID))
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Report implements [record.Log].
func (s *Store) Report(_ context.Context, id vedette.ReportID) (*vedette.Report, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	r := s.reports[id]
	if r == nil {
		return nil, record.NotFound("report", string(id))
	}
	held := *r
	return &held, nil
}

// State implements [record.View].
func (s *Store) State(context.Context) (record.State, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.state, nil
}

// Close implements [record.Store].
func (s *Store) Close() error { return nil }
