package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

const auxPOS = text.AUX

// numeric reads dates written in digits alone: "2022-04-18", "18.04.2022",
// "4/18/22". Where day and month could change places, alt keeps the other reading.
func (r *reader) numeric(i int) int {
	if i+4 >= len(r.a) || !r.digits(i, 1, 4) || !r.mark(i+1, "-/.") || !r.glued(i+1) || !r.digits(i+2, 1, 2) || !r.glued(i+2) ||
		r.a[i+3].Rune != r.a[i+1].Rune || !r.glued(i+3) || !r.digits(i+4, 1, 4) || !r.glued(i+4) || r.glued(i) && i > 0 && !r.mark(i-1, "([") {
		return i
	}
	x, y, z := int(r.a[i].Num), int(r.a[i+2].Num), int(r.a[i+4].Num)
	e := expr{first: i, last: i + 5, sort: sortDate, rule: "digits"}
	switch {
	case r.a[i].Len() == 4 && r.a[i+4].Len() <= 2 && x >= 1000 && x <= 2199:
		e.y, e.m, e.d = x, y, z
		e.rule = "iso-date"
	case (r.a[i+4].Len() == 4 && z >= 1000 && z <= 2199 || r.a[i+4].Len() == 2 && !r.mark(i+1, ".-")) && r.a[i].Len() <= 2:
		e.y, e.m, e.d, e.twoDigit = z, y, x, r.a[i+4].Len() == 2
		switch {
		case y > 12 && x <= 12:
			e.m, e.d, e.monthly = x, y, true
		case x <= 12 && y <= 12 && x != y && r.mark(i+1, "/"):
			e.alt = x
		}
	default:
		return i
	}
	if r.glued(i+5) && (r.digits(i+5, 1, 9) || r.mark(i+5, "/") || r.mark(i+5, ".") && r.digits(i+6, 1, 9) && r.glued(i+6)) {
		return i
	}
	if e.m > 12 && e.d > 12 || e.m == 0 || e.d == 0 {
		return i
	}
	// The "T06:00" of an ISO time.
	if r.is(i+5, "t") && r.glued(i+5) && r.digits(i+6, 2, 2) {
		if hour, min, next := r.hourMinute(i + 6); next > i+6 {
			e.clock, e.hour, e.min, e.last = true, hour, min, next
		}
	}
	r.add(e)
	return r.after(e.last)
}

// yearForm reads what stands on a year: "1990", "1990-94", "the 1980s", "'89",
// "241 BC".
func (r *reader) yearForm(i int) int {
	if r.mark(i, "'’‘") {
		return r.apostropheYear(i)
	}
	if r.digits(i, 1, 4) && r.a[i].Num > 0 {
		if n := r.christ(i + 1); n > i+1 {
			return r.add(expr{first: i, last: n, sort: sortDate, y: int(r.a[i].Num), bc: true, rule: "year-bc"})
		}
	}
	if r.digits(i, 4, 4) && r.a[i].Num%10 == 0 && r.a[i].Num >= 1000 && r.a[i].Num <= 2190 && r.is(i+1, "s") && r.glued(i+1) {
		return r.add(expr{first: i, last: i + 2, sort: sortDate, y: int(r.a[i].Num), decade: true, rule: "decade"})
	}
	if !r.isYear(i) || !r.likeYear(i) {
		return i
	}
	e := expr{first: i, last: i + 1, sort: sortDate, y: int(r.a[i].Num), rule: "year"}
	if j := i + 1; r.mark(j, dashes+"/") && r.glued(j) && r.glued(j+1) && r.digits(j+1, 2, 2) && r.a[j+1].Num > r.a[i].Num%100 && !r.mark(j+2, dashes) {
		e.join = joinTo // 1939-45
		r.add(e)
		return r.add(expr{first: j + 1, last: j + 2, sort: sortDate, y: e.y/100*100 + int(r.a[j+1].Num), rule: "year-range"})
	}
	return r.add(e)
}

func (r *reader) apostropheYear(i int) int {
	if !r.digits(i+1, 2, 2) || !r.glued(i+1) || r.glued(i) && i > 0 && r.a[i-1].Kind != atom.Mark {
		return i
	}
	if r.is(i+2, "s") && r.glued(i+2) && r.a[i+1].Num%10 == 0 {
		return r.add(expr{first: i, last: i + 3, sort: sortDate, y: int(r.a[i+1].Num), twoDigit: true, decade: true, rule: "decade"})
	}
	return r.add(expr{first: i, last: i + 2, sort: sortDate, y: int(r.a[i+1].Num), twoDigit: true, rule: "year"})
}

