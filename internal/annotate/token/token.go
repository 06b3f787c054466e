// Package token cuts a text into tokens and sentences.
//
// Tokens are those of the English Web Treebank, on which the parser learned:
// "do" and "n't", "soldiers" and "'", "107", "-" and "mm", but "9/11", "U.S."
// and "non-state" in one. Each token is a span of the text; what lies between
// them is white space.
//
// A paragraph ends at an empty line, and at a line break unless the lines were
// wrapped by hand at a width, as the wires did. A paragraph that is short and
// does not end as a sentence does is a heading. Within a paragraph a sentence
// ends at a full stop, a question mark or an exclamation mark, unless the stop
// belongs to an abbreviation, a rank or an initial; a learned model has the last
// word (see ends).
package token

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
)

// Sentence is a run of tokens, Last excluded.
type Sentence struct {
	First, Last int
	Paragraph   int
	Heading     bool
	// Dateline is set for the place, date and agency that a report opens with.
	Dateline bool
}

// Splitter cuts texts. It is immutable and safe for concurrent use.
type Splitter struct {
	abbr abbreviations
	ends *weights.Set // nil: by the rules alone
}

// Split returns the tokens of a text in order, and its sentences, which have
// at least one token each.
func (z *Splitter) Split(s string) ([]vedette.Span, []Sentence) {
	c := z.cutter(s)
	paragraph := 0
	for _, p := range paragraphs(s) {
		first := len(c.tokens)
		c.scan(p)
		if len(c.tokens) > first {
			c.sentences(first, paragraph)
			paragraph++
		}
	}
	c.headings()
	return c.tokens, c.sents
}

func (z *Splitter) cutter(s string) *cutter {
	c := &cutter{s: s, abbr: &z.abbr, casual: casual(s), shouted: word.Shouts(s)}
	if z.ends != nil {
		c.ends = &ends{set: z.ends, bits: z.ends.Bits()}
	}
	return c
}

// cutter is one text on its way.
type cutter struct {
	s       string
	abbr    *abbreviations
	casual  bool  // sentences begin with small letters, too
	shouted bool  // in capitals
	ends    *ends // nil: by the rules alone
	tokens  []vedette.Span
	sents   []Sentence
}

func (c *cutter) of(i int) string { return c.s[c.tokens[i].Start:c.tokens[i].End] }

func (c *cutter) emit(from, to int) {
	if from < to {
		c.tokens = append(c.tokens, vedette.Span{Start: from, End: to})
	}
}
