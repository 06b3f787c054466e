package mend

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// onePhrase reports whether nothing but nouns, names and adjectives stands between
// two subjects of one verb, a common noun the second: "a paramilitary Rapid Support
// Forces drone hit".
func (m *Mender) onePhrase(i, n int) bool {
	if m.k[n].Tag != "NN" && m.k[n].Tag != "NNS" || m.k[i].POS == text.PRON {
		return false
	}
	for k := i; k < n; k++ {
		switch m.k[k].POS {
		case text.NOUN, text.PROPN, text.ADJ:
		default:
			return false
		}
	}
	return true
}

// oneSubject makes one phrase of two subjects of which the first only describes
// the second.
func (m *Mender) oneSubject(i, n int) {
	for k := range n {
		switch h := m.head(k); {
		case k == i, h == i && (k < i || k > i && m.k[k].Dep.In("obj", "appos", "nmod", "compound")):
			m.k[k].Head = m.first + n
			if k >= i {
				m.k[k].Dep = "compound"
			}
		}
	}
	if m.k[i].POS == text.ADJ {
		m.k[i].Dep = "amod"
	}
	m.k[n].POS = text.NOUN
}

// including gives a verb the subject before "including", which was taken for a
// circumstance without a preposition.
func (m *Mender) including() {
	for i := 2; i < len(m.k); i++ {
		n := m.head(i)
		if m.word(i) != "including" || n < i || m.k[i].Dep != "case" || m.k[n].Dep.Base() != "nsubj" || m.word(i-1) != "," {
			continue
		}
		v := m.head(n)
		a := i - 2
		for a >= 0 && m.head(a) >= 0 && m.head(a) != v {
			a = m.head(a)
		}
		if a < 0 || a > i || m.head(a) != v || !noun(&m.k[a]) || !m.k[a].Dep.In("obl", "dislocated", "advcl") || m.childFrom(0, a, "case") >= 0 {
			continue
		}
		m.k[a].Dep = m.k[n].Dep
		m.k[n].Head, m.k[n].Dep = m.first+a, "nmod"
	}
}

// numbersCase hangs a preposition from the noun that is counted, not from the
// number: "on 60 targets".
func (m *Mender) numbersCase() {
	for i := range m.k {
		n := m.head(i)
		if n < i || m.k[i].Dep != "case" || m.k[n].Dep != "nummod" {
			continue
		}
		if h := m.head(n); h > n && m.childFrom(0, h, "case") < 0 {
			m.k[i].Head = m.first + h
		}
	}
}

// bareNumber makes a number between a verb and a comma the verb's object.
func (m *Mender) bareNumber() {
	for i := 1; i+1 < len(m.k); i++ {
		h := m.head(i)
		if m.k[i].POS == text.NUM && m.k[i].Dep == "nummod" && h > i+1 && m.word(i+1) == "," && m.k[i-1].POS == text.VERB && m.childFrom(0, i-1, "obj") < 0 {
			m.k[i].Head, m.k[i].Dep = m.first+i-1, "obj"
		}
	}
}

// unlikeParts joins a noun or number that was coordinated with a verb to the
// verb's object before it: "killed a commander and 18 of his fighters".
func (m *Mender) unlikeParts() {
	for i := 2; i < len(m.k); i++ {
		v := m.head(i)
		if v < 0 || v > i || m.k[i].Dep != "conj" || !m.nominal(i) || m.k[v].POS != text.VERB || m.k[i-1].POS != text.CCONJ || i+1 < len(m.k) && m.k[i+1].POS == text.VERB {
			continue
		}
		o := m.childFrom(v+1, v, "obj")
		if o < 0 || o > i || m.predicative(i) || m.commaIn(o, i) {
			continue
		}
		m.k[i].Head = m.first + o
	}
}

// predicative reports whether a noun has what only a predicate has.
func (m *Mender) predicative(i int) bool {
	for k := range m.k {
		if m.head(k) == i && m.k[k].Dep.In("nsubj", "cop", "aux", "mark", "obj", "obl", "advmod") {
			return true
		}
	}
	return false
}

