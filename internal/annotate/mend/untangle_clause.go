package mend

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// clauseVerb mends "that gunmen of the front fired rockets" and "Militants
// forcibly recruited boys", where the verb was taken for an attribute of its
// object: a noun with a subject, and no copula, is no predicate, the participle
// before it is.
func (m *Mender) clauseVerb(v, n int) {
	subject := m.childFrom(0, n, "nsubj")
	if subject < 0 || subject > v || m.childFrom(0, n, "cop") >= 0 || m.childFrom(0, n, "mark") < 0 && (m.heading || m.head(n) >= 0 || !m.adverbs(subject, v)) {
		return
	}
	m.k[v].Head, m.k[v].Dep, m.k[v].Tag = m.k[n].Head, m.k[n].Dep, "VBD"
	if m.k[n].Dep == "obj" {
		m.k[v].Dep = "ccomp"
	}
	for k := range m.k {
		if m.head(k) == n && k != v && (k < v || m.k[k].Dep.In("nmod", "obl", "advcl", "punct")) {
			m.k[k].Head = m.first + v
			if m.k[k].Dep == "nmod" {
				m.k[k].Dep = "obl"
			}
		}
	}
	m.k[n].Head, m.k[n].Dep = m.first+v, "obj"
}

// ownClause mends "insisted the movement had not shelled the town": a participle
// with a finite auxiliary describes no noun; the noun is its subject.
func (m *Mender) ownClause(v, n int) {
	for k := n + 1; k < v; k++ {
		if m.head(k) != v || !m.k[k].Dep.In("aux", "advmod") {
			return
		}
	}
	if a := m.childFrom(n+1, v, "aux"); a != n+1 || m.k[a].Dep == "aux:pass" && m.k[a].Tag == "VBN" {
		return
	}
	m.k[v].Head, m.k[v].Dep = m.k[n].Head, "ccomp"
	m.k[n].Head, m.k[n].Dep = m.first+v, "nsubj"
	if m.childFrom(0, v, "aux") >= 0 && m.k[m.childFrom(n, v, "aux")].Dep == "aux:pass" {
		m.k[n].Dep = "nsubj:pass"
	}
}

// premodifiers counts the words right before noun n that hang from it.
func (m *Mender) premodifiers(n int) (count int) {
	for k := n - 1; k >= 0 && m.head(k) == n; k-- {
		count++
	}
	return count
}

// perfect mends "has neither confirmed nor denied": what has a participle for
// its complement, and nothing else, is the participle's auxiliary.
func (m *Mender) perfect(have, v int) {
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
func (m *Mender) secondName(i, v int) {
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

// twoSubjects mends two subjects in a row: "the maritime agency UKMTO reported",
// where the first says what the second is, and "the return of ISK flags
// indicates", where the second was cut off from the phrase that it ends.
func (m *Mender) twoSubjects(i, v int) {
	n := m.childFrom(i+1, v, "nsubj")
	switch {
	case n < 0 || n > v || m.k[n].Dep == "nsubj:outer":
	case n == i+1 && m.k[i].POS == text.NOUN && m.k[n].POS == text.PROPN:
		m.k[i].Head, m.k[i].Dep = m.first+n, "nmod:desc"
		for k := range i {
			if m.head(k) == i && m.k[k].Dep == "det" {
				m.k[k].Head = m.first + n
			}
		}
	case m.onePhrase(i, n):
		m.oneSubject(i, n)
	case m.k[n].POS == text.NOUN:
		x := m.childFrom(i+1, i, "nmod")
		if x < 0 || x > n || m.k[x].POS != text.PROPN || !m.allUnder(x, n, x) {
			return
		}
		if c := m.childFrom(i+1, x, "case"); c >= 0 && c < x {
			m.k[c].Head = m.first + n
			m.k[n].Head, m.k[n].Dep = m.first+i, "nmod"
			m.k[x].Head, m.k[x].Dep = m.first+n, "compound"
		}
	}
}

// told mends "and their number was 37": what has a copula is a predicate, and the
// noun before the copula, hung from the clause before, is its subject.
func (m *Mender) told(cop, p int) {
	h := m.head(p)
	if p < cop || h < 0 || h > cop || !m.k[p].Dep.In("obl", "obj", "nmod") || m.childFrom(0, p, "nsubj") >= 0 || m.childFrom(0, p, "case") >= 0 {
		return
	}
	s := cop - 1
	for s > h && m.head(s) != h {
		s--
	}
	if s <= h || m.k[s].POS != text.NOUN && m.k[s].POS != text.PROPN || m.childFrom(0, s, "case") >= 0 {
		return
	}
	if c := m.childFrom(0, s, "cc"); c >= 0 && c < s {
		m.k[c].Head, m.k[p].Dep = m.first+p, "conj"
		m.k[s].Head, m.k[s].Dep = m.first+p, "nsubj"
	}
}
