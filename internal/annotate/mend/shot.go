package mend

import "github.com/vedette-org/vedette/internal/text"

// shotDead gives "shot dead the mayor" its object: "dead" is what became of him,
// not a word before him.
func (m *Mender) shotDead() {
	for i := 1; i+1 < len(m.k); i++ {
		v, h := i-1, m.head(i)
		if m.word(i) != "dead" || m.k[v].POS != text.VERB || m.word(v) != "shot" || h <= i || !m.k[i].Dep.In("case", "amod", "advmod") || !noun(&m.k[h]) {
			continue
		}
		m.k[i].Head, m.k[i].Dep = m.first+v, "xcomp"
		m.k[h].Head, m.k[h].Dep = m.first+v, "obj"
		return
	}
}

// shotDown makes "shot" between "had" and "down" the verb.
func (m *Mender) shotDown() {
	for i := 1; i+1 < len(m.k); i++ {
		h := i - 1
		if m.word(i) != "shot" || m.k[i].POS == text.VERB || m.word(i+1) != "down" || m.k[h].Lemma != "have" || m.k[h].POS == text.AUX || m.head(i) != h {
			continue
		}
		m.k[i].Head, m.k[i].Dep = m.k[h].Head, m.k[h].Dep
		for c := range m.k {
			if c == i || c == h || m.head(c) != h {
				continue
			}
			m.k[c].Head = m.first + i
			if d := m.k[c].Dep; c > i+1 && (m.head(i+1) == c && d.Base() == "obl" || d == "obl:unmarked" && c <= i+4) {
				m.k[c].Dep = "obj" // what "down" was taken for the preposition of
			}
		}
		m.k[i].POS, m.k[i].Tag, m.k[i].Lemma = text.VERB, "VBN", "shoot"
		m.k[h].POS, m.k[h].Head, m.k[h].Dep = text.AUX, m.first+i, "aux"
		m.k[i+1].POS, m.k[i+1].Tag, m.k[i+1].Head, m.k[i+1].Dep = text.ADP, "RP", m.first+i, "compound:prt"
		return
	}
}
