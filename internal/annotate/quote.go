package annotate

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// longestQuote is in tokens: a mark that isn't closed by then was never one.
const longestQuote = 400

// quotes fills t.Quotes with what stands between quotation marks of a pair:
// curly, straight, doubled single ones or guillemets. A quote may run over
// several sentences and, where each paragraph opens it anew, over paragraphs.
func quotes(t *text.Text) {
	open, mark := -1, ""
	for i := range t.Tokens {
		w := t.Word(i)
		switch {
		case open >= 0 && i-open > longestQuote:
			open = -1
		case open < 0 && closing[w] != "":
			open, mark = i, closing[w]
		case open >= 0 && w == mark:
			if i > open+1 {
				t.Quotes = append(t.Quotes, text.Quote{Span: vedette.Span{Start: t.Tokens[open+1].Start, End: t.Tokens[i-1].End}})
			}
			open = -1
		case open >= 0 && mark == "\"" && t.Tokens[i].Sent != t.Tokens[i-1].Sent && w == "“":
			open, mark = i, "”"
		}
	}
}

// closing gives the mark that closes what a mark opens.
var closing = map[string]string{"\"": "\"", "“": "”", "„": "“", "«": "»", "``": "''"}
