package place

import (
	"math"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// RuleBetween is the rule of a ref to what lies between two places.
const RuleBetween = "place/between"

// mostBetween is how far apart, in kilometres, two places may be for something to
// lie between them.
const mostBetween = 400

// betweens writes what lies between two places: "on the road between A and B",
// the point in the middle with half their distance as its radius. Both refs are
// then within it. Two countries or provinces between which something happens are
// parties to it, or a border: they are left alone.
func (e *emitter) betweens() {
	for i := 0; i+1 < len(e.mentions); i++ {
		a, b := &e.mentions[i], &e.mentions[i+1]
		start := e.spanned(a, b)
		if start < 0 || !e.local(a) || !e.local(b) {
			continue
		}
		p, q := &e.g.spots[a.spot], &e.g.spots[b.spot]
		if a.spot == b.spot || !within(p, q, mostBetween) || e.refOf[i] < 0 || e.refOf[i+1] < 0 {
			continue
		}
		e.between(i, start, p, q)
	}
}

// spanned returns the token at which the words begin that put something between
// two places: "between A and B", "the road from A to B". -1 where they don't.
func (e *emitter) spanned(a, b *mention) int {
	k := e.before(a.first)
	switch {
	case k < 0 || b.first != a.last+1:
	case e.is(a.last, "and") && e.is(k, "between"):
		return k
	case e.is(a.last, "to") && e.is(k, "from") && e.oneOf(k-1, "road", "highway", "route", "track", "railway", "path"):
		return k - 1
	}
	return -1
}

// local reports whether a mention names a place that has no extent to speak of.
func (e *emitter) local(m *mention) bool {
	c := e.g.spots[m.spot].class
	return !m.stray && !m.people && (c.settled() || c == classSite || c == classAdmin2)
}

func (e *emitter) between(i, start int, p, q *spot) {
	a, b := &e.mentions[i], &e.mentions[i+1]
	first := e.g.place(a.spot)
	lat, lon := float64(p.lat/2+q.lat/2)/10000, float64(p.lon/2+q.lon/2)/10000
	radius := math.Round(math.Sqrt(float64(apart(p, q)))*kmPerUnit/2*10) / 10
	x, y := string(e.g.id(a.spot)), string(e.g.id(b.spot))
	if y < x {
		x, y = y, x
	}
	place := vedette.Place{
		ID: vedette.PlaceID("between:" + x + "," + y), Name: "between " + e.g.name(a.spot) + " and " + e.g.name(b.spot), Kind: vedette.PlaceRegion,
		Country: first.Country, Lat: &lat, Lon: &lon, Exactness: vedette.ExactnessNear, RadiusKm: &radius,
	}
	if p.country != q.country {
		place.Country = ""
	}
	if p.admin1 == q.admin1 {
		place.Admin1 = first.Admin1
	}
	s := e.t.Words(start, b.last)
	ref := text.PlaceRef{Span: s, First: start, Last: b.last, Head: e.betweenHead(start, a), Within: -1, Dateline: e.inDateline(start), Weight: 0.8, Rule: RuleBetween}
	ref.Place = e.put(place, s, true, ref.Rule)
	at := len(e.t.PlaceRefs)
	e.t.PlaceRefs = append(e.t.PlaceRefs, ref)
	e.t.PlaceRefs[e.refOf[i]].Within, e.t.PlaceRefs[e.refOf[i+1]].Within = at, at
}

// betweenHead returns the first place, or the road that runs there.
func (e *emitter) betweenHead(start int, a *mention) int {
	if e.is(start, "between") {
		return e.head(a.first, a.last)
	}
	return start
}

// kmPerUnit is the length of 10^-4 degrees of latitude.
const kmPerUnit = 0.0111195

// borderBands are how near to a town of the other country, in kilometres, a town
// must lie to stand for the border: farther where it runs through a desert.
var borderBands = [...]int64{40, 100, 200}

// borderPoint returns the middle of the border of two countries and how far it
// reaches to both sides, by the towns of each that lie near one of the other.
// Both are nil where there are none.
func (g *Gazetteer) borderPoint(a, b uint8) (lat, lon, radius *float64) {
	key := [2]uint8{min(a, b), max(a, b)}
	if v, ok := g.borders.Load(key); ok {
		p := v.([3]*float64)
		return p[0], p[1], p[2]
	}
	var p [3]*float64
	for _, band := range borderBands {
		if p = g.findBorder(key[0], key[1], band); p[0] != nil {
			break
		}
	}
	g.borders.Store(key, p)
	return p[0], p[1], p[2]
}

func (g *Gazetteer) findBorder(a, b uint8, band int64) (p [3]*float64) {
	cells := map[[2]int32][]*spot{}
	size := int32(band) * 125 // 40 km: half a degree
	at := func(s *spot) [2]int32 { return [2]int32{s.lat / size, s.lon / size} }
	others := g.spotsIn(b)
	for i := range others {
		if s := &others[i]; s.class.settled() {
			cells[at(s)] = append(cells[at(s)], s)
		}
	}
	var lat, lon, n int64
	extent := empty
	towns := g.spotsIn(a)
	for i := range towns {
		s := &towns[i]
		if o := nearestIn(cells, at(s), s, band); s.class.settled() && o != nil {
			m := spot{lat: s.lat/2 + o.lat/2, lon: s.lon/2 + o.lon/2}
			extent.stretch(&m)
			lat, lon, n = lat+int64(m.lat), lon+int64(m.lon), n+1
		}
	}
	if n == 0 {
		return p
	}
	y, x := float64(lat/n)/10000, float64(lon/n)/10000
	r := max(extent.radius(), float64(band))
	return [3]*float64{&y, &x, &r}
}

// nearestIn returns the nearest spot of the cells around one that lies within
// the band of a border, nil where there is none.
func nearestIn(cells map[[2]int32][]*spot, c [2]int32, s *spot, band int64) (best *spot) {
	for dy := int32(-1); dy <= 1; dy++ {
		for dx := int32(-1); dx <= 1; dx++ {
			for _, o := range cells[[2]int32{c[0] + dy, c[1] + dx}] {
				if within(s, o, band) && (best == nil || apart(s, o) < apart(s, best)) {
					best = o
				}
			}
		}
	}
	return best
}
