package statement

import (
	"slices"
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// findRelations reads standing relations between two actors: "X, a splinter of
// Y", "X broke away from Y", "talks between X and Y".
func (b *builder) findRelations() {
	if len(b.t.ActorRefs) < 2 {
		return
	}
	for i := range b.t.Tokens {
		tok := &b.t.Tokens[i]
		switch tok.POS {
		case text.NOUN, text.VERB, text.ADJ:
		default:
			continue
		}
		for _, p := range b.c.relations[tok.Lemma] {
			if fits(p.POS, tok.POS) && b.relation(i, p) {
				break
			}
		}
	}
}

// relation reads one pattern at cue i and reports whether it held.
func (b *builder) relation(i int, p *lexicon.Relation) bool {
	if len(p.Needs) > 0 && !b.hangs(i, p.Needs) {
		return false
	}
	from, to := b.slots(i, p.From, nil), b.slots(i, p.To, p.Needs)
	if len(p.From) > 0 && p.From[0] == "pair" && len(p.To) > 0 && p.To[0] == "pair" {
		from, to = b.bothSides(i)
	}
	found := false
	for _, f := range from {
		for _, t := range to {
			if b.keepRelation(i, p.Kind, f, t) {
				found = true
			}
		}
	}
	return found
}

// bothSides returns the two parties of "talks between X and Y".
func (b *builder) bothSides(i int) (from, to []int) {
	x, y := b.pair(i)
	if x < 0 || y < 0 {
		return nil, nil
	}
	f, t := b.actorNear(x), b.actorNear(y)
	if f < 0 || t < 0 {
		return nil, nil
	}
	return []int{f}, []int{t}
}

// hangs reports whether one of the words hangs from token i, at most two steps down.
func (b *builder) hangs(i int, words []string) bool {
	if b.has(i, words...) {
		return true
	}
	for k := b.firstChild[i]; k >= 0; k = b.nextChild[k] {
		if b.has(int(k), words...) {
			return true
		}
	}
	return false
}

// slots returns the ActorRefs that fill the first of the slots that is filled.
// Behind a noun that the pattern needs stands whose it is: "under X's command".
func (b *builder) slots(i int, names, needs []string) []int {
	for _, name := range names {
		if tok := b.slot(i, name); tok >= 0 {
			if refs := b.refsOf(tok); len(refs) > 0 {
				return refs
			}
			if m := b.modifier(tok); m >= 0 && slices.Contains(needs, b.lemma(tok)) {
				return b.refsOf(m)
			}
			for _, m := range []int{b.child(tok, "nmod:poss"), b.withPrep(tok, "of")} {
				if m >= 0 && slices.Contains(needs, b.lemma(tok)) {
					return b.refsOf(m)
				}
			}
		}
		if name != "subject" {
			continue
		}
		for k := b.firstChild[i]; k >= 0; k = b.nextChild[k] { // a broken sentence may have two
			if b.t.Tokens[k].Dep.Base() == "nsubj" {
				if refs := b.refsOf(int(k)); len(refs) > 0 {
					return refs
				}
			}
		}
	}
	return nil
}

// refsOf returns the actor that token tok heads and those joined to it by "and".
func (b *builder) refsOf(tok int) (refs []int) {
	if i := b.actorNear(tok); i >= 0 {
		refs = append(refs, i)
	}
	for k := b.firstChild[tok]; k >= 0; k = b.nextChild[k] {
		if b.t.Tokens[k].Dep.Base() == "conj" || b.t.Tokens[k].Dep == "nmod" && b.example(int(k)) {
			if i := b.actorNear(int(k)); i >= 0 {
				refs = append(refs, i)
			}
		}
	}
	return refs
}

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

// keepRelation adds a relation between two different, single actors.
func (b *builder) keepRelation(cue int, kind string, from, to int) bool {
	f, t := &b.t.ActorRefs[from], &b.t.ActorRefs[to]
	if f.Actor == t.Actor || f.Generic || t.Generic {
		return false
	}
	v := b.tell(cue)
	if v.status != vedette.Happened && v.status != vedette.Historical && v.status != vedette.Alleged {
		return false
	}
	x, y := b.t.Actors[f.Actor].ID, b.t.Actors[t.Actor].ID
	for _, r := range b.f.Relations {
		if r.Kind == kind && r.From == x && r.To == y {
			return true
		}
	}
	span := b.t.Tokens[cue].Span
	for _, s := range []vedette.Span{f.Span, t.Span} {
		if b.t.Tokens[f.First].Sent == b.t.Tokens[cue].Sent && b.sentenceSpan(cue).Contains(s) {
			span = vedette.Span{Start: min(span.Start, s.Start), End: max(span.End, s.End)}
		}
	}
	r := vedette.Relation{From: x, To: y, Kind: kind, Evidence: []vedette.Evidence{b.t.Evidence(span, "data/language/en/relations.yaml")}}
	r.ID = vedette.RelationID(vedette.ContentID("relation", string(b.t.Report.ID), string(x), kind, string(y), strconv.Itoa(r.Evidence[0].Start)))
	s := b.statementOf(&v, span)
	s.Relation = r.ID
	r.Statement = b.add(s)
	b.f.Relations = append(b.f.Relations, r)
	return true
}
