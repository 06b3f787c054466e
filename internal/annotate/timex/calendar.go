package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// dayNumber reads "17", "17th" or, in capitals, "3D". next is i where there is none.
func (r *reader) dayNumber(i int) (d, next int) {
	if r.digits(i, 1, 2) && r.a[i].Num >= 1 && r.a[i].Num <= 31 {
		d = int(r.a[i].Num)
		if r.number(i+1) == lexicon.NumberSuffix && r.glued(i+1) {
			return d, i + 2
		}
		if r.glued(i+1) && r.a[i+1].Kind == atom.Word && r.class(i+1) != lexicon.TimeMonth {
			return 0, i
		}
		return d, i + 1
	}
	if r.number(i) == lexicon.NumberOrdinal {
		if n, next := r.ordinal(i); n >= 1 && n <= 31 {
			return n, next
		}
	}
	return 0, i
}

// ordinal reads "third", "twenty-first" or "21st".
func (r *reader) ordinal(i int) (n, next int) {
	switch {
	case r.number(i) == lexicon.NumberOrdinal:
		return int(r.a[i].Number.Value), i + 1
	case r.number(i) == lexicon.NumberTen:
		j := r.hyphen(i + 1)
		if r.number(j) == lexicon.NumberOrdinal && r.a[j].Number.Value < 10 {
			return int(r.a[i].Number.Value + r.a[j].Number.Value), j + 1
		}
	case r.digits(i, 1, 3) && r.number(i+1) == lexicon.NumberSuffix && r.glued(i+1):
		return int(r.a[i].Num), i + 2
	}
	return 0, i
}

// month reads a month's name with its full stop.
func (r *reader) month(i int) (m, next int) {
	if r.class(i) != lexicon.TimeMonth {
		return 0, i
	}
	w := r.a[i].Time
	if w.Short {
		return w.N, r.stop(i + 1)
	}
	return w.N, i + 1
}

// year reads the year that belongs to a month before it: "2022", ", 2022",
// "of 2022", "'90", "of that year", "last year", and, where two is set, "90".
func (r *reader) year(i int, two bool, e *expr) int {
	if r.broken(i) {
		return i
	}
	j := r.comma(i)
	if j == i {
		j = r.skip(i, "of", "in")
	}
	if r.mark(j, "'’‘") && r.digits(j+1, 2, 2) && r.glued(j+1) {
		e.y, e.twoDigit = int(r.a[j+1].Num), true
		return j + 2
	}
	if r.isYear(j) {
		e.y = int(r.a[j].Num)
		return r.era(j+1, e)
	}
	if two && j == i && r.digits(i, 2, 2) && !r.glued(i) && !r.plural(i+1) && !r.mark(i+1, ":,") {
		e.y, e.twoDigit = int(r.a[i].Num), true
		return i + 1
	}
	if k := r.otherYear(j, e); k > j {
		return k
	}
	return i
}

// otherYear reads "that year", "the same year", "last year" after a month.
func (r *reader) otherYear(i int, e *expr) int {
	j := r.skip(i, "the")
	if r.class(j) != lexicon.TimeWhich || r.class(j+1) != lexicon.TimeUnit || r.a[j+1].Time.Code != "Y" || r.a[j+1].Time.Plural {
		return i
	}
	e.which = whichOf(r.a[j].Time)
	e.unit = "Y"
	return j + 2
}

// isYear reports whether atom i is a year in four digits that no mark or
// letter makes part of another number.
func (r *reader) isYear(i int) bool {
	if !r.digits(i, 4, 4) || r.a[i].Num < 1000 || r.a[i].Num > 2199 {
		return false
	}
	if r.glued(i+1) && (r.a[i+1].Kind == atom.Word || r.mark(i+1, ",.:") && r.glued(i+2) && r.a[i+2].Kind == atom.Digits) {
		return false
	}
	return true
}

func (r *reader) era(i int, e *expr) int {
	if n := r.christ(i); n > i {
		e.bc = true
		return n
	}
	return i
}

// christ reads "BC", "B.C.", "BCE".
func (r *reader) christ(i int) int {
	if r.is(i, "bc", "bce") {
		return i + 1
	}
	if r.is(i, "b") && r.mark(i+1, ".") && r.is(i+2, "c") {
		return r.stop(i + 3)
	}
	return i
}

// isMonth reports whether a month's name that stands without day and year is
// one: "may" and "march" are words, "May" begins a sentence. j is the atom after it.
func (r *reader) isMonth(i, j int) bool {
	w := r.a[i].Time
	if r.a[i].Case == atom.Lower && w.Short && !r.mark(j-1, ".") {
		return false
	}
	if !w.Common {
		return true
	}
	if r.is(i-1, "in", "since", "during", "until", "till", "by", "of", "from", "through", "throughout", "last", "this", "next", "between", "early", "late", "mid", "and") || r.hyphen(i-1) == i {
		return r.a[i].Case != atom.Lower && !(r.is(i-1, "and") && r.upper)
	}
	return r.a[i].Case == atom.Title && !w.Short && w.N != 3 && i > 0 && r.a[i-1].Kind == atom.Word && r.a[i-1].Case == atom.Lower && !r.broken(i) && r.pos(i) != auxPOS
}

// after reads what may follow a finished date: a weekday in brackets, a part of
// the day.
func (r *reader) after(i int) int {
	e := &r.out[len(r.out)-1]
	j := r.comma(i)
	if r.mark(i, "(") {
		j = i + 1
	}
	if r.class(j) == lexicon.TimeWeekday && !r.a[j].Time.Plural && !r.broken(j) && (j == i || r.mark(j+1, ",).") || r.mark(i, "(")) {
		e.wd = r.a[j].Time.N
		i = j + 1
		if r.mark(j-1, "(") && r.mark(i, ")") {
			i++
		} else {
			e.last = i
		}
	}
	return r.tailPart(i)
}

// tailPart reads the part of the day after a day: "Sunday morning",
// "Monday at dawn", "3 May in the evening".
func (r *reader) tailPart(i int) int {
	e := &r.out[len(r.out)-1]
	j := i
	if r.is(j, "at", "before", "in", "during") {
		j = r.skip(j+1, "the")
	}
	j = r.skip(j, "early", "late")
	if r.class(j) != lexicon.TimePart || r.broken(j) || e.part != "" || r.is(i, "before") {
		return i
	}
	w := r.a[j].Time
	if w.Plural && e.sort != sortWeekday {
		return i
	}
	e.part, e.label, e.last = w.Code, w.Label, j+1
	if w.Plural {
		e.plural = true
	}
	return j + 1
}
