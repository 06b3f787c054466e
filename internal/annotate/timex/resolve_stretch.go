package timex

import (
	"github.com/vedette-org/vedette"
)

// step is how many units a which moves.
func (w which) step() int {
	switch w {
	case whichLast, whichPrev:
		return -1
	case whichNext, whichAfter:
		return 1
	}
	return 0
}

// unitStretch resolves "last week", "that year", "the following month".
func (v *resolver) unitStretch(e *expr) {
	a, n := v.anchor(), e.which.step()
	if e.which >= whichSame || (e.which == whichThe || e.the) && v.stated && v.near(e) {
		a = v.toldOr()
		e.chained = v.stated
	} else if e.which == whichThe && e.unit == "Q" && v.near(e) && v.told.m > 0 {
		a = v.told // "third-quarter sales rose; in the quarter ..."
	}
	if d := v.ended(e); d.m > 0 {
		a, n = d, 0
	}
	if e.unit[0] == 'T' {
		v.set(e, day{}, lengthValue(&expr{n: 1, unit: e.unit}), vedette.Period{})
		e.got.typ, e.got.kind = "DURATION", "duration"
		return
	}
	if !a.known() {
		v.unanchored(e, n)
		return
	}
	switch e.unit {
	case "Y":
		y := &expr{y: a.y + n, mod: e.mod}
		v.set(e, day{y.y, toldMonth(y), 0}, dateValue(y), datePeriod(y))
	case "DE":
		y := &expr{y: a.y/10*10 + 10*n, decade: true, mod: e.mod}
		v.set(e, day{}, dateValue(y), datePeriod(y))
	case "CE":
		y := &expr{y: a.y/100*100 + 100*n, century: true, mod: e.mod}
		v.set(e, day{}, dateValue(y), datePeriod(y))
	case "M":
		if a.m == 0 {
			v.set(e, day{}, "XXXX-XX", vedette.Period{})
			break
		}
		d := day{a.y, a.m, 1}.addMonths(n)
		m := &expr{y: d.y, m: d.m, mod: e.mod}
		v.set(e, day{d.y, d.m, 0}, dateValue(m), datePeriod(m))
	case "Q":
		d := day{a.y, max(a.m, 1), 1}.addMonths(3 * n)
		q := &expr{y: d.y, quarter: (d.m + 2) / 3}
		v.set(e, day{d.y, 3*q.quarter - 2, 0}, dateValue(q), datePeriod(q))
		e.got.quarter = q.quarter
	default:
		v.dayOrWeek(e, a, n)
	}
	v.bounded(e)
}

// ended is the date that says which quarter or year is meant: "the quarter ended
// Dec. 31".
func (v *resolver) ended(e *expr) day {
	k := v.k + 1
	if e.unit != "Q" && e.unit != "Y" || k >= len(v.out) || !v.is(e.last, "ended", "ending") || v.out[k].first > e.last+2 || v.out[k].sort != sortDate {
		return day{}
	}
	next := v.out[k] // a copy: it is resolved again in its turn
	v.twoDigits(&next)
	v.one(k, &next)
	return next.got.known
}

func (v *resolver) dayOrWeek(e *expr, a day, n int) {
	if !a.full() {
		v.unanchored(e, n)
		return
	}
	switch e.unit {
	case "D":
		v.setDay(e, a.addDays(n))
	case "W", "F":
		w := a.monday().addDays(7 * n)
		v.set(e, day{}, weekValue(w), weekPeriod(w, e.mod))
	case "WE":
		w := a.monday().addDays(7 * n)
		if e.which == whichThe && v.is(e.first, "the") && !v.narrative && a.weekday() < 6 && v.tense(e) < 0 {
			w = w.addDays(-7) // "over the weekend", told on a weekday
		}
		if e.which == whichLast && a.weekday() == 7 {
			w = a.monday().addDays(-7)
		}
		v.set(e, w.addDays(5), weekValue(w)+"-WE", between(w.addDays(5), w.addDays(6), vedette.PrecisionRange))
	}
}

func weekPeriod(monday day, mod string) vedette.Period {
	switch mod {
	case "START":
		return between(monday, monday.addDays(2), vedette.PrecisionWeek)
	case "END":
		return between(monday.addDays(3), monday.addDays(6), vedette.PrecisionWeek)
	}
	return between(monday, monday.addDays(6), vedette.PrecisionWeek)
}

// unanchored is what a relative stretch tells where the day it hangs on is
// not known, or only as a range.
func (v *resolver) unanchored(e *expr, n int) {
	value, per := "XXXX-XX-XX", 1
	switch e.unit {
	case "Y":
		value, per = "XXXX", 366
	case "M":
		value, per = "XXXX-XX", 31
	case "W", "F", "WE":
		value, per = "XXXX-WXX", 7
	}
	var p vedette.Period
	if v.span != nil && e.which < whichSame && v.span.Latest != "" && v.span.Earliest != "" {
		p = v.spanUnit(e.unit, n, per)
	}
	v.set(e, day{}, value, p)
}

// spanUnit is "last week" of a report that was published some day in a range:
// from the first such week to the last.
func (v *resolver) spanUnit(unit string, n, per int) vedette.Period {
	a, b := dayOf(v.span.Earliest), dayOf(v.span.Latest)
	switch unit {
	case "Y":
		p := between(day{a.y + n, 1, 1}, day{b.y + n, 12, 31}, vedette.PrecisionRange)
		if a.y == b.y {
			p.Precision = vedette.PrecisionYear
		}
		return p
	case "M":
		a, b = day{a.y, a.m, 1}.addMonths(n), day{b.y, b.m, 1}.addMonths(n)
		b.d = daysIn(b.y, b.m)
		return between(a, b, vedette.PrecisionRange)
	case "W", "F", "WE":
		return between(a.monday().addDays(7*n), b.monday().addDays(7*n+6), vedette.PrecisionRange)
	}
	return between(a.addDays(n*per), b.addDays(n*per), vedette.PrecisionRange)
}
