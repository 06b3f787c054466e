package tree

import (
	"math/rand/v2"
	"testing"

	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// chance returns a sentence of random words in a random tree.
func chance(r *rand.Rand, deps []text.Dep) Example {
	e := Example{}
	n := 3 + r.IntN(15)
	root := r.IntN(n)
	for i := range n {
		l := word.Look{Low: r.Uint32N(20) << 20}
		e.Words = append(e.Words, Word{Look: l, Tag: uint8(r.IntN(6)), POS: text.POS(r.IntN(6))})
		h, d := int32(root), deps[1+r.IntN(len(deps)-1)]
		if i == root {
			h, d = -1, "root"
		}
		e.Heads, e.Deps = append(e.Heads, h), append(e.Deps, d)
	}
	return e
}

// TestMemo goes through sentences at random after they were parsed: what is
// remembered of a state is what would be decided in it anew.
func TestMemo(t *testing.T) {
	r, deps := rand.New(rand.NewPCG(1, 2)), []text.Dep{"root", "a", "b", "c"}
	var learn []Example
	for range 60 {
		learn = append(learn, chance(r, deps))
	}
	l := NewLearner(Sizes{Moves: 12, Arcs: 14}, 1, learn)
	for range 4 {
		for _, e := range learn {
			l.Learn(e, 0.5)
		}
	}
	p, w, met := MeanParser([]*Learner{l}, 0.1, 0.5, 0.5), Work{}, 0
	for range 200 {
		e := chance(r, deps)
		n := len(e.Words)
		p.Parse(e.Words, &w, make([]int32, n), make([]uint8, n))
		for range 5 {
			met += walk(t, r, p, &w)
		}
	}
	if met < 1000 {
		t.Errorf("only %d states were met again", met)
	}
}

// walk makes random moves from the first word to the last and returns how many
// states were remembered.
func walk(t *testing.T, r *rand.Rand, p *Parser, w *Work) (met int) {
	w.s.reset(w.s.n)
	for !w.s.done() {
		m := w.s.only()
		if m == none {
			best, next, by := p.move(w)
			if k, key := w.memo.slot(&w.s); k.key == key {
				met++
				if dep := p.relation(w, best); k.move != best || k.next != next || k.lead != by || k.dep != dep {
					t.Fatalf("remembered %v, now %d, %d, %d, %d", k.taken, best, next, by, dep)
				}
			}
			if m = best; r.IntN(6) == 0 {
				m = next
			}
		}
		w.s.do(m, p.relation(w, m))
	}
	return met
}
