package timex

import (
	"fmt"

	"github.com/vedette-org/vedette"
)

// date resolves a calendar date; its year may be left out.
func (v *resolver) date(e *expr) {
	if e.alt > 0 {
		v.swap(e)
	}
	if e.d > 0 && !(day{e.y, e.m, e.d}).exists() {
		e.got = outcome{typ: "DATE", kind: "date", conflict: "there is no such day in the calendar"}
		return
	}
	basis := vedette.BasisStated
	if e.y == 0 {
		e.y, basis = v.year(e)
		for n := 0; e.m == 2 && e.d == 29 && e.y > 0 && n < 8 && !(day{e.y, 2, 29}).exists(); n++ {
			e.y--
		}
	}
	if e.d > 0 && e.y > 0 && !(day{e.y, e.m, e.d}).exists() {
		e.got = outcome{typ: "DATE", kind: "date", conflict: fmt.Sprintf("%d has no such day", e.y)}
		return
	}
	if e.wd > 0 && e.d > 0 && e.y > 0 && (day{e.y, e.m, e.d}).weekday() != e.wd && !v.mend(e, basis) {
		e.got = outcome{typ: "DATE", kind: "date", conflict: fmt.Sprintf("%04d-%02d-%02d is a %s", e.y, e.m, e.d, weekdays[(day{e.y, e.m, e.d}).weekday()-1])}
		return
	}
	e.got.value = dateValue(e)
	e.got.period = datePeriod(e)
	e.got.period.Basis = basis
	v.bounded(e)
	if !e.bc && e.y > 0 && !e.decade && !e.century {
		e.got.known = day{e.y, toldMonth(e), e.d}
	}
	if e.y == 0 {
		e.got.period = vedette.Period{}
	}
}

var weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// mend looks for the year in which the weekday fits, where the year was not
// stated: within a year of the one taken.
func (v *resolver) mend(e *expr, basis vedette.Basis) bool {
	if basis == vedette.BasisStated || v.pub.known() && !v.narrative {
		return false
	}
	for _, y := range [...]int{e.y - 1, e.y + 1} {
		if x := (day{y, e.m, e.d}); x.exists() && x.weekday() == e.wd {
			e.y = y
			return true
		}
	}
	return false
}

// swap decides whether 04/05/2022 puts the month first: the day of publication
// itself, then by the habit of source and text, or by which reading lies before
// publication. Where nothing tells, alt stays, and the period covers both.
func (v *resolver) swap(e *expr) {
	first := day{e.y, e.alt, e.m} // month first
	last := day{e.y, e.m, e.d}
	switch {
	case v.pub == first, v.pub != last && v.order == monthFirst:
		e.m, e.d, e.alt = e.alt, e.m, 0
	case v.pub == last, v.order == dayFirst:
		e.alt = 0
	case v.pub.known() && v.pub.before(last) && !v.pub.before(first):
		e.m, e.d, e.alt = e.alt, e.m, 0
	case v.pub.known() && v.pub.before(first) && !v.pub.before(last):
		e.alt = 0
	}
}

// order is the place of the month in dates of digits.
type order uint8

const (
	orderUnknown order = iota
	dayFirst
	monthFirst
)

// setOrder tells the order by the country of the source; where that is not
// known, by the dates of the text that have one order only ("23/5/2019"), else by
// those written in words, where all agree ("Nov. 2" but "2 November").
func (v *resolver) setOrder() {
	switch c := v.t.Source.Country; {
	case c == "US" || c == "PH":
		v.order = monthFirst
		return
	case c != "":
		v.order = dayFirst
		return
	}
	var digits, words [3]int
	for k := range v.out {
		switch e := &v.out[k]; {
		case e.rule == "digits" && e.alt == 0 && e.m != e.d:
			digits[dayFirst+order(b2i(e.monthly))]++
		case e.rule == "month-day":
			words[monthFirst]++
		case e.rule == "day-month":
			words[dayFirst]++
		}
	}
	for _, n := range [...][3]int{digits, words} {
		switch {
		case n[dayFirst] > 0 && n[monthFirst] == 0:
			v.order = dayFirst
			return
		case n[monthFirst] > 0 && n[dayFirst] == 0:
			v.order = monthFirst
			return
		}
	}
}

// toldMonth is the month that what follows is near to.
func toldMonth(e *expr) int {
	if e.m > 0 {
		return e.m
	}
	switch {
	case e.season != "":
		return seasonMonth[e.season]
	case e.quarter > 0:
		return 3*e.quarter - 2
	case e.half > 0:
		return 6*e.half - 5
	}
	switch e.mod {
	case "START":
		return 2
	case "MID":
		return 6
	case "END":
		return 11
	}
	return 0
}

var seasonMonth = map[string]int{"SP": 4, "SU": 7, "FA": 10, "WI": 1}

// year finds the year that a date leaves out.
func (v *resolver) year(e *expr) (int, vedette.Basis) {
	if e.unit == "Y" {
		return v.whichYear(e.which)
	}
	m := toldMonth(e)
	if p := v.k - 1; p >= 0 && v.out[p].join == joinTo && v.out[p].got.known.m > 0 && m > 0 && e.which == whichBare {
		k := v.out[p].got.known // the end of a range comes after its beginning
		return k.y + b2i(m < k.m || m == k.m && e.d > 0 && e.d < k.d), v.out[p].got.period.Basis
	}
	if y := v.yearBeside(e); y > 0 {
		return y, vedette.BasisRelative
	}
	if v.narrative || v.told.known() && v.stated && v.told.y != v.anchorYear() && v.near(e) && e.which == whichBare {
		return v.nearTold(e, m)
	}
	if v.pub.known() {
		return v.nearPublished(e, m), vedette.BasisInferred
	}
	if v.ref.known() {
		return nearest(v.ref, m), vedette.BasisInferred
	}
	return 0, vedette.BasisInferred
}

