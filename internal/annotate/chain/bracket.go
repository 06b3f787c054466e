package chain

import "github.com/vedette-org/vedette/internal/text"

// Wire copy names a body in full and gives its acronym in brackets right behind,
// that of another language as often as not: "Army of National Liberation [ELN]".
// This reads words and brackets only, since in capitals names are often missed.

// inBrackets reports whether token i is a word alone between brackets that may
// be an acronym.
func (f *finding) inBrackets(i int) bool {
	s := &f.t.Sentences[f.t.Tokens[i].Sent]
	if i-2 < s.First || i+1 >= s.Last || !f.acronym(i) {
		return false
	}
	switch f.t.Word(i-1) + f.t.Word(i+1) {
	case "[]", "()":
		return true
	}
	return false
}

// acronym reports whether a word is of two to ten capitals and no other word of
// ours.
func (f *finding) acronym(i int) bool {
	w := f.t.Word(i)
	if len(w) < 2 || len(w) > 10 || f.words.sorts[f.keys[i]] != 0 {
		return false
	}
	for k := range len(w) {
		if (w[k] < 'A' || w[k] > 'Z') && w[k] != '-' {
			return false
		}
	}
	return true
}

// bracketed returns the mention that mention i abbreviates, -1 for none: of
// those that end at the bracket and whose words begin with its letters, the
// nearest of as many words as letters, else the nearest.
func (f *finding) bracketed(i int) int {
	h := f.items[i].Head
	if !f.inBrackets(h) {
		return -1
	}
	found := -1
	for a := i - 1; a >= 0 && a >= i-5; a-- {
		x := &f.items[a]
		if x.sent != f.items[i].sent || h-x.First > longestName {
			break
		}
		if x.Last < h-1 {
			continue
		}
		words, begins := f.lettersOf(h, x.First, h-1)
		switch {
		case begins && words >= len(f.t.Word(h)):
			return a
		case begins && found < 0:
			found = a
		}
	}
	return found
}

// lettersOf counts the words from first to last, without small ones, and
// reports whether at least half of the letters of an acronym, and two, begin one.
func (f *finding) lettersOf(acronym, first, last int) (words int, begins bool) {
	var begin [26]bool
	for k := first; k < last; k++ {
		if c := f.t.Word(k)[0] &^ 0x20; c >= 'A' && c <= 'Z' && f.t.Tokens[k].End-f.t.Tokens[k].Start > 2 && !small(f.t.Word(k)) {
			begin[c-'A'] = true
			words++
		}
	}
	hit, w := 0, f.t.Word(acronym)
	for k := range len(w) {
		if w[k] >= 'A' && w[k] <= 'Z' && begin[w[k]-'A'] {
			hit++
		}
	}
	return words, words > 1 && hit > 1 && 2*hit >= len(w)
}

// madeOf returns the mention of a group that mention i says the members of: the
// group in "a group of armed men".
func (f *finding) madeOf(i int) int {
	m := &f.items[i]
	k := &f.t.Tokens[m.Head]
	if k.Dep.Base() != "nmod" || k.Head < 0 || k.Head > m.Head || f.at[k.Head] == 0 || m.Form != text.Indefinite || m.number != many {
		return -1
	}
	if f.sort(k.Head, isMeasure) == 0 || m.can&isPerson == 0 {
		return -1
	}
	for c := f.kid[m.Head]; c >= 0; c = f.next[c] {
		if f.t.Tokens[c].Dep == "case" && f.t.Tokens[c].Lemma == "of" {
			return int(f.at[k.Head]) - 1
		}
	}
	return -1
}
