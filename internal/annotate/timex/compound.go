package timex

import "github.com/vedette-org/vedette/internal/lexicon"

// compound reads what a unit makes with the word after it: "month-long",
// "decades-old", "year-end", "the year-ago quarter". i is the unit.
func (r *reader) compound(i int) int {
	u := r.a[i].Time
	j := r.hyphen(i + 1)
	if r.broken(i+1) || u.Short {
		return i
	}
	n := 1
	if u.Plural {
		n = vague
	}
	e := expr{first: i, last: j + 1, n: n, unit: u.Code, rule: "compound"}
	switch {
	case r.is(i, "quarter") && r.class(j) == lexicon.TimeUnit && r.a[j].Time.Code == "CE" && !r.a[j].Time.Plural:
		e.sort, e.n, e.unit = sortDuration, 25, "Y" // "a quarter century"
	case j > i+1 && r.is(j, "long"):
		e.sort = sortDuration
	case j > i+1 && r.is(j, "old") && (u.Plural || u.Code == "DE" || u.Code == "CE"):
		e.sort = sortAge
	case j > i+1 && r.is(j, "end") && !u.Plural:
		e.sort, e.which, e.mod = sortUnit, whichThis, "END"
	case j > i+1 && r.is(j, "ago", "earlier") && !u.Plural:
		e.sort, e.back, e.told = sortOffset, true, r.is(j, "earlier")
		if !r.broken(j + 1) {
			e.last = r.skip(j+1, "quarter", "period", "month") // "the year-earlier quarter"
		}
	default:
		return i
	}
	if r.is(i-1, "the", "a") && e.sort != sortAge {
		e.first--
	}
	return r.add(e)
}

// closed reads the same in one word: "weeklong", "yearend". What stands before
// "long" or "end" must be a unit.
func (r *reader) closed(i int) int {
	w := r.s[r.a[i].Start:r.a[i].End]
	if len(w) < 7 || len(w) > 10 {
		return i
	}
	for _, c := range closedWords {
		if r.is(i, c.word) {
			e := expr{first: i, last: i + 1, sort: sortDuration, n: 1, unit: c.unit, rule: "compound"}
			if c.end {
				e.sort, e.which, e.mod = sortUnit, whichThis, "END"
			}
			return r.add(e)
		}
	}
	return i
}

var closedWords = []struct {
	word, unit string
	end        bool
}{
	{"daylong", "D", false}, {"weeklong", "W", false}, {"monthlong", "M", false}, {"yearlong", "Y", false}, {"decadelong", "DE", false},
	{"hourlong", "TH", false}, {"yearend", "Y", true},
}

// whole reads "all day" and "all year long". i is the unit.
func (r *reader) whole(i int) int {
	u := r.a[i].Time
	if !r.is(i-1, "all") || u.Plural || r.broken(i) || !r.is(i, "day", "week", "month", "year") {
		return i
	}
	return r.add(expr{first: i - 1, last: r.skip(i+1, "long"), sort: sortDuration, n: 1, unit: u.Code, rule: "duration"})
}

// sixties reads a decade of the century before this, told by a word: "the late
// sixties". "In his sixties" is an age and no decade.
func (r *reader) sixties(i int) int {
	the := r.is(i-1, "the") || r.class(i-1) == lexicon.TimeMod && (r.is(i-2, "the") || r.hyphen(i-1) == i)
	if !the || r.broken(i) {
		return i
	}
	e := expr{first: i, last: i + 1, sort: sortDate, y: 1900 + r.a[i].Time.N, decade: true, rule: "decade"}
	if r.is(i-1, "the") {
		e.first--
	}
	return r.add(e)
}
