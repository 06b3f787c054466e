package mend

import "github.com/vedette-org/vedette/internal/text"

// onePhrase reports whether nothing but nouns, names and adjectives stands between
// two subjects of one verb, a common noun the second: "a paramilitary Rapid Support
// Forces drone hit".
func (m *Mender) onePhrase(i, n int) bool {
	if n-i < 2 || m.k[n].Tag != "NN" && m.k[n].Tag != "NNS" || m.k[i].POS == text.PRON {
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

// bareNumber makes a number between a verb and a comma the verb's object.
func (m *Mender) bareNumber() {
	for i := 1; i+1 < len(m.k); i++ {
		h := m.head(i)
		if m.k[i].POS == text.NUM && m.k[i].Dep == "nummod" && h > i+1 && m.word(i+1) == "," && m.k[i-1].POS == text.VERB && m.childFrom(0, i-1, "obj") < 0 {
			m.k[i].Head, m.k[i].Dep = m.first+i-1, "obj"
		}
	}
}
