package mend

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

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
	if n < 0 || !m.allUnder(v, n, v) {
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
