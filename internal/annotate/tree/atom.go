package tree

import "github.com/vedette-org/vedette/internal/text"

// atom is what a feature may say of a word: its letters, its tag, both, its
// part of speech, its end.
type atom struct{ w, t, wt, u, end uint32 }

var nothing = atom{2, 400, 3, 40, 2}
var root = atom{4, 401, 5, 41, 4}

// sentence is what features look at of a sentence, worked out once.
type sentence struct {
	atoms []atom // two of nothing, the words, the root, three of nothing
	// How many commas and other marks, verbs, and conjunctions stand before each word.
	marks, verbs, ands []uint16
}

const before = 2 // atoms of nothing before the first word

func (s *sentence) at(i int32) *atom { return &s.atoms[i+before] }

// known is the set of words that were seen often enough to be told apart, by
// hash: a word outside is known by its end and its shape only.
type known []byte

const knownBits = 20

func (k known) has(low uint32) bool {
	i := low >> (32 - knownBits)
	return k[i>>3]>>(i&7)&1 == 1
}

func (k known) add(low uint32) {
	i := low >> (32 - knownBits)
	k[i>>3] |= 1 << (i & 7)
}

func (s *sentence) reset(words []Word, k known) {
	s.atoms = append(s.atoms[:0], nothing, nothing)
	s.marks, s.verbs, s.ands = append(s.marks[:0], 0), append(s.verbs[:0], 0), append(s.ands[:0], 0)
	for i := range words {
		w := &words[i]
		a := atom{w.Look.Low, uint32(w.Tag), 0, uint32(w.POS), w.Look.Suffix[2]}
		if !k.has(a.w) {
			a.w = a.end*31 + uint32(w.Look.Shape)
		}
		a.wt = a.w ^ a.t*0x9E3779B1
		s.atoms = append(s.atoms, a)
		s.count(w)
	}
	s.atoms = append(s.atoms, root, nothing, nothing, nothing)
}

// count goes on with what stands before the words.
func (s *sentence) count(w *Word) {
	n := len(s.marks) - 1
	mark, verb, and := s.marks[n], s.verbs[n], s.ands[n]
	switch w.POS {
	case text.PUNCT:
		mark++
	case text.VERB, text.AUX:
		verb++
	case text.CCONJ, text.SCONJ:
		and++
	}
	s.marks, s.verbs, s.ands = append(s.marks, mark), append(s.verbs, verb), append(s.ands, and)
}

// between says what stands between word i and word j behind it.
func (s *sentence) between(i, j int32) uint32 {
	if i < 0 || j <= i {
		return 99
	}
	few := func(n []uint16) uint32 { return uint32(min(n[j]-n[i+1], 2)) }
	return few(s.marks)*9 + few(s.verbs)*3 + few(s.ands)
}
