package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// beforeClosing mends phrases that a parser has hung from the closing words of a
// sentence (", the monitor said on Tuesday") though they stand before its comma:
// a phrase with a preposition goes to the noun that it stands right behind.
func beforeClosing(t *text.Text, shared bool) *text.Text {
	for k := range t.Tokens {
		v := t.Tokens[k].Head
		if v <= k || !t.Tokens[k].Dep.In("nmod", "obl") || !closingWord(t, v) {
			continue
		}
		c := commaBefore(t, v)
		p := casePlace(t, k)
		if c <= k || p < 1 || t.Tokens[p-1].Sent != t.Tokens[k].Sent || t.Tokens[p-1].POS != text.NOUN && t.Tokens[p-1].POS != text.PROPN {
			continue
		}
		if climbs(t, p-1, k) {
			continue
		}
		if shared {
			t, shared = copied(t), false
		}
		t.Tokens[k].Head, t.Tokens[k].Dep = p-1, "nmod"
	}
	return t
}

// closingWord reports a verb by which a sentence is closed with who says it.
func closingWord(t *text.Text, v int) bool {
	return t.Tokens[v].POS == text.VERB && slices.Contains([]string{"say", "add", "report", "announce", "note", "state", "claim", "confirm", "tell", "write", "estimate"}, t.Tokens[v].Lemma)
}

// commaBefore returns the comma that stands right before the subject of verb v,
// -1 where none does.
func commaBefore(t *text.Text, v int) int {
	first := v
	for k := v - 1; k >= 0 && k > v-12 && t.Tokens[k].Sent == t.Tokens[v].Sent; k-- {
		if t.Word(k) == "," {
			if first < v {
				return k
			}
			return -1
		}
		if t.Tokens[k].Head == v && t.Tokens[k].Dep.Base() == "nsubj" {
			first = k
		}
	}
	return -1
}

// casePlace returns the preposition that brings in token k, -1 for none.
func casePlace(t *text.Text, k int) int {
	for m := k - 1; m >= 0 && m > k-8; m-- {
		if t.Tokens[m].Head == k && t.Tokens[m].Dep.Base() == "case" && t.Tokens[m].POS == text.ADP {
			return m
		}
	}
	return -1
}
