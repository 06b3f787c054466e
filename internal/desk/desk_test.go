package desk_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/desk"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
)

// line is a pipeline for tests: a report says "place: words"; every report
// about one place is a statement on one incident, whose id is that of the
// first statement in the order of the fold.
type line struct {
	mu   sync.Mutex
	read int
}

func (l *line) Read(r *vedette.Report, src vedette.Source) *vedette.Findings {
	l.mu.Lock()
	l.read++
	l.mu.Unlock()
	switch {
	case strings.Contains(r.Text, "panic"):
		panic("index out of range")
	case strings.Contains(r.Text, "nothing"):
		return nil
	}
	place, _, _ := strings.Cut(r.Text, ":")
	return &vedette.Findings{Source: src, Report: *r,
		Places:     []vedette.Place{{ID: vedette.PlaceID(place), Name: place}},
		Statements: []vedette.Statement{{ID: vedette.StatementID("s-" + r.ID), Report: r.ID, Speaker: place, Evidence: []vedette.Evidence{}}}}
}

func (l *line) Fold(fs []*vedette.Findings) *vedette.Record {
	rec := record.Empty()
	at := map[string]int{}
	for _, f := range fs {
		rec.Reports = append(rec.Reports, f.Report)
		s := f.Statements[0]
		i, ok := at[s.Speaker]
		if !ok {
			i = len(rec.Incidents)
			at[s.Speaker] = i
			rec.Places = append(rec.Places, f.Places...)
			rec.Incidents = append(rec.Incidents, vedette.Incident{ID: vedette.IncidentID("i-" + s.ID), Title: "At " + s.Speaker,
				Accounts: []vedette.Account{{Party: "author"}}})
		}
		s.Incident = rec.Incidents[i].ID
		a := &rec.Incidents[i].Accounts[0]
		a.Statements = append(a.Statements, s.ID)
		rec.Statements = append(rec.Statements, s)
	}
	return rec
}

func report(id, published, text string) desk.Item {
	return desk.Item{Report: vedette.Report{ID: vedette.ReportID(id), Source: "wire", Published: vedette.Date(published), Text: text},
		Source: vedette.Source{ID: "wire"}}
}

