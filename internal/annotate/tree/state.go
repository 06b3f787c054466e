package tree

// state is where a parse stands: the stack, the next word of the buffer, and
// the arcs drawn so far. The root is the last item of the buffer, at index n,
// as Ballesteros and Nivre (2013) advise.
type state struct {
	n     int
	stack []int32
	next  int32
	head  []int32
	dep   []uint8
	kids  []kids // one per word and one for the root
}

// kids are the outermost and next-to-outermost children of a word on each
// side, -1 where there is none, their number, and the set of their relations.
type kids struct {
	l1, l2, r1, r2 int32
	ln, rn         uint8
	ls, rs         uint64
}

func (s *state) reset(n int) {
	s.n, s.next, s.stack = n, 0, s.stack[:0]
	s.head, s.dep, s.kids = s.head[:0], s.dep[:0], s.kids[:0]
	for range n + 1 {
		s.head = append(s.head, -1)
		s.dep = append(s.dep, 0)
		s.kids = append(s.kids, kids{l1: -1, l2: -1, r1: -1, r2: -1})
	}
}

func (s *state) done() bool { return int(s.next) == s.n && len(s.stack) == 0 }

// at returns the word k deep in the stack, -1 where there is none.
func (s *state) at(k int) int32 {
	if k >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-k]
}

// move is a kind of action of the arc-hybrid system (Kuhlmann et al. 2011).
type move uint8

const (
	shift move = iota // the next word goes on the stack
	left              // the top of the stack depends on the next word
	right             // the top of the stack depends on the one below it
	none
)

// can reports whether a move is allowed. The root takes one child, the last
// word on the stack: each sentence has one root.
func (s *state) can(m move) bool {
	switch m {
	case shift:
		return int(s.next) < s.n
	case left:
		return len(s.stack) > 0 && (int(s.next) < s.n || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

// only returns the one move that is allowed, and none where there are several:
// an empty stack must be filled, and behind the last word it can only shrink.
func (s *state) only() move {
	switch {
	case len(s.stack) == 0:
		return shift
	case int(s.next) < s.n:
		return none
	case len(s.stack) == 1:
		return left
	}
	return right
}

// arc returns the dependent and the head of the arc that a move draws.
func (s *state) arc(m move) (d, h int32) {
	if m == right {
		return s.at(0), s.at(1)
	}
	return s.at(0), s.next
}

func (s *state) do(m move, dep uint8) {
	if m == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	d, h := s.arc(m)
	s.stack = s.stack[:len(s.stack)-1]
	s.head[d], s.dep[d] = h, dep
	k, bit := &s.kids[h], uint64(1)<<(dep%64)
	if m == left {
		k.l1, k.l2, k.ln, k.ls = d, k.l1, min(k.ln+1, 5), k.ls|bit
	} else {
		k.r1, k.r2, k.rn, k.rs = d, k.r1, min(k.rn+1, 5), k.rs|bit
	}
}
