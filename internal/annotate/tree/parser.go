// Package tree parses tagged sentences into dependency trees.
//
// The parser is greedy: it goes through the words once, from left to right,
// with the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), and
// takes in each state the move with the highest sum of weights. It learns
// with the dynamic oracle of Goldberg and Nivre (2012, 2013): it follows its
// own mistakes in training and learns the best way on from there. A second
// model says the relation of each arc as it is drawn: three moves are quicker
// to choose among than the hundred that they are with relations. Its time is
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
	deps  []text.Dep
	root  int // the number of the relation "root"
	known known
	moves *weights.Triples
	arcs  *weights.Set
}

// rootOf returns the number of the relation "root" among deps.
func rootOf(deps []text.Dep) int { return slices.Index(deps, "root") }

// Deps returns what the numbers of relations stand for.
func (p *Parser) Deps() []text.Dep { return p.deps }

// Len returns how many rows choose moves, and how many weights choose relations.
func (p *Parser) Len() (moves, relations int) { return p.moves.Len(), p.arcs.Len() }

// Work is the memory of one parse, to be used again for the next sentence.
type Work struct {
	z    sentence
	s    state
	f    features
	l    labels
	sums weights.Scores
}

// Parse writes the head and the relation of each word into heads and deps,
// which are as long as words. The root's head is -1.
func (p *Parser) Parse(words []Word, w *Work, heads []int32, deps []uint8) {
	w.z.reset(words, p.known)
	w.s.reset(len(words))
	w.f.shift, w.l.bits = 64-weights.KeyBits(p.moves.Bits()), p.arcs.Bits()
	for !w.s.done() {
		m := w.s.only()
		if m == none {
			var sums weights.Triple
			p.moves.Score(w.f.keys(&w.s, &w.z), &sums)
			m = w.s.top(&sums)
		}
		w.s.do(m, p.relation(w, m))
	}
	for i := range words {
		heads[i], deps[i] = w.s.head[i], w.s.dep[i]
		if int(heads[i]) == len(words) {
			heads[i] = -1
		}
	}
}

// relation returns the relation of the arc that a move draws: "root" from the
// root, and never that elsewhere.
func (p *Parser) relation(w *Work, m move) uint8 {
	d, h := w.s.arc(m)
	switch {
	case m == shift:
		return 0
	case int(h) == w.s.n:
		return uint8(p.root)
	}
	clear(w.sums[:len(p.deps)])
	p.arcs.Score(w.l.rows(&w.s, &w.z, d, h), &w.sums)
	return best(&w.sums, len(p.deps), p.root)
}

// best returns the relation with the highest sum, but for root.
func best(sums *weights.Scores, n, root int) uint8 {
	top := -1
	for d := range n {
		if d != root && (top < 0 || sums[d] > sums[top]) {
			top = d
		}
	}
	return uint8(max(top, 0))
}

// top returns the best allowed move.
func (s *state) top(sums *weights.Triple) (best move) {
	highest := int32(-1 << 31)
	for m := shift; m <= right; m++ {
		if sums[m] > highest && s.can(m) {
			best, highest = m, sums[m]
		}
	}
	return best
}
