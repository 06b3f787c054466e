package incident

import (
	"testing"

	"github.com/vedette-org/vedette"
)

func TestSays(t *testing.T) {
	w := &world{actors: map[vedette.ActorID]*vedette.Actor{"x": {ID: "x", Name: "X Front"}}}
	accused := []vedette.Initiator{{Actor: "x", Attribution: vedette.AttributionAccused}}
	for _, c := range []struct {
		party  string
		stance vedette.Stance
		aspect vedette.Aspect
		status vedette.Status
		by     []vedette.Initiator
		want   string
	}{
		{"residents", vedette.Reports, vedette.Occurrence, vedette.Happened, nil, "residents report that it happened"},
		{"residents", vedette.Denies, vedette.Occurrence, vedette.Negated, nil, "residents deny that it happened"},
		{"x", vedette.Claims, vedette.Responsibility, vedette.Happened, nil, "X Front claims responsibility"},
		{"police", vedette.Accuses, vedette.Responsibility, vedette.Happened, accused, "police accuse X Front of it"},
		{"mayor", vedette.Accuses, vedette.Responsibility, vedette.Happened, nil, "mayor accuses somebody of it"},
		{"officials", vedette.Declines, vedette.Occurrence, vedette.Happened, nil, "officials do not comment on it"},
		{"x", vedette.Reports, vedette.Occurrence, vedette.Negated, nil, "X Front reports that it did not happen"},
		{"press", vedette.Doubts, vedette.Toll, vedette.Happened, nil, "press doubts the toll"},
		{"author", vedette.Declines, vedette.Responsibility, vedette.Happened, []vedette.Initiator{{Attribution: vedette.AttributionUnclaimed}}, "author reports that nobody has claimed it"},
	} {
		m := &mention{Event: &vedette.Event{Details: vedette.Details{Initiators: c.by}}, s: &vedette.Statement{Stance: c.stance, Aspect: c.aspect, Status: c.status}, f: &vedette.Findings{}}
		if got := w.says(c.party, m); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
