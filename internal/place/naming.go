package place

import (
	"slices"
	"strings"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// naming gathers the names of all spots for the two indexes.
type naming struct {
	g      *Gazetteer
	hashes []uint64 // of the readable tables' names
	keys   []uint64
	posts  []posting
}

func newNaming(g *Gazetteer) *naming { return &naming{g: g} }

// put gives spot i a name.
func (n *naming) put(i int32, name string, q posting) {
	f := appendFold(nil, name)
	if len(f) < 2 && q != shortName {
		return
	}
	n.hashes = append(n.hashes, hash(f))
	n.keys = append(n.keys, keyHash(f))
	n.posts = append(n.posts, posting(i)|q)
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

// index builds the index of names and that of keys. The names of the file are
// hashed here, which takes most of the time of loading: in two halves at once.
func (n *naming) index() (byName, byKey *index) {
	g := n.g
	half := g.packed / 2
	own := len(n.hashes)
	first := own + g.countNames(0, half)
	all := first + g.countNames(half, g.packed)
	n.hashes, n.keys, n.posts = grow(n.hashes, all), grow(n.keys, all), grow(n.posts, all)
	var wg sync.WaitGroup
	wg.Go(func() { n.hash(0, half, own) })
	wg.Go(func() { n.hash(half, g.packed, first) })
	wg.Wait()
	wg.Go(func() { byName = newIndex(n.hashes, n.posts) })
	wg.Go(func() { byKey = keyIndex(n.keys, n.posts) })
	wg.Wait()
	return byName, byKey
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
	put := func(i int32, q posting) {
		n.hashes[at], n.keys[at], n.posts[at] = hash(buf), keyHash(buf), posting(i)|q
		at++
	}
	for i := a; i < b; i++ {
		buf = appendFold(buf[:0], n.g.names.at(i))
		put(i, mainName)
		for rest := n.g.alts.at(i); rest != ""; {
			var one string
			one, rest, _ = strings.Cut(rest, "\t")
			buf = append(buf[:0], one...)
			put(i, otherName)
		}
	}
}

// keyIndex indexes keys, each spot mostly once under each: the spellings of a
// name stand together, and the last four keys are remembered.
func keyIndex(keys []uint64, posts []posting) *index {
	ks, ps := make([]uint64, 0, len(keys)), make([]posting, 0, len(posts))
	last, lastSpot, at := [4]uint64{}, none, 0
	for i, k := range keys {
		p := posts[i]
		if p.spot() != lastSpot {
			last, lastSpot, at = [4]uint64{}, p.spot(), 0
		}
		if k == 0 || slices.Contains(last[:], k) || p.quality() >= shortName {
			continue
		}
		last[at%4] = k
		at++
		ks, ps = append(ks, k), append(ps, p)
	}
	return newIndex(ks, ps)
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
				names.put(i, a, abbreviated(a))
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
