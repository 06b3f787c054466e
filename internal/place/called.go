package place

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// eachCalled calls f with the unit word and the tokens of each name that the
// words call a place: "the village of X", "the villages of X and Y", "X district".
func (f *finder) eachCalled(do func(unit, first, last int)) {
	for i := range f.t.Tokens {
		if f.words[i].unit == 0 || f.form[i]&capital != 0 {
			continue
		}
		if i+1 < len(f.words) && f.is(i+1, "of") {
			f.calledBehind(i, do)
			continue
		}
		first := i - 1
		for first >= 0 && (f.nameToken(first, i) || f.insideName(first, i)) {
			first--
		}
		for first++; first < i && f.form[first]&mark != 0; first++ {
		}
		if first < i && i-first <= 7 {
			do(i, first, i)
		}
	}
}

// calledBehind reads the names behind "village of", several behind "villages of".
func (f *finder) calledBehind(unit int, do func(unit, first, last int)) {
	for first := unit + 2; first < len(f.form); {
		last := first
		for last < len(f.form) && (f.nameToken(last, unit) || f.insideName(last, unit)) {
			last++
		}
		if last == first || last-first > 5 {
			return
		}
		do(unit, first, last)
		if last+1 >= len(f.form) || !strings.HasSuffix(f.t.Word(unit), "s") || !f.is(last, "and") && !f.is(last, ",") {
			return
		}
		first = last + 1
		if f.is(first, "and") {
			first++
		}
	}
}

// nameToken reports whether token k may be part of a name beside the unit word at i.
func (f *finder) nameToken(k, i int) bool {
	return f.t.Tokens[k].Sent == f.t.Tokens[i].Sent && f.form[k]&(capital|loud|mark) == capital && (f.words[k].also&ordinaryWord == 0 || f.has(k, cueArticle)) && f.words[k].cues&(cueThe|cueIn|cueOf|cueTitle|cueBody|cueSide) == 0 &&
		(f.form[k]&proper != 0 || f.t.Tokens[k].POS == text.NoPOS || f.has(k, cueArticle))
}

// insideName reports whether token k ties two parts of a name: the hyphen and
// the small article of "Urum al-Kubra".
func (f *finder) insideName(k, i int) bool {
	if k+1 >= len(f.form) || k == 0 || f.t.Tokens[k].Sent != f.t.Tokens[i].Sent {
		return false
	}
	if isDash(f.t.Word(k)) {
		return f.form[k]&f.form[k+1]&glued != 0 && f.form[k+1]&capital != 0
	}
	return f.articled(k) && (f.form[k-1]&capital != 0 || k == i+2)
}
