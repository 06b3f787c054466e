package mend

import (
	"strings"

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

// offPreposition mends a name that was made part of the preposition before it
// ("in Port-au-Prince on Thursday"): the preposition brings it in.
func (m *Mender) offPreposition(i, p int) {
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

// adverbs reports whether nothing but adverbs stands between i and j.
func (m *Mender) adverbs(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if m.k[k].POS != text.ADV {
			return false
		}
	}
	return true
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

// particles are the verbs of the domain that are done to what follows their
// particle: "set off the bomb", "shot down 30 drones".
var particles = map[string]string{"set": "off", "shoot": "down", "blow": "up", "gun": "down", "carry": "out", "take": "over", "hand": "over", "call": "off"}

// particle mends a verb's particle that was taken for a preposition.
func (m *Mender) particle(i, h int) {
	v := i - 1
	if m.k[v].POS != text.VERB || particles[m.k[v].Lemma] != m.word(i) || m.childFrom(0, v, "obj") >= 0 || m.childFrom(0, v, "aux:pass") >= 0 || m.k[h].POS == text.NUM && m.childFrom(0, h, "nmod") < 0 {
		return
	}
	m.k[i].Head, m.k[i].Dep, m.k[i].Tag = m.first+v, "compound:prt", "RP"
	m.k[h].Dep = "obj"
}

// owner hangs the owner that was hung from a verb ("Mali's general staff
// denied") from the noun behind it.
func (m *Mender) owner(i, v int) {
	for k := i + 1; k < v; k++ {
		if m.head(k) == v && m.k[k].Dep.In("nsubj", "obl", "obj") {
			m.k[i].Head = m.first + k
			return
		}
	}
	if k := v - 1; k > i+1 && m.k[k].POS == text.ADJ && m.k[k].Dep == "amod" && m.head(k) == v && m.childFrom(0, v, "nsubj") < 0 {
		m.k[k].POS, m.k[k].Tag, m.k[k].Dep = text.NOUN, "NN", "nsubj" // "Myanmar's military bombed"
		m.k[i].Head = m.first + k
	}
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
		if x < 0 || x > n || m.k[x].POS != text.PROPN || !m.reaches(x, n) {
			return
		}
		if c := m.childFrom(i+1, x, "case"); c >= 0 && c < x {
			m.k[c].Head = m.first + n
			m.k[n].Head, m.k[n].Dep = m.first+i, "nmod"
			m.k[x].Head, m.k[x].Dep = m.first+n, "compound"
		}
	}
}

// reaches reports whether all words between x and n hang from x.
func (m *Mender) reaches(x, n int) bool {
	for k := x + 1; k < n; k++ {
		if !m.under(k, x) {
			return false
		}
	}
	return true
}

// hyphened mends a name that a hyphen cuts ("el-Fasher committee"): its parts are
// one name, whatever the second was taken for.
func (m *Mender) hyphened(i, h int) {
	m.k[i].Dep = "flat"
	for k := range m.k {
		if m.head(k) == i && m.k[k].Dep == "flat" {
			m.k[k].Head = m.first + h
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

// noClause are prepositions that no finite clause follows.
var noClause = map[string]bool{"at": true, "in": true, "on": true, "of": true, "by": true, "from": true, "into": true, "against": true, "near": true,
	"towards": true, "toward": true, "for": true, "with": true}

// describes mends a participle right behind a preposition that was taken for a
// verb with an object ("at unidentified military sites"): it describes the noun.
func (m *Mender) describes(v, p int) {
	if t := m.k[v].Tag; t != "VBD" && t != "VBN" || !noClause[strings.ToLower(m.word(p))] || m.head(v) < 0 || m.childFrom(0, v, "aux") >= 0 {
		return
	}
	n := m.childFrom(v+1, v, "obj")
	if n < 0 || !m.reaches(v, n) {
		return
	}
	for k := v + 1; k < n; k++ {
		if m.k[k].Dep == "det" || m.mark(k) {
			return
		}
	}
	tie := text.Dep("obl")
	switch h := m.head(v); m.k[h].POS {
	case text.NOUN, text.PROPN, text.PRON:
		tie = "nmod"
	}
	m.k[n].Head, m.k[n].Dep = m.k[v].Head, tie
	for k := range m.k {
		if m.head(k) == v {
			m.k[k].Head = m.first + n
			if m.k[k].Dep == "mark" {
				m.k[k].Dep = "case"
			}
		}
	}
	m.k[v].Head, m.k[v].Dep, m.k[v].POS, m.k[v].Tag = m.first+n, "amod", text.ADJ, "JJ"
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
