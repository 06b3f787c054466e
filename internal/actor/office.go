package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// offices finds those who speak or act for a body: "a spokesman for the Taliban",
// "the French president", "Foreign Minister X". They are read from the right, so
// that "a spokesman for the Malian president" finds the president read.
func (g *reading) offices() {
	for i := len(g.nouns) - 1; i >= 0; i-- {
		h := &g.nouns[i]
		n := g.nounOf(h.first, "office")
		if n == nil || g.mute[h.first] || g.at(h.last-1) >= 0 && !g.homeBody(h) || g.attributive(h) {
			continue
		}
		g.office(h, n)
	}
	g.surnames()
}

// homeBody reports whether only a guess of "the army" stands in the way: "army
// chief" names the office.
func (g *reading) homeBody(h *hit) bool {
	m := g.at(h.last - 1)
	return g.refs[m].rule == "actor/home-body" && g.refs[m].first >= h.first
}

func (g *reading) office(h *hit, n *nounRow) {
	first, last := h.first, h.last
	w, weight := -1, 0.9
	if m, from := g.groupBefore(h.first); m >= 0 {
		w, first = g.refs[m].who, from
	} else if m, to := g.officeFor(h.last); m >= 0 {
		w, last = g.refs[m].who, to
	} else if c, from, past := g.stateBefore(h.first); c != "" && g.ofState(n) {
		w, first = g.officeState(n, c, past), from
	} else if c, to := g.stateAfter(h.last, "of", "for"); c != "" {
		w, last = g.officeState(n, c, g.pastBefore(h.first)), to
	} else if p := g.at(h.last); p >= 0 && g.refs[p].person >= 0 && g.same(h.first, h.last) {
		w = g.refs[p].who
	} else {
		w, weight = g.bareOffice(h, n)
	}
	if w < 0 {
		return
	}
	head := h.last - 1
	m := g.claim(mention{first: first, last: last, head: head, who: w, office: true, generic: g.who[w].plain, person: -1, weight: weight, rule: "actor/office"})
	if m >= 0 && !g.joinPerson(m) {
		g.holder(m, n)
	}
}

// joinPerson takes a known holder right after the office into its mention:
// "French President Emmanuel Macron".
func (g *reading) joinPerson(m int) bool {
	p := g.at(g.refs[m].last)
	if p < 0 || g.refs[p].person < 0 || !g.same(g.refs[m].first, g.refs[p].first) || g.refs[p].first != g.refs[m].last {
		return false
	}
	g.refs[m].person, g.refs[m].personSpan = g.refs[p].person, g.refs[p].personSpan
	last := g.refs[p].last
	g.refs[p].dead = true
	g.stretch(m, last)
	return true
}

// ofState reports whether a state before the office says whose it is: "the
// Malian leader" may be anybody's, a spokesman is the government's.
func (g *reading) ofState(n *nounRow) bool {
	return n.Body != "" || strings.HasPrefix(n.Phrase, "spokes") || n.Phrase == "deputy spokesman" || n.Phrase == "delegation"
}

func (g *reading) officeState(n *nounRow, c vedette.Country, past bool) int {
	body := n.Body
	if body == "" {
		body = "government"
	}
	return g.entryWho(g.body(c, body, past))
}

// officeFor returns the mention in "for the Taliban government", "of the group
// X", "at the foreign ministry" after token i-1.
func (g *reading) officeFor(i int) (m, last int) {
	if !g.any(i, "for", "of", "with", "from", "at") {
		return -1, 0
	}
	for k := i + 1; k < i+4 && k < len(g.t.Tokens) && g.same(k, i); k++ {
		if m := g.at(k); m >= 0 {
			if g.refs[m].generic {
				return -1, 0
			}
			return m, g.refs[m].last
		}
		if !g.any(k, "the", "a", "an") && !joins(g.t.Word(k)) && !g.modifier(k) {
			return -1, 0
		}
	}
	return -1, 0
}

// bareOffice resolves an office that says no body: "officials" are a kind of
// people, "a border officer" and "the president" those of the text's country.
func (g *reading) bareOffice(h *hit, n *nounRow) (int, float64) {
	switch n.Phrase {
	case "official", "security official", "local authority", "security source", "military source":
		return g.genericWho(n, g.countryAt(h.first)), 0.7
	case "president", "prime minister", "foreign minister", "defence minister", "defense minister", "interior minister", "press secretary", "army chief",
		"army spokesman", "military spokesman", "army officer", "military officer", "military official", "border officer", "police chief", "police spokesman",
		"police official", "chief of staff", "ambassador":
		if c := g.home(h.first); c != "" {
			return g.officeState(n, c, g.pastBefore(h.first)), 0.5
		}
	}
	return -1, 0
}
