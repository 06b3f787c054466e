// Package morph tags words with their part of speech and Penn tag, and finds
// their lemmas.
//
// The tagger is a greedy averaged perceptron, from left to right, over pairs of
// a universal part of speech and a Penn tag: the two agree by construction. It
// looks to the right through a lexicon feature, the most frequent pair of each
// coming word, hashed like all others.
package morph

import (
	"sync"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// Pair is what the tagger decides at once.
type Pair struct {
	POS text.POS
	Tag text.Tag
}

// Tagger tags sentences. It is safe for concurrent use; what it remembers of the
// words that it met changes its speed and nothing else.
type Tagger struct {
	pairs []Pair
	usual []uint8 // hashed lexicon: 1 + the most frequent pair of a word, 0 unknown
	set   *weights.Set
	pool  sync.Pool // of windows
}

// Pairs returns what Tag's numbers stand for.
func (g *Tagger) Pairs() []Pair { return g.pairs }

// Len returns how many weights the tagger has.
func (g *Tagger) Len() int { return g.set.Len() }

// Tag writes the number of each word's pair into out, which is as long as words.
func (g *Tagger) Tag(words []word.Look, out []uint8) {
	w, _ := g.pool.Get().(*window)
	if w == nil {
		w = &window{usual: g.usual, bits: g.set.Bits(), met: make([]met, 1<<metBits)}
	}
	defer g.pool.Put(w)
	w.words, w.tags, w.style = words, out, 0
	for i := range words {
		w.ownSums(i, g)
		w.n = 0
		w.near(i)
		g.set.Score(w.buf[:w.n], &w.sums)
		best, lead := w.best(len(g.pairs))
		if lead < leadOfPair {
			g.set.Score(w.rest(i), &w.sums)
			best, _ = w.best(len(g.pairs))
		}
		out[i] = best
	}
}

// Where the templates that come first give the best pair this lead over the
// next, the others don't change it: none of 8,700 words of the dev parts. They
// are not asked then.
const leadOfPair = 140

// best returns the pair with the highest sum and its lead over the next.
func (w *window) best(classes int) (top uint8, lead int32) {
	first, second := w.sums[0], int32(-1<<30)
	for c, sum := range w.sums[1:classes] {
		switch {
		case sum > first:
			top, first, second = uint8(c+1), sum, first
		case sum > second:
			second = sum
		}
	}
	return top, first - second
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
	met   []met
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

// add adds the row of a template. Its number goes into the row: the weights
// know it by that.
func (w *window) add(template int, a, b, c uint32) {
	w.buf[w.n] = uint32(weights.Hash(uint32(template), a, b, c) >> (64 - w.bits))
	w.n++
}

// first returns the rows of word i for the templates that decide most words by
// themselves: those whose sums come nearest to the sums of all, taken one by one
// on the dev parts.
func (w *window) first(i int) []uint32 {
	w.n = 0
	w.own(i)
	w.near(i)
	return w.buf[:w.n]
}

// rest returns the rows for all other templates, behind those of first.
func (w *window) rest(i int) []uint32 {
	n := w.n
	w.before(i)
	w.around(i)
	return w.buf[n:w.n]
}

// all returns the rows for all templates.
func (w *window) all(i int) []uint32 {
	w.first(i)
	w.rest(i)
	return w.buf[:w.n]
}

// own adds what the word itself says.
func (w *window) own(i int) {
	l := w.word(i)
	shape, first := uint32(l.Shape), uint32(0)
	if i == 0 {
		first = 1
	}
	w.add(0, 0, 0, 0)
	w.add(1, l.Low, 0, 0)
	w.add(2, l.Low, shape, first)
	for k := range 4 {
		w.add(3+2*k, l.Suffix[k], 0, 0)
		w.add(4+2*k, l.Prefix[k], 0, 0)
	}
	w.add(12, shape, first, 0)
	w.add(13, w.guess(i), shape, 0)
}

// near adds what the words beside it say.
func (w *window) near(i int) {
	l, l1, l2, r1, r2 := w.word(i), w.word(i-1), w.word(i-2), w.word(i+1), w.word(i+2)
	t1, g, g1 := w.tag(i-1), w.guess(i), w.guess(i+1)
	w.add(15, t1, 0, 0)
	w.add(16, t1, w.tag(i-2), 0)
	w.add(17, t1, l.Low, 0)
	w.add(18, t1, l.Suffix[2], 0)
	w.add(21, t1, g, g1)
	w.add(24, g1, 0, 0)
	w.add(26, l.Low, g1, 0)
	w.add(27, l.Suffix[2], g1, 0)
	w.add(28, l1.Low, 0, 0)
	w.add(29, l2.Low, 0, 0)
	w.add(31, r2.Low, 0, 0)
	w.add(35, r1.Suffix[2], 0, 0)
	w.add(36, l1.Suffix[2], 0, 0)
	w.add(45, w.guess(i-1), g, g1)
	w.add(46, w.manner(), uint32(l.Shape), t1)
}

// before adds the tags before the word, and what the lexicon says behind it.
func (w *window) before(i int) {
	l, l1, r1 := w.word(i), w.word(i-1), w.word(i+1)
	t1, t2, g1 := w.tag(i-1), w.tag(i-2), w.guess(i+1)
	shape := uint32(l.Shape)
	w.add(19, t1, t2, l.Low)
	w.add(20, t1, t2, g1)
	w.add(22, t1, g1, w.guess(i+2))
	w.add(23, t1, r1.Low, 0)
	w.add(25, g1, w.guess(i+2), 0)
	w.add(37, r1.Suffix[1], t1, 0)
	w.add(38, uint32(r1.Shape), shape, t1)
	w.add(41, l1.Low, w.guess(i), g1)
	w.add(42, t1, t2, shape)
	w.add(43, l.Suffix[3], t1, g1)
	w.add(44, l.Suffix[1], t1, g1)
}

// around adds words in pairs, and shapes.
func (w *window) around(i int) {
	l, l1, l2, r1, r2 := w.word(i), w.word(i-1), w.word(i-2), w.word(i+1), w.word(i+2)
	shape, first := uint32(l.Shape), uint32(0)
	if i == 0 {
		first = 1
	}
	w.add(11, l.Suffix[2], shape, first)
	w.add(14, shape, uint32(l1.Shape), uint32(r1.Shape))
	w.add(30, r1.Low, 0, 0)
	w.add(32, l1.Low, l.Low, 0)
	w.add(33, l.Low, r1.Low, 0)
	w.add(34, l1.Low, r1.Low, 0)
	w.add(39, l2.Low, l1.Low, 0)
	w.add(40, r1.Low, r2.Low, 0)
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
