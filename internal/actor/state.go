package actor

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// states makes actors of countries and capitals where they speak or act. A
// country elsewhere is a place: "rockets hit Uzbekistan" has no actor.
func (g *reading) states() {
	for i := range g.hits {
		h := &g.hits[i]
		if g.mute[h.first] || g.taken(h.first, h.last) || g.compound(h) {
			continue
		}
		for _, k := range h.names {
			if w, ok := g.stateActs(h, &g.index.names[k]); ok {
				g.named(h.first, h.last, w, aliasKindOf(&g.index.names[k]), 0.8, "actor/state-acts")
				break
			}
		}
	}
}

func (g *reading) stateActs(h *hit, n *name) (int, bool) {
	switch {
	case n.to == toEntry && n.metonym:
		return g.entryWho(n.at), !g.placeWord(h.first)
	case n.to == toEntry && g.anchor[h.first] > 0:
		s := g.data.States[g.anchor[h.first]-1]
		return g.entryWho(g.byID[stateActor(s.Code, "")]), g.acts(h.first, h.last)
	case n.to == toCapital && !n.ambiguous:
		s := g.data.States[n.at]
		if g.on != "" && !within(g.on, s.From, s.To) || g.place[h.first] != "" && g.place[h.first] != s.Code {
			return 0, false
		}
		return g.entryWho(g.ruler(s.Code, false)), g.speaks(h.first, h.last)
	}
	return 0, false
}

// aliasKindOf: a metonym or capital is a description of the government.
func aliasKindOf(n *name) vedette.AliasKind {
	if n.to == toCapital || n.metonym {
		return vedette.AliasDescription
	}
	return vedette.AliasSpelling
}

// placeWord reports whether a preposition of place stands before token i.
func (g *reading) placeWord(i int) bool {
	if g.any(i-1, "the") {
		i--
	}
	return g.any(i-1, "in", "near", "at", "outside", "around", "inside", "toward", "towards", "into", "over")
}

// acts reports whether the country at tokens first to last does something:
// subject of a verb of speech or action, agent of a passive, object of blame,
// party to a war or to talks.
func (g *reading) acts(first, last int) bool {
	if !g.parsed[g.t.Tokens[first].Sent] {
		return g.actsPlainly(first, last)
	}
	i := g.conjHead(g.headOf(first, last))
	t := &g.t.Tokens[i]
	if t.Head < 0 {
		return false
	}
	switch v := t.Head; {
	case t.Dep == "nsubj":
		return g.doing(v) || g.inList(v, "stand")
	case t.Dep == "nsubj:pass":
		return g.any(v, "accused", "blamed", "sanctioned", "condemned", "criticised", "criticized", "urged", "suspected")
	case t.Dep.In("obl") && g.caseIs(i, "by"):
		return g.doing(v)
	case t.Dep.In("obj", "iobj") && g.lemmaIs(v, "accuse", "blame", "urge", "warn", "condemn", "sanction", "criticize", "criticise", "ask", "tell"):
		return true
	case g.any(first-1, "to") && g.any(first-2, "according"):
		return true
	case t.Dep.In("nmod", "obl") && g.caseIs(i, "with", "between", "against"):
		return g.lemmaIs(v, "war", "talk", "negotiation", "conflict", "agreement", "ceasefire", "truce", "clash", "deal", "treaty", "fighting", "negotiate", "clash")
	}
	return false
}

// speaks is acts for a capital: only as a subject or agent.
func (g *reading) speaks(first, last int) bool {
	if !g.parsed[g.t.Tokens[first].Sent] {
		return g.actsPlainly(first, last)
	}
	i := g.conjHead(g.headOf(first, last))
	t := &g.t.Tokens[i]
	return t.Head >= 0 && (t.Dep == "nsubj" || t.Dep.In("obl") && g.caseIs(i, "by")) && g.doing(t.Head)
}

// conjHead climbs from "Y" in "X and Y" to X.
func (g *reading) conjHead(i int) int {
	for n := 0; n < 20 && g.t.Tokens[i].Dep.In("conj") && g.t.Tokens[i].Head >= 0; n++ {
		i = g.t.Tokens[i].Head
	}
	return i
}

// doing reports whether verb v, or what it goes on, begins or means to do, is of
// speech or action.
func (g *reading) doing(v int) bool {
	if g.inList(v, "speech") || g.inList(v, "act") {
		return true
	}
	if c := g.t.Child(v, text.Dep("case")); c >= 0 && g.any(c, "behind") && g.t.Child(v, text.Dep("cop")) >= 0 {
		return true // "was behind the attack"
	}
	if g.lemmaIs(v, "have") { // "has neither confirmed nor denied", taken for a full verb
		for k := range g.t.Children(v) {
			if g.t.Tokens[k].Dep.In("conj", "advcl") && g.t.Tokens[k].Tag == "VBN" && g.inList(k, "speech") {
				return true
			}
		}
	}
	if !g.lemmaIs(v, "continue", "begin", "start", "try", "seek", "want", "plan", "intend", "decide", "fail", "manage", "expect", "need", "keep", "stop", "vow", "prepare", "attempt") {
		return false
	}
	for k := range g.t.Children(v) {
		if g.t.Tokens[k].Dep.In("xcomp") && (g.inList(k, "speech") || g.inList(k, "act")) {
			return true
		}
	}
	return false
}

func (g *reading) lemmaIs(i int, lemmas ...string) bool {
	for _, l := range lemmas {
		if g.t.Tokens[i].Lemma == l {
			return true
		}
	}
	return false
}

// caseIs reports whether token i has one of some prepositions.
func (g *reading) caseIs(i int, words ...string) bool {
	c := g.t.Child(i, text.Dep("case"))
	return c >= 0 && g.any(c, words...)
}

// actsPlainly decides without a tree: the next word that is no auxiliary or
// adverb is a verb of speech or action, and no preposition stands before.
func (g *reading) actsPlainly(first, last int) bool {
	k := first - 1
	if k >= 0 && g.same(k, first) && !g.any(k, "and", "but", ",", "that", "as", ":", "while", "the", "\"", "“", ";") {
		return false
	}
	if g.any(k, "and", "the") && k > 0 && g.place[k-1] != "" && g.placeWord(k-1) {
		return false
	}
	for n := 0; n < 4 && g.same(last, first); last, n = last+1, n+1 {
		if g.inList(last, "speech") || g.inList(last, "act") {
			return !g.any(last, "strike", "attack", "fire", "control", "troops")
		}
		if !g.any(last, "has", "have", "had", "also", "then", "later", "earlier", "immediately", "again", "now", "repeatedly", "reportedly", "allegedly", "officially", "strongly", "did", "not", "never", "will") {
			return g.jointSubject(last)
		}
	}
	return false
}

// jointSubject reports whether "and Y" with a verb after it follows.
func (g *reading) jointSubject(k int) bool {
	if !g.any(k, "and", ",") || k+1 >= len(g.t.Tokens) || g.anchor[k+1] == 0 {
		return false
	}
	l := k + 1
	for l < len(g.t.Tokens) && g.anchor[l] == g.anchor[k+1] {
		l++
	}
	return g.same(k, l) && g.actsPlainly(k+1, l)
}
