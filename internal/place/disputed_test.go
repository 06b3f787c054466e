package place

import (
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

func TestDisputedPlacesKeepAllClaims(t *testing.T) {
	g := gazetteer(t)
	for name, want := range map[string]string{
		"Sevastopol": "UA|RU", "Simferopol": "UA|RU", "Mariupol": "UA|RU", "Kyiv": "", "Pristina": "XK|RS", "Srinagar": "IN|PK", "Hargeisa": "SO|Somaliland",
		"Mogadishu": "", "Sukhumi": "GE|Abkhazia", "Kosovo": "XK|RS", "Golan Heights": "SY|IL",
	} {
		x := plain("Shells fell in " + name + ".")
		g.Resolve(x)
		if len(x.Places) != 1 || strings.Join(x.Places[0].ClaimedBy, "|") != want {
			t.Errorf("%s: %+v, not %q", name, x.Places, want)
		}
	}
}

// TestDisputesAreOfPlaces guards the readable table: each row is of a place that
// there is.
func TestDisputesAreOfPlaces(t *testing.T) {
	g := gazetteer(t)
	tables, err := lexicon.LoadPlaces()
	if err != nil {
		t.Fatal(err)
	}
	if len(tables.Disputes) < 30 || len(g.claims) != len(tables.Disputes) {
		t.Errorf("%d of %d rows are of places", len(g.claims), len(tables.Disputes))
	}
	for _, d := range tables.Disputes {
		if g.spotOf(string(d.Place)) == none {
			t.Errorf("there is no %s", d.Place)
		}
	}
}

func TestSeenFrom(t *testing.T) {
	g := gazetteer(t)
	x := plain("Shells fell in Simferopol and Kyiv.")
	g.Resolve(x)
	r := vedette.Record{Places: x.Places}
	r.SeenFrom("RU")
	if r.Places[0].Country != "RU" || r.Places[1].Country != "UA" || len(r.Places[0].ClaimedBy) != 2 {
		t.Errorf("%+v", r.Places)
	}
	r.SeenFrom("UA")
	if r.Places[0].Country != "UA" {
		t.Errorf("%+v", r.Places[0])
	}
}
