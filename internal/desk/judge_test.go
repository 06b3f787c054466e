package desk_test

import (
	"strings"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/desk"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
)

// at returns the incident at a place.
func at(t *testing.T, s record.Store, place string) vedette.Incident {
	t.Helper()
	for _, in := range view(t, s).Incidents {
		if strings.HasSuffix(in.Title, place) || in.Title == place {
			return in
		}
	}
	t.Fatalf("no incident at %s", place)
	return vedette.Incident{}
}

func TestJudge(t *testing.T) {
	s := mem.New()
	tick := clock()
	d := desk.New(s, &line{}, func() time.Time { tick = tick.Add(time.Minute); return tick })
	add(t, d, report("r1", "2020-01-01", "Harbour: shells"), report("r2", "2020-01-01", "Bridge: shells"))
	judge := func(j vedette.Judgement) vedette.Judgement {
		t.Helper()
		got, err := d.Judge(t.Context(), j)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	want := func(what string, r vedette.Review) {
		t.Helper()
		if got := at(t, s, "Harbour").Review; got != r {
			t.Errorf("%s: %+v, want %+v", what, got, r)
		}
	}
	want("unjudged", vedette.Review{State: vedette.Draft})
	first := judge(vedette.Judgement{Kind: desk.Exclude, Subject: "i-s-r1", By: "R", Why: "an exercise"})
	want("excluded", vedette.Review{State: vedette.Excluded, By: "R", At: first.At, Why: "an exercise"})
	undo := judge(vedette.Judgement{Kind: desk.Undo, Subject: first.ID, By: "L"})
	want("undone", vedette.Review{State: vedette.Draft})
	judge(vedette.Judgement{Kind: desk.Undo, Subject: undo.ID, By: "R"})
	want("undo undone", vedette.Review{State: vedette.Excluded, By: "R", At: first.At, Why: "an exercise"})
	fix := judge(vedette.Judgement{Kind: desk.Correct, Subject: "i-s-r1", By: "L", Why: "the map", Values: map[string]string{
		"when.earliest": "2019-12-30", "when.latest": "2020-01-01", "where.place": "Bridge", "outcome": "failed", "credibility": "2"}})
	in := at(t, s, "Harbour")
	if in.When.Earliest != "2019-12-30" || in.When.Latest != "2020-01-01" || in.Where.Place != "Bridge" || in.Outcome != vedette.OutcomeFailed || in.Credibility != 2 {
		t.Errorf("corrected to %+v", in)
	}
	want("corrected", vedette.Review{State: vedette.Corrected, By: "L", At: fix.At, Why: "the map"})
	add(t, d, report("r3", "2020-01-05", "Harbour: more")) // a fold later
	want("corrected, later", vedette.Review{State: vedette.Corrected, By: "L", At: fix.At, Why: "the map"})
	if other := at(t, s, "Bridge").Review; other.State != vedette.Draft {
		t.Errorf("the other incident is %+v", other)
	}
}

func TestJudgeRefuses(t *testing.T) {
	s := mem.New()
	d := desk.New(s, &line{}, clock)
	add(t, d, report("r1", "2020-01-01", "Harbour: shells"))
	before, _ := s.State(t.Context())
	good := vedette.Judgement{Kind: desk.Correct, Subject: "i-s-r1", By: "R", Why: "w", Values: map[string]string{"type": "shelling"}}
	for name, c := range map[string]struct {
		change func(*vedette.Judgement)
		kind   vedette.ErrorKind
	}{
		"kind":      {func(j *vedette.Judgement) { j.Kind = "merge" }, vedette.ErrUsage},
		"nobody":    {func(j *vedette.Judgement) { j.By = " " }, vedette.ErrUsage},
		"no reason": {func(j *vedette.Judgement) { j.Why = "" }, vedette.ErrUsage},
		"no values": {func(j *vedette.Judgement) { j.Values = nil }, vedette.ErrUsage},
		"values":    {func(j *vedette.Judgement) { j.Kind = desk.Exclude }, vedette.ErrUsage},
		"field":     {func(j *vedette.Judgement) { j.Values = map[string]string{"id": "x"} }, vedette.ErrUsage},
		"date":      {func(j *vedette.Judgement) { j.Values = map[string]string{"when.latest": "May"} }, vedette.ErrUsage},
		"backwards": {func(j *vedette.Judgement) {
			j.Values = map[string]string{"when.earliest": "2020-02-01", "when.latest": "2020-01-01"}
		}, vedette.ErrUsage},
		"credibility":  {func(j *vedette.Judgement) { j.Values = map[string]string{"credibility": "7"} }, vedette.ErrUsage},
		"outcome":      {func(j *vedette.Judgement) { j.Values = map[string]string{"outcome": "great"} }, vedette.ErrUsage},
		"place":        {func(j *vedette.Judgement) { j.Values = map[string]string{"where.place": "Atlantis"} }, vedette.ErrNotFound},
		"subject":      {func(j *vedette.Judgement) { j.Subject = "i-none" }, vedette.ErrNotFound},
		"undo of none": {func(j *vedette.Judgement) { *j = vedette.Judgement{Kind: desk.Undo, Subject: "x", By: "R"} }, vedette.ErrNotFound},
	} {
		j := good
		c.change(&j)
		if _, err := d.Judge(t.Context(), j); err == nil || vedette.KindOf(err) != c.kind {
			t.Errorf("%s: %v, want %s", name, err, c.kind)
		}
	}
	if after, _ := s.State(t.Context()); after != before {
		t.Errorf("something was written: %+v after %+v", after, before)
	}
}

// TestFormer has an earlier report arrive late, so that the incident takes
// another id: the old one leads to it, and what was judged is a draft again.
func TestFormer(t *testing.T) {
	s := mem.New()
	d := desk.New(s, &line{}, clock)
	add(t, d, report("r5", "2020-01-05", "Harbour: late"))
	if _, err := d.Judge(t.Context(), vedette.Judgement{Kind: desk.Accept, Subject: "i-s-r5", By: "R"}); err != nil {
		t.Fatal(err)
	}
	add(t, d, report("r1", "2020-01-01", "Harbour: early"))
	add(t, d, report("r0", "2019-12-31", "Harbour: earlier still"))
	in := at(t, s, "Harbour")
	if in.ID != "i-s-r0" || len(in.Formerly) != 2 || in.Formerly[0] != "i-s-r1" || in.Formerly[1] != "i-s-r5" {
		t.Fatalf("%s, formerly %v", in.ID, in.Formerly)
	}
	if in.Review.State != vedette.Draft || !strings.Contains(in.Review.Why, "accept") || !strings.Contains(in.Review.Why, "i-s-r5") {
		t.Errorf("review %+v", in.Review)
	}
	byOld, err := record.Incident(t.Context(), s, "i-s-r5")
	if err != nil || byOld.ID != in.ID {
		t.Errorf("the old id leads to %v, %v", byOld, err)
	}
	j, err := d.Judge(t.Context(), vedette.Judgement{Kind: desk.Accept, Subject: "i-s-r5", By: "R"})
	if err != nil || j.Subject != "i-s-r0" {
		t.Errorf("judged %+v, %v", j, err)
	}
}
