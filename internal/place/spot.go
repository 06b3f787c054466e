package place

import "github.com/vedette-org/vedette"

// class says what a spot is, finer than [vedette.PlaceKind].
type class uint8

const (
	classTown    class = iota // any populated place
	classCapital              // of a country
	classSeat1                // of a first-level unit
	classSeat2                // of a second-level unit
	classSection              // part of a town
	classPast                 // abandoned, destroyed or historical
	classAdmin1               // first-level unit: province, state, oblast
	classAdmin2               // second-level unit: district, county, raion
	classCountry
	classRegion // without a border of its own
	classSite   // camp, crossing, base, quarter
	classBorder
	classes
)

// kind returns the kind of place in the record's terms.
func (c class) kind() vedette.PlaceKind {
	switch c {
	case classAdmin1:
		return vedette.PlaceAdmin1
	case classAdmin2:
		return vedette.PlaceDistrict
	case classCountry:
		return vedette.PlaceCountry
	case classRegion:
		return vedette.PlaceRegion
	case classSite:
		return vedette.PlaceSite
	case classBorder:
		return vedette.PlaceBorder
	}
	return vedette.PlaceSettlement
}

// settled reports whether people live at the point rather than in an area.
func (c class) settled() bool { return c <= classPast }

// exactness returns how closely the point of a spot stands for it.
func (c class) exactness() vedette.Exactness {
	switch c {
	case classAdmin1:
		return vedette.ExactnessAdmin1
	case classAdmin2:
		return vedette.ExactnessDistrict
	case classCountry:
		return vedette.ExactnessCountry
	case classRegion, classBorder:
		return vedette.ExactnessRegion
	}
	return vedette.ExactnessExact
}

// spot is one entry of the gazetteer. A gazetteer of a quarter of a million
// must be small, so names are offsets and parents are numbers of other spots.
type spot struct {
	lat, lon       int32 // degrees by 10,000: eleven metres
	admin1, admin2 int32 // numbers of spots, none where unknown
	geonames       uint32
	population     uint32
	country        uint8 // index in Gazetteer.countries, 0 where unknown or several
	class          class
}

const none = int32(-1)

// cosines holds cos(latitude) by 1024 for each degree: distances are compared
// in whole numbers, so that every processor decides alike.
var cosines = [91]int32{
	1024, 1024, 1023, 1023, 1022, 1020, 1018, 1016, 1014, 1011, 1008, 1005, 1002, 998, 994, 989, 984, 979, 974, 968,
	962, 956, 949, 943, 935, 928, 920, 912, 904, 896, 887, 878, 868, 859, 849, 839, 828, 818, 807, 796,
	784, 773, 761, 749, 737, 724, 711, 698, 685, 672, 658, 644, 630, 616, 602, 587, 573, 558, 543, 527,
	512, 496, 481, 465, 449, 433, 416, 400, 384, 367, 350, 333, 316, 299, 282, 265, 248, 230, 213, 195,
	178, 160, 143, 125, 107, 89, 71, 54, 36, 18, 0,
}

// apart returns the square of the distance between two points in units of
// 10^-4 degrees of latitude (11.12 m), on a plane that is flat between them:
// good to a percent over the few hundred kilometres that decide anything.
func apart(a, b *spot) int64 {
	dy := int64(a.lat - b.lat)
	dx := int64(a.lon - b.lon)
	if dx < 0 {
		dx = -dx
	}
	if dx > 1800000 {
		dx = 3600000 - dx
	}
	mid := (a.lat + b.lat) / 2 / 10000
	if mid < 0 {
		mid = -mid
	}
	dx = dx * int64(cosines[min(mid, 90)]) / 1024
	return dx*dx + dy*dy
}

// within reports whether two spots lie no farther apart than so many kilometres.
func within(a, b *spot, km int64) bool {
	u := km * 10000 * 1000 / 111195
	return apart(a, b) <= u*u
}
