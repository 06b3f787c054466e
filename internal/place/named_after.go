package place

// isSaint reports whether a mention is a saint rather than a town called after
// one: "St. Patrick's Day", "St. Mary's High School". A big town is what it says.
func (f *finder) isSaint(m *mention) bool {
	k := m.last - 1
	if m.last-m.first < 2 || !f.is(m.first, "St.") && !f.is(m.first, "St") && !f.is(m.first, "Saint") || f.words[k].also&givenName == 0 {
		return false
	}
	return (f.is(m.last, "'s") || f.is(m.last, "’s")) && f.prominence(m) < 32
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
