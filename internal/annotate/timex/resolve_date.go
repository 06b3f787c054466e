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
		e.got.known, e.got.quarter = day{e.y, toldMonth(e), e.d}, e.quarter
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
