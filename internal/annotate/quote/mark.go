package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// style is how a mark looks; marks of one style, or of straight and curly, make
// a pair.
type style uint8

const (
	straight  style = iota // " '' ``
	curly                  // “ ”
	low                    // „ closed by “ or ”
	guillemet              // « »
	single                 // ‘ ’ ' `
)

// mark is a quotation mark or what may be one.
type mark struct {
	at, end int // bytes
	style   style
	opens   bool // it may open a quotation
	closes  bool
}

// marks appends the marks between bytes lo and hi of s, in order.
func marks(s string, lo, hi int, list []mark) []mark {
	for i := lo; i < hi; {
		r, n := utf8.DecodeRuneInString(s[i:hi])
		if m, ok := markAt(s, r, i, hi); ok {
			if i = m.end; m.style != single || m.opens || m.closes {
				list = append(list, m)
			}
			continue
		}
		i += n
	}
	return list
}

// markAt returns the mark that rune r at byte i is.
func markAt(s string, r rune, i, hi int) (mark, bool) {
	m := mark{at: i, end: i + utf8.RuneLen(r)}
	switch r {
	case '"', '＂':
	case '\'', '`':
		if m.end < hi && s[m.end] == byte(r) {
			m.end++
		} else {
			m.style = single
		}
	case '“', '”', '‟':
		m.style = curly
	case '„':
		m.style = low
	case '«', '»':
		m.style = guillemet
	case '‘', '’', '‚', '‛':
		m.style = single
	default:
		return m, false
	}
	m.look(s, r, i)
	return m, true
}

// look decides by its form and its neighbours what a mark may do. Marks in a row
// are one as to what stands beside them.
func (m *mark) look(s string, r rune, i int) {
	before, after := beside(s, m.at, m.end)
	open := before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/>…", before)
	shut := after == 0 || unicode.IsSpace(after) || strings.ContainsRune(".,;:?!)]}—–-/<…", after)
	switch {
	case before == '=': // an attribute of markup
		m.closes = shut
	case r == '„' || r == '‚':
		m.opens = true
	case m.style == single:
		m.opens = open && !shut && r != '’' && !elided(s[m.end:])
		m.closes = !open && shut && r != '‘' || shut && before == '…'
	case r == '“' || r == '«':
		m.opens, m.closes = open || !shut, !open && shut
	case r == '”' || r == '»':
		m.opens, m.closes = open && !shut, !open || shut
	default:
		m.opens, m.closes = open || !shut, !open || shut
	}
}

// beside returns the runes around the marks that bytes at to end are part of, 0
// at the borders of the text and of a line.
func beside(s string, at, end int) (before, after rune) {
	for n := 0; n < 4 && at > 0; n++ {
		r, w := utf8.DecodeLastRuneInString(s[:at])
		if at -= w; !strings.ContainsRune(`"'“”‘’«»`+"`", r) {
			before = r
			break
		}
	}
	for n := 0; n < 4 && end < len(s); n++ {
		r, w := utf8.DecodeRuneInString(s[end:])
		if end += w; !strings.ContainsRune(`"'“”‘’«»`+"`", r) {
			after = r
			break
		}
	}
	return before, after
}

// elided reports whether an apostrophe before s stands for letters left out:
// "'90s", "'em".
func elided(s string) bool {
	if s != "" && s[0] >= '0' && s[0] <= '9' {
		return true
	}
	for _, w := range [...]string{"em", "til", "tis", "twas", "cause", "n", "round", "bout"} {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) && (len(s) == len(w) || !letter(s[len(w):])) {
			return true
		}
	}
	return false
}

func letter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
