package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// line is a line that is not empty, without the white space around it.
type line struct {
	vedette.Span
	indent int
	width  int  // in characters, with the indent
	after  bool // an empty line comes before it
}

// paragraphs returns the paragraphs of a text: runs of lines that belong together.
func paragraphs(s string) []vedette.Span {
	lines := lines(s)
	w := wrapWidth(lines)
	var out []vedette.Span
	for i, l := range lines {
		if i > 0 && !l.after && joined(s, lines[i-1], l, w) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l.Span)
	}
	return out
}

func lines(s string) []line {
	var out []line
	empty := true
	for i := 0; i < len(s); {
		j := i + strings.IndexAny(s[i:], "\n\r\u2028\u2029\f\v")
		if j < i {
			j = len(s)
		}
		a, b := i, j
		a += len(s[a:b]) - len(strings.TrimLeftFunc(s[a:b], space))
		b -= len(s[a:b]) - len(strings.TrimRightFunc(s[a:b], space))
		if a < b {
			out = append(out, line{vedette.Span{Start: a, End: b}, a - i, a - i + utf8.RuneCountInString(s[a:b]), empty})
			empty = false
		} else {
			empty = true
		}
		_, n := utf8.DecodeRuneInString(s[j:])
		if strings.HasPrefix(s[j:], "\r\n") {
			n = 2
		}
		i = j + n
	}
	return out
}

// Lines were wrapped by hand only at widths between these.
const narrow, wide = 50, 110

// wrapWidth returns the width at which lines seem to have been wrapped, and 0
// where they are paragraphs each.
func wrapWidth(lines []line) int {
	if len(lines) < 2 {
		return 0
	}
	ws := make([]int, len(lines))
	for i, l := range lines {
		ws[i] = l.width
	}
	slices.Sort(ws)
	w := ws[min(len(ws)*19/20, len(ws)-1)]
	if w < narrow || w > wide {
		return 0
	}
	return w
}

// joined reports whether line b goes on where line a was wrapped.
func joined(s string, a, b line, width int) bool {
	first, _ := utf8.DecodeRuneInString(s[b.Start:])
	last := s[a.End-1]
	open := last != '.' && last != '!' && last != '?' && last != ':'
	if open && unicode.IsLower(first) {
		return true
	}
	if first == '•' || first == '*' || first == '·' || b.indent > a.indent+1 && a.indent == 0 {
		return false
	}
	word := strings.IndexFunc(s[b.Start:b.End], space)
	if word < 0 {
		word = b.Len()
	}
	const slack = 6
	return width > 0 && a.width+1+min(word, 20) >= width-slack
}
