package lexicon

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/vedette-org/vedette/data"
)

// NumberClass says what a word does in a number expression.
type NumberClass uint8

const (
	NumberNone    NumberClass = iota
	NumberUnit                // "seven": Value
	NumberTen                 // "forty": Value, takes a unit after it
	NumberScale               // "hundred", "million", "dozen": multiplies by Value; Count where it is no decimal power
	NumberOrdinal             // "third": Value
	NumberSuffix              // "th" after digits
	NumberVague               // "dozens": Value to High
	NumberBound               // "at least": Bound, before the number
	NumberAfter               // "or more": Bound, after it
	NumberMeasure             // "km"
	NumberMoney               // "dollars"
	NumberPercent             // "per cent"
	NumberLabel               // "Route": a number after it is a name's
	NumberBody                // "brigade": an ordinal before it is a name's
	NumberHarm                // "casualties": "no casualties" is a count of nought
)

// Bound says how a word moves the bounds of the number it stands with.
type Bound uint8

const (
	BoundNone   Bound = iota
	BoundLeast        // at least N
	BoundAbove        // more than N
	BoundMost         // up to N
	BoundBelow        // fewer than N
	BoundAbout        // about N
	BoundNearly       // nearly N
	BoundExact        // exactly N
)

// NumberWord is one row of data/language/en/number.tsv. Words holds all words
// of a row of several ("at least"), and is nil for a single word.
type NumberWord struct {
	Class       NumberClass
	Value, High int64
	Bound       Bound
	Count       bool
	Common      bool // an everyday word too: needs company
	Words       []string
}

// NumberWords is the list of number words of one language.
type NumberWords struct {
	single map[string]*NumberWord
	multi  map[string][]*NumberWord // by first word, longest first
}

var numberClasses = map[string]NumberClass{
	"unit": NumberUnit, "ten": NumberTen, "scale": NumberScale, "ordinal": NumberOrdinal, "suffix": NumberSuffix, "vague": NumberVague,
	"bound": NumberBound, "after": NumberAfter, "measure": NumberMeasure, "money": NumberMoney, "percent": NumberPercent, "label": NumberLabel, "body": NumberBody, "harm": NumberHarm,
}

var bounds = map[string]Bound{
	"least": BoundLeast, "above": BoundAbove, "most": BoundMost, "below": BoundBelow, "about": BoundAbout, "nearly": BoundNearly, "exact": BoundExact,
}

// EnglishNumbers returns the number words of English. The list is read once;
// the error names file and line of what is wrong in it.
var EnglishNumbers = sync.OnceValues(func() (*NumberWords, error) { return readNumbers(data.Language, "language/en/number.tsv") })

func readNumbers(fsys fs.FS, name string) (*NumberWords, error) {
	w := &NumberWords{single: map[string]*NumberWord{}, multi: map[string][]*NumberWord{}}
	err := wordRows(fsys, name, func(r wordRow) error {
		n, err := numberWord(r)
		if err != nil {
			return err
		}
		if words := strings.Fields(r.word); len(words) > 1 {
			n.Words = words
			w.multi[words[0]] = insertLongest(w.multi[words[0]], &n)
			return nil
		}
		w.single[r.word] = &n
		return nil
	})
	if err != nil {
		return nil, err
	}
	return w, nil
}

func insertLongest(list []*NumberWord, n *NumberWord) []*NumberWord {
	i := 0
	for i < len(list) && len(list[i].Words) >= len(n.Words) {
		i++
	}
	return append(list[:i], append([]*NumberWord{n}, list[i:]...)...)
}

func numberWord(r wordRow) (n NumberWord, err error) {
	var ok bool
	if n.Class, ok = numberClasses[r.class]; !ok {
		return n, fmt.Errorf("no class %q of number words", r.class)
	}
	n.Count, n.Common = r.is("count"), r.is("common")
	switch n.Class {
	case NumberUnit, NumberTen, NumberScale, NumberOrdinal:
		n.Value, err = strconv.ParseInt(r.value, 10, 64)
		n.High = n.Value
	case NumberVague:
		n.Value, n.High, err = interval(r.value)
	case NumberBound, NumberAfter:
		if n.Bound, ok = bounds[r.value]; !ok {
			err = fmt.Errorf("no bound %q", r.value)
		}
	}
	return n, err
}

func interval(s string) (low, high int64, err error) {
	a, b, ok := strings.Cut(s, "..")
	if !ok {
		return 0, 0, fmt.Errorf("%q is no interval of the form 3..5", s)
	}
	if low, err = strconv.ParseInt(a, 10, 64); err != nil {
		return 0, 0, err
	}
	if high, err = strconv.ParseInt(b, 10, 64); err == nil && high < low {
		err = fmt.Errorf("interval %q ends before it begins", s)
	}
	return low, high, err
}

// Word returns what a lower-case word does in a number, nil where it does
// nothing.
func (w *NumberWords) Word(lower []byte) *NumberWord { return w.single[string(lower)] }

// Phrases returns the rows of several words that begin with a lower-case word,
// the longest first.
func (w *NumberWords) Phrases(lower []byte) []*NumberWord { return w.multi[string(lower)] }
