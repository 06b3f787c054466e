package actor

import (
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
)

// what a name in the index leads to.
type target uint8

const (
	toEntry target = iota // an entry of the register
	toDemonym
	toCapital
	toPerson
	toNoun
	toSense // a row of senses.tsv
)

// name is one name in the index.
type name struct {
	to   target
	at   int32 // index of the entry, state, person, noun or sense
	kind vedette.AliasKind
	lang vedette.Language
	text string
	// caps is how many pieces must begin with a capital; exact is set for an
	// acronym, which is itself all in capitals.
	caps      int8
	exact     bool
	lowerOK   bool // written small in the register: "anti-balaka"
	metonym   bool
	ambiguous bool // a word too: never in a sentence all in capitals
	plain     bool // made of words that name no body in particular
	main      bool // the entry's own name
	plural    bool // of a noun or demonym
}

// index finds names by their pieces: a trie whose edges lie in one map.
type index struct {
	edges map[uint64]int32 // of node and piece
	ends  [][]int32        // names that end at a node
	names []name
}

func newIndex() *index {
	return &index{edges: map[uint64]int32{}, ends: make([][]int32, 1)}
}

func edge(node int32, h uint64) uint64 {
	x := h ^ uint64(node)*0x9e3779b97f4a7c15
	return x ^ x>>29
}

// add enters a name under the pieces of s.
func (x *index) add(s string, n name) {
	node, any := int32(0), false
	for i := 0; ; {
		p, ok := nextPiece(s, i)
		if !ok {
			break
		}
		i, any = p.end, true
		e := edge(node, p.hash)
		next, ok := x.edges[e]
		if !ok {
			next = int32(len(x.ends))
			x.ends = append(x.ends, nil)
			x.edges[e] = next
		}
		node = next
	}
	if !any {
		return
	}
	n.text = s
	x.ends[node] = append(x.ends[node], int32(len(x.names)))
	x.names = append(x.names, n)
}

// find returns the names that are exactly s, whatever their case.
func (x *index) find(s string) []int32 {
	node := int32(0)
	for i := 0; ; {
		p, ok := nextPiece(s, i)
		if !ok {
			return x.ends[node]
		}
		i = p.end
		if node, ok = x.edges[edge(node, p.hash)]; !ok {
			return nil
		}
	}
}

// shape fills in how a name must be written to be met.
func (n *name) shape(s string, ambiguous, plain map[uint64]bool) {
	pieces, upper, allPlain, all := 0, 0, true, true
	for i := 0; ; {
		p, ok := nextPiece(s, i)
		if !ok {
			break
		}
		i = p.end
		pieces++
		if p.upper {
			upper++
		}
		all = all && (p.caps || p.digit || p.letters == 1 && p.upper)
		allPlain = allPlain && plain[p.hash]
	}
	n.plain = allPlain
	n.ambiguous = pieces == 1 && ambiguous[hashOf(s)]
	n.lowerOK = upper == 0
	n.caps = int8(max(upper-1, min(upper, 1)))
	if pieces == 1 {
		n.caps = int8(upper)
	}
	n.exact = all && upper > 0 && letters(s) > 1
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// plurals returns the plural of a noun's last word, for the index.
func plural(s string) string {
	switch n := len(s); {
	case n < 2:
		return s
	case s[n-1] == 'y' && !vowel(s[n-2]):
		return s[:n-1] + "ies"
	case s[n-1] == 's' || s[n-1] == 'x' || n > 2 && (s[n-2:] == "ch" || s[n-2:] == "sh"):
		return s + "es"
	}
	return s + "s"
}

// forms returns the regular forms of a verb, for texts without lemmas.
func forms(w string) []string {
	switch n := len(w); {
	case n < 3 || strings.ContainsRune(w, ' '):
		return nil
	case w[n-1] == 'e':
		return []string{w + "s", w + "d", w[:n-1] + "ing"}
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return []string{plural(w), w[:n-1] + "ied", w + "ing"}
	}
	return []string{plural(w), w + "ed", w + "ing"}
}

func vowel(b byte) bool {
	return b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u'
}
