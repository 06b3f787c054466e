package place

import "github.com/vedette-org/vedette/internal/lexicon"

// wordClass says what else a name of a place is.
type wordClass uint8

const (
	ordinaryWord wordClass = 1 << iota
	givenName
)

func wordClasses(t *lexicon.Places) map[string]wordClass {
	m := make(map[string]wordClass, len(t.Words)+len(t.GivenNames))
	for _, w := range t.Words {
		m[w] |= ordinaryWord
	}
	for _, w := range t.GivenNames {
		m[w] |= givenName
	}
	return m
}
