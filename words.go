package vedette

import (
	"strconv"
	"strings"
	"time"
)

// String writes the interval for people: "10", "9–11", "9–11 (about 10)",
// "at least 35", "up to 4". It is empty where no bound is known.
func (q *Quantity) String() string {
	var s string
	switch {
	case !q.Known():
		return ""
	case q.Low != nil && q.High != nil && *q.Low == *q.High:
		return grouped(*q.Low)
	case q.Low != nil && q.High != nil:
		s = grouped(*q.Low) + "–" + grouped(*q.High)
	case q.Low != nil:
		s = "at least " + grouped(*q.Low)
	case q.High != nil:
		s = "up to " + grouped(*q.High)
	default:
		return "about " + grouped(*q.Best)
	}
	if q.Best != nil {
		s += " (about " + grouped(*q.Best) + ")"
	}
	return s
}

// grouped writes n with a comma between thousands.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	head := (len(s)-1)%3 + 1
	if n < 0 {
		head = (len(s)-2)%3 + 2
	}
	var b strings.Builder
	b.WriteString(s[:head])
	for i := head; i < len(s); i += 3 {
		b.WriteString("," + s[i:i+3])
	}
	return b.String()
}

// String writes the interval for people: "18 April 2022", "11–20 January
// 2022", "April 2022", "2015 – 2018", "since 1 May 2015", with the time of day
// behind it. It is empty where neither end is known.
func (p *Period) String() string {
	if !p.Known() {
		return ""
	}
	s := DateRange{p.Earliest, p.Latest}.String()
	if p.TimeOfDay != "" {
		s += ", " + p.TimeOfDay
	}
	return s
}

// String writes the range for people, as [Period.String] does.
func (r DateRange) String() string {
	switch {
	case r.Earliest == "" && r.Latest == "":
		return ""
	case r.Latest == "":
		return "since " + r.Earliest.words()
	case r.Earliest == "":
		return "until " + r.Latest.words()
	case r.Earliest == r.Latest:
		return r.Earliest.words()
	}
	a, errA := time.Parse(time.DateOnly, string(r.Earliest))
	b, errB := time.Parse(time.DateOnly, string(r.Latest))
	if errA != nil || errB != nil {
		return string(r.Earliest) + " – " + string(r.Latest)
	}
	return daysBetween(a, b)
}

// daysBetween writes two different days without saying anything twice.
func daysBetween(a, b time.Time) string {
	first, last := a.Day() == 1, b.AddDate(0, 0, 1).Day() == 1
	sameYear, sameMonth := a.Year() == b.Year(), a.Month() == b.Month()
	wholeYears := first && last && a.Month() == time.January && b.Month() == time.December
	switch {
	case wholeYears && sameYear:
		return a.Format("2006")
	case wholeYears:
		return a.Format("2006") + " – " + b.Format("2006")
	case first && last && sameYear && sameMonth:
		return a.Format("January 2006")
	case first && last && sameYear:
		return a.Format("January") + " – " + b.Format("January 2006")
	case first && last:
		return a.Format("January 2006") + " – " + b.Format("January 2006")
	case sameYear && sameMonth:
		return a.Format("2") + "–" + b.Format("2 January 2006")
	case sameYear:
		return a.Format("2 January") + " – " + b.Format("2 January 2006")
	}
	return a.Format("2 January 2006") + " – " + b.Format("2 January 2006")
}

// words writes the day for people ("18 April 2022"), and a day that is in no
// calendar as it is.
func (d Date) words() string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return t.Format("2 January 2006")
}
