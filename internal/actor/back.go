package actor

import "github.com/vedette-org/vedette"

// pointBack resolves what points back to an actor: "the group", "the Lebanese
// movement", "its fighters", "the spokesman", "it said", "but he admitted". Only
// where one actor fits: in the nearest of this and the four sentences before,
// its subject if it has one; with two that fit and no subject among them, none.
func (g *reading) pointBack() {
	g.sortRefs()
	g.bySent = make([][]int32, len(g.t.Sentences))
	for m := range g.refs {
		s := g.t.Tokens[g.refs[m].first].Sent
		g.bySent[s] = append(g.bySent[s], int32(m))
	}
	g.chained()
	for i := range g.t.Tokens {
		at := g.at(i)
		switch {
		case g.mute[i] || at >= 0 && (!g.refs[at].generic || g.refs[at].office):
		case g.nounOf(i, "group") != nil && g.definite(i):
			g.groupNoun(i)
		case at < 0 && g.pronoun(i):
			g.speaker(i)
		}
	}
	g.possessed()
}

// definite reports whether "the", "this" or a demonym after "the" stands before
// the noun at i.
func (g *reading) definite(i int) bool {
	for k := i - 1; k >= i-3 && k >= 0 && g.same(k, i); k-- {
		if g.any(k, "the", "this", "that") {
			return true
		}
		if g.anchor[k] == 0 && !g.modifier(k) {
			return false
		}
	}
	return false
}

// groupNoun resolves "the group" at token i.
func (g *reading) groupNoun(i int) {
	h := g.nounHit(i)
	n := g.nounOf(i, "group")
	if g.any(h.last, "of", "called", "known") || !g.oneBody(h, n.Phrase) || g.attributive(h) && !g.any(h.last, "leader", "fighters", "militants", "spokesman", "leadership", "members") {
		return
	}
	if m := g.at(h.last); m >= 0 && g.same(h.last, i) && g.refs[m].alias != "" {
		return // "the militant group Ansaru": the name says who
	}
	first, c := i, vedette.Country("")
	for first > 0 && g.same(first-1, i) && !g.any(first, "the", "this", "that") {
		first--
		if g.anchor[first] > 0 {
			c = g.data.States[g.anchor[first]-1].Code
		}
	}
	w := -1
	for _, k := range []int{0, 1} { // what it is now, then what it was
		w = g.antecedent(i, func(a *who) bool {
			return fitsNoun(n, g.kindsOf(a)[:k+1]) && !a.plain && (c == "" || shares(a.actor.Countries, c))
		})
		if w >= 0 {
			break
		}
	}
	if w >= 0 {
		g.claim(mention{first: first, last: h.last, head: h.last - 1, who: w, person: -1, weight: 0.7, rule: "actor/points-back"})
	}
}

// kindsOf returns the kinds that an actor has or had.
func (g *reading) kindsOf(a *who) []vedette.ActorKind {
	k := []vedette.ActorKind{a.actor.Kind, a.actor.Kind}
	if a.entry >= 0 {
		k[1] = g.data.Entries[a.entry].Kind
	}
	return k
}

// fitsNoun reports whether a noun can point to an actor of these kinds.
func fitsNoun(n *nounRow, kinds []vedette.ActorKind) bool {
	for _, k := range kinds {
		switch n.Phrase {
		case "ministry":
			if k == vedette.ActorGovernment {
				return true
			}
		case "agency", "outlet":
			if k == vedette.ActorMedia {
				return true
			}
		case "party":
			if k == vedette.ActorPoliticalParty {
				return true
			}
		case "cartel", "gang":
			if k == vedette.ActorOther {
				return true
			}
		case "paramilitary", "paramilitaries", "paramilitary force", "paramilitary group", "militia":
			if k == vedette.ActorMilitia {
				return true
			}
		case "organization", "organisation", "association":
			if k == vedette.ActorArmedGroup || k == vedette.ActorMilitia || k == vedette.ActorNGO || k == vedette.ActorInternational {
				return true
			}
		default:
			if k == vedette.ActorArmedGroup || k == vedette.ActorMilitia {
				return true
			}
		}
	}
	return false
}

// several is what antecedent returns where more than one actor fits.
const several = -2

// antecedent returns the nearest actor before token i that fits: per sentence
// going back, the only one, or the only one that is a subject; -1 for none.
func (g *reading) antecedent(i int, fits func(*who) bool) int {
	sent := g.t.Tokens[i].Sent
	for s := sent; s >= 0 && s >= sent-4; s-- {
		w, n, subject, subjects := -1, 0, -1, 0
		for _, m := range g.bySent[s] {
			r := &g.refs[m]
			if r.dead || r.last > i || r.office && r.alias == "" && r.person >= 0 && r.who == r.person {
				continue
			}
			x := g.root(r.who)
			if !fits(&g.who[x]) {
				continue
			}
			if x != w {
				n++
			}
			w = x
			if g.isSubject(r) && x != subject {
				subject = x
				subjects++
			}
		}
		switch {
		case subjects == 1:
			return subject
		case n == 1:
			return w
		case n > 1:
			return several
		}
	}
	return -1
}

