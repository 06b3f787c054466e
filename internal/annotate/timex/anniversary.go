package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/text"
)

// anniversary reads "the third anniversary", "the 10th anniversary", "the
// one-year anniversary", "the anniversary". i is the number, or the word itself,
// and j the atom after the number; n is vague where no number is told.
func (r *reader) anniversary(i, n, j int) int {
	j = max(j, r.hyphen(j))
	if r.is(j, "year") {
		j = max(j+1, r.hyphen(j+1))
	}
	if !r.is(j, "anniversary") || r.broken(j) && j > i {
		return i
	}
	e := expr{first: i, last: j + 1, sort: sortAnniversary, n: n, unit: "Y", rule: "anniversary"}
	if r.is(i-1, "the") {
		e.first--
	}
	return r.add(e)
}

// nthAnniversary reads an anniversary that begins with a number.
func (r *reader) nthAnniversary(i int) int {
	if n, j := r.ordinal(i); j > i {
		return r.anniversary(i, n, j)
	}
	if c, j := atom.ReadCardinal(r.a, r.s, i); j > i && c.N > 0 && c.N < 2000 {
		return r.anniversary(i, int(c.N), j)
	}
	return i
}

// anniversaryDay resolves an anniversary by the day of what it remembers, where
// that is told behind it: "the third anniversary of the coup of 1 February 2021".
// Without a number, and without a year behind it, it is the last one. Where
// nothing is told the day stays open.
func (v *resolver) anniversaryDay(k int, e *expr) {
	e.got.kind, e.got.typ = text.TimeDate, "DATE"
	q, known := v.governedDate(k)
	if !known.full() {
		return
	}
	y := known.y + e.n
	switch {
	case e.n == vague && !v.pub.known(), e.n != vague && q.said == 0:
		return
	case e.n == vague:
		y = v.nearPublished(e, known.m)
		if d := (day{y, known.m, known.d}); v.pub.before(d) && v.tense(e) <= 0 {
			y--
		}
	}
	if d := (day{y, known.m, known.d}); d.exists() {
		v.setDay(e, d)
	}
}

// governedDate returns the date that stands in what expression k is counted
// from: "two days after the vote of 6 October", "the anniversary of the 3 May
// attack". It follows within the clause, with no comma before it, and no verb
// unless a comma closes the clause behind it: "two days after rebels shelled the
// town on 28 April, ...".
func (v *resolver) governedDate(k int) (*expr, day) {
	const reach = 12
	e := &v.out[k]
	if k+1 >= len(v.out) || v.out[k+1].first-e.last > reach {
		return nil, day{}
	}
	for i := e.last; i < v.out[k+1].first; i++ {
		if v.broken(i) || v.a[i].Kind == atom.Mark && !v.mark(i, dashes+"'’") || v.pos(i) == text.VERB && !v.mark(v.out[k+1].last, ",") || v.is(i, "on") && i == e.last {
			return nil, day{}
		}
	}
	q := v.out[k+1] // a copy: it is resolved again in its turn
	if q.sort != sortDate || q.d == 0 {
		return nil, day{}
	}
	v.twoDigits(&q)
	q.said = q.y
	v.one(k+1, &q)
	v.out[k+1].anchors = true
	return &q, q.got.known
}
