package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// count reads how many: "three", "two or three", "12 to 18", "several", "a
// few", "a couple of", "half a". hi is zero where one number is told, lo is
// vague where none is.
func (r *reader) count(i int) (lo, hi int, frac float64, next int) {
	if r.broken(i) && i > 0 {
		if i >= len(r.a) {
			return 0, 0, 0, i
		}
	}
	if j := r.skip(i, "a"); r.number(j) == lexicon.NumberVague {
		return r.vagueCount(j)
	}
	if r.is(i, "many", "some", "numerous", "countless", "multiple") {
		return vague, 0, 0, i + 1
	}
	if r.is(i, "half") && r.is(i+1, "a", "an") && r.class(i+2) == lexicon.TimeUnit {
		return 0, 0, 0.5, i + 2
	}
	c, j := atom.ReadCardinal(r.a, r.s, i)
	if j == i {
		if r.is(i, "a", "an") && r.class(i+1) == lexicon.TimeUnit && !r.a[i+1].Time.Plural && !r.a[i+1].Break {
			return 1, 0, 0, i + 1
		}
		return 0, 0, 0, i
	}
	lo = clampCount(c.N)
	if !c.Whole {
		frac = c.Float
	}
	if r.is(j, "and") && r.is(j+1, "a") && r.is(j+2, "half") && r.class(j+3) == lexicon.TimeUnit && !r.broken(j+1) {
		return lo, 0, float64(lo) + 0.5, j + 3
	}
	k := j
	if r.mark(k, dashes) || r.is(k, "to", "or", "and") && !r.is(k, "and") {
		k++
		if c2, n := atom.ReadCardinal(r.a, r.s, k); n > k && c2.N > c.N {
			return lo, clampCount(c2.N), frac, n
		}
	}
	return lo, 0, frac, j
}

// clampCount leaves room for the age of the universe, in years.
func clampCount(n int64) int { return int(min(n, 100_000_000_000)) }

func (r *reader) vagueCount(i int) (lo, hi int, frac float64, next int) {
	w := r.a[i].Number
	next = r.skip(i+1, "of")
	if w.Value == w.High {
		return int(w.Value), 0, 0, next
	}
	return vague, 0, 0, next
}
