package place

import (
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

func TestWhatTakesNoNameAway(t *testing.T) {
	g := gazetteer(t)
	for s, want := range map[string]string{
		"A blast killed two in Aleppo Saturday.":            "Aleppo=geonames:170063",
		"Sri Lanka said it had taken two hills.":            "Sri Lanka=country:LK",
		"In Washington, crowds marched to the White House.": "Washington=geonames:4140963 White House=supplement:us-white-house",
	} {
		x := plain(s)
		if strings.HasPrefix(s, "Sri") { // a tagger may take it for a person
			x.Names = []text.Name{{First: 0, Last: 2, Head: 1, Span: x.Words(0, 2), Kind: text.NamePerson}}
		}
		g.Resolve(x)
		if got := strings.Join(found(x), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", s, got, want)
		}
	}
}

func TestCountryNamesWin(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct{ name, text, want string }{
		{"over an alternate name of a town next door", "Tehran said the drones had come from bases in Iraq.", "Tehran=geonames:112931 Iraq=country:IQ"},
		{"over the capital of that name", "Guatemala closed its border posts.", "Guatemala=country:GT"},
		{"over a town of the country most spoken of", "Senators from Ohio, Texas and Utah asked why troops had left Peru.", "Ohio=admin1:US.OH Texas=admin1:US.TX Utah=admin1:US.UT Peru=country:PE"},
		{"but not where a state stands behind", "A fire broke out in Lebanon, Ohio.", "Lebanon=geonames:4516412 Ohio=admin1:US.OH"},
		{"and a city is one where it says so", "Shoppers in Kuwait City fled.", "Kuwait City=geonames:285787"},
		{"beside a neighbour", "Abuja sent troops to neighbouring Benin.", "Abuja=geonames:2352778 Benin=country:BJ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := plain(c.text)
			g.Resolve(x)
			if got := strings.Join(found(x), " "); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestKeysNeedLikenessAndSupport(t *testing.T) {
	g := gazetteer(t)
	for name, want := range map[string]bool{"tarmez": true, "shebirgan": true, "compare": false, "valeant": false, "cristiani": false} {
		if got := g.spelled(keyHash([]byte(name)), []byte(name)); got != want {
			t.Errorf("%s spelled like a place: %v", name, got)
		}
	}
	for s, want := range map[string]string{
		"Shells fell on the town of Tarmez in Uzbekistan.": "Tarmez=geonames:1215957 Uzbekistan=country:UZ",
		"Shells fell on the town of Tarmez in Colombia.":   "Tarmez=place- Colombia=country:CO",
	} {
		x := plain(s)
		g.Resolve(x)
		got := found(x)
		for i := range got {
			if k := strings.Index(got[i], "=place-"); k >= 0 {
				got[i] = got[i][:k+len("=place-")]
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s", s, got)
		}
	}
}

func TestStrainCountsLetters(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"termez", "tirmiz", 2}, {"fasher", "fashir", 1}, {"khost", "kost", 1}, {"homs", "homs", 0}, {"", "abc", 6}} {
		if got := strain([]byte(c.a), []byte(c.b)); got != c.want {
			t.Errorf("%s %s: %d, not %d", c.a, c.b, got, c.want)
		}
	}
}

func TestUnknownVillagesTakeTheCountryBesideThem(t *testing.T) {
	g := gazetteer(t)
	x := plain("Chad protested. Raiders came over from the villages of Qwortzul and Brimzat, in Mali. Kenya sent aid to Qwortzul.")
	g.Resolve(x)
	n := 0
	for i := range x.PlaceRefs {
		p := &x.Places[x.PlaceRefs[i].Place]
		if x.PlaceRefs[i].Rule != "place/unresolved" {
			continue
		}
		n++
		if p.Country != "ML" || p.Kind != vedette.PlaceSettlement || p.Lat != nil {
			t.Errorf("%+v", p)
		}
	}
	if n != 3 || len(x.Notices) != 2 {
		t.Errorf("%d refs, notices %v, %v", n, x.Notices, found(x))
	}
}

func TestUnknownVillageOfTheSource(t *testing.T) {
	g := gazetteer(t)
	x := plain("Gunmen attacked the village of Qwortzul.")
	x.Source.Country = "NE"
	g.Resolve(x)
	if len(x.Places) != 1 || x.Places[0].Country != "NE" {
		t.Errorf("%+v", x.Places)
	}
	x = plain("Gunmen attacked the village of Qwortzul.")
	g.Resolve(x)
	if len(x.Places) != 1 || x.Places[0].Country != "" {
		t.Errorf("%+v", x.Places)
	}
}

func TestHyphenatedQuarterStaysWhole(t *testing.T) {
	g := gazetteer(t)
	x := plain("A shell hit the Al-Qwortzul Al-Brimzat neighbourhood in Aden.")
	g.Resolve(x)
	if got := found(x); len(got) != 2 || !strings.HasPrefix(got[0], "Al-Qwortzul Al-Brimzat=") || x.Places[0].Country != "YE" {
		t.Error(got)
	}
}

func TestDatelineIsMarked(t *testing.T) {
	g := gazetteer(t)
	x := plain("Nairobi. Gunmen attacked a bus near Garissa.")
	x.Sentences[0].Heading, x.Sentences[0].Dateline = true, true
	g.Resolve(x)
	if len(x.PlaceRefs) != 2 || !x.PlaceRefs[0].Dateline || x.PlaceRefs[1].Dateline {
		t.Errorf("%+v", x.PlaceRefs)
	}
}

func TestSidesAndParts(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct{ name, text, want string }{
		{"a side of a town is near the town, not its province", "A patrol was ambushed 20 km west of Hama.", "Hama=geonames:170017#20km-west"},
		{"a hyphen in the side", "The army bombed camps in north-eastern Nigeria.", "Nigeria=country:NG#northeastern"},
		{"a branch of the Islamic State is no place", "Islamic State Sinai Province claimed it.", ""},
		{"the Strip before the city", "Trucks entered Gaza.", "Gaza=admin1:PS.GZ"},
		{"the city where it says so", "Trucks entered Gaza City.", "Gaza City=geonames:281133"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := plain(c.text)
			g.Resolve(x)
			if got := strings.Join(found(x), " "); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// TestPartsHaveAPoint: of a country whose corner has no towns, and of a sea.
func TestPartsHaveAPoint(t *testing.T) {
	g := gazetteer(t)
	for _, s := range []string{"Raids went on in northwestern Pakistan.", "A tanker burned in the southern Red Sea."} {
		x := plain(s)
		g.Resolve(x)
		if len(x.Places) != 1 || x.Places[0].Lat == nil || x.Places[0].Exactness != vedette.ExactnessRegion {
			t.Errorf("%s: %+v", s, x.Places)
		}
	}
	x := plain("Raids went on in northwestern Pakistan.")
	g.Resolve(x)
	if p := &x.Places[0]; *p.Lat < 32.5 || *p.Lon > 72 {
		t.Errorf("northwestern Pakistan at %g, %g", *p.Lat, *p.Lon)
	}
}

func TestSupplementGivesNamesToTowns(t *testing.T) {
	g := gazetteer(t)
	for _, names := range [][]string{{"Makiivka", "Makeevka", "Makeyevka"}, {"Avdiivka", "Avdeevka"}, {"Kobani", "Ain al-Arab"}} {
		var first vedette.PlaceID
		for i, n := range names {
			x := plain("The town of " + n + " was shelled.")
			x.Source.Country = map[bool]vedette.Country{true: "SY", false: "UA"}[names[0] == "Kobani"]
			g.Resolve(x)
			switch {
			case len(x.Places) != 1:
				t.Errorf("%s: %v", n, found(x))
			case i == 0:
				first = x.Places[0].ID
			case x.Places[0].ID != first:
				t.Errorf("%s is %s, %s %s", n, x.Places[0].ID, names[0], first)
			}
		}
	}
}

// TestSupplementLiesWhereItSays guards the readable table against slips of the
// pen: a point on land lies within reach of a town of its country.
func TestSupplementLiesWhereItSays(t *testing.T) {
	g := gazetteer(t)
	for i := g.packed; i < int32(len(g.spots)); i++ {
		s := &g.spots[i]
		if s.country == 0 || s.class == classCountry || s.class == classRegion || s.class == classBorder {
			continue
		}
		near := false
		towns := g.spotsIn(s.country)
		for k := range towns {
			near = near || within(s, &towns[k], 350)
		}
		if !near {
			t.Errorf("%s is far from every town of its country", g.id(i))
		}
	}
}

func BenchmarkKeyIndex(b *testing.B) {
	g := gazetteer(b)
	for b.Loop() {
		g.keyIndex()
	}
}
