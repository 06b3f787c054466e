package place

import (
	"math"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// offset is what the words before a name say of how something lies to the place:
// near it, so many kilometres away, on a side of it.
type offset struct {
	km   float64 // 0 where it is not told
	side string  // "north", "" where it is not told
}

// nearKm is how far from a place "near" it reaches, for the radius alone; a side
// without a distance is put half as far off.
const nearKm = 20

// offsetBefore reads the words up to token b: "near X", "outside X", "north of
// X", "20 km from X", "20 km to the south of X", "on the outskirts of X".
func (e *emitter) offsetBefore(b int) (o offset, ok bool) {
	if e.has(b, cueThe) {
		b = e.before(b)
	}
	if e.has(b, cueNear) {
		return o, true
	}
	c := -1
	if b > 0 {
		c = e.before(b)
	}
	if c < 0 {
		return o, false
	}
	switch {
	case (e.is(b, "of") || e.is(b, "from")) && e.has(c, cueSide):
		o.side, c = e.side(c)
		for c--; e.has(c, cueThe) || e.is(c, "to"); c-- {
		}
		o.km = e.distanceAt(c)
		return o, true
	case e.is(b, "of"):
		return o, e.oneOf(c, "outskirts", "vicinity", "edge", "approaches", "environs", "outside")
	case e.is(b, "to"):
		return o, e.oneOf(c, "close", "next", "road")
	case e.is(b, "from"):
		if e.is(c, "away") {
			c--
		}
		o.km = e.distanceAt(c)
		return o, o.km > 0 || e.is(b-1, "away") || e.kilometres(c) > 0
	}
	return o, false
}

// side returns the side that ends at token c, in one word, and its first token.
func (e *emitter) side(c int) (side string, first int) {
	w := strings.ReplaceAll(strings.ToLower(e.t.Word(c)), "-", "")
	if d := c - 2; d >= 0 && isDash(e.t.Word(c-1)) && e.form[c]&e.form[c-1]&glued != 0 && e.has(d, cueSide) {
		return strings.ToLower(e.t.Word(d)) + w, d
	}
	return w, c
}

// kilometres returns the length of the unit at token i, 0 where it is none.
func (e *emitter) kilometres(i int) float64 {
	switch {
	case e.oneOf(i, "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"):
		return 1
	case e.oneOf(i, "mile", "miles", "mi"):
		return 1.609
	}
	return 0
}

// distanceAt reads the distance whose unit is token i, in kilometres; what stands
// in brackets is said again in another unit. 0 where there is none.
func (e *emitter) distanceAt(i int) float64 {
	if e.is(i, ")") {
		for i--; i > 0 && !e.is(i, "("); i-- {
		}
		i--
	}
	unit := e.kilometres(i)
	if i < 1 || unit == 0 {
		return 0
	}
	if isDash(e.t.Word(i - 1)) {
		i--
	}
	if i < 1 {
		return 0
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(e.t.Word(i-1), ",", ""), 64)
	if err != nil || !(n > 0 && n <= 1000) {
		return 0
	}
	return math.Round(n*unit*10) / 10
}

// apply makes p the surroundings that an offset tells: a place of its own, with
// the point that was moved to that side, and a radius around it. A distance
// without a side keeps the point: it lies somewhere on the circle.
func (o offset) apply(p *vedette.Place) {
	p.ID += vedette.PlaceID("#" + o.part())
	p.Exactness = vedette.ExactnessNear
	radius := float64(nearKm)
	switch {
	case o.side != "" && o.km > 0:
		radius = max(5, o.km/2)
		p.Lat, p.Lon = moved(p.Lat, p.Lon, o.km, o.side)
	case o.side != "":
		p.Lat, p.Lon = moved(p.Lat, p.Lon, nearKm/2, o.side)
	case o.km > 0:
		radius = o.km
	}
	p.RadiusKm = &radius
}

// part names an offset in an id: "near", "north", "20km", "20km-north".
func (o offset) part() string {
	s := ""
	if o.km > 0 {
		s = strconv.FormatFloat(o.km, 'f', -1, 64) + "km"
	}
	switch {
	case s != "" && o.side != "":
		return s + "-" + o.side
	case o.side != "":
		return o.side
	case s != "":
		return s
	}
	return "near"
}

// moved returns the point so many kilometres off on a side, to 10^-4 degrees.
func moved(lat, lon *float64, km float64, side string) (*float64, *float64) {
	if lat == nil || lon == nil {
		return lat, lon
	}
	north, east := 0.0, 0.0
	if strings.Contains(side, "north") {
		north = 1
	}
	if strings.Contains(side, "south") {
		north = -1
	}
	if strings.Contains(side, "east") {
		east = 1
	}
	if strings.Contains(side, "west") {
		east = -1
	}
	if north != 0 && east != 0 {
		km *= math.Sqrt2 / 2
	}
	const perDegree = 111.195
	y := *lat + north*km/perDegree
	x := *lon + east*km/(perDegree*max(0.05, float64(cosines[min(90, int(math.Abs(*lat)))])/1024))
	y, x = max(-90, min(90, math.Round(y*10000)/10000)), math.Round(x*10000)/10000
	if x > 180 {
		x -= 360
	} else if x < -180 {
		x += 360
	}
	return &y, &x
}
