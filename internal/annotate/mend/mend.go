// Package mend mends trees where the parser goes against what no tree of English
// has, whatever the words are, or errs on the habits of the wire, for which the
// treebanks, with little newswire in them, have few examples. What each rule gave
// stands in the package comment of annotate, behind the parser.
package mend

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// Mender mends one sentence after another. It is not safe for concurrent use. Its
// numbers count from the sentence's first
// token; heads count from the text's, as everywhere.
type Mender struct {
	t       *text.Text
	k       []text.Token // the sentence's
	first   int
	heading bool
	loud    bool     // the sentence is all in capitals
	small   []string // its words in small letters, where it is
	ends    []ends
	open    []opened
	twins   []bool       // marks that have a partner
	was     []text.Token // before a rule
	round   []int32      // in which round of tree each token was reached

	// Lemma returns the lemma of a form, for a word whose tag is mended; nil
	// leaves lemmas as they are.
	Lemma func(form string, pos text.POS, tag text.Tag) string
}

// ends are the outermost tokens that hang from a token, itself among them:
// words alone, and marks with them.
type ends struct {
	lo, hi       int32
	allLo, allHi int32
}

// opened is a mark that waits for its partner.
type opened struct {
	at    int32
	close string
}

// Mend mends the tree of sentence s of t.
func (m *Mender) Mend(t *text.Text, s *text.Sentence) {
	m.t, m.k, m.first, m.heading = t, t.Tokens[s.First:s.Last], s.First, s.Heading
	if m.loud = word.Shouts(t.Of(s.Span)); m.loud {
		m.lower()
	}
	for _, rule := range rules {
		m.was = append(m.was[:0], m.k...)
		if rule(m); !m.tree() {
			copy(m.k, m.was)
		}
	}
	m.rootByName()
	m.t, m.k = nil, nil
}

// rootByName calls the root so, and nothing else: a root that was hung elsewhere
// stands beside what it hangs from.
func (m *Mender) rootByName() {
	for i := range m.k {
		switch k := &m.k[i]; {
		case k.Head < 0:
			k.Dep = "root"
		case k.Dep == "root":
			k.Dep = "parataxis"
		}
	}
}

// rules are asked in this order. One that leaves no tree behind, which none
// should, is taken back: everything behind it climbs from head to head.
var rules = []func(*Mender){(*Mender).gardenPaths, (*Mender).hang, (*Mender).untangle, (*Mender).reported, (*Mender).clauses, (*Mender).lists,
	(*Mender).leaves, (*Mender).hangMarks}

// tree reports whether one token is the root and all others hang from it.
func (m *Mender) tree() bool {
	m.round = slices.Grow(m.round[:0], len(m.k))[:len(m.k)]
	clear(m.round)
	roots := 0
	for i := range m.k {
		h := i
		for h >= 0 && m.round[h] == 0 {
			m.round[h] = int32(i + 1)
			h = m.head(h)
		}
		if h < 0 {
			roots++
		} else if m.round[h] == int32(i+1) {
			return false
		}
	}
	return roots == 1
}

// word returns the word of token i, in small letters where the sentence is all in
// capitals.
func (m *Mender) word(i int) string {
	if m.loud {
		return m.small[i]
	}
	return m.t.Of(m.k[i].Span)
}

// lower fills small.
func (m *Mender) lower() {
	m.small = m.small[:0]
	for i := range m.k {
		m.small = append(m.small, strings.ToLower(m.t.Of(m.k[i].Span)))
	}
}

// head returns the head of token i, -1 for the root.
func (m *Mender) head(i int) int {
	if h := m.k[i].Head; h >= 0 {
		return h - m.first
	}
	return -1
}

func (m *Mender) mark(i int) bool { return m.k[i].POS == text.PUNCT }

// measure fills ends.
func (m *Mender) measure() {
	m.ends = slices.Grow(m.ends[:0], len(m.k))[:len(m.k)]
	m.twins = slices.Grow(m.twins[:0], len(m.k))[:len(m.k)]
	clear(m.twins)
	for i := range m.k {
		n := int32(i)
		m.ends[i] = ends{n, n, n, n}
	}
	for i := range m.k {
		if h := m.head(i); h >= 0 {
			m.ends[h].add(int32(i), m.mark(i))
		}
	}
}

func (e *ends) add(i int32, mark bool) {
	e.allLo, e.allHi = min(e.allLo, i), max(e.allHi, i)
	if !mark {
		e.lo, e.hi = min(e.lo, i), max(e.hi, i)
	}
}
