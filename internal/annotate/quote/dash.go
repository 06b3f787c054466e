package quote

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// dialogue returns what is spoken in lines that open with a dash, as in Spanish,
// French or Russian and what is translated from them: "— We stay, said the
// mayor. — It is our town." A line with no cue is speech only where the line
// before it was.
func (w *work) dialogue() (list []text.Quote) {
	speech, before := -1, -1
	if n := len(w.t.Quotes); n > 0 {
		speech = w.t.Quotes[n-1].Speech
	}
	for s := 0; s < len(w.t.Sentences); s++ {
		if !w.opensLine(w.t.Sentences[s].First) {
			continue
		}
		last := s
		for last+1 < len(w.t.Sentences) && w.t.Sentences[last+1].Paragraph == w.t.Sentences[s].Paragraph && !w.opensLine(w.t.Sentences[last+1].First) {
			last++
		}
		found := w.line(w.t.Sentences[s].First+1, w.t.Sentences[last].Last, before == s-1 && before >= 0)
		for i := range found {
			found[i].Speech = speech + 1
		}
		if len(found) > 0 {
			speech, before = speech+1, last
		}
		list, s = append(list, found...), last
	}
	return list
}

// opensLine reports whether token i is a dash at the start of a line.
func (w *work) opensLine(i int) bool {
	switch w.t.Word(i) {
	case "—", "–", "―", "--":
	default:
		return false
	}
	at := strings.TrimRight(w.t.S()[max(0, w.t.Tokens[i].Start-8):w.t.Tokens[i].Start], " \t")
	return w.t.Tokens[i].Start < 8 && at == "" || strings.HasSuffix(at, "\n")
}

// line returns what is spoken in the tokens behind the dash of a line: up to the
// cue, and again behind a second dash.
func (w *work) line(first, end int, goesOn bool) []text.Quote {
	for i := first + 1; i < end && i < first+200; i++ {
		if !dashOrStop(w.t.Word(i - 1)) {
			continue
		}
		stop := min(w.t.Sentences[w.t.Tokens[i].Sent].Last, i+farthest)
		a := w.closingCue(i, stop, false)
		if a.source < 0 || a.source > i+8 || a.cue > i+8 {
			continue
		}
		list := []text.Quote{w.spoken(first, i-1, a)}
		for k := max(a.cue, a.source) + 1; k+1 < end; k++ {
			if x := w.t.Word(k); x == "—" || x == "–" || x == "--" {
				return append(list, w.spoken(k+1, end, a))
			}
		}
		return list
	}
	if goesOn && first < end {
		return []text.Quote{w.spoken(first, end, nobody)}
	}
	return nil
}

func dashOrStop(x string) bool {
	switch x {
	case ",", "?", "!", "…", "—", "–", "--":
		return true
	}
	return false
}

// spoken returns a quotation of the tokens from first up to last, without the
// dashes and commas at its end.
func (w *work) spoken(first, last int, a told) text.Quote {
	for last > first+1 && (w.t.Word(last-1) == "," || w.t.Word(last-1) == "—" || w.t.Word(last-1) == "–" || w.t.Word(last-1) == "--") {
		last--
	}
	q := text.Quote{Span: w.t.Words(first, last), First: first, Last: last, Source: -1, Verb: -1}
	w.tell(&q, a)
	return q
}

// merge puts speech behind dashes among the quotations. One that stands within
// it is an inner one.
func (w *work) merge(spoken []text.Quote) {
	if len(spoken) == 0 {
		return
	}
	w.t.Quotes = append(w.t.Quotes, spoken...)
	slices.SortStableFunc(w.t.Quotes, func(a, b text.Quote) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	end := 0
	for i := range w.t.Quotes {
		q := &w.t.Quotes[i]
		q.Inner = q.First < end
		end = max(end, q.Last)
	}
}
