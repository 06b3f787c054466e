// Package atomtest makes tokens for tests of what reads atoms: without tags and
// trees, in the two ways in which tokenizers differ most.
package atomtest

import (
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// Whole leaves words as they stand between spaces, marks at their ends apart:
// "107-mm", "12,000", "mid-January".
func Whole(r *vedette.Report) *text.Text {
	return tokens(r, func(s string, i int) bool { return inner(s, i) })
}

// Split makes a token of each run of letters, each run of digits and each mark.
func Split(r *vedette.Report) *text.Text {
	return tokens(r, func(string, int) bool { return false })
}

// inner reports whether the mark at byte i stands between letters or digits.
func inner(s string, i int) bool {
	return i > 0 && i+1 < len(s) && word(rune(s[i-1])) && word(rune(s[i+1])) && strings.IndexByte("-,.:/'", s[i]) >= 0
}

func word(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

func tokens(r *vedette.Report, keep func(s string, i int) bool) *text.Text {
	t := &text.Text{Report: r}
	start := -1
	flush := func(end int) {
		if start >= 0 {
			t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: start, End: end}, Head: -1})
			start = -1
		}
	}
	for i, c := range r.Text {
		switch {
		case word(c) || c < 0x80 && keep(r.Text, i):
			if start < 0 {
				start = i
			}
		case unicode.IsSpace(c):
			flush(i)
		default:
			flush(i)
			start = i
			flush(i + len(string(c)))
		}
	}
	flush(len(r.Text))
	return t
}
