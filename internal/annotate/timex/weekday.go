package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// weekday reads "Monday", "Monday, 5 May 2025", "Friday night", "Sat, 7pm".
func (r *reader) weekday(i int) int {
	w := r.a[i].Time
	j := i + 1
	if w.Short {
		j = r.stop(j)
	}
	if n := r.weekdayDate(i, j, w.N); n > i {
		return n
	}
	if w.Short && !r.surelyWeekday(i, j) || r.named(i, j) {
		return i
	}
	e := expr{first: i, last: j, sort: sortWeekday, wd: w.N, plural: w.Plural, rule: "weekday"}
	if w.Plural {
		e.sort, e.ref = sortSet, "XXXX-WXX-"+string(rune('0'+w.N))
		return r.add(e)
	}
	r.add(e)
	k := r.tailPart(j)
	if k == j {
		k = r.tailClock(j)
	}
	return k
}

// weekdayDate reads the date that a weekday stands before, and keeps the
// weekday to be checked against it.
func (r *reader) weekdayDate(i, j, wd int) int {
	k := r.comma(j)
	k = r.skip(k, "the")
	if r.mark(k, "(") {
		k++
	}
	if r.broken(k) || r.class(k) != lexicon.TimeMonth && r.a[k].Kind != atom.Digits {
		return i
	}
	at := len(r.out)
	end := first(k, r.numeric, r.dayMonth)
	if end == k && r.class(k) == lexicon.TimeMonth {
		end = r.monthDate(k)
	}
	if end == k && r.is(k-1, "the") {
		if n, next := r.ordinal(k); next > k && n <= 31 && !r.counts(next) {
			return r.add(expr{first: i, last: next, sort: sortNth, d: n, wd: wd, rule: "weekday-nth"})
		}
	}
	if end == k || len(r.out) == at {
		return i
	}
	e := &r.out[at]
	if e.d == 0 {
		r.out = r.out[:at]
		return i
	}
	e.first, e.wd = i, wd
	return end
}

// surelyWeekday reports whether "Sun" or "Wed" stands for the day.
func (r *reader) surelyWeekday(i, j int) bool {
	if r.a[i].Case == atom.Lower {
		return r.is(i-1, "this", "on", "next", "last") && r.is(i, "sat", "sun", "tues", "thurs", "fri", "tue", "mon", "wed") && r.is(i-1, "this", "next")
	}
	if !r.a[i].Time.Common && !r.upper {
		return true
	}
	return r.is(i-1, "on", "this", "next", "last", "every", "by", "until") && !r.counts(j) || r.class(j) == lexicon.TimePart || r.mark(j-1, ".") && !r.upper || r.mark(j, ",") && r.digits(j+1, 1, 2)
}

// named reports whether a weekday is part of a name: "Bloody Sunday", "Sunday Times".
func (r *reader) named(i, j int) bool {
	if r.upper || r.broken(j) && i == 0 {
		return false
	}
	if r.is(j, "times", "telegraph", "herald", "mirror", "express", "mail", "post", "school") && r.a[j].Case == atom.Title {
		return true
	}
	return r.is(i-1, "bloody", "black", "easter", "palm", "cyber", "holy", "ash")
}

// tailClock reads the clock time after a day: "this Sat, 7pm", "today at 10:30".
func (r *reader) tailClock(i int) int {
	e := &r.out[len(r.out)-1]
	j := r.skip(r.comma(i), "at")
	if r.broken(j) || e.clock {
		return i
	}
	h, m, label, zone, next := r.clockTime(j)
	if next == j || r.is(i, "at") && label == "" {
		return i
	}
	e.clock, e.hour, e.min, e.zone, e.last = true, h, m, zone, next
	return next
}
