package scorer

import (
	"io"
	"math"
	"math/rand/v2"
)

// Linear holds, for each hashed feature, one weight for each answer, in whole
// numbers, so that a sum is the same on any machine.
type Linear struct {
	bits, answers int
	weights       []int8
}

// unit is the log-odds that a weight of 1 stands for; weights beyond 127 units
// are cut off.
const unit = 1.0 / 36

// Answers returns how many answers the scorer gives.
func (m *Linear) Answers() int { return m.answers }

// Logits appends the log-odds of each answer to out.
func (m *Linear) Logits(features []uint32, out []float32) []float32 {
	var sums [16]int32
	for _, f := range features {
		w := m.weights[row(f, m.bits)*m.answers:]
		for k := range m.answers {
			sums[k] += int32(w[k])
		}
	}
	for k := range m.answers {
		out = append(out, float32(sums[k])*unit)
	}
	return out
}

func row(f uint32, bits int) int { return int(f * 2654435769 >> (32 - bits)) }

// Example is one case: its features and, as bit sets, which answers are right and
// of which it is not known. Weight is how much it counts.
type Example struct {
	Features []uint32
	Right    uint32
	Unknown  uint32
	Weight   float32
}

// LinearOptions say how a Linear is learned.
type LinearOptions struct {
	Answers int // at most 16
	Bits    int // logarithm of the number of rows
	Passes  int
	Least   int // a feature counts only where so many examples have it
	Rate    float64
	Decay   float64 // pull towards zero (L2), for each example
	Seed    uint64
}

// LearnLinear fits a logistic regression for each answer by stochastic gradient
// descent with rates of its own for each weight (AdaGrad: Duchi, Hazan and
// Singer 2011); what counts is the mean of the later passes. The same examples
// in the same order give the same weights.
func LearnLinear(examples []Example, o LinearOptions) *Linear {
	n := o.Answers << o.Bits
	l := &learner{o: o, w: make([]float32, n), g: make([]float32, n), sum: make([]float32, n), seen: make([]int32, 1<<o.Bits)}
	for _, e := range examples {
		for _, f := range e.Features {
			l.seen[row(f, o.Bits)]++
		}
	}
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	order := rng.Perm(len(examples))
	for p := range o.Passes {
		rng.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			l.learn(&examples[i])
		}
		if p >= o.Passes/2 {
			for i, w := range l.w {
				l.sum[i] += w
			}
		}
	}
	return l.linear()
}

// damp keeps the first steps small of a weight that few examples have met: what
// is rare is else learned by heart.
const damp = 1

type learner struct {
	o         LinearOptions
	w, g, sum []float32
	seen      []int32
}

func (l *learner) learn(e *Example) {
	k := l.o.Answers
	var z, off [16]float32
	settled := true
	for _, f := range e.Features {
		w := l.w[row(f, l.o.Bits)*k:]
		for a := range k {
			z[a] += w[a]
		}
	}
	for a := range k {
		off[a] = float32(Sigmoid(float64(z[a])))
		if e.Right>>a&1 == 1 {
			off[a]--
		}
		off[a] *= e.Weight
		if e.Unknown>>a&1 == 1 {
			off[a] = 0
		}
		settled = settled && off[a] < 0.004 && off[a] > -0.004
	}
	if settled { // most cases are, after the first pass, and would only take time
		return
	}
	rate, decay := float32(l.o.Rate), float32(l.o.Decay)
	for _, f := range e.Features {
		r := row(f, l.o.Bits)
		if int(l.seen[r]) < l.o.Least {
			continue
		}
		w, g := l.w[r*k:r*k+k], l.g[r*k:r*k+k]
		for a := range k {
			d := off[a] + decay*w[a]
			if d < 1e-3 && d > -1e-3 {
				continue
			}
			g[a] += d * d
			w[a] -= rate * d / float32(math.Sqrt(float64(damp+g[a])))
		}
	}
}

// linear rounds the weights to whole numbers of a unit.
func (l *learner) linear() *Linear {
	m := &Linear{bits: l.o.Bits, answers: l.o.Answers, weights: make([]int8, len(l.w))}
	n := float64(l.o.Passes - l.o.Passes/2)
	for i, s := range l.sum {
		m.weights[i] = int8(max(-127, min(127, math.Round(float64(s)/n/unit))))
	}
	return m
}

// Write writes the scorer; Read reads it back.
func (m *Linear) Write(w io.Writer) error {
	return write(w, uint8(m.bits), uint8(m.answers), m.weights)
}

// ReadLinear reads what Write wrote.
func ReadLinear(r io.Reader) (*Linear, error) {
	var bits, answers uint8
	if err := read(r, &bits, &answers); err != nil {
		return nil, err
	}
	if bits < 1 || bits > 24 || answers < 1 || answers > 16 {
		return nil, ErrBroken
	}
	m := &Linear{bits: int(bits), answers: int(answers), weights: make([]int8, int(answers)<<bits)}
	return m, read(r, m.weights)
}
