package actor

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// chained resolves descriptions by the chains of the text: "the group", "the
// rebels", "the army", "the council" are the actor whom the chain names before
// them. Chains are right in three of four joins, so much is asked beside: the
// chain names one actor only, the head noun fits its kind or is a word of its
// name, and the description names nobody else. What stands in no such chain stays
// what it was: a kind of people, a guess at the text's own army, or nothing.
func (g *reading) chained() {
	if len(g.t.Chains) == 0 {
		return
	}
	actors := make([]link, len(g.t.Chains))
	for c := range g.t.Chains {
		g.shortNames(&g.t.Chains[c])
		actors[c] = g.chainActor(&g.t.Chains[c])
	}
	for i := range g.t.Mentions {
		m := &g.t.Mentions[i]
		if m.Chain < 0 || g.mute[m.Head] || actors[m.Chain].who < 0 || actors[m.Chain].last > m.First {
			continue
		}
		switch m.Form {
		case text.Definite:
			g.describe(m, actors[m.Chain].who)
		case text.Pronoun:
			g.doer(m.Head, actors[m.Chain].who)
		}
	}
}

// link is the one actor whom the names of a chain stand for, -1 where there is
// none or several, and where its first mention ends.
type link struct{ who, last int }

// chainActor returns the actor of a chain.
func (g *reading) chainActor(c *text.Chain) link {
	l := link{who: -1}
	for _, i := range c.Mentions {
		m := &g.t.Mentions[i]
		at := g.at(m.Head)
		if at < 0 {
			continue
		}
		r := &g.refs[at]
		if r.alias == "" || r.office || r.generic {
			continue
		}
		switch w := g.root(r.who); {
		case l.who < 0:
			l = link{w, r.last}
		case l.who != w:
			return link{who: -1}
		}
	}
	return l
}

// describe mentions actor w by a description of its chain, where that may be one.
func (g *reading) describe(m *text.Mention, w int) {
	h := g.nounAtHead(m.Head)
	if h == nil {
		return
	}
	if !g.describes(m, h, &g.who[w]) || g.namesOther(m, w) || g.rivalled(m, h, w) {
		return
	}
	if old := g.at(m.Head); old >= 0 {
		r := &g.refs[old]
		r.who, r.generic, r.weight, r.rule = w, false, 0.7, "actor/chain"
		return
	}
	g.claim(mention{first: g.pastDeterminer(m.First), last: h.last, head: m.Head, who: w, person: -1, weight: 0.7, rule: "actor/chain"})
}

// doer resolves "it" and "they" as the subject of a deed of arms, where the chain
// names the only subject that stands before them in this sentence or the last and
// no other actor stands between: "A rejected the claim of B that it fired" is not A.
func (g *reading) doer(i, w int) {
	t := &g.t.Tokens[i]
	if g.at(i) >= 0 || !g.any(i, "it", "they") || !t.Dep.In("nsubj") || t.Head < 0 || g.t.Tokens[t.Head].POS != text.VERB || !g.deed(t.Head) {
		return
	}
	if g.nearest(i) == w && g.antecedent(i, func(*who) bool { return true }) == w {
		g.claim(mention{first: i, last: i + 1, head: i, who: w, person: -1, weight: 0.6, rule: "actor/pronoun-chain"})
	}
}

// nearest returns the actor that stands nearest before token i in its sentence or
// the one before, -1 for none.
func (g *reading) nearest(i int) int {
	first := g.t.Sentences[max(g.t.Tokens[i].Sent-1, 0)].First
	for k := i - 1; k >= first; k-- {
		if m := g.at(k); m >= 0 {
			return g.root(g.refs[m].who)
		}
	}
	return -1
}

// pastDeterminer steps over "the" before a description.
func (g *reading) pastDeterminer(i int) int {
	if g.any(i, "the", "this", "that", "these", "those", "their", "our", "its", "your") {
		return i + 1
	}
	return i
}

// nounAtHead returns the noun for actors that ends with token i, nil for none.
func (g *reading) nounAtHead(i int) *hit {
	for k := i; k >= 0 && k > i-4 && g.same(k, i); k-- {
		if h := g.nounHit(k); h != nil && h.last == i+1 {
			return h
		}
	}
	return nil
}

