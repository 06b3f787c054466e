package place

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// addTables adds countries, supplement and further names of first-level units.
func (g *Gazetteer) addTables(t *lexicon.Places, names *naming) {
	g.country = make([]int32, len(t.Countries)+len(g.countries)+1)
	g.capital = make([]string, len(g.country))
	for i := range g.country {
		g.country[i] = none
	}
	for i := range t.Countries {
		g.addCountry(&t.Countries[i], names)
	}
	units := g.firstLevel()
	for _, u := range t.Admin1s {
		if i, ok := units[u.Code]; ok {
			for _, a := range u.Aliases {
				a, first := strings.CutPrefix(a, "=")
				names.put(i, a, abbreviated(a))
				if first {
					g.unitFirst[hash(appendFold(nil, a))] = i
				}
			}
		}
	}
	byName := map[string]int32{}
	for code, i := range units {
		byName[code[:2]+fold(g.name(i))] = i
	}
	for i := range t.Sites {
		g.addSite(&t.Sites[i], byName, names)
	}
}

// abbreviated marks the abbreviations among the names of first-level units:
// they are short, and most are words or other names too.
func abbreviated(a string) posting {
	if f := fold(a); len(f) <= 5 && (strings.Contains(a, ".") || len(f) <= 4) {
		return shortName
	}
	return otherName
}

func (g *Gazetteer) firstLevel() map[string]int32 {
	m := map[string]int32{}
	for i := range g.packed {
		if g.spots[i].class == classAdmin1 {
			m[g.codes.at(i)] = i
		}
	}
	return m
}

func (g *Gazetteer) extra(s spot, name, code string) int32 {
	g.spots = append(g.spots, s)
	g.extraNames = append(g.extraNames, name)
	g.extraAlts = append(g.extraAlts, "")
	g.extraCodes = append(g.extraCodes, code)
	return int32(len(g.spots) - 1)
}

func (g *Gazetteer) addCountry(c *lexicon.Country, names *naming) {
	n, ok := g.countryOf[c.Code]
	if !ok {
		g.countries = append(g.countries, string(c.Code))
		n = uint8(len(g.countries))
		g.countryOf[c.Code] = n
	}
	p := spot{lat: round(c.Lat), lon: round(c.Lon), admin1: none, admin2: none, country: n, class: classCountry}
	if !c.Located {
		p.lat, p.lon = g.middleOf(n)
	}
	i := g.extra(p, c.Name, "country:"+string(c.Code))
	g.country[n], g.capital[n] = i, fold(c.Capital)
	names.put(i, c.Name, mainName)
	for _, a := range c.Aliases {
		names.put(i, a, otherName)
	}
	for _, d := range c.Demonyms {
		names.put(i, d, peopleName)
		names.put(i, d+"s", peopleName)
	}
}

// middleOf returns the mean point of the settlements of a country. None of those
// that need it lies on both sides of the 180th meridian.
func (g *Gazetteer) middleOf(country uint8) (lat, lon int32) {
	var a, o, n int64
	spots := g.spotsIn(country)
	for i := range spots {
		if s := &spots[i]; s.class.settled() {
			a, o, n = a+int64(s.lat), o+int64(s.lon), n+1
		}
	}
	if n == 0 {
		return 0, 0
	}
	return int32(a / n), int32(o / n)
}

func (g *Gazetteer) addSite(s *lexicon.Site, units map[string]int32, names *naming) {
	p := spot{lat: round(s.Lat), lon: round(s.Lon), admin1: none, admin2: none, country: g.countryOf[s.Country], class: siteClass(s.Kind)}
	if u, ok := units[string(s.Country)+fold(s.Admin1)]; ok && s.Admin1 != "" {
		p.admin1 = u
	}
	if p.class == classTown {
		if i := g.sameTown(&p, s); i != none {
			names.put(i, s.Name, otherName)
			for _, a := range s.Aliases {
				names.put(i, a, otherName)
			}
			return
		}
	}
	code := "supplement:"
	if s.Country != "" {
		code += strings.ToLower(string(s.Country)) + "-"
	}
	i := g.extra(p, s.Name, code+strings.ReplaceAll(fold(s.Name), " ", "-"))
	names.put(i, s.Name, mainName)
	for _, a := range s.Aliases {
		names.put(i, a, otherName)
	}
}

// sameTown returns the settlement within 30 km of p that bears one of the names
// of s, the nearest; none where there is none.
func (g *Gazetteer) sameTown(p *spot, s *lexicon.Site) int32 {
	wanted := []string{fold(s.Name)}
	for _, a := range s.Aliases {
		wanted = append(wanted, fold(a))
	}
	best, far := none, int64(0)
	first := g.firstOf(p.country)
	for k := range g.spotsIn(p.country) {
		i := first + int32(k)
		q := &g.spots[i]
		if !q.class.settled() || !within(p, q, 30) {
			continue
		}
		d := apart(p, q)
		if best != none && d >= far {
			continue
		}
		for one := range g.namesOf(i) {
			if slices.Contains(wanted, one) {
				best, far = i, d
				break
			}
		}
	}
	return best
}

func siteClass(k vedette.PlaceKind) class {
	switch k {
	case vedette.PlaceSettlement:
		return classTown
	case vedette.PlaceDistrict:
		return classAdmin2
	case vedette.PlaceAdmin1:
		return classAdmin1
	case vedette.PlaceRegion:
		return classRegion
	case vedette.PlaceBorder:
		return classBorder
	}
	return classSite
}
