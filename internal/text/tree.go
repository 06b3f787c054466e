package text

import "iter"

// Children yields the tokens that depend on token i, in text order.
func (t *Text) Children(i int) iter.Seq[int] {
	s := t.Sentences[t.Tokens[i].Sent]
	return func(yield func(int) bool) {
		for k := s.First; k < s.Last; k++ {
			if t.Tokens[k].Head == i && !yield(k) {
				return
			}
		}
	}
}

// Child returns the first child of token i whose relation is one of deps, a
// relation without subtype matching all its subtypes; -1 where there is none.
func (t *Text) Child(i int, deps ...Dep) int {
	for k := range t.Children(i) {
		if t.Tokens[k].Dep.In(deps...) {
			return k
		}
	}
	return -1
}

// In reports whether d is one of deps, exactly or by its base.
func (d Dep) In(deps ...Dep) bool {
	for _, x := range deps {
		if d == x || d.Base() == x {
			return true
		}
	}
	return false
}

// Subtree returns the leftmost and one past the rightmost token that hang from i.
func (t *Text) Subtree(i int) (first, last int) {
	s := t.Sentences[t.Tokens[i].Sent]
	first, last = i, i+1
	for k := s.First; k < s.Last; k++ {
		if (k < first || k >= last) && t.Under(k, i) {
			first, last = min(first, k), max(last, k+1)
		}
	}
	return first, last
}

// Under reports whether token k is i or hangs from it.
func (t *Text) Under(k, i int) bool {
	for n := 0; k >= 0 && n < 1000; n++ {
		if k == i {
			return true
		}
		k = t.Tokens[k].Head
	}
	return false
}

// HeadOf returns the first token from first up to, not including, last that
// hangs from none of the others and is no mark.
func (t *Text) HeadOf(first, last int) int {
	for i := first; i < last; i++ {
		if h := t.Tokens[i].Head; (h < first || h >= last) && t.Tokens[i].POS != PUNCT {
			return i
		}
	}
	return first
}
