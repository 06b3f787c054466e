package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// clock reads a clock time that stands alone, with the day that follows it
// directly: "7pm tonight".
func (r *reader) clock(i int) int {
	h, m, _, zone, j := r.clockTime(i)
	if j == i {
		return i
	}
	e := expr{first: i, last: j, sort: sortClock, clock: true, hour: h, min: m, zone: zone, rule: "clock"}
	k := r.comma(j)
	if r.is(k, "local") && r.is(k+1, "time") {
		e.zone, e.last, k = "local", k+2, k+2
	}
	at := len(r.out)
	if cl := r.class(k); !r.broken(k) && (cl == lexicon.TimeToday || cl == lexicon.TimeWeekday || cl == lexicon.TimeMonth) {
		if end := r.timeWord(k); end > k && len(r.out) == at+1 {
			d := &r.out[at]
			if d.dateLike() && !d.clock && d.sort != sortUnit && (d.sort != sortDate || d.d > 0) {
				d.first, d.clock, d.hour, d.min, d.zone = i, true, h, m, e.zone
				return end
			}
		}
		r.out = r.out[:at]
	}
	return r.add(e)
}

// clockTime reads "6 a.m.", "07:30", "7.30pm", "0600 hours", "1400 GMT", "six
// o'clock". half is "am", "pm" or "24".
func (r *reader) clockTime(i int) (h, m int, half, zone string, next int) {
	if r.glued(i) && i > 0 && (r.a[i-1].Kind != atom.Mark || r.mark(i-1, ".:,$/-") && r.glued(i-1)) {
		return 0, 0, "", "", i
	}
	h, m, j := r.hourMinute(i)
	colon := j > i+2
	if j == i {
		return r.inWords(i)
	}
	k, half := r.noonHalf(j)
	switch {
	case half != "" && h >= 1 && h <= 12:
		h = h%12 + map[string]int{"pm": 12}[half]
		j = k
	case half != "" && h >= 13: // "14:30 pm"
		j = k
	case r.hours(j) > j && (colon || r.a[i].Len() == 4):
		half, j = "24", r.hours(j)
	case r.zone(j) != "" && (colon || r.a[i].Len() == 4):
		half = "24"
	case colon && r.mark(i+1, ":") && !r.counts(j):
		half = "24"
	case !colon && r.a[i].Len() == 4 && r.a[i].Num < 2400 && r.atHour(i) && !r.plural(j): // "at 1745"
		half = "24"
	default:
		return 0, 0, "", "", i
	}
	if z := r.zone(j); z != "" {
		zone, j = z, j+1
	}
	if h > 24 || m > 59 {
		return 0, 0, "", "", i
	}
	return h % 24, m, half, zone, j
}

// atHour reports whether "at" or "at about" stands before atom i.
func (r *reader) atHour(i int) bool {
	if r.is(i-1, "approximately", "about", "around", "exactly") {
		i--
	}
	return r.is(i-1, "at")
}

// hourMinute reads "7", "7:30", "7.30", "730", "0730".
func (r *reader) hourMinute(i int) (h, m, next int) {
	switch {
	case r.digits(i, 1, 2) && r.mark(i+1, ":.") && r.glued(i+1) && r.digits(i+2, 2, 2) && r.glued(i+2) && r.a[i+2].Num < 60:
		next = i + 3
		if r.mark(next, ":") && r.digits(next+1, 2, 2) && r.glued(next+1) {
			next += 2 // seconds
		}
		return int(r.a[i].Num), int(r.a[i+2].Num), next
	case r.digits(i, 3, 4) && r.a[i].Num%100 < 60 && r.a[i].Num < 2400:
		return int(r.a[i].Num / 100), int(r.a[i].Num % 100), i + 1
	case r.digits(i, 1, 2) && r.a[i].Num <= 24:
		return int(r.a[i].Num), 0, i + 1
	}
	return 0, 0, i
}

