package mend

import "github.com/vedette-org/vedette/internal/text"

// reported mends two slips in the commonest sentences of news, for which the
// treebanks, with little newswire in them, have few examples:
//
//   - "Shells hit the port on Monday, the mayor said": the words between the
//     last comma and a closing verb of saying are its subject, whatever else
//     they were taken for.
//   - "The army denied on Tuesday that it had fired": what "that" opens after a
//     weekday is what is denied; no day has a relative clause.
func (m *Mender) reported() {
	m.closing()
	m.thatAfterDay()
}

// closingVerbs are the verbs that close a sentence after what was said.
var closingVerbs = map[string]bool{"say": true, "add": true}

func (m *Mender) closing() {
	v := m.root()
	if v < 3 || m.k[v].POS != text.VERB || m.k[v].Tag != "VBD" || !closingVerbs[m.k[v].Lemma] || !m.closes(v) {
		return
	}
	c := v - 1
	for c > 0 && (!m.mark(c) || m.hyphen(c)) {
		if p := m.k[c].POS; (p == text.VERB || p == text.AUX) && !m.hyphen(c-1) {
			return
		}
		c--
	}
	said := m.child(v, "ccomp")
	if m.word(c) != "," || c == v-1 || said < 0 || said >= c {
		return
	}
	if s := m.top(c+1, v); s >= 0 {
		m.speaker(v, s, said)
		m.oneStretch(c, s, v)
	}
}

// closes reports whether nothing but when, where or in what it was said stands
// behind a verb of saying: a mark, a preposition or an adverb follows it.
func (m *Mender) closes(v int) bool {
	if v+1 == len(m.k) || m.mark(v+1) {
		return true
	}
	p := m.k[v+1].POS
	return (p == text.ADP || p == text.ADV) && m.head(v+1) > v || weekdays[m.word(v+1)]
}

// hyphen reports whether the mark at i joins two words: "Hamas-run".
func (m *Mender) hyphen(i int) bool {
	return i > 0 && i+1 < len(m.k) && m.word(i) == "-" && m.k[i-1].End == m.k[i].Start && m.k[i].End == m.k[i+1].Start
}

// oneStretch hangs what else stands between the comma at c and the verb from the
// subject s.
func (m *Mender) oneStretch(c, s, v int) {
	for i := c + 1; i < v; i++ {
		if h := m.head(i); i == s || m.mark(i) || h > c && h < v {
			continue
		}
		m.k[i].Head = m.first + s
		switch {
		case m.k[i].POS == text.ADP || m.k[i].POS == text.DET || m.k[i].POS == text.ADJ:
		case m.childFrom(c, i, "case") >= 0:
			m.k[i].Dep = "nmod"
		case m.childFrom(c, i, "cc") >= 0:
			m.k[i].Dep = "conj"
		case i > s:
			m.k[i].Dep = "appos"
		default:
			m.k[i].Dep = "compound"
		}
	}
}

// speaker makes s the subject of v, and what stood in its place an argument of
// the verb that it follows.
func (m *Mender) speaker(v, s, said int) {
	for i := range m.k {
		if i == s || m.head(i) != v || m.k[i].Dep.Base() != "nsubj" {
			continue
		}
		if i > s {
			m.k[i].Head, m.k[i].Dep = s+m.first, "appos" // "regional governor X said"
			continue
		}
		m.k[i].Head, m.k[i].Dep = said+m.first, "nsubj"
		if i > said && m.child(i, "case") >= 0 {
			m.k[i].Dep = "obl" // "among others on a base"
		} else if i > said {
			m.k[i].Dep = "obj"
		}
	}
	m.k[s].Head, m.k[s].Dep = v+m.first, "nsubj"
}

// top returns the noun or pronoun in [lo, hi) on which the rest of the stretch
// hangs, -1 where there is none.
func (m *Mender) top(lo, hi int) int {
	for i := lo; i < hi; i++ {
		if h := m.head(i); h >= lo && h < hi {
			continue
		}
		switch m.k[i].POS {
		case text.NOUN, text.PROPN, text.PRON:
			return i
		}
	}
	return -1
}

func (m *Mender) child(i int, dep text.Dep) int {
	for k := range m.k {
		if m.head(k) == i && m.k[k].Dep.Base() == dep {
			return k
		}
	}
	return -1
}

var weekdays = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true}

func (m *Mender) thatAfterDay() {
	for i := range m.k {
		day, v := m.head(i), m.head(i)
		switch {
		case v < 0:
			continue
		case m.k[i].Dep == "acl:relcl":
			v = m.head(day)
		case m.k[i].Dep == "advcl":
			day = m.child(i, "mark") - 1
		default:
			continue
		}
		if v < 0 || m.k[v].POS != text.VERB || day < 0 || day+1 >= i || !weekdays[m.word(day)] || m.word(day+1) != "that" {
			continue
		}
		m.k[i].Head, m.k[i].Dep = v+m.first, "ccomp"
		if that := day + 1; m.head(that) == i {
			m.k[that].Dep = "mark"
		}
	}
}
