package factuality

import (
	"math"
	"math/rand/v2"
)

// Example is one predicate: its features and what annotators said of it, from
// -3 to 3. Weight is how much it counts.
type Example struct {
	Features []uint32
	Value    float64
	Weight   float64
}

// Options of learning.
type Options struct {
	Bits   int // logarithm of the number of weights
	Passes int
	Least  int // a feature counts only when so many examples have it
	Rate   float64
	Decay  float64 // pull towards zero (L2), for each example
	Seed   uint64
}

// Learn fits a logistic regression by stochastic gradient descent with rates of
// its own for each weight (AdaGrad: Duchi, Hazan and Singer 2011). The target
// is the sign of the value, softened near zero: annotators who give 0.2 are not
// sure. The same examples in the same order give the same model.
func Learn(examples []Example, o Options) *Model {
	l := &learner{o: o, w: make([]float64, 1<<o.Bits), g: make([]float64, 1<<o.Bits), sum: make([]float64, 1<<o.Bits), seen: make([]int, 1<<o.Bits)}
	for _, e := range examples {
		for _, f := range e.Features {
			l.seen[l.row(f)]++
		}
	}
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	order := rng.Perm(len(examples))
	for p := range o.Passes {
		rng.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			l.learn(&examples[i])
		}
		if p >= o.Passes/2 { // the mean of the later passes is steadier than the last
			for i, w := range l.w {
				l.sum[i] += w
			}
		}
	}
	return l.model()
}

type learner struct {
	o         Options
	w, g, sum []float64
	seen      []int
}

func (l *learner) row(f uint32) uint32 { return f >> (32 - l.o.Bits) }

func (l *learner) learn(e *Example) {
	z := 0.0
	for _, f := range e.Features {
		z += l.w[l.row(f)]
	}
	off := (1/(1+math.Exp(-z)) - target(e.Value)) * e.Weight
	for _, f := range e.Features {
		r := l.row(f)
		if l.seen[r] < l.o.Least {
			continue
		}
		d := off + l.o.Decay*l.w[r]
		l.g[r] += d * d
		l.w[r] -= l.o.Rate * d / math.Sqrt(1e-6+l.g[r])
	}
}

// target is the probability that a value stands for.
func target(v float64) float64 { return 1 / (1 + math.Exp(-steep*v)) }

const steep = 3

// model rounds the weights to whole numbers of a unit.
func (l *learner) model() *Model {
	m := &Model{bits: l.o.Bits, weights: make([]int8, len(l.w))}
	top := 0.0
	n := float64(l.o.Passes - l.o.Passes/2)
	for _, s := range l.sum {
		top = max(top, math.Abs(s/n))
	}
	if top == 0 {
		m.unit = 1
		return m
	}
	m.unit = top / 127
	for i, s := range l.sum {
		m.weights[i] = int8(math.Round(s / n / m.unit))
	}
	return m
}
