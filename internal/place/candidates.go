package place

import (
	"cmp"
	"slices"
)

// gather puts the mentions into groups by name and finds the candidates of each.
func (r *resolver) gather() {
	r.byHash = make(map[uint64]int, len(r.mentions))
	for i := range r.mentions {
		m := &r.mentions[i]
		g, ok := r.byHash[m.hash]
		if !ok {
			g = len(r.groups)
			r.byHash[m.hash] = g
			r.groups = append(r.groups, group{hash: m.hash, byKey: m.byKey, candidates: r.candidates(m)})
		}
		m.group = g
		r.groups[g].mentions++
	}
}

// candidates returns what a mention may stand for. One by key has none where no
// name of such a key is spelled nearly so.
func (r *resolver) candidates(m *mention) []candidate {
	if m.byKey {
		r.buf = appendFold(r.buf[:0], r.t.Of(r.span(m)))
		r.hits = r.g.findKey(r.hits[:0], m.hash)
	} else {
		r.hits = r.g.find(r.hits[:0], m.hash)
	}
	cs := make([]candidate, 0, len(r.hits))
	for _, p := range r.hits {
		if k := slices.IndexFunc(cs, func(c candidate) bool { return c.spot == p.spot() }); k >= 0 {
			if p.quality() < cs[k].quality && !m.byKey { // the table has the name, too
				v := prior(&r.g.spots[p.spot()], p.quality())
				cs[k] = candidate{spot: p.spot(), quality: p.quality(), prior: v, score: v}
			}
			continue
		}
		if m.byKey && !r.g.alike(p.spot(), r.buf) {
			continue
		}
		v := prior(&r.g.spots[p.spot()], p.quality())
		if m.byKey {
			v += forKey
		}
		cs = append(cs, candidate{spot: p.spot(), quality: p.quality(), prior: v, score: v})
	}
	r.seatsFirst(cs, m.hash)
	r.countryFirst(cs)
	r.curatedFirst(cs)
	return cs
}

// curatedFirst puts a place that the supplement has under this very name over
// towns that only an alternate name gives it: the White House is not Casablanca.
func (r *resolver) curatedFirst(cs []candidate) {
	curated := slices.ContainsFunc(cs, func(c candidate) bool {
		return c.quality == mainName && c.spot >= r.g.packed && r.g.spots[c.spot].class == classSite
	})
	for i := range cs {
		if curated && cs[i].quality == otherName && r.g.spots[cs[i].spot].class.settled() {
			cs[i].prior += forBorrowedName
			cs[i].score = cs[i].prior
		}
	}
}

// countryFirst puts a country over its capital of the same name and over all
// towns that only an alternate name gives it: "Iraq" is not Arak, "Benin" not
// Benin City. Words that call it a town still tell.
func (r *resolver) countryFirst(cs []candidate) {
	k := slices.IndexFunc(cs, func(c candidate) bool {
		return r.g.spots[c.spot].class == classCountry && c.quality <= otherName
	})
	if k < 0 {
		return
	}
	country := r.g.spots[cs[k].spot].country
	for i := range cs {
		s := &r.g.spots[cs[i].spot]
		switch {
		case i == k:
			cs[i].prior += forCountryName
		case s.class.settled() && (cs[i].quality == otherName || s.class == classCapital && s.country == country):
			cs[i].prior += forBorrowedName
		}
		cs[i].namesake = s.class.settled() && s.country != country
		cs[i].score = cs[i].prior
	}
}

// seatsFirst puts a seat over the unit of the same name that it is the seat of:
// "in Homs", without a word for the province, is in the town.
func (r *resolver) seatsFirst(cs []candidate, name uint64) {
	for i := range cs {
		s := &r.g.spots[cs[i].spot]
		unit := none
		switch s.class {
		case classSeat1, classCapital:
			unit = s.admin1
		case classSeat2:
			unit = s.admin2
		}
		for k := range cs {
			if unit != none && cs[k].spot == unit && !r.g.isUnitFirst(name, unit) && cs[k].prior+forSeat > cs[i].prior {
				cs[i].prior = cs[k].prior + forSeat
				cs[i].score = cs[i].prior
			}
		}
	}
}

