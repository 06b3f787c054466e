package timex

// sort is what an expression says, before it is known which day that is.
type sort uint8

const (
	sortDate        sort = iota // a calendar date, full or partial
	sortWeekday                 // "Monday"
	sortToday                   // "yesterday": n days from the day of writing
	sortUnit                    // "last week", "that day", "the year": which and unit
	sortOffset                  // "two days later", "three weeks ago": n units from an anchor
	sortSpan                    // "the last three days", "the next few months"
	sortClock                   // a clock time or part of the day without a day
	sortDuration                // "three hours"
	sortAge                     // "17-year-old"
	sortSet                     // "every Friday"
	sortRef                     // "now", "recently", "future"
	sortFeast                   // "Ramadan"
	sortNth                     // "the 14th": a day of the month told last
	sortAnniversary             // "the third anniversary"
)

// which says which of several like days or stretches is meant.
type which uint8

const (
	whichBare which = iota
	whichThe        // "the week"
	whichThis       // this, last, next: counted from the day of writing
	whichLast
	whichNext
	whichSame // same, previous, following: counted from the day told last
	whichPrev
	whichAfter
)

// join says how an expression hangs together with the one after it.
type join uint8

const (
	joinNone join = iota
	joinAnd       // "May 6 and 7"
	joinTo        // "May 6 to 7"
)

// vague is a count that is not told: "days later", "several years".
const vague = -1

// expr is one time expression as its words tell it. Absent fields are zero.
type expr struct {
	first, last int // atoms, last excluded
	sort        sort
	y, m, d     int
	said        int // y before it was inferred: 0 where the text leaves it out
	bc          bool
	decade      bool   // y is the first year of a decade
	century     bool   // y is the first year of a century
	season      string // SP, SU, FA, WI
	half        int    // of the year, 1 or 2
	quarter     int    // of the year, 1–4
	week        int    // "the first week of May": 1–4, 5 the last
	wd          int    // 1–7, Monday first
	part        string // of the day: "TMO", "T12:00"
	label       string // of the part, for the record: "dawn"
	clock       bool   // hour and min are set
	hour, min   int
	zone        string
	mod         string // START, MID, END, LATER, EARLIER
	which       which
	n, n2       int // count; n2 is the upper one of "two or three"
	frac        float64
	unit        string // of TIMEX3: "D", "TH", "W"; F fortnight, WE weekend
	back        bool   // sortOffset and sortSpan: before the anchor
	told        bool   // sortOffset: the anchor is the day told last
	exact       bool   // sortOffset: "to the day"
	event       bool   // sortOffset: from an event, "two days after the vote"; its day is taken to be the one told last for the value, and left open in the period
	ref         string // sortRef and sortSet: the value
	feast       int
	plural      bool
	the         bool // sortUnit: "the next year"
	join        join
	twoDigit    bool // the year was told in two digits
	monthly     bool // "4/18/22": the month can only come first
	alt         int  // of "04/05/2022": the month where the day comes second; d and m are the day-first reading
	rule        string

	anchors   bool // the expression before it is counted from it: "two days after 3 May"
	chained   bool // the year was taken from the day told last
	paragraph int  // counted from 0
	later     int  // the year of the next expression that states one with a month, 0 where none does
	got       outcome
}

// dateLike reports whether the expression names a day or a stretch of the
// calendar, so that it can stand at either end of a range.
func (e *expr) dateLike() bool {
	switch e.sort {
	case sortDate, sortWeekday, sortToday, sortUnit, sortFeast, sortNth:
		return true
	case sortClock:
		return e.which != whichBare || e.part != ""
	}
	return false
}
