package morph

import (
	"cmp"
	"maps"
	"slices"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
)

// least is how many updates a feature needs to count.
const least = 2

// Learner is a tagger under training.
type Learner struct {
	pairs []Pair
	index map[Pair]uint8
	usual []uint8
	l     *weights.Learner
	bits  int
	out   []uint8
	// Margin is by how much the right pair must win not to be learned again.
	Margin int32
}

// Example is a sentence with its right pairs.
type Example struct {
	Words []word.Look
	Pairs []Pair
}

// Pairs returns the pairs of the examples, the most frequent first; those
// beyond the first 255 are left out.
func Pairs(examples []Example) []Pair {
	count := map[Pair]int{}
	for _, e := range examples {
		for _, p := range e.Pairs {
			count[p]++
		}
	}
	pairs := slices.SortedFunc(maps.Keys(count), func(a, b Pair) int {
		return cmp.Or(count[b]-count[a], int(a.POS)-int(b.POS), cmp.Compare(a.Tag, b.Tag))
	})
	return pairs[:min(len(pairs), weights.MaxClasses-1)]
}

// NewLearner counts the lexicon of the examples and returns a learner with
// 1<<bits rows that has learned nothing else yet.
func NewLearner(bits int, pairs []Pair, examples []Example) *Learner {
	l := &Learner{l: weights.NewLearner(bits, least), bits: bits, pairs: pairs, index: map[Pair]uint8{}}
	for i, p := range pairs {
		l.index[p] = uint8(i)
	}
	l.countUsual(examples)
	return l
}

// rare is how often a word must have been seen to enter the lexicon: the pair
// of a word seen once would always be right in training and seldom in reading.
const rare = 3

func (l *Learner) countUsual(examples []Example) {
	type key struct {
		slot uint32
		pair uint8
	}
	count, total := map[key]int{}, map[uint32]int{}
	for _, e := range examples {
		for i, p := range e.Pairs {
			if k, ok := l.index[p]; ok {
				count[key{usualSlot(e.Words[i]), k}]++
				total[usualSlot(e.Words[i])]++
			}
		}
	}
	top := map[uint32]int{}
	l.usual = make([]uint8, 1<<usualBits)
	for pair := range len(l.pairs) { // by frequency, so that ties fall alike in each run
		for slot, n := range total {
			if c := count[key{slot, uint8(pair)}]; n >= rare && c > top[slot] {
				top[slot], l.usual[slot] = c, uint8(pair)+1
			}
		}
	}
}

// Learn tags one example and learns from its mistakes. It returns how many it made.
func (l *Learner) Learn(e Example) (wrong int) {
	l.out = slices.Grow(l.out[:0], len(e.Words))[:len(e.Words)]
	w := window{words: e.Words, tags: l.out, usual: l.usual, bits: l.bits}
	for i := range e.Words {
		rows := w.all(i)
		clear(w.sums[:len(l.pairs)])
		l.l.Score(rows, &w.sums)
		got, _ := w.best(len(l.pairs))
		l.out[i] = got
		if want, ok := l.index[e.Pairs[i]]; ok && want != got {
			l.l.Update(rows, want, got)
			wrong++
		} else if ok && l.Margin > 0 {
			l.second(&w, rows, want)
		}
		l.l.Tick()
	}
	return wrong
}

// second learns from a pair that was right by less than the margin.
func (l *Learner) second(w *window, rows []uint32, want uint8) {
	next := -1
	for c := range l.pairs {
		if c != int(want) && (next < 0 || w.sums[c] > w.sums[next]) {
			next = c
		}
	}
	if next >= 0 && w.sums[want] < w.sums[next]+l.Margin {
		l.l.Update(rows, want, uint8(next))
	}
}

// MeanTagger returns the mean of what several learners of the same examples
// learned, its weights as multiples of step, those nearer to zero than drop
// left out.
func MeanTagger(learners []*Learner, step, drop float64) *Tagger {
	var all []*weights.Learner
	for _, l := range learners {
		all = append(all, l.l)
	}
	return &Tagger{pairs: learners[0].pairs, usual: learners[0].usual, set: weights.Mean(all, step, drop)}
}