func items(list ...desk.Item) iter.Seq2[desk.Item, error] {
	return func(yield func(desk.Item, error) bool) {
		for _, it := range list {
			var err error
			if it.Report.Text == "unreadable" {
				err = errors.New(string(it.Report.ID) + ": cannot be read")
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func clock() time.Time { return time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC) }

func add(t *testing.T, d *desk.Desk, list ...desk.Item) desk.Summary {
	t.Helper()
	sum, err := d.Add(t.Context(), items(list...), nil)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func view(t *testing.T, s record.Store) *vedette.Record {
	t.Helper()
	r, err := s.Record(t.Context(), record.AllKinds)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAddTwice(t *testing.T) {
	s, l := mem.New(), &line{}
	d := desk.New(s, l, clock)
	a, b := report("r1", "2020-01-01", "Harbour: shells"), report("r2", "2020-01-02", "Bridge: shells")
	sum := add(t, d, a, b)
	if len(sum.Added) != 2 || sum.Known != 0 || len(sum.Failed) != 0 {
		t.Fatalf("first: %+v", sum)
	}
	before, _ := s.State(t.Context())
	sum = add(t, d, b, a)
	after, _ := s.State(t.Context())
	if len(sum.Added) != 0 || sum.Known != 2 || before != after {
		t.Errorf("second: %+v, from %+v to %+v", sum, before, after)
	}
	if l.read != 2 {
		t.Errorf("%d readings of 2 reports: what is known was read again", l.read)
	}
}

func TestOneBadOfMany(t *testing.T) {
	s := mem.New()
	d := desk.New(s, &line{}, clock)
	var list []desk.Item
	for i := range 200 {
		list = append(list, report(fmt.Sprintf("r%03d", i), "", fmt.Sprintf("Place %d: text %d", i%20, i)))
	}
	list[17].Report.Text = "unreadable"
	list[50].Report.Text = "panic here"
	list[51].Report.Text = "nothing"
	list[52].Report.ID = ""
	list[53].Report.ID = "r000" // with another text
	var last desk.Progress
	calls := 0
	sum, err := d.Add(t.Context(), items(list...), func(p desk.Progress) { last = p; calls++ })
	if err != nil {
		t.Fatal(err)
	}
	if len(sum.Added) != 195 || len(sum.Failed) != 5 || sum.Known != 0 {
		t.Fatalf("%d added, %d known, failed: %v", len(sum.Added), sum.Known, sum.Failed)
	}
	for i, words := range []string{"cannot be read", "index out of range", "gave nothing", "needs an id", "another content"} {
		if !strings.Contains(sum.Failed[i].Err.Error(), words) {
			t.Errorf("failure %d is %q, want %q", i, sum.Failed[i].Err, words)
		}
	}
	for i := 1; i < len(sum.Added); i++ {
		if sum.Added[i] <= sum.Added[i-1] {
			t.Fatal("reports were not appended in their order")
		}
	}
	if want := (desk.Progress{Done: 200, Added: 195, Failed: 5, Folding: true}); last != want || calls != 201 {
		t.Errorf("progress ended at %+v after %d calls", last, calls)
	}
	if n := len(view(t, s).Incidents); n != 20 {
		t.Errorf("%d incidents", n)
	}
}

func TestOrderDoesNotShow(t *testing.T) {
	list := []desk.Item{report("c", "2020-01-03", "Harbour: third"), report("a", "2020-01-02", "Harbour: second"),
		report("b", "2020-01-02", "Bridge: one"), report("d", "", "Harbour: undated")}
	var want *vedette.Record
	for shift := range list {
		s := mem.New()
		add(t, desk.New(s, &line{}, clock), append(list[shift:len(list):len(list)], list[:shift]...)...)
		got := view(t, s)
		if want == nil {
			want = got
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("shifted by %d:\n%s", shift, d)
		}
	}
}

func TestInterrupted(t *testing.T) {
	s := mem.New()
	d := desk.New(s, &line{}, clock)
	ctx, stop := context.WithCancel(t.Context())
	list := []desk.Item{report("r1", "", "A: 1"), report("r2", "", "B: 2"), report("r3", "", "C: 3")}
	sum, err := d.Add(ctx, items(list...), func(p desk.Progress) {
		if p.Done == 2 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || len(sum.Added) != 2 {
		t.Fatalf("%+v, %v", sum, err)
	}
	if n := len(view(t, s).Incidents); n != 0 {
		t.Fatalf("%d incidents before the fold", n)
	}
	add(t, d) // nothing new: the view is caught up all the same
	if n := len(view(t, s).Incidents); n != 2 {
		t.Errorf("%d incidents after the next run", n)
	}
}

// brokenStore fails to append after a while, as a full disk does.
type brokenStore struct {
	*mem.Store
	left int
}

func (b *brokenStore) Append(ctx context.Context, e record.Entry) (bool, error) {
	if b.left--; b.left < 0 {
		return false, &vedette.Error{Kind: vedette.ErrInput, Message: "the disk is full"}
	}
	return b.Store.Append(ctx, e)
}

func TestRecordFails(t *testing.T) {
	s := &brokenStore{mem.New(), 2}
	sum, err := desk.New(s, &line{}, clock).Add(t.Context(), items(report("r1", "", "A: 1"), report("r2", "", "B: 2"), report("r3", "", "C: 3"), report("r4", "", "D: 4")), nil)
	if err == nil || !strings.Contains(err.Error(), "disk is full") || len(sum.Added) != 2 {
		t.Errorf("%+v, %v", sum, err)
	}
}

func TestTwoDesks(t *testing.T) {
	s := mem.New()
	var wg sync.WaitGroup
	for p := range 2 {
		wg.Go(func() {
			d := desk.New(s, &line{}, clock)
			for i := range 20 {
				if _, err := d.Add(context.Background(), items(report(fmt.Sprintf("p%d-%02d", p, i), "", fmt.Sprintf("Place %d-%d: x", p, i))), nil); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	st, _ := s.State(t.Context())
	if n := len(view(t, s).Incidents); n != 40 || st.Folded != st.Head {
		t.Errorf("%d incidents of 40 reports, state %+v", n, st)
	}
}
