package quantity

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// most is the largest count that is taken for one: above it stand only sums of
// money and garbled digits. The world has about 8 thousand million people.
const most = 20_000_000_000

// free reports whether the number at atoms i to n is a count and not part of a
// name, a year, a time, a score or a broken row of digits.
func (r *reader) free(i, n int, f *found) bool {
	d := r.firstDigits(i, n)
	if d < 0 {
		return !r.fraction(n) && !r.titled(i, n) && !(r.is(i-1, "at") && r.is(i, "one") && r.is(n, "time", "point"))
	}
	switch {
	case f.ordinal:
		return true
	case r.gluedName(d), r.gluedTail(n), r.labelled(i, f), r.yearLike(d, n, f), r.listMark(d, n):
		return false
	case r.garbled(n):
		r.implausible(d, min(n+2, len(r.a)), "its digits are not grouped as a number's are")
		return false
	case f.hi > most && !f.money && r.class(n) != lexicon.NumberMoney:
		r.implausible(i, n, "it is larger than the number of people on earth")
		return false
	}
	return !r.notCount(n) && !r.fraction(n)
}

// titled reports whether a number word is part of a name by its capital: "the
// Three Gorges". At the head of a sentence and in headings all words may bear one.
func (r *reader) titled(i, n int) bool {
	if i == 0 || r.upper || r.a[i].Case == atom.Lower || n >= len(r.a) || r.a[n].Break || r.a[i].Break {
		return false
	}
	tok := &r.t.Tokens[r.a[i].Tok]
	if s := r.t.Sentences; tok.Sent < len(s) && (s[tok.Sent].Heading || s[tok.Sent].First == int(r.a[i].Tok)) {
		return false
	}
	p := &r.a[i-1]
	return p.Kind == atom.Word && r.a[n].Kind == atom.Word && r.a[n].Case != atom.Lower
}

func (r *reader) firstDigits(i, n int) int {
	for k := i; k < n; k++ {
		if r.a[k].Kind == atom.Digits {
			return k
		}
	}
	return -1
}

// gluedName reports whether digits hang on letters or marks before them:
// "M-16", "Covid-19", "G7", "10:30", "#1", "1.5.3".
func (r *reader) gluedName(d int) bool {
	if d == 0 || !r.a[d].Glued {
		return false
	}
	p := &r.a[d-1]
	if p.Kind != atom.Mark {
		return true
	}
	switch p.Rune {
	case '(', '[', '"', '“', '\'', '‘', '$', '€', '£', '~', '>', '<', '≈', '—', '–', '−':
		return p.Rune == '–' && p.Glued && d > 1 && r.a[d-2].Kind == atom.Word
	case '-', '‑', '‐':
		return p.Glued && d > 1
	case ',', '.', ';':
		return p.Glued && d > 1 && r.a[d-2].Kind == atom.Digits
	}
	return true
}

// gluedTail reports whether letters hang on the digits that are no measure:
// "3D", "4x4".
func (r *reader) gluedTail(n int) bool {
	if n >= len(r.a) || !r.a[n].Glued {
		return false
	}
	a := &r.a[n]
	if a.Kind == atom.Word {
		return a.Number == nil || a.Number.Class != lexicon.NumberMeasure && a.Number.Class != lexicon.NumberScale && a.Number.Class != lexicon.NumberMoney
	}
	if a.Rune == '/' || a.Rune == ':' || a.Rune == '_' || a.Rune == '@' {
		return n+1 < len(r.a) && r.a[n+1].Glued && r.a[n+1].Kind != atom.Mark
	}
	return false
}

// labelled reports whether a word before the number makes it a label: "Route
// 66", "No. 4"; or a name that no counted noun follows: "Apollo 11".
func (r *reader) labelled(i int, f *found) bool {
	if f.first != i {
		return false
	}
	p := i - 1
	if p >= 0 && r.a[p].Rune == '.' && r.a[p].Glued {
		p--
	}
	if p < 0 || r.a[i].Break {
		return false
	}
	if r.class(p) == lexicon.NumberLabel && !r.plural(r.end(i)) {
		return r.a[p].Case != atom.Lower || p < i-1 || r.is(p, "number", "page", "article", "resolution", "phase", "item", "type", "route", "flight", "sector", "zone", "chapter", "section", "grade")
	}
	return p == i-1 && r.t.Tokens[r.a[p].Tok].POS == text.PROPN && r.a[p].Case != atom.Lower && !r.upper && !r.countedNext(r.end(i))
}

func (r *reader) end(i int) int {
	_, n := atom.ReadCardinal(r.a, r.s, i)
	return n
}

// yearLike reports whether four digits that no time expression took are a year
// all the same: they count nothing.
func (r *reader) yearLike(d, n int, f *found) bool {
	return n == d+1 && r.a[d].Len() == 4 && r.a[d].Num >= 1900 && r.a[d].Num < 2100 && f.single && f.bound == lexicon.BoundNone && !f.money && !r.countedNext(n)
}

// listMark reports whether the number is the mark of a list: "1." or "2)" at
// the head of a line.
func (r *reader) listMark(d, n int) bool {
	return n == d+1 && n < len(r.a) && (r.a[n].Rune == ')' || r.a[n].Rune == '.' && r.a[n].Glued && n+1 < len(r.a) && !r.a[n+1].Break) && (d == 0 || r.a[d].Break)
}

// garbled reports whether a comma and digits hang on the number in a way that
// no grouping has: "1,2345".
func (r *reader) garbled(n int) bool {
	return n+1 < len(r.a) && r.a[n].Rune == ',' && r.a[n].Glued && r.a[n+1].Kind == atom.Digits && r.a[n+1].Glued
}

// fraction reports whether "thirds" or "quarters" follow: "two-thirds" is no count of things.
func (r *reader) fraction(n int) bool {
	k := n
	if r.dash(k) {
		k++
	}
	return r.is(k, "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths", "halves", "fourths")
}

// countsOrder reports whether an ordinal at i to j says which of several.
func (r *reader) countsOrder(i, j int) bool {
	if i > 0 && r.dash(i-1) && r.a[i].Glued || r.class(i-1) == lexicon.NumberUnit || r.class(j) == lexicon.NumberBody {
		return false
	}
	if r.t.Tokens[r.a[i].Tok].POS == text.ADV || r.is(i-1, "at") {
		return false
	}
	if j < len(r.a) && !r.a[j].Break && r.a[j].Kind == atom.Word && (r.a[j].Case == atom.Title || r.a[j].Case == atom.Upper) && !r.upper {
		return false // "the 9th Army", "First Lady"
	}
	return r.countedNext(j) || r.is(i-1, "the", "a", "its", "their", "his", "her")
}
