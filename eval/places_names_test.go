package eval

import (
	"strconv"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
)

// TestPlacesAsReportersSpellThem finds names as reporters spell them, in lists and
// with genitives that are part of the name, by their GeoNames id.
func TestPlacesAsReportersSpellThem(t *testing.T) {
	a, err := annotate.Load()
	if err != nil {
		t.Fatal(err)
	}
	g, err := place.Load()
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{
		"Others crossed at Termez, Tirmuz, Tarmez and Termiz in Uzbekistan.":      "Termez 1215957, Tirmuz 1215957, Tarmez 1215957, Termiz 1215957",
		"Shells fell on Pyanj and Panj in Tajikistan.":                            "Pyanj 1220750, Panj 1220750",
		"Militants attacked Khwaja Ghar in Takhar.":                               "Khwaja Ghar 1136235",
		"They struck Sheberghan and Shibirghan in Afghanistan.":                   "Sheberghan 1125444, Shibirghan 1125444",
		"The RSF shelled El Fasher, Al Fashir, El Fashir and Al Fasher in Sudan.": "El Fasher 379555, Al Fashir 379555, El Fashir 379555, Al Fasher 379555",
		"Troops left Kharkov for Kharkiv. Rockets hit Харків.":                    "Kharkov 706483, Kharkiv 706483, Харків 706483",
		"Gunmen raided Djibo, Arbinda and Gorom-Gorom in Burkina Faso.":           "Djibo 2361177, Gorom-Gorom 2360372",
		"Two men were shot in Saint John's, Antigua.":                             "Saint John's 3576022",
		"A bomb went off in Saint George's, Grenada.":                             "Saint George's 3579925",
		"A bomb exploded in Stanley, Falkland Islands.":                           "Stanley 3426691",
		"Talks were held in Victoria in the Seychelles.":                          "Victoria 241131",
		"Shots were fired at St. Mary's School on Monday.":                        "",
		"The ambassador left. Bashar al-Assad denied it, and so did Jack London.": "",
	} {
		x := a.Annotate(&vedette.Report{ID: "r", Text: s, Published: "2024-03-12"}, vedette.Source{})
		g.Resolve(x)
		var got []string
		for _, p := range foundToponyms(g, x) {
			if p.GeoNameID > 0 {
				got = append(got, p.Surface+" "+strconv.Itoa(p.GeoNameID))
			}
		}
		if names := strings.Join(got, ", "); names != want {
			t.Errorf("%s\n got %s\nwant %s", s, names, want)
		}
	}
}
