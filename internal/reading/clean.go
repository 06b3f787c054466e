package reading

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// clean returns a text as the record keeps it, and how many control characters
// were left out. It is the only place where the letters of a report change:
//
//   - CRLF, CR, NEL, vertical tab, form feed and the Unicode line and paragraph
//     separators become LF.
//   - Spaces of all widths, the unbreakable too, become one plain space each.
//   - Soft hyphens, zero-width spaces, word joiners, byte-order marks and marks
//     of writing direction are left out: they carry no words and split those
//     they stand in. Zero-width joiners stay, they are letters in Persian.
//   - Control characters are left out.
//   - Letters are composed (Unicode NFC), so that a dictionary finds them.
//   - Blank space at both ends goes.
func clean(s string) (text string, controls int) {
	if i := firstOdd(s); i >= 0 {
		s, controls = rewrite(s, i)
	}
	if !plainASCII(s) {
		s = norm.NFC.String(s)
	}
	return strings.TrimSpace(s), controls
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// firstOdd returns the byte of the first character that rewrite would change.
func firstOdd(s string) int {
	for i, r := range s {
		if r != '\n' && r != '\t' && (r < ' ' || r >= 0x7f && cleaned(r) != r) {
			return i
		}
	}
	return -1
}

func rewrite(s string, from int) (text string, controls int) {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:from])
	for i, r := range s[from:] {
		switch c := cleaned(r); {
		case r == '\r' && strings.HasPrefix(s[from+i+1:], "\n"):
		case c >= 0:
			b.WriteRune(c)
		case unicode.IsControl(r):
			controls++
		}
	}
	return b.String(), controls
}

// cleaned returns what stands for a character, -1 where it is left out.
func cleaned(r rune) rune {
	switch r {
	case '\n', '\t':
		return r
	case '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return '\n'
	case 0xAD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF:
		return -1
	}
	switch {
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, unicode.IsControl(r):
		return -1
	case r > 0x7f && unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

// oneLine returns a title or name on one line with single spaces, cut to at
// most limit code points.
func oneLine(s string, limit int) string {
	s, _ = clean(s)
	s = strings.Join(strings.Fields(s), " ")
	if n := 0; len(s) > limit {
		for i := range s {
			if n == limit {
				return strings.TrimSpace(s[:i])
			}
			n++
		}
	}
	return s
}

// cut shortens a text to at most limit bytes, at the end of a paragraph, line,
// sentence or word in its last tenth where there is one, and says how.
func cut(s string, limit int) (text, cutAt string) {
	if len(s) <= limit {
		return s, ""
	}
	end := limit
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	for _, sep := range []string{"\n\n", "\n", ". ", " "} {
		if i := strings.LastIndex(s[:end], sep); i >= limit-limit/10 {
			end = i + len(strings.TrimRight(sep, " \n"))
			break
		}
	}
	text = strings.TrimSpace(s[:end])
	return text, fmt.Sprintf("the text has %d bytes and is longer than the limit of %d; what follows was not read", len(s), limit)
}
