package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// callingVerb returns the verb of "called the claim baseless", "dismissed it as a
// lie" before a predicate, -1 for none.
func (b *builder) callingVerb(p *answer) int {
	s := b.t.Sentences[b.t.Tokens[p.first].Sent]
	for k := p.first - 1; k >= s.First && k > p.first-12; k-- {
		switch b.t.Tokens[k].POS {
		case text.AUX, text.SCONJ:
			if b.lemma(k) == "as" {
				continue // "rejected it as baseless"
			}
			return -1 // a clause of its own
		case text.VERB:
		default:
			continue
		}
		switch b.lemma(k) {
		case "call", "brand", "label", "describe", "dismiss", "denounce", "reject", "slam", "term", "dub", "decry":
			return k
		}
		return -1
	}
	return -1
}

// saidOf returns the head of whom or what a predicate is said of, -1 for none:
// the subject of its clause, the object of a calling verb, else the nearest noun
// before it.
func (b *builder) saidOf(p *answer) int {
	if p.calling >= 0 && b.passive(p.calling) {
		if s := b.child(p.calling, "nsubj:pass", "nsubj"); s >= 0 {
			return s
		}
	}
	if p.calling >= 0 {
		for k := p.calling + 1; k < p.first; k++ {
			if b.nominal(k) && !b.nominal(k+1) {
				return k
			}
		}
	}
	for k, n := b.anchor(p), 0; k >= 0 && n < 4; k, n = b.t.Tokens[k].Head, n+1 {
		if k < p.from {
			break
		}
		if s := b.child(k, "nsubj", "nsubj:pass"); s >= p.from && s < p.first && b.lemma(s) != "there" && b.lemma(s) != "nothing" {
			return b.antecedentOfRelative(s, k)
		}
	}
	for k := p.first - 1; k >= p.from; k-- {
		if b.nominal(k) && b.lemma(k) != "there" {
			return k
		}
	}
	return -1
}

func (b *builder) nominal(k int) bool {
	if k >= len(b.t.Tokens) {
		return false
	}
	switch b.t.Tokens[k].POS {
	case text.NOUN, text.PROPN:
		return true
	case text.PRON:
		return b.t.Tokens[k].Dep != "nmod:poss"
	}
	return false
}

// suits reports whether what a predicate is said of, and what stands behind it,
// is what its entry asks for.
func (b *builder) suits(p *answer) bool {
	if !b.suitsDeed(p) {
		return false
	}
	switch p.entry.Of {
	case "party":
		if k := p.first - 1; b.lemma(p.first) == "behind" && k >= p.from && (b.lemma(k) == "those" || b.t.Tokens[k].POS == text.NOUN) {
			return false // "those behind the killings" says of nobody that they were
		}
		return p.subject >= 0 && b.partyLike(p.subject)
	case "claim":
		return p.subject >= 0 && b.claimLike(p.subject) || b.anyNoun(p, b.claimLike)
	case "item":
		return p.subject >= 0 && b.c.nouns[b.lemma(p.subject)] == vedette.Authenticity
	case "deed":
		return p.subject >= 0 && (b.pronoun(p.subject) || b.deedNoun(p.subject))
	}
	return true
}

// suitsDeed reports whether a noun of deed follows the predicate where one must,
// and nothing where nothing may.
func (b *builder) suitsDeed(p *answer) bool {
	switch p.entry.Deed {
	case "must":
		for k := p.last; k < p.to && k < p.last+12; k++ {
			if b.deedNoun(k) || k == p.last && b.pronoun(k) || b.t.Tokens[k].Tag == "VBG" && b.t.Tokens[k].POS == text.VERB {
				return true
			}
			if b.t.Tokens[k].POS == text.VERB {
				return false
			}
		}
		return false
	case "end":
		return p.last >= p.to || b.t.Tokens[p.last].POS == text.PUNCT
	}
	return true
}

// deedNoun reports a noun for what happened or for its dead.
func (b *builder) deedNoun(k int) bool {
	as := b.c.nouns[b.lemma(k)]
	return b.t.Tokens[k].POS == text.NOUN && (as == vedette.Occurrence && !b.claimNoun(k) || as == vedette.Toll || as == vedette.Impact)
}

