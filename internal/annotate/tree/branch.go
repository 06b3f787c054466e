package tree

import "math"

// Where a move was chosen in doubt, the next best is tried, too, and the sentence
// parsed on from there. The tree of the likelier way is kept (selectional
// branching: Choi and McCallum 2013). A greedy parser can't see what a move
// leads to; this looks, where it matters, at the price of a few sentences more.

// A lead under doubt is one; tries is how many of them, the smallest first, are
// followed in a sentence: its time stays linear.
const doubt, tries = 600, 5

// lead is by how much the best move wins over the next.
type lead int32

const certain = lead(math.MaxInt32)

// path is what was done to a sentence.
type path []taken

type taken struct {
	move, next move // the next best
	dep        uint8
	tried      bool // the next best was
	lead       lead
	cost       int64 // of the way up to here, this move with it
}

// doubtful returns the place of the smallest lead, and sees to it that it isn't
// returned again; -1 where none is left.
func (p path) doubtful() int {
	at, least := -1, lead(doubt)
	for i := range p {
		if p[i].lead < least && !p[i].tried {
			at, least = i, p[i].lead
		}
	}
	if at >= 0 {
		p[at].tried = true
	}
	return at
}

// otherwise parses the sentence anew from the at-th move on, with the next best
// one in its place, and returns what the way costs.
func (p *Parser) otherwise(w *Work, at int) int64 {
	w.s.reset(w.s.n)
	for _, t := range w.path[:at] {
		w.s.do(t.move, t.dep)
	}
	t := w.path[at]
	w.s.do(t.next, p.relation(w, t.next))
	return p.finish(w, t.cost+int64(t.lead), false)
}

// temperature is the lead that makes the best move e times as likely as the next.
const temperature = 1000

// costs has, by leads in steps, what the best move costs: the logarithm of its
// likelihood as one of two, in units of the weights.
var costs = func() (c [10 * temperature / costStep]int64) {
	for i := range c {
		c[i] = int64(math.Round(temperature * math.Log1p(math.Exp(-(float64(i)+0.5)*costStep/temperature))))
	}
	return c
}()

const costStep = 10

func (l lead) cost() int64 {
	if i := int(l) / costStep; i < len(costs) {
		return costs[i]
	}
	return 0
}
