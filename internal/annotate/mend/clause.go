package mend

import "github.com/vedette-org/vedette/internal/text"

// clauses mends clauses that the parser has taken for phrases or hung too low:
//
//   - "a day after gunmen attacked them": a noun behind a preposition that also
//     opens clauses, right before a finite verb without a subject, is that
//     verb's subject, and the preposition opens its clause.
//   - "saying that up to 50 people had died": what "that" behind a verb of
//     saying opens has a finite verb without a subject; "that" is no object.
//   - "said that the dam had been hit, and blamed shelling": what has an object
//     is no second part of a passive, but of the active verb above.
func (m *Mender) clauses() {
	for i := range m.k {
		switch {
		case openers[m.k[i].Lemma] && m.k[i].Dep == "case":
			m.opened(i)
			m.dayAfter(i)
		case m.word(i) == "that" && m.k[i].Dep == "obj" && m.head(i) == i-1:
			m.saidThat(i)
		case m.k[i].Dep == "conj" && m.k[i].POS == text.VERB:
			m.active(i)
		}
	}
}

// openers are the words that open both phrases and clauses of time.
var openers = map[string]bool{"after": true, "before": true, "since": true, "until": true}

func (m *Mender) opened(i int) {
	s := m.head(i)
	v := -1
	if s > i {
		v = m.head(s)
	}
	if v <= s || m.k[s].Dep.Base() != "obl" || m.k[v].POS != text.VERB || m.parted(s, v) && !m.described(s, v) || !m.subjectless(v) {
		return
	}
	m.subject(s, v)
	m.k[i].Head, m.k[i].Dep = v+m.first, "mark"
	if m.k[v].Dep == "conj" && m.child(v, "cc") < 0 {
		m.k[v].Dep = "advcl"
	}
	if i > 0 && spans[m.k[i-1].Lemma] && m.head(v) >= 0 && !m.under(v, i-1) {
		m.k[i-1].Head, m.k[i-1].Dep = v+m.first, "obl:unmarked"
	}
}

// dayAfter mends "came a day after troops, backed by a militia, retook the town",
// where the clause was taken for a second verb of the sentence.
func (m *Mender) dayAfter(i int) {
	s, d := m.head(i), i-1
	if s < i || d < 1 || m.head(s) != d || !spans[m.k[d].Lemma] || m.head(d) < 0 {
		return
	}
	v := s + 1
	for v < len(m.k) && (m.mark(v) || m.under(v, d)) {
		v++
	}
	if v == len(m.k) || m.head(v) != m.head(d) || !m.k[v].Dep.In("conj", "parataxis") || m.k[v].POS != text.VERB || m.childFrom(0, v, "cc") >= 0 || !m.subjectless(v) {
		return
	}
	m.subject(s, v)
	m.k[v].Dep = "advcl"
	m.k[i].Head, m.k[i].Dep = v+m.first, "mark"
	m.k[d].Head, m.k[d].Dep = v+m.first, "obl:unmarked"
	for k := s + 1; k < v; k++ {
		if m.head(k) == d {
			m.k[k].Head = s + m.first
		}
	}
}

// described reports whether all that stands between a noun and a verb hangs from
// the noun: "troops, backed by fighters, retook".
func (m *Mender) described(s, v int) bool {
	for k := s + 1; k < v; k++ {
		if !m.mark(k) && !m.under(k, s) {
			return false
		}
	}
	return m.mark(v - 1)
}

// spans are the nouns that measure how long after.
var spans = map[string]bool{"minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true}

func (m *Mender) saidThat(i int) {
	say := m.head(i)
	v := m.verb(i + 1)
	if !m.says(say) || v < 0 || m.under(say, v) || m.parted(i, v) || !m.subjectless(v) {
		return
	}
	s := m.top(i+1, v)
	if s < 0 || m.under(s, v) && m.head(s) != v {
		return
	}
	for k := i + 1; k < v; k++ {
		if m.head(k) == say {
			m.k[k].Head, m.k[k].Dep = s+m.first, "advmod"
		}
	}
	m.subject(s, v)
	m.k[i].Head, m.k[i].Dep = v+m.first, "mark"
	m.k[v].Head, m.k[v].Dep = say+m.first, "ccomp"
}

func (m *Mender) active(v int) {
	h := m.head(v)
	if h > v || !m.passive(h) || m.passive(v) || m.child(v, "obj") < v || m.child(v, "nsubj") >= 0 {
		return
	}
	for a, n := m.head(h), 0; a >= 0 && n < len(m.k); a, n = m.head(a), n+1 {
		if m.k[a].POS == text.VERB && !m.passive(a) && m.child(a, "nsubj") >= 0 && a < v {
			m.k[v].Head = a + m.first
			return
		}
	}
}

// says reports a verb that has a clause with "that".
func (m *Mender) says(i int) bool {
	switch m.k[i].Lemma {
	case "say", "add", "claim", "report", "deny", "state", "announce", "declare", "believe", "insist", "warn", "allege", "admit", "acknowledge", "confirm", "estimate":
		return m.k[i].POS == text.VERB
	}
	return false
}

// verb returns the first verb from token i on, -1 where the sentence has none.
func (m *Mender) verb(i int) int {
	for ; i < len(m.k); i++ {
		if m.k[i].POS == text.VERB {
			return i
		}
	}
	return -1
}

// parted reports a mark between i and j.
func (m *Mender) parted(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if m.mark(k) {
			return true
		}
	}
	return false
}

// subject makes s the subject of v.
func (m *Mender) subject(s, v int) {
	m.k[s].Head, m.k[s].Dep = v+m.first, "nsubj"
	if m.passive(v) {
		m.k[s].Dep = "nsubj:pass"
	}
}

func (m *Mender) passive(v int) bool {
	for k := range v {
		if m.head(k) == v && m.k[k].Dep == "aux:pass" {
			return true
		}
	}
	return false
}
