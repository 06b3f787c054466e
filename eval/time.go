package eval

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/annotate/timex"
	"github.com/vedette-org/vedette/internal/text"
)

// timeDoc is a line of time/*.jsonl and of what is predicted for it. Only
// docid, text and dct (the day of writing) may be looked at while predicting.
type timeDoc struct {
	DocID   string        `json:"docid"`
	DCT     string        `json:"dct,omitempty"`
	Text    string        `json:"text,omitempty"`
	Timexes []timeMention `json:"timexes"`
}

// timeMention is one TIMEX3 expression. Start and End count code points; Value
// is empty where none was given.
type timeMention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Times measures the finding of time expressions and of their TIMEX3 values.
func Times(req Request) (*Result, error) {
	a, err := annotate.Load()
	if err != nil {
		return nil, err
	}
	return times(req, func(r *vedette.Report) *text.Text { return a.Annotate(r, vedette.Source{}) })
}

func times(req Request, annotate func(*vedette.Report) *text.Text) (*Result, error) {
	var s timeScore
	for _, file := range req.Data {
		err := eachLine(file, func(d timeDoc) error {
			found := predictTimes(d, annotate)
			s.count(d.Timexes, found.Timexes)
			return writeLine(req.Predictions, found)
		})
		if err != nil {
			return nil, err
		}
	}
	return s.result(), nil
}

func predictTimes(d timeDoc, annotate func(*vedette.Report) *text.Text) timeDoc {
	r := &vedette.Report{ID: vedette.ReportID(d.DocID), Text: d.Text, Language: "en"}
	if day, err := vedette.ParseDate(d.DCT); err == nil {
		r.Published, r.PublishedBasis = day, vedette.BasisStated
	}
	t := annotate(r)
	out := timeDoc{DocID: d.DocID, Timexes: []timeMention{}}
	for _, m := range timex.Marks(t) {
		out.Timexes = append(out.Timexes, timeMention{t.Offset(m.Start), t.Offset(m.End), m.Type, m.Value})
	}
	return out
}
