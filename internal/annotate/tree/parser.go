// Package tree parses tagged sentences into dependency trees.
//
// The parser is greedy: it goes through the words once, from left to right,
// with the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), and
// takes in each state the action with the highest sum of weights. It learns
// with the dynamic oracle of Goldberg and Nivre (2012, 2013): it follows its
// own mistakes in training and learns the best way on from there. Its time is
// linear in the length of a sentence. Trees are projective and have one root.
package tree

import (
	"slices"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// Word is what the parser sees of a word.
type Word struct {
	Look word.Look
	Tag  uint8    // number of its pair of tags
	POS  text.POS // the part of speech of that pair
}

// Parser parses sentences. It is immutable and safe for concurrent use.
type Parser struct {
	deps []text.Dep
	root int // the number of the relation "root"
	set  *weights.Set
}

// rootOf returns the number of the relation "root" among deps.
func rootOf(deps []text.Dep) int { return slices.Index(deps, "root") }

// Deps returns what the numbers of relations stand for.
func (p *Parser) Deps() []text.Dep { return p.deps }

// Len returns how many weights the parser has.
func (p *Parser) Len() int { return p.set.Len() }

// Work is the memory of one parse, to be used again for the next sentence.
type Work struct {
	s    state
	f    features
	sums weights.Scores
}

// Parse writes the head and the relation of each word into heads and deps,
// which are as long as words. The root's head is -1.
func (p *Parser) Parse(words []Word, w *Work, heads []int32, deps []uint8) {
	w.s.reset(len(words))
	w.f.bits = p.set.Bits()
	for !w.s.done() {
		w.sums = weights.Scores{}
		p.set.Score(w.f.rows(&w.s, words), &w.sums)
		w.s.do(top(&w.sums, &w.s, len(p.deps), p.root))
	}
	for i := range words {
		heads[i], deps[i] = w.s.head[i], w.s.dep[i]
		if int(heads[i]) == len(words) {
			heads[i] = -1
		}
	}
}

// An action's number is 0 for shift, then the relations to the left, then
// those to the right.
func number(m move, dep uint8, deps int) uint8 {
	switch m {
	case left:
		return 1 + dep
	case right:
		return uint8(1 + deps + int(dep))
	}
	return 0
}

// deps returns which relations a move may draw, from and to, but for skip: the
// arc from the root is "root", and no other arc is.
func (s *state) deps(m move, n, root int) (from, to, skip int) {
	switch {
	case m == shift:
		return 0, 1, -1
	case m == left && int(s.next) == s.n && root >= 0:
		return root, root + 1, -1
	}
	return 0, n, root
}

// top returns the best allowed action.
func top(sums *weights.Scores, s *state, n, root int) (best move, dep uint8) {
	highest := int32(-1 << 31)
	for m := shift; m <= right; m++ {
		if !s.can(m) {
			continue
		}
		first := int(number(m, 0, n))
		from, to, skip := s.deps(m, n, root)
		for d, v := range sums[first+from : first+to] {
			if v > highest && d+from != skip {
				best, dep, highest = m, uint8(d+from), v
			}
		}
	}
	return best, dep
}
