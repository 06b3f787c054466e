package mend

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// gardenPaths mends what the parser gets wrong around the subject of a clause, for
// reasons that hold whatever the words are:
//
//   - A preposition stands before no subject: in "a day after gunmen attacked"
//     it opens the clause.
//   - A phrase behind a preposition is no object: "were killed, among others".
//   - A noun is no part of a verb's name: "lightning set a barn on fire".
//   - A noun has no object: in "militants forcibly recruited boys" the word
//     taken for an adjective of the object is the verb.
//   - A word in -ing that stands right before a finite verb without a subject is
//     its subject: "Rioting broke out".
//   - "Shot dead the mayor" has the mayor for its object, and "had shot down" is
//     one verb, though a shot is a thing to have.
//   - Of two verbs side by side with one subject, the first, a participle, says
//     which: "rockets fired from the hills landed near a school".
//   - A verb with a subject and no auxiliary is no participle: "a bomb exploded".
//   - What "including" brings in is no subject: "11 residents, including a boy,
//     were hurt".
//   - A noun is no second part of a verb that has an object: "killed a commander
//     and 18 of his fighters".
//   - "Fighting between A and B" is a noun with two sides, and a subject.
//   - A number before a comma counts nothing behind it: "wounding six, officials
//     said".
func (m *Mender) gardenPaths() {
	for i := range m.k {
		if h := m.head(i); h > i && m.k[i].Dep == "case" && m.k[h].Dep == "nsubj" {
			m.conjunction(i, m.head(h))
		} else if h >= 0 && h > i && m.k[i].Dep == "case" && m.k[h].Dep == "obj" && circumstantial[m.k[i].Lemma] {
			m.k[h].Dep = "obl"
		} else if h > i && m.k[i].Dep == "compound" && noun(&m.k[i]) && m.k[h].POS == text.VERB && m.k[h].Tag != "VBG" && m.k[h].Tag != "VBN" && m.child(h, "nsubj") < 0 {
			m.k[i].Dep = "nsubj"
		}
	}
	m.shotDown()
	m.shotDead()
	m.adjective()
	m.opening()
	m.reduced()
	m.finite()
	m.including()
	m.numbersCase()
	m.bareNumber()
	m.twoSided()
	m.nearer()
	m.objectBehind()
	m.bareObject()
	m.unlikeParts()
	m.nextTo()
}

// conjunctions are prepositions that open clauses, too.
var conjunctions = map[string]bool{"after": true, "before": true, "since": true, "until": true, "till": true, "as": true, "with": true}

// circumstantial are prepositions that never count, as "over" and "at" do before
// "100 men" and "least 100 men".
var circumstantial = map[string]bool{"among": true, "amongst": true, "against": true, "during": true, "after": true, "in": true, "on": true, "near": true, "by": true}

// conjunction makes the preposition at i what opens the clause of verb v.
func (m *Mender) conjunction(i, v int) {
	if v <= i || m.k[v].POS != text.VERB || !conjunctions[m.k[i].Lemma] || m.k[v].Dep == "root" {
		return
	}
	m.k[i].Head, m.k[i].Dep = m.first+v, "mark"
	if m.k[i].Lemma != "with" {
		m.k[i].POS = text.SCONJ
	}
	if m.k[v].Dep.In("conj", "parataxis") {
		m.k[v].Dep = "advcl"
	}
}

// adjective makes the last word before the object of a noun, taken for its
// adjective, the verb: the noun is the root and the subject.
func (m *Mender) adjective() {
	root := m.root()
	if root < 0 || !noun(&m.k[root]) {
		return
	}
	for o := root + 1; o < len(m.k); o++ {
		if m.head(o) != root || m.k[o].Dep != "obj" {
			continue
		}
		if v := m.participle(root, o); v >= 0 {
			m.predicateOf(root, v, o)
		}
		return
	}
}

// participle returns the word in -ed that stands before object o and hangs from
// it, with nothing but adverbs between it and the noun; -1 for none.
func (m *Mender) participle(root, o int) int {
	for v := root + 1; v < o; v++ {
		if m.k[v].POS == text.ADV {
			continue
		}
		if m.head(v) == o && m.k[v].Dep == "amod" && strings.HasSuffix(m.word(v), "ed") {
			return v
		}
		return -1
	}
	return -1
}

