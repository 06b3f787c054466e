package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/text"
)

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
	return r.a[i-1].Kind == atom.Mark && !r.mark(i-1, "%") || r.a[unit].Break
}

// perUnit reads "twice a day", "$1 billion a year", "30 a month".
func (r *reader) perUnit(i, unit int) int {
	if r.pos(unit+1) == text.NOUN && !r.broken(unit+1) {
		return i
	}
	if r.is(i-1, "once", "twice", "thrice", "times") || i > 0 && (r.a[i-1].Kind == atom.Digits || r.a[i-1].Number != nil || r.mark(i-1, "%") || r.pos(i-1) == text.NOUN) {
		return r.add(expr{first: i, last: unit + 1, sort: sortSet, n: 1, unit: r.a[unit].Time.Code, rule: "per-unit"})
	}
	return r.add(expr{first: i, last: unit + 1, sort: sortDuration, n: 1, unit: r.a[unit].Time.Code, rule: "duration"})
}
