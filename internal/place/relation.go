package place

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// relation changes p to what the words before the mention make of it: a place
// near it, or a part of it. It returns the name of the rule, "" where none held.
func (e *emitter) relation(m *mention, p *vedette.Place) string {
	b := e.before(m.first)
	if b < 0 {
		return ""
	}
	area := p.Kind == vedette.PlaceCountry || p.Kind == vedette.PlaceAdmin1 || p.Kind == vedette.PlaceRegion
	switch {
	case area && e.has(b, cueSide) && e.form[b]&mark == 0:
		e.part(m, p, b)
		return "part-of-area"
	case area && e.is(b, "of") && b >= 2 && e.has(b-1, cueSide) && e.form[b-1]&mark == 0 && e.is(e.beforeSide(b-1), "the"):
		e.part(m, p, b-1) // "the north-east of Nigeria"
		return "part-of-area"
	case area:
		return ""
	}
	o, ok := e.offsetBefore(b)
	if !ok {
		return ""
	}
	o.apply(p)
	return "near"
}

func (f *finder) oneOf(i int, words ...string) bool {
	if i < 0 {
		return false
	}
	for _, w := range words {
		if strings.EqualFold(f.t.Word(i), w) {
			return true
		}
	}
	return false
}

// beforeSide returns the token before a side that ends at token c.
func (e *emitter) beforeSide(c int) int {
	_, first := e.side(c)
	return first - 1
}

// part makes p the part of it that the side word at token b names: "northern
// Afghanistan" is a region of its own, with a point among its towns on that side.
func (e *emitter) part(m *mention, p *vedette.Place, b int) {
	words := e.t.Word(b)
	if c := b - 2; c >= 0 && isDash(e.t.Word(b-1)) && e.form[b]&e.form[b-1]&glued != 0 && e.has(c, cueSide) {
		words = e.t.Word(c) + "-" + words
	}
	side := strings.ReplaceAll(strings.ToLower(words), "-", "")
	p.Name = words + " " + p.Name
	p.ID += vedette.PlaceID("#" + side)
	p.Kind, p.Exactness, p.GeoNamesID = vedette.PlaceRegion, vedette.ExactnessRegion, 0
	if lat, lon, radius := e.g.sidePoint(m.spot, side); lat != nil {
		p.Lat, p.Lon, p.RadiusKm = lat, lon, radius
	}
}

// sidePoint returns the mean point of the towns of an area that lie towards a
// side: in the outer third of its extent, or for a corner that has no
// towns in the outer two thirds of its width. nil where it has none there.
func (g *Gazetteer) sidePoint(area int32, side string) (lat, lon, radius *float64) {
	a := &g.spots[area]
	if a.country == 0 {
		return nil, nil, nil
	}
	inside := func(s *spot) bool {
		return s.class.settled() && s.country == a.country && (a.class == classCountry || s.admin1 == area)
	}
	towns := g.spotsIn(a.country)
	box, n := extent(towns, inside)
	if n == 0 {
		return nil, nil, nil
	}
	for _, part := range []int32{2, 4} { // of a slanting country the corner may be empty
		var sumLat, sumLon, k int64
		reach := empty
		for i := range towns {
			if s := &towns[i]; inside(s) && box.towards(s, side, part) {
				sumLat, sumLon, k = sumLat+int64(s.lat), sumLon+int64(s.lon), k+1
				reach.stretch(s)
			}
		}
		if k > 0 {
			y, x := float64(sumLat/k)/10000, float64(sumLon/k)/10000
			r := reach.radius()
			return &y, &x, &r
		}
	}
	return nil, nil, nil
}

// box is a rectangle of degrees by 10,000.
type box struct{ south, north, west, east int32 }

var empty = box{south: 900000, north: -900000, west: 1800000, east: -1800000}

func (b *box) stretch(s *spot) {
	b.south, b.north = min(b.south, s.lat), max(b.north, s.lat)
	b.west, b.east = min(b.west, s.lon), max(b.east, s.lon)
}

func (b *box) middle() spot {
	return spot{lat: b.south/2 + b.north/2, lon: b.west/2 + b.east/2}
}

// radius returns half of the box's diagonal in kilometres.
func (b *box) radius() float64 {
	low, high := spot{lat: b.south, lon: b.west}, spot{lat: b.north, lon: b.east}
	return math.Round(math.Sqrt(float64(apart(&low, &high))) * kmPerUnit / 2)
}

// near reports whether p is no farther from the middle than a third of the
// box's extent each way.
func (b *box) near(middle, p *spot) bool {
	dy, dx := p.lat-middle.lat, p.lon-middle.lon
	return max(dy, -dy) <= (b.north-b.south)/3+1000 && max(dx, -dx) <= (b.east-b.west)/3+1000
}

