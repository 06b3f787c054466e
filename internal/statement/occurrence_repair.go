package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// repaired returns a view of t for the first pass, in which three slips that a
// parser makes around verbs of saying are mended. A circumstance carried over to
// the verb at the end hangs from the verb that it follows: "12 were killed on
// Monday in a raid by gunmen, police said". What was said hangs from the verb,
// not from the day: "said on Monday that gunmen had fled". And a clause between
// main verb and closing words keeps its own verb: "died when gunmen shelled the
// town, the mayor said".
func repaired(t *text.Text, speech func(int) bool) *text.Text {
	m := t
	own := func() *text.Text {
		if m == t {
			c := *t
			c.Tokens = slices.Clone(t.Tokens)
			m = &c
		}
		return m
	}
	for i := range t.Times {
		saidOnDay(t, &t.Times[i], speech, own)
	}
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if u := k.Head; k.POS == text.VERB && u >= 0 && u < i && t.Tokens[u].POS == text.VERB && speech(i) {
			closingWords(m, u, i, own)
			continue
		}
		if k.Dep.Base() != "obl" || k.Head <= i || !speech(k.Head) {
			absolute(t, i, speech, own)
			continue
		}
		u := verbBefore(t, i, k.Head)
		if u < 0 {
			continue
		}
		own().Tokens[i].Head = u
	}
	return m
}

// saidOnDay rehangs a that-clause from the day on which it was said to the verb
// of saying.
func saidOnDay(t *text.Text, x *text.Time, speech func(int) bool, own func() *text.Text) {
	if x.Head < 0 || t.Tokens[x.Head].Head < 0 || !speech(t.Tokens[x.Head].Head) {
		return
	}
	v := t.Tokens[x.Head].Head
	s := t.Sentences[t.Tokens[v].Sent]
	for k := x.Last; k < s.Last; k++ {
		if w := &t.Tokens[k]; w.Dep.Base() == "acl" && w.Head >= x.First && w.Head < x.Last && w.POS == text.VERB {
			c := &own().Tokens[k]
			c.Head, c.Dep = v, "ccomp"
		}
	}
}

// closing reports whether "X said" (subject, v) closes a sentence behind a comma:
// what stands before that comma is no circumstance of the saying, whatever
// commas it has inside.
func closing(t *text.Text, subject, v, first int) bool {
	k := subject
	for k > first && t.Tokens[k-1].POS != text.PUNCT && t.Tokens[k-1].POS != text.VERB {
		k--
	}
	end := t.Sentences[t.Tokens[v].Sent].Last
	return subject < v && k > first && t.Word(k-1) == "," && v+2 >= end-1 && t.Tokens[v].POS == text.VERB
}

// absolute rehangs "…, X said, with 59 people wounded" from the verb of saying to
// the verb of what was said.
func absolute(t *text.Text, i int, speech func(int) bool, own func() *text.Text) {
	v := t.Tokens[i].Head
	if v < 1 || !speech(v) || v > i || t.Tokens[v].Dep != "parataxis" || t.Tokens[v].Head < 0 || t.Tokens[v].Head > v {
		return
	}
	for k := v + 1; k < i; k++ {
		if t.Tokens[k].Head == i && t.Word(k) == "with" && t.Word(k-1) == "," {
			w := &own().Tokens[i]
			w.Head, w.Dep = t.Tokens[v].Head, "advcl"
			return
		}
	}
}

// closingWords gives the clause between verb u and the closing "…, X said" (v)
// back what the parser hung from v.
func closingWords(t *text.Text, u, v int, own func() *text.Text) {
	comma := v
	for comma > u && t.Word(comma) != "," {
		comma--
	}
	w := -1
	for k := comma - 1; k > u; k-- {
		if t.Tokens[k].POS == text.VERB && t.Under(k, v) && (t.Tokens[k].Tag == "VBD" || t.Tokens[k].Tag == "VBN") {
			w = k
		}
	}
	if comma == u {
		return
	}
	if w < 0 {
		overComma(t, u, v, comma, own)
		return
	}
	m := own()
	if n := m.Tokens[w].Head; m.Tokens[w].Dep.Base() == "acl" && n > u && n < w {
		m.Tokens[n].Head, m.Tokens[n].Dep = w, "nsubj"
	}
	for k := u + 1; k < comma; k++ {
		if m.Tokens[k].Head == v && k != w {
			m.Tokens[k].Head = w
		}
	}
	m.Tokens[w].Head, m.Tokens[w].Dep = u, "advcl"
	m.Tokens[v].Dep = "parataxis"
}

// overComma gives a phrase that stands before the comma, but was hung in pieces
// from the verb of saying behind it, back to the noun that it follows: "killed
// in strikes by the army, a medic said".
func overComma(t *text.Text, u, v, comma int, own func() *text.Text) {
	first, noun := -1, -1
	for k := u + 1; k < comma; k++ {
		if t.Tokens[k].Head != v {
			continue
		}
		if first < 0 {
			first = k
		}
		if p := t.Tokens[k].POS; p == text.NOUN || p == text.PROPN {
			noun = k
		}
	}
	if noun < 0 {
		return
	}
	at := first - 1
	for at > u && t.Tokens[at].POS != text.NOUN && t.Tokens[at].POS != text.PROPN {
		at--
	}
	m := own()
	for k := first; k < comma; k++ {
		if m.Tokens[k].Head == v {
			m.Tokens[k].Head = noun
		}
	}
	m.Tokens[noun].Head, m.Tokens[noun].Dep = at, "nmod"
	if at == u {
		m.Tokens[noun].Dep = "obl"
	}
}

// verbBefore returns the last verb before token i that stands before the
// subject of v, with no comma between the verb and i; -1 for none.
func verbBefore(t *text.Text, i, v int) int {
	s := t.Sentences[t.Tokens[i].Sent]
	subject := v
	for k := s.First; k < v; k++ {
		if t.Tokens[k].Head == v && t.Tokens[k].Dep.Base() == "nsubj" {
			subject = k
		}
	}
	if i > subject {
		return -1
	}
	comma := !closing(t, subject, v, s.First)
	for k := i; k < subject; k++ {
		if w := t.Word(k); w == ":" || w == ";" {
			comma = false
		}
	}
	for k := i - 1; k >= s.First; k-- {
		if t.Tokens[k].POS == text.VERB {
			return k
		}
		if w := t.Tokens[k]; comma && w.POS == text.PUNCT && t.Word(k) == "," {
			return -1
		}
	}
	return -1
}
