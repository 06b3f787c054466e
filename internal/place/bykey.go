package place

import (
	"cmp"
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// findByKey looks up, by their transliteration keys, the names that the words
// around them call a place, and those that annotate holds for one and that
// stand where places stand; of both those that the gazetteer does not have as
// they are spelled.
func (r *resolver) findByKey() {
	n := len(r.mentions)
	r.eachCalled(func(_, first, last int) { r.addByKey(first, last, n) })
	for i := range r.t.Names {
		name := &r.t.Names[i]
		if name.First >= name.Last || name.Last > len(r.t.Tokens) {
			continue
		}
		if name.Kind == text.NameLocation && r.standsAsPlace(name) || name.Kind != text.NameEvent && r.inList(name) {
			r.addByKey(name.First, name.Last, n)
		}
	}
	if len(r.mentions) > n {
		slices.SortStableFunc(r.mentions, func(a, b mention) int { return cmp.Compare(a.first, b.first) })
	}
}

// standsAsPlace reports whether the words beside a name speak of a place.
func (r *resolver) standsAsPlace(name *text.Name) bool {
	b := r.before(name.First)
	if b >= 0 && (r.has(b, cueIn|cueSide) || r.is(b, "from") || r.is(b, "to") || r.is(b, "of")) {
		return true
	}
	a := r.after(name.Last)
	return a >= 0 && (r.is(a, ",") || r.is(a, "(")) && r.has(r.after(a+1), cueIn) || b < 0 && r.is(a, ",")
}

// inList reports whether a name is one of a list with a place.
func (r *resolver) inList(name *text.Name) bool {
	return slices.ContainsFunc(r.mentions, func(m mention) bool { return r.joined(m.last, name.First) || r.joined(name.Last, m.first) })
}

// addByKey adds a mention of the tokens from first up to last where a place is
// spelled nearly so. n is the number of mentions by name.
func (r *resolver) addByKey(first, last, n int) {
	if r.covered(first, last, len(r.mentions)) {
		return
	}
	r.buf = appendFold(r.buf[:0], r.t.Of(r.t.Words(first, last)))
	if x := r.words[first]; last-first == 1 && (x.also != 0 || r.persons[hash(r.buf)] > 0 || r.form[first]&proper == 0) {
		return
	}
	k := keyHash(r.buf)
	if len(r.buf) < 5 || k == 0 || !r.g.spelled(k, r.buf) {
		return
	}
	m := mention{first: first, last: last, hash: k, byKey: true, parent: -1, child: -1, sure: plausibleFrom}
	r.surroundings(&m)
	m.people = false
	r.mentions = append(r.mentions, m)
}

// spelled reports whether a name with the key k is spelled nearly like one of
// the gazetteer.
func (g *Gazetteer) spelled(k uint64, folded []byte) bool {
	for _, p := range g.findKey(nil, k) {
		if g.alike(p.spot(), folded) {
			return true
		}
	}
	return false
}

// isUnitFirst reports whether a table says that a name means a first-level unit
// before it means its seat: Gaza is the Strip before it is the city.
func (g *Gazetteer) isUnitFirst(name uint64, unit int32) bool {
	u, ok := g.unitFirst[name]
	return ok && u == unit
}
