package quote

import (
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/text"
)

// cue reports whether token i tells of somebody saying something.
func (w *work) cue(i int) bool {
	return w.strength(i) > 0
}

// strength says how surely token i tells so.
func (w *work) strength(i int) strength {
	k := &w.t.Tokens[i]
	if k.POS != text.VERB {
		return 0
	}
	if k.Lemma == "put" && i+1 < len(w.t.Tokens) && w.t.Tokens[i+1].Lemma == "it" {
		return strong // "as he put it"
	}
	return w.verbs[k.Lemma]
}

// according reports "according to" at token i.
func (w *work) according(i int) bool {
	return i+1 < len(w.t.Tokens) && strings.EqualFold(w.t.Word(i), "according") && strings.EqualFold(w.t.Word(i+1), "to")
}

// relative reports whether the subject of verb v is a relative pronoun.
func (w *work) relative(v int) bool {
	s := int(w.subject[v]) - 1
	if s < 0 {
		return false
	}
	switch w.t.Tokens[s].Lemma {
	case "who", "which", "that":
		return true
	}
	return false
}

// onlyAdverbs reports whether nothing but adverbs and marks stands from token i
// up to v.
func (w *work) onlyAdverbs(i, v int) bool {
	for k := i; k < v; k++ {
		if p := w.t.Tokens[k].POS; p != text.ADV && p != text.PUNCT && p != text.AUX {
			return false
		}
	}
	return true
}

// speakerAt returns who speaks at cue v: its subject, or the one it shares with
// the verb it hangs from; -1 for none.
func (w *work) speakerAt(v, from int) int {
	for n := 0; v >= from && n < 5; n++ {
		k := &w.t.Tokens[v]
		if s := int(w.subject[v]) - 1; s >= from && w.quoted[s] == w.quoted[v] {
			if w.relative(v) && k.Dep == "acl:relcl" {
				return k.Head
			}
			return s
		}
		switch {
		case k.Dep == "acl" && k.Tag == "VBG" && k.Head >= from:
			return w.issuer(k.Head) // "a statement saying"
		case k.Head >= from && k.Dep.In("conj", "advcl", "xcomp", "ccomp", "parataxis"):
			v = k.Head
		default:
			return -1
		}
	}
	return -1
}

// issuer returns the subject of the verb that noun k is the object of ("issued a
// statement"), else k.
func (w *work) issuer(k int) int {
	if v := w.t.Tokens[k].Head; v >= 0 && w.t.Tokens[k].Dep == "obj" {
		if s := int(w.subject[v]) - 1; s >= 0 && w.quoted[s] == w.quoted[k] {
			return s
		}
	}
	return k
}

// nounFrom returns the head of the noun phrase that begins at token i, -1 where
// none does before end.
func (w *work) nounFrom(i, end int) int {
	for k := i; k < end && k < i+6; k++ {
		switch w.t.Tokens[k].POS {
		case text.NOUN, text.PROPN, text.PRON, text.NUM:
			return w.topNoun(k, i, end)
		case text.DET, text.ADJ, text.ADV:
		default:
			return -1
		}
	}
	return -1
}

// nounBefore returns the head of the noun phrase that runs from token i to a
// verb at v, -1 where another kind of word stands between.
func (w *work) nounBefore(i, v int) int {
	for k := i; k < v; k++ {
		switch w.t.Tokens[k].POS {
		case text.VERB, text.CCONJ, text.SCONJ:
			return -1
		}
	}
	return w.nounFrom(i, v)
}

// topNoun climbs from token k as long as the head is a noun between from and end.
func (w *work) topNoun(k, from, end int) int {
	for n := 0; n < 10; n++ {
		h := w.t.Tokens[k].Head
		if h < from || h >= end || !nominal(w.t.Tokens[h].POS) || !w.t.Tokens[k].Dep.In("compound", "flat", "nmod", "amod", "nummod", "det", "appos") {
			break
		}
		k = h
	}
	return k
}

func nominal(p text.POS) bool { return p == text.NOUN || p == text.PROPN || p == text.PRON }

// label returns the head of the noun phrase before token to, which a colon sets
// before speech; -1 for none. It is all there is up to a mark (alone), or a name
// behind other words.
func (w *work) label(from, to int, alone bool) int {
	i := to
	for i > from && i > to-8 && phrasal(w.t.Tokens[i-1].POS) {
		i--
	}
	for i < to && !nominal(w.t.Tokens[i].POS) && w.t.Tokens[i].POS != text.ADJ && w.t.Tokens[i].POS != text.DET {
		i++
	}
	if alone && i > from && w.t.Tokens[i-1].POS != text.PUNCT || !alone && w.t.Tokens[to-1].POS != text.PROPN {
		return -1
	}
	return w.nounFrom(i, to)
}

// phrasal reports a word that a short noun phrase may hold.
func phrasal(p text.POS) bool {
	switch p {
	case text.NOUN, text.PROPN, text.PRON, text.DET, text.ADJ, text.NUM, text.CCONJ, text.ADP:
		return true
	}
	return false
}

// hangs reports whether token k hangs from v.
func (w *work) hangs(k, v int) bool {
	for n := 0; k >= 0 && n < 12; n++ {
		if k == v {
			return true
		}
		k = w.t.Tokens[k].Head
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// stops reports whether words end in a full stop.
func stops(s string) bool { return strings.HasSuffix(s, ".") }
