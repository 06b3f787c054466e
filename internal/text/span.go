package text

import (
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// Word returns the words of token i as the report has them.
func (t *Text) Word(i int) string { return t.Of(t.Tokens[i].Span) }

// Of returns the words of a span.
func (t *Text) Of(s vedette.Span) string { return t.Report.Text[s.Start:s.End] }

// Words returns the span of the tokens from first up to, not including, last.
func (t *Text) Words(first, last int) vedette.Span {
	if first >= last {
		return vedette.Span{}
	}
	return vedette.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
}

const stride = 64

// Offset returns how many code points of the text come before byte b, which
// must be the border of one.
func (t *Text) Offset(b int) int {
	s := t.Report.Text
	if t.runes == nil {
		n := int32(0)
		for i := range len(s) {
			if i%stride == 0 {
				t.runes = append(t.runes, n)
			}
			if utf8.RuneStart(s[i]) {
				n++
			}
		}
		t.runes = append(t.runes, n)
	}
	i := b / stride
	n := int(t.runes[i])
	for k := i * stride; k < b; k++ {
		if utf8.RuneStart(s[k]) {
			n++
		}
	}
	return n
}

// Evidence returns the words of a span as evidence for what rule decided.
func (t *Text) Evidence(s vedette.Span, rule string) vedette.Evidence {
	return vedette.Evidence{Report: t.Report.ID, Start: t.Offset(s.Start), End: t.Offset(s.End), Quote: t.Of(s), Rule: rule}
}
