package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

const verbPOS = text.VERB

// count reads how many: "three", "two or three", "12 to 18", "several", "a
// few", "a couple of", "half a". hi is zero where one number is told, lo is
// vague where none is.
func (r *reader) count(i int) (lo, hi int, frac float64, next int) {
	if r.broken(i) && i > 0 {
		if i >= len(r.a) {
			return 0, 0, 0, i
		}
	}
	if j := r.skip(i, "a"); r.number(j) == lexicon.NumberVague {
		return r.vagueCount(j)
	}
	if r.is(i, "many", "some", "numerous", "countless", "multiple") {
		return vague, 0, 0, i + 1
	}
	if r.is(i, "half") && r.is(i+1, "a", "an") && r.class(i+2) == lexicon.TimeUnit {
		return 0, 0, 0.5, i + 2
	}
	c, j := atom.ReadCardinal(r.a, r.s, i)
	if j == i {
		if r.is(i, "a", "an") && r.class(i+1) == lexicon.TimeUnit && !r.a[i+1].Time.Plural && !r.a[i+1].Break {
			return 1, 0, 0, i + 1
		}
		return 0, 0, 0, i
	}
	lo = clampCount(c.N)
	if !c.Whole {
		frac = c.Float
	}
	if r.is(j, "and") && r.is(j+1, "a") && r.is(j+2, "half") && r.class(j+3) == lexicon.TimeUnit && !r.broken(j+1) {
		return lo, 0, float64(lo) + 0.5, j + 3
	}
	k := j
	if r.mark(k, dashes) || r.is(k, "to", "or", "and") && !r.is(k, "and") {
		k++
		if c2, n := atom.ReadCardinal(r.a, r.s, k); n > k && c2.N > c.N {
			return lo, clampCount(c2.N), frac, n
		}
	}
	return lo, 0, frac, j
}

func clampCount(n int64) int { return int(min(n, 1_000_000)) }

func (r *reader) vagueCount(i int) (lo, hi int, frac float64, next int) {
	w := r.a[i].Number
	next = r.skip(i+1, "of")
	if w.Value == w.High {
		return int(w.Value), 0, 0, next
	}
	return vague, 0, 0, next
}

// counted reads a number of units and what follows it: "three days", "two
// weeks ago", "a 12-hour", "17 months later", "twenty years old".
func (r *reader) counted(i int) int {
	lo, hi, frac, j := r.count(i)
	if j == i || r.broken(j) {
		return i
	}
	return r.units(i, j, lo, hi, frac)
}