// isSubject reports whether a mention is a subject of its clause; without a tree,
// whether it begins the sentence.
func (g *reading) isSubject(r *mention) bool {
	t := &g.t.Tokens[r.head]
	if !g.parsed[t.Sent] {
		return r.first-g.t.Sentences[t.Sent].First <= 1
	}
	return t.Dep.In("nsubj")
}

// pronoun reports whether token i is a pronoun as subject of a verb of speech.
func (g *reading) pronoun(i int) bool {
	if !g.any(i, "it", "they", "he", "she") {
		return false
	}
	t := &g.t.Tokens[i]
	if !g.parsed[t.Sent] {
		return g.inList(i+1, "speech")
	}
	return t.Dep == "nsubj" && t.Head >= 0 && g.inList(t.Head, "speech")
}

// speaker resolves the pronoun that speaks: the only actor that is a subject
// earlier in its sentence, else the only speaking subject of the one before.
func (g *reading) speaker(i int) {
	person := g.any(i, "he", "she")
	s := g.t.Tokens[i].Sent
	if m := g.onlySubject(s, i, person, false); m >= 0 {
		g.pronounRef(i, m)
		return
	}
	if s == 0 || g.t.Sentences[s].Paragraph > g.t.Sentences[s-1].Paragraph+1 {
		return
	}
	if m := g.onlySubject(s-1, i, person, true); m >= 0 {
		g.pronounRef(i, m)
	}
}

// onlySubject returns the mention of the one actor that is a subject in a
// sentence before token i, -1 for none or several.
func (g *reading) onlySubject(s, i int, person, speaking bool) int {
	found := -1
	for _, n := range g.bySent[s] {
		m, r := int(n), &g.refs[n]
		if r.dead || r.last > i || !g.isSubject(r) || r.generic && !r.office {
			continue
		}
		if person && !r.office && (s == g.t.Tokens[i].Sent || g.who[g.root(r.who)].actor.Kind != vedette.ActorState) {
			continue
		}
		if speaking && !g.speaking(r) {
			continue
		}
		if found >= 0 && g.root(g.refs[found].who) != g.root(r.who) {
			return -1
		}
		found = m
	}
	return found
}

// speaking reports whether a subject's verb is of speech.
func (g *reading) speaking(r *mention) bool {
	t := &g.t.Tokens[r.head]
	if !g.parsed[t.Sent] {
		for k := r.last; k < r.last+4; k++ {
			if g.same(k, r.first) && g.inList(k, "speech") {
				return true
			}
		}
		return false
	}
	return t.Head >= 0 && (g.inList(t.Head, "speech") || g.doing(t.Head))
}

func (g *reading) pronounRef(i, m int) {
	r := g.refs[m]
	g.claim(mention{first: i, last: i + 1, head: i, who: r.who, office: r.office, generic: r.generic, person: r.person, weight: 0.6, rule: "actor/pronoun"})
}

// possessed turns "its fighters", "their forces" from a kind of people into the
// actor that the pronoun stands for.
func (g *reading) possessed() {
	for m := range g.refs {
		r := &g.refs[m]
		if r.dead || !r.generic || r.office || !armed(g.who[r.who].actor.Kind) || !g.any(r.first-1, "its", "their") {
			continue
		}
		w := g.ownForces(r.first-1, g.who[r.who].actor.Kind)
		if w == -1 {
			w = g.antecedent(r.first-1, func(a *who) bool { return armed(a.actor.Kind) || armed(g.kindsOf(a)[1]) })
		}
		if w >= 0 && !g.who[w].plain {
			r.who, r.generic, r.weight, r.rule = w, false, 0.65, "actor/points-back"
		}
	}
}

// ownForces returns the army or police of the state whose body is the one subject
// before token i in its sentence: "the defence ministry said its troops". -1 where
// there is no such subject, several where there are two.
func (g *reading) ownForces(i int, kind vedette.ActorKind) int {
	c, name := vedette.Country(""), "military"
	if kind == vedette.ActorPolice {
		name = "police"
	}
	for _, m := range g.bySent[g.t.Tokens[i].Sent] {
		r := &g.refs[m]
		if r.dead || r.last > i || !g.isSubject(r) {
			continue
		}
		a := &g.who[g.root(r.who)].actor
		if a.Kind != vedette.ActorState && a.Kind != vedette.ActorGovernment || len(a.Countries) != 1 || r.person >= 0 && r.who == r.person {
			return -1
		}
		if c != "" && c != a.Countries[0] {
			return several
		}
		c = a.Countries[0]
	}
	if c == "" {
		return -1
	}
	if w := g.body(c, name, false); w >= 0 {
		return g.entryWho(w)
	}
	return -1
}
