package timex

import (
	"fmt"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

func (v *resolver) set(e *expr, d day, value string, p vedette.Period) {
	p.Basis = vedette.BasisRelative
	e.got.value, e.got.period, e.got.known = value, p, d
}

// setDay resolves an expression to one day, or to the days of publication
// moved by n where only a range of those is known.
func (v *resolver) setDay(e *expr, d day) {
	v.set(e, d, iso(d), dayPeriod(d, e.mod))
}

func iso(d day) string { return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d) }

// moved is the range of publication moved by days.
func (v *resolver) moved(from, to int) vedette.Period {
	if v.span == nil || v.span.Earliest == "" || v.span.Latest == "" {
		return vedette.Period{}
	}
	return vedette.Period{Earliest: v.span.Earliest.AddDays(from), Latest: v.span.Latest.AddDays(to), Precision: vedette.PrecisionRange}
}

// weekdayDay takes the last such day in a text that looks back, the next in
// one that looks ahead; the day of publication itself counts unless "last" or
// "next" says otherwise. In a history it is the next such day after what was told.
func (v *resolver) weekdayDay(e *expr) {
	a := v.anchor()
	if e.which >= whichSame {
		a = v.toldOr()
	}
	if !a.full() {
		if v.told.full() && v.near(e) && e.which != whichLast {
			v.setDay(e, v.told.addDays((e.wd-v.told.weekday()+7)%7))
			return
		}
		v.set(e, day{}, fmt.Sprintf("XXXX-WXX-%d", e.wd), v.moved(-6, 0))
		return
	}
	back := (a.weekday() - e.wd + 7) % 7
	ahead := (e.wd - a.weekday() + 7) % 7
	switch {
	case e.which == whichLast || e.which == whichPrev:
		v.setDay(e, a.addDays(-max(back, b2i(back == 0)*7)))
	case e.which == whichNext || e.which == whichAfter:
		v.setDay(e, a.addDays(max(ahead, b2i(ahead == 0)*7)))
	case e.which == whichThis:
		v.setDay(e, a.monday().addDays(e.wd-1))
	case v.narrative || v.tense(e) > 0:
		v.setDay(e, a.addDays(ahead))
	default:
		v.setDay(e, a.addDays(-back))
	}
}

// near reports whether an expression stands in the paragraph of the day told last.
func (v *resolver) near(e *expr) bool { return v.paragraph == e.paragraph }

func (v *resolver) todayDay(e *expr) {
	a := v.anchor()
	if v.narrative || !a.full() { // speech quoted in a history: the day is not told
		value := "XXXX-XX-XX"
		v.set(e, day{}, value, v.moved(e.n, e.n))
		return
	}
	d := a.addDays(e.n)
	v.setDay(e, d)
	if e.part == "TNI" && e.label == "overnight" {
		e.got.period.Latest = d.addDays(1).date()
	}
}

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
		v.set(e, day{}, dateValue(q), datePeriod(q))
	default:
		v.dayOrWeek(e, a, n)
	}
	v.bounded(e)
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

