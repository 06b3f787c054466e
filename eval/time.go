package eval

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/timex"
	"github.com/vedette-org/vedette/internal/text"
)

// TimeDoc is one line of a corpus of time expressions, or of predictions on
// one. Only DocID, Text and DCT (the day of writing) may be looked at while
// predicting. Offsets are in code points.
type TimeDoc struct {
	DocID   string        `json:"docid"`
	DCT     string        `json:"dct,omitempty"`
	Text    string        `json:"text,omitempty"`
	Timexes []TimeMention `json:"timexes"`
}

// TimeMention is one TIMEX3 expression. Value is empty where none was given.
type TimeMention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// ReadTimes reads a corpus of time expressions, one object a line. A line that
// is no such object is an error that names file and line.
func ReadTimes(r io.Reader, name string) ([]TimeDoc, error) {
	var docs []TimeDoc
	br := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := br.ReadBytes('\n')
		if len(line) > 1 {
			var d TimeDoc
			if e := json.Unmarshal(line, &d); e != nil {
				return nil, &vedette.Error{Kind: vedette.ErrInput, File: name, Line: n, Message: "not a document with time expressions", Err: e}
			}
			if d.DocID == "" {
				return nil, &vedette.Error{Kind: vedette.ErrInput, File: name, Line: n, Message: "document without docid"}
			}
			docs = append(docs, d)
		}
		if errors.Is(err, io.EOF) {
			return docs, nil
		}
		if err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: name, Line: n, Message: "cannot be read", Err: err}
		}
	}
}

// PredictTimes returns what is found in the documents, in their order. annotate
// makes the tokens of a report.
func PredictTimes(docs []TimeDoc, annotate func(*vedette.Report) *text.Text) []TimeDoc {
	out := make([]TimeDoc, len(docs))
	for i, d := range docs {
		r := &vedette.Report{ID: vedette.ReportID(d.DocID), Text: d.Text, Language: "en"}
		if day, err := vedette.ParseDate(d.DCT); err == nil {
			r.Published, r.PublishedBasis = day, vedette.BasisStated
		}
		t := annotate(r)
		out[i] = TimeDoc{DocID: d.DocID, Timexes: []TimeMention{}}
		for _, m := range timex.Marks(t) {
			out[i].Timexes = append(out[i].Timexes, TimeMention{t.Offset(m.Start), t.Offset(m.End), m.Type, m.Value})
		}
	}
	return out
}

// WriteTimes writes predictions, one object a line.
func WriteTimes(w io.Writer, docs []TimeDoc) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range docs {
		if err := enc.Encode(d); err != nil {
			return fmt.Errorf("writing predictions: %w", err)
		}
	}
	return nil
}
