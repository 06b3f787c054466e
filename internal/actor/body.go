package actor

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// bodies finds forces and members: "Malian soldiers", "the government of
// Pakistan", "police in Peshawar", "Taliban militants", "members of the VDP",
// and "the army" of the country that the text is about.
func (g *reading) bodies() {
	for i := range g.nouns {
		h := &g.nouns[i]
		n := g.nounOf(h.first, "body", "member")
		if n == nil || g.mute[h.first] || g.at(h.last-1) >= 0 || g.attributive(h) {
			continue
		}
		if first, ok := g.bodyOf(h, n); ok {
			g.joint(first, n)
		}
	}
}

// bodyOf mentions the body of one noun and returns where the mention begins.
func (g *reading) bodyOf(h *hit, n *nounRow) (first int, ok bool) {
	if m, from := g.groupBefore(h.first); m >= 0 {
		return from, g.part(from, h.last, h, g.refs[m].who, 0.9, "actor/members-of")
	}
	if m, last := g.groupAfter(h.last); m >= 0 && n.Class == "member" && n.Kind != vedette.ActorInternational {
		return h.first, g.part(h.first, last, h, g.refs[m].who, 0.9, "actor/members-of")
	}
	if n.Kind == "" || n.Phrase == "authority" && !g.isPlural(h) {
		return 0, false
	}
	if c, from, past := g.stateBefore(h.first); c != "" {
		return from, g.bodyState(from, h.last, h, n, c, past, 0.9)
	}
	if c, last := g.stateAfter(h.last, "of", "in"); c != "" && (n.Body != "" || g.any(h.last, "of")) {
		if n.Class == "member" && n.Body == "" {
			last = h.last
		}
		return h.first, g.bodyState(h.first, last, h, n, c, g.pastBefore(h.first), 0.85)
	}
	return h.first, g.bare(h, n)
}

// bodyState mentions a state's body, or a kind of armed people of that country.
func (g *reading) bodyState(first, last int, h *hit, n *nounRow, c vedette.Country, past bool, weight float64) bool {
	if n.Body == "" {
		return g.generic(first, last, h, n, c)
	}
	return g.part(first, last, h, g.entryWho(g.body(c, n.Body, past)), weight, "actor/body-of-state")
}

// part makes a mention whose head is the noun of h.
func (g *reading) part(first, last int, h *hit, w int, weight float64, rule string) bool {
	kind := vedette.AliasDescription
	if rule == "actor/home-body" || rule == "actor/members-of" && g.nounOf(h.first, "body") == nil {
		kind = "" // "Taliban militants" is no name of the Taliban
	}
	m := mention{first: first, last: last, head: g.nounHead(first, last, h), who: w, person: -1, weight: weight, rule: rule, alias: kind}
	if kind != "" {
		m.aliasSpan = g.t.Words(first, last)
	}
	return g.claim(m) >= 0
}

// nounHead is the tree's head of the mention where there is a tree, else the noun.
func (g *reading) nounHead(first, last int, h *hit) int {
	if n := g.t.Tokens[h.last-1].Head; g.parsed[g.t.Tokens[first].Sent] && first <= n && n < last {
		return g.headOf(first, last)
	}
	return h.last - 1
}

// groupBefore returns the mention that ends right before token i, possessive or
// not: "Taliban fighters", "the RSF's forces", "ISIS–Khorasan's local fighters". One
// in brackets leaves the noun to itself: "Rapid Support Forces (RSF) fighters".
func (g *reading) groupBefore(i int) (m, first int) {
	k, bracket := i-1, false
	for ; k > 0 && g.any(k, ")", "]"); k-- {
		bracket = true
	}
	for n := 0; k >= 0 && n < 3 && g.same(k, i); k, n = k-1, n+1 {
		if m := g.at(k); m >= 0 {
			if g.refs[m].office || g.refs[m].generic || g.refs[m].last != k+1 || bracket && !g.any(g.refs[m].first-1, "(", "[") {
				return -1, 0
			}
			if bracket {
				return m, i
			}
			return m, g.refs[m].first
		}
		if bracket {
			return -1, 0
		}
		if g.anchor[k] > 0 || !g.any(k, "'s", "’s", "'", "’") && !g.modifier(k) && !joins(g.t.Word(k)) {
			return -1, 0
		}
	}
	return -1, 0
}

