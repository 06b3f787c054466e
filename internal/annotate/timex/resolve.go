package timex

import (
	"fmt"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// outcome is what an expression was resolved to.
type outcome struct {
	kind     text.TimeKind
	typ      string // of TIMEX3
	value    string
	period   vedette.Period
	conflict string // what is wrong with the date, for the notice
	known    day    // the day, month or year meant
	quarter  int    // that known lies in, where the quarter is meant
}

// resolver turns expressions into days, in text order.
type resolver struct {
	*reader
	pub       day                // day of publication
	span      *vedette.DateRange // of publication, where the day is not known
	ref       day                // latest year and month stated, where the report is undated
	told      day                // told last
	k         int                // index of the expression at work
	paragraph int                // of told
	stated    bool               // told had its year stated
	narrative bool               // a history: what is relative hangs on what was told last
	order     order              // of dates in digits
}

func (v *resolver) resolve() {
	for k := range v.out {
		e := &v.out[k]
		v.twoDigits(e)
		e.said = e.y
		v.k = k
		v.one(k, e)
		if o := &e.got; o.known.known() && e.sort != sortRef && o.conflict == "" && !v.stray(k) {
			if o.known.m == 0 && o.known.y == v.told.y {
				o.known = v.told // "1941" said again does not take back the month
			}
			v.told, v.stated = o.known, e.said > 0 && (e.m > 0 || !v.background(k)) || e.chained
			v.paragraph = e.paragraph
		}
	}
}

func (v *resolver) one(k int, e *expr) {
	switch e.sort {
	case sortDate:
		v.date(e)
	case sortWeekday:
		v.weekdayDay(e)
	case sortToday:
		v.todayDay(e)
	case sortUnit:
		v.unitStretch(e)
	case sortOffset:
		v.offsetDay(k, e)
	case sortSpan:
		v.spanStretch(e)
	case sortClock:
		v.clockDay(k, e)
	case sortFeast:
		v.feastDays(e)
	case sortNth:
		v.nthDay(e)
	case sortAnniversary:
		v.anniversaryDay(k, e)
	case sortDuration:
		e.got = outcome{kind: text.TimeDuration, typ: "DURATION", value: lengthValue(e)}
	case sortAge:
		e.got = outcome{kind: text.TimeAge, typ: "DURATION", value: lengthValue(e)}
	case sortSet:
		e.got = outcome{kind: text.TimeSet, typ: "SET", value: setValue(e)}
	case sortRef:
		e.got = outcome{kind: text.TimeDate, typ: "DATE", value: e.ref}
	}
	if (e.sort < sortDuration || e.sort >= sortFeast) && e.got.conflict == "" {
		v.finish(e)
	}
}

// finish adds the part of the day or the clock to what a day was resolved to.
func (v *resolver) finish(e *expr) {
	o := &e.got
	if o.typ == "" {
		o.typ, o.kind = "DATE", text.TimeDate
	}
	switch {
	case e.clock:
		o.typ, o.kind = "TIME", text.TimeOfDay
		o.value += "T" + two(e.hour) + ":" + two(e.min)
		o.period.Precision, o.period.TimeOfDay, o.period.Zone = vedette.PrecisionTime, two(e.hour)+":"+two(e.min), e.zone
	case e.part != "":
		o.typ, o.kind = "TIME", text.TimeOfDay
		o.value += e.part
		o.period.Precision, o.period.TimeOfDay = vedette.PrecisionPartOfDay, e.label
	}
	if !o.period.Known() && o.period.Precision != "" {
		o.period.Precision = ""
	}
}

// shareYears gives a date the year of the one it is joined to: "June 4 and
// June 6, 1944", "between March and May 1942".
func (v *resolver) shareYears() {
	for k := len(v.out) - 2; k >= 0; k-- {
		a, b := &v.out[k], &v.out[k+1]
		if a.join == joinNone {
			a.join = v.joined(k)
		}
		if a.join == joinNone || a.sort != sortDate || b.sort != sortDate {
			continue
		}
		switch {
		case a.y == 0 && a.m > 0 && a.unit == "" && b.m > 0 && (b.y > 0 || b.unit != ""):
			a.y, a.twoDigit, a.unit, a.which = b.y, b.twoDigit, b.unit, b.which
			if a.join == joinTo && a.m > b.m && a.y > 0 {
				a.y--
			}
		case a.y == 0 && a.season != "" && b.season != "" && b.y > 0:
			a.y = b.y
		}
	}
}

// joined says how two expressions hang together that were read apart:
// "from April 17 to May 3", "between 2015 and 2018", "Friday night and Saturday morning".
func (v *resolver) joined(k int) join {
	a, b := &v.out[k], &v.out[k+1]
	if !a.dateLike() || !b.dateLike() || b.first <= a.last-1 || b.first-a.last > 2 || v.broken(b.first) {
		return joinNone
	}
	i := a.last
	if v.is(i, "the") || i == b.first {
		return joinNone
	}
	switch gap := v.skip(i+1, "the"); {
	case gap != b.first && i+1 != b.first:
		return joinNone
	case v.is(i, "and") && v.is(a.first-1, "between"):
		return joinTo
	case v.is(i, "and", "or") || v.mark(i, "/"):
		return joinAnd
	case v.is(i, "to", "until", "till", "through") || v.mark(i, dashes):
		return joinTo
	}
	return joinNone
}

// twoDigits makes 90 into 1990: the year nearest to publication, not after it
// by more than ten years; without one, 30 to 99 are of the last century.
func (v *resolver) twoDigits(e *expr) {
	if !e.twoDigit {
		return
	}
	e.twoDigit = false
	if v.narrative && v.told.known() {
		e.y += v.told.y / 100 * 100
		switch {
		case e.y > v.told.y+50:
			e.y -= 100
		case e.y < v.told.y-50:
			e.y += 100
		}
		return
	}
	if v.pub.known() {
		e.y += v.pub.y / 100 * 100
		if e.y > v.pub.y+10 {
			e.y -= 100
		}
		return
	}
	if e.y < 30 {
		e.y += 2000
	} else {
		e.y += 1900
	}
}

// anchor is the day from which "last week" is counted.
func (v *resolver) anchor() day {
	if v.pub.known() && !v.narrative {
		return v.pub
	}
	if v.span != nil && !v.narrative {
		return day{}
	}
	return v.told
}

// toldOr is the day from which "the following day" is counted.
// In news, a month or a year told in an earlier paragraph is no such day.
func (v *resolver) toldOr() day {
	if v.told.known() && (v.narrative || v.told.full() || v.paragraph == v.out[v.k].paragraph || !v.pub.full()) {
		return v.told
	}
	return v.anchor()
}

func two(n int) string { return fmt.Sprintf("%02d", n) }
