package mend

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// brought mends the clause that "that", "which" or "who" opens where its own
// words tell what kind of clause it is.
func (m *Mender) brought(i int) {
	c := m.head(i)
	if c <= i || len(m.k[i].Dep) < 3 || !m.k[i].Dep.In("nsubj", "obj", "obl", "mark") {
		return
	}
	switch w := m.word(i); {
	case m.k[i].Dep == "mark" && strings.EqualFold(w, "until") && m.k[c].Dep == "conj" && m.childFrom(0, c, "cc") < 0:
		m.k[c].Dep = "advcl"
	case strings.EqualFold(w, "that") && m.head(c) < 0:
		m.thatAtRoot(i, c)
	case strings.EqualFold(w, "that"):
		m.that(i, c)
	case w == "which" || w == "who":
		m.relative(i, c)
	}
}

// that: a clause that has a subject besides the word, and an object too where
// "that" was taken for one, or that is what is said, is brought in by it and no
// relative clause ("accusations that its men were behind it"). One that lacks a
// subject, right behind a noun, is one ("shelling that killed ten").
func (m *Mender) that(i, c int) {
	subject := m.childFrom(i+1, c, "nsubj")
	switch {
	case m.k[i].Dep.Base() == "nsubj" && subject < 0:
		if m.k[c].Dep.In("ccomp", "advcl") && i > 0 && m.head(c) == i-1 && m.k[i-1].Dep != "root" {
			m.k[c].Dep, m.k[i].POS, m.k[i].Tag = "acl:relcl", text.PRON, "WDT"
		}
	case m.k[i].Dep != "mark" && subject >= 0 && subject < c && (m.k[i].Dep.Base() == "nsubj" || m.k[i].Dep == "obj" && (m.k[c].Dep == "ccomp" || m.childFrom(c, c, "obj") >= 0)):
		m.k[i].Dep, m.k[i].POS, m.k[i].Tag = "mark", text.SCONJ, "IN"
		if m.k[c].Dep == "acl:relcl" {
			m.k[c].Dep = "acl"
		}
	}
}

// thatAtRoot: no main clause is brought in by "that". The participle before the
// word was the main verb ("The ministry announced on Monday that it …"), and what
// stands before that its subject.
func (m *Mender) thatAtRoot(i, c int) {
	v, subject := i-1, m.childFrom(0, c, "nsubj")
	for v > 0 && m.k[v].POS != text.AUX && (m.k[v].POS != text.VERB || m.k[v].Tag != "VBN" && m.k[v].Tag != "VBD") {
		v--
	}
	if m.k[i].Dep != "mark" || v <= 0 || m.k[v].POS != text.VERB || !m.k[v].Dep.In("acl") || m.childFrom(0, v, "aux") >= 0 || subject < 0 || subject > v {
		return
	}
	m.k[v].Head, m.k[v].Dep, m.k[v].Tag = -1, "root", "VBD"
	for k := range m.k {
		if m.head(k) == c && (k < v || m.mark(k) && k == len(m.k)-1) {
			m.k[k].Head = m.first + v
		}
	}
	m.k[subject].Dep = "nsubj"
	m.k[c].Head, m.k[c].Dep = m.first+v, "ccomp"
}

// relative: what "which" or "who" opens behind a comma is said of the noun
// before the comma, and is no clause beside the main one.
func (m *Mender) relative(i, c int) {
	comma := i - 1
	if comma > 1 && m.k[comma].POS == text.ADP && m.head(comma) == i {
		comma--
	}
	if comma < 1 || m.word(comma) != "," || m.head(comma) < 0 || !m.k[c].Dep.In("parataxis", "conj", "advcl", "ccomp") || m.childFrom(0, c, "cc") >= 0 || m.k[c].POS != text.VERB && m.childFrom(0, c, "cop") < 0 {
		return
	}
	n := comma - 1
	for steps := 0; steps < len(m.k) && m.k[n].Dep.In("flat", "compound") && m.head(n) >= 0 && m.head(n) < comma; steps++ {
		n = m.head(n)
	}
	switch m.k[n].POS {
	case text.NOUN, text.PROPN, text.PRON:
	default:
		return
	}
	if !m.under(n, c) {
		m.k[c].Head, m.k[c].Dep = m.first+n, "acl:relcl"
		m.k[comma].Head = m.first + c
	}
}

// lostSubjects gives finite verbs that have no subject the noun that stands right
// before them and was hung from what opens the sentence ("In Tombura, the front
// said …"), or the -ing form ("fighting went on").
func (m *Mender) lostSubjects() {
	for v := 2; v < len(m.k); v++ {
		if t := m.k[v].Tag; m.k[v].POS != text.VERB || t != "VBD" && t != "VBZ" && t != "VBP" || m.k[v].Dep == "acl" {
			continue
		}
		if g := v - 1; m.head(g) == v && m.k[g].Tag == "VBG" && m.k[g].Dep == "advcl" && m.childFrom(0, g, "mark") < 0 && m.childFrom(0, v, "nsubj") < 0 {
			m.k[g].Dep = "csubj"
			continue
		}
		if o := m.childFrom(0, v, "obl"); o >= 0 && o < v && m.subjectless(v) {
			m.behindComma(o, v)
		}
	}
}

// behindComma makes the phrase between the comma that ends opening phrase o and
// verb v the subject of v where it was taken for part of o.
func (m *Mender) behindComma(o, v int) {
	for n := o + 2; n < v; n++ {
		if m.head(n) != o || !m.k[n].Dep.In("conj", "appos") || m.k[n].POS == text.VERB || m.childFrom(0, n, "cc") >= 0 {
			continue
		}
		comma := n
		for comma > o && m.word(comma) != "," {
			comma--
		}
		if comma == o || !m.fills(comma+1, v, o) {
			return
		}
		for k := n + 1; k < v; k++ {
			if m.head(k) == o {
				m.k[k].Head = m.first + n
			}
		}
		m.k[n].Head, m.k[n].Dep = m.first+v, "nsubj"
		return
	}
}

// fills reports whether all words in [lo, hi) hang from o, among themselves or
// from the verb at hi, if as adverbs or helping words.
func (m *Mender) fills(lo, hi, o int) bool {
	for k := lo; k < hi; k++ {
		h := m.head(k)
		switch {
		case h == o || h >= lo && h < hi || m.mark(k):
		case h == hi && m.k[k].Dep.In("aux", "advmod"):
		default:
			return false
		}
	}
	return true
}
