package annotate

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// mender mends one sentence after another where the parser goes against rules
// that hold whatever the words are. Its numbers count from the sentence's first
// token; heads count from the text's, as everywhere.
type mender struct {
	t       *text.Text
	k       []text.Token // the sentence's
	first   int
	heading bool
	ends    []ends
	open    []opened
	twins   []bool // marks that have a partner
	lemma   func(form string, pos text.POS, tag text.Tag) string
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

// mend mends sentence s of t.
func (m *mender) mend(t *text.Text, s *text.Sentence) {
	m.t, m.k, m.first, m.heading = t, t.Tokens[s.First:s.Last], s.First, s.Heading
	m.gardenPaths()
	m.hang()
	m.untangle()
	m.reported()
	m.clauses()
	m.lists()
	m.leaves()
	m.hangMarks()
	m.t, m.k = nil, nil
}

func (m *mender) word(i int) string { return m.t.Of(m.k[i].Span) }

// head returns the head of token i, -1 for the root.
func (m *mender) head(i int) int {
	if h := m.k[i].Head; h >= 0 {
		return h - m.first
	}
	return -1
}

func (m *mender) mark(i int) bool { return m.k[i].POS == text.PUNCT }

// measure fills ends.
func (m *mender) measure() {
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
