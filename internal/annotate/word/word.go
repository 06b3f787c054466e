// Package word looks at the outside of a word: its letters, its ends and its
// shape, as the numbers that the models' features are made of.
package word

import (
	"unicode"
	"unicode/utf8"
)

// Look is what the models see of a word.
type Look struct {
	Low    uint32    // its letters in lower case, every digit as 0
	Suffix [4]uint32 // its last one to four characters
	Prefix [4]uint32 // its first one to four
	Shape  Shape
}

// Shape is the coarse form of a word.
type Shape uint8

// The shapes. In text that is all capitals a word of letters is Shouted,
// because its capitals say nothing about it.
const (
	NoShape Shape = iota
	Lower
	Title      // "Kabul"
	Upper      // "FMLN"
	Initial    // "J"
	Mixed      // "iPhone", "McCain"
	Shouted    // any word of letters in an all-capitals sentence
	Digits     // "107"
	Number     // digits with marks: "3,000", "4.5"
	WithDigits // "M-16", "3rd"
	Dotted     // "U.S."
	Joined     // letters with a hyphen, a slash or an apostrophe inside
	Marks      // no letter and no digit
)

const longest = 48 // bytes of a word that are looked at, from its start

// At looks at a word. shouted says that its sentence is all in capitals.
func At(s string, shouted bool) Look {
	var buf [longest + utf8.UTFMax]byte
	var ends [longest + 1]uint8 // byte offsets of the characters' starts
	n, chars := 0, 0
	var k kinds
	for _, r := range s {
		if n >= longest {
			break
		}
		ends[chars] = uint8(n)
		chars++
		k.see(r, chars == 1)
		n += put(buf[n:], fold(r))
	}
	ends[min(chars, longest)] = uint8(n)
	l := Look{Low: hash(buf[:n]), Shape: k.shape(chars, shouted)}
	for i := range 4 {
		m := min(i+1, chars)
		l.Prefix[i] = hash(buf[:ends[m]]) + uint32(i)
		l.Suffix[i] = hash(buf[ends[chars-m]:n]) + uint32(i)
	}
	return l
}

// fold lowers a letter, makes all digits alike and straightens curly quotes.
func fold(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
		return '\''
	case r == '“' || r == '”' || r == '«' || r == '»':
		return '"'
	case r == '–' || r == '‑' || r == '−':
		return '-'
	}
	return unicode.ToLower(r)
}

func put(b []byte, r rune) int {
	if r < utf8.RuneSelf {
		b[0] = byte(r)
		return 1
	}
	return utf8.EncodeRune(b, r)
}

// hash is FNV-1a with a last mix; hash/maphash gives other numbers in each run.
func hash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	h *= 0x85ebca6b
	return h ^ h>>13
}

// kinds counts the kinds of characters in a word.
type kinds struct {
	upper, lower, digits, dots, joins, others int
	first                                     bool // the first character is a capital
}

func (k *kinds) see(r rune, first bool) {
	switch {
	case r >= 'a' && r <= 'z':
		k.lower++
	case r >= 'A' && r <= 'Z':
		k.upper++
		k.first = k.first || first
	case r >= '0' && r <= '9':
		k.digits++
	case r == '.':
		k.dots++
	case r == '-' || r == '/' || r == '\'' || r == '’':
		k.joins++
	case r < utf8.RuneSelf:
		k.others++
	case unicode.IsUpper(r):
		k.upper++
		k.first = k.first || first
	case unicode.IsLetter(r):
		k.lower++
	default:
		k.others++
	}
}

func (k *kinds) shape(chars int, shouted bool) Shape {
	letters := k.upper + k.lower
	switch {
	case chars == 0:
		return NoShape
	case letters == 0 && k.digits == 0:
		return Marks
	case letters == 0 && k.digits == chars:
		return Digits
	case letters == 0:
		return Number
	case k.digits > 0:
		return WithDigits
	case k.dots > 0:
		return Dotted
	case shouted:
		return Shouted
	case k.joins > 0:
		return Joined
	case k.upper == 0:
		return Lower
	case k.lower == 0 && chars == 1:
		return Initial
	case k.lower == 0:
		return Upper
	case k.first && k.upper == 1:
		return Title
	}
	return Mixed
}

// Shouts reports whether a text of several words is all in capitals: at least
// two words of two letters, and no small letter but a few strays.
func Shouts(s string) bool {
	upper, lower, words, run := 0, 0, 0, 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r):
			upper++
			if run++; run == 2 {
				words++
			}
			continue
		case r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r):
			lower++
		}
		run = 0
	}
	return words >= 2 && lower*10 <= upper
}
