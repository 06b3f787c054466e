package eval

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// each calls f with the heads of the phrases that evidence points at, in the
// order of the evidence, each with those that "and" joins to it.
func (p *muc4Page) each(evidence []vedette.Evidence, f func(head int)) {
	for _, e := range evidence {
		if h := p.head(e); h >= 0 {
			f(h)
			for c := range p.t.Children(h) {
				if p.t.Tokens[c].Dep.Base() == "conj" && p.noun(c) {
					f(c)
				}
			}
		}
	}
}

// head returns the token on which the other words of the evidence depend, the
// first noun where several do; -1 where there is no noun.
func (p *muc4Page) head(e vedette.Evidence) int {
	if e.Start < 0 || e.End > len(p.offsets)-1 {
		return -1
	}
	s := vedette.Span{Start: p.offsets[e.Start], End: p.offsets[e.End]}
	ts := p.t.Tokens
	i, _ := slices.BinarySearchFunc(ts, s.Start, func(k text.Token, at int) int { return k.Start - at })
	for k := i; k < len(ts) && ts[k].End <= s.End; k++ {
		if ts[k].POS != text.NOUN && ts[k].POS != text.PROPN {
			continue
		}
		if h := ts[k].Head; h < 0 || ts[h].Start < s.Start || ts[h].End > s.End || ts[h].POS != text.NOUN && ts[h].POS != text.PROPN {
			return k
		}
	}
	return -1
}

func (p *muc4Page) lemma(i int) string { return strings.ToLower(p.t.Tokens[i].Lemma) }

// phrase returns the words of a noun phrase as the keys have them: the noun
// with what stands before it, without article and number, and its "of" phrase.
func (p *muc4Page) phrase(h int) string {
	first, last := p.before(h)
	for c := range p.t.Children(h) {
		if c >= last && p.t.Tokens[c].Dep.Base() == "nmod" && p.lemma(p.caseOf(c)) == "of" {
			a, b := p.before(c)
			if k := p.caseOf(c); k == last && a > k {
				last = b
			}
		}
	}
	for first < h && p.leading(first) {
		first++
	}
	return p.lower(first, last)
}

// before returns the tokens of a noun with those that stand before it.
func (p *muc4Page) before(h int) (first, last int) {
	first, last = h, h+1
	for c := range p.t.Children(h) {
		switch d := p.t.Tokens[c].Dep.Base(); {
		case d == "amod" || d == "compound" || d == "flat" || d == "nummod" || d == "nmod" && c < h && p.caseOf(c) > c:
			a, b := p.t.Subtree(c)
			first, last = min(first, a), max(last, b)
		}
	}
	return first, last
}

// caseOf returns the preposition of token i, or the mark of its genitive; i
// itself where it has none.
func (p *muc4Page) caseOf(i int) int {
	if c := p.t.Child(i, "case"); c >= 0 {
		return c
	}
	return i
}

func (p *muc4Page) leading(i int) bool {
	switch p.t.Tokens[i].POS {
	case text.DET, text.NUM, text.PUNCT, text.ADP, text.ADV, text.PRON:
		return true
	}
	return p.words.leading[p.lemma(i)]
}

// people reports whether the noun h is one for people.
func (p *muc4Page) people(h int) bool { return p.words.person[p.lemma(h)] }

func (p *muc4Page) noun(h int) bool {
	return p.t.Tokens[h].POS == text.NOUN || p.t.Tokens[h].POS == text.PROPN
}

// when reports whether h is part of a time expression.
func (p *muc4Page) when(h int) bool {
	return slices.ContainsFunc(p.t.Times, func(x text.Time) bool { return x.First <= h && h < x.Last })
}

// lower returns the text of tokens in lower case, with its white space squeezed.
func (p *muc4Page) lower(first, last int) string {
	return strings.ToLower(strings.Join(strings.Fields(p.t.Of(p.t.Words(first, last))), " "))
}
