package recordtest

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// load puts a synthetic record into the store.
func load(t *testing.T, s record.Store, n int) *vedette.Record {
	t.Helper()
	rec := Synthetic(n)
	replaced, err := s.ReplaceView(ctx(t), rec, 0)
	if err != nil || !replaced {
		t.Fatalf("ReplaceView = %v, %v", replaced, err)
	}
	return rec
}

func testEmpty(t *testing.T, s record.Store) {
	r, err := s.Record(ctx(t), record.AllKinds|record.Texts)
	no(t, err)
	same(t, "empty record", r, record.Empty())
	page, err := s.Incidents(ctx(t), record.Filter{Text: "harbour"})
	no(t, err)
	hits, err := s.Search(ctx(t), record.Query{Text: "harbour"})
	no(t, err)
	marks, err := s.Marks(ctx(t), record.Filter{})
	no(t, err)
	if page.Total+hits.Total+len(page.Items)+len(hits.Items)+len(marks) != 0 || page.Next+hits.Next != "" {
		t.Errorf("found something: %v %v %v", page, hits, marks)
	}
	_, err = record.Incident(ctx(t), s, "incident-1")
	wantKind(t, err, vedette.ErrNotFound)
	_, err = record.Around(ctx(t), s, "incident-1")
	wantKind(t, err, vedette.ErrNotFound)
}

func testRoundTrip(t *testing.T, s record.Store) {
	want := load(t, s, 60)
	got, err := s.Record(ctx(t), record.AllKinds)
	no(t, err)
	same(t, "record", got, want)
	part, err := s.Record(ctx(t), record.Actors|record.Figures)
	no(t, err)
	empty := record.Empty()
	empty.Vedette, empty.Actors, empty.Figures = want.Vedette, want.Actors, want.Figures
	same(t, "part", part, empty)
}

func testReplace(t *testing.T, s record.Store) {
	load(t, s, 60)
	want := Synthetic(40)
	// Something goes, something changes, something new comes in front.
	want.Incidents = slices.Delete(want.Incidents, 3, 9)
	want.Incidents[0].Title = "retitled"
	want.Statements = append([]vedette.Statement{{ID: "new", Speaker: "author", Stance: vedette.Doubts, Evidence: []vedette.Evidence{}}}, want.Statements...)
	want.Places[0].Lat = nil
	replaced, err := s.ReplaceView(ctx(t), want, 0)
	if err != nil || !replaced {
		t.Fatalf("ReplaceView = %v, %v", replaced, err)
	}
	got, err := s.Record(ctx(t), record.AllKinds)
	no(t, err)
	same(t, "record", got, want)
	compareAll(t, s, want)
	// And away with all of it.
	_, err = s.ReplaceView(ctx(t), record.Empty(), 0)
	no(t, err)
	compareAll(t, s, record.Empty())
}

func testOlderFold(t *testing.T, s record.Store) {
	for i := range 3 {
		must(t, s, findings(fmt.Sprint("r", i), "wire", fmt.Sprint(i)), true)
	}
	late, early := Synthetic(5), Synthetic(2)
	replaced, err := s.ReplaceView(ctx(t), late, 3)
	if err != nil || !replaced {
		t.Fatalf("ReplaceView = %v, %v", replaced, err)
	}
	replaced, err = s.ReplaceView(ctx(t), early, 2)
	if err != nil || replaced {
		t.Errorf("an older fold: ReplaceView = %v, %v", replaced, err)
	}
	got, err := s.Record(ctx(t), record.AllKinds)
	no(t, err)
	same(t, "record", got, late)
}

func testTwoOfOneID(t *testing.T, s record.Store) {
	want := load(t, s, 5)
	bad := Synthetic(6)
	bad.Incidents[5].ID = bad.Incidents[0].ID
	_, err := s.ReplaceView(ctx(t), bad, 0)
	wantKind(t, err, vedette.ErrInternal)
	got, err := s.Record(ctx(t), record.AllKinds)
	no(t, err)
	same(t, "record", got, want)
}

