package publish

import (
	"strings"
	"unicode"
)

// Clean returns s fit to be printed on a terminal, in one line: control
// characters, among them escape sequences, and the marks that turn the
// direction of what follows become visible as U+FFFD; line breaks and tabs
// become spaces, runs of spaces one. Bytes that are no UTF-8 become U+FFFD.
func Clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.IsControl(r), turns(r):
			r = unicode.ReplacementChar
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// turns reports whether r changes the direction or hides what comes after it:
// embeddings, overrides and isolates (UAX #9), tags and interlinear marks.
// The plain marks U+200E and U+200F, which right-to-left text needs, stay.
func turns(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 ||
		r >= 0xfff9 && r <= 0xfffb || r >= 0xe0000 && r <= 0xe007f
}
