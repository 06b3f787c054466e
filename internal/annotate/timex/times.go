package timex

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// times writes the resolved expressions to the text, ranges put together.
func (v *resolver) times() {
	for k := 0; k < len(v.out); {
		k = v.time(k)
	}
}

// time writes the expression k, with those that it is one range with, and
// returns the index of the next.
func (v *resolver) time(k int) int {
	e := &v.out[k]
	if e.got.conflict != "" {
		v.conflict(e)
	}
	if e.rule == "reference-adjective" || e.rule == "reference-news" {
		return k + 1
	}
	n := k + 1
	p, value := e.got.period, e.got.value
	for n < len(v.out) && n < k+2 && v.spans(n-1) {
		q := &v.out[n]
		if q.got.conflict != "" || e.got.conflict != "" {
			break
		}
		p = joinPeriods(p, q.got.period)
		value += "/" + q.got.value
		n++
	}
	v.emit(e, &v.out[n-1], p, value)
	return n
}

// spans reports whether expressions k and k+1 are the ends of one range:
// joined by "to", or neighbouring parts of days joined by "and".
func (v *resolver) spans(k int) bool {
	a, b := &v.out[k], &v.out[k+1]
	if a.join == joinTo {
		return true
	}
	return a.join == joinAnd && a.part != "" && b.part != "" && a.got.known.full() && b.got.known.full() && a.got.known.addDays(1) == b.got.known
}

func joinPeriods(a, b vedette.Period) vedette.Period {
	if !a.Known() || !b.Known() {
		return vedette.Period{}
	}
	p := vedette.Period{Earliest: min(a.Earliest, b.Earliest), Latest: max(a.Latest, b.Latest), Precision: vedette.PrecisionRange, Basis: weaker(a.Basis, b.Basis)}
	switch night := a.TimeOfDay == "night" && a.Latest.DaysUntil(b.Earliest) == 1; {
	case a.TimeOfDay == b.TimeOfDay, night && b.TimeOfDay == "": // "the night of May 6 to May 7"
		p.TimeOfDay = a.TimeOfDay
	}
	if a.Precision == vedette.PrecisionPartOfDay && p.TimeOfDay != "" {
		p.Precision = vedette.PrecisionPartOfDay
	}
	return p
}

func weaker(a, b vedette.Basis) vedette.Basis {
	for _, x := range [...]vedette.Basis{vedette.BasisInferred, vedette.BasisRelative} {
		if a == x || b == x {
			return x
		}
	}
	return vedette.BasisStated
}

// emit writes one time, opened to one side by "since", "until", "before",
// "after", and its words with the preposition before them.
func (v *resolver) emit(e, last *expr, p vedette.Period, value string) {
	first := e.first
	rule := "timex/" + e.rule
	if e.got.kind == text.TimeDate || e.got.kind == text.TimeOfDay {
		var cut bool
		if first, cut = v.opened(e, last, &p); cut {
			rule += "+open"
		}
	}
	sp := v.bytes(first, last.last)
	words := sp
	if v.is(first-1, "in", "on", "at", "by", "during", "from", "between", "around", "about") && !v.broken(first) {
		words.Start = int(v.a[first-1].Start)
	}
	if p.Known() {
		p.Text = v.t.Of(words)
	} else {
		p = vedette.Period{Text: v.t.Of(words)}
	}
	x, y := int(v.a[first].Tok), int(v.a[last.last-1].Tok)+1
	v.t.Times = append(v.t.Times, text.Time{Span: sp, First: x, Last: y, Head: v.head(x, y), Kind: e.got.kind, Value: value, Period: p, Rule: rule})
}

// opened opens the period to the side that the preposition before it leaves
// open, and takes the preposition into the expression.
func (v *resolver) opened(e, last *expr, p *vedette.Period) (first int, cut bool) {
	if e != last || e.anchors || !p.Known() || v.broken(e.first) && e.first > 0 {
		return e.first, false
	}
	i := e.first - 1
	if v.is(i, "before", "after") && (p.Precision == vedette.PrecisionTime || p.Precision == vedette.PrecisionPartOfDay) {
		return e.first, false // "shortly before noon on Wednesday" is of that day
	}
	switch {
	case v.is(i, "since"), v.is(i, "from") && v.mark(e.last, ",.") && e.join == joinNone:
		p.Latest = ""
	case v.is(i, "until", "till"), v.is(i, "to") && v.is(i-1, "up"):
		p.Earliest = ""
	case v.is(i, "after") && v.ends(e.last):
		p.Earliest, p.Latest = p.Latest, ""
	case v.is(i, "before") && v.ends(e.last):
		p.Earliest, p.Latest = "", p.Earliest
	case v.is(i, "by") && v.ends(e.last) && p.Precision != vedette.PrecisionTime:
		p.Earliest = ""
	default:
		return e.first, false
	}
	p.Precision = vedette.PrecisionRange
	return i, true
}

// ends reports whether an expression that ends before atom i governs no noun:
// "after 3 May", not "after the 3 May attack".
func (v *resolver) ends(i int) bool {
	return i >= len(v.a) || v.broken(i) || !v.counts(i)
}

// head returns the token of the expression that hangs on one outside of it,
// the last token where no tree tells.
func (v *resolver) head(first, last int) int {
	for k := first; k < last; k++ {
		if h := v.t.Tokens[k].Head; (h < first || h >= last) && v.t.Tokens[k].Dep != "" && v.t.Tokens[k].Dep != "case" && v.t.Tokens[k].Dep != "punct" {
			return k
		}
	}
	return last - 1
}

func (v *resolver) conflict(e *expr) {
	sp := v.bytes(e.first, e.last)
	v.t.Notices = append(v.t.Notices, vedette.Notice{
		Code: vedette.NoticeDate, Report: v.t.Report.ID,
		Message:  "the date \"" + v.t.Of(sp) + "\" is left open: " + e.got.conflict,
		Evidence: []vedette.Evidence{v.t.Evidence(sp, "timex/"+e.rule)},
	})
}
