package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// twoSubjects mends subjects that hang from an auxiliary, and sentences that end in who says so: in "gunmen shot nine
// soldiers, residents said" a parser may give the last verb two subjects, of
// which the first is what was done to by the verb before it. Shared says that t
// is another's and has to be copied before it is changed.
func twoSubjects(t *text.Text, shared bool) *text.Text {
	for k := range t.Tokens {
		verb := t.Tokens[k].Head
		if v := helped(t, k, verb); v >= 0 {
			if shared {
				t, shared = copied(t), false
			}
			t.Tokens[k].Head = v
			continue
		}
		if verb <= k || t.Tokens[k].Dep != "nsubj" || t.Tokens[verb].POS != text.VERB || !closer(t, k, verb) {
			continue
		}
		v := bereft(t, k)
		if v < 0 || climbs(t, v, k) {
			continue
		}
		if shared {
			t, shared = copied(t), false
		}
		t.Tokens[k].Head, t.Tokens[k].Dep = v, "obj"
	}
	return t
}

// copied returns a view of t with tokens of its own.
func copied(t *text.Text) *text.Text {
	own := *t
	own.Tokens = slices.Clone(t.Tokens)
	return &own
}

// helped returns the verb whose auxiliary a parser has given subject k: nothing
// hangs from an auxiliary ("that it had invaded"). -1 for another.
func helped(t *text.Text, k, aux int) int {
	if aux < 0 || t.Tokens[k].Dep.Base() != "nsubj" || t.Tokens[aux].Dep.Base() != "aux" {
		return -1
	}
	return t.Tokens[aux].Head
}

// closer reports whether verb has another subject behind a comma after k.
func closer(t *text.Text, k, verb int) bool {
	comma := false
	for m := k + 1; m < verb; m++ {
		comma = comma || t.Word(m) == ","
		if comma && t.Tokens[m].Head == verb && t.Tokens[m].Dep == "nsubj" {
			return true
		}
	}
	return false
}

// bereft returns the verb that stands before the phrase of k and has no object,
// -1 for none: only words of the phrase stand between them.
func bereft(t *text.Text, k int) int {
	for m := k - 1; m >= 0 && m > k-8 && t.Tokens[m].Sent == t.Tokens[k].Sent; m-- {
		if t.Tokens[m].POS == text.VERB && t.Tokens[m].Dep != "amod" {
			for n := m + 1; n < k; n++ {
				if t.Tokens[n].Head == m && t.Tokens[n].Dep.In("obj", "obl") {
					return -1
				}
			}
			return m
		}
		if h := t.Tokens[m].Head; h != k && (h <= m || h > k) {
			return -1
		}
	}
	return -1
}
