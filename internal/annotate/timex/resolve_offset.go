package timex

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// offsetDay resolves "two days later", "three weeks ago", "months earlier". What
// is counted from an event has a day where the day of the event is told beside it.
func (v *resolver) offsetDay(k int, e *expr) {
	a := v.anchor()
	if e.told || v.narrative {
		a = v.toldOr()
	}
	if !e.event {
		if !v.yearEarlier(e) {
			v.offsetFrom(e, a)
		}
		return
	}
	if _, d := v.governedDate(k); d.full() {
		v.offsetFrom(e, d)
	} else {
		v.offsetFrom(e, a)
		e.got.period, e.got.known = vedette.Period{}, day{}
	}
	if !v.narrative { // TimeML: a length, and a signal that ties it to the event
		e.got.typ, e.got.kind, e.got.value = "DURATION", text.TimeDate, lengthValue(e)
	}
}

// yearEarlier resolves "a year earlier" and "a year ago" in news to the like
// stretch a year before: of the quarter told in the same sentence or the one
// before it, of the month told in the same.
func (v *resolver) yearEarlier(e *expr) bool {
	if v.narrative || e.n != 1 || e.unit != "Y" || !e.back || e.frac > 0 || e.exact {
		return false
	}
	for k := v.k - 1; k >= 0 && k >= v.k-3; k-- {
		p := &v.out[k]
		x := expr{y: p.got.known.y - 1, m: p.got.known.m, quarter: p.got.quarter}
		switch away := v.sentence(e.first) - v.sentence(p.first); {
		case !p.got.known.known() || away > 1 || p.sort == sortOffset:
			continue
		case x.quarter > 0:
			x.m = 0
		case away > 0 || p.sort != sortDate || p.d > 0 || p.m == 0:
			continue
		}
		v.set(e, day{x.y, toldMonth(&x), 0}, dateValue(&x), datePeriod(&x))
		e.got.quarter = x.quarter
		return true
	}
	return false
}

func (v *resolver) offsetFrom(e *expr, a day) {
	n, u := e.n, e.unit
	if e.frac > 0 && u == "Y" {
		n, u = int(12*e.frac), "M" // "a year and a half ago"
	}
	if e.back {
		n = -n
	}
	if e.n == vague || !a.known() || abs(n) > 100_000 {
		v.vagueOffset(e, a)
		return
	}
	switch {
	case e.exact && u == "Y" && (day{a.y + n, a.m, a.d}).exists() && a.full():
		v.setDay(e, day{a.y + n, a.m, a.d})
	case e.exact && u == "M" && a.full():
		v.setDay(e, a.addMonths(n))
	case u == "Y" || u == "DE" || u == "CE":
		y := &expr{y: a.y + n*map[string]int{"Y": 1, "DE": 10, "CE": 100}[u], decade: u == "DE", century: u == "CE"}
		if u != "Y" {
			y.y = y.y / 10 * 10
		}
		v.set(e, day{y.y, a.m, 0}, dateValue(y), datePeriod(y))
	case u == "M" && a.m > 0:
		d := day{a.y, a.m, 1}.addMonths(n)
		m := &expr{y: d.y, m: d.m}
		v.set(e, day{d.y, d.m, 0}, dateValue(m), datePeriod(m))
	case (u == "W" || u == "F") && a.full():
		d := a.addDays(7 * n * (1 + b2i(u == "F")))
		v.set(e, d, weekValue(d), between(d.addDays(-3), d.addDays(3), vedette.PrecisionWeek))
	case u == "D" && a.full():
		v.setDay(e, a.addDays(n))
	case a.full() && (u == "TH" || u == "TM" || u == "TS"):
		d := a.addDays(n / map[string]int{"TH": 24, "TM": 1440, "TS": 86400}[u])
		v.setDay(e, d)
	default:
		v.vagueOffset(e, a)
	}
}

// vagueOffset is "days later": two to nine units from where it is told.
func (v *resolver) vagueOffset(e *expr, a day) {
	value := "FUTURE_REF"
	if e.back {
		value = "PAST_REF"
	}
	var p vedette.Period
	if days := unitDays[e.unit]; a.full() && days > 0 && e.n*days < 400_000 {
		lo, hi := 2*days, 9*days
		switch {
		case e.unit == "TH":
			lo, hi = 0, 1 // hours end on the same day or the next
		case e.n > 0:
			lo, hi = e.n*days, e.n*days
		}
		if e.back {
			lo, hi = -hi, -lo
		}
		p = between(a.addDays(lo), a.addDays(hi), vedette.PrecisionRange)
	}
	v.set(e, day{}, value, p)
}

var unitDays = map[string]int{"TH": 1, "D": 1, "W": 7, "F": 14, "M": 30, "Y": 365, "DE": 3652}

// spanStretch resolves "the last three days": a length, and in the record the
// days that it covers.
func (v *resolver) spanStretch(e *expr) {
	e.got.typ, e.got.value, e.got.kind = "DURATION", lengthValue(e), "date"
	a := v.anchor()
	if e.which >= whichSame {
		a = v.toldOr()
	}
	days, n := unitDays[e.unit], e.n
	if days == 0 {
		return
	}
	if n == vague {
		n = 9
	}
	if n = max(n, e.n2); n > 400_000/days {
		return
	}
	if e.unit == "TH" {
		n = (n + 23) / 24
	}
	p := v.moved(0, 0)
	if a.full() {
		p = between(a, a, vedette.PrecisionRange)
	}
	if !p.Known() {
		e.got.kind = "duration"
		return
	}
	switch {
	case e.back:
		p.Earliest = p.Earliest.AddDays(-n * days)
	case e.which == whichNext || e.which == whichAfter:
		p.Latest = p.Latest.AddDays(n * days)
	}
	p.Basis = vedette.BasisRelative
	e.got.period = p
}