func (r *reader) units(i, j, lo, hi int, frac float64) int {
	adj := r.hyphen(j) > j
	j = max(j, r.hyphen(j))
	for n := 0; n < 2 && !adj && r.class(j) != lexicon.TimeUnit && j+1 < len(r.a) && (r.is(j, "more", "full", "long", "straight", "consecutive", "whole", "short") || r.pos(j) == text.ADJ) && r.class(j+1) == lexicon.TimeUnit; n++ {
		j++
	}
	if r.class(j) != lexicon.TimeUnit || r.a[j].Break {
		return i
	}
	u := r.a[j].Time
	if lo == 1 && u.Code == "TS" && r.is(i, "a") || u.Code == "WE" || u.Code == "Q" {
		return i
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

// agedAfter passes over "-old", "old", "of age".
func (r *reader) agedAfter(i int) int {
	j := max(i, r.hyphen(i))
	if r.is(j, "old", "olds") {
		return j + 1
	}
	if r.is(i, "of") && r.is(i+1, "age") {
		return i + 2
	}
	return i
}

// offset reads "ago", "later", "before" after a stretch and makes it a distance.
func (r *reader) offset(i int, e *expr) int {
	if r.broken(i) {
		return i
	}
	if r.is(i, "to") && r.is(i+1, "the") && r.is(i+2, "day", "hour", "week", "month") && r.is(i+3, "after", "before", "since", "later", "earlier") {
		e.exact = true // "a year to the day after"
		i += 3
	}
	switch {
	case r.is(i, "ago"):
		e.back = true
	case r.is(i, "earlier", "previously", "beforehand"), r.is(i, "before") && (!r.governs(i) || e.n != vague):
		e.back, e.told = true, true
		e.event = r.is(i, "before") && r.governs(i)
	case r.is(i, "later", "afterwards", "afterward", "thereafter", "hence"):
		e.told = true
	case r.is(i, "after") && (!r.governs(i) || e.n != vague), e.exact && r.is(i, "since"):
		e.told, e.event = true, r.governs(i)
	case r.is(i, "from") && r.is(i+1, "now", "today"):
		i++
	default:
		return i
	}
	e.sort, e.rule, e.last = sortOffset, "offset", i+1
	if e.event || r.is(i, "after") {
		e.last = i
	}
	return i + 1
}

// governs reports whether the preposition at i has what it governs after it:
// "two days after the vote" tells a distance from the vote, which is not known.
func (r *reader) governs(i int) bool {
	return i+1 < len(r.a) && !r.a[i+1].Break && r.a[i+1].Kind != atom.Mark
}

// lasting reports whether "a day" at i is a length of time, not "per day".
func (r *reader) lasting(i, unit int) bool {
	if i == 0 || r.is(i-1, "for", "within", "in", "after", "than", "about", "almost", "nearly", "over", "half", "took", "lasted", "lasts", "last", "during", "spent", "just", "only", "of", "under", "least", "quite", "such", "be", "was", "is") {
		return true
	}
	return r.a[i-1].Kind == atom.Mark || r.a[unit].Break
}

// perUnit reads "twice a day", "$1 billion a year", "30 a month".
func (r *reader) perUnit(i, unit int) int {
	if r.is(i-1, "once", "twice", "thrice", "times") || i > 0 && (r.a[i-1].Kind == atom.Digits || r.a[i-1].Number != nil) {
		return r.add(expr{first: i, last: unit + 1, sort: sortSet, n: 1, unit: r.a[unit].Time.Code, rule: "per-unit"})
	}
	if r.pos(unit+1) == text.NOUN && !r.broken(unit+1) {
		return i
	}
	return r.add(expr{first: i, last: unit + 1, sort: sortDuration, n: 1, unit: r.a[unit].Time.Code, rule: "duration"})
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
	if r.is(i-1, "for", "within", "in", "after", "over", "of", "took", "lasted", "and", "or", "more") || r.is(i+1, "of") {
		return r.add(e)
	}
	return i
}

// age reads "a 17-year-old" where the number comes first; counted does it.
// Here belongs ", 17," after a name, which only tags can tell.
func (r *reader) age(i int) int {
	if i < 2 || !r.digits(i, 1, 2) || !r.mark(i-1, ",") || !r.mark(i+1, ",.)") || r.a[i].Num < 5 || r.glued(i) || r.pos(i-2) != text.PROPN || r.class(i-2) == lexicon.TimeMonth {
		return i
	}
	if r.digits(i+2, 1, 4) || r.class(i+2) == lexicon.TimeMonth || r.is(i+2, "and") || !r.mark(i+1, ",") {
		return i
	}
	return r.add(expr{first: i, last: i + 1, sort: sortAge, n: int(r.a[i].Num), unit: "Y", rule: "age-apposition"})
}

// aged reads "aged 17", "aged between 5 and 12", "at the age of 40".
func (r *reader) aged(i int) int {
	j := i + 1
	switch {
	case r.is(i, "aged"):
		j = r.skip(j, "between", "from", "just", "only", "about")
	case r.is(i, "age", "ages") && r.is(i+1, "of"):
		j++
	case r.is(i, "age", "ages"):
		j = r.skip(j, "between")
	default:
		return i
	}
	c, k := atom.ReadCardinal(r.a, r.s, j)
	if k == j || c.N > 130 {
		return i
	}
	e := expr{first: j, last: k, sort: sortAge, n: int(c.N), unit: "Y", rule: "age"}
	if r.is(k, "to", "and", "or") || r.mark(k, dashes) {
		if c2, n := atom.ReadCardinal(r.a, r.s, k+1); n > k+1 && c2.N > c.N && c2.N <= 130 && !r.counts(n) || n > k+1 && r.is(n, "years") {
			e.n2, e.last = clampCount(c2.N), n
		}
	}
	if r.class(e.last) == lexicon.TimeUnit && !r.broken(e.last) {
		e.unit = r.a[e.last].Time.Code
		e.last++
	}
	return r.add(e)
}
