package place

import (
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// id returns the stable id of a spot: "geonames:1136235", "admin1:AF.26",
// "admin2:AF.26.1212", "country:AF", "ged:sy-…", "supplement:ua-donbas".
func (g *Gazetteer) id(i int32) vedette.PlaceID {
	s := &g.spots[i]
	if s.geonames != 0 {
		return vedette.PlaceID("geonames:" + strconv.FormatUint(uint64(s.geonames), 10))
	}
	code := g.code(i)
	if i < g.packed && len(code) > 2 && code[2] == '.' {
		if s.class == classAdmin1 {
			return vedette.PlaceID("admin1:" + code)
		}
		return vedette.PlaceID("admin2:" + code)
	}
	return vedette.PlaceID(code)
}

// Base returns the place of which another is a part or the surroundings: that
// of "country:AF#northern", of "geonames:1136235#near". ok is false for an id
// that has no base.
func (g *Gazetteer) Base(id vedette.PlaceID) (p vedette.Place, ok bool) {
	base, _, cut := strings.Cut(string(id), "#")
	if !cut {
		return p, false
	}
	if i := g.spotOf(base); i != none {
		return g.place(i), true
	}
	return p, false
}

// spotOf returns the spot with an id, none where there is none.
func (g *Gazetteer) spotOf(id string) int32 {
	prefix, rest, _ := strings.Cut(id, ":")
	number, err := strconv.ParseUint(rest, 10, 32)
	for i := range g.spots {
		s := &g.spots[i]
		switch {
		case s.geonames != 0:
			if prefix == "geonames" && err == nil && uint64(s.geonames) == number {
				return int32(i)
			}
		case strings.HasSuffix(id, g.code(int32(i))) && string(g.id(int32(i))) == id:
			return int32(i)
		}
	}
	return none
}
