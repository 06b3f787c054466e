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
	set  *weights.Set
}

// Deps returns what the numbers of relations stand for.
func (p *Parser) Deps() []text.Dep { return p.deps }

// Len returns how many weights the parser has.
func (p *Parser) Len() int { return p.set.Len() }

// Work is the memory of one parse, to be used again for the next sentence.
type Work struct {
	s state
	f features
}

// Parse writes the head and the relation of each word into heads and deps,
// which are as long as words. The root's head is -1.
func (p *Parser) Parse(words []Word, w *Work, heads []int32, deps []uint8) {
	w.s.reset(len(words))
	w.f.bits = p.set.Bits()
	for !w.s.done() {
		m, d := top(p.set, w.f.rows(&w.s, words), &w.s, len(p.deps))
		w.s.do(m, d)
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

// top returns the best allowed action.
func top(sc weights.Scorer, rows []uint32, s *state, deps int) (move, uint8) {
	var sums weights.Scores
	sc.Score(rows, &sums)
	m, d, max := shift, 0, int32(-1<<31)
	if s.can(shift) {
		max = sums[0]
	}
	if s.can(left) {
		for i, v := range sums[1 : 1+deps] {
			if v > max {
				m, d, max = left, i, v
			}
		}
	}
	if s.can(right) {
		for i, v := range sums[1+deps : 1+2*deps] {
			if v > max {
				m, d, max = right, i, v
			}
		}
	}
	return m, uint8(d)
}
