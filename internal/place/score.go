package place

import "math/bits"

// The weights of a candidate's score, in points: set by hand, then moved one by
// one, twice over, by factors of 0.5, 0.75, 1.3 and 1.8 as long as end-to-end F1
// rose on LGL's odd lines and TR-News together (from .695 and .796 to .747 and
// .802). What told most: the country and unit that the other places lie in
// (.01 to .03 each), neighbours within 60 km, and less for being well known.
const (
	forMainName  = 30   // the name is the place's own, not an alternate one
	forKey       = -150 // the name is only spelled alike
	forWanted    = 320  // the words beside say it is such a place: "X province"
	forUnwanted  = -260
	forParent    = 520 // lies in the place named behind or before it: "X, Takhar province"
	forShared    = 210 // another mention of the name has such a parent
	forCountry   = 650 // times the share of the country in the report's places
	forUnit      = 470 // times the share of the first-level unit
	forNear      = 190 // another place of the report within 60 km, each
	forNearMost  = 240
	forSource    = 90 // in the country of the source
	forPeople    = 700
	forShortName = 150
	forSeat      = 40 // a seat over the unit that is called after it

	forCountryName  = 100  // the name of a country
	forNamesake     = 200  // forCountry, for a town that is called like another country
	forBorrowedName = -300 // a town that bears a country's name as one of its others
)

// classPrior says how often a place of a class is the one meant, other things
// being equal.
var classPrior = [classes]int{
	classTown: 100, classCapital: 350, classSeat1: 225, classSeat2: 120, classSection: 20, classPast: -40,
	classAdmin1: 570, classAdmin2: 270, classCountry: 675, classRegion: 560, classSite: 330, classBorder: 260,
}

// prior is the score of a spot before anything of the text but the name is known.
func prior(s *spot, q posting) int {
	p := classPrior[s.class]
	n := bits.Len32(s.population)
	switch s.class {
	case classAdmin1:
		p += n * 5
	case classAdmin2:
		p += n * 8
	case classRegion:
		if s.country == 0 {
			p += 400 // a continent, a sea
		}
	case classCountry, classSite, classBorder:
	default:
		p += n * 20
	}
	switch q {
	case mainName:
		p += forMainName
	case peopleName:
		p += forPeople
	case shortName:
		p += forShortName
	}
	return p
}

// candidate is a spot that a name may stand for.
type candidate struct {
	spot    int32
	quality posting
	prior   int
	score   int // with what the report says
	lifted  bool
	// namesake is set for a town that is called like a country.
	namesake bool
}

// group is all mentions of one name in a report, with its candidates.
type group struct {
	hash       uint64
	byKey      bool
	candidates []candidate
	mentions   int
	best       int // candidate with the highest score
	margin     int // its lead over the next, in points
}

// settle finds the best candidate and its lead.
func (gr *group) settle() {
	gr.best, gr.margin = 0, 400
	for i := 1; i < len(gr.candidates); i++ {
		if gr.candidates[i].score > gr.candidates[gr.best].score {
			gr.best = i
		}
	}
	top := gr.candidates[gr.best].score
	for i := range gr.candidates {
		if i != gr.best && top-gr.candidates[i].score < gr.margin && gr.candidates[i].spot != gr.candidates[gr.best].spot {
			gr.margin = top - gr.candidates[i].score
		}
	}
}

// trust is how far other places may lean on the best candidate, 1 to 100.
func (gr *group) trust() int { return min(100, 15+gr.margin/4) }

const mostCandidates = 64

// resolver weighs the candidates of one text.
type resolver struct {
	*finder
	groups []group
	byHash map[uint64]int
	votes  votes
}

// votes counts how much of a report's places lies in each country and unit.
type votes struct {
	country map[uint8]int
	unit    map[int32]int
	total   int
}

// weigh scores the candidates of all groups, three times over: first by
// themselves, then with the best of the others around them.
func (r *resolver) weigh() {
	r.parents()
	for range 3 {
		for i := range r.groups {
			r.groups[i].settle()
		}
		r.count()
		for i := range r.groups {
			r.rescore(i)
		}
	}
	for i := range r.groups {
		r.groups[i].settle()
	}
}

// count takes the votes of the best candidates.
func (r *resolver) count() {
	clear(r.votes.country)
	clear(r.votes.unit)
	r.votes.total = 0
	for i := range r.groups {
		gr := &r.groups[i]
		s := &r.g.spots[gr.candidates[gr.best].spot]
		v := gr.trust() * min(gr.mentions, 4)
		if s.country != 0 {
			r.votes.country[s.country] += v
		}
		if u := r.unitOf(gr.candidates[gr.best].spot); u != none {
			r.votes.unit[u] += v
		}
		r.votes.total += v
	}
}

// unitOf returns the first-level unit that a spot is or lies in.
func (r *resolver) unitOf(i int32) int32 {
	if r.g.spots[i].class == classAdmin1 {
		return i
	}
	return r.g.spots[i].admin1
}

func (r *resolver) rescore(i int) {
	gr := &r.groups[i]
	own := gr.trust() * min(gr.mentions, 4)
	mine := r.g.spots[gr.candidates[gr.best].spot]
	myUnit := r.unitOf(gr.candidates[gr.best].spot)
	for k := range gr.candidates {
		c := &gr.candidates[k]
		s := &r.g.spots[c.spot]
		rest := max(r.votes.total-own, 0) + 60
		country, unit := r.votes.country[s.country], 0
		if s.country == mine.country {
			country -= own
		}
		if u := r.unitOf(c.spot); u != none {
			unit = r.votes.unit[u]
			if u == myUnit {
				unit -= own
			}
		}
		inCountry, near := forCountry, r.neighbours(i, s)
		if c.namesake {
			inCountry, near = forNamesake, 2*near
		}
		c.score = c.prior + inCountry*max(country, 0)/rest + forUnit*max(unit, 0)/rest + near
		if s.country != 0 && s.country == r.g.countryOf[r.t.Source.Country] {
			c.score += forSource
		}
	}
}

// neighbours gives points for the other places of the report near by.
func (r *resolver) neighbours(i int, s *spot) int {
	if s.class == classCountry {
		return 0
	}
	p := 0
	for k := range r.groups {
		gr := &r.groups[k]
		if k == i || k > 40 {
			continue
		}
		o := &r.g.spots[gr.candidates[gr.best].spot]
		if o.class >= classAdmin1 && o.class != classAdmin2 && o.class != classSite {
			continue
		}
		switch d := apart(s, o); {
		case d < 5400*5400:
			p += forNear * gr.trust() / 100
		case d < 14400*14400:
			p += forNear * gr.trust() / 200
		}
	}
	return min(p, forNearMost)
}
