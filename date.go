package vedette

import (
	"fmt"
	"time"
)

// Date is a civil day, written "2006-01-02". The empty string is an unknown
// day. Dates compare as strings.
type Date string

// NewDate returns the date of a year, month and day that exist.
// ok is false for a day that is in no calendar, such as 31 June.
func NewDate(year, month, day int) (d Date, ok bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day || year < 1 || year > 9999 {
		return "", false
	}
	return DateOf(t), true
}

// DateOf returns the civil day of t in its own location.
func DateOf(t time.Time) Date { return Date(t.Format("2006-01-02")) }

// ParseDate reads an ISO 8601 day.
func ParseDate(s string) (Date, error) {
	if _, err := time.Parse("2006-01-02", s); err != nil {
		return "", fmt.Errorf("%q is not a date of the form 2006-01-02", s)
	}
	return Date(s), nil
}

// Time returns midnight UTC of the day, and the zero time where it is unknown.
func (d Date) Time() time.Time {
	t, _ := time.Parse("2006-01-02", string(d))
	return t
}

// AddDays returns the day n days later; an unknown day stays unknown.
func (d Date) AddDays(n int) Date {
	if d == "" {
		return ""
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// DaysUntil returns how many days o lies after d. Both must be known.
func (d Date) DaysUntil(o Date) int {
	return int(o.Time().Sub(d.Time()).Hours() / 24)
}

// DateRange is a range of days, both ends included.
type DateRange struct {
	Earliest Date `json:"earliest,omitempty"`
	Latest   Date `json:"latest,omitempty"`
}
