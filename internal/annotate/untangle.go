package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// untangle mends arcs that no tree of English has, whatever the words are. They
// come where a greedy parser has taken its first step wrongly, and are common in
// the long sentences of the wire.
func (m *mender) untangle() {
	for i := range m.k {
		h := m.head(i)
		if h < 0 {
			continue
		}
		switch k := &m.k[i]; {
		case k.Dep == "flat" && m.k[h].POS == text.ADP && h < i:
			m.offPreposition(i, h)
		case k.Dep == "nmod:poss" && m.k[h].POS == text.VERB && h > i:
			m.owner(i, h)
		case k.Dep.In("xcomp", "ccomp") && k.Tag == "VBN" && m.k[h].Lemma == "have" && h < i:
			m.perfect(h, i)
		case k.Dep == "dislocated" && h > i:
			m.secondName(i, h)
		case k.Dep.Base() == "nsubj" && h > i:
			m.twoNames(i, h)
		}
		m.brought(i)
	}
	m.lostSubjects()
}

// offPreposition mends a name that was made part of the preposition before it
// ("in Port-au-Prince on Thursday"): the preposition brings it in.
func (m *mender) offPreposition(i, p int) {
	from := p
	if m.k[p].Dep == "case" {
		from = m.head(p)
		if n := m.childFrom(p+1, from, "case"); n < 0 || from < i {
			return // the noun has no other preposition
		}
	}
	if m.head(from) < 0 {
		return
	}
	m.k[i].Head, m.k[i].Dep = m.k[from].Head, m.k[from].Dep
	for k := range m.k {
		if m.head(k) == p {
			m.k[k].Head = m.first + i
		}
	}
	m.k[p].Head, m.k[p].Dep = m.first+i, "case"
}

// owner hangs the owner that was hung from a verb ("Mali's general staff
// denied") from the noun behind it.
func (m *mender) owner(i, v int) {
	for k := i + 1; k < v; k++ {
		if m.head(k) == v && m.k[k].Dep.In("nsubj", "obl", "obj") {
			m.k[i].Head = m.first + k
			return
		}
	}
}

// perfect mends "has neither confirmed nor denied": what has a participle for
// its complement, and nothing else, is the participle's auxiliary.
func (m *mender) perfect(have, v int) {
	for k := have + 1; k < v; k++ {
		if m.k[k].POS != text.ADV && !strings.EqualFold(m.word(k), "neither") && m.word(k) != "not" {
			return
		}
	}
	m.k[v].Head, m.k[v].Dep = m.k[have].Head, m.k[have].Dep
	for k := range m.k {
		if k != v && m.head(k) == have {
			m.k[k].Head = m.first + v
		}
	}
	m.k[have].Head, m.k[have].Dep, m.k[have].POS = m.first+v, "aux", text.AUX
}

// secondName mends "a spokesman for the front, former rebels allied with the
// army, dismissed …": where the first of two names was left over, the verb
// behind the second comma is what it does, and the second name stands beside it.
func (m *mender) secondName(i, v int) {
	name, next := m.childFrom(i+1, v, "nsubj"), m.childFrom(v+1, v, "conj")
	if name < 0 || name > v || next < 0 || !m.commaIn(i, name) || m.word(next-1) != "," || m.childFrom(v+1, next, "cc") >= 0 || !m.subjectless(next) {
		return
	}
	m.k[next].Head, m.k[next].Dep = m.k[v].Head, m.k[v].Dep
	for k := range m.k {
		if k >= next-1 && k != next && m.head(k) == v {
			m.k[k].Head = m.first + next
		}
	}
	m.k[i].Head, m.k[i].Dep = m.first+next, "nsubj"
	m.k[name].Head, m.k[name].Dep = m.first+i, "appos"
	m.k[v].Head, m.k[v].Dep, m.k[v].Tag = m.first+name, "acl", "VBN"
}

// twoNames mends two subjects in a row ("the maritime agency UKMTO reported"):
// the first says what the second is.
func (m *mender) twoNames(i, v int) {
	if n := i + 1; n < v && m.head(n) == v && m.k[n].Dep.Base() == "nsubj" && m.k[i].POS == text.NOUN && m.k[n].POS == text.PROPN {
		m.k[i].Head, m.k[i].Dep = m.first+n, "nmod:desc"
		for k := range i {
			if m.head(k) == i && m.k[k].Dep == "det" {
				m.k[k].Head = m.first + n
			}
		}
	}
}

// childFrom returns the first child of h at or behind token from that hangs by
// dep, -1 for none.
func (m *mender) childFrom(from, h int, dep text.Dep) int {
	for k := from; k < len(m.k); k++ {
		if m.head(k) == h && m.k[k].Dep.Base() == dep {
			return k
		}
	}
	return -1
}

func (m *mender) commaIn(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if m.word(k) == "," {
			return true
		}
	}
	return false
}

// under reports whether token i hangs, at whatever remove, from h.
func (m *mender) under(i, h int) bool {
	for n := 0; i >= 0 && n <= len(m.k); n++ {
		if i == h {
			return true
		}
		i = m.head(i)
	}
	return false
}
