package tree

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// gold is the right tree, and the dynamic oracle for it: what each move costs
// in arcs of the tree that can no longer be drawn (Goldberg and Nivre 2013,
// section 4.3). Where the tree is not projective the costs are a lower bound,
// and the cheapest move is taken for the right one.
type gold struct {
	head []int32 // the root is n
	dep  []uint8
	kids [][]int32 // one per word and one for the root
}

func (g *gold) reset(e Example, deps []text.Dep) {
	n := len(e.Words)
	g.head, g.dep = g.head[:0], g.dep[:0]
	for len(g.kids) <= n {
		g.kids = append(g.kids, nil)
	}
	for i := range g.kids {
		g.kids[i] = g.kids[i][:0]
	}
	for i, h := range e.Heads {
		if h < 0 {
			h = int32(n)
		}
		d, _ := slices.BinarySearch(deps, e.Deps[i])
		g.head = append(g.head, h)
		g.dep = append(g.dep, uint8(min(d, len(deps)-1)))
		g.kids[h] = append(g.kids[h], int32(i))
	}
}

// costs returns what each move costs.
func (g *gold) costs(s *state) [3]int {
	return [...]int{shift: g.costOfShift(s), left: g.costOfLeft(s), right: g.costOfRight(s)}
}

const never = 1 << 20

// costOfLeft: the top of the stack gets the next word for its head. It loses
// its children in the buffer, and its head where that is below it on the stack
// or further on in the buffer.
func (g *gold) costOfLeft(s *state) int {
	if !s.can(left) {
		return never
	}
	top := s.at(0)
	cost := g.kidsFrom(top, s.next)
	if h := g.head[top]; h == s.at(1) && h >= 0 || h > s.next {
		cost++
	}
	return cost
}

// costOfRight: the top of the stack gets the word below it for its head. It
// loses its children in the buffer, and its head where that is in the buffer.
func (g *gold) costOfRight(s *state) int {
	if !s.can(right) {
		return never
	}
	top := s.at(0)
	cost := g.kidsFrom(top, s.next)
	if g.head[top] >= s.next {
		cost++
	}
	return cost
}

// costOfShift: the next word goes on the stack. It loses its children there,
// and its head where that is on the stack below the top.
func (g *gold) costOfShift(s *state) int {
	if !s.can(shift) {
		return never
	}
	cost := 0
	for _, w := range s.stack {
		if g.head[w] == s.next {
			cost++
		}
	}
	h := g.head[s.next]
	for _, w := range s.stack[:max(0, len(s.stack)-1)] {
		if w == h {
			cost++
		}
	}
	return cost
}

// kidsFrom counts the children of w in the buffer.
func (g *gold) kidsFrom(w, next int32) (n int) {
	for _, k := range g.kids[w] {
		if k >= next {
			n++
		}
	}
	return n
}
