package quantity

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// value returns the bounds that the record's contract gives the words.
func (f *found) value() vedette.Quantity {
	lo, hi := f.lo, f.hi
	switch f.bound {
	case lexicon.BoundLeast:
		return vedette.Quantity{Low: &lo}
	case lexicon.BoundAbove:
		lo++
		return vedette.Quantity{Low: &lo}
	case lexicon.BoundMost:
		return vedette.Quantity{High: &hi}
	case lexicon.BoundBelow:
		hi--
		return vedette.Quantity{High: &hi}
	case lexicon.BoundAbout:
		best := f.lo
		lo, hi = lo/10*9+lo%10*9/10, hi/10*11+(hi%10*11+9)/10
		if f.single {
			return vedette.Quantity{Low: &lo, Best: &best, High: &hi}
		}
		return vedette.Quantity{Low: &lo, High: &hi}
	case lexicon.BoundNearly:
		lo, hi = lo/10*9+lo%10*9/10, hi-1
		return vedette.Quantity{Low: &lo, High: &hi}
	}
	if f.single {
		best := lo
		return vedette.Quantity{Low: &lo, Best: &best, High: &hi}
	}
	return vedette.Quantity{Low: &lo, High: &hi}
}

// bounded reads the words that move the bounds: "at least", "about", "~". The
// first of two counts: "at least about 30".
func (r *reader) bounded(i int, f *found) int {
	for n := 0; n < 3; n++ {
		b, j := r.bound(i)
		if j == i {
			return i
		}
		if f.bound == lexicon.BoundNone || f.bound == lexicon.BoundExact {
			f.bound = b
		}
		i = j
	}
	return i
}

func (r *reader) bound(i int) (lexicon.Bound, int) {
	if i >= len(r.a) {
		return 0, i
	}
	switch r.a[i].Rune {
	case '~', '≈':
		return lexicon.BoundAbout, i + 1
	case '>':
		return lexicon.BoundAbove, i + 1
	case '<':
		return lexicon.BoundBelow, i + 1
	}
	if r.a[i].Kind != atom.Word {
		return 0, i
	}
	if p, j := r.phrase(i, lexicon.NumberBound); p != nil {
		return p.Bound, j
	}
	if w := r.a[i].Number; w != nil && w.Class == lexicon.NumberBound {
		return w.Bound, i + 1
	}
	return 0, i
}

// phrase finds the longest row of several words at atom i that is of a class.
func (r *reader) phrase(i int, class lexicon.NumberClass) (*lexicon.NumberWord, int) {
	var b [24]byte
	low := atom.Fold(b[:0], r.s[r.a[i].Start:r.a[i].End])
	if low == nil {
		return nil, i
	}
	for _, p := range r.words.Phrases(low) {
		if p.Class != class {
			continue
		}
		if j := r.match(i, p.Words); j > i {
			return p, j
		}
	}
	return nil, i
}

func (r *reader) match(i int, words []string) int {
	for n, w := range words {
		if !r.is(i+n, w) || n > 0 && r.a[i+n].Break {
			return i
		}
	}
	return i + len(words)
}

// afterwards reads the words after a number that move its bounds: "or more",
// "or so", "+", "-odd".
func (r *reader) afterwards(i int, f *found) int {
	if i >= len(r.a) || r.a[i].Break {
		return i
	}
	if r.a[i].Rune == '+' && r.a[i].Glued {
		f.bound = lexicon.BoundLeast
		return i + 1
	}
	if r.dash(i) && r.is(i+1, "odd", "plus") {
		f.bound = lexicon.BoundAbout
		if r.is(i+1, "plus") {
			f.bound = lexicon.BoundLeast
		}
		return i + 2
	}
	if r.a[i].Kind == atom.Word {
		if p, j := r.phrase(i, lexicon.NumberAfter); p != nil {
			if f.bound == lexicon.BoundNone {
				f.bound = p.Bound
			}
			return j
		}
	}
	return i
}

// another reads "another", "a further", "an additional" before a number.
func (r *reader) another(i int, f *found) int {
	j := i
	if r.is(j, "a", "an") && r.is(j+1, "further", "additional") {
		j++
	}
	if r.is(j, "another", "further", "additional") {
		f.another = true
		return j + 1
	}
	return i
}
