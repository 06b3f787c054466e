package reading

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/vedette-org/vedette"
)

// stamps are the layouts of machine-written times, most frequent first. The
// day is the civil day at the publisher's own offset, as printed on the page.
var stamps = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04",
	time.RFC1123Z, time.RFC1123, time.RFC850, "20060102T150405Z",
}

// day reads a day as programs and people write it in full: RFC 3339, RFC 1123,
// "2022-06-27", "20220627", "27 June 2022", "June 27, 2022", with a weekday or
// a time of day beside it. "03/04/2022" is two days and so is none.
func day(s string) (vedette.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 80 {
		return "", false
	}
	if d, err := vedette.ParseDate(s); err == nil {
		return d, d >= "0001"
	}
	for _, l := range stamps {
		if t, err := time.Parse(l, s); err == nil {
			return vedette.DateOf(t), true
		}
	}
	if t, err := time.Parse("20060102", s); err == nil {
		return vedette.DateOf(t), true
	}
	d, rest, ok := writtenDay(s)
	return d, ok && besideDay(rest)
}

// writtenDay finds "27 June 2022" or "June 27, 2022" in s, and returns the
// words around it.
func writtenDay(s string) (d vedette.Date, rest []string, ok bool) {
	w := strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '.' || r == '|' || r == '·' || r == '(' || r == ')' || r == '-' || r == '–' || r == '—'
	})
	for i := 0; i+2 < len(w); i++ {
		dd, mm := w[i], w[i+1]
		if month(dd) > 0 {
			dd, mm = mm, dd
		}
		if d, ok = civil(w[i+2], mm, dd); ok {
			return d, append(w[:i:i], w[i+3:]...), true
		}
	}
	return "", w, false
}

func civil(year, mon, day string) (vedette.Date, bool) {
	y, okYear := yearOf(year)
	m := month(mon)
	d, err := strconv.Atoi(strings.TrimRight(strings.ToLower(day), "stndrh"))
	if !okYear || m == 0 || err != nil || len(day) > 4 {
		return "", false
	}
	return vedette.NewDate(y, m, d)
}

// yearOf reads a year of four digits, or of two from 70 to 99 as the wires of
// the last century had it. A smaller one could as well be an hour.
func yearOf(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	switch {
	case err != nil || n < 0:
		return 0, false
	case len(s) == 4 && n >= 1800 && n <= 2200:
		return n, true
	case len(s) == 2 && n >= 70:
		return 1900 + n, true
	}
	return 0, false
}

// month returns 1 to 12 for the English name of a month or its first letters,
// three at least, 0 for anything else.
func month(s string) int {
	s = strings.ToLower(s)
	if s == "sept" {
		return 9
	}
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); s == name || s == name[:3] {
			return int(m)
		}
	}
	return 0
}

// besideDay reports whether words are only what stands beside a printed date:
// labels, a weekday, a time of day, a zone.
func besideDay(words []string) bool {
	for _, w := range words {
		if !clockOrLabel(strings.ToLower(strings.TrimRight(w, ":"))) {
			return false
		}
	}
	return true
}

func clockOrLabel(w string) bool {
	switch w {
	case "", "published", "posted", "updated", "date", "dated", "on", "at", "last", "first", "modified", "am", "pm", "gmt", "utc",
		"est", "edt", "cet", "cest", "eat", "wat", "ist", "bst", "local", "time":
		return true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := strings.ToLower(d.String()); w == name || w == name[:3] {
			return true
		}
	}
	digits := strings.Trim(strings.TrimRight(w, "apmz"), "0123456789:")
	return digits == "" && len(w) <= 8
}
