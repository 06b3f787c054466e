package place

// saint reports whether a name that starts at token i starts with a saint.
func (f *finder) saint(i int) bool { return f.is(i, "St.") || f.is(i, "St") || f.is(i, "Saint") }

func (f *finder) genitive(i int) bool { return f.is(i, "'s") || f.is(i, "’s") }

// ofSaint takes the genitive into a name of n tokens that bears a saint's where a
// place is called so: "Saint John's". It returns the tokens and their hash.
func (f *finder) ofSaint(i, n, end int, h uint64) (int, uint64) {
	if n < 2 || i+n >= end || !f.saint(i) || !f.genitive(i+n) {
		return n, h
	}
	f.buf = appendFold(f.buf[:0], f.t.Of(f.t.Words(i, i+n+1)))
	if longer := hash(f.buf); f.known(longer) {
		return n + 1, longer
	}
	return n, h
}

// isSaint reports whether a mention is a saint rather than a town called after
// one: "St. Patrick's Day", "St. Mary's High School". A big town is what it says.
func (f *finder) isSaint(m *mention) bool {
	if m.last-m.first < 2 || !f.saint(m.first) {
		return false
	}
	if f.genitive(m.last - 1) {
		return m.last < len(f.form) && f.form[m.last]&(capital|loud) == capital
	}
	return f.words[m.last-1].also&givenName != 0 && f.genitive(m.last) && f.prominence(m) < 32
}

// seats are buildings that mostly stand for the power that sits there. Without a
// word for being there they are no places: "the White House said".
var seats = map[string]bool{"white house": true, "the white house": true, "kremlin": true, "the kremlin": true, "pentagon": true, "capitol": true}

func (f *finder) isSeatOfPower(m *mention) bool {
	f.buf = appendFold(f.buf[:0], f.t.Of(f.span(m)))
	if !seats[string(f.buf)] {
		return false
	}
	b := f.before(m.first)
	if f.has(b, cueThe) {
		b = f.before(b)
	}
	return b < 0 || !f.has(b, cueIn) && !f.is(b, "to") && !f.is(b, "from") || f.is(b, "in") || f.is(b, "into") || f.is(b, "through") || f.is(b, "via")
}

// isResident reports whether token a says that somebody or something is of the
// place before it: "a Danbury man", "Lovejoy residents".
func (f *finder) isResident(a int) bool { return f.form[a]&capital == 0 && f.has(a, cueResident) }
