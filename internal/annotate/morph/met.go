package morph

import (
	"github.com/vedette-org/vedette/internal/annotate/word"
)

// met is what a word that was met says by itself: a text has few words again and
// again, and half of what is asked first is asked of the word alone.
type met struct {
	look  word.Look
	first bool // in its sentence
	full  bool
	sums  [mostPairs]int16
}

const (
	metBits   = 9
	mostPairs = 128
)

// ownSums sets the sums to what word i says by itself.
func (w *window) ownSums(i int, g *Tagger) {
	n := len(g.pairs)
	l := &w.words[i]
	m := &w.met[(l.Low^uint32(l.Shape))*0x9E3779B1>>(32-metBits)]
	if m.full && m.first == (i == 0) && m.look == *l {
		for c, s := range m.sums[:n] {
			w.sums[c] = int32(s)
		}
		return
	}
	clear(w.sums[:n])
	w.n = 0
	w.own(i)
	g.set.Score(w.buf[:w.n], &w.sums)
	m.keep(l, i == 0, w.sums[:n])
}

// keep remembers the sums of a word, where they are small and few enough.
func (m *met) keep(l *word.Look, first bool, sums []int32) {
	m.full = false
	if len(sums) > mostPairs {
		return
	}
	for c, s := range sums {
		if s != int32(int16(s)) {
			return
		}
		m.sums[c] = int16(s)
	}
	m.look, m.first, m.full = *l, first, true
}