// lying are the words in -ing that only say where something lies.
var lying = map[string]bool{"neighbouring": true, "neighboring": true, "surrounding": true, "adjoining": true, "outlying": true}

// nextTo makes "neighbouring" behind a preposition the adjective that it is.
func (m *Mender) nextTo() {
	for i := 1; i < len(m.k); i++ {
		p := i - 1
		if m.k[i].Tag != "VBG" || !lying[m.k[i].Lemma] && !lying[strings.ToLower(m.word(i))] || m.k[p].POS != text.ADP && m.k[p].Dep != "mark" || m.head(p) != i {
			continue
		}
		o := m.childFrom(i+1, i, "obj")
		if o < 0 {
			continue
		}
		m.k[o].Head, m.k[o].Dep = m.k[i].Head, "obl"
		for k := range m.k {
			if m.head(k) == i {
				m.k[k].Head = m.first + o
			}
		}
		m.k[p].POS, m.k[p].Dep = text.ADP, "case"
		m.k[i].POS, m.k[i].Tag, m.k[i].Lemma, m.k[i].Head, m.k[i].Dep = text.ADJ, "JJ", strings.ToLower(m.word(i)), m.first+o, "amod"
	}
}

// objectBehind makes what stands right behind a verb without an object, and was
// taken for the subject of a noun that hangs from the verb, its object: "carried
// out a series of strikes on positions in the provinces".
func (m *Mender) objectBehind() {
	for i := 1; i < len(m.k); i++ {
		h := m.head(i)
		if h < i || m.k[i].Dep != "nsubj" || !m.nominal(i) || !m.nominal(h) || m.childFrom(0, h, "cop") >= 0 {
			continue
		}
		v := m.head(h)
		if v < 0 || v > i || m.k[v].POS != text.VERB || m.childFrom(0, v, "obj") >= 0 || m.commaIn(v, i) || !m.k[h].Dep.In("obl", "nmod") || !m.rightBehind(v, i) {
			continue
		}
		m.k[i].Head, m.k[i].Dep = m.first+v, "obj"
	}
}

// bareObject makes the noun right behind an active verb, which was taken for a
// circumstance though no preposition brings it in, the verb's object: "killed at
// least 34 Palestinians".
func (m *Mender) bareObject() {
	for i := 1; i < len(m.k); i++ {
		v := m.head(i)
		if v < 0 || v > i || m.k[i].Dep != "obl" || !noun(&m.k[i]) || m.k[v].POS != text.VERB || times[m.k[i].Lemma] || spans[m.k[i].Lemma] || m.passive(v) {
			continue
		}
		if m.childFrom(0, i, "case") >= 0 || m.childFrom(0, v, "obj") >= 0 || m.childFrom(0, i, "nummod") < 0 || !m.allUnder(v, i, i) {
			continue
		}
		m.k[i].Dep = "obj"
	}
}

// rightBehind reports whether nothing but particles and adverbs of v and what hangs
// from i stands between them.
func (m *Mender) rightBehind(v, i int) bool {
	for k := v + 1; k < i; k++ {
		if !m.under(k, i) && (m.head(k) != v || m.nominal(k)) {
			return false
		}
	}
	return true
}

// nearer hangs a phrase with a preposition from the verb of the clause that it
// stands in, rather than from the one above, where no comma parts them, and an
// ending in -ing too: "began when gunmen attacked the town on Friday, killing ten".
func (m *Mender) nearer() {
	for i := 1; i < len(m.k); i++ {
		v := m.head(i)
		phrase := m.k[i].Dep == "obl" && m.childFrom(0, i, "case") >= 0
		ending := m.k[i].Dep == "advcl" && m.k[i].Tag == "VBG" && m.word(i-1) == ","
		if v < 0 || v > i || m.k[v].POS != text.VERB || !phrase && !ending {
			continue
		}
		for w := i - 1; w > v; w-- {
			if m.head(w) == v && m.k[w].POS == text.VERB && m.k[w].Dep == "advcl" && m.k[w].Tag == "VBD" && m.childFrom(v, w, "mark") < 0 && m.childFrom(v, w, "advmod") > v && (ending || !m.commaIn(v, i)) {
				m.k[i].Head = m.first + w
				break
			}
		}
	}
}
