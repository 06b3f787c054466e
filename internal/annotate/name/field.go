package name

import "math"

// field is the memory of learning from one example.
type field struct {
	l     *Learner
	rows  [][]uint32 // what is left of the features
	score [][labels]float64
	move  [labels][labels]float64 // as factors
	free  lattice
	bound lattice
}

// lattice holds the forward and backward sums of one example, each token's
// scaled to add up to 1.
type lattice struct {
	ahead, back [][labels]float64
	scale       []float64
}

// learn goes one step down the gradient of the loss: the expectations of all
// labelings less those of the labelings that are left open.
func (f *field) learn(e *example) float64 {
	f.prepare(e)
	loss := f.free.run(f, nil) - f.bound.run(f, e.may)
	var grad [labels]float64
	for i := range e.rows {
		a, b := f.free.at(i), f.bound.at(i)
		some := false
		for c := range grad {
			grad[c] = a[c] - b[c]
			some = some || math.Abs(grad[c]) > 1e-4
		}
		if some {
			f.update(f.rows[i], &grad)
		}
	}
	f.moves(len(e.rows), e.may)
	return loss
}

func (f *field) prepare(e *example) {
	n := len(e.rows)
	f.rows, f.score = f.rows[:0], f.score[:0]
	for i := range n {
		rows := e.rows[i]
		if f.l.o.Drop > 0 {
			kept := make([]uint32, 0, len(rows))
			for _, r := range rows {
				if f.l.rng.Float64() >= f.l.o.Drop {
					kept = append(kept, r)
				}
			}
			rows = kept
		}
		f.rows = append(f.rows, rows)
		f.score = append(f.score, f.factors(rows))
	}
	for p := range label(labels) {
		for c := range label(labels) {
			f.move[p][c] = math.Exp(f.l.move[p][c])
		}
	}
}

// factors returns the exponentials of a token's sums, the largest of them 1.
func (f *field) factors(rows []uint32) (s [labels]float64) {
	for _, r := range rows {
		w := f.l.weight[int(r)*labels:][:labels]
		for c := range s {
			s[c] += float64(w[c])
		}
	}
	top := s[0]
	for _, x := range s {
		top = max(top, x)
	}
	for c := range s {
		s[c] = math.Exp(s[c] - top)
	}
	return s
}

// run fills the sums and returns the logarithm of the sum of all labelings,
// less what is the same for both lattices.
func (t *lattice) run(f *field, may []Labels) (log float64) {
	n := len(f.score)
	t.ahead, t.back, t.scale = t.ahead[:0], t.back[:0], t.scale[:0]
	before := [labels]float64{outside: 1}
	for i := range n {
		now, sum := [labels]float64{}, 0.0
		for l := range label(labels) {
			if may != nil && !may[i].has(l) {
				continue
			}
			for _, p := range befores[l] {
				now[l] += before[p] * f.move[p][l]
			}
			now[l] *= f.score[i][l]
			sum += now[l]
		}
		for l := range now {
			now[l] /= sum
		}
		t.ahead, t.scale = append(t.ahead, now), append(t.scale, sum)
		t.back = append(t.back, [labels]float64{})
		log += math.Log(sum)
		before = now
	}
	return log + t.backwards(f, may)
}

func (t *lattice) backwards(f *field, may []Labels) float64 {
	n := len(f.score)
	end := 0.0
	for l := range label(labels) {
		if l.ends() {
			t.back[n-1][l] = f.move[l][outside]
			end += t.ahead[n-1][l] * t.back[n-1][l]
		}
	}
	for l := range t.back[n-1] {
		t.back[n-1][l] /= end
	}
	for i := n - 2; i >= 0; i-- {
		for l := range label(labels) {
			if may != nil && !may[i+1].has(l) {
				continue
			}
			x := f.score[i+1][l] * t.back[i+1][l] / t.scale[i+1]
			if x == 0 {
				continue
			}
			for _, p := range befores[l] {
				t.back[i][p] += f.move[p][l] * x
			}
		}
	}
	return math.Log(end)
}

// at returns the probabilities of token i's labels.
func (t *lattice) at(i int) (p [labels]float64) {
	for l := range p {
		p[l] = t.ahead[i][l] * t.back[i][l]
	}
	return p
}

// pair returns the probability of labels p and l at tokens i and i+1.
func (t *lattice) pair(f *field, i int, p, l label) float64 {
	return t.ahead[i][p] * f.move[p][l] * f.score[i+1][l] * t.back[i+1][l] / t.scale[i+1]
}

func (f *field) update(rows []uint32, grad *[labels]float64) {
	rate, decay := f.l.o.Rate, float32(1-f.l.o.Decay)
	for _, r := range rows {
		w, q := f.l.weight[int(r)*labels:][:labels], f.l.squares[int(r)*labels:][:labels]
		for c, g := range grad {
			if math.Abs(g) < 1e-4 {
				continue
			}
			q[c] += float32(g * g)
			w[c] = w[c]*decay - float32(rate*g/math.Sqrt(float64(q[c])+1))
		}
	}
}

// moves updates the weights between labels.
func (f *field) moves(n int, may []Labels) {
	var grad [labels][labels]float64
	edges := func(t *lattice, sign float64) {
		a, z := t.at(0), t.at(n-1)
		for l := range label(labels) {
			grad[outside][l] += sign * a[l]
			grad[l][outside] += sign * z[l]
		}
		for i := 0; i+1 < n; i++ {
			for l := range label(labels) {
				if t == &f.bound && !may[i+1].has(l) {
					continue
				}
				for _, p := range befores[l] {
					grad[p][l] += sign * t.pair(f, i, p, l)
				}
			}
		}
	}
	edges(&f.free, 1)
	edges(&f.bound, -1)
	for p := range grad {
		for l, g := range grad[p] {
			if math.Abs(g) < 1e-5 {
				continue
			}
			f.l.moved[p][l] += g * g
			f.l.move[p][l] -= f.l.o.Rate * g / math.Sqrt(f.l.moved[p][l]+1)
		}
	}
}
