package incident

import (
	"testing"

	"github.com/vedette-org/vedette"
)

// TestHolds compares what an armed group is said to have done in April with the
// incidents of that month.
func TestHolds(t *testing.T) {
	day := func(a, b vedette.Date) *vedette.Period { return &vedette.Period{Earliest: a, Latest: b} }
	n := func(v int64) *int64 { return &v }
	in := func(id vedette.IncidentID, by vedette.ActorID, when *vedette.Period) vedette.Incident {
		x := vedette.Incident{ID: id, CountsAsViolence: true}
		x.Initiators = []vedette.Initiator{{Actor: by}}
		x.When = when
		return x
	}
	incidents := []vedette.Incident{
		in("a", "front", day("2022-04-02", "2022-04-02")),
		in("b", "front-north", day("2022-04-28", "2022-05-02")),
		in("c", "front", day("2022-05-10", "2022-05-10")),
		in("d", "army", day("2022-04-10", "2022-04-10")),
	}
	w := &world{actors: map[vedette.ActorID]*vedette.Actor{"front": {ID: "front"}, "front-north": {ID: "front-north", PartOf: "front"}, "army": {ID: "army"}}, places: map[vedette.PlaceID]*vedette.Place{}}
	for _, c := range []struct {
		name  string
		value vedette.Quantity
		want  string
	}{
		{"allowed", vedette.Quantity{Low: n(1), High: n(3)}, "the record holds 1 to 2 incidents of that time, which the figure allows"},
		{"more claimed", vedette.Quantity{Low: n(30), High: n(36)}, "the record holds 1 to 2 of them"},
		{"none claimed", vedette.Quantity{Low: n(0), High: n(0)}, "the record holds 1 to 2 incidents of that time, more than the figure allows"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &vedette.Record{Incidents: incidents, Figures: []vedette.Figure{{Measure: "attacks", Of: "front", Value: &c.value, When: day("2022-04-01", "2022-04-30")}}}
			w.holds(r)
			f := r.Figures[0]
			if f.Note != c.want || len(f.Holds) != 2 {
				t.Errorf("%q with %v, want %q with a and b", f.Note, f.Holds, c.want)
			}
		})
	}
}
