package chain

import (
	"math"
	"math/rand/v2"

	"github.com/vedette-org/vedette/internal/text"
)

// Doc is a text to learn from. Thing says what each of its mentions stands for,
// by the token that heads it: two of one number are one thing; a head that is
// missing is not looked at.
type Doc struct {
	Text  *text.Text
	Thing map[int]int
	Group int // copies of one document have one
}

// Options of learning. Costs are what the kinds of error cost while learning
// (Durrett and Klein 2013): a mention joined that stands alone, one that stands
// alone and should not, one joined to another thing.
type Options struct {
	Bits                 int // logarithm of the number of weights
	Passes               int
	Least                int // a feature counts only when documents of so many groups have it
	Rate, Decay          float64
	Joined, Alone, Wrong float64
	Seed                 uint64
	Watch                func(pass int, m *Model)
}

// Learn fits a model that ranks the candidates of a mention, standing alone among
// them: log-linear, summed over the candidates that are right, by stochastic
// gradient descent with rates of its own for each weight (AdaGrad: Duchi, Hazan
// and Singer 2011). Chains grow as the model at that time has them, so that it
// learns on chains like those that it will see.
func (w *Finder) Learn(docs []Doc, o Options) *Model {
	l := &learner{o: o, w: make([]float64, 1<<o.Bits), g: make([]float64, 1<<o.Bits), sum: make([]float64, 1<<o.Bits), seen: make([]int32, 1<<o.Bits)}
	l.count(w, docs)
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	order := rng.Perm(len(docs))
	f := &finding{index: newIndex()}
	for p := range o.Passes {
		rng.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			l.doc(w, f, &docs[i])
		}
		if p >= o.Passes/2 {
			l.n++
			for i, w := range l.w {
				l.sum[i] += w
			}
			if o.Watch != nil {
				o.Watch(p, l.model())
			}
		}
	}
	return l.model()
}

type learner struct {
	o         Options
	w, g, sum []float64
	seen      []int32 // groups of documents that have a feature
	n         int
	scores    []float64
	right     []bool
}

func (l *learner) row(f uint32) uint32 { return f >> (32 - l.o.Bits) }

// count counts the groups of documents that have each feature.
func (l *learner) count(w *Finder, docs []Doc) {
	f := &finding{index: newIndex()}
	last := make([]int32, len(l.seen))
	for d := range docs {
		f.begin(w, docs[d].Text)
		for i := range f.items {
			f.candidates(i)
			f.describeAll(i)
			for _, x := range f.features {
				if r := l.row(x); last[r] != int32(docs[d].Group)+1 {
					last[r] = int32(docs[d].Group) + 1
					l.seen[r]++
				}
			}
			f.enter(i)
		}
	}
}

func (l *learner) doc(w *Finder, f *finding, d *Doc) {
	f.begin(w, d.Text)
	for i := range f.items {
		f.candidates(i)
		if _, known := d.Thing[f.items[i].Head]; known && len(f.list) > 0 && !f.list[0].sure {
			f.drop(d)
			f.describeAll(i)
			if a := l.mention(f, i, d); a >= 0 {
				f.join(a, i)
			}
		} else if len(f.list) > 0 && f.list[0].sure {
			f.join(int(f.list[0].of), i)
		}
		f.enter(i)
	}
}

// drop leaves out candidates of which nobody has said what they stand for.
func (f *finding) drop(d *Doc) {
	kept := f.list[:0]
	for _, c := range f.list {
		if _, known := d.Thing[f.items[c.of].Head]; known {
			kept = append(kept, c)
		}
	}
	f.list = kept
}

// mention learns from one mention and returns what it would be joined to, -1
// for none.
func (l *learner) mention(f *finding, i int, d *Doc) int {
	thing := d.Thing[f.items[i].Head]
	l.scores, l.right = l.scores[:0], l.right[:0]
	any := false
	for c := range f.list {
		ok := d.Thing[f.items[f.list[c].of].Head] == thing
		any = any || ok
		l.right = append(l.right, ok)
		l.scores = append(l.scores, l.score(f.features[f.list[c].from:f.list[c].to]))
	}
	first := f.features
	if len(f.list) > 0 {
		first = f.features[:f.list[0].from]
	}
	alone := l.score(first)
	best, top := -1, alone
	for c, s := range l.scores {
		if s > top {
			best, top = int(f.list[c].of), s
		}
	}
	l.step(f, first, alone, any)
	return best
}

// step moves the weights: what is right is made likelier than what is not, by
// the margin that its error costs.
func (l *learner) step(f *finding, first []uint32, alone float64, any bool) {
	if any {
		alone += l.o.Alone
	}
	top := alone
	for c := range l.scores {
		switch {
		case l.right[c]:
		case any:
			l.scores[c] += l.o.Wrong
		default:
			l.scores[c] += l.o.Joined
		}
		top = max(top, l.scores[c])
	}
	all, right := math.Exp(alone-top), 0.0
	if !any {
		right = all
	}
	for c, s := range l.scores {
		l.scores[c] = math.Exp(s - top)
		all += l.scores[c]
		if l.right[c] {
			right += l.scores[c]
		}
	}
	l.move(first, share(math.Exp(alone-top), all, right, !any))
	for c, e := range l.scores {
		l.move(f.features[f.list[c].from:f.list[c].to], share(e, all, right, l.right[c]))
	}
}

// share returns the gradient of one choice: its probability less its part among
// those that are right.
func share(e, all, right float64, ok bool) float64 {
	g := e / all
	if ok {
		g -= e / right
	}
	return g
}

func (l *learner) score(features []uint32) (s float64) {
	for _, f := range features {
		s += l.w[l.row(f)]
	}
	return s
}

func (l *learner) move(features []uint32, g float64) {
	if math.Abs(g) < 1e-4 {
		return
	}
	for _, f := range features {
		r := l.row(f)
		if int(l.seen[r]) < l.o.Least {
			continue
		}
		l.g[r] += g * g
		rate := l.o.Rate / math.Sqrt(1e-6+l.g[r])
		w := l.w[r] - rate*g
		// A pull of fixed strength towards zero keeps rare features out.
		if pull := rate * l.o.Decay; w > pull {
			w -= pull
		} else if w < -pull {
			w += pull
		} else {
			w = 0
		}
		l.w[r] = w
	}
}

// unit is what a weight of 1 stands for, in log-odds.
const unit = 1.0 / 32

// model rounds the mean of the later passes to whole numbers.
func (l *learner) model() *Model {
	m := &Model{bits: l.o.Bits, weights: make([]int8, len(l.sum))}
	for i, w := range l.sum {
		m.weights[i] = int8(max(-127, min(127, math.Round(w/float64(max(l.n, 1))/unit))))
	}
	return m
}