// firstOf returns the number of the first packed spot of a country.
func (g *Gazetteer) firstOf(country uint8) int32 {
	first, _ := slices.BinarySearchFunc(g.spots[:g.packed], country, func(s spot, c uint8) int { return cmp.Compare(s.country, c) })
	return int32(first)
}

// spotsIn returns the packed spots of a country, which stand together.
func (g *Gazetteer) spotsIn(country uint8) []spot {
	all, first := g.spots[:g.packed], g.firstOf(country)
	last, _ := slices.BinarySearchFunc(all, country, func(s spot, c uint8) int { return cmp.Compare(int(s.country), int(c)+1) })
	return all[first:last]
}

func extent(spots []spot, inside func(*spot) bool) (b box, n int) {
	b = empty
	for i := range spots {
		if s := &spots[i]; inside(s) {
			b.stretch(s)
			n++
		}
	}
	return b, n
}

// towards reports whether a spot lies in the outer third of the height, and in
// the outer wide sixths of the width, of a box on a side; for "central" and
// "mid", in the middle third both ways.
func (b box) towards(s *spot, side string, wide int32) bool {
	h, w := (b.north-b.south)/3, (b.east-b.west)/6*wide
	ok := true
	if strings.Contains(side, "north") || side == "upper" {
		ok = ok && s.lat >= b.north-h
	}
	if strings.Contains(side, "south") || side == "lower" {
		ok = ok && s.lat <= b.south+h
	}
	if strings.Contains(side, "east") {
		ok = ok && s.lon >= b.east-w
	}
	if strings.Contains(side, "west") {
		ok = ok && s.lon <= b.west+w
	}
	if side == "central" || side == "mid" {
		ok = s.lat >= b.south+h && s.lat <= b.north-h && s.lon >= b.west+w/2 && s.lon <= b.east-w/2
	}
	return ok
}

// borders writes the borders that the text names: "the Afghan border", "the
// border between A and B", "the border with A", "the Tajik side of the border".
func (e *emitter) borders() {
	for i := range e.mentions {
		m := &e.mentions[i]
		if c := e.g.spots[m.spot].class; c != classCountry || m.stray {
			continue
		}
		a, b := e.after(m.last), e.before(m.first)
		switch {
		case e.has(a, cueBorder):
			first := i
			if i > 0 && e.paired(&e.mentions[i-1], m) {
				first = i - 1
			}
			e.border(e.mentions[first].first, a+1, a, first, i)
		case e.is(a, "side") && e.borderAfter(a):
			e.border(m.first, a+1, a, i, i)
		case b > 0 && (e.is(b, "with") || e.is(b, "of") || e.is(b, "between")) && e.has(b-1, cueBorder):
			last := i
			if i+1 < len(e.mentions) && e.paired(m, &e.mentions[i+1]) {
				last = i + 1
			}
			e.border(b-1, e.mentions[last].last, b-1, i, last)
		}
	}
}

// paired reports whether two countries are named in one breath: "A-B", "A and B".
func (e *emitter) paired(p, m *mention) bool {
	return m.first == p.last+1 && e.g.spots[p.spot].class == classCountry && (e.is(p.last, "and") || e.is(p.last, "/") || isDash(e.t.Word(p.last)))
}

func (e *emitter) borderAfter(a int) bool {
	for k := a + 1; k < a+4 && k < len(e.words); k++ {
		if e.has(k, cueBorder) {
			return true
		}
	}
	return false
}

// border writes a border ref over the tokens from first up to last, of the
// countries of mentions i to k.
func (e *emitter) border(first, last, head, i, k int) {
	var codes, names []string
	for n := i; n <= k; n++ {
		s := e.g.spots[e.mentions[n].spot]
		codes = append(codes, e.g.countries[s.country-1])
		names = append(names, e.g.name(e.g.country[s.country]))
	}
	p := vedette.Place{Name: "border of " + strings.Join(names, " and "), Kind: vedette.PlaceBorder, Country: vedette.Country(codes[0]), Exactness: vedette.ExactnessRegion}
	if len(codes) == 2 {
		p.Lat, p.Lon, p.RadiusKm = e.g.borderPoint(e.g.spots[e.mentions[i].spot].country, e.g.spots[e.mentions[k].spot].country)
	}
	if len(codes) == 2 && codes[1] < codes[0] {
		codes[0], codes[1] = codes[1], codes[0]
	}
	p.ID = vedette.PlaceID("border:" + strings.Join(codes, "-"))
	s := e.t.Words(first, last)
	ref := text.PlaceRef{Span: s, First: first, Last: last, Head: head, Within: -1, Dateline: e.inDateline(first), Weight: 0.8, Rule: "place/border"}
	ref.Place = e.put(p, s, false, ref.Rule)
	at := len(e.t.PlaceRefs)
	e.t.PlaceRefs = append(e.t.PlaceRefs, ref)
	for n := i; n <= k; n++ {
		e.t.PlaceRefs[e.refOf[n]].Within = at
	}
}
