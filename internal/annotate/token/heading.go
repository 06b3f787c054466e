package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const longestHeading = 22 // tokens

// headings marks the paragraphs that are no sentences: short, of one sentence,
// not ended like one. A text of one paragraph has no headings.
func (c *cutter) headings() {
	n := len(c.sents)
	if n == 0 || c.sents[n-1].Paragraph == 0 {
		return
	}
	for i := range c.sents {
		s := &c.sents[i]
		alone := (i == 0 || c.sents[i-1].Paragraph != s.Paragraph) && (i+1 == n || c.sents[i+1].Paragraph != s.Paragraph)
		if alone && s.Last-s.First <= longestHeading && !c.ended(s.Last-1) {
			s.Heading = true
		}
	}
}

// ended reports whether token i ends a sentence, or introduces what follows.
func (c *cutter) ended(i int) bool {
	for i > 0 && closes(c.of(i)) {
		i--
	}
	t := c.of(i)
	last, _ := utf8.DecodeLastRuneInString(t)
	return stops(t) || strings.ContainsRune(".:;,", last)
}

const (
	datelineWithin = 4  // paragraphs
	longestPlace   = 30 // tokens before the dash
)

// dateline returns one past the last token of the dateline that the paragraph
// from first on opens with, and first where there is none:
// "KABUL, April 18 (Agency) --", "Gaza City —", with the bracketed slugs that
// the monitoring services put behind it.
func (c *cutter) dateline(first, paragraph int) int {
	if paragraph >= datelineWithin {
		return first
	}
	k := first
	if end := c.placeline(first); end > first {
		k = end
	}
	for k < len(c.tokens) && c.of(k) == "[" {
		end := c.bracket(k)
		if end == k || end == len(c.tokens) {
			break
		}
		k = end
	}
	return k
}

// bracket returns one past the bracket that closes the one at k, or k.
func (c *cutter) bracket(k int) int {
	for i := k; i < min(k+longestPlace, len(c.tokens)); i++ {
		if c.of(i) == "]" {
			return i + 1
		}
	}
	return k
}

func (c *cutter) placeline(first int) int {
	var p place
	for i := first; i < min(first+longestPlace, len(c.tokens)-1); i++ {
		if c.dash(i) {
			if p.dateline(c, first, i) {
				return i + 1
			}
			return first
		}
		if !p.take(c.of(i)) {
			return first
		}
	}
	return first
}

// dash reports whether token i is a dash that stands free on at least one side.
func (c *cutter) dash(i int) bool {
	switch c.of(i) {
	case "-", "--", "---", "—", "–":
		return i+1 < len(c.tokens) && (c.tokens[i].End < c.tokens[i+1].Start || i > 0 && c.tokens[i-1].End < c.tokens[i].Start)
	}
	return false
}

// place is what stands before the dash of a supposed dateline.
type place struct {
	words, figures, depth, agencies int
	shouted                         bool
}

var particles = set("de del la las los el al of the and y von da do e")

// take adds a token; false is for what no dateline has.
func (p *place) take(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	switch {
	case t == "(":
		p.depth, p.agencies = p.depth+1, p.agencies+1
	case t == ")":
		p.depth--
	case p.depth > 0:
	case unicode.IsDigit(r):
		p.figures++
	case unicode.IsUpper(r):
		p.shouted = p.shouted || p.words == 0 && t == strings.ToUpper(t) && len(t) > 2
		p.words++
		return p.words > 1 || !starters[strings.ToLower(t)]
	case unicode.IsLetter(r):
		return p.words > 0 && particles[t]
	default:
		return t == "," || t == "." || t == "/" || t == "-"
	}
	return p.depth >= 0
}

// dateline decides. A dateline opens with a word in capitals or has a date or
// an agency, and what follows it begins a sentence.
func (p *place) dateline(c *cutter, first, dash int) bool {
	r, _ := utf8.DecodeRuneInString(c.of(dash + 1))
	if p.words == 0 || p.depth != 0 || unicode.IsLower(r) {
		return false
	}
	certain := p.figures > 0 && p.figures <= 4 || p.agencies > 0
	return certain && p.words <= 12 || p.words <= 4 && (p.shouted || first == 0)
}
