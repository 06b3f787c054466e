package place

import (
	"strconv"

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
