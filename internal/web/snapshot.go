package web

import (
	"context"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// snapshot is what is asked again and again of one version of the view.
type snapshot struct {
	version     int64
	header      vedette.Header // without the reports
	counts      Counts
	first, last vedette.Date
	marks       body                                // of all incidents, newest first
	markAt      map[vedette.IncidentID]vedette.Span // where each stands in marks.plain

	mu   sync.Mutex
	refs map[string]record.Counts // of what refers to an id, as far as it was asked
}

// Counts is how much a record holds.
type Counts struct {
	Incidents int `json:"incidents"`
	Actors    int `json:"actors"`
	Reports   int `json:"reports"`
	Sources   int `json:"sources"`
}

// StateAnswer says where the record stands. First and Last are the earliest and
// the latest day that an incident names.
type StateAnswer struct {
	Version int64        `json:"version"`
	Program string       `json:"program"`
	Counts  Counts       `json:"counts"`
	First   vedette.Date `json:"first,omitempty"`
	Last    vedette.Date `json:"last,omitempty"`
}

func (a *ask) state() (any, error) {
	snap, err := a.at(a.ctx, a.version)
	if err != nil {
		return nil, err
	}
	return StateAnswer{a.version, a.opt.Program, snap.counts, snap.first, snap.last}, nil
}

// at returns the snapshot of a version. Whoever comes while it is made waits.
func (s *Server) at(ctx context.Context, version int64) (*snapshot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.snap != nil && s.snap.version >= version {
		return s.snap, nil
	}
	snap, err := s.take(ctx, version)
	if err != nil {
		return nil, err
	}
	s.snap = snap
	return snap, nil
}

// warm makes the snapshot before anybody asks for it.
func (s *Server) warm(ctx context.Context, version int64) {
	if _, err := s.at(ctx, version); err != nil && ctx.Err() == nil {
		s.log.Warn("the record could not be read", "error", err)
	}
}

func (s *Server) take(ctx context.Context, version int64) (*snapshot, error) {
	snap := &snapshot{version: version, refs: map[string]record.Counts{}}
	marks, err := s.record.Marks(ctx, record.Filter{})
	if err != nil {
		return nil, err
	}
	snap.counts.Incidents = len(marks)
	for _, m := range marks {
		snap.reach(m)
	}
	snap.marks.plain, snap.markAt = encodeMarks(marks, nil)
	snap.marks.gz = zipped(snap.marks.plain)
	for kind, n := range map[record.Kinds]*int{record.Actors: &snap.counts.Actors, record.Reports: &snap.counts.Reports, record.Sources: &snap.counts.Sources} {
		page, err := s.record.Search(ctx, record.Query{Kinds: kind, Limit: 1})
		if err != nil {
			return nil, err
		}
		*n = page.Total
	}
	head, err := s.record.Record(ctx, 0)
	if err != nil {
		return nil, err
	}
	snap.header = vedette.Header{Version: head.Vedette.Version, Model: head.Vedette.Model}
	return snap, nil
}

// mark returns the mark of an incident as it is encoded, nil where it has none.
func (s *snapshot) mark(id vedette.IncidentID) []byte {
	if s == nil {
		return nil
	}
	at, ok := s.markAt[id]
	if !ok {
		return nil
	}
	return s.marks.plain[at.Start:at.End:at.End]
}

// reach widens first and last to the days of a mark.
func (s *snapshot) reach(m *record.Mark) {
	for _, d := range []vedette.Date{m.Earliest, m.Latest} {
		if d == "" {
			continue
		}
		if s.first == "" || d < s.first {
			s.first = d
		}
		if d > s.last {
			s.last = d
		}
	}
}

// countsOf returns what refers to each id. Counting sixty thousand statements of
// fifty actors takes as many milliseconds: it is done once a version.
func (s *snapshot) countsOf(ctx context.Context, v record.View, ids []string) (map[string]record.Counts, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var missing []string
	for _, id := range ids {
		if s.refs[id] == nil {
			missing = append(missing, id)
		}
	}
	if missing != nil {
		list, err := v.Count(ctx, missing...)
		if err != nil {
			return nil, err
		}
		for i, id := range missing {
			s.refs[id] = list[i]
		}
	}
	all := map[string]record.Counts{}
	for _, id := range ids {
		all[id] = s.refs[id]
	}
	return all, nil
}