func (m *Mender) predicateOf(root, v, o int) {
	for i := range m.k {
		if i > root && m.head(i) == root {
			m.k[i].Head = m.first + v
		}
	}
	m.k[v].Lemma = m.Lemma(m.word(v), text.VERB, "VBD")
	m.k[v].POS, m.k[v].Tag, m.k[v].Head, m.k[v].Dep = text.VERB, "VBD", -1, "root"
	m.k[root].Head, m.k[root].Dep = m.first+v, "nsubj"
	m.k[o].Head = m.first + v
}

// opening makes the word in -ing that opens a sentence the subject of the verb
// right behind it.
func (m *Mender) opening() {
	if len(m.k) < 3 || m.k[0].Tag != "VBG" || !m.k[0].Dep.In("advcl", "csubj", "aux") {
		return
	}
	v := m.head(0)
	if v == 1 && m.k[0].Dep.In("aux") && m.k[1].Tag == "VBN" && m.child(1, "obj") > 1 {
		m.k[1].Tag = "VBD" // "Shelling destroyed a church", taken for a passive with an odd auxiliary
		m.k[0].Dep = "advcl"
	}
	if v != 1 || m.k[v].POS != text.VERB || !finiteTag(m.k[v].Tag) && m.k[v].Tag != "VB" || m.child(v, "aux") >= 0 || m.child(v, "nsubj") >= 0 || m.child(0, "obj") >= 0 {
		return
	}
	m.k[0].POS, m.k[0].Tag, m.k[0].Lemma, m.k[0].Dep = text.NOUN, "NN", strings.ToLower(m.word(0)), "nsubj"
}

// reduced makes a participle that was taken for the main verb an attribute of
// its subject, where a finite verb without a subject follows it.
func (m *Mender) reduced() {
	root := m.root()
	if root < 0 || m.k[root].POS != text.VERB || m.k[root].Tag != "VBN" && !m.linkedTo(root) || m.child(root, "aux") >= 0 || m.child(root, "obj") >= 0 {
		return
	}
	s := m.child(root, "nsubj")
	for v := root + 1; v < len(m.k) && s >= 0 && s < root && m.word(v) != ","; v++ {
		if m.head(v) != root || m.k[v].POS != text.VERB || !m.hasFinite(v) || !m.k[v].Dep.In("advcl", "conj", "parataxis", "ccomp", "obj", "acl") {
			continue
		}
		if m.child(v, "nsubj") >= 0 || m.child(v, "mark") >= 0 || m.child(v, "cc") >= 0 {
			return
		}
		for i := range m.k {
			if m.head(i) == root && (i > v || i < s) {
				m.k[i].Head = m.first + v
			}
		}
		m.k[v].Head, m.k[v].Dep = -1, "root"
		m.k[s].Head, m.k[s].Dep = m.first+v, "nsubj"
		m.k[root].Head, m.k[root].Dep = m.first+s, "acl"
		return
	}
}

// linkedTo reports whether a word in -ed tagged as the past has no more than a
// preposition behind it, so that it may be a participle: "groups linked to".
func (m *Mender) linkedTo(i int) bool {
	return m.k[i].Tag == "VBD" && strings.HasSuffix(m.word(i), "ed") && i+1 < len(m.k) && m.k[i+1].POS == text.ADP
}

// hasFinite reports whether verb v is finite, by itself or by the auxiliary right
// before it: "linked to the network have killed".
func (m *Mender) hasFinite(v int) bool {
	a := m.child(v, "aux")
	if a < 0 {
		return finiteTag(m.k[v].Tag)
	}
	return a == v-1 && a > 0 && finiteTag(m.k[a].Tag) && m.k[a-1].POS != text.CCONJ && m.k[a-1].POS != text.PRON
}

// finite tags a word in -ed that has a subject and no auxiliary as the past
// tense that it is.
func (m *Mender) finite() {
	for i := range m.k {
		k := &m.k[i]
		if k.POS != text.VERB || k.Tag != "VBN" || !k.Dep.In("root", "ccomp", "conj", "parataxis", "advcl") || !strings.HasSuffix(m.word(i), "ed") {
			continue
		}
		if s := m.child(i, "nsubj"); s >= 0 && s < i && m.k[s].Dep == "nsubj" && m.child(i, "aux") < 0 && m.child(i, "cop") < 0 {
			k.Tag = "VBD"
		}
	}
}

func finiteTag(t text.Tag) bool { return t == "VBD" || t == "VBZ" || t == "VBP" }

func noun(k *text.Token) bool { return k.POS == text.NOUN || k.POS == text.PROPN }
