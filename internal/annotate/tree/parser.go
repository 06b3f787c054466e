// Package tree parses tagged sentences into dependency trees.
//
// The parser is greedy: it goes through the words once, from left to right,
// with the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), and
// takes in each state the move with the highest sum of weights. It learns
// with the dynamic oracle of Goldberg and Nivre (2012, 2013): it follows its
// own mistakes in training and learns the best way on from there. A second
// model says the relation of each arc as it is drawn: three moves are quicker
// to choose among than the hundred that they are with relations. Both ask some
// templates first, and the others only in doubt. Where the best move leads by
// little, the next best is tried, too (states that were met before are not
// looked at again). The parser's time is linear in the length of a sentence. Trees are projective and have one root.
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
	path path
	memo memo
}

// Parse writes the head and the relation of each word into heads and deps,
// which are as long as words. The root's head is -1.
func (p *Parser) Parse(words []Word, w *Work, heads []int32, deps []uint8) {
	w.z.reset(words, p.known)
	w.f.shift, w.l.bits = 64-weights.KeyBits(p.moves.Bits()), p.arcs.Bits()
	w.s.reset(len(words))
	w.path = w.path[:0]
	w.memo.reset()
	least := p.finish(w, 0, true)
	w.s.write(heads, deps)
	for range tries {
		at := w.path.doubtful()
		if at < 0 {
			return
		}
		if cost := p.otherwise(w, at); cost < least {
			least = cost
			w.s.write(heads, deps)
		}
	}
}

// finish goes on from the state to the end of the sentence and returns cost with
// what the moves on the way cost. It keeps the way if asked to.
func (p *Parser) finish(w *Work, cost int64, keep bool) int64 {
	for !w.s.done() {
		r, key := w.memo.slot(&w.s)
		if r.key != key {
			t := taken{move: w.s.only(), lead: certain}
			if t.move == none {
				t.move, t.next, t.lead = p.move(w)
			}
			t.dep = p.relation(w, t.move)
			*r = remembered{key, t}
		}
		t := r.taken
		cost += t.lead.cost()
		t.cost = cost
		if w.s.do(t.move, t.dep); keep {
			w.path = append(w.path, t)
		}
	}
	return cost
}

// write writes the tree that was drawn.
func (s *state) write(heads []int32, deps []uint8) {
	copy(deps, s.dep)
	for i := range heads {
		if heads[i] = s.head[i]; int(heads[i]) == s.n {
			heads[i] = -1
		}
	}
}

// Where the templates that come first give the best move or relation this lead
// over the next, the others hardly ever change it: two of 75,000 moves and one
// of 13,800 relations on the dev parts. They are not asked then. (He, Daumé and
// Eisner 2013 go further and learn what to ask next.)
const leadOfMove, leadOfArc = 2500, 95

// move returns the best allowed move, the next best and the lead of the best.
func (p *Parser) move(w *Work) (best, next move, by lead) {
	var sums weights.Triple
	p.moves.Score(w.f.first(&w.s, &w.z), &sums)
	best, next, by = w.s.top(&sums)
	if by < leadOfMove {
		p.moves.Score(w.f.rest(), &sums)
		best, next, by = w.s.top(&sums)
	}
	return best, next, by
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
	p.arcs.Score(w.l.first(&w.s, &w.z, d, h), &w.sums)
	dep, lead := best(&w.sums, len(p.deps), p.root)
	if lead < leadOfArc {
		p.arcs.Score(w.l.rest(), &w.sums)
		dep, _ = best(&w.sums, len(p.deps), p.root)
	}
	return dep
}

// lowest is less than any sum.
const lowest = -1 << 30

// best returns the relation with the highest sum, but for root, and its lead
// over the next.
func best(sums *weights.Scores, n, root int) (top uint8, lead int32) {
	first, second := int32(lowest), int32(lowest)
	for d, sum := range sums[:n] {
		switch {
		case d == root:
		case sum > first:
			top, first, second = uint8(d), sum, first
		case sum > second:
			second = sum
		}
	}
	return top, first - second
}

// top returns the best allowed move, the next best and the lead of the best.
func (s *state) top(sums *weights.Triple) (best, next move, by lead) {
	first, second := int32(lowest), int32(lowest)
	for m := shift; m <= right; m++ {
		switch {
		case !s.can(m):
		case sums[m] > first:
			best, next, first, second = m, best, sums[m], first
		case sums[m] > second:
			next, second = m, sums[m]
		}
	}
	return best, next, lead(first - second)
}
