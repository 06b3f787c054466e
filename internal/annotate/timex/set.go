package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// set reads "every Friday", "each year", "per day", "every two weeks", "daily".
func (r *reader) set(i int) int {
	w := r.a[i].Time
	e := expr{first: i, last: i + 1, sort: sortSet, ref: w.Code, rule: "set"}
	if w.Code != "" {
		if w.Adjective || r.a[i].Case == atom.Title && r.is(i-1, "the") && i+1 < len(r.a) && r.a[i+1].Case == atom.Title && !r.upper {
			return i // "the Daily Telegraph"
		}
		return r.add(e)
	}
	j := r.skip(i+1, "single", "other")
	if r.broken(j) {
		return i
	}
	e.n = 1
	if lo, _, _, k := r.count(j); k > j && r.class(k) == lexicon.TimeUnit {
		e.n, j = lo, k
	}
	switch r.class(j) {
	case lexicon.TimeUnit:
		e.unit = r.a[j].Time.Code
	case lexicon.TimeWeekday:
		e.ref, e.wd = "XXXX-WXX-"+string(rune('0'+r.a[j].Time.N)), r.a[j].Time.N
	case lexicon.TimePart:
		e.ref = r.a[j].Time.Code
	case lexicon.TimeMonth:
		e.ref = "XXXX-" + two(r.a[j].Time.N)
	case lexicon.TimeSeason:
		e.ref = "XXXX-" + r.a[j].Time.Code
	default:
		return i
	}
	e.last = j + 1
	return r.add(e)
}

// reference reads "now", "recently", "in the past", "the future", "at present".
func (r *reader) reference(i int) int {
	e := expr{first: i, last: i + 1, sort: sortRef, rule: "reference"}
	w := r.a[i].Time
	switch {
	case w == nil:
		return i
	case r.is(i, "present"):
		if !r.is(i-1, "the") || r.counts(i+1) {
			return i
		}
		e.ref = w.Code
	case w.Class == lexicon.TimeReference && !w.Adjective:
		e.ref = w.Code
		if r.is(i, "now") && r.is(i-1, "right", "until", "just") && !r.is(i-1, "until") {
			e.first--
		}
	case r.is(i, "current") && r.class(r.skip(i+1, "fiscal")) == lexicon.TimeUnit && !r.a[r.skip(i+1, "fiscal")].Time.Plural:
		j := r.skip(i+1, "fiscal")
		if r.is(i-1, "the") {
			e.first--
		}
		e.sort, e.which, e.unit, e.last, e.rule = sortUnit, whichThis, r.a[j].Time.Code, j+1, "which"
		if e.unit[0] == 'T' {
			return i
		}
	case r.is(i, "former", "current"):
		if !r.before(i, text.NOUN, text.PROPN, text.ADJ) {
			return i
		}
		e.ref, e.rule = w.Code, "reference-adjective"
	case r.is(i, "future"):
		e.ref = w.Code
		if r.is(i-1, "the", "near") {
			e.first--
		} else {
			e.rule = "reference-adjective"
		}
	case r.is(i, "past") && r.is(i-1, "the", "recent") && !r.counts(i+1):
		e.ref, e.first = "PAST_REF", i-1
	case r.is(i, "recent") && r.before(i, text.NOUN, text.PROPN, text.ADJ):
		e.ref, e.rule = "PAST_REF", "reference-adjective"
	default:
		return i
	}
	return r.add(e)
}

// formerly reads "previously" that no length of time stands before.
func (r *reader) formerly(i int) int {
	if !r.is(i, "previously") || r.class(i-1) == lexicon.TimeUnit {
		return i
	}
	return r.add(expr{first: i, last: i + 1, sort: sortRef, ref: "PAST_REF", rule: "reference-news"})
}

// before reports whether the word after i has one of some parts of speech, or
// the text has no tags.
func (r *reader) before(i int, tags ...text.POS) bool {
	p := r.pos(i + 1)
	if p == text.NoPOS {
		return i+1 < len(r.a) && r.a[i+1].Kind == atom.Word
	}
	for _, t := range tags {
		if p == t {
			return true
		}
	}
	return false
}

// phraseRef reads "at present", "at the moment".
func (r *reader) phraseRef(i int) int {
	if r.is(i, "at") && r.is(i+1, "present") && !r.counts(i+2) {
		return r.add(expr{first: i + 1, last: i + 2, sort: sortRef, ref: "PRESENT_REF", rule: "reference"})
	}
	if r.is(i, "at") && r.is(i+1, "the", "that") && r.is(i+2, "time") && (r.broken(i+3) || r.mark(i+3, ",.;:)\"”")) {
		return r.add(expr{first: i + 1, last: i + 3, sort: sortRef, ref: "PAST_REF", rule: "reference-news"})
	}
	if r.is(i, "soon") && !r.is(i-1, "as", "too", "how", "so") && !r.is(i+1, "after", "as") {
		return r.add(expr{first: i, last: i + 1, sort: sortRef, ref: "FUTURE_REF", rule: "reference-news"})
	}
	if r.is(i, "at") && r.is(i+1, "the") && r.is(i+2, "moment") {
		return r.add(expr{first: i + 1, last: i + 3, sort: sortRef, ref: "PRESENT_REF", rule: "reference"})
	}
	return i
}

// feast reads a feast of one word with its year: "Ramadan 2022".
func (r *reader) feast(i int) int {
	if n := r.phraseFeast(i); n > i {
		return n
	}
	return r.feastYear(i, i+1, r.a[i].Time.N)
}

// phraseFeast reads a feast of several words: "Eid al-Fitr", "Good Friday".
func (r *reader) phraseFeast(i int) int {
	if i >= len(r.a) || r.a[i].Kind != atom.Word || r.a[i].Case == atom.Lower {
		return i
	}
	var b [24]byte
	low := atom.Fold(b[:0], r.s[r.a[i].Start:r.a[i].End])
	if low == nil {
		return i
	}
	for _, p := range r.words.Phrases(low) {
		if n := r.phrase(i, p.Words); n > i && p.Class == lexicon.TimeFeast {
			return r.feastYear(i, n, p.N)
		}
	}
	return i
}

// phrase matches words over hyphens and apostrophes, and returns the index after them.
func (r *reader) phrase(i int, words []string) int {
	j := i
	for n, w := range words {
		for n > 0 && r.mark(j, "-'’") && r.glued(j) {
			j++
		}
		if !r.is(j, w) || n > 0 && r.broken(j) {
			return i
		}
		j++
	}
	return j
}

func (r *reader) feastYear(i, next, feast int) int {
	e := expr{first: i, sort: sortFeast, feast: feast, rule: "feast"}
	e.last = r.year(next, false, &e)
	r.add(e)
	return r.tailPart(e.last)
}
