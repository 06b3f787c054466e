package eval

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/text"
)

// attributionDoc is one line of a corpus of attributions (PolNeAR, Newell and
// others 2018). Only docid, text, date and publisher may be looked at while
// predicting. Spans are [start, end) in code points.
type attributionDoc struct {
	DocID        string             `json:"docid"`
	Text         string             `json:"text,omitempty"`
	Date         string             `json:"date,omitempty"`
	Publisher    string             `json:"publisher,omitempty"`
	Attributions []attributionSpans `json:"attributions"`
}

type attributionSpans struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// Statements measures who is said to say what.
func Statements(req Request) (*Result, error) {
	a, err := annotate.Load()
	if err != nil {
		return nil, err
	}
	x, err := statement.Load()
	if err != nil {
		return nil, err
	}
	var s attributionScore
	for _, file := range req.Data {
		err := eachLine(file, func(d attributionDoc) error {
			found := predictAttributions(a, x, d)
			s.count(d, found)
			return writeLine(req.Predictions, found)
		})
		if err != nil {
			return nil, err
		}
	}
	r := &Result{Set: "statements"}
	r.Add("attribution precision", ratio(s.matched, s.system), s.system)
	r.Add("attribution recall", ratio(s.matched, s.gold), s.gold)
	r.Add("attribution F1", f1(s.matched, s.system, s.gold), s.gold)
	r.Add("attribution F1 with source", f1(s.withSource, s.system, s.gold), s.gold)
	return r, nil
}

// predictAttributions reads one document.
func predictAttributions(a *annotate.Annotator, x *statement.Extractor, d attributionDoc) attributionDoc {
	r := &vedette.Report{ID: vedette.ReportID(d.DocID), Text: d.Text, Language: "en"}
	if day, err := vedette.ParseDate(d.Date); err == nil {
		r.Published = day
	}
	t := a.Annotate(r, vedette.Source{Name: d.Publisher})
	out := attributionDoc{DocID: d.DocID, Attributions: []attributionSpans{}}
	for _, at := range x.Attributions(t) {
		if at.Within >= 0 {
			continue // the corpus gives each word one role in one attribution: the outer
		}
		out.Attributions = append(out.Attributions, attributionSpans{points(t, at.Source), points(t, at.Cue), points(t, at.Content)})
	}
	return out
}

// points turns spans into pairs of code point offsets.
func points(t *text.Text, spans []vedette.Span) [][2]int {
	out := make([][2]int, 0, len(spans))
	for _, s := range spans {
		out = append(out, [2]int{t.Offset(s.Start), t.Offset(s.End)})
	}
	return out
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(hits, system, gold int) float64 { return ratio(2*hits, system+gold) }