// offsetDay resolves "two days later", "three weeks ago", "months earlier". What
// is counted from an event has a day where the day of the event is told beside it.
func (v *resolver) offsetDay(k int, e *expr) {
	a := v.anchor()
	if e.told || v.narrative {
		a = v.toldOr()
	}
	if !e.event {
		v.offsetFrom(e, a)
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

func (v *resolver) offsetFrom(e *expr, a day) {
	n := e.n
	if e.back {
		n = -n
	}
	if e.n == vague || !a.known() {
		v.vagueOffset(e, a)
		return
	}
	switch u := e.unit; {
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
	if days := unitDays[e.unit]; a.full() && days > 0 {
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
	n = max(n, e.n2)
	if n*days > 400_000 {
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

// clockDay gives a time of day its day: the date that follows it ("at 5 a.m.
// on 20 March"), else the day told last in a history, else the day of writing.
func (v *resolver) clockDay(k int, e *expr) {
	a := v.anchor()
	if e.which >= whichSame || v.near(e) && v.told.full() && e.which == whichBare {
		a = v.toldOr()
	}
	if d, ok := v.following(k); ok {
		a = d
	}
	if e.plural || v.narrative && !e.clock && e.which == whichBare && !v.near(e) || !a.full() {
		v.set(e, day{}, "XXXX-XX-XX", v.moved(-1, 0))
		return
	}
	n := e.which.step()
	v.setDay(e, a.addDays(n))
	if e.label == "overnight" || e.label == "night" && e.which == whichLast {
		if e.label == "overnight" {
			n = -1
		}
		e.got.period = between(a.addDays(n), a.addDays(n+1), vedette.PrecisionPartOfDay)
		e.got.period.Basis = vedette.BasisRelative
	}
}

// following is the day of the next expression where "on" joins it.
func (v *resolver) following(k int) (day, bool) {
	e := &v.out[k]
	if k+1 >= len(v.out) || !v.is(e.last, "on") && !v.mark(e.last, ",") && !v.is(e.last, "of") || v.out[k+1].first > e.last+2 {
		return day{}, false
	}
	next := v.out[k+1] // a copy: it is resolved again in its turn
	if !next.dateLike() || next.sort == sortClock {
		return day{}, false
	}
	v.twoDigits(&next)
	v.one(k+1, &next)
	return next.got.known, next.got.known.full()
}

// nthDay resolves "the 14th": of the month told last.
func (v *resolver) nthDay(e *expr) {
	a := v.toldOr()
	d := day{a.y, a.m, e.d}
	if a.m == 0 || !d.exists() {
		v.set(e, day{}, "XXXX-XX-"+two(e.d), vedette.Period{})
		return
	}
	if e.wd > 0 && d.weekday() != e.wd {
		e.got = outcome{typ: "DATE", kind: "date", conflict: fmt.Sprintf("%s is a %s", iso(d), weekdays[d.weekday()-1])}
		return
	}
	v.setDay(e, d)
}

// feastYear takes the last such feast in a text that looks back, the next in one
// that looks ahead.
func (v *resolver) feastYear(e *expr) int {
	y := v.pub.y
	a, ok := v.feastIn(e, y)
	if !ok || !v.pub.full() {
		return y
	}
	ahead := (a.m-v.pub.m)*31 + a.d - v.pub.d
	switch tense := v.tense(e); {
	case tense < 0 && ahead > 3:
		return y - 1
	case tense > 0 && ahead < -31:
		return y + 1
	}
	return y
}

// feastIn returns the first day of a feast in a year.
func (v *resolver) feastIn(e *expr, y int) (day, bool) {
	f := v.words.Feasts[e.feast]
	switch {
	case f.Easter:
		return easter(y).addDays(f.Offset), true
	case f.Islamic:
		days := islamicIn(y, f.Month, f.Day)
		if len(days) == 0 {
			return day{}, false
		}
		return days[0], true
	}
	return day{y, f.Month, f.Day}, true
}

// feastDays resolves a feast to its days in the year told or nearest.
func (v *resolver) feastDays(e *expr) {
	f := v.words.Feasts[e.feast]
	basis := vedette.BasisStated
	y := e.y
	if y == 0 {
		basis = vedette.BasisInferred
		switch {
		case e.unit == "Y":
			y, basis = v.whichYear(e.which)
		case v.narrative:
			y = v.told.y
		case v.pub.known():
			y = v.feastYear(e)
		case v.ref.known():
			y = v.ref.y
		default:
			y = v.told.y
		}
	}
	if y <= 622 || y > 9000 {
		v.set(e, day{}, "XXXX-XX-XX", vedette.Period{})
		return
	}
	a, ok := v.feastIn(e, y)
	if !ok {
		v.set(e, day{}, "XXXX-XX-XX", vedette.Period{})
		return
	}
	p := between(a, a.addDays(f.Length-1), vedette.PrecisionDay)
	if f.Islamic { // begun by sight of the moon: a day either way
		p = between(a.addDays(-1), a.addDays(f.Length), vedette.PrecisionRange)
	}
	p.Basis = basis
	e.got.value, e.got.period, e.got.known = iso(a), p, a
}
