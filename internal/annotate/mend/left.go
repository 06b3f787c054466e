package mend

import "github.com/vedette-org/vedette/internal/text"

// harmed are the states in which news leaves people.
var harmed = map[string]bool{"dead": true, "wounded": true, "injured": true, "hurt": true, "missing": true, "homeless": true, "displaced": true}

// leaves mends the toll as the wire tells it, "left two soldiers dead and five
// others injured": those left are the object, their state what they are left in,
// and each further state has those of its own. The treebanks have the state, but
// hardly ever two.
func (m *Mender) leaves() {
	for v := range m.k {
		if m.k[v].POS != text.VERB || m.k[v].Lemma != "leave" {
			continue
		}
		d := m.state(v)
		o := d - 1
		if d < 0 {
			if o, d = m.both(v); d < 0 {
				continue
			}
		} else {
			m.gather(v, o, d)
		}
		m.k[o].Head, m.k[o].Dep = m.first+v, "obj"
		m.k[d].Head, m.k[d].Dep = m.first+v, "xcomp"
		m.moreLeft(d)
	}
}

// state returns the word for a state behind token i and the phrase that follows
// it, -1 where no such phrase does.
func (m *Mender) state(i int) int {
	for d := i + 2; d < len(m.k) && d < i+9; d++ {
		switch p := m.k[d-1].POS; {
		case p == text.VERB || p == text.PUNCT || p == text.CCONJ:
			return -1
		case harmed[m.word(d)] && (p == text.NOUN || p == text.PROPN || p == text.NUM || p == text.PRON):
			return d
		}
	}
	return -1
}

// both reads "30 soldiers and 12 civilians dead": it returns the first of the two
// and the state, -1 where there is none.
func (m *Mender) both(v int) (o, d int) {
	for c := v + 2; c < len(m.k) && c < v+8; c++ {
		if m.k[c].POS == text.VERB || m.k[c].POS == text.PUNCT {
			return -1, -1
		}
		if m.k[c].POS != text.CCONJ || !noun(&m.k[c-1]) || m.k[c-2].POS != text.NUM {
			continue
		}
		d = m.state(c)
		if d < 0 || !noun(&m.k[d-1]) || m.k[d-2].POS != text.NUM {
			return -1, -1
		}
		m.gather(v, c-1, d)
		m.gather(c, d-1, d)
		m.k[c].Head, m.k[d-1].Head, m.k[d-1].Dep = m.first+d-1, m.first+c-1, "conj"
		return c - 1, d
	}
	return -1, -1
}

// moreLeft gives each state behind d those who are in it.
func (m *Mender) moreLeft(d int) {
	for c := d + 1; c+2 < len(m.k) && (m.k[c].POS == text.CCONJ || m.word(c) == ","); {
		if m.k[c].POS == text.PUNCT && m.k[c+1].POS == text.CCONJ {
			c++
		}
		e := m.state(c)
		if e < 0 || m.under(d, e) {
			return
		}
		o := e - 1
		m.gather(c, o, e)
		m.k[c].Head, m.k[e].Head, m.k[e].Dep = m.first+e, m.first+d, "conj"
		if m.k[o].Head, m.k[o].Dep = m.first+e, "nsubj"; m.k[e].POS == text.VERB {
			m.k[o].Dep = "nsubj:pass"
		}
		c = e + 1
	}
}

// gather hangs what stands between lo and noun o, but from outside, from o, and
// what hangs from a state though it stands behind it from the verb above.
func (m *Mender) gather(lo, o, d int) {
	for k := lo + 1; k < o; k++ {
		if h := m.head(k); h <= lo || h > o {
			m.k[k].Head = m.first + o
		}
	}
	for k := d + 1; k < len(m.k); k++ {
		if m.head(k) == o && m.k[k].POS != text.PUNCT && m.k[k].Dep != "nmod" && !m.k[k].Dep.In("acl", "appos") {
			m.k[k].Head = m.first + d
		}
	}
}
