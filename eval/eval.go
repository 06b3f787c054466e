// Package eval measures the rooms on corpora that nobody here wrote, in the
// open: each set has a reader of the corpus' own file, a prediction that looks
// at nothing but the fields named in the record's contract, and figures. The
// predictions can be written out for scorers that are independent of us.
package eval

import (
	"bufio"
	"encoding/json"
	"io"
	"os"

	"github.com/vedette-org/vedette"
)

// Request says what to measure. Predictions, where not nil, takes one JSON
// object a line (or the corpus' own format). Progress may be nil.
type Request struct {
	Data        []string
	Predictions io.Writer
	GoldSpans   bool   // places: the spans of the toponyms are given
	Lines       string // places: "odd" or "even" for every other line, from the first; "" for all
	GoldTokens  bool   // annotate: sentences and tokens are given
	UpperCase   bool   // annotate: an upper-case copy of the corpus
	TextField   string
	Docs        string    // mentions: the file of the documents
	Mentions    string    // mentions: the file of the mentions
	Errors      io.Writer // muc4: takes the errors by kind, with the text
	Progress    func(done, total int)
}

// Metric is one figure. N is the number of cases that it is a share of, 0 for
// one that is no share; it decides whether a difference is noise.
type Metric struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	N     int     `json:"n,omitempty"`
}

// Result is what one run measured, in a fixed order.
type Result struct {
	Set     string   `json:"set"`
	Metrics []Metric `json:"metrics"`
	Notes   []string `json:"notes,omitempty"`
}

// Add appends a figure.
func (r *Result) Add(name string, value float64, n int) {
	r.Metrics = append(r.Metrics, Metric{name, value, n})
}

// maxLine bounds a line of a corpus: the longest article is far below it.
const maxLine = 64 << 20

// eachLine calls f for every line of a JSONL corpus that is not empty. A line
// that does not decode, or that f refuses, is an error with file and line.
func eachLine[T any](file string, f func(row T) error) error {
	in, err := os.Open(file)
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Err: err}
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<20), maxLine)
	n := 0
	for sc.Scan() {
		n++
		if len(sc.Bytes()) == 0 {
			continue
		}
		var row T
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			return &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "is no row of this corpus", Err: err}
		}
		if err := f(row); err != nil {
			return &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "cannot be used", Err: err}
		}
	}
	if err := sc.Err(); err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n + 1, Message: "cannot be read", Err: err}
	}
	return nil
}

// writeLine writes one prediction; a nil writer takes nothing.
func writeLine(w io.Writer, row any) error {
	if w == nil {
		return nil
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(row)
}
