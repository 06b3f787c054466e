package mend

import (
	"github.com/vedette-org/vedette/internal/text"
)

// untangle mends arcs that no tree of English has, whatever the words are. They
// come where a greedy parser has taken its first step wrongly, and are common in
// the long sentences of the wire.
func (m *Mender) untangle() {
	open, shut := -1, -1 // the last brackets
	for i := range m.k {
		h := m.head(i)
		switch m.word(i) {
		case "(":
			open, shut = i, -1
		case ")":
			shut = i
		}
		if h < 0 {
			continue
		}
		if open >= 0 && shut > h && h > open && i > shut && m.head(h) >= 0 && m.head(h) < open && m.k[h].Dep == "appos" && m.k[i].Dep.In("nmod", "obl", "conj", "acl", "appos", "advcl", "parataxis") {
			h = m.head(h) // nothing behind a bracket hangs from within
			m.k[i].Head = m.first + h
		}
		if up := m.head(h); m.k[h].Dep == "fixed" && up >= 0 && m.k[i].Dep.In("advcl", "obl") {
			m.k[i].Head, h = m.first+up, up // "each other of firing": nothing hangs from a part of a set phrase
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
			m.twoSubjects(i, h)
		case k.Dep == "appos" && h == i-2 && m.word(i-1) == "-" && m.t.Tokens[m.first+i].Start == m.t.Tokens[m.first+h].End+1:
			m.hyphened(i, h)
		case k.Dep == "cop":
			m.told(i, h)
		case k.Dep == "acl" && h < i && m.k[h].Dep == "obj" && m.head(h) == h-1-m.premodifiers(h):
			m.ownClause(i, h)
		case k.Dep == "advcl" && k.Tag == "VBG" && h < i && m.k[h].Dep == "parataxis" && closingVerbs[m.k[h].Lemma] && h+1 < i && m.word(h+1) == "," && m.head(h) < h:
			m.k[i].Head = m.k[h].Head // "The army shelled a camp, residents said, killing five"
		case k.Dep == "amod" && h == i+1 && k.POS == text.VERB && (k.Tag == "VBN" || k.Tag == "VBD"):
			m.clauseVerb(i, h)
		case k.Dep == "amod" && (m.word(i) == "dead" || m.word(i) == "alive") && h > i+1 && i > 0 && m.k[i-1].POS == text.VERB && m.head(h) == i-1 && m.k[h].Dep == "obj" && OpensObject(m.k[i+1].Tag):
			m.k[i].Head, m.k[i].Dep = m.first+i-1, "xcomp" // "shot dead five men": no attribute stands before a number
		case k.Dep == "case" && h > i+1 && i > 0 && m.head(h) == i-1 && m.k[h].Dep == "obl":
			m.particle(i, h)
		case k.Dep.In("case", "mark") && h == i+1 && k.POS == text.ADP && m.k[h].POS == text.VERB:
			m.describes(h, i)
		}
		m.brought(i)
	}
	m.lostSubjects()
}

// adverbs reports whether nothing but adverbs stands between i and j.
func (m *Mender) adverbs(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if m.k[k].POS != text.ADV {
			return false
		}
	}
	return true
}

// allUnder reports whether all words between lo and hi hang from h.
func (m *Mender) allUnder(lo, hi, h int) bool {
	for k := lo + 1; k < hi; k++ {
		if !m.under(k, h) {
			return false
		}
	}
	return true
}

// childFrom returns the first child of h at or behind token from that hangs by
// dep, -1 for none.
func (m *Mender) childFrom(from, h int, dep text.Dep) int {
	for k := from; k < len(m.k); k++ {
		if m.head(k) == h && m.k[k].Dep.Base() == dep {
			return k
		}
	}
	return -1
}

func (m *Mender) commaIn(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if m.word(k) == "," {
			return true
		}
	}
	return false
}

// under reports whether token i hangs, at whatever remove, from h.
func (m *Mender) under(i, h int) bool {
	for n := 0; i >= 0 && n <= len(m.k); n++ {
		if i == h {
			return true
		}
		i = m.head(i)
	}
	return false
}

// OpensObject reports a tag that a noun's phrase begins with and that does not
// follow the noun.
func OpensObject(tag text.Tag) bool { return tag == "CD" || tag == "DT" || tag == "PRP$" }