// yearBeside is the year that the expression before tells in the same sentence of
// news: "last year it closed the mine in March". One that something is compared
// with is none.
func (v *resolver) yearBeside(e *expr) int {
	if v.narrative || v.k == 0 || e.which != whichBare || v.tense(e) > 0 {
		return 0
	}
	p := &v.out[v.k-1]
	if !p.got.known.known() || p.got.known.m > 0 || p.sort != sortUnit || v.sentence(p.first) != v.sentence(e.first) || v.is(p.first-1, "from", "than", "with", "over", "of", "until", "since") {
		return 0
	}
	if m := toldMonth(e); p.got.known.y == v.pub.y && m > v.pub.m {
		return 0
	}
	return p.got.known.y
}

func (v *resolver) sentence(i int) int { return int(v.t.Tokens[v.a[i].Tok].Sent) }

func (v *resolver) anchorYear() int {
	if v.pub.known() {
		return v.pub.y
	}
	return v.ref.y
}

func (v *resolver) nearTold(e *expr, m int) (int, vedette.Basis) {
	if !v.told.known() {
		if v.narrative && v.ref.known() {
			return v.ref.y, vedette.BasisInferred
		}
		return 0, vedette.BasisInferred
	}
	switch e.which {
	case whichNext, whichAfter:
		return v.told.y + b2i(m <= v.told.m), vedette.BasisRelative
	case whichLast, whichPrev:
		return v.told.y - b2i(m >= v.told.m), vedette.BasisRelative
	case whichSame, whichThis:
		return v.told.y, vedette.BasisRelative
	}
	e.chained = v.stated
	return nearest(v.told, m), vedette.BasisInferred
}

// nearest returns the year in which month m lies nearest to a told month.
func nearest(told day, m int) int {
	if told.m == 0 || m == 0 {
		return told.y
	}
	switch d := m - told.m; {
	case d <= -nextYear:
		return told.y + 1
	case d >= lastYear:
		return told.y - 1
	}
	return told.y
}

// A month that lies so far before or after the month told last belongs to the
// next year or to the last one. Histories go on more often than they go back.
const nextYear, lastYear = 6, 7

func (v *resolver) whichYear(w which) (int, vedette.Basis) {
	a := v.anchor()
	if w >= whichSame {
		a = v.toldOr()
	}
	if !a.known() {
		return 0, vedette.BasisRelative
	}
	switch w {
	case whichLast, whichPrev:
		return a.y - 1, vedette.BasisRelative
	case whichNext, whichAfter:
		return a.y + 1, vedette.BasisRelative
	}
	return a.y, vedette.BasisRelative
}

// nearPublished finds the year by the day of publication: the last such day in
// a text that looks back, the next in one that looks ahead.
func (v *resolver) nearPublished(e *expr, m int) int {
	at := day{v.pub.y, m, max(e.d, 1)}
	switch e.which {
	case whichLast:
		return v.pub.y - b2i(m >= v.pub.m)
	case whichNext:
		return v.pub.y + b2i(m <= v.pub.m)
	case whichThis:
		return v.pub.y
	}
	ahead := (m-v.pub.m)*31 + at.d - v.pub.d
	if e.d == 0 {
		ahead = (m - v.pub.m) * 31
	}
	tense := v.tense(e)
	if e.quarter > 0 && tense < 0 && e.quarter == (v.pub.m+2)/3 && v.pub.d > 0 {
		return v.pub.y - 1 // the quarter that is told of is over
	}
	switch {
	case tense > 0 && ahead < -62:
		return v.pub.y + 1
	case tense < 0 && ahead > 3, tense == 0 && ahead > 62:
		return v.pub.y - 1
	case tense > 0 && ahead > 335:
		return v.pub.y - 1
	case tense == 0 && ahead < -320:
		return v.pub.y + 1
	}
	return v.pub.y
}

// bounded narrows "later that month" and "earlier this year" by the day they
// are told from, and widens 04/05/2022 where both readings are possible.
func (v *resolver) bounded(e *expr) {
	p := &e.got.period
	if e.alt > 0 {
		x, y := (day{e.y, e.m, e.d}).date(), (day{e.y, e.alt, e.m}).date()
		p.Earliest, p.Latest, p.Precision, p.Basis = min(x, y), max(x, y), vedette.PrecisionRange, vedette.BasisInferred
	}
	from := v.toldOr()
	if e.which == whichThis || !from.full() {
		from = v.pub
	}
	if !from.full() || p.Earliest == "" {
		return
	}
	d := from.date()
	switch {
	case e.mod == "LATER" && d > p.Earliest && d < p.Latest:
		p.Earliest = d
	case e.mod == "EARLIER" && d > p.Earliest && d < p.Latest:
		p.Latest = d
	default:
		return
	}
	p.Precision = map[vedette.Precision]vedette.Precision{vedette.PrecisionMonth: vedette.PrecisionPartOfMonth, vedette.PrecisionYear: vedette.PrecisionPartOfYear}[p.Precision]
	if p.Precision == "" {
		p.Precision = vedette.PrecisionRange
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
