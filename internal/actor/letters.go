package actor

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// oneLetter reports whether two acronyms of three letters or more have the same
// first letter and differ in exactly one other.
func oneLetter(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 || a[0] != b[0] {
		return false
	}
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// permuted reports whether two acronyms of three letters or more have the same letters.
func permuted(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 || a == b {
		return false
	}
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// eachAcronym calls f with the acronyms of an actor, the register's and the
// text's, until it returns false; it reports whether all were seen.
func (g *reading) eachAcronym(w int, f func(string) bool) bool {
	for _, n := range g.data.Entries[g.who[w].entry].Names {
		if n.Kind == vedette.AliasAcronym && n.Name[0] < 0x80 && !f(n.Name) {
			return false
		}
	}
	for _, m := range g.refs {
		if g.root(m.who) == w && !m.dead && (m.alias == vedette.AliasAcronym || m.alias == vedette.AliasArtefact) && acronymLike(g.t.Of(m.aliasSpan)) && !f(g.t.Of(m.aliasSpan)) {
			return false
		}
	}
	return true
}

// familyInitials reports whether each letter begins a word of the family of the
// entry's word in its place, and one at least is not the word's own.
func (g *reading) familyInitials(s string, e *lexicon.ActorEntry) bool {
	words := contentWords(e.Name)
	if len(words) != len(s) || len(s) < 3 {
		return false
	}
	own := 0
	for i, w := range words {
		c := s[i] | 0x20
		if w[0] == c {
			own++
		} else if !g.familyHas(w, c) {
			return false
		}
	}
	return own >= 2 && own < len(s)
}

func (g *reading) familyHas(w string, c byte) bool {
	row, ok := g.words["family"][hashOf(w)]
	if !ok {
		return false
	}
	return slices.ContainsFunc(g.data.Words["family"][row], func(x string) bool { return x[0] == c })
}
