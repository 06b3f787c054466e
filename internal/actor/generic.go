package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// kinds of people that are no one actor, by their own word or by kind and sector.
var genericName = map[string]string{
	"armed-group": "militants", "militia": "militia members", "military": "soldiers", "police": "police officers",
	"government": "officials", "unidentified": "gunmen", "unidentified UNK": "unknown persons", "other": "criminals", "civilians": "civilians",
	"other OPP": "opposition", "civilians OPP": "protesters", "civilians JRN": "journalists", "civilians MED": "health workers",
	"civilians REF": "displaced people", "media JRN": "local media", "ngo NGO": "aid workers", "religious-group": "clergy",
	"civilians AGR": "farmers", "herder": "herders", "herdsman": "herders", "herdsmen": "herders", "fisherman": "fishers", "civilians PTY": "candidates", "international": "peacekeepers", "armed-group SEP": "separatists",
}

// generic mentions a kind of people of a country: never one actor, but always
// the same id for the same kind and country.
func (g *reading) generic(first, last int, h *hit, n *nounRow, c vedette.Country) bool {
	if k := h.first - 1; k >= 0 && g.same(k, h.first) && g.capital(k) && g.at(k) < 0 {
		if row, ok := g.words["region"][g.hash[k]]; ok && g.hash[k] != 0 { // "Rakhine rebels"
			first, c = min(first, k), vedette.Country(g.data.Words["region"][row][0])
		}
	}
	w := g.genericWho(n, c)
	return g.claim(mention{first: first, last: last, head: g.nounHead(first, last, h), who: w, generic: true, person: -1, weight: 0.8, rule: "actor/generic"}) >= 0
}

func (g *reading) genericWho(n *nounRow, c vedette.Country) int {
	name := n.Phrase
	for _, key := range [...]string{n.Phrase, string(n.Kind) + " " + n.Code, string(n.Kind)} {
		if x, ok := genericName[key]; ok {
			name = x
			break
		}
	}
	a := vedette.Actor{ID: vedette.ActorID(vedette.GenericPrefix + strings.ReplaceAll(name, " ", "-")), Name: name, Kind: n.Kind}
	if c != "" {
		a.ID += "-" + vedette.ActorID(lower(string(c)))
		a.Name += " (" + string(c) + ")"
		a.Countries = []vedette.Country{c}
	}
	return g.addWho(who{actor: a, entry: -1, into: -1, plain: true, code: n.Code})
}

// crowds finds the kinds of people that are no party: residents, journalists.
func (g *reading) crowds() {
	for i := range g.nouns {
		h := &g.nouns[i]
		n := g.nounOf(h.first, "crowd")
		if n == nil || n.Code == "BUS" || n.Code == "JUD" || n.Code == "EDU" && n.Phrase != "teacher" || g.mute[h.first] || g.taken(h.first, h.last) || g.attributive(h) || n.Phrase == "local" && !g.isPlural(h) {
			continue
		}
		first := h.first
		c, from, _ := g.stateBefore(h.first)
		if c != "" && !g.taken(from, h.first) {
			first = from
		} else if x, _ := g.stateAfter(h.last, "in", "of", "from"); x != "" {
			c = x
		} else {
			c = g.countryAt(h.first)
		}
		g.generic(first, h.last, h, n, c)
	}
	g.peoples()
}

// peoples finds nations as people: "Russians", "two Afghans".
func (g *reading) peoples() {
	civilians := &nounRow{Phrase: "civilian", Kind: vedette.ActorCivilians, Code: "CVL"}
	for i := range g.hits {
		h := &g.hits[i]
		for _, k := range h.names {
			if n := &g.index.names[k]; n.to == toDemonym && n.plural && !g.taken(h.first, h.last) && !g.compound(h) {
				g.generic(h.first, h.last, h, civilians, g.data.States[n.at].Code)
			}
		}
	}
}
