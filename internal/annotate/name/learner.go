package name

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/text"
)

// Options of learning.
type Options struct {
	Bits   int     // logarithm of the number of rows
	Least  int     // in how many places a feature must have been seen
	Passes int     // over all examples
	Rate   float64 // of AdaGrad
	Decay  float64 // of weights, at each update of a row
	Drop   float64 // share of the features left out of each look at a token
	Step   float64 // what the weights are multiples of, once learned
	Least1 float64 // weights nearer to zero are left out
	Seed   uint64
}

// Learner learns a conditional random field (Lafferty, McCallum and Pereira
// 2001) over the labels of chains of tokens. An annotation may leave labels
// open: what is learned then is that the labels are among those left (Tsuboi and
// others 2008).
type Learner struct {
	o        Options
	r        *Recogniser
	v        view
	examples []example
	rng      *rand.Rand

	seen    []uint8  // how often each row was seen, up to 255
	number  []uint32 // of each row, 1 + where its weights are
	weight  []float32
	squares []float32
	move    [labels][labels]float64
	moved   [labels][labels]float64
}

type example struct {
	rows [][]uint32
	may  []Labels
}

// NewLearner returns a learner that knows the words and the lexicon.
func NewLearner(o Options, w *Words, l *Lexicon) *Learner {
	r := &Recogniser{cues: w.cues, lexicon: l}
	return &Learner{o: o, r: r, v: view{bits: o.Bits}, rng: rand.New(rand.NewPCG(o.Seed, 1)), seen: make([]uint8, 1<<o.Bits)}
}

// Add adds a text whose tokens are tagged and parsed; may gives the labels that
// each token may have. Tokens that are not asked about are left out.
func (l *Learner) Add(t *text.Text, may []Labels) (asked int) {
	l.r.see(&l.v, t)
	for _, c := range l.v.chains {
		e := example{}
		for i := int(c.first); i < int(c.last); i++ {
			e.rows = append(e.rows, slices.Clone(l.v.features(i)))
			e.may = append(e.may, may[i])
		}
		if !possible(e.may) || !slices.ContainsFunc(e.may, func(m Labels) bool { return m != Any }) {
			continue
		}
		for _, rows := range e.rows {
			for _, r := range rows {
				l.seen[r] = min(l.seen[r], 254) + 1
			}
		}
		l.examples = append(l.examples, e)
		asked += len(e.rows)
	}
	return asked
}

// possible reports whether some labels that may follow one another are left.
func possible(may []Labels) bool {
	now := [labels]bool{outside: true}
	for _, m := range may {
		var then [labels]bool
		some := false
		for l := range label(labels) {
			for _, p := range befores[l] {
				if now[p] && m.has(l) {
					then[l], some = true, true
				}
			}
		}
		if !some {
			return false
		}
		now = then
	}
	for l := range label(labels) {
		if now[l] && l.ends() {
			return true
		}
	}
	return false
}

// Prepare numbers the features that are frequent enough.
func (l *Learner) Prepare() (features int) {
	l.number = make([]uint32, len(l.seen))
	n := uint32(0)
	for i, c := range l.seen {
		if int(c) >= l.o.Least {
			n++
			l.number[i] = n
		}
	}
	l.weight, l.squares = make([]float32, (int(n)+1)*labels), make([]float32, (int(n)+1)*labels)
	for k := range l.examples {
		for i, rows := range l.examples[k].rows {
			kept := rows[:0]
			for _, r := range rows {
				if l.number[r] > 0 {
					kept = append(kept, l.number[r])
				}
			}
			l.examples[k].rows[i] = kept
		}
	}
	return int(n)
}

// Pass goes once over all examples and returns the mean loss of a token.
func (l *Learner) Pass() float64 {
	loss, tokens := 0.0, 0
	f := field{l: l}
	for _, k := range l.rng.Perm(len(l.examples)) {
		loss += f.learn(&l.examples[k])
		tokens += len(l.examples[k].rows)
	}
	return loss / float64(max(tokens, 1))
}

// Recogniser returns what was learned, rounded.
func (l *Learner) Recogniser() *Recogniser {
	b := weights.NewBuilder(l.o.Bits)
	var row [labels]int16
	for r, n := range l.number {
		if n == 0 {
			continue
		}
		for c := range row {
			w := float64(l.weight[int(n)*labels+c])
			if row[c] = 0; math.Abs(w) >= l.o.Least1 {
				row[c] = int16(math.Round(w / l.o.Step))
			}
		}
		b.Row(uint32(r), row[:])
	}
	out := &Recogniser{cues: l.r.cues, lexicon: l.r.lexicon, set: b.Set()}
	for p := range out.move {
		for c := range out.move[p] {
			out.move[p][c] = int32(math.Round(l.move[p][c] / l.o.Step))
		}
	}
	return out
}
