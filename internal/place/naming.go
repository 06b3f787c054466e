package place

import (
	"slices"
	"strings"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// naming gathers the names of all spots for the index of names.
type naming struct {
	g      *Gazetteer
	hashes []uint64
	posts  []posting
}

// put gives spot i, of the readable tables, a name.
func (n *naming) put(i int32, name string, q posting) {
	f := appendFold(nil, name)
	if len(f) < 2 && q != shortName {
		return
	}
	n.hashes = append(n.hashes, hash(f))
	n.posts = append(n.posts, posting(i)|q)
	if q == otherName && i >= n.g.packed {
		alts := &n.g.extraAlts[i-n.g.packed]
		if *alts != "" {
			*alts += "\t"
		}
		*alts += string(f)
	}
}

// index builds the index of names. The names of the file are hashed here, in
// two halves at once.
func (n *naming) index() *index {
	g := n.g
	half := g.packed / 2
	own := len(n.hashes)
	first := own + g.countNames(0, half)
	all := first + g.countNames(half, g.packed)
	n.hashes, n.posts = grow(n.hashes, all), grow(n.posts, all)
	var wg sync.WaitGroup
	wg.Go(func() { n.hash(0, half, own) })
	wg.Go(func() { n.hash(half, g.packed, first) })
	wg.Wait()
	return newIndex(n.hashes, n.posts)
}

func grow[T any](s []T, n int) []T { return append(make([]T, 0, n), s...)[:n] }

// countNames returns how many names the spots from a up to b have.
func (g *Gazetteer) countNames(a, b int32) int {
	alts := g.alts.text[g.alts.starts[a]:g.alts.starts[b]]
	n := int(b-a) + strings.Count(alts, "\t")
	for i := a; i < b; i++ {
		if g.alts.starts[i+1]-g.alts.starts[i] > 1 {
			n++
		}
	}
	return n
}

// hash hashes the names of spots from a up to b into places from at on.
func (n *naming) hash(a, b int32, at int) {
	var buf []byte
	for i := a; i < b; i++ {
		buf = appendFold(buf[:0], n.g.names.at(i))
		n.hashes[at], n.posts[at] = hash(buf), posting(i)|mainName
		at++
		for rest := n.g.alts.at(i); rest != ""; {
			var one string
			one, rest, _ = strings.Cut(rest, "\t")
			n.hashes[at], n.posts[at] = hashString(one), posting(i)|otherName
			at++
		}
	}
}

// keyHash is the hash of a folded name's key, 0 where it has none worth looking up.
func keyHash(folded []byte) uint64 {
	var buf [64]byte
	k := appendKey(buf[:0], folded)
	if !tellsEnough(k) {
		return 0
	}
	return hash(k)
}

// keyIndex indexes the keys of the places in countries of unsettled spelling,
// each spot mostly once under each: the spellings of a name stand together, and
// the last four keys are remembered. It takes as long as all the rest of
// loading, so it is made when the first name is looked up by key. Countries are
// left out: all that they are called stands in a table.
func (g *Gazetteer) keyIndex() *index {
	spelt := make([]bool, len(g.countries)+1)
	for i, c := range g.countries {
		spelt[i+1] = unsettled[c]
	}
	var keys []uint64
	var posts []posting
	var buf []byte
	for i := range int32(len(g.spots)) {
		if s := &g.spots[i]; !spelt[s.country] || s.class == classCountry {
			continue
		}
		last, at := [4]uint64{}, 0
		for one := range g.namesOf(i) {
			buf = append(buf[:0], one...)
			if k := keyHash(buf); k != 0 && !slices.Contains(last[:], k) {
				last[at%4], at = k, at+1
				keys, posts = append(keys, k), append(posts, posting(i)|otherName)
			}
		}
	}
	return newIndex(keys, posts)
}

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
	i := g.extra(spot{lat: round(c.Lat), lon: round(c.Lon), admin1: none, admin2: none, country: n, class: classCountry}, c.Name, "country:"+string(c.Code))
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

func (g *Gazetteer) addSite(s *lexicon.Site, units map[string]int32, names *naming) {
	p := spot{lat: round(s.Lat), lon: round(s.Lon), admin1: none, admin2: none, country: g.countryOf[s.Country], class: siteClass(s.Kind)}
	if u, ok := units[string(s.Country)+fold(s.Admin1)]; ok && s.Admin1 != "" {
		p.admin1 = u
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
