package place

import "math/bits"

// candidate is a spot that a name may stand for.
type candidate struct {
	spot    int32
	quality posting
	byKey   bool
	flags   flags
	prior   int // before anything of the report but the name is known
	score   int // with what the report says
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

const (
	mostCandidates = 64
	mostNear       = unit * 5 / 4
)

// resolver weighs the candidates of one text.
type resolver struct {
	*finder
	groups   []group
	byHash   map[uint64]int
	votes    votes
	source   uint8 // country that the report comes from, 0 where that is not known
	dateline int   // group of the first place in the dateline, -1
	opening  int   // group of the first place of the report, -1
}

// votes counts how much of a report's places lies in each country and unit.
type votes struct {
	country  map[uint8]int
	unit     map[int32]int // of the first level
	district map[int32]int // of the second
	total    int
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
	clear(r.votes.district)
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
		if d := r.districtOf(gr.candidates[gr.best].spot); d != none {
			r.votes.district[d] += v
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

// districtOf returns the second-level unit that a spot is or lies in.
func (r *resolver) districtOf(i int32) int32 {
	if r.g.spots[i].class == classAdmin2 {
		return i
	}
	return r.g.spots[i].admin2
}

// shares returns how much of the report's other places lies in the country, unit
// and district of a spot, when group i is left out, in units.
func (r *resolver) shares(i int, spot int32) (country, unit1, district int32) {
	gr := &r.groups[i]
	own := gr.trust() * min(gr.mentions, 4)
	mine := gr.candidates[gr.best].spot
	rest := max(r.votes.total-own, 0) + 60
	share := func(votes int, same bool) int32 {
		if same {
			votes -= own
		}
		return int32(unit * max(votes, 0) / rest)
	}
	s := &r.g.spots[spot]
	country = share(r.votes.country[s.country], s.country == r.g.spots[mine].country)
	if u := r.unitOf(spot); u != none {
		unit1 = share(r.votes.unit[u], u == r.unitOf(mine))
	}
	if d := r.districtOf(spot); d != none {
		district = share(r.votes.district[d], d == r.districtOf(mine))
	}
	return country, unit1, district
}

func (r *resolver) rescore(i int) {
	gr := &r.groups[i]
	for k := range gr.candidates {
		c := &gr.candidates[k]
		var v Vector
		r.inReport(i, c, &v)
		c.score = c.prior + r.g.weights.points(&v, ofReport, ofMention)
	}
}

// neighbours counts the other places of the report near by, each as far as it is
// trusted, in units.
func (r *resolver) neighbours(i int, s *spot) int32 {
	if s.class == classCountry {
		return 0
	}
	p := int32(0)
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
			p += int32(gr.trust()) * unit / 100
		case d < 14400*14400:
			p += int32(gr.trust()) * unit / 200
		}
	}
	return min(p, mostNear)
}

// company counts the other names of the report that have a candidate near by which
// is not their best: by themselves Paris and Henry County are elsewhere, but there
// is a Paris in one of the Henry Counties. A candidate counts less the farther it
// falls behind, and the more there are of its name.
func (r *resolver) company(i int, s *spot) int32 {
	if s.class == classCountry {
		return 0
	}
	p := int32(0)
	for k := range r.groups {
		gr := &r.groups[k]
		if k == i || k > 40 {
			continue
		}
		most := int32(0)
		for n := range gr.candidates[:min(len(gr.candidates), mostCompany)] {
			c := &gr.candidates[n]
			o := &r.g.spots[c.spot]
			if n == gr.best || !o.class.settled() && o.class != classAdmin2 || c.spot == none {
				continue
			}
			behind := int32(gr.candidates[gr.best].score - c.score)
			if w := unit - behind*unit/farBehind; w > most && apart(s, o) < 5400*5400 {
				most = w
			}
		}
		p += most / int32(bits.Len(uint(len(gr.candidates))))
	}
	return min(p, mostNear)
}

// A candidate this far behind is no company; nor are those after the first so many.
const (
	farBehind   = 500
	mostCompany = 32
)
