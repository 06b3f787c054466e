// Package morph tags words with their part of speech and Penn tag, and finds
// their lemmas.
//
// The tagger is a greedy averaged perceptron, from left to right, over pairs of
// a universal part of speech and a Penn tag: the two agree by construction. It
// looks to the right through a lexicon feature, the most frequent pair of each
// coming word, hashed like all others.
package morph

import (
	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// Pair is what the tagger decides at once.
type Pair struct {
	POS text.POS
	Tag text.Tag
}

// Tagger tags sentences. It is immutable and safe for concurrent use.
type Tagger struct {
	pairs []Pair
	usual []uint8 // hashed lexicon: 1 + the most frequent pair of a word, 0 unknown
	set   *weights.Set
}

// Pairs returns what Tag's numbers stand for.
func (g *Tagger) Pairs() []Pair { return g.pairs }

// Len returns how many weights the tagger has.
func (g *Tagger) Len() int { return g.set.Len() }

// Tag writes the number of each word's pair into out, which is as long as words.
func (g *Tagger) Tag(words []word.Look, out []uint8) {
	w := window{words: words, tags: out, usual: g.usual, bits: g.set.Bits()}
	for i := range words {
		out[i] = w.best(g.set, w.rows(i), len(g.pairs))
	}
}

// best returns the pair with the highest sum.
func (w *window) best(s weights.Scorer, rows []uint32, classes int) uint8 {
	w.sums = weights.Scores{}
	s.Score(rows, &w.sums)
	top := 0
	for c := 1; c < classes; c++ {
		if w.sums[c] > w.sums[top] {
			top = c
		}
	}
	return uint8(top)
}

const usualBits = 17

func usualSlot(l word.Look) uint32 { return l.Low >> (32 - usualBits) }

// window makes the features of one sentence, left to right.
type window struct {
	words []word.Look
	tags  []uint8 // decided so far
	usual []uint8
	bits  int
	buf   [64]uint32
	n     int
	style uint32 // of the sentence, see manner
	sums  weights.Scores
}

var outside = word.Look{Low: 1}

func (w *window) word(i int) *word.Look {
	if i < 0 || i >= len(w.words) {
		return &outside
	}
	return &w.words[i]
}

func (w *window) tag(i int) uint32 {
	if i < 0 {
		return 300
	}
	return uint32(w.tags[i])
}

func (w *window) guess(i int) uint32 {
	if i < 0 || i >= len(w.words) {
		return 300
	}
	return uint32(w.usual[usualSlot(w.words[i])])
}

func (w *window) add(a, b, c uint32) {
	w.buf[w.n] = uint32(weights.Hash(uint32(w.n), a, b, c) >> (64 - w.bits))
	w.n++
}

// rows returns the features of word i. Their order is their template's number.
func (w *window) rows(i int) []uint32 {
	w.n = 0
	w.own(i)
	w.around(i)
	return w.buf[:w.n]
}

// own adds what the word itself says.
func (w *window) own(i int) {
	l := w.word(i)
	shape, first := uint32(l.Shape), uint32(0)
	if i == 0 {
		first = 1
	}
	w.add(0, 0, 0)
	w.add(l.Low, 0, 0)
	w.add(l.Low, shape, first)
	for k := range 4 {
		w.add(l.Suffix[k], 0, 0)
		w.add(l.Prefix[k], 0, 0)
	}
	w.add(l.Suffix[2], shape, first)
	w.add(shape, first, 0)
	w.add(w.guess(i), shape, 0)
	w.add(shape, uint32(w.word(i-1).Shape), uint32(w.word(i+1).Shape))
}

// around adds what its neighbours say.
func (w *window) around(i int) {
	l, l1, l2, r1, r2 := w.word(i), w.word(i-1), w.word(i-2), w.word(i+1), w.word(i+2)
	t1, t2 := w.tag(i-1), w.tag(i-2)
	g, g1, g2 := w.guess(i), w.guess(i+1), w.guess(i+2)
	w.add(t1, 0, 0)
	w.add(t1, t2, 0)
	w.add(t1, l.Low, 0)
	w.add(t1, l.Suffix[2], 0)
	w.add(t1, t2, l.Low)
	w.add(t1, t2, g1)
	w.add(t1, g, g1)
	w.add(t1, g1, g2)
	w.add(t1, r1.Low, 0)
	w.add(g1, 0, 0)
	w.add(g1, g2, 0)
	w.add(l.Low, g1, 0)
	w.add(l.Suffix[2], g1, 0)
	w.add(l1.Low, 0, 0)
	w.add(l2.Low, 0, 0)
	w.add(r1.Low, 0, 0)
	w.add(r2.Low, 0, 0)
	w.add(l1.Low, l.Low, 0)
	w.add(l.Low, r1.Low, 0)
	w.add(l1.Low, r1.Low, 0)
	w.add(r1.Suffix[2], 0, 0)
	w.add(l1.Suffix[2], 0, 0)
	w.add(r1.Suffix[1], t1, 0)
	w.add(uint32(r1.Shape), uint32(l.Shape), t1)
	w.add(l2.Low, l1.Low, 0)
	w.add(r1.Low, r2.Low, 0)
	w.add(l1.Low, g, g1)
	w.add(t1, t2, uint32(l.Shape))
	w.add(l.Suffix[3], t1, g1)
	w.add(l.Suffix[1], t1, g1)
	w.add(w.guess(i-1), g, g1)
	w.add(w.manner(), uint32(l.Shape), t1)
}

// manner says how a sentence writes its words: 1 where its first word has a
// small letter, 3 where more than half of its words have a capital, as titles
// do, else 2.
func (w *window) manner() uint32 {
	if w.style == 0 {
		w.style = 2
		titled := 0
		for i := range w.words {
			if s := w.words[i].Shape; s == word.Title || s == word.Upper {
				titled++
			}
		}
		switch {
		case w.words[0].Shape == word.Lower:
			w.style = 1
		case 2*titled > len(w.words) && len(w.words) > 2:
			w.style = 3
		}
	}
	return w.style
}
