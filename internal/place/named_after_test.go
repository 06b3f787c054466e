package place

import (
	"strings"
	"testing"
)

func TestWhatIsNamedAfterAPlace(t *testing.T) {
	g := gazetteer(t)
	for s, want := range map[string]string{
		"Crowds came on Saint Patrick's Day to Dublin, Ireland.":   "Dublin=geonames:2964574 Ireland=country:IE",
		"Flights to Saint Petersburg's airport in Russia stopped.": "Saint Petersburg=geonames:498817 Russia=country:RU",
		"The Kremlin said that it knew nothing.":                   "",
		"A drone fell near the Kremlin.":                           "Kremlin=supplement:ru-kremlin#near",
		"Of Friendship and Gateway nothing was heard.":             "",
	} {
		x := plain(s)
		g.Resolve(x)
		if got := strings.Join(found(x), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", s, got, want)
		}
	}
}
