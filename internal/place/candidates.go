package place

import (
	"cmp"
	"slices"
)

// gather puts the mentions into groups by name and finds the candidates of each.
func (r *resolver) gather() {
	r.byHash = make(map[uint64]int, len(r.mentions))
	r.dateline, r.opening = -1, -1
	for i := range r.mentions {
		m := &r.mentions[i]
		g, ok := r.byHash[m.hash]
		if !ok {
			g = len(r.groups)
			r.byHash[m.hash] = g
			r.groups = append(r.groups, group{hash: m.hash, byKey: m.byKey, candidates: r.candidates(m)})
		}
		m.group = g
		switch dateline := r.t.Sentences[r.t.Tokens[m.first].Sent].Dateline; {
		case dateline && r.dateline < 0:
			r.dateline = g
		case !dateline && r.opening < 0:
			r.opening = g
		}
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
				cs[k].quality = p.quality()
			}
			continue
		}
		if m.byKey && !r.g.alike(p.spot(), r.buf) {
			continue
		}
		cs = append(cs, candidate{spot: p.spot(), quality: p.quality(), byKey: m.byKey})
	}
	r.compare(cs)
	for k := range cs {
		r.reweigh(&cs[k])
	}
	r.seatsFirst(cs, m.hash)
	return cs
}

// reweigh takes the points of what a candidate is, the rest of the report apart.
func (r *resolver) reweigh(c *candidate) {
	var v Vector
	r.g.ofName(c, &v)
	c.prior = r.g.weights.points(&v, 0, ofReport)
	c.score = c.prior
}

// compare marks what the candidates of a name are to one another.
func (r *resolver) compare(cs []candidate) {
	most := -1
	for i := range cs {
		if s := &r.g.spots[cs[i].spot]; s.class.settled() && (most < 0 || s.population > r.g.spots[cs[most].spot].population) {
			most = i
		}
	}
	if most >= 0 {
		cs[most].flags |= flagLargest
	}
	if len(cs) == 1 {
		cs[0].flags |= flagOnly
	}
	r.besideCountry(cs)
	r.besideCurated(cs)
}

// besideCurated marks towns that only an alternate name gives the very name of a
// place of the supplement: the White House is not Casablanca.
func (r *resolver) besideCurated(cs []candidate) {
	curated := slices.ContainsFunc(cs, func(c candidate) bool {
		return c.quality == mainName && c.spot >= r.g.packed && r.g.spots[c.spot].class == classSite
	})
	for i := range cs {
		if curated && cs[i].quality == otherName && r.g.spots[cs[i].spot].class.settled() {
			cs[i].flags |= flagOvershadowed
		}
	}
}

// besideCountry marks a country, its capital of the same name and all towns that
// only an alternate name gives it, and all other towns that are called so: "Iraq"
// is not Arak, "Benin" not Benin City.
func (r *resolver) besideCountry(cs []candidate) {
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
			cs[i].flags |= flagCountry
		case s.class.settled() && (cs[i].quality == otherName || s.class == classCapital && s.country == country):
			cs[i].flags |= flagBorrowed
		}
		if s.class.settled() && s.country != country {
			cs[i].flags |= flagNamesake
		}
	}
}

// seatsFirst puts a seat over the unit of the same name that it is the seat of:
// "in Homs", without a word for the province, is in the town.
func (r *resolver) seatsFirst(cs []candidate, name uint64) {
	for i := range cs {
		s := &r.g.spots[cs[i].spot]
		u := none
		switch s.class {
		case classSeat1, classCapital:
			u = s.admin1
		case classSeat2:
			u = s.admin2
		}
		for k := range cs {
			if u != none && cs[k].spot == u && !r.g.isUnitFirst(name, u) {
				cs[i].prior = max(cs[i].prior, cs[k].prior+forSeat+r.g.weights.ofFlags(cs[i].flags))
				cs[i].score = cs[i].prior
			}
		}
	}
}

// forSeat is by how many points a seat leads its unit.
const forSeat = 40

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
		for k := range gr.candidates {
			if c := &gr.candidates[k]; c.flags&(flagHeld|flagHolding) != 0 {
				c.prior += r.g.weights.ofFlags(c.flags & (flagHeld | flagHolding))
				c.score = c.prior
			}
		}
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
			if r.g.contains(b.candidates[y].spot, a.candidates[x].spot) && r.g.wellKnown(b.candidates[y].spot) {
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
				c.flags |= flagHeld
				d.flags |= flagHolding
				break
			}
		}
	}
}

// wellKnown reports whether a spot can tell what another lies in.
func (g *Gazetteer) wellKnown(i int32) bool {
	return g.spots[i].population > 0 || g.spots[i].class >= classAdmin1
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
