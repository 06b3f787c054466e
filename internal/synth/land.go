package synth

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// country is a stretch of the desert, its provinces side by side from north to
// south.
type country struct {
	code        vedette.Country
	name        string
	west, east  float64
	south, nord float64
	id          vedette.PlaceID
	provinces   []province
}

type province struct {
	name        string
	south, nord float64
	id          vedette.PlaceID
}

// town is a settlement with the province and country that it lies in.
type town struct {
	place    vedette.Place
	province province
	country  *country
}

const provinces = 5

// land makes the countries, their provinces and n towns. Towns cluster around
// the middle of their province.
func (g *generator) land(n int) {
	g.names, g.near = map[string]bool{}, map[*town]vedette.PlaceID{}
	var all []*country
	for i, code := range []vedette.Country{"XA", "XB", "XC"} {
		west := 118 + 9*float64(i)
		all = append(all, g.country(code, west, west+9))
	}
	for len(g.towns) < n {
		g.town(all[g.weighted(5, 3, 2)])
	}
}

func (g *generator) country(code vedette.Country, west, east float64) *country {
	c := &country{code: code, name: g.name(2), west: west, east: east, south: -32, nord: -18}
	c.id = g.put(vedette.Place{Name: c.name, Kind: vedette.PlaceCountry, Country: code, Exactness: vedette.ExactnessCountry}, (c.south+c.nord)/2, (west+east)/2)
	height := (c.nord - c.south) / provinces
	for i := range provinces {
		p := province{name: g.name(2) + " Province", south: c.south + float64(i)*height, nord: c.south + float64(i+1)*height}
		p.id = g.put(vedette.Place{Name: p.name, Kind: vedette.PlaceAdmin1, Country: code, Admin1: p.name, Exactness: vedette.ExactnessAdmin1},
			(p.south+p.nord)/2, (west+east)/2)
		c.provinces = append(c.provinces, p)
	}
	return c
}

func (g *generator) town(c *country) {
	p := c.provinces[g.few(provinces)]
	lat := clamp((p.south+p.nord)/2+g.NormFloat64()*0.6, p.south, p.nord)
	lon := clamp((c.west+c.east)/2+g.NormFloat64()*2, c.west, c.east)
	t := &town{province: p, country: c, place: vedette.Place{Name: g.name(g.between(2, 3)), Kind: vedette.PlaceSettlement,
		Country: c.code, Admin1: p.name, Exactness: vedette.ExactnessExact}}
	if g.in(15) {
		t.place.Aliases = []string{g.name(2)}
	}
	t.place.ID = g.put(t.place, lat, lon)
	around := t.place
	around.Exactness = vedette.ExactnessNear
	g.near[t] = g.put(around, lat, lon)
	g.towns = append(g.towns, t)
}

// put adds a place to the record and returns its id. Points are written to the
// ten-thousandth of a degree, some ten metres.
func (g *generator) put(p vedette.Place, lat, lon float64) vedette.PlaceID {
	lat, lon = math.Round(lat*1e4)/1e4, math.Round(lon*1e4)/1e4
	p.Lat, p.Lon = &lat, &lon
	p.ID = vedette.PlaceID(vedette.ContentID("place", string(p.Country), p.Name, string(p.Exactness), fmt.Sprint(lat, lon)))
	g.rec.Places = append(g.rec.Places, p)
	return p.ID
}

func clamp(v, low, high float64) float64 { return max(low+0.05, min(high-0.05, v)) }

var (
	onsets = strings.Fields("b d dr g h j k kh l m n p r s sh t tr v y z qu or el am is")
	nuclei = strings.Fields("a e i o u aa ei ou á é")
	codas  = strings.Fields("n r l s m sh k t nd rk _ _ _ _")
)

// name puts a new name together from syllables.
func (g *generator) name(syllables int) string {
	for {
		var b strings.Builder
		for range syllables {
			b.WriteString(one(g.chance, onsets) + one(g.chance, nuclei) + strings.Trim(one(g.chance, codas), "_"))
		}
		s := b.String()
		r, size := utf8.DecodeRuneInString(s)
		s = string(unicode.ToUpper(r)) + s[size:]
		if !g.names[s] {
			g.names[s] = true
			return s
		}
		syllables = min(syllables+1, 5) // the short ones are running out
	}
}
