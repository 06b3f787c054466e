package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// repaired returns a view of t for the first pass, in which a circumstance that
// a parser carried over to the verb of saying at the end hangs from the verb
// that it follows: "12 were killed on Monday in a raid by gunmen, police said".
func repaired(t *text.Text, speech func(int) bool) *text.Text {
	m := t
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if k.Dep.Base() != "obl" || k.Head <= i || !speech(k.Head) {
			continue
		}
		u := verbBefore(t, i, k.Head)
		if u < 0 {
			continue
		}
		if m == t {
			own := *t
			own.Tokens = slices.Clone(t.Tokens)
			m = &own
		}
		m.Tokens[i].Head = u
	}
	return m
}

// verbBefore returns the last verb before token i that stands before the
// subject of v, with no comma between the verb and i; -1 for none.
func verbBefore(t *text.Text, i, v int) int {
	s := t.Sentences[t.Tokens[i].Sent]
	subject := v
	for k := s.First; k < v; k++ {
		if t.Tokens[k].Head == v && t.Tokens[k].Dep.Base() == "nsubj" {
			subject = k
		}
	}
	if i > subject {
		return -1
	}
	for k := i - 1; k >= s.First; k-- {
		if t.Tokens[k].POS == text.VERB {
			return k
		}
		if w := t.Tokens[k]; w.POS == text.PUNCT && t.Word(k) == "," {
			return -1
		}
	}
	return -1
}
