package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

const verbPOS = text.VERB

// counted reads a number of units and what follows it: "three days", "two
// weeks ago", "a 12-hour", "17 months later", "twenty years old".
func (r *reader) counted(i int) int {
	lo, hi, frac, j := r.count(i)
	if j == i || r.broken(j) || r.number(j) == lexicon.NumberSuffix {
		return i
	}
	return r.units(i, j, lo, hi, frac)
}

func (r *reader) units(i, j, lo, hi int, frac float64) int {
	adj := r.hyphen(j) > j
	j = max(j, r.hyphen(j))
	for n := 0; n < 2 && !adj && r.class(j) != lexicon.TimeUnit && j+1 < len(r.a) && (r.is(j, "more", "full", "long", "straight", "consecutive", "whole", "short") || r.pos(j) == text.ADJ && !r.is(j, "last", "this", "next")) && r.class(j+1) == lexicon.TimeUnit; n++ {
		j++
	}
	if r.class(j) != lexicon.TimeUnit || r.a[j].Break {
		return i
	}
	u := r.a[j].Time
	if lo == 1 && u.Code == "TS" && r.is(i, "a") || u.Code == "WE" || u.Code == "Q" {
		return i
	}
	if !adj && !u.Plural && lo == 1 && r.is(j+1, "and") && r.is(j+2, "a") && r.is(j+3, "half") {
		frac, j = 1.5, j+3 // "a year and a half"
	}
	e := expr{first: i, last: j + 1, sort: sortDuration, n: lo, n2: hi, frac: frac, unit: u.Code, rule: "duration"}
	if k := r.agedAfter(j + 1); k > j+1 {
		e.sort, e.last, e.rule = sortAge, k, "age"
		return r.add(e)
	}
	if !adj {
		if k := r.offset(j+1, &e); k > j+1 {
			return r.add(e)
		}
	}
	if r.is(i, "a", "an") && j == i+1 && !r.lasting(i, j) {
		return r.perUnit(i, j)
	}
	return r.add(e)
}

// numbered reads "day 3", which tells no time, and passes over it.
func (r *reader) numbered(i int) int {
	if r.is(i, "day", "week", "year") && r.digits(i+1, 1, 3) && !r.broken(i+1) {
		return i + 2
	}
	return i
}

// bareUnit reads a unit without a number: "days later", "for months", "the
// day before", "the year 1944", "the weekend".
func (r *reader) bareUnit(i int) int {
	u := r.a[i].Time
	begin, the := i, false
	if p := i - 1; r.is(p, "the") || r.is(p, "fiscal") && r.is(p-1, "the") {
		begin, the = p-b2i(r.is(p, "fiscal")), true
	}
	if the && r.is(i, "year", "years", "month") && !u.Short {
		at := len(r.out)
		if j := r.skip(i+1, "of"); !r.broken(j) {
			if n := r.yearOrMonth(j); n > j && len(r.out) > at {
				r.out[at].first = begin
				return n
			}
		}
	}
	if u.Plural {
		return r.bareUnits(i, begin)
	}
	if !the && u.Code == "Y" && r.is(i-1, "fiscal") {
		return r.add(expr{first: i - 1, last: i + 1, sort: sortUnit, unit: "Y", which: whichThis, rule: "which"})
	}
	if the && r.is(i, "day", "week", "month", "year", "night", "decade", "quarter") {
		e := expr{first: begin, last: i + 2, sort: sortUnit, unit: u.Code, rule: "which"}
		switch {
		case r.is(i+1, "before") && !r.governs(i+1), r.is(i+1, "earlier"):
			e.which = whichPrev
			return r.add(e)
		case r.is(i+1, "after") && !r.governs(i+1), r.is(i+1, "later"):
			e.which = whichAfter
			return r.add(e)
		}
		if !r.is(i+1, "of", "when", "that", "in", "on", "before", "after", "s") && r.is(begin-1, "of", "in", "for", "during", "throughout", "this") && u.Code != "D" {
			if !r.broken(i+1) && r.a[i+1].Kind == atom.Word && r.a[i+1].Case != atom.Lower && !r.upper {
				return i // "the Year III"
			}
			e.which, e.last = whichThe, i+1
			return r.add(e)
		}
	}
	if u.Code == "WE" {
		e := expr{first: begin, last: i + 1, sort: sortUnit, unit: "WE", which: whichThe, rule: "which"}
		return r.add(e)
	}
	return i
}

func (r *reader) yearOrMonth(i int) int {
	if r.class(i) == lexicon.TimeMonth {
		return r.monthDate(i)
	}
	if i < len(r.a) && r.a[i].Kind == atom.Digits {
		return r.yearForm(i)
	}
	return i
}

// bareUnits reads "days later", "weeks ago", "for months", "within hours".
func (r *reader) bareUnits(i, begin int) int {
	u := r.a[i].Time
	if u.Code == "Q" {
		return i
	}
	e := expr{first: i, last: i + 1, sort: sortDuration, n: vague, unit: u.Code, rule: "duration"}
	if k := r.offset(i+1, &e); k > i+1 {
		return r.add(e)
	}
	if u.Code == "WE" {
		e.sort, e.ref = sortSet, "XXXX-WXX-WE"
		return r.add(e)
	}
	if r.is(i-1, "these", "those") && u.Code == "D" {
		return r.add(expr{first: i - 1, last: i + 1, sort: sortRef, ref: map[bool]string{true: "PRESENT_REF", false: "PAST_REF"}[r.is(i-1, "these")], rule: "reference"})
	}
	if r.is(i-1, "for", "within", "in", "after", "over", "of", "took", "lasted", "and", "or", "more", "just", "only", "mere") || r.is(i+1, "of") {
		return r.add(e)
	}
	return i
}
