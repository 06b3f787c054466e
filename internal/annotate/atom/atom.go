// Package atom cuts tokens into runs of letters, runs of digits and single
// marks, so that what reads times and numbers does not depend on how a
// tokenizer treats "107-mm", "mid-January", "May6" or "12,000"; and it reads
// the cardinal numbers that atoms spell.
package atom

import (
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Kind is the sort of an atom.
type Kind uint8

const (
	Mark   Kind = iota // one rune that is neither letter nor digit
	Word               // letters
	Digits             // ASCII digits
)

// Case is how a word is written.
type Case uint8

const (
	Lower Case = iota
	Title      // "May", and one capital alone
	Upper      // "MAY"
	Mixed
)

// Atom is a run of letters, a run of digits or a single mark of one token.
type Atom struct {
	Start, End int32 // bytes in the report's text
	Tok        int32 // index of its token
	Kind       Kind
	Case       Case
	Glued      bool  // nothing lies between it and the atom before
	Break      bool  // an empty line lies between it and the atom before
	Rune       rune  // of a mark
	Num        int64 // of digits; -1 where there are more than 15
	Number     *lexicon.NumberWord
	Time       *lexicon.TimeWord
}

// Len returns the number of bytes of the atom.
func (a *Atom) Len() int { return int(a.End - a.Start) }

// Cutter cuts texts into atoms. Either word list may be nil.
type Cutter struct {
	Numbers *lexicon.NumberWords
	Times   *lexicon.TimeWords
}

// Cut appends the atoms of all tokens to dst.
func (c *Cutter) Cut(t *text.Text, dst []Atom) []Atom {
	s := t.Report.Text
	prev := 0
	for i := range t.Tokens {
		sp := t.Tokens[i].Span
		if sp.Start < prev || sp.End > len(s) || sp.Start >= sp.End {
			continue // a span outside the text or running backwards is not ours to mend
		}
		n := len(dst)
		dst = c.cutToken(s, sp, int32(i), dst)
		if n < len(dst) {
			dst[n].Glued = n > 0 && sp.Start == prev
			dst[n].Break = n == 0 || emptyLine(s[prev:sp.Start])
		}
		prev = sp.End
	}
	return dst
}

func (c *Cutter) cutToken(s string, sp vedette.Span, tok int32, dst []Atom) []Atom {
	for p := sp.Start; p < sp.End; {
		q, k := run(s, p, sp.End)
		a := Atom{Start: int32(p), End: int32(q), Tok: tok, Kind: k, Glued: p > sp.Start}
		switch k {
		case Digits:
			a.Num = number(s[p:q])
		case Word:
			a.Case = caseOf(s[p:q])
			c.look(s[p:q], &a)
		default:
			a.Rune, _ = utf8.DecodeRuneInString(s[p:])
			if unicode.IsSpace(a.Rune) {
				p = q
				continue
			}
		}
		dst = append(dst, a)
		p = q
	}
	return dst
}

// run returns the end of the run that begins at p and what it is made of.
func run(s string, p, end int) (int, Kind) {
	c := s[p]
	if isDigit(c) {
		for p < end && isDigit(s[p]) {
			p++
		}
		return p, Digits
	}
	q := p
	for q < end {
		n := letter(s[q:end])
		if n == 0 {
			break
		}
		q += n
	}
	if q > p {
		return q, Word
	}
	_, n := utf8.DecodeRuneInString(s[p:end])
	return p + n, Mark
}

// letter returns the length of the letter that s begins with, 0 where it does not.
func letter(s string) int {
	c := s[0]
	if c < utf8.RuneSelf {
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.IsLetter(r) || unicode.IsMark(r) {
		return n
	}
	return 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func number(s string) int64 {
	if len(s) > 15 {
		return -1
	}
	n := int64(0)
	for i := range len(s) {
		n = n*10 + int64(s[i]-'0')
	}
	return n
}

// longest is the length of the longest word that is looked up.
const longest = 24

func (c *Cutter) look(s string, a *Atom) {
	var b [longest]byte
	low := Fold(b[:0], s)
	if low == nil {
		return
	}
	if c.Numbers != nil {
		a.Number = c.Numbers.Word(low)
	}
	if c.Times != nil {
		a.Time = c.Times.Word(low)
	}
}

// Fold appends s in ASCII lower case to b, and returns nil where s is too long
// for any word of a list or is not ASCII.
func Fold(b []byte, s string) []byte {
	if len(s) > longest {
		return nil
	}
	for i := range len(s) {
		ch := s[i]
		if ch >= utf8.RuneSelf {
			return nil
		}
		if ch >= 'A' && ch <= 'Z' {
			ch |= 0x20
		}
		b = append(b, ch)
	}
	return b
}

func caseOf(s string) Case {
	up, low := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			up++
		case c >= 'a' && c <= 'z':
			low++
		}
	}
	first := s[0] >= 'A' && s[0] <= 'Z'
	switch {
	case up == 0:
		return Lower
	case up == 1 && first:
		return Title
	case low == 0:
		return Upper
	}
	return Mixed
}

func emptyLine(gap string) bool {
	n := 0
	for i := range len(gap) {
		if gap[i] == '\n' {
			n++
		}
	}
	return n > 1
}