func testGet(t *testing.T, s record.Store) {
	rec := load(t, s, 30)
	got, err := s.Get(ctx(t), "place-0003", "actor-01", "incident-000007", "place-0001", "nothing", "actor-01")
	no(t, err)
	want := record.Empty()
	want.Actors, want.Incidents = rec.Actors[1:2], rec.Incidents[7:8]
	want.Places = []vedette.Place{rec.Places[1], rec.Places[3]}
	same(t, "got", got, want)

	about, err := s.About(ctx(t), "incident-000008", record.AllKinds)
	no(t, err)
	want = record.Empty()
	for _, x := range rec.Statements {
		if x.Incident == "incident-000008" {
			want.Statements = append(want.Statements, x)
		}
	}
	same(t, "about an incident", about, want)
	if len(want.Statements) == 0 {
		t.Error("the synthetic record has no statements on its incident")
	}
	about, err = s.About(ctx(t), "actor-00", record.Relations|record.Figures)
	no(t, err)
	if len(about.Relations) != 1 || len(about.Figures) != 1 || len(about.Incidents)+len(about.Statements) != 0 {
		t.Errorf("about an actor: %+v", about)
	}
}

func testCount(t *testing.T, s record.Store) {
	load(t, s, 30)
	ids := []string{"actor-00", "nothing", "source-1", "actor-00", "place-0001", "incident-000008"}
	counts, err := s.Count(ctx(t), ids...)
	no(t, err)
	if len(counts) != len(ids) {
		t.Fatalf("%d counts for %d ids", len(counts), len(ids))
	}
	for i, id := range ids {
		about, err := s.About(ctx(t), id, record.AllKinds)
		no(t, err)
		rows, err := record.Rows(about)
		no(t, err)
		want := record.Counts{}
		for _, r := range rows {
			want[r.Kind]++
		}
		same(t, "things about "+id, counts[i], want)
	}
	if counts[0][record.Incidents] == 0 || counts[2][record.Reports] == 0 || counts[5][record.Statements] != 3 {
		t.Errorf("counted %v", counts)
	}
}

func testAround(t *testing.T, s record.Store) {
	rec := load(t, s, 30)
	in := rec.Incidents[8]
	got, err := record.Around(ctx(t), s, string(in.ID))
	no(t, err)
	if len(got.Incidents) != 1 || len(got.Statements) != 3 || len(got.Places) == 0 || len(got.Reports) == 0 || len(got.Sources) == 0 {
		t.Fatalf("around an incident: %d incidents, %d statements, %d places, %d reports, %d sources",
			len(got.Incidents), len(got.Statements), len(got.Places), len(got.Reports), len(got.Sources))
	}
	for _, id := range []vedette.ActorID{in.Initiators[0].Actor, in.Targets[0].Actor} {
		if !slices.ContainsFunc(got.Actors, func(a vedette.Actor) bool { return a.ID == id }) {
			t.Errorf("actor %s is missing", id)
		}
	}
	got, err = record.Around(ctx(t), s, "report-000003")
	no(t, err)
	if len(got.Reports) == 0 || !slices.ContainsFunc(got.Incidents, func(x vedette.Incident) bool { return x.ID == "incident-000003" }) {
		t.Errorf("around a report: %d reports, %d incidents", len(got.Reports), len(got.Incidents))
	}
}

func testFormer(t *testing.T, s record.Store) {
	rec := Synthetic(4)
	rec.Incidents[2].Formerly = []vedette.IncidentID{"old-1", "old-2"}
	_, err := s.ReplaceView(ctx(t), rec, 0)
	no(t, err)
	in, err := record.Incident(ctx(t), s, "old-2")
	no(t, err)
	same(t, "incident", *in, rec.Incidents[2])
	got, err := s.Get(ctx(t), "old-1", "old-2", string(rec.Incidents[2].ID))
	no(t, err)
	if len(got.Incidents) != 1 {
		t.Errorf("%d incidents under three ids of one", len(got.Incidents))
	}
}

// testConcurrent has readers look on while the view is replaced again and
// again: each answer must be of one view.
func testConcurrent(t *testing.T, s record.Store) {
	small, large := Synthetic(20), Synthetic(50)
	_, err := s.ReplaceView(ctx(t), small, 0)
	no(t, err)
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				r, err := s.Record(ctx(t), record.AllKinds)
				if err != nil {
					t.Error(err)
					return
				}
				p, err := s.Incidents(ctx(t), record.Filter{})
				if err != nil {
					t.Error(err)
					return
				}
				if n := len(r.Incidents); n != 20 && n != 50 || len(r.Reports) != n || p.Total != len(p.Items) {
					t.Errorf("a half view: %d incidents, %d reports; a page of %d of %d", n, len(r.Reports), len(p.Items), p.Total)
					return
				}
			}
		})
	}
	for i := range 10 {
		_, err := s.ReplaceView(ctx(t), []*vedette.Record{large, small}[i%2], 0)
		if err != nil {
			t.Error(err)
		}
	}
	close(done)
	wg.Wait()
}
