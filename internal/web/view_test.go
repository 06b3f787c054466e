package web_test

import (
	"context"
	"net/url"
	"slices"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
	"github.com/vedette-org/vedette/internal/web"
)

// TestSeenFrom puts a disputed place where each claimant has it, and leaves the
// store and whoever does not ask as they are.
func TestSeenFrom(t *testing.T) {
	w := generated(t, 60)
	s := mem.New()
	fill(t, s, w)
	k := slices.IndexFunc(w.Record.Incidents, func(in vedette.Incident) bool { return in.Where != nil && in.Where.Place != "" })
	id := w.Record.Incidents[k].Where.Place
	d := serve(t, disputing{s, id}, w.Record)
	country := func(path string) vedette.Country {
		t.Helper()
		for _, p := range read[vedette.Record](d, path).Places {
			if p.ID == id {
				if !slices.Equal(p.ClaimedBy, []string{"UA", "RU"}) {
					t.Errorf("%s: claimed by %v", path, p.ClaimedBy)
				}
				return p.Country
			}
		}
		t.Fatalf("%s has no %s", path, id)
		return ""
	}
	at := "/incidents/" + url.PathEscape(string(w.Record.Incidents[k].ID))
	for _, c := range []struct {
		query string
		want  vedette.Country
	}{{"", "UA"}, {"?seen_from=RU", "RU"}, {"?seen_from=UA", "UA"}, {"?seen_from=CN", "UA"}, {"", "UA"}} {
		if got := country(at + c.query); got != c.want {
			t.Errorf("%q is seen in %s, not %s", c.query, got, c.want)
		}
	}
	for _, p := range read[web.Page[vedette.Place]](d, "/places?limit=1000&seen_from=RU").Items {
		if p.ID == id && p.Country != "RU" {
			t.Errorf("listed in %s", p.Country)
		}
	}
	if a := d.get("/api/v1" + at + "?seen_from=Russia"); a.StatusCode != 400 {
		t.Errorf("no code of a country: %s", a.Status)
	}
}

// disputing is a reader of a record in which two claim a place.
type disputing struct {
	record.Reader
	place vedette.PlaceID
}

func (r disputing) Get(ctx context.Context, ids ...string) (*vedette.Record, error) {
	rec, err := r.Reader.Get(ctx, ids...)
	if err != nil {
		return nil, err
	}
	own := *rec
	own.Places = slices.Clone(rec.Places)
	for i := range own.Places {
		if own.Places[i].ID == r.place {
			own.Places[i].Country, own.Places[i].ClaimedBy = "UA", []string{"UA", "RU"}
		}
	}
	return &own, nil
}
