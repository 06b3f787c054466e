package timex

import "github.com/vedette-org/vedette"

// datePeriod returns the interval of a calendar date whose year is known.
func datePeriod(e *expr) vedette.Period {
	switch {
	case e.bc || e.y <= 0 || e.y > 9999:
		return vedette.Period{}
	case e.century:
		return years(e.y+1, e.y+100, e.mod, 30, vedette.PrecisionRange)
	case e.decade:
		return years(e.y, e.y+9, e.mod, 3, vedette.PrecisionRange)
	case e.season != "":
		return seasonPeriod(e)
	case e.half > 0:
		return months(e.y, 6*e.half-5, 6*e.half, vedette.PrecisionPartOfYear)
	case e.quarter > 0:
		return months(e.y, 3*e.quarter-2, 3*e.quarter, vedette.PrecisionPartOfYear)
	case e.m == 0:
		return yearPeriod(e.y, e.mod)
	case e.d == 0:
		return monthPeriod(e)
	}
	return dayPeriod(day{e.y, e.m, e.d}, e.mod)
}

func between(a, b day, p vedette.Precision) vedette.Period {
	return vedette.Period{Earliest: a.date(), Latest: b.date(), Precision: p}
}

func dayPeriod(d day, mod string) vedette.Period {
	p := between(d, d, vedette.PrecisionDay)
	switch mod {
	case "START":
		p.TimeOfDay = "early"
	case "MID":
		p.TimeOfDay = "midday"
	case "END":
		p.TimeOfDay = "late"
	}
	return p
}

// years returns a run of years; early and late are its first and last n.
func years(a, b int, mod string, n int, p vedette.Precision) vedette.Period {
	switch mod {
	case "START":
		b = a + n - 1
	case "END":
		a = b - n + 1
	case "MID":
		a, b = a+n, b-n
	}
	return between(day{a, 1, 1}, day{b, 12, 31}, p)
}

func months(y, a, b int, p vedette.Precision) vedette.Period {
	return between(day{y, a, 1}, day{y, b, daysIn(y, b)}, p)
}

// yearPeriod cuts a year in thirds for early, mid and late.
func yearPeriod(y int, mod string) vedette.Period {
	switch mod {
	case "START":
		return months(y, 1, 4, vedette.PrecisionPartOfYear)
	case "MID":
		return months(y, 5, 8, vedette.PrecisionPartOfYear)
	case "END":
		return months(y, 9, 12, vedette.PrecisionPartOfYear)
	}
	return months(y, 1, 12, vedette.PrecisionYear)
}

// monthPeriod cuts a month after its 10th and 20th day, as the record's
// contract does for "mid-January", and into weeks of seven days.
func monthPeriod(e *expr) vedette.Period {
	last := daysIn(e.y, e.m)
	part := func(a, b int) vedette.Period {
		return between(day{e.y, e.m, a}, day{e.y, e.m, min(b, last)}, vedette.PrecisionPartOfMonth)
	}
	switch {
	case e.week == 5:
		return part(last-6, last)
	case e.week > 0:
		return part(7*e.week-6, 7*e.week)
	case e.mod == "START":
		return part(1, 10)
	case e.mod == "MID":
		return part(11, 20)
	case e.mod == "END":
		return part(21, 31)
	}
	return months(e.y, e.m, e.m, vedette.PrecisionMonth)
}

// seasonPeriod takes the seasons of the northern hemisphere by whole months. A
// winter told by one year may be either of two: the interval covers both.
func seasonPeriod(e *expr) vedette.Period {
	if e.season == "WI" {
		return between(day{e.y, 1, 1}, day{e.y + 1, 2, daysIn(e.y+1, 2)}, vedette.PrecisionPartOfYear)
	}
	m := seasonMonth[e.season] - 1
	switch e.mod {
	case "START":
		return months(e.y, m, m+1, vedette.PrecisionPartOfYear)
	case "END":
		return months(e.y, m+1, m+2, vedette.PrecisionPartOfYear)
	}
	return months(e.y, m, m+2, vedette.PrecisionPartOfYear)
}
