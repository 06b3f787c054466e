package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences cuts the tokens from first on, which are one paragraph.
func (c *cutter) sentences(first, paragraph int) {
	from := first
	if k := c.dateline(first, paragraph); k > first {
		c.sents = append(c.sents, Sentence{First: first, Last: k, Paragraph: paragraph, Heading: true, Dateline: true})
		from = k
	}
	if c.ends != nil {
		c.ends.start(c, first)
		c.ends.depth, c.ends.quotes = 0, 0
	}
	for i := from; i < len(c.tokens); i++ {
		end := c.end(from, i)
		switch {
		case end > 0:
		case i+1 == len(c.tokens):
			end = i + 1
		case i+1-from >= longestSentence:
			end = c.breath(i + 1)
		default:
			continue
		}
		c.sents = append(c.sents, Sentence{First: from, Last: end, Paragraph: paragraph})
		from, i = end, end-1
	}
}

// end returns one past the last token of the sentence from token from on, where
// it ends at token i, and 0 where it doesn't: by the model, or by the rules.
func (c *cutter) end(from, i int) int {
	e := c.ends
	if e == nil {
		return c.sentenceEnd(i)
	}
	e.open(c.of(i))
	if i+1 == len(c.tokens) || !e.candidate(c, i+1) || !e.decide(c, from, i+1) {
		return 0
	}
	e.depth, e.quotes = 0, 0
	return i + 1
}

// longestSentence is in tokens. What is longer is no sentence but a list, a
// table or noise; it is cut, so that no room has to mind the length of one.
const longestSentence = 600

// breath returns the place to cut at or a little before token end: behind a
// semicolon or a comma, where there is one.
func (c *cutter) breath(end int) int {
	for _, mark := range [...]string{";", ","} {
		for i := end; i > end-100; i-- {
			if c.of(i-1) == mark {
				return i
			}
		}
	}
	return end
}

// sentenceEnd returns one past the last token of the sentence that ends at
// token i with its closing quotes and brackets, and 0 where none ends.
func (c *cutter) sentenceEnd(i int) int {
	t := c.of(i)
	stop := stops(t)
	if !stop && (len(t) < 2 || t[len(t)-1] != '.') {
		return 0
	}
	end, quoted := i+1, false
	for end < len(c.tokens) && c.tokens[end].Start == c.tokens[end-1].End && closes(c.of(end)) {
		quoted = quoted || c.of(end) != ")" && c.of(end) != "]"
		end++
	}
	end = c.note(end)
	if end == len(c.tokens) {
		return end
	}
	next := c.of(end)
	r, _ := utf8.DecodeRuneInString(next)
	apart := c.tokens[end].Start > c.tokens[end-1].End
	switch {
	case !apart && !(stop && unicode.IsUpper(r)):
		return 0
	case !stop && !c.endsAbbreviated(t, next):
		return 0
	case unicode.IsLower(r):
		if quoted || !stop || (t[0] == '.' || strings.HasPrefix(t, "…")) && (!c.casual || len(t) > 1) {
			return 0
		}
	case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !opens(next):
		return 0
	}
	return end
}

// note returns one past the number of a note in brackets ("[17]") that begins
// at token i, and i where there is none.
func (c *cutter) note(i int) int {
	if i+2 < len(c.tokens) && c.of(i) == "[" && c.of(i+2) == "]" && len(c.of(i+1)) <= 3 && digit(rune(c.of(i + 1)[0])) {
		return i + 3
	}
	return i
}

// stops reports whether a token is a run of marks that ends sentences.
func stops(t string) bool {
	for _, r := range t {
		if r != '.' && r != '!' && r != '?' && r != '…' && r != '。' && r != '؟' {
			return false
		}
	}
	return t != ""
}

func closes(t string) bool {
	switch t {
	case "\"", "”", "’", "'", "''", "»", ")", "]":
		return true
	}
	return false
}

func opens(t string) bool {
	switch t {
	case "\"", "“", "‘", "'", "``", "«", "(", "[", "-", "--", "—", "–", "*", "•", "$", "£", "€", "#":
		return true
	}
	return false
}

// endsAbbreviated reports whether a sentence ends at an abbreviation: only
// where the next word is one that begins sentences rather than names.
func (c *cutter) endsAbbreviated(t, next string) bool {
	if k := c.abbr.class(t[:len(t)-1]); k == title || k == number {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(r) && len(next) <= 9 && starters[strings.ToLower(next)]
}

var starters = set("the a an he she it they we you this that these those there his her its their our in on at by for from with " +
	"but and or yet so however meanwhile also after before when while if although though since as according no not some many " +
	"most all both another other one two three several what who why how where about earlier later now then today yesterday")

// casual reports whether a text begins its sentences with small letters at
// least every third time, as letters and posts do: then a full stop ends a
// sentence whatever follows.
func casual(s string) bool {
	low, all := 0, 0
	for i := 3; i+2 < len(s); i++ {
		if s[i] != '.' && s[i] != '?' && s[i] != '!' || s[i+1] != ' ' || !small(s[i-1]) || !small(s[i-2]) || !small(s[i-3]) {
			continue
		}
		switch b := s[i+2]; {
		case small(b):
			low++
			all++
		case 'A' <= b && b <= 'Z':
			all++
		}
	}
	return all >= 3 && 3*low >= all
}

func small(b byte) bool { return 'a' <= b && b <= 'z' }
