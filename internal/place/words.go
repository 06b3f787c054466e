package place

import (
	"strings"

	"github.com/vedette-org/vedette/internal/lexicon"
)

// wordClass says what else a name of a place is.
type wordClass uint8

const (
	ordinaryWord wordClass = 1 << iota
	givenName
	calendarWord
)

// lexemes merges the words of data/places with the cues, by lower-case word.
func lexemes(t *lexicon.Places) map[string]lexeme {
	m := make(map[string]lexeme, 2048)
	for c, words := range cueWords {
		for _, w := range strings.Fields(words) {
			x := m[w]
			x.cues |= c
			m[w] = x
		}
	}
	for w, set := range unitNouns {
		x := m[w]
		x.unit |= set
		m[w] = x
	}
	for _, w := range t.Words {
		x := m[w]
		x.also |= ordinaryWord
		m[w] = x
	}
	for _, w := range t.Calendar {
		x := m[w]
		x.also |= calendarWord
		m[w] = x
	}
	for _, w := range t.GivenNames {
		x := m[w]
		x.also |= givenName
		m[w] = x
	}
	return m
}
