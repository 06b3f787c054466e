package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// entryWho returns the text's actor for an entry of the register.
func (g *reading) entryWho(i int32) int {
	id := g.data.Entries[i].ID
	if w, ok := g.byActor[id]; ok {
		return w
	}
	return g.addWho(who{actor: g.entryAsOf(i, g.on), entry: i, into: -1})
}

func (g *reading) addWho(w who) int {
	if at, ok := g.byActor[w.actor.ID]; ok {
		return at
	}
	g.who = append(g.who, w)
	g.byActor[w.actor.ID] = len(g.who) - 1
	if w.entry >= 0 {
		g.partOf[w.actor.PartOf] = true
	}
	return len(g.who) - 1
}

// newWho makes an actor that the register lacks.
func (g *reading) newWho(name string, kind vedette.ActorKind, c vedette.Country) int {
	a := vedette.Actor{ID: vedette.ActorID(vedette.ContentID("actor", singularKey(name), string(c))), Name: name, Kind: kind}
	if c != "" {
		a.Countries = []vedette.Country{c}
	}
	return g.addWho(who{actor: a, entry: -1, into: -1})
}

// singularKey folds a name so that "Resistance Committee" and "Resistance
// Committees" are one.
func singularKey(s string) string {
	f := strings.Fields(key(s))
	for i, w := range f {
		if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
			f[i] = w[:len(w)-1]
		}
	}
	return strings.Join(f, " ")
}

// root follows what an actor was found to be.
func (g *reading) root(w int) int {
	for g.who[w].into >= 0 {
		w = g.who[w].into
	}
	return w
}

// claim adds a mention of tokens first to last, unless they are mute. Smaller
// mentions within it give way.
func (g *reading) claim(m mention) int {
	if m.first >= m.last || g.mute[m.first] {
		return -1
	}
	for k := m.first; k < m.last; k++ {
		if o := g.owner[k]; o > 0 && !g.refs[o-1].dead {
			old := &g.refs[o-1]
			if old.first < m.first || old.last > m.last {
				return -1
			}
			old.dead = true
			if m.alias == "" && old.alias != "" && old.who == m.who {
				m.alias, m.aliasSpan = old.alias, old.aliasSpan
			}
		}
	}
	if m.head < m.first || m.head >= m.last {
		m.head = g.headOf(m.first, m.last)
	}
	g.refs = append(g.refs, m)
	if s := g.t.Tokens[m.first].Sent; g.bySent != nil {
		g.bySent[s] = append(g.bySent[s], int32(len(g.refs)-1))
	}
	for k := m.first; k < m.last; k++ {
		g.owner[k] = int32(len(g.refs))
	}
	return len(g.refs) - 1
}

// headOf returns the token of a span on which the rest depends: the one whose
// head lies outside, else the last.
func (g *reading) headOf(first, last int) int {
	if !g.parsed[g.t.Tokens[first].Sent] {
		return last - 1
	}
	for k := first; k < last; k++ {
		if h := g.t.Tokens[k].Head; (h < first || h >= last) && g.t.Tokens[k].Dep != "punct" {
			return k
		}
	}
	return last - 1
}

// at returns the living mention that covers token i, -1 for none.
func (g *reading) at(i int) int {
	if i < 0 || i >= len(g.owner) || g.owner[i] == 0 || g.refs[g.owner[i]-1].dead {
		return -1
	}
	return int(g.owner[i]) - 1
}

// named adds a mention by name, whose words become an alias.
func (g *reading) named(first, last, w int, k vedette.AliasKind, weight float64, rule string) int {
	m := g.claim(mention{first: first, last: last, head: -1, who: w, person: -1, weight: weight, rule: rule, alias: k})
	if m >= 0 {
		g.refs[m].aliasSpan = g.t.Words(first, last)
	}
	return m
}

// nameRegistered makes mentions of the names of the register. Acronyms come
// last, when it is known which long names the text has.
func (g *reading) nameRegistered() {
	for _, acronyms := range []bool{false, true} {
		for i := range g.hits {
			h := &g.hits[i]
			if g.acronymHit(h) == acronyms && !g.compound(h) {
				g.nameHit(h)
			}
		}
	}
}

// acronymHit reports whether a hit is an acronym of an entry and nothing more.
func (g *reading) acronymHit(h *hit) bool {
	for _, i := range h.names {
		if n := &g.index.names[i]; n.to == toEntry && !n.exact {
			return false
		}
	}
	return true
}

func (g *reading) nameHit(h *hit) {
	n, weight := g.choose(h.names)
	if n == nil || g.at(h.first) >= 0 || n.metonym {
		return
	}
	e := &g.data.Entries[n.at]
	if e.Kind == vedette.ActorState {
		return // a place unless it acts: states.go
	}
	if g.thing(h, n, e.Kind) {
		return
	}
	if n.ambiguous && !n.exact && g.t.Tokens[h.first].Start == g.t.Sentences[g.t.Tokens[h.first].Sent].Start {
		return // any word begins a sentence with a capital
	}
	if m := g.named(h.first, h.last, g.entryWho(n.at), aliasKind(n), weight, "actor/register"); m >= 0 {
		g.refs[m].lang = n.lang
	}
}

func aliasKind(n *name) vedette.AliasKind {
	if n.kind == "" {
		return vedette.AliasSpelling
	}
	return n.kind
}
