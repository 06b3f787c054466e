package eval

import (
	"math"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/text"
)

// factualityRow is one predicate of UDS factuality (Rudinger, White and Van
// Durme 2018): did it happen, from -3 to 3. Only text, tok (1-based) and form
// may be looked at while predicting.
type factualityRow struct {
	SentID string  `json:"sent_id"`
	Tok    int     `json:"tok"`
	Form   string  `json:"form,omitempty"`
	Text   string  `json:"text,omitempty"`
	Value  float64 `json:"value"`
}

// Factuality measures whether an event is said to have happened, on trees of
// our own parser.
func Factuality(req Request) (*Result, error) {
	a, err := annotate.Load()
	if err != nil {
		return nil, err
	}
	x, err := statement.Load()
	if err != nil {
		return nil, err
	}
	var n, sign, strong, strongSign int
	var off float64
	for _, file := range req.Data {
		err := eachLine(file, func(row factualityRow) error {
			v := predictFactuality(a, x, row)
			n++
			off += math.Abs(v - row.Value)
			same := (v > 0) == (row.Value > 0)
			sign += count(same)
			if math.Abs(row.Value) >= 1 {
				strong++
				strongSign += count(same)
			}
			return writeLine(req.Predictions, factualityRow{SentID: row.SentID, Tok: row.Tok, Value: v})
		})
		if err != nil {
			return nil, err
		}
	}
	r := &Result{Set: "factuality"}
	r.Add("sign accuracy", ratio(sign, n), n)
	r.Add("sign accuracy, |value| >= 1", ratio(strongSign, strong), strong)
	r.Add("mean absolute error", off/math.Max(1, float64(n)), 0)
	return r, nil
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func predictFactuality(a *annotate.Annotator, x *statement.Extractor, row factualityRow) float64 {
	t := a.Annotate(&vedette.Report{ID: vedette.ReportID(row.SentID), Text: row.Text, Language: "en"}, vedette.Source{})
	k := tokenNear(t, row.Form, row.Tok-1)
	if k < 0 {
		return 1 // most of what is told is told as having happened
	}
	return x.Certain(t, []int{k})[0].Degree
}

// tokenNear returns our token of that form nearest to position at, -1 for none.
func tokenNear(t *text.Text, form string, at int) int {
	best := -1
	for k := range t.Tokens {
		if t.Word(k) == form && (best < 0 || abs(k-at) < abs(best-at)) {
			best = k
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
