package timex

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// setAnchor finds the day from which the text speaks: its publication, else its
// dateline; else what its dates tell of it.
func (v *resolver) setAnchor() {
	r := v.t.Report
	v.setOrder()
	v.pub = dayOf(r.Published)
	v.narrative = v.history()
	if v.pub.known() {
		return
	}
	if d := v.dateline(); d.full() {
		v.pub = d
		r.Published, r.PublishedBasis = d.date(), vedette.BasisInferred
		return
	}
	v.ref = v.latestStated()
	if r.PublishedRange != nil {
		v.span = r.PublishedRange
		if d := dayOf(v.span.Latest); d.known() && !v.ref.known() {
			v.ref = day{d.y, 0, 0}
		}
	}
}

// dateline returns the full date at the head of the first lines: "KABUL, 3 May 2022 —".
func (v *resolver) dateline() day {
	for k := range v.out {
		e := v.out[k]
		if e.first > 14 {
			break
		}
		if e.sort != sortDate || e.d == 0 || e.y == 0 || e.alt > 0 || !v.heads(&e) {
			continue
		}
		v.twoDigits(&e)
		if d := (day{e.y, e.m, e.d}); d.exists() && (e.wd == 0 || d.weekday() == e.wd) {
			return d
		}
	}
	return day{}
}

// heads reports whether a date stands as that of a dateline: before its dash or
// bracket, "Goma, 3 May 2022. —", or behind a comma at the end of its line.
func (v *resolver) heads(e *expr) bool {
	if v.mark(e.last, dashes+")][(") || v.mark(e.last, ".") && v.mark(e.last+1, dashes) {
		return true
	}
	return v.mark(e.first-1, ",") && (v.broken(e.last) || e.last < 10 && v.mark(e.last, ":"))
}

// history reports whether a text tells of years long past, so that "in April"
// and "two days later" hang on what was told last and not on the day of
// writing: many stated years, far more than days told from the day of writing.
func (v *resolver) history() bool {
	present := v.pub.y
	if !v.pub.known() { // the text's own present: the latest year it states
		present = v.latestStated().y
	}
	old, young, near := 0, 0, 0
	for k := range v.out {
		switch e := &v.out[k]; e.sort {
		case sortDate:
			switch {
			case e.y == 0 || e.twoDigit:
			case e.y >= present && !e.bc:
				young++
			default:
				old++
			}
		case sortWeekday, sortToday:
			near++
		}
	}
	return old >= 6 && old > 2*young && old > 3*near
}

// stray reports whether a stated year stands apart from those stated before
// and after it, which agree: "the War of 1812" in a history of 1920, the day of
// writing at the head. What follows does not hang on it.
func (v *resolver) stray(k int) bool {
	e := &v.out[k]
	if !v.narrative || e.sort != sortDate || e.bc {
		return false
	}
	const apart = 4
	next := e.later
	if !v.told.known() {
		return next != 0 && (day{e.y, e.m, e.d}) == v.pub && abs(e.y-next) > apart
	}
	if abs(e.y-v.told.y) <= apart {
		return false
	}
	return next != 0 && abs(e.y-next) > apart && abs(next-v.told.y) <= 2*apart || e.m == 0 && next == 0
}

// survey notes for each expression the paragraph that it stands in and the year
// of the next one that states a year and a month.
func (v *resolver) survey() {
	n, k := 0, 0
	for i := range v.a {
		if v.a[i].Break || i > 0 && v.newLine(i) {
			n++
		}
		for ; k < len(v.out) && v.out[k].first <= i; k++ {
			v.out[k].paragraph = n
		}
	}
	year := 0
	for k := len(v.out) - 1; k >= 0; k-- {
		e := &v.out[k]
		e.later = year
		if e.sort == sortDate && e.y > 0 && e.m > 0 && !e.bc && !e.twoDigit {
			year = e.y
		}
	}
}

// newLine reports whether a sentence ends before atom i and a line with it: in
// text whose lines are not wrapped, a paragraph.
func (v *resolver) newLine(i int) bool {
	return v.mark(i-1, ".!?\"”»)") && strings.IndexByte(v.s[v.a[i-1].End:v.a[i].Start], '\n') >= 0
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// latestStated returns the latest year (and month) that the text states with a
// date of the past. A bare year counts only where it is not the start or end
// of a stretch ("since 2015") and no month is stated with a year.
func (v *resolver) latestStated() day {
	var strong, weak day
	for k := range v.out {
		e := v.out[k]
		if e.sort != sortDate || e.y == 0 || e.bc || e.decade || e.century {
			continue
		}
		v.twoDigits(&e)
		if e.y < 1000 || v.tense(&e) > 0 {
			continue
		}
		d := day{e.y, toldMonth(&e), 0}
		switch {
		case e.m > 0 || e.season != "" || e.mod != "":
			if strong.before(d) {
				strong = d
			}
		case !v.background(k) && weak.before(d):
			weak = d
		}
	}
	if weak.y > strong.y {
		return weak
	}
	return strong
}

// background reports whether a bare year is the end of a stretch.
func (v *resolver) background(k int) bool {
	e := &v.out[k]
	return e.join == joinTo || k > 0 && v.out[k-1].join == joinTo || v.is(e.first-1, "since", "from", "until", "till", "between", "to", "by")
}

// inferPublished gives an undated report its range: from the latest past day it
// speaks of to the end of that year.
func (v *resolver) inferPublished() {
	r := v.t.Report
	if v.pub.known() || r.PublishedRange != nil || slices.ContainsFunc(v.t.Notices, undated) {
		return
	}
	latest := vedette.Date("")
	var from *expr
	for k := range v.out {
		e := &v.out[k]
		p := &e.got.period
		if e.sort != sortDate || e.alt > 0 || p.Earliest == "" || e.y < v.ref.y || v.tense(e) > 0 || e.m == 0 && (v.background(k) || v.ref.m > 0) {
			continue
		}
		if p.Earliest > latest {
			latest, from = p.Earliest, e
		}
	}
	n := vedette.Notice{Code: vedette.NoticeNoDate, Report: r.ID, Message: "the report has no date of publication, and its text tells none"}
	if from != nil {
		y := dayOf(latest).y
		r.PublishedRange = &vedette.DateRange{Earliest: latest, Latest: day{y, 12, 31}.date()}
		r.PublishedBasis = vedette.BasisInferred
		v.span = r.PublishedRange
		n.Message = fmt.Sprintf("the report has no date of publication; it speaks of %s and so is taken to be of %s to %s", latest, latest, r.PublishedRange.Latest)
		n.Evidence = []vedette.Evidence{v.t.Evidence(v.bytes(from.first, from.last), "timex/published-range")}
	}
	v.t.Notices = append(v.t.Notices, n)
}

func undated(n vedette.Notice) bool { return n.Code == vedette.NoticeNoDate }

func (v *resolver) bytes(first, last int) vedette.Span {
	return vedette.Span{Start: int(v.a[first].Start), End: int(v.a[last-1].End)}
}
