package table

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"github.com/vedette-org/vedette/internal/publish"
)

// Options say how text is laid out. Width is in columns; 0 is 80, and less than
// 40 is 40.
type Options struct{ Width int }

func (o Options) columns() int {
	switch {
	case o.Width == 0:
		return 80
	case o.Width < 40:
		return 40
	}
	return o.Width
}

// printer writes lines of a width, and keeps the first error. Everything that
// goes through it is made safe to print.
type printer struct {
	w     io.Writer
	width int
	err   error
}

func (p *printer) write(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s+"\n")
	}
}

// line writes text, wrapped, each line but the first indented by indent+2.
func (p *printer) line(indent int, text string) {
	p.lines(strings.Repeat(" ", indent), strings.Repeat(" ", indent+2), text)
}

const labelWidth = 12

// field writes a labelled text, wrapped beside its label. An empty text is not
// written.
func (p *printer) field(label, text string) {
	if publish.Clean(text) == "" {
		return
	}
	p.lines("  "+pad(label, labelWidth), strings.Repeat(" ", 2+labelWidth), text)
}

// lines writes text wrapped, with one prefix before the first line and another
// before the rest. A word that fits no line is broken.
func (p *printer) lines(first, rest, text string) {
	at := columns(first)
	var b strings.Builder
	b.WriteString(first)
	empty := true
	flush := func() {
		p.write(strings.TrimRight(b.String(), " "))
		b.Reset()
		b.WriteString(rest)
		at, empty = columns(rest), true
	}
	for _, word := range strings.Fields(publish.Clean(text)) {
		for _, piece := range p.broken(word, p.width-max(columns(first), columns(rest))) {
			need := columns(piece)
			if !empty && at+1+need > p.width {
				flush()
			}
			if !empty {
				b.WriteByte(' ')
				at++
			}
			b.WriteString(piece)
			at += need
			empty = false
		}
	}
	flush()
}

// broken cuts a word into pieces of at most size columns.
func (p *printer) broken(word string, size int) []string {
	size = max(size, 10)
	if columns(word) <= size {
		return []string{word}
	}
	var pieces []string
	var b strings.Builder
	at := 0
	for _, r := range word {
		if n := columnsOf(r); at+n > size {
			pieces = append(pieces, b.String())
			b.Reset()
			at = n
		} else {
			at += n
		}
		b.WriteRune(r)
	}
	return append(pieces, b.String())
}

// columns returns how many columns of a terminal a text takes.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// pad fills a text with spaces up to a width.
func pad(s string, size int) string {
	return s + strings.Repeat(" ", max(0, size-columns(s)))
}

// cut shortens a text to a width, visibly.
func cut(s string, size int) string {
	if columns(s) <= size {
		return s
	}
	var b strings.Builder
	at := 0
	for _, r := range s {
		if at += columnsOf(r); at > size-1 {
			break
		}
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), " ") + "…"
}
