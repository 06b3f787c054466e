package tree

import (
	"math/rand/v2"
	"slices"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/text"
)

// Example is a sentence with its right tree. The root's head is -1.
type Example struct {
	Words []Word
	Heads []int32
	Deps  []text.Dep
}

// least is how many updates a feature needs to count.
const least = 7

// Learner is a parser under training.
type Learner struct {
	deps []text.Dep
	root int
	l    *weights.Learner
	rng  *rand.Rand
	s    state
	f    features
	g    gold
	sums weights.Scores
	// costs are those of the moves in the present state.
	costs [3]int
}

// NewLearner returns a learner with 1<<bits rows for the relations of the examples.
func NewLearner(bits int, seed uint64, examples []Example) *Learner {
	l := &Learner{l: weights.NewLearner(bits, least), rng: rand.New(rand.NewPCG(seed, 1))}
	l.f.bits = bits
	seen := map[text.Dep]bool{}
	for _, e := range examples {
		for _, d := range e.Deps {
			if !seen[d] {
				seen[d] = true
				l.deps = append(l.deps, d)
			}
		}
	}
	slices.Sort(l.deps)
	l.deps = l.deps[:min(len(l.deps), (weights.MaxClasses-1)/2)]
	l.root = rootOf(l.deps)
	return l
}

// Learn parses one example, learning at each wrong action, and goes on with
// its own action with probability explore, else with a right one. It returns
// how many actions were wrong.
func (l *Learner) Learn(e Example, explore float64) (wrong int) {
	l.s.reset(len(e.Words))
	l.g.reset(e, l.deps)
	for !l.s.done() {
		wrong += l.step(e.Words, explore)
	}
	return wrong
}

func (l *Learner) step(words []Word, explore float64) (wrong int) {
	rows := l.f.rows(&l.s, words)
	l.sums = weights.Scores{}
	l.l.Score(rows, &l.sums)
	got := l.choose(l.all)
	want := l.choose(l.best)
	l.l.Tick()
	if got == want {
		l.s.do(got.m, got.d)
		return 0
	}
	n := len(l.deps)
	l.l.Update(rows, number(want.m, want.d, n), number(got.m, got.d, n))
	if l.rng.Float64() >= explore {
		got = want
	}
	l.s.do(got.m, got.d)
	return 1
}

type action struct {
	m move
	d uint8
}

// best allows only the cheapest moves, with the right relation. A word that
// should have hung from the root and no longer can may have any other.
func (l *Learner) best(m move) (from, to, skip int) {
	if m == shift {
		l.costs = l.g.costs(&l.s)
	}
	from, to, skip = l.all(m)
	if l.costs[m] > slices.Min(l.costs[:]) {
		return 0, 0, -1
	}
	if d := int(l.g.dep[max(0, l.s.at(0))]); m != shift && d >= from && d < to && d != skip {
		return d, d + 1, -1
	}
	return from, to, skip
}

// choice is which relations each move may draw: from, to and one to skip.
type choice func(move) (from, to, skip int)

// all allows what the state allows.
func (l *Learner) all(m move) (from, to, skip int) {
	if !l.s.can(m) {
		return 0, 0, -1
	}
	return l.s.deps(m, len(l.deps), l.root)
}

// choose returns the highest of the actions that a choice lets through.
func (l *Learner) choose(allow choice) action {
	var a action
	highest := int32(-1 << 31)
	for m := shift; m <= right; m++ {
		from, to, skip := allow(m)
		for d := from; d < to; d++ {
			if v := l.sums[number(m, uint8(d), len(l.deps))]; v > highest && d != skip {
				a, highest = action{m, uint8(d)}, v
			}
		}
	}
	return a
}

// Parser returns what was learned, its weights as multiples of step,
// those nearer to zero than drop left out.
func (l *Learner) Parser(step, drop float64) *Parser {
	return &Parser{deps: l.deps, root: l.root, set: l.l.Set(step, drop)}
}
