package place

import (
	"unicode/utf8"

	scripts "github.com/mozillazg/go-unidecode/table"
)

// appendFold appends s in the form under which names are compared: lower-case
// ASCII letters and digits, words parted by one space. Accents go, letters of
// other scripts are transliterated (GeoNames' own ascii names come from such a
// table), apostrophes and full stops vanish ("Sana'a", "U.S."), "Saint", "Mount"
// and "Fort" are shortened, and every other mark parts words.
func appendFold(dst []byte, s string) []byte {
	start, word := len(dst), len(dst)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			dst, word = appendFolded(dst, c, start, word)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch r {
		case '’', '‘', 'ʻ', 'ʼ', 'ʿ', 'ʾ', '´', utf8.RuneError:
			continue
		}
		t := transliterate(r)
		for k := range len(t) {
			dst, word = appendFolded(dst, t[k], start, word)
		}
	}
	dst = shorten(dst, word)
	if n := len(dst); n > start && dst[n-1] == ' ' {
		dst = dst[:n-1]
	}
	return dst
}

// appendFolded appends one ASCII byte; word is where the present word starts.
func appendFolded(dst []byte, c byte, start, word int) ([]byte, int) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		return append(dst, c), word
	case 'A' <= c && c <= 'Z':
		return append(dst, c+'a'-'A'), word
	case c == '\'' || c == '`' || c == '.':
		return dst, word
	}
	if len(dst) == start || dst[len(dst)-1] == ' ' {
		return dst, word
	}
	dst = append(shorten(dst, word), ' ')
	return dst, len(dst)
}

// shorten abbreviates the last word where it is one that is written both ways.
func shorten(dst []byte, word int) []byte {
	switch string(dst[word:]) {
	case "saint":
		return append(dst[:word], "st"...)
	case "sainte":
		return append(dst[:word], "ste"...)
	case "mount":
		return append(dst[:word], "mt"...)
	case "fort":
		return append(dst[:word], "ft"...)
	}
	return dst
}

// transliterate returns the ASCII form of a rune; "" where it has none.
func transliterate(r rune) string {
	if r > 0xffff {
		return ""
	}
	t, ok := scripts.Tables[r>>8]
	if i := int(r & 0xff); ok && i < len(t) {
		return t[i]
	}
	return ""
}

// fold is [appendFold] on a string.
func fold(s string) string { return string(appendFold(nil, s)) }
