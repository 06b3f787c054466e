package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// retagged returns a view of t in which two slips of the tagger around words
// of harm are mended, which the dictionary can tell for what they are: "missing"
// without an object is no verb; and behind "killing ten and" a word in -ing that
// the dictionary knows goes on.
func (k *kinds) retagged(t *text.Text) *text.Text {
	m := t
	own := func() *text.Text {
		if m == t {
			c := *t
			c.Tokens = slices.Clone(t.Tokens)
			m = &c
		}
		return m
	}
	for i := range t.Tokens {
		x := &t.Tokens[i]
		switch {
		case x.POS == text.VERB && x.Lemma == "miss" && x.Tag == "VBG":
			absent(t, i, own)
		case (x.POS != text.VERB || x.Dep == "amod") && i > 1 && strings.HasSuffix(t.Word(i), "ing") && t.Tokens[i-1].POS == text.CCONJ:
			k.goesOn(t, i, own)
		case x.POS == text.VERB && x.Tag == "VBG" && (i == 0 || t.Tokens[i-1].Sent != x.Sent):
			k.opening(t, i, own)
		case x.POS == text.VERB && x.Tag == "VBG" && t.Tokens[i-1].POS != text.PUNCT:
			k.gerund(t, i, own)
		case x.Tag == "RP" && i > 0 && t.Tokens[i-1].POS == text.VERB && len(k.triggers[t.Tokens[i-1].Lemma]) > 0:
			strayObject(t, i, own)
		case i+2 < len(t.Tokens) && t.Word(i) == "to" && t.Word(i+1) == "-" && i > 1 && t.Word(i-1) == "-":
			rangeOf(t, i, own)
		case (x.POS == text.NOUN || x.POS == text.ADJ) && i > 1 && t.Tokens[i-1].Lemma == "be":
			k.participle(t, i, own)
		}
	}
	return m
}

// absent makes "missing" at i an adjective where nothing stands behind it that
// could be missed.
func absent(t *text.Text, i int, own func() *text.Text) {
	for k := i + 1; k < t.Sentences[t.Tokens[i].Sent].Last; k++ {
		if t.Tokens[k].Head == i && t.Tokens[k].Dep == "obj" {
			return
		}
	}
	if t.Tokens[i].Dep == "amod" {
		return
	}
	w := &own().Tokens[i]
	w.POS, w.Tag, w.Lemma = text.ADJ, "JJ", "missing"
}

// goesOn makes the word in -ing at i, behind "and", a participle coordinated
// with the last one before it, and gives it the number or noun behind it.
func (k *kinds) goesOn(t *text.Text, i int, own func() *text.Text) {
	stem := k.stem(t.Word(i))
	v := i - 1
	for first := t.Sentences[t.Tokens[i].Sent].First; v > first && t.Tokens[v].Tag != "VBG"; v-- {
	}
	if stem == "" || t.Tokens[v].Tag != "VBG" || t.Tokens[v].POS != text.VERB || len(k.triggers[t.Tokens[v].Lemma]) == 0 {
		return
	}
	o := t.Tokens[i].Head
	if t.Under(v, i) || o > i && t.Under(v, o) {
		return
	}
	m := own()
	m.Tokens[i].POS, m.Tokens[i].Tag, m.Tokens[i].Lemma = text.VERB, "VBG", stem
	m.Tokens[i].Head, m.Tokens[i].Dep = v, "conj"
	m.Tokens[i-1].Head = i
	if o > i && m.Tokens[o].Sent == m.Tokens[i].Sent {
		m.Tokens[o].Head, m.Tokens[o].Dep = i, "obj"
	}
}

// stem returns the verb of the dictionary of which a word in -ing is a form, ""
// for none.
func (k *kinds) stem(word string) string {
	s := strings.TrimSuffix(strings.ToLower(word), "ing")
	for _, v := range [...]string{s, s + "e", strings.TrimSuffix(s, s[max(len(s)-1, 0):])} {
		if slices.ContainsFunc(k.triggers[v], func(t *trigger) bool { return t.pos == text.VERB }) {
			return v
		}
	}
	return ""
}

// participle makes "shot" behind "was" the verb in the passive that it is, where
// no noun stands behind it.
func (k *kinds) participle(t *text.Text, i int, own func() *text.Text) {
	verb := ""
	switch w := strings.ToLower(t.Word(i)); w {
	case "shot":
		verb = "shoot"
	case "slain":
		verb = "slay"
	case "hit":
		verb = "hit"
	}
	if verb == "" || i+1 < len(t.Tokens) && (t.Tokens[i+1].POS == text.NOUN || t.Tokens[i+1].POS == text.PROPN) {
		return
	}
	m := own()
	x := &m.Tokens[i]
	x.POS, x.Tag, x.Lemma = text.VERB, "VBN", verb
	for c := t.Sentences[x.Sent].First; c < t.Sentences[x.Sent].Last; c++ {
		switch y := &m.Tokens[c]; {
		case y.Head != i:
		case y.Dep.Base() == "nsubj":
			y.Dep = "nsubj:pass"
		case c == i-1:
			y.POS, y.Dep = text.AUX, "aux:pass"
		}
	}
}

