package quantity

import (
	"fmt"
	"math"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// number reads the number itself, with a range's other end: "35", "3 to 4
// thousand", "between 3 and 4 thousand", "dozens", "several hundred", "the
// third". It returns i where there is none.
func (r *reader) number(i int, f *found) int {
	if i >= len(r.a) {
		return i
	}
	start := i
	between := r.is(i, "between")
	if between {
		i++
	}
	if i < len(r.a) && (r.a[i].Rune == '$' || r.a[i].Rune == '€' || r.a[i].Rune == '£') {
		f.money, f.unit = true, i
		i++
	}
	if n := r.none(i, f); n > i {
		return n
	}
	if n := r.ordinal(i, f); n > i {
		return n
	}
	if n := r.vague(i, f); n > i {
		return n
	}
	c, j := atom.ReadCardinal(r.a, r.s, i)
	if j == i || r.bare(i, j) {
		return start
	}
	f.set(c)
	k := r.other(i, j, between, f)
	if between && k == j {
		return start
	}
	return k
}

// set takes over a number; one with a fraction lies between its neighbours.
func (f *found) set(c atom.Cardinal) {
	f.lo, f.hi, f.single = c.N, c.N, c.Whole
	if !c.Whole {
		f.lo, f.hi = int64(math.Floor(c.Float)), int64(math.Ceil(c.Float))
	}
}

// bare reports whether "one" is a pronoun: "no one", "one another".
func (r *reader) bare(i, j int) bool {
	if j != i+1 || !r.is(i, "one") {
		return false
	}
	tag := r.t.Tokens[r.a[i].Tok].Tag
	return r.is(i-1, "no", "any", "every", "each", "this", "that", "the", "which") || r.is(j, "another", "s") || tag != "" && tag != "CD"
}

// other reads the upper end of a range: "to 4 thousand", "-12", "or three".
func (r *reader) other(i, j int, between bool, f *found) int {
	k := j
	switch {
	case k >= len(r.a) || r.a[k].Break:
		return j
	case between && r.is(k, "and", "to"), !between && r.is(k, "to", "or"):
		k++
	case r.dash(k) && !between:
		k++
	default:
		return j
	}
	if r.a[j].Rune != 0 && (!r.glued(k) || !r.glued(j)) && r.a[j].Kind == atom.Mark && r.glued(j) {
		return j
	}
	c, n := atom.ReadCardinal(r.a, r.s, k)
	if n == k || r.insideTime(k) || r.notCount(n) {
		return j
	}
	lo := f.lo
	if scale := r.scale(k, n); scale > 1 && r.scale(i, j) == 1 && lo < scale && lo <= c.N/scale {
		lo *= scale // 3 to 4 thousand
	}
	if c.N < lo {
		if between || r.is(j, "to") {
			r.implausible(i, n, "the range runs backwards")
		}
		return j
	}
	if c.N == lo {
		return j
	}
	f.lo, f.hi, f.single, f.rule = lo, c.N, false, "range"
	return n
}

// notCount reports whether a number that ends before atom n is a clock time or a fraction.
func (r *reader) notCount(n int) bool {
	return n+1 < len(r.a) && (r.a[n].Rune == ':' || r.a[n].Rune == '/') && r.glued(n) && r.a[n+1].Kind == atom.Digits
}

// scale returns by what "thousand" or "million" at the end of a number multiplies.
func (r *reader) scale(i, j int) int64 {
	s := int64(1)
	for k := j - 1; k > i && r.class(k) == lexicon.NumberScale; k-- {
		s *= r.a[k].Number.Value
	}
	return s
}

// vague reads "dozens", "tens of thousands", "several hundred", "a few", "a couple of".
func (r *reader) vague(i int, f *found) int {
	if i >= len(r.a) || r.a[i].Kind != atom.Word {
		return i
	}
	if p, j := r.phrase(i, lexicon.NumberVague); p != nil {
		f.lo, f.hi, f.rule = p.Value, p.High, "vague"
		return j
	}
	j := i
	if r.is(i, "a") && r.is(i+1, "few", "couple") {
		j++
	}
	if r.class(j) != lexicon.NumberVague || j == i && r.is(i, "few", "couple") {
		return i
	}
	w := r.a[j].Number
	f.lo, f.hi, f.single, f.rule = w.Value, w.High, w.Value == w.High, "vague"
	j++
	for j < len(r.a) && r.class(j) == lexicon.NumberScale && !r.a[j].Break && f.hi < 1e12 {
		f.lo, f.hi, f.single = f.lo*r.a[j].Number.Value, f.hi*r.a[j].Number.Value, false
		j++
	}
	return j
}

// none reads the "no" of "no casualties".
func (r *reader) none(i int, f *found) int {
	if !r.is(i, "no") {
		return i
	}
	for k := i + 1; k < len(r.a) && k <= i+3; k++ {
		if r.class(k) == lexicon.NumberHarm && !r.is(k, "killed", "injured", "wounded", "dead") {
			f.lo, f.hi, f.single, f.unit, f.rule = 0, 0, true, k, "none"
			return i + 1
		}
		if !r.is(k, "civilian", "civilians", "military", "human", "serious", "major", "immediate", "further", "new", "combat", "material", "battlefield", "apparent") {
			return i
		}
	}
	return i
}

// ordinal reads "third" and "21st" where they count: not "3D INFANTRY BRIGADE",
// not "first" as an adverb, not the "third" of "two-thirds".
func (r *reader) ordinal(i int, f *found) int {
	n, j := int64(0), i
	switch {
	case i >= len(r.a):
		return i
	case r.class(i) == lexicon.NumberOrdinal:
		n, j = r.a[i].Number.Value, i+1
	case r.class(i) == lexicon.NumberTen && r.dash(i+1) && r.class(i+2) == lexicon.NumberOrdinal && r.a[i+2].Number.Value < 10:
		n, j = r.a[i].Number.Value+r.a[i+2].Number.Value, i+3
	case r.a[i].Kind == atom.Digits && r.class(i+1) == lexicon.NumberSuffix && r.glued(i+1) && r.a[i].Num >= 0:
		n, j = r.a[i].Num, i+2
	default:
		return i
	}
	if f.bound != lexicon.BoundNone || f.another || !r.countsOrder(i, j) {
		return i
	}
	f.lo, f.hi, f.single, f.ordinal, f.rule = n, n, true, true, "ordinal"
	return j
}

// implausible leaves a notice on a number that cannot be right.
func (r *reader) implausible(first, last int, why string) {
	sp := vedette.Span{Start: int(r.a[first].Start), End: int(r.a[last-1].End)}
	r.t.Notices = append(r.t.Notices, vedette.Notice{
		Code: vedette.NoticeNumber, Report: r.t.Report.ID,
		Message:  fmt.Sprintf("the number %q is not counted: %s", r.t.Of(sp), why),
		Evidence: []vedette.Evidence{r.t.Evidence(sp, "quantity/implausible")},
	})
}
