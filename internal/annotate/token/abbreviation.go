package token

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/vedette-org/vedette"
)

// class says how an abbreviation stands to what follows it.
type class uint8

const (
	none   class = iota
	title        // a name follows: it never ends a sentence
	number       // an abbreviation only where a figure follows: "No. 4"
	common       // may end a sentence: "Co.", "etc."
	unit         // an abbreviation only behind a figure: "5 ft."
)

var classes = map[string]class{"title": title, "number": number, "common": common, "unit": unit}

// abbreviations are without their last stop, in lower case.
type abbreviations struct {
	words   map[string]class
	longest int
}

// New reads a list of abbreviations: a class ("title", "number", "common", "unit"), a
// colon and the words it has, in any number of lines. A # begins a comment.
// name is for messages.
func New(r io.Reader, name string) (*Splitter, error) {
	a := abbreviations{words: map[string]class{}}
	sc := bufio.NewScanner(r)
	for line := 1; sc.Scan(); line++ {
		if err := a.read(sc.Text()); err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: name, Line: line, Message: err.Error()}
		}
	}
	if err := sc.Err(); err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: name, Message: "cannot read the abbreviations", Err: err}
	}
	return &Splitter{abbr: a}, nil
}

func (a *abbreviations) read(line string) error {
	line, _, _ = strings.Cut(line, "#")
	if strings.TrimSpace(line) == "" {
		return nil
	}
	head, words, ok := strings.Cut(line, ":")
	c := classes[strings.TrimSpace(head)]
	if !ok || c == none {
		return fmt.Errorf("a line begins with title:, number:, common: or unit:, this one with %q", head)
	}
	for w := range strings.FieldsSeq(words) {
		w = strings.TrimSuffix(w, ".")
		if w != strings.ToLower(w) {
			return fmt.Errorf("%q is not in lower case", w)
		}
		if a.words[w] != none {
			return fmt.Errorf("%q is there already", w)
		}
		a.words[w] = c
		a.longest = max(a.longest, len(w))
	}
	return nil
}

// class returns the class of a word without its stop.
func (a *abbreviations) class(word string) class {
	if len(word) > a.longest {
		return none
	}
	return a.words[strings.ToLower(word)]
}