func (b *builder) pronoun(k int) bool {
	if b.t.Tokens[k].POS != text.PRON && b.t.Tokens[k].POS != text.DET {
		return false
	}
	switch b.lemma(k) {
	case "it", "this", "that", "these", "those", "them", "they", "which":
		return true
	}
	return false
}

// claimNoun reports a noun for what somebody has said.
func (b *builder) claimNoun(k int) bool {
	switch b.lemma(k) {
	case "claim", "report", "allegation", "accusation", "charge", "statement", "assertion", "rumour", "rumor", "account", "story", "version",
		"information", "suggestion", "insinuation", "narrative", "news", "announcement", "reporting", "article":
		return b.t.Tokens[k].POS == text.NOUN
	}
	return false
}

func (b *builder) claimLike(k int) bool {
	return b.claimNoun(k) || b.pronoun(k) || b.c.nouns[b.lemma(k)] == vedette.Toll && b.t.Tokens[k].POS == text.NOUN
}

// anyNoun reports a word of the clause that fits.
func (b *builder) anyNoun(p *answer, fits func(int) bool) bool {
	for k := p.from; k < p.to; k++ {
		if (k < p.first || k >= p.last) && !b.pronoun(k) && fits(k) {
			p.subject = k
			return true
		}
	}
	return false
}

// partyLike reports a phrase that can act: an actor, one of a kind of actors, a
// class of speakers, a pronoun for one.
func (b *builder) partyLike(k int) bool {
	if b.t.Tokens[k].POS == text.PRON {
		switch b.lemma(k) {
		case "it", "they", "he", "she", "we", "i", "who", "which", "nobody", "none":
			return true
		}
		return false
	}
	return b.actorRef[k] >= 0 || b.voiceOf(k).id != vedette.Author
}

// answerer returns who answers: the silent party behind "comment from", the
// subject of a calling verb, who is quoted, or the author.
func (b *builder) answerer(p *answer) voice {
	e := p.entry
	if len(e.From) > 0 {
		return b.partyBehind(p.last-1, p.to)
	}
	if e.Of == "party" && (e.Negated == vedette.Declines || e.Stance == vedette.Declines) {
		return b.voiceOf(p.subject)
	}
	if p.calling >= 0 {
		if b.passive(p.calling) {
			if s := b.agent(p.calling); s >= 0 {
				return b.voiceOf(s)
			}
			return b.partyBehind(p.last, p.to)
		}
		if s := b.child(p.calling, "nsubj"); s >= 0 {
			return b.voiceOf(b.antecedentOfRelative(s, p.calling))
		}
		if s := b.sharedSubject(p.calling); s >= 0 {
			return b.voiceOf(s)
		}
		return b.voiceOf(b.actorBefore(p.calling))
	}
	if len(p.by) > 0 {
		return b.voiceOf(p.by[0].source)
	}
	who, verb := b.sayerBefore(p)
	p.verb = verb
	return who
}

// sayerBefore returns who says what stands right behind a verb of saying, where
// the tree has not hung it from there; the author where there is no such verb.
func (b *builder) sayerBefore(p *answer) (who voice, verb int) {
	s := b.t.Sentences[b.t.Tokens[p.first].Sent]
	for k := p.first - 1; k >= s.First; k-- {
		t := b.t.Tokens[k]
		if t.POS != text.VERB {
			continue
		}
		if !b.tellsThat(k) || b.has(k, "not", "n't", "n’t", "never") {
			return author, -1
		}
		if s := b.child(k, "nsubj"); s >= 0 && s < k {
			return b.voiceOf(b.antecedentOfRelative(s, k)), k
		}
		return b.voiceOf(b.actorBefore(k)), k
	}
	return author, -1
}

// partyBehind returns the voice of the first party named from token k on, the
// author where none is.
func (b *builder) partyBehind(k, to int) voice {
	for ; k < to; k++ {
		if !b.nominal(k) || b.nominal(k+1) && b.t.Tokens[k].Head != k+1 && b.t.Tokens[k].POS != text.PROPN {
			continue
		}
		if w := b.voiceOf(k); w.id != vedette.Author {
			return w
		}
	}
	return author
}
