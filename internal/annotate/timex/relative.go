package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

func whichOf(w *lexicon.TimeWord) which {
	switch {
	case w.Told && w.N < 0:
		return whichPrev
	case w.Told && w.N > 0:
		return whichAfter
	case w.Told:
		return whichSame
	case w.N < 0:
		return whichLast
	case w.N > 0:
		return whichNext
	}
	return whichThis
}

// today reads "yesterday", "tomorrow morning", "tonight", "today at 10:30".
func (r *reader) today(i int) int {
	w := r.a[i].Time
	e := expr{first: i, last: i + 1, sort: sortToday, n: w.N, rule: "today"}
	if w.Night {
		e.part, e.label = "TNI", "night"
	}
	r.add(e)
	if n := r.tailPart(i + 1); n > i+1 {
		return n
	}
	return r.tailClock(i + 1)
}

// whichForm reads "last week", "this April", "the following day", "the last
// three days", "that same morning", "next Friday".
func (r *reader) whichForm(i int) int {
	w := r.a[i].Time
	wh := whichOf(w)
	j := i + 1
	if r.class(j) == lexicon.TimeWhich && !r.a[j].Break && !r.is(j, "this", "that") { // "that same day", "this past week", "this coming Friday"
		w = r.a[j].Time
		wh = whichOf(w)
		j++
	}
	j = r.skip(j, "very", "single", "few", "fiscal", "financial", "calendar")
	if r.is(j-1, "few") {
		j--
	}
	if r.broken(j) {
		return i
	}
	begin := i
	if r.is(i-1, "the") {
		begin--
	}
	if r.is(i, "last") {
		if n := r.slice(begin, 5, j); n > begin {
			return n
		}
	}
	return r.whichOne(i, begin, j, wh)
}

func (r *reader) whichOne(i, begin, j int, wh which) int {
	that := r.is(i, "that")
	e := expr{first: begin, which: wh, rule: "which"}
	switch r.class(j) {
	case lexicon.TimeUnit:
		u := r.a[j].Time
		if u.Plural {
			if that {
				return i
			}
			return r.span(i, begin, j, vague, 0, wh)
		}
		if u.Common && wh == whichThis && u.Code == "TS" {
			return i
		}
		if u.Code == "D" && r.is(i-1, "to") && r.is(i, "this") {
			return r.add(expr{first: begin, last: j + 1, sort: sortRef, ref: "PRESENT_REF", rule: "reference"})
		}
		if begin < i && (r.is(j-1, "past") && wh == whichLast && u.Code[0] != 'T' && u.Code != "WE" || u.Code == "DE" && (wh == whichLast || wh == whichNext)) {
			return r.span(i, begin, j, 1, 0, wh) // "the past year": the twelve months up to now; "the next decade"
		}
		e.sort, e.unit, e.last, e.the = sortUnit, u.Code, j+1, begin < i
		if e.the && wh == whichNext && u.Code == "D" {
			e.which = whichAfter
		}
		r.add(e)
		return r.afterUnit(j + 1)
	case lexicon.TimeWeekday:
		if r.a[j].Time.Plural {
			return i
		}
		e.sort, e.wd, e.last = sortWeekday, r.a[j].Time.N, j+1
		r.add(e)
		if n := r.tailPart(j + 1); n > j+1 {
			return n
		}
		return r.tailClock(j + 1)
	case lexicon.TimeMonth:
		if that {
			return i
		}
		at := len(r.out)
		n := r.timeWord(j)
		if n > j && len(r.out) > at {
			r.out[at].first = begin
			if r.out[at].y == 0 && r.out[at].unit == "" {
				for k := at; k < len(r.out); k++ {
					r.out[k].which = wh
				}
			}
		}
		return max(n, i)
	case lexicon.TimeSeason:
		e.sort, e.season = sortDate, r.a[j].Time.Code
		e.last = r.year(j+1, false, &e)
		if e.y > 0 {
			e.which = whichBare
		}
		return r.add(e)
	case lexicon.TimePart:
		if r.a[j].Time.Plural {
			return i
		}
		e.sort, e.part, e.label, e.last = sortClock, r.a[j].Time.Code, r.a[j].Time.Label, j+1
		return r.add(e)
	case lexicon.TimeFeast:
		return r.feast(j)
	}
	if lo, hi, _, k := r.count(j); k > j && r.class(k) == lexicon.TimeUnit && !that {
		return r.span(i, begin, k, lo, hi, wh)
	}
	return r.reference(i)
}

// afterUnit reads what may follow "last week" and "the same day": a weekday
// ("last week on Monday") is left to stand alone; a part of the day is taken.
func (r *reader) afterUnit(i int) int {
	if r.out[len(r.out)-1].unit == "D" {
		return r.tailPart(i)
	}
	return i
}

// span reads "the last three days", "recent months", "the next few weeks". j is
// the unit.
func (r *reader) span(i, begin, j, lo, hi int, wh which) int {
	u := r.a[j].Time
	e := expr{first: begin, last: j + 1, sort: sortSpan, which: wh, n: lo, n2: hi, unit: u.Code, rule: "span"}
	e.back = wh == whichLast || wh == whichPrev
	if u.Code == "WE" || wh == whichThis && lo != vague {
		return i
	}
	return r.add(e)
}

