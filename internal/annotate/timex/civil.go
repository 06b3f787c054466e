package timex

import (
	"time"

	"github.com/vedette-org/vedette"
)

// day is a civil day, of which month and day may be unknown (0).
type day struct{ y, m, d int }

func dayOf(d vedette.Date) day {
	if d == "" {
		return day{}
	}
	t := d.Time()
	return day{t.Year(), int(t.Month()), t.Day()}
}

func (d day) known() bool { return d.y > 0 }
func (d day) full() bool  { return d.y > 0 && d.m > 0 && d.d > 0 }

func (d day) time() time.Time {
	return time.Date(d.y, time.Month(max(d.m, 1)), max(d.d, 1), 0, 0, 0, 0, time.UTC)
}

// date returns the day as a date, and "" where it is out of the calendar's reach.
func (d day) date() vedette.Date {
	v, _ := vedette.NewDate(d.y, d.m, d.d)
	return v
}

func fromTime(t time.Time) day { return day{t.Year(), int(t.Month()), t.Day()} }

func (d day) addDays(n int) day { return fromTime(d.time().AddDate(0, 0, n)) }

// addMonths moves by months and keeps the day, or takes the last one of a
// shorter month.
func (d day) addMonths(n int) day {
	k := d.y*12 + d.m - 1 + n
	r := day{k / 12, k%12 + 1, d.d}
	r.d = min(r.d, daysIn(r.y, r.m))
	return r
}

func (d day) before(o day) bool {
	if d.y != o.y {
		return d.y < o.y
	}
	if d.m != o.m {
		return d.m < o.m
	}
	return d.d < o.d
}

// weekday returns 1 for Monday to 7 for Sunday.
func (d day) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// monday returns the Monday of the day's week.
func (d day) monday() day { return d.addDays(1 - d.weekday()) }

func daysIn(y, m int) int {
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// exists reports whether the day is in the calendar; an unknown year may be a
// leap year.
func (d day) exists() bool {
	y := d.y
	if y == 0 {
		y = 2000
	}
	return d.m >= 1 && d.m <= 12 && d.d >= 1 && d.d <= daysIn(y, d.m)
}

// easter returns Easter Sunday of a Gregorian year, after the anonymous
// algorithm printed in Nature, 20 April 1876 (Meeus, Astronomical Algorithms,
// 2nd edition, chapter 8).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day{y, n / 31, n%31 + 1}
}

// islamic returns the Gregorian day of a day of the tabular Islamic calendar
// (civil epoch; Dershowitz and Reingold, Calendrical Calculations, chapter 7).
// Where the month is begun by sight of the moon the day may differ by one.
func islamic(y, m, d int) day {
	n := d + 29*(m-1) + m/2 + (y-1)*354 + (3+11*y)/30 // m/2 is the count of months of 30 days before m
	epoch := day{622, 7, 19}                          // proleptic Gregorian day of 1 Muharram of year 1
	return epoch.addDays(n - 1)
}

// islamicIn returns the days on which an Islamic day falls in a Gregorian year.
func islamicIn(y, m, d int) []day {
	var out []day
	for h := (y-622)*33/32 - 1; h <= (y-622)*33/32+2; h++ {
		if g := islamic(h, m, d); h > 0 && g.y == y {
			out = append(out, g)
		}
	}
	return out
}
