package weights

import (
	"math"
	"slices"
)

// Learner is an averaged perceptron under training (Freund and Schapire 1999;
// the lazy averaging is Daumé's). Updates are whole numbers, so that the result
// doesn't depend on the order of floating-point sums.
//
// A row counts only once it has been updated a few times: features that were
// seen to matter once or twice fit the training data and nothing else (Goldberg
// and Elhadad 2011), and they are most of all features.
type Learner struct {
	bits  int
	least uint8
	rows  []row
	now   int64
}

type row struct {
	updates uint8 // up to 255
	cells   []learning
}

// learning is a weight with the sum of its values over all updates up to stamp.
type learning struct {
	class  uint8
	weight int32
	stamp  int64
	sum    int64
}

// NewLearner returns a learner with 1<<bits rows, all empty. A row counts from
// its least-th update on.
func NewLearner(bits, least int) *Learner {
	return &Learner{bits: bits, least: uint8(least), rows: table[row](1 << bits), now: 1}
}

// Score implements [Scorer].
func (l *Learner) Score(rows []uint32, to *Scores) {
	for _, r := range rows {
		row := &l.rows[r]
		if row.updates < l.least {
			continue
		}
		for i := range row.cells {
			to[row.cells[i].class] += row.cells[i].weight
		}
	}
}

// Update tells the learner that in this state class right should have won over
// class wrong.
func (l *Learner) Update(rows []uint32, right, wrong uint8) {
	for _, r := range rows {
		row := &l.rows[r]
		if row.updates < 255 {
			row.updates++
		}
		row.add(right, 1, l.now)
		row.add(wrong, -1, l.now)
	}
}

// Tick counts one decision, right or wrong; averages are over decisions.
func (l *Learner) Tick() { l.now++ }

func (r *row) add(class uint8, by int32, now int64) {
	for i := range r.cells {
		if c := &r.cells[i]; c.class == class {
			c.sum += int64(c.weight) * (now - c.stamp)
			c.weight, c.stamp = c.weight+by, now
			return
		}
	}
	r.cells = append(r.cells, learning{class: class, weight: by, stamp: now})
}

// average returns the mean of a weight over all decisions so far.
func (l *Learner) average(c learning) float64 {
	return float64(c.sum+int64(c.weight)*(l.now-c.stamp)) / float64(l.now)
}

// Set returns the averaged weights as multiples of step, those nearer to zero
// than drop left out.
func (l *Learner) Set(step, drop float64) *Set { return Mean([]*Learner{l}, step, drop) }

const limit = math.MaxInt16

// Mean returns the mean of what several learners of one size learned, as
// multiples of step, what is nearer to zero than drop left out.
func Mean(learners []*Learner, step, drop float64) *Set {
	b := newBuilder(learners[0].bits, 0)
	for i := range learners[0].rows {
		if weights := meanRow(learners, i, step, drop); len(weights) > 0 {
			b.add(i, weights)
		}
	}
	return b.set()
}

// meanRow returns the weights of a row that are kept, by class.
func meanRow(learners []*Learner, i int, step, drop float64) (weights []classWeight) {
	var sums [MaxClasses]float64
	var seen []uint8
	for _, l := range learners {
		if l.rows[i].updates < l.least {
			continue
		}
		for _, c := range l.rows[i].cells {
			if !slices.Contains(seen, c.class) {
				seen = append(seen, c.class)
			}
			sums[c.class] += l.average(c) / float64(len(learners))
		}
	}
	slices.Sort(seen)
	for _, class := range seen {
		w := sums[class]
		if r := math.Round(w / step); r != 0 && math.Abs(w) >= drop {
			weights = append(weights, classWeight{class, int16(max(-limit, min(limit, r)))})
		}
	}
	return weights
}