// likeYear reports whether four digits that could be a year stand as one: not
// after a currency sign, a hyphen of a name or "No.", and not before what they count.
func (r *reader) likeYear(i int) bool {
	if i > 0 {
		p := &r.a[i-1]
		switch {
		case r.glued(i) && (p.Kind == atom.Word || r.mark(i-1, "$€£#@.:,")):
			return false
		case r.glued(i) && r.mark(i-1, dashes) && r.class(i-2) == lexicon.TimeMod:
			return true
		case r.glued(i) && r.mark(i-1, dashes) && r.glued(i-1) && i > 1 && (r.a[i-2].Kind == atom.Word || r.a[i-2].Kind == atom.Digits && !r.isYear(i-2)):
			return false
		case r.is(i-1, "no", "route", "highway", "flight", "gate", "block", "box", "article", "section", "page", "hill", "unit", "area", "resolution", "usd", "us", "room", "about", "approximately", "some", "nearly", "almost", "than", "least"):
			return r.is(i-1, "about", "than") && !r.counts(i+1)
		}
	}
	if r.class(i+1) == lexicon.TimeUnit || r.mark(i+1, "%") || r.number(i+1) == lexicon.NumberMeasure || r.number(i+1) == lexicon.NumberMoney || r.number(i+1) == lexicon.NumberScale {
		return false
	}
	n := r.a[i].Num
	if r.is(i-1, "in", "since", "of", "until", "till", "from", "during", "by", "before", "after", "between", "year") || r.class(i-1) == lexicon.TimeMod || r.class(i-1) == lexicon.TimeSeason {
		return n >= 1400 || !r.counts(i+1)
	}
	if r.plural(i + 1) {
		return false
	}
	if n >= 1900 && n < 2060 {
		return true
	}
	return n >= 1400 && (!r.counts(i+1) || n >= 1600 && r.is(i-1, "the"))
}

// plural reports whether atom i is a plural noun.
func (r *reader) plural(i int) bool {
	if i >= len(r.a) || r.a[i].Break || r.a[i].Kind != atom.Word {
		return false
	}
	tok := &r.t.Tokens[r.a[i].Tok]
	switch tok.Tag {
	case "NNS", "NNPS":
		return r.a[i].Case == atom.Lower || r.upper
	case "":
		w := r.s[r.a[i].Start:r.a[i].End]
		return r.a[i].Case == atom.Lower && len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || r.is(i, "people", "men", "women", "children", "police", "troops")
	}
	return false
}

// ordinalForm reads what begins with an ordinal: "third of May", "nineteenth
// century", "first half of 2020", "second week of May", "last quarter of 2019".
func (r *reader) ordinalForm(i int) int {
	if n := r.dayMonth(i); n > i {
		return n
	}
	n, j := r.ordinal(i)
	if j == i {
		return i
	}
	if k := r.century(i, n, j); k > i {
		return k
	}
	return r.slice(i, n, j)
}

func (r *reader) century(i, n, j int) int {
	j = max(j, r.hyphen(j))
	if r.class(j) != lexicon.TimeUnit || r.a[j].Time.Code != "CE" || n < 1 || n > 30 {
		return i
	}
	e := expr{first: i, sort: sortDate, y: (n - 1) * 100, century: true, rule: "century"}
	e.last = r.era(j+1, &e)
	return r.add(e)
}

// slice reads "first half of 2020" and "second week of May". n is the ordinal,
// 5 for "last"; j the atom after it.
func (r *reader) slice(i, n, j int) int {
	adjective := r.hyphen(j) > j // "third-quarter earnings"
	j = max(j, r.hyphen(j))
	half := r.is(j, "half")
	if !half && (r.class(j) != lexicon.TimeUnit || r.a[j].Time.Plural || !r.is(j, "week", "quarter")) {
		return i
	}
	week := r.is(j, "week")
	k := r.skip(j+1, "of")
	k = r.skip(k, "the")
	at := len(r.out)
	if r.class(k) == lexicon.TimeMonth && week || r.isYear(k) && !week {
		if end := r.at(k); end > k && len(r.out) == at+1 {
			e := &r.out[at]
			switch {
			case week && n <= 5 && e.d == 0:
				e.week = n
			case half && n <= 2:
				e.half = n
			case half && n == 5:
				e.half = 2
			case !half && !week && n <= 5:
				e.quarter = min(n, 4)
			}
			e.first, e.rule = i, "part-of-calendar"
			return end
		}
		r.out = r.out[:at]
	}
	if !week && (adjective || r.is(i-1, "the", "fiscal") && !r.counts(j+1)) {
		return r.slicePast(i, n, j, half)
	}
	return i
}

// slicePast reads "the third quarter" and "the first half" of a year that is not
// named; "of last year" may follow.
func (r *reader) slicePast(i, n, j int, half bool) int {
	if half && n > 2 || !half && n > 4 {
		return i
	}
	e := expr{first: i, last: j + 1, sort: sortDate, rule: "part-of-calendar"}
	if r.is(i-1, "the") {
		e.first--
	}
	if half {
		e.half = n
	} else {
		e.quarter = n
	}
	e.last = r.year(j+1, false, &e)
	switch k := r.skip(r.skip(j+1, "of"), "the"); {
	case e.last > j+1 || !r.is(j+1, "of"):
	case k == j+3 && r.is(k, "year"):
		e.which, e.unit, e.last = whichThis, "Y", k+1
	default:
		return i // of an hour, of the game
	}
	return r.add(e)
}

// nth reads "the 14th" where nothing is counted by it.
func (r *reader) nth(i int) int {
	n, j := r.ordinal(i)
	if j == i || n < 1 || n > 31 || !r.digits(i, 1, 2) || !r.is(i-1, "the") || !r.is(i-2, "on", "by", "of", "until", "from", "and", "to") || r.counts(j) || r.a[i].Break {
		return i
	}
	if r.is(j, "of") && !r.is(j+1, "that", "this", "the") {
		return i
	}
	e := expr{first: i, last: j, sort: sortNth, d: n, rule: "day-of-month"}
	if r.is(j, "of") && r.is(j+1, "that", "this", "the") && r.is(j+2, "month", "same") {
		e.last = r.skip(j+3, "month")
	}
	return r.add(e)
}
