package record

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it is searched: lower case, without diacritics, apostrophes
// and their like ("Ṣanʿā'" is found by "sanaa"), every run of other characters
// that are neither letter nor digit one space.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), isApostrophe(r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(unicode.ToUpper(r)))
		default:
			space = true
		}
	}
	return b.String()
}

func isApostrophe(r rune) bool {
	return strings.ContainsRune("'’‘`´ʼʻʾʿˈ", r)
}

// minIndexed is the shortest term that is looked for in texts of reports.
const minIndexed = 3

// Terms returns the folded words of a search. All of them must occur, each
// anywhere, also within a word.
func Terms(s string) []string { return strings.Fields(Fold(s)) }

// containsAll reports whether every term occurs in a folded body.
func containsAll(body string, terms []string) bool {
	for _, t := range terms {
		if !strings.Contains(body, t) {
			return false
		}
	}
	return true
}

// InText reports whether the terms can be looked for in the texts of reports:
// each has three letters at least, as an index of trigrams needs.
func InText(terms []string) bool {
	for _, t := range terms {
		if utf8.RuneCountInString(t) < minIndexed {
			return false
		}
	}
	return len(terms) > 0
}
