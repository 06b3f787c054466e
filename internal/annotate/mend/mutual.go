package mend

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// mutual are the nouns of what two sides do, which taggers take for verbs.
var mutual = map[string]text.Tag{"fighting": "NN", "clashes": "NNS", "battles": "NNS", "skirmishes": "NNS", "talks": "NNS", "fights": "NNS"}

// twoSided makes "fighting" before "between" the noun that it is, with both sides
// its own and the finite verb behind them its verb: "In Goma, fighting between
// rebels and the army has displaced 3,000 people".
func (m *Mender) twoSided() {
	for i := 0; i+4 < len(m.k); i++ {
		tag := mutual[strings.ToLower(m.word(i))]
		if tag == "" || m.word(i+1) != "between" || noun(&m.k[i]) && m.k[i].Dep.Base() == "nsubj" {
			continue
		}
		x, v := m.head(i+1), m.verbBehind(i+2)
		if x < i+2 || v <= x || !noun(&m.k[x]) {
			continue
		}
		m.sides(i, x, v)
		m.k[i].POS, m.k[i].Tag, m.k[i].Lemma = text.NOUN, tag, strings.TrimSuffix(strings.ToLower(m.word(i)), "s")
		if strings.EqualFold(m.word(i), "clashes") || strings.EqualFold(m.word(i), "skirmishes") {
			m.k[i].Lemma = strings.TrimSuffix(m.k[i].Lemma, "e")
		}
		m.k[i+1].Head, m.k[i+1].Dep = m.first+x, "case"
	}
}

// verbBehind returns the first finite verb behind token i that no relative word
// brings in, -1 for none.
func (m *Mender) verbBehind(i int) int {
	for k := i; k < len(m.k); k++ {
		switch {
		case m.k[k].Tag == "WDT" || m.k[k].Tag == "WP" || m.k[k].Tag == "WRB" || m.k[k].POS == text.SCONJ:
			return -1
		case m.k[k].POS == text.AUX && m.head(k) > k && m.k[m.head(k)].POS == text.VERB:
			return m.head(k)
		case m.k[k].POS == text.VERB && finiteTag(m.k[k].Tag):
			return k
		}
	}
	return -1
}

// sides hangs both sides from the noun at i, and the noun from verb v as its
// subject; v takes the place in the sentence that the noun was given.
func (m *Mender) sides(i, x, v int) {
	h, dep := m.k[i].Head, m.k[i].Dep
	if m.under(v, i) { // the verb stood below the noun: it takes its place
		m.k[v].Head, m.k[v].Dep = h, dep
		if p := m.head(v); p >= 0 && noun(&m.k[p]) {
			m.k[v].Head = m.k[p].Head // "in Goma" told of where
			if m.k[p].Head < 0 {
				m.k[p].Head, m.k[p].Dep = m.first+v, "obl"
			}
		}
		if p := m.head(v); p >= 0 && m.says(p) {
			m.k[v].Dep = "ccomp"
		} else if p >= 0 && m.k[v].Dep.In("acl", "xcomp") {
			m.k[v].Dep = "parataxis"
		}
	}
	for y := x + 1; y < v; y++ {
		switch {
		case m.head(y) == v && m.k[y].Dep.Base() == "nsubj":
			m.k[y].Head, m.k[y].Dep = m.first+x, "conj"
			for c := x + 1; c < y; c++ {
				if m.k[c].Dep == "cc" && (m.head(c) == v || m.head(c) == i) {
					m.k[c].Head = m.first + y
				}
			}
		case m.head(y) == i && m.k[y].Dep == "conj":
			m.k[y].Head = m.first + x
		}
	}
	m.k[x].Head, m.k[x].Dep = m.first+i, "nmod"
	m.k[i].Head, m.k[i].Dep = m.first+v, "nsubj"
	if m.passive(v) {
		m.k[i].Dep = "nsubj:pass"
	}
	for k := range m.k {
		if k > v && m.head(k) == i && !m.mark(k) {
			m.k[k].Head = m.first + v
		}
	}
}
