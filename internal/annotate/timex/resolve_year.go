package timex

import "github.com/vedette-org/vedette"

// toldMonth is the month that what follows is near to.
func toldMonth(e *expr) int {
	if e.m > 0 {
		return e.m
	}
	switch {
	case e.season != "":
		return seasonMonth[e.season]
	case e.quarter > 0:
		return 3*e.quarter - 2
	case e.half > 0:
		return 6*e.half - 5
	}
	switch e.mod {
	case "START":
		return 2
	case "MID":
		return 6
	case "END":
		return 11
	}
	return 0
}

var seasonMonth = map[string]int{"SP": 4, "SU": 7, "FA": 10, "WI": 1}

// year finds the year that a date leaves out.
func (v *resolver) year(e *expr) (int, vedette.Basis) {
	if e.unit == "Y" {
		return v.whichYear(e.which)
	}
	m := toldMonth(e)
	if p := v.k - 1; p >= 0 && v.out[p].join == joinTo && v.out[p].got.known.m > 0 && m > 0 && e.which == whichBare {
		k := v.out[p].got.known // the end of a range comes after its beginning
		return k.y + b2i(m < k.m || m == k.m && e.d > 0 && e.d < k.d), v.out[p].got.period.Basis
	}
	if y := v.yearBeside(e); y > 0 {
		return y, vedette.BasisRelative
	}
	if v.narrative || v.told.known() && v.stated && v.told.y != v.anchorYear() && v.near(e) && e.which == whichBare {
		return v.nearTold(e, m)
	}
	if v.pub.known() {
		return v.nearPublished(e, m), vedette.BasisInferred
	}
	if v.ref.known() {
		return nearest(v.ref, m), vedette.BasisInferred
	}
	return 0, vedette.BasisInferred
}

// yearBeside is the year that the expression before tells in the same sentence of
// news: "last year it closed the mine in March". One that something is compared
// with is none.
func (v *resolver) yearBeside(e *expr) int {
	if v.narrative || v.k == 0 || e.which != whichBare || v.tense(e) > 0 {
		return 0
	}
	p := &v.out[v.k-1]
	if !p.got.known.known() || p.got.known.m > 0 || p.sort != sortUnit || v.sentence(p.first) != v.sentence(e.first) || v.is(p.first-1, "from", "than", "with", "over", "of", "until", "since") {
		return 0
	}
	if m := toldMonth(e); p.got.known.y == v.pub.y && m > v.pub.m {
		return 0
	}
	return p.got.known.y
}

func (v *resolver) sentence(i int) int { return int(v.t.Tokens[v.a[i].Tok].Sent) }

func (v *resolver) anchorYear() int {
	if v.pub.known() {
		return v.pub.y
	}
	return v.ref.y
}

func (v *resolver) nearTold(e *expr, m int) (int, vedette.Basis) {
	if !v.told.known() {
		if v.narrative && v.ref.known() {
			return v.ref.y, vedette.BasisInferred
		}
		return 0, vedette.BasisInferred
	}
	switch e.which {
	case whichNext, whichAfter:
		return v.told.y + b2i(m <= v.told.m), vedette.BasisRelative
	case whichLast, whichPrev:
		return v.told.y - b2i(m >= v.told.m), vedette.BasisRelative
	case whichSame, whichThis:
		return v.told.y, vedette.BasisRelative
	}
	e.chained = v.stated
	return nearest(v.told, m), vedette.BasisInferred
}

// nearest returns the year in which month m lies nearest to a told month.
func nearest(told day, m int) int {
	if told.m == 0 || m == 0 {
		return told.y
	}
	switch d := m - told.m; {
	case d <= -nextYear:
		return told.y + 1
	case d >= lastYear:
		return told.y - 1
	}
	return told.y
}

// A month that lies so far before or after the month told last belongs to the
// next year or to the last one. Histories go on more often than they go back.
const nextYear, lastYear = 6, 7

func (v *resolver) whichYear(w which) (int, vedette.Basis) {
	a := v.anchor()
	if w >= whichSame {
		a = v.toldOr()
	}
	if !a.known() {
		return 0, vedette.BasisRelative
	}
	switch w {
	case whichLast, whichPrev:
		return a.y - 1, vedette.BasisRelative
	case whichNext, whichAfter:
		return a.y + 1, vedette.BasisRelative
	}
	return a.y, vedette.BasisRelative
}

// nearPublished finds the year by the day of publication: the last such day in
// a text that looks back, the next in one that looks ahead.
func (v *resolver) nearPublished(e *expr, m int) int {
	at := day{v.pub.y, m, max(e.d, 1)}
	switch e.which {
	case whichLast:
		return v.pub.y - b2i(m >= v.pub.m)
	case whichNext:
		return v.pub.y + b2i(m <= v.pub.m)
	case whichThis:
		return v.pub.y
	}
	ahead := (m-v.pub.m)*31 + at.d - v.pub.d
	if e.d == 0 {
		ahead = (m - v.pub.m) * 31
	}
	tense := v.tense(e)
	if e.quarter > 0 && tense < 0 && e.quarter == (v.pub.m+2)/3 && v.pub.d > 0 {
		return v.pub.y - 1 // the quarter that is told of is over
	}
	switch {
	case tense > 0 && ahead < -62:
		return v.pub.y + 1
	case tense < 0 && ahead > 3, tense == 0 && ahead > 62:
		return v.pub.y - 1
	case tense > 0 && ahead > 335:
		return v.pub.y - 1
	case tense == 0 && ahead < -290:
		return v.pub.y + 1
	}
	return v.pub.y
}