// modified reads what begins with "early", "late", "the end of", "later":
// "early May", "mid-January", "the end of the year", "late on Sunday", "later
// that month".
func (r *reader) modified(i int) int {
	w := r.a[i].Time
	begin := i
	if r.is(i-1, "the", "very") {
		begin--
	}
	if r.is(i, "latter", "early", "later") && r.is(i+1, "half") {
		return max(r.slice(begin, map[bool]int{true: 1, false: 5}[r.is(i, "early")], i+1), i)
	}
	j := max(i+1, r.hyphen(i+1))
	j = r.skip(j, "of", "in", "on", "part")
	j = r.skip(j, "of")
	k := r.skip(j, "the", "this")
	if r.is(j, "this") {
		k = j
	}
	if r.broken(k) {
		return i
	}
	if w.Code == "START" && r.is(i, "early") && r.is(k, "hours") {
		if n := r.partOf(begin, k+1, &earlyHours); n > begin {
			return n
		}
		return r.add(expr{first: begin, last: k + 1, sort: sortClock, part: "TMO", label: "early-morning", rule: "part-of-day"})
	}
	at := len(r.out)
	end := r.modifiedWhat(i, j, k)
	if len(r.out) == at {
		return i
	}
	e := &r.out[at]
	e.first = begin
	if e.sort == sortClock && e.part != "" || e.sort == sortDate && e.d > 0 && e.part != "" {
		return end
	}
	e.mod = w.Code
	return end
}

var earlyHours = lexicon.TimeWord{Class: lexicon.TimePart, Code: "TMO", Label: "early-morning"}

// modifiedWhat reads what an "early" or "end of" belongs to. i is the word
// itself, j what follows it, k the same without its article.
func (r *reader) modifiedWhat(i, j, k int) int {
	switch cl := r.class(k); cl {
	case lexicon.TimeMonth, lexicon.TimeWeekday, lexicon.TimeToday:
		if cl == lexicon.TimeToday && r.is(i, "mid", "middle") {
			return i
		}
		return r.timeWord(k)
	case lexicon.TimeSeason:
		return r.season(k)
	case lexicon.TimeDecade:
		return r.sixties(k)
	case lexicon.TimeFeast:
		return r.feast(k)
	case lexicon.TimeWhich:
		if n := r.whichForm(k); n > k && r.out[len(r.out)-1].sort == sortUnit || n > k && r.out[len(r.out)-1].sort == sortDate || n > k && r.out[len(r.out)-1].sort == sortWeekday {
			return n
		}
	case lexicon.TimePart:
		if k == i+1 && r.is(i, "early", "late", "mid") {
			return r.partForm(k)
		}
	case lexicon.TimeUnit:
		if k > j && !r.a[k].Time.Plural && r.is(j-1, "of", "in") && r.is(k, "year", "month", "week", "decade", "century", "day") {
			return r.add(expr{first: j, last: k + 1, sort: sortUnit, which: whichThe, unit: r.a[k].Time.Code, rule: "which"})
		}
	}
	if k < len(r.a) && r.a[k].Kind == atom.Digits {
		return first(k, r.numeric, r.dayMonth, r.century0, r.yearForm)
	}
	if r.number(k) == lexicon.NumberOrdinal || r.number(k) == lexicon.NumberTen {
		return r.century0(k)
	}
	return r.phraseFeast(k)
}

// ordinalSlice reads "2nd quarter".
func (r *reader) ordinalSlice(i int) int {
	n, j := r.ordinal(i)
	if j == i {
		return i
	}
	return r.slice(i, n, j)
}

func (r *reader) century0(i int) int {
	n, j := r.ordinal(i)
	if j == i {
		return i
	}
	return r.century(i, n, j)
}

// season reads "summer", "the spring of 1944", "autumn 2007", "summer and
// autumn of 1944", "spring of next year".
func (r *reader) season(i int) int {
	w := r.a[i].Time
	e := expr{first: i, sort: sortDate, season: w.Code, rule: "season"}
	e.last = r.year(i+1, false, &e)
	if e.last == i+1 && r.is(i+1, "and") && r.class(i+2) == lexicon.TimeSeason {
		var next expr // "summer and autumn of 1944"
		if r.year(i+3, false, &next) > i+3 {
			e.y, e.which, e.unit, e.twoDigit = next.y, next.which, next.unit, next.twoDigit
		}
	}
	if e.y == 0 && e.unit == "" && w.Common && !r.isSeason(i) {
		return i
	}
	if r.is(i-1, "the") {
		e.first--
	}
	return r.add(e)
}

// isSeason reports whether "spring" or "fall" that stands without a year is the
// season.
func (r *reader) isSeason(i int) bool {
	p := i - 1
	if r.is(p, "the") {
		p--
	}
	if r.is(i, "fall") {
		return p < i-1 && r.is(p, "in", "during", "throughout", "by", "of", "until") && !r.is(i+1, "of", "in", "to")
	}
	return r.pos(i) != verbPOS && (r.a[i].Case != atom.Title || p < i-1)
}
