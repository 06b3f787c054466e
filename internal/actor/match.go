package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// match walks the text once and notes the longest names and nouns.
func (g *reading) match() {
	nameEnd := -1
	nounEnd := -1
	for i := range g.pieces {
		if !g.pieces[i].first {
			continue
		}
		name, noun := g.walk(i)
		if name.last > nameEnd && len(name.names) > 0 && name.first >= nameEnd {
			g.hits = append(g.hits, name)
			g.hitAt[name.first] = int32(len(g.hits))
			nameEnd = name.last
		}
		if noun.last > nounEnd && len(noun.names) > 0 {
			g.nouns = append(g.nouns, noun)
			g.nounAt[noun.first] = int32(len(g.nouns))
			nounEnd = noun.last
		}
	}
}

// walk follows the trie from piece i and returns the longest name and noun.
func (g *reading) walk(i int) (best, noun hit) {
	node := int32(0)
	tok := g.pieces[i].tok
	shout := g.shout[g.t.Tokens[tok].Sent] && !strings.Contains(g.t.Word(int(tok)), ".") // "U.S." is not "us"
	upper, caps := 0, true
	for k := i; k < len(g.pieces); k++ {
		p := &g.pieces[k]
		if k > i && p.gap {
			return
		}
		next, ok := g.index.edges[edge(node, p.hash)]
		if !ok {
			return
		}
		node = next
		if p.upper {
			upper++
		}
		caps = caps && (p.caps || p.digit || p.upper && p.letters == 1)
		if !p.last || len(g.index.ends[node]) == 0 {
			continue
		}
		first, last := int(g.pieces[i].tok), int(p.tok)+1
		if n := g.written(node, upper, caps, shout, false); len(n) > 0 {
			best = hit{first, last, n}
		}
		if n := g.written(node, upper, caps, shout, true); len(n) > 0 {
			noun = hit{first, last, n}
		}
	}
	return
}

// written returns the names that end at a node and may be written as the text
// has them: so many capitals, in a sentence that is shouted or not.
func (g *reading) written(node int32, upper int, caps, shout, nouns bool) []int32 {
	ends := g.index.ends[node]
	all := true
	for _, n := range ends {
		if !g.fits(&g.index.names[n], upper, caps, shout, nouns) {
			all = false
		}
	}
	if all {
		return ends
	}
	var out []int32
	for _, n := range ends {
		if g.fits(&g.index.names[n], upper, caps, shout, nouns) {
			out = append(out, n)
		}
	}
	return out
}

func (g *reading) fits(n *name, upper int, caps, shout, nouns bool) bool {
	switch {
	case (n.to == toNoun) != nouns:
		return false
	case n.to == toNoun:
		return true
	case shout:
		return !n.ambiguous
	case n.exact && n.ambiguous:
		return caps
	case n.exact:
		return caps || upper > 0 && letters(n.text) >= 4
	case n.lowerOK:
		return true
	}
	return upper >= int(n.caps)
}

// countCountries notes which state each token means and how often each is met.
func (g *reading) countCountries() {
	for _, p := range g.t.PlaceRefs {
		c := g.t.Places[p.Place].Country
		if p.Weight > 0 && p.Weight < 0.35 {
			continue // the place room hardly believes it
		}
		for k := p.First; k < p.Last && c != ""; k++ {
			g.place[k] = c
		}
		g.count[c]++
		k := g.t.Places[p.Place].Kind
		for i := p.First; i < p.Last && !p.Demonym && k != vedette.PlaceCountry && k != vedette.PlaceRegion; i++ {
			g.town[i] = true
		}
	}
	for i := range g.hits {
		h := &g.hits[i]
		if s, ok := g.bestState(h); ok && !g.town[h.first] && !g.compound(h) {
			for k := h.first; k < h.last; k++ {
				g.anchor[k] = s + 1
			}
		}
	}
	clear(g.count)
	last := vedette.Country("")
	for i := range g.place {
		if g.anchor[i] > 0 && g.place[i] == "" {
			g.place[i] = g.data.States[g.anchor[i]-1].Code
		}
		c := g.place[i]
		if c != "" && g.mute[i] {
			g.noted[c] = true
		}
		if c != "" && !g.mute[i] && c != last {
			g.count[c]++
			g.total++
			if g.count[c] > g.count[g.main] {
				g.main = c
			}
		}
		last = c
	}
}

// bestState returns the state that a hit means: of several ("Congolese") the one
// whose places the text names, else the first in the file.
func (g *reading) bestState(h *hit) (best int32, ok bool) {
	most := -1
	for _, n := range h.names {
		s, is := g.stateOf(&g.index.names[n])
		if !is {
			continue
		}
		c := g.count[g.data.States[s].Code]
		if to := g.data.States[s].To; to != "" && g.on > to {
			c = -1
		}
		if c > most || !ok {
			best, most, ok = s, c, true
		}
	}
	return best, ok
}

// stateOf returns the state that a name or demonym means. A capital is left to
// the place room, and where that is silent to states.go.
func (g *reading) stateOf(n *name) (int32, bool) {
	switch n.to {
	case toDemonym:
		return n.at, !n.ambiguous
	case toEntry:
		e := &g.data.Entries[n.at]
		if e.Kind == vedette.ActorState && !n.metonym {
			s, ok := g.state[e.Countries[0]]
			return s, ok
		}
	}
	return 0, false
}

// compound reports whether a name is only part of a compound that tells whose
// something is: "Iran-backed", "anti-Taliban".
func (g *reading) compound(h *hit) bool {
	if hyphen(g, h.last) && g.adjacent(h.last-1, h.last+1) && g.inList(h.last+1, "compound") {
		return true
	}
	return hyphen(g, h.first-1) && g.adjacent(h.first-2, h.first) && g.inList(h.first-2, "prefix")
}

func hyphen(g *reading, i int) bool {
	return i > 0 && i < len(g.t.Tokens)-1 && (g.is(i, "-") || g.is(i, "–") || g.is(i, "‑"))
}

// adjacent reports whether tokens i to j stand together without spaces.
func (g *reading) adjacent(i, j int) bool {
	if i < 0 || j >= len(g.t.Tokens) {
		return false
	}
	for k := i; k < j; k++ {
		if g.t.Tokens[k].End != g.t.Tokens[k+1].Start {
			return false
		}
	}
	return true
}
