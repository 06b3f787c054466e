package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// example reports "groups such as X": X is one of those spoken of.
func (b *builder) example(k int) bool {
	return b.has(k, "such", "including", "like")
}

// slot returns the token that fills a place beside cue i, -1 for none.
func (b *builder) slot(i int, name string) int {
	switch name {
	case "subject":
		return b.subject(i)
	case "object":
		if b.passive(i) {
			return b.object(i)
		}
		return b.child(i, "obj")
	case "agent":
		return b.agent(i)
	case "owner":
		return b.child(i, "nmod:poss")
	case "modifier":
		return b.modifier(i)
	case "apposition":
		return b.apposed(i)
	case "known":
		return b.knownAs(i)
	case "doer":
		return b.doer(i)
	case "pair":
		x, _ := b.pair(i)
		return x
	}
	if k := b.withPrep(i, name); k >= 0 {
		return k
	}
	for k := b.firstChild[i]; k >= 0; k = b.nextChild[k] { // "broke away from", "pledged allegiance to"
		if !b.t.Tokens[k].Dep.In("advmod", "obj", "compound:prt") {
			continue
		}
		if m := b.withPrep(int(k), name); m >= 0 {
			return m
		}
	}
	return -1
}

// subject returns who a verb, a predicate noun or a participle is said of.
func (b *builder) subject(i int) int {
	if s := b.child(i, "nsubj", "nsubj:pass"); s >= 0 {
		return b.antecedentOfRelative(s, i)
	}
	t := b.t.Tokens[i]
	if t.Dep.Base() == "acl" || t.Dep == "amod" {
		return t.Head
	}
	if b.verbal(i) || t.POS == text.ADJ {
		return b.sharedSubject(i)
	}
	return -1
}

func (b *builder) modifier(i int) int {
	for k := b.firstChild[i]; k >= 0; k = b.nextChild[k] {
		if b.t.Tokens[k].Dep.In("compound", "amod") && b.actorAt(int(k)) >= 0 {
			return int(k)
		}
	}
	return -1
}

// apposed returns the name that stands beside noun i, either way round: "X, a
// branch of Y", "the Y affiliate X".
func (b *builder) apposed(i int) int {
	t := b.t.Tokens[i]
	if t.Dep.Base() == "appos" || t.Dep == "compound" || t.Dep == "nmod" && b.prep(i) == "" {
		return t.Head
	}
	for k := b.firstChild[i]; k >= 0; k = b.nextChild[k] {
		if d := b.t.Tokens[k].Dep; (d == "appos" || d == "flat" || d == "nmod") && b.actorAt(int(k)) >= 0 && b.prep(int(k)) == "" {
			return int(k)
		}
	}
	if k := int(b.left[i]) - 2; k >= 0 && b.lemma(k+1) == "," && b.actorRef[k] >= 0 && b.t.Tokens[k].Sent == t.Sent && b.has(i, "a", "an", "the") {
		return b.t.ActorRefs[b.actorRef[k]].Head // "X, a splinter of Y", whatever the tree
	}
	return -1
}

// knownAs returns the name of "its regional unit, known as X".
func (b *builder) knownAs(i int) int {
	for k := b.firstChild[i]; k >= 0; k = b.nextChild[k] {
		if b.t.Tokens[k].Dep.Base() == "acl" && b.c.campaign["naming"][b.lemma(int(k))] {
			if x := b.child(int(k), "obl", "xcomp", "obj", "nmod"); x >= 0 {
				return x
			}
		}
	}
	for k := i + 1; k < len(b.t.Tokens) && k < i+3; k++ { // the parser may hang "known as" elsewhere
		if b.t.Tokens[k].Tag == "VBN" && b.c.campaign["naming"][b.lemma(k)] {
			return b.child(k, "obl", "xcomp", "obj", "nmod")
		}
	}
	return -1
}

// pair returns the two of "talks between X and Y".
func (b *builder) pair(i int) (x, y int) {
	for _, p := range []string{"between", "of", "by"} {
		if x = b.withPrep(i, p); x >= 0 {
			if y = b.child(x, "conj"); y >= 0 {
				return x, y
			}
			if y = b.actorAfterAnd(x); y >= 0 && p == "between" {
				return x, y
			}
		}
	}
	return -1, -1
}

// lightVerbs are the verbs of which a noun says what is done: "waged a war".
var lightVerbs = map[string]bool{"wage": true, "fight": true, "launch": true, "lead": true, "conduct": true, "start": true, "begin": true, "declare": true,
	"sign": true, "reach": true, "form": true, "announce": true, "make": true, "conclude": true, "hold": true, "agree": true, "enter": true, "open": true, "resume": true}

// doer returns the subject of the light verb whose object noun i is.
func (b *builder) doer(i int) int {
	t := b.t.Tokens[i]
	if t.Dep.In("obj", "obl") && t.Head >= 0 && lightVerbs[b.lemma(t.Head)] {
		return b.subject(t.Head)
	}
	return -1
}

// couple returns the two subjects that are joined by "and": of a plural predicate
// ("X and Y are allies"), of a light verb ("X and Y signed a truce"), of a verb
// without object ("X and Y clashed").
func (b *builder) couple(i int) (x, y int) {
	s := b.doer(i)
	if s < 0 && (b.t.Tokens[i].POS != text.VERB || b.child(i, "obj") < 0) {
		s = b.subject(i)
	}
	if s < 0 {
		return -1, -1
	}
	if y = b.child(s, "conj"); y < 0 {
		y = b.actorAfterAnd(s)
	}
	if y < 0 {
		return b.actorBeforeAnd(s), s
	}
	return s, y
}

// actorBeforeAnd returns the head of the actor that "and" joins to the one of
// token y, where the parser has taken both for one name; -1 for none.
func (b *builder) actorBeforeAnd(y int) int {
	i := b.actorAt(y)
	if i < 0 {
		return -1
	}
	k := b.t.ActorRefs[i].First - 1
	if k >= 0 && b.t.Tokens[k].POS == text.DET {
		k--
	}
	if k < 1 || b.lemma(k) != "and" || b.t.Tokens[k].Sent != b.t.Tokens[y].Sent {
		return -1
	}
	if x := b.actorRef[k-1]; x >= 0 && !b.t.ActorRefs[x].Generic {
		return b.t.ActorRefs[x].Head
	}
	return -1
}

// pronounAt reports whether token i is a pronoun.
func (b *builder) pronounAt(i int) bool { return i >= 0 && b.t.Tokens[i].POS == text.PRON }

// actorAfterAnd returns the head of the actor that "and" joins to token x,
// whatever the parser has made of it; -1 for none.
func (b *builder) actorAfterAnd(x int) int {
	s := b.t.Sentences[b.t.Tokens[x].Sent]
	for k := x + 1; k+1 < s.Last && k < x+6; k++ {
		if b.lemma(k) != "and" {
			continue
		}
		n := k + 1
		if b.t.Tokens[n].POS == text.DET && n+1 < s.Last {
			n++
		}
		if i := b.actorRef[n]; i >= 0 && !b.t.ActorRefs[i].Generic {
			return b.t.ActorRefs[i].Head
		}
		return -1
	}
	return -1
}
