package place

import (
	"strings"
	"testing"
)

func TestWhatIsNamedAfterAPlace(t *testing.T) {
	g := gazetteer(t)
	for s, want := range map[string]string{
		"Crowds came on St. Patrick's Day to Dublin, Ireland.":        "Dublin=geonames:2964574 Ireland=country:IE",
		"Flights to St. Petersburg's airport in Russia were stopped.": "St. Petersburg=geonames:498817 Russia=country:RU",
		"The Kremlin said that it knew nothing.":                      "",
		"A drone fell near the Kremlin.":                              "Kremlin=supplement:ru-kremlin",
		"Of Friendship and Gateway nothing was heard.":                "",
	} {
		x := plain(s)
		g.Resolve(x)
		if got := strings.Join(found(x), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", s, got, want)
		}
	}
}
