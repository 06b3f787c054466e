package place

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// isShort reports whether a name is nothing but an abbreviation of a first-level
// unit where it stands behind a town, or is written with its full stops.
func (f *finder) isShort(m *mention) bool {
	f.hits = f.g.find(f.hits[:0], m.hash)
	any, all := false, true
	for _, p := range f.hits {
		any = any || p.quality() == shortName
		all = all && p.quality() == shortName
	}
	return all || any && f.afterComma(m)
}

// short weighs an abbreviation of a first-level unit.
func (f *finder) short(m *mention) int {
	b := f.before(m.first)
	w := f.t.Of(f.span(m))
	switch {
	case f.form[m.first]&loud != 0 && b >= 0 && f.is(b, ",") && !strings.HasSuffix(w, ".") && f.after(m.last) >= 0 && f.form[f.after(m.last)]&mark == 0:
		return 0 // in capitals, "MASS" is a word
	case f.afterComma(m), b >= 0 && f.has(b, cueSide) && strings.HasSuffix(w, "."), strings.Count(w, ".") > 1:
		return 60
	}
	return 0
}

// inTime reports whether a mention is part of a date.
func (f *finder) inTime(m *mention) bool {
	s := f.span(m)
	i, _ := slices.BinarySearchFunc(f.t.Times, s.Start, func(t text.Time, at int) int { return cmp.Compare(t.End, at+1) })
	return i < len(f.t.Times) && f.t.Times[i].Contains(s)
}

// afterComma reports whether a mention stands behind a capitalised word and a
// comma, as "Calif." does in "Fresno, Calif.", or behind the letter of a party.
func (f *finder) afterComma(m *mention) bool {
	b := f.before(m.first)
	if b < 1 {
		return false
	}
	return f.is(b, ",") && f.form[b-1]&capital != 0 || f.is(b, "(") || f.is(b, "-") && f.form[b]&glued != 0 && f.t.Tokens[b-1].Len() == 1
}

// single weighs what else a name of one word may be.
func (f *finder) single(m *mention) int {
	s := 0
	x := f.words[m.first]
	if x.also&ordinaryWord != 0 && !m.people {
		s -= 45
	}
	if x.also&calendarWord != 0 {
		s -= 80
	}
	if x.also&givenName != 0 && !m.people {
		s -= 25
	}
	switch p := f.t.Tokens[m.first].POS; {
	case p == text.NoPOS, p == text.PROPN, m.people, m.kind == text.NameLocation:
	default:
		s -= 40
	}
	f.buf = appendFold(f.buf[:0], f.t.Word(m.first))
	h := hash(f.buf)
	s -= f.persons[h]
	if f.lower[h] && !m.people {
		s -= 30
	}
	if len(f.buf) <= 3 && f.form[m.first]&shouting != 0 && !f.isCountry(m) {
		s -= 30 // an abbreviation of something else
		if f.form[m.first]&loud != 0 {
			s -= 30 // or a word
		}
	}
	return s
}

// inCompound reports whether a mention is tied by a hyphen to a word that is no
// place: "ISIS-Khorasan". "Afghan-Tajik" and "US-led" are none.
func (f *finder) inCompound(m *mention) bool {
	if b := f.before(m.first); b > 0 && f.form[m.first]&glued != 0 && f.form[b]&glued != 0 && isDash(f.t.Word(b)) && f.form[b-1]&capital != 0 && !f.demonymAt(b-1) && !f.known1(b-1) && f.t.Tokens[b-1].Len() > 1 {
		return true
	}
	a := f.after(m.last)
	if a < 0 || a+1 >= len(f.form) || f.form[a]&glued == 0 || f.form[a+1]&glued == 0 || !isDash(f.t.Word(a)) || f.form[a+1]&capital == 0 {
		return false
	}
	return !f.known1(a+1) && !f.demonymAt(a+1)
}

// inWilayat reports whether a mention is part of the name of a branch of the
// Islamic State, which calls them provinces: "Islamic State Sinai Province".
func (f *finder) inWilayat(m *mention) bool {
	b := f.before(m.first)
	return b > 0 && (f.is(b, "State") && f.is(b-1, "Islamic") || f.is(b, "ISIS") || f.is(b, "IS")) && f.oneOf(f.after(m.last), "Province", "Wilayat")
}

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" }

// isTongue reports whether a demonym names a language: "in Uzbek, Tajik and
// Kyrgyz languages", "the Uzbek language".
func (f *finder) isTongue(m *mention) bool {
	if !m.people {
		return false
	}
	for a, n := f.after(m.last), 0; a >= 0 && n < 6; a, n = f.after(a+1), n+1 {
		if f.has(a, cueTongue) {
			return true
		}
		if !f.is(a, ",") && !f.is(a, "and") && !f.is(a, "-") && !f.demonymAt(a) {
			return false
		}
	}
	return false
}

// isInitial reports whether a mention is one letter.
func (f *finder) isInitial(m *mention) bool {
	s := f.span(m)
	return s.Len() < 2 || s.Len() == 2 && f.t.S()[s.End-1] == '.'
}

// noteLowerCase remembers which of the mentioned words also stand in lower case
// somewhere in the report.
func (f *finder) noteLowerCase() {
	if len(f.mentions) == 0 {
		return
	}
	names := map[uint64]bool{}
	for i := range f.mentions {
		if m := &f.mentions[i]; m.last-m.first == 1 {
			names[m.hash] = true
		}
	}
	for i := range f.t.Tokens {
		if f.form[i]&(capital|mark) != 0 {
			continue
		}
		f.buf = appendFold(f.buf[:0], f.t.Word(i))
		if h := hash(f.buf); names[h] {
			f.lower[h] = true
		}
	}
}
