package weights

import (
	"cmp"
	"runtime"
	"slices"
)

// TripleLearner is an averaged perceptron under training, of decisions among
// three classes: see [Learner], from which it differs in that its rows are
// dense and are told apart by their whole keys.
type TripleLearner struct {
	bits  int
	least uint8
	now   int64
	used  int
	rows  []tripleRow // open addressing; a key of 0 is an empty slot
}

type tripleRow struct {
	key     uint64
	stamp   int64
	sum     [3]int64
	weight  [3]int32
	updates uint8 // up to 255
}

// NewTripleLearner returns a learner whose model will have 1<<bits pairs of
// slots. A row counts from its least-th update on.
func NewTripleLearner(bits, least int) *TripleLearner {
	return &TripleLearner{bits: bits, least: uint8(least), now: 1, rows: make([]tripleRow, 1<<12)}
}

// start returns where the search for a key begins.
func (l *TripleLearner) start(key uint64) uint64 {
	return key * 0x9E3779B97F4A7C15 >> 20 & uint64(len(l.rows)-1)
}

// find returns the row of a key, or the empty one where it belongs.
func (l *TripleLearner) find(key uint64) *tripleRow {
	mask := uint64(len(l.rows) - 1)
	for i := l.start(key); ; i++ {
		if r := &l.rows[i&mask]; r.key == key || r.key == 0 {
			return r
		}
	}
}

// Score adds the weights of the rows of some keys. It asks for all of them
// before it looks at one, as [Set.Score] does.
func (l *TripleLearner) Score(keys []uint64, to *Triple) {
	touched := uint64(0)
	for _, k := range keys {
		touched ^= l.rows[l.start(k|1<<63)].key
	}
	runtime.KeepAlive(touched)
	for _, k := range keys {
		if r := l.find(k | 1<<63); r.updates >= l.least {
			for c, w := range r.weight {
				to[c] += w
			}
		}
	}
}

// Update tells the learner that in this state class right should have won over
// class wrong.
func (l *TripleLearner) Update(keys []uint64, right, wrong uint8) {
	for _, k := range keys {
		r := l.find(k | 1<<63)
		if r.key == 0 {
			if l.used++; 4*l.used > 3*len(l.rows) {
				l.grow()
				r = l.find(k | 1<<63)
			}
			r.key = k | 1<<63
		}
		r.updates = min(r.updates, 254) + 1
		for c := range r.sum {
			r.sum[c] += int64(r.weight[c]) * (l.now - r.stamp)
		}
		r.stamp = l.now
		r.weight[right]++
		r.weight[wrong]--
	}
}

func (l *TripleLearner) grow() {
	old := l.rows
	l.rows = table[tripleRow](2 * len(old))
	for i := range old {
		if old[i].key != 0 {
			*l.find(old[i].key) = old[i]
		}
	}
}

// Tick counts one decision, right or wrong; averages are over decisions.
func (l *TripleLearner) Tick() { l.now++ }

// mean is a row's averaged weights.
type mean struct {
	key uint64
	avg [3]float64
}

// means returns the rows that count, by key.
func (l *TripleLearner) means() []mean {
	var out []mean
	for i := range l.rows {
		r := &l.rows[i]
		if r.updates < l.least || r.key == 0 {
			continue
		}
		m := mean{key: r.key &^ (1 << 63)}
		for c := range m.avg {
			m.avg[c] = float64(r.sum[c]+int64(r.weight[c])*(l.now-r.stamp)) / float64(l.now)
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b mean) int { return cmp.Compare(a.key, b.key) })
	return out
}

// MeanTriples returns the mean of what several learners learned, which is
// better than what any of them did (their mistakes differ), as multiples of step.
func MeanTriples(learners []*TripleLearner, step float64) *Triples {
	s := newTriples(learners[0].bits)
	lists := make([][]mean, len(learners))
	for i, l := range learners {
		lists[i] = l.means()
	}
	for {
		key, found := lowest(lists)
		if !found {
			return s
		}
		var sum [3]float64
		for i, m := range lists {
			if len(m) > 0 && m[0].key == key {
				for c := range sum {
					sum[c] += m[0].avg[c] / float64(len(lists))
				}
				lists[i] = m[1:]
			}
		}
		s.put(key, center(sum, step))
	}
}

// lowest returns the lowest key that begins one of the lists.
func lowest(lists [][]mean) (key uint64, found bool) {
	for _, m := range lists {
		if len(m) > 0 && (!found || m[0].key < key) {
			key, found = m[0].key, true
		}
	}
	return key, found
}
