package quantity

import (
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// tail reads what follows a number: per cent, currency, measure, "more".
func (r *reader) tail(n int, f *found) int {
	n = r.afterwards(n, f)
	if n >= len(r.a) || r.a[n].Break {
		return n
	}
	k := n
	if r.dash(k) {
		k++
	}
	if k >= len(r.a) || f.ordinal {
		return n
	}
	if f.rule == "none" {
		return n
	}
	return r.measured(n, k, f)
}

func (r *reader) measured(n, k int, f *found) int {
	if r.a[n].Rune == '%' {
		f.percent = true
		return n + 1
	}
	switch r.class(k) {
	case lexicon.NumberPercent:
		f.percent = true
		return k + 1
	case lexicon.NumberMeasure:
		if r.a[k].Number.Common && !r.isMeasure(n, k) {
			return n
		}
		f.measure, f.unit = true, k
		return n
	case lexicon.NumberMoney:
		f.money, f.unit = true, k
		return n
	}
	if r.a[n].Kind == atom.Word {
		if p, j := r.phrase(n, lexicon.NumberPercent); p != nil {
			f.percent = true
			return j
		}
	}
	if r.is(n, "more") && !r.is(n+1, "than") && !f.money {
		f.another = true
		return n + 1
	}
	return n
}

// isMeasure reports whether a measure that is an everyday word too is one:
// "20 m", "5 tons of", not "12 foot patrols".
func (r *reader) isMeasure(n, k int) bool {
	if k > n || r.a[k].Glued {
		return true
	}
	return r.a[k].Len() > 2 && !r.plural(k+1) && r.is(k, "tons", "ton", "pounds", "feet", "yards", "barrels", "degrees") || r.a[k].Len() <= 2 && !r.countedNext(k+1)
}

// counted finds the token that is counted: the head that the number modifies in
// the tree, the noun after "dozens of", else the next noun.
func (r *reader) counted(f *found, q *text.Quantity) int {
	h := &r.t.Tokens[q.Head]
	if h.Head < q.Last || h.Head > q.Last+8 || h.Head >= len(r.t.Tokens) || !countable(r.t.Tokens[h.Head].POS) {
		return r.nextNoun(f.last)
	}
	if h.Dep.Base() == "nummod" || f.ordinal && h.Dep.Base() == "amod" || f.rule == "vague" && h.Dep.Base() == "amod" {
		return h.Head
	}
	return r.nextNoun(f.last)
}

// countable reports whether a word can be what is counted: the tree of a
// sentence in capitals is not to be trusted further.
func countable(p text.POS) bool {
	return p == text.NOUN || p == text.PROPN || p == text.ADJ || p == text.SYM || p == text.NoPOS
}

// nextNoun returns the token of the noun that follows, the last of a row of
// nouns; -1 where a verb, a mark or another phrase comes first.
func (r *reader) nextNoun(i int) int {
	if r.is(i, "of") {
		i++
		for r.is(i, "the", "these", "those", "his", "her", "their", "its", "our", "them") {
			i++
		}
	}
	unit, harm := -1, -1
	for n := 0; n < 6 && i < len(r.a) && !r.a[i].Break; n++ {
		a := &r.a[i]
		if a.Kind != atom.Word {
			if a.Kind == atom.Digits || r.dash(i) || a.Kind == atom.Mark && a.Glued && (a.Rune == '\'' || a.Rune == '’') && unit < 0 {
				i++
				continue
			}
			return either(unit, harm)
		}
		if r.class(i) == lexicon.NumberMeasure && unit < 0 && i > 0 && (r.a[i-1].Kind == atom.Digits || r.dash(i-1)) {
			i++
			continue
		}
		switch r.kind(i) {
		case isNoun:
			if unit < 0 || r.t.Tokens[a.Tok].POS != text.NoPOS || r.plural(i) {
				unit = int(a.Tok)
			}
			if r.plural(i) {
				return unit
			}
		case isOther:
			if r.class(i) == lexicon.NumberHarm && unit < 0 {
				return int(a.Tok) // "21 wounded"
			}
			return either(unit, harm)
		}
		if r.class(i) == lexicon.NumberHarm && unit < 0 {
			harm = int(a.Tok) // "57 dead": who is counted is told by the adjective
		}
		i++
	}
	return either(unit, harm)
}

func either(unit, harm int) int {
	if unit < 0 {
		return harm
	}
	return unit
}

type wordKind uint8

const (
	isOther wordKind = iota
	isNoun
	isModifier
)

// kind says whether atom i can be what is counted, or stand before it.
func (r *reader) kind(i int) wordKind {
	switch r.t.Tokens[r.a[i].Tok].POS {
	case text.NOUN, text.PROPN:
		return isNoun
	case text.ADJ, text.NUM:
		return isModifier
	case text.NoPOS:
		if r.is(i, "of", "in", "on", "at", "by", "to", "and", "or", "but", "the", "a", "an", "were", "was", "are", "is", "had", "has", "have", "with", "from", "for", "who", "that", "which", "as", "after", "near", "when", "more", "others") {
			return isOther
		}
		if r.a[i].Number != nil && r.a[i].Number.Class != lexicon.NumberBody && r.a[i].Number.Class != lexicon.NumberHarm && r.a[i].Number.Class != lexicon.NumberLabel {
			return isModifier
		}
		return isNoun
	case text.VERB:
		if tag := r.t.Tokens[r.a[i].Tok].Tag; tag == "VBN" || tag == "VBG" {
			if r.nounAt(i + 1) {
				return isModifier // "12 wounded soldiers"
			}
		}
	}
	return isOther
}

func (r *reader) nounAt(i int) bool {
	if i >= len(r.a) || r.a[i].Kind != atom.Word {
		return false
	}
	p := r.t.Tokens[r.a[i].Tok].POS
	return p == text.NOUN || p == text.PROPN
}

func (r *reader) countedNext(i int) bool { return r.nextNoun(i) >= 0 }

// plural reports whether atom i is a plural noun.
func (r *reader) plural(i int) bool {
	if i >= len(r.a) || r.a[i].Kind != atom.Word || r.a[i].Break {
		return false
	}
	switch r.t.Tokens[r.a[i].Tok].Tag {
	case "NNS", "NNPS":
		return true
	case "":
		w := r.s[r.a[i].Start:r.a[i].End]
		return strings.HasSuffix(w, "men") || len(w) > 3 && (w[len(w)-1]|0x20) == 's' && (w[len(w)-2]|0x20) != 's' || r.is(i, "people", "men", "women", "children", "police", "troops", "others")
	}
	return false
}

func (r *reader) class(i int) lexicon.NumberClass {
	if i < 0 || i >= len(r.a) || r.a[i].Number == nil {
		return lexicon.NumberNone
	}
	return r.a[i].Number.Class
}

func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.a) || r.a[i].Kind != atom.Word {
		return false
	}
	for _, w := range words {
		if atom.Is(&r.a[i], r.s, w) {
			return true
		}
	}
	return false
}

// dash reports whether atom i is a dash without a space before it.
func (r *reader) dash(i int) bool {
	if i < 0 || i >= len(r.a) || r.a[i].Kind != atom.Mark || !r.a[i].Glued {
		return false
	}
	switch r.a[i].Rune {
	case '-', '–', '‐', '‑', '−':
		return true
	}
	return false
}

func (r *reader) glued(i int) bool { return i >= 0 && i < len(r.a) && r.a[i].Glued }
