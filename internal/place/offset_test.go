package place

import (
	"math"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// TestEachRelationHasItsGeometry: what is said of how something lies to a place
// decides point, radius and exactness.
func TestEachRelationHasItsGeometry(t *testing.T) {
	g := gazetteer(t)
	hama := spotNamed(t, g, "geonames:170017")
	homs := spotNamed(t, g, "geonames:169577")
	for _, c := range []struct {
		text, id  string
		from      *spot
		km        float64 // from there
		radius    float64
		exactness vedette.Exactness
	}{
		{"A patrol was ambushed near Hama.", "geonames:170017#near", hama, 0, 20, vedette.ExactnessNear},
		{"A patrol was ambushed outside Hama.", "geonames:170017#near", hama, 0, 20, vedette.ExactnessNear},
		{"A patrol was ambushed 20 km from Hama.", "geonames:170017#20km", hama, 0, 20, vedette.ExactnessNear},
		{"A patrol was ambushed 20 km (12 miles) from Hama.", "geonames:170017#20km", hama, 0, 20, vedette.ExactnessNear},
		{"A patrol was ambushed 30 kilometers south of Hama.", "geonames:170017#30km-south", hama, 30, 15, vedette.ExactnessNear},
		{"A patrol was ambushed 30 km to the north-east of Hama.", "geonames:170017#30km-northeast", hama, 30, 15, vedette.ExactnessNear},
		{"A patrol was ambushed 10 miles west of Hama.", "geonames:170017#16.1km-west", hama, 16.1, 8.05, vedette.ExactnessNear},
		{"A patrol was ambushed south of Hama.", "geonames:170017#south", hama, 10, 20, vedette.ExactnessNear},
		{"A patrol was ambushed on the road between Hama and Homs.", "between:geonames:169577,geonames:170017", hama, 22.5, 22.5, vedette.ExactnessNear},
		{"A patrol was ambushed on the road between Hama and Homs.", "between:geonames:169577,geonames:170017", homs, 22.5, 22.5, vedette.ExactnessNear},
		{"A patrol was ambushed in Hama.", "geonames:170017", hama, 0, 0, vedette.ExactnessExact},
	} {
		x := plain(c.text)
		x.Source.Country = "SY"
		g.Resolve(x)
		p := placeNamed(x.Places, c.id)
		if p == nil {
			t.Errorf("%s: no %s in %v", c.text, c.id, found(x))
			continue
		}
		at := spot{lat: round(*p.Lat), lon: round(*p.Lon)}
		if d := math.Sqrt(float64(apart(c.from, &at))) * kmPerUnit; math.Abs(d-c.km) > 1 || p.Exactness != c.exactness {
			t.Errorf("%s: %.1f km off, not %.1f; %s", c.text, d, c.km, p.Exactness)
		}
		if r := p.RadiusKm; (r == nil) != (c.radius == 0) || r != nil && math.Abs(*r-c.radius) > 0.5 {
			t.Errorf("%s: radius %v, not %v", c.text, r, c.radius)
		}
	}
}

func spotNamed(t *testing.T, g *Gazetteer, id string) *spot {
	t.Helper()
	i := g.spotOf(id)
	if i == none {
		t.Fatalf("there is no %s", id)
	}
	return &g.spots[i]
}

func placeNamed(ps []vedette.Place, id string) *vedette.Place {
	for i := range ps {
		if string(ps[i].ID) == id {
			return &ps[i]
		}
	}
	return nil
}

func TestBordersHaveAMiddle(t *testing.T) {
	g := gazetteer(t)
	x := plain("Troops massed along the border of Chad and Sudan.")
	g.Resolve(x)
	p := placeNamed(x.Places, "border:SD-TD")
	if p == nil {
		p = placeNamed(x.Places, "border:TD-SD")
	}
	if p == nil || p.Lat == nil || p.RadiusKm == nil || *p.Lat < 11 || *p.Lat > 16 || *p.Lon < 21 || *p.Lon > 24 || *p.RadiusKm < float64(borderBands[0]) {
		t.Errorf("%v %v %v", *p.Lat, *p.Lon, *p.RadiusKm)
	}
	x = plain("Troops massed along the border of Chad and Norway.")
	g.Resolve(x)
	if p := placeNamed(x.Places, "border:NO-TD"); p == nil || p.Lat != nil {
		t.Errorf("a border that is none has a point: %+v", x.Places)
	}
}

// TestPartiesAreNotBetween: what happens between two countries has no middle.
func TestPartiesAreNotBetween(t *testing.T) {
	g := gazetteer(t)
	x := plain("Clashes broke out between Armenia and Azerbaijan.")
	g.Resolve(x)
	if got := strings.Join(found(x), " "); got != "Armenia=country:AM Azerbaijan=country:AZ" {
		t.Error(got)
	}
}

// TestRoadsAndSidesOf puts what happens on a road between its ends, and "the north of"
// a country into its north; a border through a desert has a point, too.
func TestRoadsAndSidesOf(t *testing.T) {
	g := gazetteer(t)
	for s, want := range map[string]string{
		"An ambush on the road from Maiduguri to Damboa killed six.":          "between:geonames:2331447,geonames:2345498",
		"Bandits attacked a market in the north-east of Nigeria.":             "country:NG#northeast",
		"Two soldiers were killed on the border between Mali and Niger.":      "border:ML-NE",
		"A convoy was hit between Gao and Ménaka, where there is no village.": "between:geonames:2453514,geonames:2457163",
	} {
		x := plain(s)
		g.Resolve(x)
		p := placeNamed(x.Places, want)
		if p == nil || p.Lat == nil || p.RadiusKm == nil {
			t.Errorf("%s: no point of %s in %v", s, want, x.Places)
		}
	}
}
