package place

import (
	"math"
	"math/rand/v2"
)

// Learning says how weights are learned: by softmax over the candidates of each
// example, in AdaGrad steps of Step points, drawn back to where they began with
// Hold for each example. Scale is how many points make odds of e.
type Learning struct {
	Passes     int
	Seed       uint64
	Step, Hold float64
	Scale      float64
	Report     func(pass int, wrong, all int)
}

// Learn moves weights so that right candidates come before wrong ones.
func (l *Learning) Learn(from Weights, xs []Example) Weights {
	var w, start, seen [features]float64
	for i := range w {
		w[i], start[i], seen[i] = float64(from[i]), float64(from[i]), 1e-6
	}
	rng := rand.New(rand.NewPCG(l.Seed, 17))
	for pass := range l.Passes {
		wrong := 0
		for _, n := range rng.Perm(len(xs)) {
			g, ok := l.gradient(&w, &xs[n])
			if !ok {
				wrong++
			}
			for i := range w {
				d := g[i] + l.Hold*(w[i]-start[i])/l.Scale
				if d != 0 {
					seen[i] += d * d
					w[i] -= l.Step * d / math.Sqrt(seen[i])
				}
			}
		}
		if l.Report != nil {
			l.Report(pass, wrong, len(xs))
		}
	}
	var out Weights
	for i := range w {
		out[i] = int32(math.Round(w[i]))
	}
	return out
}

// gradient of the loss of an example, and whether a right candidate comes first.
func (l *Learning) gradient(w *[features]float64, x *Example) (g [features]float64, ok bool) {
	p := make([]float64, len(x.Candidates))
	best := 0
	for k := range x.Candidates {
		for i, v := range x.Candidates[k] {
			if v != 0 {
				p[k] += w[i] * float64(v) / unit
			}
		}
		if p[k] > p[best] {
			best = k
		}
	}
	top := p[best]
	all, rights := 0.0, 0.0
	for k := range p {
		p[k] = math.Exp((p[k] - top) / l.Scale)
		all += p[k]
		if x.Right[k] {
			rights += p[k]
		}
	}
	rights = max(rights, 1e-300)
	for k := range p {
		d := p[k] / all
		if x.Right[k] {
			d -= p[k] / rights
		}
		for i, v := range x.Candidates[k] {
			if v != 0 {
				g[i] += d * float64(v) / unit
			}
		}
	}
	return g, x.Right[best]
}
