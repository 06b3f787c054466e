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

// A feature of moves needs least updates to count, one of relations leastOfArcs.
const least, leastOfArcs = 7, 3

// The right move and the right relation must win by margins, or they are
// learned again: some half of what an update changes.
const margin, marginOfArcs = 100, 50

// Learner is a parser under training.
type Learner struct {
	p     Parser // without weights
	moves *weights.TripleLearner
	arcs  *weights.Learner
	rng   *rand.Rand
	w     Work
	g     gold
}

// Sizes are logarithms: of the number of pairs of slots for moves, and of rows
// for relations.
type Sizes struct{ Moves, Arcs int }

// NewLearner returns a learner for the words and relations of the examples.
func NewLearner(z Sizes, seed uint64, examples []Example) *Learner {
	l := &Learner{
		moves: weights.NewTripleLearner(z.Moves, least), arcs: weights.NewLearner(z.Arcs, leastOfArcs),
		rng: rand.New(rand.NewPCG(seed, 1)),
	}
	l.w.f.shift, l.w.l.bits = 64-weights.KeyBits(z.Moves), z.Arcs
	count, seen := map[uint32]int{}, map[text.Dep]bool{}
	for _, e := range examples {
		for i, d := range e.Deps {
			count[e.Words[i].Look.Low]++
			if !seen[d] {
				seen[d] = true
				l.p.deps = append(l.p.deps, d)
			}
		}
	}
	slices.Sort(l.p.deps)
	l.p.deps = l.p.deps[:min(len(l.p.deps), weights.MaxClasses)]
	l.p.root = rootOf(l.p.deps)
	l.p.known = make(known, 1<<knownBits/8)
	for low, n := range count {
		if n >= rare {
			l.p.known.add(low)
		}
	}
	return l
}

// rare is how often a word must be there, with its copies in capitals, to be
// known as itself.
const rare = 4

// Learn parses one example, learning at each wrong action, and goes on with
// its own action with probability explore, else with a right one. It returns
// how many moves and relations were wrong.
func (l *Learner) Learn(e Example, explore float64) (wrong int) {
	l.w.z.reset(e.Words, l.p.known)
	l.w.s.reset(len(e.Words))
	l.g.reset(e, l.p.deps)
	for !l.w.s.done() {
		wrong += l.step(explore)
	}
	return wrong
}

func (l *Learner) step(explore float64) (wrong int) {
	s := &l.w.s
	keys := l.w.f.all(s, &l.w.z)
	var sums weights.Triple
	l.moves.Score(keys, &sums)
	got, _, _ := s.top(&sums)
	want, rival := l.g.judge(s, &sums)
	l.moves.Tick()
	if rival != want && (got == rival || sums[want] < sums[rival]+margin) {
		l.moves.Update(keys, uint8(want), uint8(rival))
	}
	if got == rival && rival != want {
		wrong++
		if l.rng.Float64() >= explore {
			got = want
		}
	}
	dep, miss := l.relation(got, explore)
	s.do(got, dep)
	return wrong + miss
}

// relation says the relation of an arc and learns where it is wrong. There is
// nothing to learn from where the head is.
func (l *Learner) relation(m move, explore float64) (dep uint8, wrong int) {
	d, h := l.w.s.arc(m)
	switch {
	case m == shift:
		return 0, 0
	case int(h) == l.w.s.n:
		return uint8(max(l.p.root, 0)), 0
	}
	l.w.sums = weights.Scores{}
	rows := l.w.l.all(&l.w.s, &l.w.z, d, h)
	l.arcs.Score(rows, &l.w.sums)
	got, lead := best(&l.w.sums, len(l.p.deps), l.p.root)
	want := l.g.dep[d]
	if l.g.head[d] != h || int(want) == l.p.root {
		return got, 0
	}
	l.arcs.Tick()
	if got == want {
		if lead < marginOfArcs {
			l.arcs.Update(rows, want, second(&l.w.sums, len(l.p.deps), l.p.root, got))
		}
		return got, 0
	}
	l.arcs.Update(rows, want, got)
	if l.rng.Float64() >= explore {
		got = want
	}
	return got, 1
}

// second returns the relation with the highest sum behind the best one.
func second(sums *weights.Scores, n, root int, top uint8) uint8 {
	kept := sums[top]
	sums[top] = lowest
	next, _ := best(sums, n, root)
	sums[top] = kept
	return next
}

// judge returns the best of the right moves and the best of the wrong ones;
// where no move is wrong, the right one twice.
func (g *gold) judge(s *state, sums *weights.Triple) (want, rival move) {
	costs := g.costs(s)
	least := slices.Min(costs[:])
	var found, wrong bool
	for m := shift; m <= right; m++ {
		switch {
		case !s.can(m):
		case costs[m] == least && (!found || sums[m] > sums[want]):
			want, found = m, true
		case costs[m] > least && (!wrong || sums[m] > sums[rival]):
			rival, wrong = m, true
		}
	}
	if !wrong {
		rival = want
	}
	return want, rival
}

// MeanParser returns the mean of what several learners learned, its weights as
// multiples of steps, relations' weights nearer to zero than drop left out.
func MeanParser(learners []*Learner, moveStep, arcStep, drop float64) *Parser {
	var moves []*weights.TripleLearner
	var arcs []*weights.Learner
	for _, l := range learners {
		moves, arcs = append(moves, l.moves), append(arcs, l.arcs)
	}
	p := learners[0].p
	p.moves, p.arcs = weights.MeanTriples(moves, moveStep), weights.Mean(arcs, arcStep, drop)
	return &p
}
