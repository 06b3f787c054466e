package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// dayNumber reads "17", "17th" or, in capitals, "3D". next is i where there is none.
func (r *reader) dayNumber(i int) (d, next int) {
	if r.digits(i, 1, 2) && r.a[i].Num >= 1 && r.a[i].Num <= 31 {
		d = int(r.a[i].Num)
		if r.number(i+1) == lexicon.NumberSuffix && r.glued(i+1) {
			return d, i + 2
		}
		if r.glued(i+1) && r.a[i+1].Kind == atom.Word && r.class(i+1) != lexicon.TimeMonth {
			return 0, i
		}
		return d, i + 1
	}
	if r.number(i) == lexicon.NumberOrdinal {
		if n, next := r.ordinal(i); n >= 1 && n <= 31 {
			return n, next
		}
	}
	return 0, i
}

// ordinal reads "third", "twenty-first" or "21st".
func (r *reader) ordinal(i int) (n, next int) {
	switch {
	case r.number(i) == lexicon.NumberOrdinal:
		return int(r.a[i].Number.Value), i + 1
	case r.number(i) == lexicon.NumberTen:
		j := r.hyphen(i + 1)
		if r.number(j) == lexicon.NumberOrdinal && r.a[j].Number.Value < 10 {
			return int(r.a[i].Number.Value + r.a[j].Number.Value), j + 1
		}
	case r.digits(i, 1, 3) && r.number(i+1) == lexicon.NumberSuffix && r.glued(i+1):
		return int(r.a[i].Num), i + 2
	}
	return 0, i
}

// month reads a month's name with its full stop.
func (r *reader) month(i int) (m, next int) {
	if r.class(i) != lexicon.TimeMonth {
		return 0, i
	}
	w := r.a[i].Time
	if w.Short {
		return w.N, r.stop(i + 1)
	}
	return w.N, i + 1
}

// year reads the year that belongs to a month before it: "2022", ", 2022",
// "of 2022", "'90", "of that year", "last year", and, where two is set, "90".
func (r *reader) year(i int, two bool, e *expr) int {
	if r.broken(i) {
		return i
	}
	j := r.comma(i)
	if j == i {
		j = r.skip(i, "of", "in")
	}
	if r.mark(j, "'’‘") && r.digits(j+1, 2, 2) && r.glued(j+1) {
		e.y, e.twoDigit = int(r.a[j+1].Num), true
		return j + 2
	}
	if r.isYear(j) {
		e.y = int(r.a[j].Num)
		return r.era(j+1, e)
	}
	if two && j == i && r.digits(i, 2, 2) && !r.glued(i) && !r.plural(i+1) && !r.mark(i+1, ":,") {
		e.y, e.twoDigit = int(r.a[i].Num), true
		return i + 1
	}
	if k := r.otherYear(j, e); k > j {
		return k
	}
	return i
}

// otherYear reads "that year", "the same year", "last year" after a month.
func (r *reader) otherYear(i int, e *expr) int {
	j := r.skip(i, "the")
	if r.class(j) != lexicon.TimeWhich || r.class(j+1) != lexicon.TimeUnit || r.a[j+1].Time.Code != "Y" || r.a[j+1].Time.Plural {
		return i
	}
	e.which = whichOf(r.a[j].Time)
	e.unit = "Y"
	return j + 2
}

// isYear reports whether atom i is a year in four digits that no mark or
// letter makes part of another number.
func (r *reader) isYear(i int) bool {
	if !r.digits(i, 4, 4) || r.a[i].Num < 1000 || r.a[i].Num > 2199 {
		return false
	}
	if r.glued(i+1) && (r.a[i+1].Kind == atom.Word || r.mark(i+1, ",.:") && r.glued(i+2) && r.a[i+2].Kind == atom.Digits) {
		return false
	}
	return true
}

func (r *reader) era(i int, e *expr) int {
	if n := r.christ(i); n > i {
		e.bc = true
		return n
	}
	return i
}

// christ reads "BC", "B.C.", "BCE".
func (r *reader) christ(i int) int {
	if r.is(i, "bc", "bce") {
		return i + 1
	}
	if r.is(i, "b") && r.mark(i+1, ".") && r.is(i+2, "c") {
		return r.stop(i + 3)
	}
	return i
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

// isMonth reports whether a month's name that stands without day and year is
// one: "may" and "march" are words, "May" begins a sentence. j is the atom after it.
func (r *reader) isMonth(i, j int) bool {
	w := r.a[i].Time
	if r.a[i].Case == atom.Lower && w.Short && !r.mark(j-1, ".") {
		return false
	}
	if !w.Common {
		return true
	}
	if r.is(i-1, "in", "since", "during", "until", "till", "by", "of", "from", "through", "throughout", "last", "this", "next", "between", "early", "late", "mid", "and") || r.hyphen(i-1) == i {
		return r.a[i].Case != atom.Lower && !(r.is(i-1, "and") && r.upper)
	}
	return r.a[i].Case == atom.Title && !w.Short && w.N != 3 && i > 0 && r.a[i-1].Kind == atom.Word && r.a[i-1].Case == atom.Lower && !r.broken(i) && r.pos(i) != auxPOS
}

// after reads what may follow a finished date: a weekday in brackets, a part of
// the day.
func (r *reader) after(i int) int {
	e := &r.out[len(r.out)-1]
	j := r.comma(i)
	if r.mark(i, "(") {
		j = i + 1
	}
	if r.class(j) == lexicon.TimeWeekday && !r.a[j].Time.Plural && !r.broken(j) && (j == i || r.mark(j+1, ",).") || r.mark(i, "(")) {
		e.wd = r.a[j].Time.N
		i = j + 1
		if r.mark(j-1, "(") && r.mark(i, ")") {
			i++
		} else {
			e.last = i
		}
	}
	return r.tailPart(i)
}

// tailPart reads the part of the day after a day: "Sunday morning",
// "Monday at dawn", "3 May in the evening".
func (r *reader) tailPart(i int) int {
	e := &r.out[len(r.out)-1]
	j := i
	if r.is(j, "at", "before", "in", "during") {
		j = r.skip(j+1, "the")
	}
	j = r.skip(j, "early", "late")
	if r.class(j) != lexicon.TimePart || r.broken(j) || e.part != "" || r.is(i, "before") {
		return i
	}
	w := r.a[j].Time
	if w.Plural && e.sort != sortWeekday {
		return i
	}
	e.part, e.label, e.last = w.Code, w.Label, j+1
	if w.Plural {
		e.plural = true
	}
	return j + 1
}
