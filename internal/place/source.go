package place

import (
	"net/url"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// sourceCountry is the country that a report comes from: that of its source, else
// the one whose domain its address is in.
func (g *Gazetteer) sourceCountry(t *text.Text) uint8 {
	if c := g.countryOf[t.Source.Country]; c != 0 {
		return c
	}
	u, err := url.Parse(t.Report.URL)
	if err != nil {
		return 0
	}
	host := u.Hostname()
	domain := strings.ToUpper(host[strings.LastIndexByte(host, '.')+1:])
	switch domain {
	case "UK":
		domain = "GB"
	case "AG", "AI", "AM", "CC", "CO", "FM", "GG", "GL", "IO", "LA", "LY", "ME", "NU", "SH", "TK", "TO", "TV", "VC", "WS": // sold to everybody
		return 0
	}
	return g.countryOf[vedette.Country(domain)]
}
