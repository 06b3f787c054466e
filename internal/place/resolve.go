package place

import (
	"cmp"
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// Resolve finds the places that a text names and fills Places and PlaceRefs.
// What is said to be a place but is not in the gazetteer becomes a place
// without a point, and a notice.
func (g *Gazetteer) Resolve(t *text.Text) {
	t.Places, t.PlaceRefs = nil, nil
	if len(t.Tokens) == 0 {
		return
	}
	r := g.resolver(t)
	r.find()
	r.judge()
	r.findByKey()
	r.gather()
	r.weigh()
	r.pick()
	r.hideInSites()
	r.emit()
}

// ResolveSpans resolves the given spans and nothing else: each is held to name
// a place. It is how resolution is measured apart from finding. The answer has
// one entry per span, nil where the gazetteer has no such name.
func (g *Gazetteer) ResolveSpans(t *text.Text, spans []vedette.Span) []*vedette.Place {
	r, at := g.given(t, spans)
	r.pick()
	out := make([]*vedette.Place, len(spans))
	for i, m := range at {
		if m >= 0 {
			p := g.place(r.mentions[m].spot)
			out[i] = &p
		}
	}
	return out
}

// given weighs the candidates of spans that are known to name a place. at has the
// mention of each span, -1 where the gazetteer has no such name.
func (g *Gazetteer) given(t *text.Text, spans []vedette.Span) (r *resolver, at []int) {
	r = g.resolver(t)
	r.look()
	at = make([]int, len(spans))
	for i, s := range spans {
		at[i] = r.given(s)
	}
	order := make([]int, len(r.mentions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.mentions[a].first, r.mentions[b].first) })
	rank := make([]int, len(order))
	sorted := make([]mention, len(order))
	for n, i := range order {
		sorted[n], rank[i] = r.mentions[i], n
	}
	r.mentions = sorted
	for i := range at {
		if at[i] >= 0 {
			at[i] = rank[at[i]]
		}
	}
	for i := range r.mentions {
		r.surroundings(&r.mentions[i])
	}
	r.gather()
	r.weigh()
	return r, at
}

func (g *Gazetteer) resolver(t *text.Text) *resolver {
	f := &finder{g: g, t: t, persons: map[uint64]int{}, lower: map[uint64]bool{}}
	return &resolver{finder: f, source: g.sourceCountry(t), votes: votes{country: map[uint8]int{}, unit: map[int32]int{}, district: map[int32]int{}}}
}

// given makes a mention of a span that is known to name a place: as it stands,
// without its unit word, or by its key. It returns its number, -1 where the
// gazetteer knows none.
func (r *resolver) given(s vedette.Span) int {
	first, _ := slices.BinarySearchFunc(r.t.Tokens, s.Start, func(k text.Token, b int) int { return cmp.Compare(k.End, b+1) })
	last := first
	for last < len(r.t.Tokens) && r.t.Tokens[last].Start < s.End {
		last++
	}
	if first >= last {
		return -1
	}
	m := mention{first: first, last: last, parent: -1, child: -1, sure: plausibleFrom}
	words := r.t.Of(s)
	for _, n := range []string{words, properName(words)} {
		r.buf = appendFold(r.buf[:0], n)
		if m.hash = hash(r.buf); len(r.buf) > 1 && r.known(m.hash) {
			return r.keep(m)
		}
	}
	r.buf = appendFold(r.buf[:0], words)
	if k := keyHash(r.buf); k != 0 && r.g.spelled(k, r.buf) {
		m.hash, m.byKey = k, true
		return r.keep(m)
	}
	return -1
}

func (r *resolver) keep(m mention) int {
	r.mentions = append(r.mentions, m)
	return len(r.mentions) - 1
}

// covered reports whether one of the first n mentions, or what was refused as
// one, shares a token with those from first up to last.
func (r *resolver) covered(first, last, n int) bool {
	for i := range n {
		if r.mentions[i].first < last && first < r.mentions[i].last {
			return true
		}
	}
	for _, x := range r.refused {
		if within := first <= x[0] && x[1] <= last && x[1]-x[0] < last-first; x[0] < last && first < x[1] && !within {
			return true // but for the "Al" of "Al Fasher"
		}
	}
	return false
}

// pick chooses for each mention: the best of its group, but for what its own
// words ask for.
func (r *resolver) pick() {
	for i := range r.mentions {
		m := &r.mentions[i]
		gr := &r.groups[m.group]
		best, second := -1, 0
		var top int
		for k := range gr.candidates {
			v := r.forMention(m, &gr.candidates[k])
			switch {
			case best < 0:
				best, top, second = k, v, v-400
			case v > top:
				best, top, second = k, v, max(top, second)
			case v > second:
				second = v
			}
		}
		m.spot, m.lead = gr.candidates[best].spot, top-second
		m.people = gr.candidates[best].quality == peopleName
		m.stray = r.isStray(m)
	}
}

// isStray reports whether what was chosen is a little-known place in a country
// that nothing else in the report speaks of: mostly a person, a brand or a place
// that the gazetteer lacks. Then none of the candidates is the answer.
func (r *resolver) isStray(m *mention) bool {
	s := &r.g.spots[m.spot]
	if m.byKey {
		return m.parent < 0 && m.child < 0 && !r.supported(m, s.country)
	}
	if m.parent >= 0 || m.child >= 0 || s.country == 0 || prominence(s) >= 20 || m.sure >= sureEnough {
		return false
	}
	others, all := r.otherVotes(m, s.country)
	return others <= 0 && all >= 100
}

// supported reports whether the other places of the report or its source speak
// of a country: what a match by spelling needs.
func (r *resolver) supported(m *mention, country uint8) bool {
	if country == r.source {
		return true
	}
	others, all := r.otherVotes(m, country)
	return others > 0 && others*8 >= all
}

// otherVotes returns the votes for a country that do not come from a mention's
// own name, and those for all countries.
func (r *resolver) otherVotes(m *mention, country uint8) (others, all int) {
	gr := &r.groups[m.group]
	best := &r.g.spots[gr.candidates[gr.best].spot]
	own := gr.trust() * min(gr.mentions, 4)
	others = r.votes.country[country]
	if best.country == country {
		others -= own
	}
	return others, r.votes.total - own
}

// sureEnough is what the signs for a place must add up to for one that nothing
// else in the report has to do with.
const sureEnough = 60

// forMention is the score of a candidate for one mention.
func (r *resolver) forMention(m *mention, c *candidate) int {
	var v Vector
	r.besideOf(m, c, &v)
	return c.score + r.g.weights.points(&v, ofMention, features)
}

// place returns what the gazetteer has of a spot, as a place without evidence.
func (g *Gazetteer) place(i int32) vedette.Place {
	s := &g.spots[i]
	lat, lon := float64(s.lat)/10000, float64(s.lon)/10000
	p := vedette.Place{ID: g.id(i), Name: g.name(i), Kind: s.class.kind(), Lat: &lat, Lon: &lon, GeoNamesID: int(s.geonames), Exactness: s.class.exactness()}
	if s.country != 0 {
		p.Country = vedette.Country(g.countries[s.country-1])
	}
	p.ClaimedBy = g.claimedBy(i)
	if s.admin1 != none && s.admin1 != i {
		p.Admin1 = g.name(s.admin1)
	}
	if s.admin2 != none && s.admin2 != i {
		p.Admin2 = g.name(s.admin2)
	}
	return p
}
