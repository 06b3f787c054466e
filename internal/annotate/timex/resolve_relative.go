package timex

import (
	"fmt"

	"github.com/vedette-org/vedette"
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
	case v.narrative || v.tense(e) > 0, v.is(e.first-1, "until", "till", "by") && v.tense(e) == 0:
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
