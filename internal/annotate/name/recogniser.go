package name

import (
	"sync"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/text"
)

// Recogniser finds names. It is immutable and safe for concurrent use.
type Recogniser struct {
	cues    cues
	lexicon *Lexicon
	set     *weights.Set
	move    [labels][labels]int32 // from label to label
	pool    sync.Pool
}

// Len returns how many weights the recogniser has.
func (r *Recogniser) Len() int { return r.set.Len() }

// Mark fills the names of a text whose tokens are tagged and parsed.
func (r *Recogniser) Mark(t *text.Text) {
	w, _ := r.pool.Get().(*work)
	if w == nil {
		w = &work{}
	}
	defer r.pool.Put(w)
	w.v.bits = r.set.Bits()
	r.see(&w.v, t)
	for _, c := range w.v.chains {
		r.decide(w, int(c.first), int(c.last))
		w.emit(t, int(c.first))
	}
	r.after(&w.v)
	w.v.t = nil
}

// Known returns how many words, phrases and beginnings of phrases it knows.
func (r *Recogniser) Known() int { return r.lexicon.Len() }

// work is the memory of one text's recognition.
type work struct {
	v    view
	sums []weights.Scores
	best [][labels]int32
	from [][labels]label
	out  []label
}

const impossible = -1 << 30

// decide finds the best labels of the tokens from a up to b (Viterbi 1967).
func (r *Recogniser) decide(w *work, a, b int) {
	n := b - a
	w.reset(n)
	for i := range n {
		r.set.Score(w.v.features(a+i), &w.sums[i])
		w.step(r, i)
	}
	top := outside
	for l := range label(labels) {
		if l.ends() && w.best[n-1][l]+r.move[l][outside] > w.best[n-1][top]+r.move[top][outside] {
			top = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		w.out[i] = top
		top = w.from[i][top]
	}
}

func (w *work) reset(n int) {
	if n > cap(w.sums) {
		w.sums, w.best = make([]weights.Scores, 2*n), make([][labels]int32, 2*n)
		w.from, w.out = make([][labels]label, 2*n), make([]label, 2*n)
	}
	w.sums, w.best, w.from, w.out = w.sums[:n], w.best[:n], w.from[:n], w.out[:n]
	for i := range w.sums {
		clear(w.sums[i][:labels])
	}
}

// step finds the best way to each label of token i.
func (w *work) step(r *Recogniser, i int) {
	if i == 0 {
		for l := range label(labels) {
			w.best[0][l] = impossible
			if l.begins() {
				w.best[0][l] = w.sums[0][l] + r.move[outside][l]
			}
		}
		return
	}
	for l := range label(labels) {
		w.best[i][l] = impossible
		for _, p := range befores[l] {
			if s := w.best[i-1][p] + r.move[p][l]; s > w.best[i][l] {
				w.best[i][l], w.from[i][l] = s, p
			}
		}
		w.best[i][l] += w.sums[i][l]
	}
}

// befores gives the labels that may stand before each.
var befores = func() (all [labels][]label) {
	for l := range label(labels) {
		for p := range label(labels) {
			if l.follows(p) {
				all[l] = append(all[l], p)
			}
		}
	}
	return all
}()

// emit adds the names of a chain that begins at token a.
func (w *work) emit(t *text.Text, a int) {
	for i := 0; i < len(w.out); i++ {
		l := w.out[i]
		if l == outside {
			continue
		}
		j := i
		for l.place() == first && w.out[j].place() != last {
			j++
		}
		t.Names = append(t.Names, text.Name{Span: t.Words(a+i, a+j+1), First: a + i, Last: a + j + 1, Head: head(t, a+i, a+j+1), Kind: kindNames[l.kind()]})
		i = j
	}
}