// gerund makes "fighting" behind "during" or "amid", or behind a genitive, the
// noun that it is.
func (k *kinds) gerund(t *text.Text, i int, own func() *text.Text) {
	word := strings.ToLower(t.Word(i))
	owned := t.Tokens[i-1].Tag == "POS" // "the army's shelling"
	switch l := t.Tokens[i-1].Lemma; {
	case owned:
	case l == "during", l == "amid", l == "amidst", l == "despite", l == "of":
	case t.Tokens[i-1].POS == text.DET && t.Tokens[i].Tag == "VBG": // "the fighting renewed"
		owned = true
	default:
		return
	}
	for c := t.Sentences[t.Tokens[i].Sent].First; c < t.Sentences[t.Tokens[i].Sent].Last; c++ {
		if t.Tokens[c].Head == i && t.Tokens[c].Dep == "obj" {
			return
		}
	}
	if t.Tokens[i].Head == i-1 || !slices.ContainsFunc(k.triggers[word], func(t *trigger) bool { return t.pos == text.NOUN }) {
		return
	}
	m := own()
	x := &m.Tokens[i]
	x.POS, x.Tag, x.Lemma = text.NOUN, "NN", word
	if x.Dep.Base() == "advcl" || x.Dep.Base() == "acl" {
		x.Dep = "obl"
	}
	if owned {
		if o := m.Tokens[i-1].Head; o >= 0 && o < i && m.Tokens[o].Head == x.Head {
			m.Tokens[o].Head, m.Tokens[o].Dep = i, "nmod:poss"
		}
		return
	}
	m.Tokens[i-1].Head, m.Tokens[i-1].Dep = i, "case"
}

// opening makes "rioting" the noun that it is where it opens a sentence as the
// subject and has no object.
func (k *kinds) opening(t *text.Text, i int, own func() *text.Text) {
	word := strings.ToLower(t.Word(i))
	if d := t.Tokens[i].Dep.Base(); d != "nsubj" && d != "csubj" || !slices.ContainsFunc(k.triggers[word], func(t *trigger) bool { return t.pos == text.NOUN }) {
		return
	}
	for c := i + 1; c < t.Sentences[t.Tokens[i].Sent].Last; c++ {
		if t.Tokens[c].Head == i && t.Tokens[c].Dep == "obj" {
			return
		}
	}
	x := &own().Tokens[i]
	x.POS, x.Tag, x.Lemma, x.Dep = text.NOUN, "NN", word, "nsubj"
}

// strayObject gives a verb the object that hangs from its particle: "shot down
// Air Congo flight 12", in which the name was taken to pieces too.
func strayObject(t *text.Text, i int, own func() *text.Text) {
	last := -1
	for k := i + 1; k < t.Sentences[t.Tokens[i].Sent].Last; k++ {
		p := t.Tokens[k].POS
		if p == text.NOUN || p == text.PROPN {
			last = k
		} else if p != text.DET && p != text.ADJ && p != text.NUM {
			break
		}
	}
	stray := false
	for k := i + 1; k <= last; k++ {
		stray = stray || t.Tokens[k].Head == i && t.Tokens[k].Dep == "obj"
	}
	if !stray || t.Under(i-1, last) {
		return
	}
	m := own()
	for k := i + 1; k < last; k++ {
		if h := m.Tokens[k].Head; h <= i || h > last {
			m.Tokens[k].Head, m.Tokens[k].Dep = last, "compound"
		}
	}
	m.Tokens[last].Head, m.Tokens[last].Dep = i-1, "obj"
}

// rangeOf makes "surface-to-air" one attribute of the noun behind it; "to" is at i.
func rangeOf(t *text.Text, i int, own func() *text.Text) {
	first, noun := i-2, i+2
	for noun+1 < len(t.Tokens) && t.Tokens[noun+1].POS == text.NOUN && t.Tokens[noun+1].Sent == t.Tokens[i].Sent {
		noun++
	}
	if noun == i+2 || !t.Under(noun, first) || t.Tokens[first].Sent != t.Tokens[i].Sent || t.Tokens[first].POS != text.NOUN {
		return
	}
	m := own()
	if h := m.Tokens[first].Head; h < first || h > noun {
		m.Tokens[noun].Head, m.Tokens[noun].Dep = h, m.Tokens[first].Dep
	}
	for k := first; k < noun; k++ {
		m.Tokens[k].Head, m.Tokens[k].Dep = noun, "compound"
	}
	for k := t.Sentences[t.Tokens[i].Sent].First; k < first; k++ {
		if m.Tokens[k].Head == first {
			m.Tokens[k].Head = noun
		}
	}
}
