package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Answers are predicates of data/language/en/answers.yaml: "was not behind it",
// "the claim is false", "could not be reached for comment". They are found by
// their words and not by the tree alone, which often hangs "baseless" or "behind
// the attack" from the wrong word. What governs the predicate still counts:
// "denied that it was behind it" denies.

// answer is one such predicate where a text has it.
type answer struct {
	entry       *lexicon.Answer
	first, last int // the predicate's words: [first, last)
	from, to    int // the words whose deeds it speaks of: [from, to)
	subject     int // the head of whom or what it is said of, -1: nobody
	accused     int // the head of who is said to have done it, -1: nobody
	verb        int // the verb of saying before it that the tree has not tied to it, -1: none
	calling     int // the verb of "called the claim baseless", -1: none

	who     voice
	by      []*attribution
	stance  vedette.Stance
	aspect  vedette.Aspect
	status  vedette.Status
	told    telling
	settled bool // a statement has been made of it
}

// findAnswers finds the answers of the text.
func (b *builder) findAnswers() {
	for i := range b.t.Tokens {
		p, ok := b.answerAt(i)
		if !ok {
			continue
		}
		b.answers = append(b.answers, p)
		if p.calling >= 0 {
			b.silence(p.calling) // "called the claim baseless": one denial
		}
	}
}

// silence lets no statement be made of the attribution of a cue by itself.
func (b *builder) silence(cue int) {
	for k := range b.att {
		if b.att[k].cue == cue {
			b.att[k].used = true
		}
	}
}

// answerAt reads the predicate that begins with token i.
func (b *builder) answerAt(i int) (answer, bool) {
	for _, f := range [2]string{strings.ToLower(b.t.Tokens[i].Lemma), strings.ToLower(b.t.Word(i))} {
		for _, w := range b.c.answers[f] {
			last, ok := b.spells(i, w.words)
			if !ok {
				continue
			}
			p := answer{entry: w.entry, first: i, last: last, subject: -1, accused: -1, calling: -1, verb: -1}
			if b.fill(&p) {
				return p, true
			}
		}
	}
	return answer{}, false
}

// spells reports whether the words from token i on are these, with at most two
// small words between two of them, and where they end.
func (b *builder) spells(i int, words []string) (last int, ok bool) {
	for n, w := range words {
		for gap := 0; !b.isWord(i, w); gap++ {
			if n == 0 || gap == 2 || i >= len(b.t.Tokens) || !small(b.t.Tokens[i].POS) && b.t.Word(i) != "-" {
				return 0, false
			}
			i++
		}
		i++
	}
	if len(words) == 1 && i < len(b.t.Tokens) && b.t.Word(i) == "-" {
		return 0, false // half of a compound
	}
	return i, true
}

func (b *builder) isWord(i int, w string) bool {
	return i < len(b.t.Tokens) && (strings.EqualFold(b.t.Word(i), w) || strings.EqualFold(b.t.Tokens[i].Lemma, w))
}

// small reports a word that may stand between the words of a predicate.
func small(p text.POS) bool {
	switch p {
	case text.DET, text.ADV, text.ADJ, text.AUX, text.PART, text.PRON, text.PROPN:
		return true
	}
	return false
}

// fill finds who answers what by the predicate, and reports whether it answers
// anything.
func (b *builder) fill(p *answer) bool {
	b.scope(p)
	p.calling = b.callingVerb(p)
	p.subject = b.saidOf(p)
	if !b.suits(p) {
		return false
	}
	anchor := b.anchor(p)
	p.told = b.tell(anchor)
	p.by = b.speaking(p.told.by, vedette.Happened)
	if p.calling >= 0 {
		p.by = slices.DeleteFunc(p.by, func(a *attribution) bool { return a.cue == p.calling })
	}
	switch p.told.status {
	case vedette.Happened, vedette.Negated, vedette.Alleged, vedette.Historical:
	default:
		return false
	}
	p.who = b.answerer(p)
	return b.stand(p)
}

// scope finds the words that a predicate speaks of: from its subject's clause to
// the next comma or verb with a subject.
func (b *builder) scope(p *answer) {
	s := b.t.Sentences[b.t.Tokens[p.first].Sent]
	p.from, p.to = p.first, p.last
	for p.to < s.Last && !b.boundary(p.to) {
		p.to++
	}
	for p.from > s.First && !b.boundary(p.from-1) {
		p.from--
	}
}

// boundary reports a token that ends the clause on either side of it.
func (b *builder) boundary(k int) bool {
	t := b.t.Tokens[k]
	switch w := b.t.Word(k); {
	case w == "," || w == ";" || w == ":" || w == "–" || w == "—":
		return true
	case t.POS == text.SCONJ && b.lemma(k) != "of" && b.lemma(k) != "for", t.POS == text.CCONJ && k+1 < len(b.t.Tokens) && (b.t.Tokens[k+1].POS == text.VERB || b.t.Tokens[k+1].POS == text.AUX):
		return true
	}
	return b.tellsThat(k) && b.child(k, "nsubj") >= 0 && b.child(k, "nsubj") < k
}

// tellsThat reports a verb that a clause of what is said may follow.
func (b *builder) tellsThat(k int) bool {
	return b.t.Tokens[k].POS == text.VERB && slices.ContainsFunc(b.c.sayings[b.t.Tokens[k].Lemma], func(e *lexicon.Saying) bool { return slices.Contains(e.Content, "that") })
}

// anchor is the word of a predicate from which its clause is climbed: the first
// that hangs from no other of its words.
func (b *builder) anchor(p *answer) int {
	for k := p.first; k < p.last; k++ {
		if h := b.t.Tokens[k].Head; (h < p.first || h >= p.last) && b.t.Tokens[k].POS != text.PUNCT {
			return k
		}
	}
	return p.first
}
