package place

import (
	"math/bits"
	"strings"
)

// feature is one thing that tells for or against a candidate.
type feature uint8

const (
	isTown feature = iota // the classes, in their order
	isCapital
	isSeat1
	isSeat2
	isSection
	isPast
	isAdmin1
	isAdmin2
	isCountry
	isRegion
	isSite
	isBorder
	isWide        // a continent, a sea
	peopleOfTown  // binary digits of its population, by 20
	peopleOfUnit1 // the same of a first-level unit
	peopleOfUnit2 // and of a second-level one
	fame          // binary digits of the number of its other names, by 6
	byMainName    // the name is the place's own, not an alternate one
	byPeopleName  // a demonym
	byShortName   // an abbreviation
	bySpelling    // only spelled alike
	onlyOne       // nothing else is called so
	largest       // no other town of the name has more people
	asCountry     // the name of a country
	borrowed      // a town that bears a country's name as one of its others
	overshadowed  // a town that bears a curated site's name as one of its others
	held          // lies in what some mention of the name is said to lie in
	holding       // some place is said to lie in it

	countryShare   // share of the country in the report's places
	namesakeShare  // the same, for a town that is called like another country
	unitShare      // share of the first-level unit
	districtShare  // share of the second-level unit
	neighbours     // other places of the report within 60 km, half within 160
	namesakeNear   // the same, for a town that is called like another country
	company        // names that have a candidate within 60 km, if not the best of theirs
	sourceCountry  // in the country of the source
	sharesDateline // in the first-level unit of a place in the dateline
	sharesFirst    // in that of the first place of the report

	wanted   // the words beside say that it is such a place: "X province"
	unwanted // they say that it is another
	inParent // lies in the place named behind or before it
	ofChild  // the place named before or behind it lies in it
	features

	ofReport  = countryShare // the features from here depend on the rest of the report
	ofMention = wanted       // and those from here on the words beside one mention
)

// Vector is the features of a candidate, mostly 0 or unit each.
type Vector [features]int32

const unit = 1000

// Weights are what features are worth, in points a unit.
type Weights [features]int32

// points sums up the features from a up to b.
func (w *Weights) points(v *Vector, a, b feature) int {
	sum := 0
	for i := a; i < b; i++ {
		sum += int(w[i]) * int(v[i])
	}
	return sum / unit
}

// ofFlags sums up the points of flags.
func (w *Weights) ofFlags(fs flags) int {
	sum := 0
	for _, f := range flagFeatures {
		if fs&f.flag != 0 {
			sum += int(w[f.feature])
		}
	}
	return sum
}

// flags are features of a candidate that depend on the others of its name.
type flags uint16

const (
	flagOnly flags = 1 << iota
	flagLargest
	flagCountry
	flagBorrowed
	flagOvershadowed
	flagNamesake // a town that is called like another country
	flagHeld
	flagHolding
)

var flagFeatures = [...]struct {
	flag flags
	feature
}{
	{flagOnly, onlyOne}, {flagLargest, largest}, {flagCountry, asCountry}, {flagBorrowed, borrowed},
	{flagOvershadowed, overshadowed}, {flagHeld, held}, {flagHolding, holding},
}

// ofName fills the features that need nothing of the report but the name.
func (g *Gazetteer) ofName(c *candidate, v *Vector) {
	s := &g.spots[c.spot]
	v[isTown+feature(s.class)] = unit
	n := int32(bits.Len32(s.population)) * (unit / 20)
	switch s.class {
	case classAdmin1:
		v[peopleOfUnit1] = n
	case classAdmin2:
		v[peopleOfUnit2] = n
	case classRegion:
		v[isWide] = one(s.country == 0)
	case classCountry, classSite, classBorder:
	default:
		v[peopleOfTown] = n
	}
	v[fame] = int32(bits.Len(g.otherNames(c.spot))) * unit / 6
	v[byMainName], v[byPeopleName], v[byShortName] = one(c.quality == mainName), one(c.quality == peopleName), one(c.quality == shortName)
	v[bySpelling] = one(c.byKey)
	for _, f := range flagFeatures {
		v[f.feature] = one(c.flags&f.flag != 0)
	}
}

func one(b bool) int32 {
	if b {
		return unit
	}
	return 0
}

// otherNames counts the further names that the file has of a spot.
func (g *Gazetteer) otherNames(i int32) uint {
	if i >= g.packed {
		return 0
	}
	a := g.alts.at(i)
	if a == "" {
		return 0
	}
	return uint(strings.Count(a, "\t") + 1)
}

// inReport fills the features that depend on the other places of the report.
func (r *resolver) inReport(i int, c *candidate, v *Vector) {
	s := &r.g.spots[c.spot]
	country, unit1, district := r.shares(i, c.spot)
	near := r.neighbours(i, s)
	if c.flags&flagNamesake != 0 {
		v[namesakeShare], v[namesakeNear] = country, near
	} else {
		v[countryShare], v[neighbours] = country, near
	}
	v[unitShare], v[districtShare] = unit1, district
	v[company] = r.company(i, s)
	v[sourceCountry] = one(s.country != 0 && s.country == r.source)
	u := r.unitOf(c.spot)
	v[sharesDateline] = one(u != none && u == r.home(r.dateline, i))
	v[sharesFirst] = one(u != none && u == r.home(r.opening, i))
}

// home returns the unit of the best candidate of a group other than i.
func (r *resolver) home(group, i int) int32 {
	if group < 0 || group == i {
		return none
	}
	gr := &r.groups[group]
	return r.unitOf(gr.candidates[gr.best].spot)
}

// besideOf fills the features that depend on the words beside one mention.
func (r *resolver) besideOf(m *mention, c *candidate, v *Vector) {
	if m.wants != 0 {
		in := m.wants.has(r.g.spots[c.spot].class)
		v[wanted], v[unwanted] = one(in), one(!in)
	}
	if m.parent >= 0 {
		p := &r.groups[r.mentions[m.parent].group]
		v[inParent] = one(r.g.contains(p.candidates[p.best].spot, c.spot))
	}
	if m.child >= 0 {
		in := &r.groups[r.mentions[m.child].group]
		v[ofChild] = one(r.g.contains(c.spot, in.candidates[in.best].spot))
	}
}