// parents finds for each mention the one that says what it lies in, and gives
// the candidates that do lie there their points.
func (r *resolver) parents() {
	for i := range r.mentions {
		if p := r.parentOf(i); p >= 0 {
			r.lean(i, p)
		}
	}
	for i := range r.groups {
		gr := &r.groups[i]
		if len(gr.candidates) > mostCandidates {
			slices.SortStableFunc(gr.candidates, func(a, b candidate) int { return cmp.Compare(b.prior, a.prior) })
			gr.candidates = gr.candidates[:mostCandidates]
		}
	}
}

// parentOf returns the mention that may say what mention i lies in: behind a
// comma or in brackets ("X, Y", "X (Y province)"), after "in" or "of" a few
// words on ("X district in Y"), or before it ("the Y province of X", "the Uzbek
// city of X"). -1 where there is none.
func (r *resolver) parentOf(i int) int {
	m := &r.mentions[i]
	if i+1 < len(r.mentions) {
		if n := &r.mentions[i+1]; r.t.Tokens[n.first].Sent == r.t.Tokens[m.first].Sent && r.joins(m.last, n.first) {
			return i + 1
		}
	}
	if i > 0 {
		if p := &r.mentions[i-1]; r.t.Tokens[p.first].Sent == r.t.Tokens[m.first].Sent && r.leads(p, m) {
			return i - 1
		}
	}
	return -1
}

// joins reports whether the tokens from a up to b tie a place to what it lies in.
func (f *finder) joins(a, b int) bool {
	if a < b && f.words[a].unit != 0 {
		a++
	}
	if b-a > 4 || a >= b {
		return false
	}
	if f.is(a, ",") || f.is(a, "(") {
		a++
	}
	for ; a < b; a++ {
		if !f.is(a, "in") && !f.is(a, "of") && !f.has(a, cueThe) && !f.has(a, cueSide) && f.words[a].unit == 0 && !f.is(a, "'s") && !f.is(a, "’s") {
			return false
		}
	}
	return true
}

// leads reports whether p before m says what m lies in.
func (r *resolver) leads(p, m *mention) bool {
	if m.first-p.last > 4 {
		return false
	}
	if m.first == p.last {
		return p.people
	}
	unit := false
	for a := p.last; a < m.first; a++ {
		switch {
		case r.words[a].unit != 0:
			unit = true
		case r.is(a, "of"), r.is(a, "'s"), r.is(a, "’s"), r.has(a, cueSide), r.has(a, cueThe), r.form[a]&(mark|capital) == 0 && p.people:
		default:
			return false
		}
	}
	return unit || p.people || r.is(p.last, "'s") || r.is(p.last, "’s")
}

// lean gives points to the candidates of mention i that lie in a candidate of p.
func (r *resolver) lean(i, p int) {
	m, n := &r.mentions[i], &r.mentions[p]
	if m.group == n.group {
		return
	}
	a, b := &r.groups[m.group], &r.groups[n.group]
	found := false
	for x := range a.candidates {
		for y := range b.candidates {
			if r.g.contains(b.candidates[y].spot, a.candidates[x].spot) && b.candidates[y].prior > 200 {
				found = true
			}
		}
	}
	if !found {
		return
	}
	m.parent, n.child = p, i
	for x := range a.candidates {
		c := &a.candidates[x]
		for y := range b.candidates {
			d := &b.candidates[y]
			if r.g.contains(d.spot, c.spot) {
				lift(c, forShared)
				lift(d, forShared/3)
				break
			}
		}
	}
}

// contains reports whether spot b lies in the country, unit or region a.
func (g *Gazetteer) contains(a, b int32) bool {
	if a == b {
		return false
	}
	p, c := &g.spots[a], &g.spots[b]
	switch p.class {
	case classCountry:
		return c.country == p.country && c.class != classCountry
	case classAdmin1:
		return c.admin1 == a
	case classAdmin2:
		return c.admin2 == a
	case classRegion:
		return c.class != classRegion && c.class != classCountry && (p.country == 0 || p.country == c.country) && within(p, c, 300)
	}
	return c.class == classSection && within(p, c, 40) || c.class == classSite && within(p, c, 40)
}

// lift gives a candidate the points of a parent, or of a child, once.
func lift(c *candidate, points int) {
	if !c.lifted {
		c.lifted = true
		c.prior += points
		c.score += points
	}
}