// groupAfter returns the mention in "of the VDP", "from al-Shabaab", "loyal to
// the LNA" after token i-1, and where it ends.
func (g *reading) groupAfter(i int) (m, last int) {
	switch {
	case g.any(i, "of", "from"):
		i++
	case g.any(i, "loyal", "belonging", "affiliated", "allied", "linked") && g.any(i+1, "to", "with"):
		i += 2
	default:
		return -1, 0
	}
	for n := 0; n < 4 && i < len(g.t.Tokens); n, i = n+1, i+1 {
		if m := g.at(i); m >= 0 && g.same(i, i-1) {
			if g.refs[m].generic {
				return -1, 0
			}
			return m, g.refs[m].last
		}
		if !g.any(i, "the", "a", "an") && g.anchor[i] == 0 && !joins(g.t.Word(i)) && !g.modifier(i) {
			break
		}
	}
	return -1, 0
}

// attributive reports whether the noun only describes another that is no actor:
// "police custody", "military action". What belongs to a force ("an army post")
// keeps it.
func (g *reading) attributive(h *hit) bool {
	t := &g.t.Tokens[h.last-1]
	if !g.isPlural(h) && g.beforeNoun(h) {
		return true
	}
	if m := g.at(h.last); m >= 0 && g.same(h.last, h.first) && g.refs[m].alias != "" && !t.Dep.In("nsubj", "obj", "obl", "root") {
		return true // "the paramilitary Rapid Support Forces": one actor, named
	}
	if !t.Dep.In("compound", "amod") || t.Head < h.last || g.nounAt[t.Head] > 0 && !g.inList(t.Head, "facility") {
		return false
	}
	return !g.inList(t.Head, "facility")
}

// beforeNoun reports whether a noun that is no body of a state stands as an
// adjective before another noun: "jihadist propaganda", "rebel fighters".
func (g *reading) beforeNoun(h *hit) bool {
	if g.nounOf(h.first, "body") != nil || !g.same(h.last, h.first) {
		return false
	}
	if g.nounAt[h.last] > 0 {
		return true
	}
	return g.t.Tokens[h.last].POS == text.NOUN
}

// bare handles a noun with no state or group beside it. "The army", "police"
// are those of the text's country; "soldiers", "militants" a kind of people.
func (g *reading) bare(h *hit, n *nounRow) bool {
	if n.Class == "member" {
		if n.Phrase == "force" || n.Phrase == "battalion" || n.Phrase == "marine" || n.Kind == vedette.ActorInternational {
			return false
		}
		return g.generic(h.first, h.last, h, n, g.countryAt(h.first))
	}
	switch n.Phrase {
	case "army", "military", "armed force", "air force", "navy", "police", "government", "authority", "regime", "junta", "parliament", "security service", "high command", "border guard", "national guard", "gendarmerie":
	default:
		return false
	}
	if g.any(h.first-1, "our", "own", "enemy", "liberation", "opposition", "private") || g.nounOf(h.first-1, "member") != nil {
		return false // "our army", "the rebel army": not the state's
	}
	c := g.home(h.first)
	if many := g.isPlural(h) && !slices.Contains(manyBodies, n.Phrase); c == "" || many {
		return false
	}
	return g.part(h.first, h.last, h, g.entryWho(g.body(c, n.Body, g.pastBefore(h.first))), 0.6, "actor/home-body")
}

// bodies of one state that are written in the plural.
var manyBodies = []string{"authority", "armed force", "police", "border guard", "security service"}

// joint mentions the other states of "Russian and Belarusian soldiers".
func (g *reading) joint(first int, n *nounRow) {
	for k := first - 1; k > 0 && g.same(k, first) && g.any(k, "and", "or", ",", "&"); {
		a := g.anchor[k-1]
		if a == 0 || g.at(k-1) >= 0 {
			return
		}
		from := k - 1
		for from > 0 && g.anchor[from-1] == a && g.same(from-1, k) {
			from--
		}
		c := g.data.States[a-1].Code
		m := mention{first: from, last: k, head: -1, person: -1, weight: 0.85, rule: "actor/joint"}
		if n.Body == "" {
			m.who, m.generic = g.genericWho(n, c), true
		} else {
			m.who = g.entryWho(g.body(c, n.Body, false))
		}
		g.claim(m)
		k = from - 1
	}
}
