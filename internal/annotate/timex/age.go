package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// age reads "a 17-year-old" where the number comes first; counted does it.
// Here belongs ", 17," after a name, which only tags can tell.
func (r *reader) age(i int) int {
	if i < 2 || !r.digits(i, 1, 2) || !r.mark(i-1, ",") || !r.mark(i+1, ",.)") || r.a[i].Num < 5 || r.glued(i) || r.pos(i-2) != text.PROPN || r.class(i-2) == lexicon.TimeMonth {
		return i
	}
	if r.digits(i+2, 1, 4) || r.class(i+2) == lexicon.TimeMonth || r.is(i+2, "and") || !r.mark(i+1, ",") {
		return i
	}
	return r.add(expr{first: i, last: i + 1, sort: sortAge, n: int(r.a[i].Num), unit: "Y", rule: "age-apposition"})
}

// aged reads "aged 17", "aged between 5 and 12", "at the age of 40".
func (r *reader) aged(i int) int {
	j := i + 1
	switch {
	case r.is(i, "aged"):
		j = r.skip(j, "between", "from", "just", "only", "about")
	case r.is(i, "age", "ages") && r.is(i+1, "of"):
		j++
	case r.is(i, "age", "ages"):
		j = r.skip(j, "between")
	default:
		return i
	}
	c, k := atom.ReadCardinal(r.a, r.s, j)
	if k == j || c.N > 130 {
		return i
	}
	e := expr{first: j, last: k, sort: sortAge, n: int(c.N), unit: "Y", rule: "age"}
	if r.is(k, "to", "and", "or") || r.mark(k, dashes) {
		if c2, n := atom.ReadCardinal(r.a, r.s, k+1); n > k+1 && c2.N > c.N && c2.N <= 130 && !r.counts(n) || n > k+1 && r.is(n, "years") {
			e.n2, e.last = clampCount(c2.N), n
		}
	}
	if r.class(e.last) == lexicon.TimeUnit && !r.broken(e.last) {
		e.unit = r.a[e.last].Time.Code
		e.last++
	}
	return r.add(e)
}

// agedAfter passes over "-old", "old", "of age".
func (r *reader) agedAfter(i int) int {
	j := max(i, r.hyphen(i))
	if r.is(j, "old", "olds") {
		return j + 1
	}
	if r.is(i, "of") && r.is(i+1, "age") {
		return i + 2
	}
	return i
}
