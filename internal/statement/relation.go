package statement

import (
	"slices"

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
	if len(p.To) > 0 && p.To[0] == "object" && b.pronounAt(b.slot(i, "object")) {
		return false // "trained them": too many may be meant
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

// bothSides returns the two parties of "talks between X and Y", "X and Y are
// allies" and "X and Y signed a truce".
func (b *builder) bothSides(i int) (from, to []int) {
	x, y := b.pair(i)
	if x < 0 || y < 0 {
		x, y = b.couple(i)
	}
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