// describes reports whether a noun may stand for an actor in place of what the
// mention was taken for.
func (g *reading) describes(m *text.Mention, h *hit, a *who) bool {
	old := g.at(m.Head)
	if old >= 0 && (g.refs[old].alias != "" || g.refs[old].office) {
		return false
	}
	kinds := g.kindsOf(a)
	if n := g.nounOf(h.first, "group"); n != nil && fitsNoun(n, kinds) {
		return g.oneBody(h, n.Phrase) && (old < 0 || g.refs[old].generic)
	}
	if n := g.nounOf(h.first, "member"); n != nil {
		return old >= 0 && g.refs[old].generic && g.isPlural(h) && sameSide(n.Kind, kinds) && g.sameCountry(old, a)
	}
	if n := g.nounOf(h.first, "body"); n != nil {
		own := a.entry >= 0 || n.Kind != vedette.ActorGovernment && g.inName(m.Head, a)
		return own && n.Kind == kinds[0] && g.oneBody(h, n.Phrase) && !g.any(m.First, "this", "your", "their", "its", "his") && (old < 0 || g.refs[old].rule == "actor/home-body")
	}
	return old < 0 && g.nounOf(h.first, "head") != nil && g.inName(m.Head, a) && g.plainly(m)
}

// rivalled reports whether a word that fits many actors ("the group", "the
// government") may as well be another than w, who stands nearer, or one of several.
func (g *reading) rivalled(m *text.Mention, h *hit, w int) bool {
	n := g.nounOf(h.first, "group", "member", "body")
	if n == nil || g.inName(m.Head, &g.who[w]) && n.Class != "body" {
		return false
	}
	near := g.antecedent(m.Head, func(a *who) bool {
		switch n.Class {
		case "group":
			return !a.plain && fitsNoun(n, g.kindsOf(a))
		case "member":
			return !a.plain && sameSide(n.Kind, g.kindsOf(a))
		}
		return !a.plain && n.Kind == a.actor.Kind
	})
	return near != w && near != -1
}

// plainly reports whether nothing but "the" and adjectives stands before a head.
func (g *reading) plainly(m *text.Mention) bool {
	for k := m.First + 1; k < m.Head; k++ {
		if g.t.Tokens[k].POS != text.ADJ {
			return false
		}
	}
	return !g.any(m.First, "this", "your")
}

// oneBody reports whether a noun is of one body: in the singular, or one that has
// none ("the authorities", "the paramilitaries").
func (g *reading) oneBody(h *hit, phrase string) bool {
	return !g.isPlural(h) || slices.Contains(manyBodies, phrase) || strings.HasPrefix(phrase, "paramilitar")
}

// sameSide reports whether people of an armed kind may be those of a body of some
// kinds: rebels a militia's too.
func sameSide(k vedette.ActorKind, kinds []vedette.ActorKind) bool {
	for _, x := range kinds {
		if k == x && (armed(k) || k == vedette.ActorPolice) || k == vedette.ActorArmedGroup && x == vedette.ActorMilitia {
			return true
		}
	}
	return false
}

// sameCountry reports whether the people of a mention are said to be of a
// country of the actor, or of none.
func (g *reading) sameCountry(m int, a *who) bool {
	c := g.who[g.refs[m].who].actor.Countries
	return len(c) == 0 || len(a.actor.Countries) == 0 || shares(a.actor.Countries, c[0])
}

// inName reports whether the word of token i is one of the actor's name: "the
// Brigades" of one that has the plural, "cartels" never of a cartel.
func (g *reading) inName(i int, a *who) bool {
	for k := 0; ; {
		p, ok := nextPiece(a.actor.Name, k)
		if !ok {
			return false
		}
		if p.hash == g.hash[i] {
			return true
		}
		k = p.end
	}
}

// namesOther reports whether a description holds a name that is not the actor's:
// another actor's, a person's ("the Obama administration"), or a country that is
// none of its own; or speaks of several ("the troops of both countries").
func (g *reading) namesOther(m *text.Mention, w int) bool {
	own := g.who[w].actor.Countries
	for k := m.First; k < m.Last; k++ {
		at := g.at(k)
		switch {
		case g.any(k, "both", "two", "three", "other", "another"):
			return true
		case k >= m.Head:
		case at >= 0 && g.refs[at].alias != "" && g.root(g.refs[at].who) != w:
			return true
		case g.anchor[k] > 0 && !shares(own, g.data.States[g.anchor[k]-1].Code):
			return true
		case g.anchor[k] == 0 && at < 0 && k > m.First && g.nameHead(k):
			return true
		}
	}
	c, _, _ := g.stateBefore(m.Head)
	return c != "" && !shares(own, c)
}

// nameHead reports whether token i heads a mention by name.
func (g *reading) nameHead(i int) bool {
	m := g.t.MentionAt(i)
	return m >= 0 && g.t.Mentions[m].Form == text.Named
}
