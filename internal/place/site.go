package place

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// sites writes the named facilities that the gazetteer does not have and of
// which the text says in what town they stand ("the Al-Salam hospital in Taiz",
// "Taiz airport"): a site with the point of the town and exactness near. The
// town's own ref is then within it.
func (e *emitter) sites() {
	for i := range e.t.Names {
		n := &e.t.Names[i]
		if n.Kind != text.NameFacility || n.First >= n.Last || n.Last > len(e.form) {
			continue
		}
		if k := e.townOf(n); k >= 0 {
			e.site(n, k)
		}
	}
}

// townOf returns the mention that says in what settlement a named facility
// stands: right behind its name, else inside it. -1 where there is none, or
// where the whole name is a place of the gazetteer.
func (r *resolver) townOf(n *text.Name) int {
	inside := -1
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.stray || m.people || !r.g.spots[m.spot].class.settled() {
			continue
		}
		if m.first >= n.First && m.last <= n.Last {
			if m.last-m.first == n.Last-n.First {
				return -1
			}
			inside = k
		}
		if m.first > n.Last && m.first-n.Last <= 4 && r.t.Tokens[m.first].Sent == r.t.Tokens[n.First].Sent && r.joins(n.Last, m.first) {
			return k
		}
	}
	return inside
}

// hideInSites gives up the mentions inside the name of a facility that is said
// to stand elsewhere: the hospital is called after Salam, and stands in Taiz.
func (r *resolver) hideInSites() {
	for i := range r.t.Names {
		n := &r.t.Names[i]
		if n.Kind != text.NameFacility || n.First >= n.Last || n.Last > len(r.form) {
			continue
		}
		k := r.townOf(n)
		if k < 0 || r.mentions[k].first < n.Last {
			continue
		}
		for j := range r.mentions {
			if m := &r.mentions[j]; m.first >= n.First && m.last <= n.Last && m.spot != r.mentions[k].spot {
				m.stray = true
			}
		}
	}
}

func (e *emitter) site(n *text.Name, k int) {
	m := &e.mentions[k]
	p := e.g.place(m.spot)
	s := e.t.Words(n.First, n.Last)
	p.ID = vedette.PlaceID(vedette.ContentID("place", "site", fold(e.t.Of(s)), string(p.ID)))
	p.Name, p.Kind, p.Exactness, p.GeoNamesID = e.t.Of(s), vedette.PlaceSite, vedette.ExactnessNear, 0
	ref := text.PlaceRef{Span: s, First: n.First, Last: n.Last, Head: e.head(n.First, n.Last), Within: -1, Dateline: e.inDateline(n.First), Weight: 0.6 * m.weight(), Rule: RuleSite}
	ref.Place = e.put(p, s, false, ref.Rule)
	if town := e.refOf[k]; town >= 0 && e.t.PlaceRefs[town].Within < 0 {
		e.t.PlaceRefs[town].Within = len(e.t.PlaceRefs)
	}
	e.t.PlaceRefs = append(e.t.PlaceRefs, ref)
}

// RuleSite is the rule of a ref to a named site that has the point of its town.
const RuleSite = "place/site"