// noonHalf reads "a.m.", "am", "PM" after an hour.
func (r *reader) noonHalf(i int) (next int, half string) {
	if r.broken(i) {
		return i, ""
	}
	if r.is(i, "am", "pm") && (r.glued(i) || r.a[i].Case != atom.Title) && !(r.upper && r.is(i, "am") && !r.glued(i)) {
		if r.is(i, "am") {
			return r.stop(i + 1), "am"
		}
		return r.stop(i + 1), "pm"
	}
	if r.is(i, "a", "p") && r.mark(i+1, ".") && r.is(i+2, "m") {
		if r.is(i, "a") {
			return r.stop(i + 3), "am"
		}
		return r.stop(i + 3), "pm"
	}
	return i, ""
}

// hours passes over "hours", "hrs", "h" after a time told in four digits.
func (r *reader) hours(i int) int {
	if r.is(i, "hours", "hrs", "h", "hour") && !r.broken(i) {
		return i + 1
	}
	return i
}

func (r *reader) zone(i int) string {
	if i >= len(r.a) || r.a[i].Break || !r.is(i, "gmt", "utc", "est", "edt", "cet", "cest", "bst", "ist", "msk", "pst", "sgt", "eet", "eat", "cat", "wat", "z") || r.a[i].Case != atom.Upper && !r.upper && !r.is(i, "z") {
		return ""
	}
	return r.s[r.a[i].Start:r.a[i].End]
}

// inWords reads "six o'clock" and "noon".
func (r *reader) inWords(i int) (h, m int, half, zone string, next int) {
	j := i + 1
	if r.number(i) == lexicon.NumberUnit && r.is(j, "o") && r.mark(j+1, "'’") && r.is(j+2, "clock") && r.a[i].Number.Value >= 1 && r.a[i].Number.Value <= 12 {
		h, j = int(r.a[i].Number.Value), j+3
		if r.is(j, "in") && r.is(j+1, "the") && (r.is(j+2, "afternoon", "evening")) {
			return h%12 + 12, 0, "pm", "", j + 3
		}
		if r.is(j, "in") && r.is(j+1, "the") && r.is(j+2, "morning") {
			j += 3
		}
		return h, 0, "am", "", j
	}
	return 0, 0, "", "", i
}

// partForm reads what begins with a part of the day: "the night of May 6 to
// May 7", "dawn on Monday", "night", "overnight".
func (r *reader) partForm(i int) int {
	w := r.a[i].Time
	begin := i
	if r.class(i-1) == lexicon.TimeMod && r.is(i-1, "early", "late") {
		begin = i - 1
	}
	j := r.skip(i+1, "hours")
	if n := r.partOf(begin, j, w); n > i {
		return n
	}
	if w.Plural && !r.is(i, "nights") {
		return i
	}
	e := expr{first: begin, last: j, sort: sortClock, part: w.Code, label: w.Label, rule: "part-of-day", plural: w.Plural}
	if r.is(begin-1, "the", "a", "an") {
		e.first--
	}
	if r.is(i-1, "all") || r.hyphen(i+1) > i+1 || r.hyphen(i) > i {
		return i
	}
	return r.add(e)
}

// partOf reads the day after "the night of", "early morning on", "dawn, 3 May".
func (r *reader) partOf(begin, i int, w *lexicon.TimeWord) int {
	j := r.skip(i, "of", "on", "between", "from")
	if j == i {
		j = r.comma(i)
	}
	j = r.skip(j, "the")
	if r.broken(j) || r.class(j) == lexicon.TimePart || w.Plural {
		return begin
	}
	at := len(r.out)
	switch cl := r.class(j); {
	case cl == lexicon.TimeMonth, cl == lexicon.TimeWeekday, cl == lexicon.TimeToday:
		r.timeWord(j)
	case r.a[j].Kind == atom.Digits:
		first(j, r.numeric, r.dayMonth)
	case j > i && cl == lexicon.TimeWhich:
		r.whichForm(j)
	}
	if len(r.out) == at {
		return begin
	}
	for k := at; k < len(r.out); k++ {
		e := &r.out[k]
		if !e.dateLike() || e.part != "" || e.clock || e.sort == sortDate && e.d == 0 || e.sort == sortUnit && e.unit != "D" {
			r.out = r.out[:at]
			return begin
		}
		if e.part == "" {
			e.part, e.label = w.Code, w.Label
		}
	}
	r.out[at].first = begin
	if r.is(begin-1, "the") {
		r.out[at].first--
	}
	return r.out[len(r.out)-1].last
}
