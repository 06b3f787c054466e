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
const least = 4

// Learner is a parser under training.
type Learner struct {
	deps []text.Dep
	l    *weights.Learner
	rng  *rand.Rand
	s    state
	f    features
	g    gold
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
	var sums weights.Scores
	l.l.Score(rows, &sums)
	got := l.choose(&sums, l.all)
	want := l.choose(&sums, l.g.best(&l.s))
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

// all allows each relation with each move that the state allows.
func (l *Learner) all(m move) (from, to int) {
	if !l.s.can(m) {
		return 0, 0
	}
	if m == shift {
		return 0, 1
	}
	return 0, len(l.deps)
}

// choose returns the highest of the actions that allow lets through.
func (l *Learner) choose(sums *weights.Scores, allow func(move) (from, to int)) action {
	var a action
	max := int32(-1 << 31)
	for m := shift; m <= right; m++ {
		from, to := allow(m)
		for d := from; d < to; d++ {
			if v := sums[number(m, uint8(d), len(l.deps))]; v > max {
				a, max = action{m, uint8(d)}, v
			}
		}
	}
	return a
}

// Parser returns what was learned, its weights rounded to step.
func (l *Learner) Parser(step float64) *Parser {
	return &Parser{deps: l.deps, set: l.l.Set(step)}
}
