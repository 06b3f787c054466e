package timex

import (
	"github.com/vedette-org/vedette"
)

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
