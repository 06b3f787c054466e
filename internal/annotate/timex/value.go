package timex

import (
	"fmt"
	"strconv"
)

// dateValue writes a calendar date as TIMEX3 does (TimeML 1.2.1, 2.3.3;
// years before Christ and decades as in WikiWars, Mazur and Dale 2010).
func dateValue(e *expr) string {
	year := "XXXX"
	switch {
	case e.bc && e.century:
		return fmt.Sprintf("BC%02d", e.y/100)
	case e.bc:
		return fmt.Sprintf("BC%04d", e.y)
	case e.century:
		return fmt.Sprintf("%02d", e.y/100)
	case e.decade:
		return fmt.Sprintf("%03d", e.y/10)
	case e.y > 0:
		year = fmt.Sprintf("%04d", e.y)
	}
	switch {
	case e.season != "":
		return year + "-" + e.season
	case e.half > 0:
		return year + "-H" + strconv.Itoa(e.half)
	case e.quarter > 0:
		return year + "-Q" + strconv.Itoa(e.quarter)
	case e.m == 0:
		return year
	case e.d == 0:
		return year + "-" + two(e.m)
	}
	return year + "-" + two(e.m) + "-" + two(e.d)
}

// lengthValue writes a length of time: "P3D", "PT12H", "PXM".
func lengthValue(e *expr) string {
	unit, n := e.unit, strconv.Itoa(e.n)
	if e.frac > 0 {
		n = strconv.FormatFloat(e.frac, 'f', -1, 64)
	}
	if e.n == vague {
		n = "X"
	}
	switch unit {
	case "F":
		unit = "W"
		if e.n > 0 {
			n = strconv.Itoa(2 * e.n)
		}
	case "CE", "DE", "Q", "D", "W", "M", "Y":
	case "WE":
		unit = "WE"
	default: // TH, TM, TS
		if e.frac == 0.5 && unit == "TH" {
			return "PT30M"
		}
		return "PT" + n + unit[1:]
	}
	if e.frac == 0.5 && e.n == 0 {
		switch unit {
		case "Y":
			return "P6M"
		case "DE":
			return "P5Y"
		case "CE":
			return "P50Y"
		}
	}
	return "P" + n + unit
}

func setValue(e *expr) string {
	if e.ref != "" {
		return e.ref
	}
	return lengthValue(e)
}

// weekValue writes the ISO 8601 week of a day.
func weekValue(d day) string {
	y, w := d.time().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}
