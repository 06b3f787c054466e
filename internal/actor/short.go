package actor

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// shortNames gives the later names of a chain that are the first one shortened
// ("the Haramain Liberation Brigades … the Liberation Brigades") to its actor,
// where the register knows none of that name.
func (g *reading) shortNames(c *text.Chain) {
	full := -1
	for _, i := range c.Mentions {
		m := &g.t.Mentions[i]
		at := g.at(m.Head)
		switch {
		case m.Form != text.Named:
		case full < 0:
			if at >= 0 && g.refs[at].alias != "" && !g.refs[at].office && !g.who[g.refs[at].who].plain {
				full = g.root(g.refs[at].who)
			}
		case at >= 0:
			g.renamed(at, full)
		default:
			g.shortened(m, full)
		}
	}
}

// renamed makes a new actor that bears a shortened name of another that other.
func (g *reading) renamed(at, full int) {
	w := g.refs[at].who
	x := &g.who[w]
	if w == full || x.entry >= 0 || x.plain || x.into >= 0 || !g.shortens(contentWords(x.actor.Name), full) {
		return
	}
	for m := range g.refs {
		if r := &g.refs[m]; r.who == w && !r.dead {
			r.who = full
			if r.alias == vedette.AliasSpelling {
				r.alias, r.rule = vedette.AliasShortName, "actor/chain"
			}
		}
	}
}

// shortened mentions an actor by a shortened name that no pass has claimed.
func (g *reading) shortened(m *text.Mention, full int) {
	if m.Name < 0 || g.t.Names[m.Name].Kind != text.NameOrganisation {
		return
	}
	n := &g.t.Names[m.Name]
	first, last := n.First, n.Last
	for first < last && g.any(first, "the", "a", "an") {
		first++
	}
	if first >= last || g.taken(first, last) || g.shout[g.t.Tokens[first].Sent] || !g.shortens(contentWords(g.t.Of(g.t.Words(first, last))), full) {
		return
	}
	g.named(first, last, full, vedette.AliasShortName, 0.7, "actor/chain")
}

// shortens reports whether words are some of an actor's name, in its order.
func (g *reading) shortens(words []string, w int) bool {
	name := contentWords(plainName(g.who[w].actor.Name))
	if len(words) == 0 || len(words) >= len(name) {
		return false
	}
	k := 0
	for _, x := range name {
		if k < len(words) && words[k] == x {
			k++
		}
	}
	return k == len(words)
}
