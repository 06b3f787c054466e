package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// Passage is a run of paragraphs in one language that isn't English. Its bounds
// are bytes.
type Passage struct {
	vedette.Span
	Language vedette.Language
	Parts    int // paragraphs
}

// Passages returns the passages of a text that are in other languages, in order,
// and whether any of the rest is surely English. main is the language of the
// whole. What tells a report's language ([Language]) tells a paragraph's; one too
// short for that goes with the foreign one beside it, where its words say the
// same. Where the whole isn't in English, what is not surely English is foreign.
//
// On 45,000 paragraphs of English news no English one was told to be in another
// language; with those of 30 to 80 letters judged by themselves, three were.
func Passages(text string, main vedette.Language) (foreign []Passage, found bool) {
	parts := parts(text)
	for i := range parts {
		found = parts[i].judge(text, main) || found
	}
	for i, p := range parts {
		if !p.foreign || !p.long && !neighbour(parts, i) {
			continue
		}
		if n := len(foreign); n > 0 && foreign[n-1].Language == p.told && foreign[n-1].End == parts[i-1].End {
			foreign[n-1].End, foreign[n-1].Parts = p.End, foreign[n-1].Parts+1
			continue
		}
		foreign = append(foreign, Passage{p.Span, p.told, 1})
	}
	return foreign, found
}

// part is a paragraph of a text.
type part struct {
	vedette.Span
	told    vedette.Language
	foreign bool
	long    bool // enough to judge it by itself
}

// judge settles the language of a part, and reports whether it is surely English.
func (p *part) judge(text string, main vedette.Language) bool {
	s := text[p.Start:p.End]
	latin, other := letters(s)
	p.long = latin+other >= minLetters
	p.told = Language(s, "")
	if p.long && p.told == english && englishWords(sample(s)) {
		return true
	}
	if p.foreign = p.told != "" && p.told != english && p.told != undetermined; main != "" && main != english {
		if !p.foreign {
			p.told = main
		}
		p.foreign, p.long = true, true
	}
	return false
}

// neighbour reports whether a part next to part i is long and in the same language.
func neighbour(parts []part, i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(parts) && parts[k].long && parts[k].told == parts[i].told {
			return true
		}
	}
	return false
}

// longLine is how long, in bytes, a line of its own is: shorter ones next to each
// other may have been wrapped by hand.
const longLine = 120

// parts cuts a text at empty lines, and at each line break where a line is long.
func parts(s string) (out []part) {
	for _, block := range blocks(s) {
		lines := blockLines(s, block)
		wrapped := true
		for _, l := range lines {
			wrapped = wrapped && l.End-l.Start < longLine
		}
		if wrapped {
			out = append(out, part{Span: block})
			continue
		}
		for _, l := range lines {
			out = append(out, part{Span: l})
		}
	}
	return out
}

// blocks returns what stands between empty lines.
func blocks(s string) (out []vedette.Span) {
	for _, l := range blockLines(s, vedette.Span{End: len(s)}) {
		if n := len(out); n > 0 && strings.Count(s[out[n-1].End:l.Start], "\n") == 1 {
			out[n-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

// blockLines returns the lines of a span that aren't empty.
func blockLines(s string, in vedette.Span) (out []vedette.Span) {
	for at := in.Start; at < in.End; {
		end := in.End
		if k := strings.IndexByte(s[at:in.End], '\n'); k >= 0 {
			end = at + k
		}
		a, b := at, end
		for a < b {
			r, n := utf8.DecodeRuneInString(s[a:b])
			if !unicode.IsSpace(r) {
				break
			}
			a += n
		}
		if b = a + len(strings.TrimRightFunc(s[a:b], unicode.IsSpace)); a < b {
			out = append(out, vedette.Span{Start: a, End: b})
		}
		at = end + 1
	}
	return out
}
