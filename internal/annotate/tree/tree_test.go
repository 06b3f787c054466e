package tree

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/vedette-org/vedette/internal/text"
)

// projective draws the heads of a random projective tree of up to longest words.
func projective(t *rapid.T, longest int) []int32 {
	n := rapid.IntRange(1, longest).Draw(t, "words")
	heads := make([]int32, n)
	var build func(from, to int, head int32)
	build = func(from, to int, head int32) {
		if from >= to {
			return
		}
		root := rapid.IntRange(from, to-1).Draw(t, "root")
		heads[root] = head
		halves := func(from, to int) {
			for from < to {
				end := rapid.IntRange(from+1, to).Draw(t, "end")
				build(from, end, int32(root))
				from = end
			}
		}
		halves(from, root)
		halves(root+1, to)
	}
	build(0, n, -1)
	return heads
}

// TestOracleFindsTheTree follows the oracle's advice from the start: on a
// projective tree each state has a move that costs nothing, and the moves draw
// the tree.
func TestOracleFindsTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := projective(t, 12)
		e := Example{Words: make([]Word, len(heads)), Heads: heads, Deps: make([]text.Dep, len(heads))}
		var g gold
		var s state
		g.reset(e, []text.Dep{""})
		s.reset(len(heads))
		for !s.done() {
			costs := []int{g.costOfShift(&s), g.costOfLeft(&s), g.costOfRight(&s)}
			m := shift
			for k, c := range costs {
				if c < costs[m] {
					m = move(k)
				}
			}
			if costs[m] != 0 {
				t.Fatalf("heads %v: the best move costs %d", heads, costs[m])
			}
			s.do(m, 0)
		}
		for i, h := range heads {
			if h < 0 {
				h = int32(len(heads))
			}
			if s.head[i] != h {
				t.Fatalf("heads %v: drew %v", heads, s.head)
			}
		}
	})
}

// TestOracleCountsWhatIsLost compares the costs with what can still be reached,
// tried out in full on small trees, where the root may take any number of
// children: the oracle is that of the system without the rule of one root.
func TestOracleCountsWhatIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := projective(t, 5)
		var g gold
		g.reset(Example{Words: make([]Word, len(heads)), Heads: heads, Deps: make([]text.Dep, len(heads))}, []text.Dep{""})
		var s state
		s.reset(len(heads))
		for !s.done() {
			before := reach(&s, &g)
			var allowed []move
			for m := shift; m <= right; m++ {
				if !s.can(m) {
					continue
				}
				allowed = append(allowed, m)
				cost := [...]func(*state) int{g.costOfShift, g.costOfLeft, g.costOfRight}[m](&s)
				next := clone(&s)
				next.do(m, 0)
				if lost := before - reach(next, &g); lost != cost {
					t.Fatalf("heads %v, stack %v, next %d: move %d loses %d arcs, the oracle says %d", heads, s.stack, s.next, m, lost, cost)
				}
			}
			s.do(allowed[rapid.IntRange(0, len(allowed)-1).Draw(t, "move")], 0)
		}
	})
}

func clone(s *state) *state {
	c := *s
	c.stack = append([]int32(nil), s.stack...)
	c.head = append([]int32(nil), s.head...)
	c.dep = append([]uint8(nil), s.dep...)
	c.kids = append([]kids(nil), s.kids...)
	return &c
}

// reach returns how many arcs of the gold tree the best way on from s has in the end.
func reach(s *state, g *gold) int {
	if s.done() {
		n := 0
		for i := range s.n {
			if s.head[i] == g.head[i] {
				n++
			}
		}
		return n
	}
	best := 0
	for m := shift; m <= right; m++ {
		if s.can(m) || m == left && len(s.stack) > 0 {
			c := clone(s)
			c.do(m, 0)
			best = max(best, reach(c, g))
		}
	}
	return best
}
