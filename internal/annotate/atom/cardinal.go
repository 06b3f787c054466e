package atom

import "github.com/vedette-org/vedette/internal/lexicon"

// Cardinal is a number as it was spelt: N where it is whole, and Float always.
type Cardinal struct {
	N     int64
	Float float64
	Whole bool
	Words bool // spelt in words only
}

const most = int64(1) << 52 // beyond it a float64 no longer holds every whole number

// ReadCardinal reads the cardinal number that begins at atom i, in digits
// ("12,000", "1.2 million") or words ("two hundred and fifty-three", "a
// dozen", "half a million"). next is the atom after it, i where there is none.
func ReadCardinal(a []Atom, s string, i int) (c Cardinal, next int) {
	if i >= len(a) {
		return c, i
	}
	if a[i].Kind == Digits {
		return readDigits(a, i)
	}
	return readWords(a, s, i)
}

func readDigits(a []Atom, i int) (c Cardinal, next int) {
	if a[i].Num < 0 {
		return c, i
	}
	n, j := a[i].Num, i+1
	for a[i].Len() <= 3 && j+1 < len(a) && a[j].Rune == ',' && a[j].Glued && a[j+1].Glued && a[j+1].Kind == Digits && a[j+1].Len() == 3 && n < most/1000 {
		n, j = n*1000+a[j+1].Num, j+2
	}
	f, whole := float64(n), true
	if j+1 < len(a) && a[j].Rune == '.' && a[j].Glued && a[j+1].Glued && a[j+1].Kind == Digits && a[j+1].Len() <= 3 {
		f += float64(a[j+1].Num) / [...]float64{1, 10, 100, 1000}[a[j+1].Len()]
		whole, j = false, j+2
	}
	for j < len(a) && !a[j].Break && isScale(&a[j], lexicon.NumberScale) && f < float64(most)/float64(a[j].Number.Value) {
		f *= float64(a[j].Number.Value)
		j++
	}
	if r := int64(f + 0.5); !whole && f > 999 {
		n, whole = r, true
	} else if whole {
		n = r
	}
	return Cardinal{N: n, Float: f, Whole: whole}, j
}

func isScale(a *Atom, class lexicon.NumberClass) bool {
	return a.Number != nil && a.Number.Class == class
}

// readWords reads English number words by the usual scheme: units and tens add
// up, hundreds multiply them, thousands and more close a group.
func readWords(a []Atom, s string, i int) (c Cardinal, next int) {
	total, group, j, seen, half := int64(0), int64(0), i, false, false
	if j, half = article(a, s, i); j > i {
		group = 1
	}
	last := lexicon.NumberNone
	for j < len(a) && a[j].Kind != Digits {
		if j > i && a[j].Break {
			break
		}
		if k := joint(a, s, j); k > j && seen {
			if k >= len(a) || !adds(a[k].Number, a[j].Rune == '-', last) {
				break
			}
			j = k
		}
		w := a[j].Number
		if w == nil || !continues(w, group, last, seen || j > i) {
			break
		}
		switch w.Class {
		case lexicon.NumberUnit, lexicon.NumberTen:
			group += w.Value
		case lexicon.NumberScale:
			if total > most/w.Value || group > most/w.Value {
				return c, i
			}
			group = max(group, 1) * w.Value
			if w.Value >= 1000 {
				total, group = total+group, 0
			}
		}
		last, seen = w.Class, true
		j++
	}
	if !seen {
		return c, i
	}
	n := total + group
	if half {
		return Cardinal{N: n / 2, Float: float64(n) / 2, Whole: n%2 == 0, Words: true}, j
	}
	return Cardinal{N: n, Float: float64(n), Whole: true, Words: true}, j
}

// article passes over "a" in "a hundred" and "half a" in "half a million".
func article(a []Atom, s string, i int) (j int, half bool) {
	j = i
	if Is(&a[j], s, "half") {
		half = true
		j++
	}
	if j < len(a) && (Is(&a[j], s, "a") || Is(&a[j], s, "an")) {
		j++
	}
	if j > i && j < len(a) && isScale(&a[j], lexicon.NumberScale) && !a[j].Break {
		return j, half
	}
	return i, false
}

// joint passes over the hyphen of "twenty-five" and the "and" of "hundred and five".
func joint(a []Atom, s string, j int) int {
	if a[j].Rune == '-' && a[j].Glued {
		return j + 1
	}
	if Is(&a[j], s, "and") {
		return j + 1
	}
	return j
}

// adds reports whether a word after "and" or a hyphen belongs to the number:
// "twenty-five", "two hundred and five", but not "twenty and five".
func adds(w *lexicon.NumberWord, hyphen bool, last lexicon.NumberClass) bool {
	if w == nil {
		return false
	}
	switch w.Class {
	case lexicon.NumberUnit:
		return w.Value > 0 && (hyphen && w.Value < 10 && last == lexicon.NumberTen || !hyphen && last == lexicon.NumberScale)
	case lexicon.NumberTen:
		return !hyphen && last == lexicon.NumberScale
	case lexicon.NumberScale:
		return hyphen && !w.Count
	}
	return false
}

func continues(w *lexicon.NumberWord, group int64, last lexicon.NumberClass, begun bool) bool {
	switch w.Class {
	case lexicon.NumberUnit:
		return last == lexicon.NumberNone || last == lexicon.NumberScale || last == lexicon.NumberTen && w.Value > 0 && w.Value < 10
	case lexicon.NumberTen:
		return last == lexicon.NumberNone || last == lexicon.NumberScale
	case lexicon.NumberScale:
		if w.Count {
			return begun
		}
		return begun && (w.Value >= 1000 || last != lexicon.NumberScale)
	}
	return false
}

// Is reports whether an atom is a word, in whatever case.
func Is(a *Atom, s, word string) bool {
	if a.Kind != Word || a.Len() != len(word) {
		return false
	}
	w := s[a.Start:a.End]
	for i := range len(word) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != word[i] {
			return false
		}
	}
	return true
}
