package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// dayMonth reads dates whose day comes first: "3 January 1990", "3D OF MAY",
// "10-12 October", "6 and 7 May 2022".
func (r *reader) dayMonth(i int) int {
	d, j := r.dayNumber(i)
	if j == i || r.mark(i-1, ".,:/$") && r.glued(i) && i > 0 && r.a[i-1].Glued {
		return i
	}
	ds, k := r.more(j, true)
	for n := len(ds); ; n-- {
		if m, at := r.month(r.ofBefore(k)); m > 0 && !r.broken(k) {
			return r.days(append([]dayAt{{d, i, j, joinNone}}, ds[:n]...), m, at, r.a[r.ofBefore(k)].Time.Short || r.upper, "day-month")
		}
		if n == 0 {
			return i
		}
		k = j
		if n > 1 {
			k = ds[n-2].last
		}
	}
}

// ofBefore passes over "of" and, in "26nov", over nothing.
func (r *reader) ofBefore(i int) int {
	if r.hyphen(i) > i && r.class(i+1) == lexicon.TimeMonth {
		return i + 1
	}
	if r.is(i, "of") && r.class(i+1) == lexicon.TimeMonth {
		return i + 1
	}
	return i
}

// days adds one expression for each day of a list before its month. The last
// one covers the month and the year; i is the atom after the month.
func (r *reader) days(ds []dayAt, m, i int, two bool, rule string) int {
	var tail expr
	if r.hyphen(i) > i && (r.isYear(i+1) || r.digits(i+1, 2, 2) && two) { // 03-Jan-90
		tail.y, tail.twoDigit = int(r.a[i+1].Num), r.a[i+1].Len() == 2
		i += 2
	} else {
		i = r.year(i, two, &tail)
	}
	for n, d := range ds {
		e := expr{first: d.first, last: d.last, sort: sortDate, y: tail.y, twoDigit: tail.twoDigit, m: m, d: d.d, which: tail.which, unit: tail.unit, rule: rule}
		if n+1 < len(ds) {
			e.join = ds[n+1].how
		} else {
			e.last = i
		}
		r.add(e)
	}
	return r.after(i)
}

// monthDate reads dates that begin with a month: "May 7, 2022", "April 17-19",
// "January 1990", "May".
func (r *reader) monthDate(i int) int {
	m, j := r.month(i)
	if j == i {
		return i
	}
	k := r.skip(r.hyphenSame(j), "the")
	if d, next := r.dayNumber(k); next > k && !r.isClock(k) && (!r.counts(next) || r.surelyDay(i, next)) && !r.broken(k) {
		return r.monthDays(i, m, d, next)
	}
	e := expr{first: i, sort: sortDate, m: m, rule: "month"}
	e.last = r.year(j, r.upper && r.a[i].Time.Short, &e)
	if e.y == 0 && e.unit == "" && !r.isMonth(i, j) {
		return i
	}
	r.add(e)
	return e.last
}

// surelyDay reports whether a number after a month is its day though a noun
// seems to follow: it has an ordinal's ending, or a dateline's dash or comma.
func (r *reader) surelyDay(month, next int) bool {
	if r.a[next-1].Kind == atom.Word && r.number(next-1) != lexicon.NumberSuffix {
		return false
	}
	return r.number(next-1) == lexicon.NumberSuffix || r.is(month-1, "on") || r.pos(next) == text.NoPOS || r.pos(next) == text.PROPN
}

// hyphenSame passes over the hyphen of "May-6".
func (r *reader) hyphenSame(i int) int {
	if j := r.hyphen(i); j > i && r.digits(j, 1, 2) && r.glued(j) {
		return j
	}
	return i
}

// isClock reports whether the number at i is an hour: "May 6 a.m." stays a day.
func (r *reader) isClock(i int) bool {
	return r.digits(i, 1, 2) && r.mark(i+1, ":") && r.glued(i+1) && r.digits(i+2, 2, 2)
}

func (r *reader) monthDays(i, m, d, next int) int {
	ds := []dayAt{{d, i, next, joinNone}}
	more, k := r.more(next, false)
	if n := len(more); n > 0 && !r.listHolds(more, k) {
		more = more[:r.keep(more)]
	}
	ds = append(ds, more...)
	var tail expr
	end := r.year(ds[len(ds)-1].last, false, &tail)
	for n, x := range ds {
		e := expr{first: x.first, last: x.last, sort: sortDate, y: tail.y, twoDigit: tail.twoDigit, m: m, d: x.d, which: tail.which, unit: tail.unit, rule: "month-day"}
		if n+1 < len(ds) {
			e.join = ds[n+1].how
		} else {
			e.last = end
		}
		r.add(e)
	}
	return r.after(end)
}

// listHolds reports whether the last number of a list after a month is a day
// too, not a count: "May 6 and 7" but not "May 6 and 7 people".
func (r *reader) listHolds(ds []dayAt, next int) bool {
	last := ds[len(ds)-1]
	if r.counts(next) || r.class(next) == lexicon.TimeMonth || r.mark(next, "%$:") {
		return false
	}
	return last.how == joinTo || !r.mark(last.first-1, ",")
}

// keep returns how many days at the head of a list stand without its tail:
// those that a dash or "to" joins.
func (r *reader) keep(ds []dayAt) int {
	n := 0
	for n < len(ds) && ds[n].how == joinTo && !r.counts(ds[n].last) && r.class(ds[n].last) != lexicon.TimeMonth {
		n++
	}
	return n
}

// more reads the further days of a list: "-19", "to 19", "and 7", ", 18 and 19".
// The days are those before a month (ahead) or after one.
func (r *reader) more(i int, ahead bool) (ds []dayAt, next int) {
	next = i
	for len(ds) < 8 {
		j, how := r.link(next)
		if how == joinNone {
			return ds, next
		}
		d, k := r.dayNumber(j)
		if k == j || r.broken(j) {
			return ds, next
		}
		ds, next = append(ds, dayAt{d, j, k, how}), k
	}
	return ds, next
}

type dayAt struct {
	d, first, last int
	how            join
}

// link reads what joins two days: a dash, "to", "and", a comma.
func (r *reader) link(i int) (next int, how join) {
	switch {
	case r.mark(i, dashes+"/"):
		return i + 1, joinTo
	case r.is(i, "to", "through", "until", "till"):
		return i + 1, joinTo
	case r.is(i, "and", "or") || r.mark(i, "&"):
		return i + 1, joinAnd
	case r.mark(i, ","):
		return r.skip(i+1, "and", "or"), joinAnd
	}
	return i, joinNone
}
