package eval

import (
	"slices"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/text"
)

// quotesOut is a document's quotations as found, in code points.
type quotesOut struct {
	DocID  string     `json:"docid"`
	Quotes []quoteOut `json:"quotes"`
}

type quoteOut struct {
	Span    [2]int   `json:"span"`
	Speaker [][2]int `json:"speaker"`
	Cue     [][2]int `json:"cue"`
	Speech  int      `json:"speech"`
	Inner   bool     `json:"inner,omitempty"` // within another quotation
}

// Quotes measures direct speech and its speakers on a corpus of attributions
// (attribution/*.jsonl), which marks what is said and who says it. What counts
// are the words between quotation marks within what is marked as said: all of it
// ("whole"), or a part ("part"); contents whose marks are not in pairs are left
// out. A quotation is found where it has the same words; its speaker is right
// where it shares a word with the marked one, or neither names anybody.
//
// The precision of speakers is over the quotations to which one was given: right
// where the words are within what somebody is marked to say and the speaker
// shares a word with that source. Quotations within others are left out of it:
// the corpus gives each word to one speaker, the outer.
func Quotes(a *annotate.Annotator, req Request) (*Result, error) {
	var s quoteScore
	for _, file := range req.Data {
		err := eachLine(file, func(d attributionDoc) error {
			t := a.Annotate(&vedette.Report{ID: vedette.ReportID(d.DocID), Text: d.Text, Language: "en"}, vedette.Source{Name: d.Publisher})
			found := quotesOut{d.DocID, quotesOf(t)}
			s.count(d, found.Quotes)
			return writeLine(req.Predictions, found)
		})
		if err != nil {
			return nil, err
		}
	}
	r := &Result{Set: "quotes"}
	s.report(r)
	return r, nil
}

func quotesOf(t *text.Text) []quoteOut {
	out := make([]quoteOut, 0, len(t.Quotes))
	for _, q := range t.Quotes {
		o := quoteOut{Span: [2]int{t.Offset(q.Start), t.Offset(q.End)}, Speaker: [][2]int{}, Cue: [][2]int{}, Speech: q.Speech, Inner: q.Inner}
		if q.Source >= 0 {
			o.Speaker = points(t, []vedette.Span{q.Speaker})
		}
		if q.Verb >= 0 {
			o.Cue = points(t, []vedette.Span{q.Cue})
		}
		out = append(out, o)
	}
	return out
}

// quoteScore counts whole contents and parts apart.
type quoteScore struct {
	gold, found, right [2]int
	given, correct     int
}

func (s *quoteScore) report(r *Result) {
	gold, right := s.gold[0]+s.gold[1], s.right[0]+s.right[1]
	r.Add("quotations found", ratio(s.found[0]+s.found[1], gold), gold)
	r.Add("speaker right", ratio(right, gold), gold)
	r.Add("speaker right, whole contents", ratio(s.right[0], s.gold[0]), s.gold[0])
	r.Add("speaker right, parts", ratio(s.right[1], s.gold[1]), s.gold[1])
	r.Add("speaker precision", ratio(s.correct, s.given), s.given)
}

// goldQuote is a stretch between marks; its words are a range of word numbers.
type goldQuote struct {
	words  [2]int
	part   int // 0: all of a content; 1: a part
	source map[int]bool
	length int // of the content, in code points
}

func (s *quoteScore) count(d attributionDoc, found []quoteOut) {
	tokens := bareWords(d.Text)
	mine := map[[2]int]*quoteOut{}
	for i := range found {
		mine[rangeOf(found[i].Span, tokens)] = &found[i]
	}
	for _, g := range goldQuotes(d, tokens) {
		s.gold[g.part]++
		q := mine[g.words]
		if q == nil {
			continue
		}
		s.found[g.part]++
		if says(q, g.source, tokens) {
			s.right[g.part]++
		}
	}
	for i := range found {
		if len(found[i].Speaker) > 0 && !found[i].Inner {
			s.given++
			if truly(d, &found[i], tokens) {
				s.correct++
			}
		}
	}
}

func says(q *quoteOut, source map[int]bool, tokens [][2]int) bool {
	mine := tokensIn(q.Speaker, tokens)
	return common(mine, source) > 0 || len(mine) == 0 && len(source) == 0
}

// truly reports whether some attribution says the words of a quotation and has
// its speaker.
func truly(d attributionDoc, q *quoteOut, tokens [][2]int) bool {
	words := tokensIn([][2]int{q.Span}, tokens)
	for _, a := range d.Attributions {
		if 2*common(words, tokensIn(a.Content, tokens)) >= len(words) && says(q, tokensIn(a.Source, tokens), tokens) {
			return true
		}
	}
	return false
}

// bareWords returns the words of a text in code points, without marks.
func bareWords(s string) [][2]int {
	runes := []rune(s)
	return slices.DeleteFunc(roughTokens(s), func(t [2]int) bool {
		return !unicode.IsLetter(runes[t[0]]) && !unicode.IsDigit(runes[t[0]])
	})
}

// rangeOf returns the first word of a span and the one past the last.
func rangeOf(span [2]int, tokens [][2]int) [2]int {
	first, _ := slices.BinarySearchFunc(tokens, span[0], func(t [2]int, at int) int { return t[1] - at - 1 })
	last := first
	for last < len(tokens) && tokens[last][0] < span[1] {
		last++
	}
	return [2]int{first, last}
}

// goldQuotes returns the stretches between marks of all contents, each with the
// source of the smallest content that holds it, in the order of the text.
func goldQuotes(d attributionDoc, tokens [][2]int) []goldQuote {
	runes := []rune(d.Text)
	best := map[[2]int]goldQuote{}
	for _, a := range d.Attributions {
		source := tokensIn(a.Source, tokens)
		for _, c := range a.Content {
			for _, st := range markedIn(runes, c) {
				g := goldQuote{rangeOf(st.span, tokens), st.part, source, c[1] - c[0]}
				if old, ok := best[g.words]; g.words[0] < g.words[1] && (!ok || g.length < old.length) {
					best[g.words] = g
				}
			}
		}
	}
	list := make([]goldQuote, 0, len(best))
	for _, g := range best {
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b goldQuote) int { return slices.Compare(a.words[:], b.words[:]) })
	return list
}
