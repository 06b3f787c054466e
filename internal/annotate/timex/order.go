package timex

// swap decides whether 04/05/2022 puts the month first: the day of publication
// itself, then by the habit of source and text, or by which reading lies before
// publication. Where nothing tells, alt stays, and the period covers both.
func (v *resolver) swap(e *expr) {
	first := day{e.y, e.alt, e.m} // month first
	last := day{e.y, e.m, e.d}
	switch {
	case v.pub == first, v.pub != last && v.order == monthFirst:
		e.m, e.d, e.alt = e.alt, e.m, 0
	case v.pub == last, v.order == dayFirst:
		e.alt = 0
	case v.pub.known() && v.pub.before(last) && !v.pub.before(first):
		e.m, e.d, e.alt = e.alt, e.m, 0
	case v.pub.known() && v.pub.before(first) && !v.pub.before(last):
		e.alt = 0
	}
}

// order is the place of the month in dates of digits.
type order uint8

const (
	orderUnknown order = iota
	dayFirst
	monthFirst
)

// setOrder tells the order by the country of the source; where that is not
// known, by the dates of the text that have one order only ("23/5/2019"), else by
// those written in words, where all agree ("Nov. 2" but "2 November").
func (v *resolver) setOrder() {
	switch c := v.t.Source.Country; {
	case c == "US" || c == "PH":
		v.order = monthFirst
		return
	case c != "":
		v.order = dayFirst
		return
	}
	var digits, words [3]int
	for k := range v.out {
		switch e := &v.out[k]; {
		case e.rule == "digits" && e.alt == 0 && e.m != e.d:
			digits[dayFirst+order(b2i(e.monthly))]++
		case e.rule == "month-day":
			words[monthFirst]++
		case e.rule == "day-month":
			words[dayFirst]++
		}
	}
	for _, n := range [...][3]int{digits, words} {
		switch {
		case n[dayFirst] > 0 && n[monthFirst] == 0:
			v.order = dayFirst
			return
		case n[monthFirst] > 0 && n[dayFirst] == 0:
			v.order = monthFirst
			return
		}
	}
}
