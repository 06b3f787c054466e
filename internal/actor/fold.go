package actor

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A name is compared by its pieces: runs of letters and digits, lower case,
// without marks and apostrophes. "Jama'at", "Jamaat" and "JAMAAT" are one
// piece; "ISIS-Khorasan" is two, however a tokenizer cuts it; a possessive 's
// is none, and the dots of "U.S." are left out.
type piece struct {
	hash       uint64
	start, end int // bytes in the string
	upper      bool
	caps       bool // two letters or more, all capitals
	digit      bool // no letters
	letters    int
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// nextPiece returns the first piece of s at or after byte i; ok is false where
// there is none.
func nextPiece(s string, i int) (p piece, ok bool) {
	for i < len(s) {
		r, n := decode(s, i)
		if wordRune(r) && !unicode.IsMark(r) {
			break
		}
		if k := possessive(s, i); k > 0 {
			n = k
		}
		i += n
	}
	if i >= len(s) {
		return p, false
	}
	p.start, p.hash, p.caps = i, fnvOffset, true
	for i < len(s) {
		r, n := decode(s, i)
		if !wordRune(r) {
			if possessive(s, i) > 0 || !inside(s, i, n, r, p.start) {
				break
			}
			i += n
			continue
		}
		p.add(s[i:i+n], r)
		i += n
	}
	p.end = i
	p.digit = p.letters == 0
	p.caps = p.caps && p.letters > 1
	return p, true
}

// wordRune reports whether a rune is a letter, a digit or a mark on one.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// add takes a letter or digit into the piece.
func (p *piece) add(s string, r rune) {
	if r < utf8.RuneSelf {
		p.addASCII(byte(r))
		return
	}
	if unicode.IsMark(r) {
		return
	}
	if unicode.IsLetter(r) {
		if p.letters == 0 {
			p.upper = unicode.IsUpper(r)
		}
		p.caps = p.caps && !unicode.IsLower(r)
		p.letters++
	}
	p.hash = (p.hash ^ uint64(foldRune(s, r))) * fnvPrime
}

// addASCII is add for the letters and digits that most words are made of.
func (p *piece) addASCII(c byte) {
	switch {
	case 'A' <= c && c <= 'Z':
		if p.letters == 0 {
			p.upper = true
		}
		p.letters++
		c |= 0x20
	case 'a' <= c && c <= 'z':
		p.caps = false
		p.letters++
	}
	p.hash = (p.hash ^ uint64(c)) * fnvPrime
}

func decode(s string, i int) (rune, int) {
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// foldRune returns the lower-case base letter of a rune.
func foldRune(s string, r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	switch r {
	case 'ı', 'İ':
		return 'i'
	case 'ø', 'Ø':
		return 'o'
	case 'ł', 'Ł':
		return 'l'
	case 'đ', 'Đ':
		return 'd'
	}
	if d := norm.NFD.PropertiesString(s).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	return unicode.ToLower(r)
}

// inside reports whether the mark at byte i belongs to a piece: an apostrophe
// between letters, or a dot after a single capital.
func inside(s string, i, n int, r rune, start int) bool {
	switch r {
	case '\'', '’', 'ʼ', '‘', '`', 'ʻ', 'ʿ', 'ʾ':
		if i+n >= len(s) {
			return false
		}
		next, _ := decode(s, i+n)
		return unicode.IsLetter(next)
	case '.':
		prev, _ := utf8.DecodeLastRuneInString(s[:i])
		single := i-utf8.RuneLen(prev) == start || i >= 2 && s[i-utf8.RuneLen(prev)-1] == '.'
		return unicode.IsUpper(prev) && single
	}
	return false
}

// possessive returns the length of a possessive 's at byte i, 0 for none.
func possessive(s string, i int) int {
	n := 1
	switch {
	case s[i] == '\'':
	case len(s) >= i+3 && s[i:i+3] == "’":
		n = 3
	default:
		return 0
	}
	if i+n >= len(s) || s[i+n] != 's' && s[i+n] != 'S' {
		return 0
	}
	if i+n+1 < len(s) {
		if r, _ := decode(s, i+n+1); unicode.IsLetter(r) || unicode.IsDigit(r) {
			return 0
		}
	}
	return n + 1
}

// hashOf returns the hash of a word of one piece, and 0 for one without letters.
func hashOf(s string) uint64 {
	p, ok := nextPiece(s, 0)
	if !ok {
		return 0
	}
	return p.hash
}

// key returns the pieces of a name as one string, for ids.
func key(s string) string {
	var b []byte
	for i := 0; ; {
		p, ok := nextPiece(s, i)
		if !ok {
			return string(b)
		}
		if len(b) > 0 {
			b = append(b, ' ')
		}
		for k := p.start; k < p.end; {
			r, n := decode(s, k)
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b = utf8.AppendRune(b, foldRune(s[k:k+n], r))
			}
			k += n
		}
		i = p.end
	}
}
