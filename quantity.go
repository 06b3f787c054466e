package vedette

import "encoding/json"

// Quantity is a number as an interval. Best is set only where a single number
// was said or estimated. An absent bound is open or unknown:
//
//	10            Low 10  Best 10  High 10
//	at least 10   Low 10  –        –
//	up to 10      –       –        High 10
//	about 10      Low 9   Best 10  High 11
type Quantity struct {
	Low, Best, High *int64
	Text            string
}

// Exactly returns the quantity of a plain number.
func Exactly(n int64, text string) Quantity { return Quantity{&n, &n, &n, text} }

// AtLeast returns a quantity with a floor and no ceiling.
func AtLeast(n int64, text string) Quantity { return Quantity{Low: &n, Text: text} }

// Between returns a quantity with both bounds and no best guess.
func Between(low, high int64, text string) Quantity {
	return Quantity{Low: &low, High: &high, Text: text}
}

// Known reports whether any bound is known.
func (q *Quantity) Known() bool {
	return q != nil && (q.Low != nil || q.Best != nil || q.High != nil)
}

// Compatible reports whether one number can satisfy both: their intervals are
// not disjoint. "At least 12" does not contradict 57.
func (q Quantity) Compatible(o Quantity) bool {
	return !less(q.High, o.Low) && !less(o.High, q.Low)
}

func less(a, b *int64) bool { return a != nil && b != nil && *a < *b }

type quantityJSON struct {
	Low  *int64          `json:"low,omitempty"`
	Best *int64          `json:"best,omitempty"`
	High json.RawMessage `json:"high,omitempty"`
	Text string          `json:"text,omitempty"`
}

// MarshalJSON writes an open ceiling above a known floor as "high": null.
func (q Quantity) MarshalJSON() ([]byte, error) {
	j := quantityJSON{Low: q.Low, Best: q.Best, Text: q.Text}
	switch {
	case q.High != nil:
		j.High, _ = json.Marshal(*q.High)
	case q.Low != nil:
		j.High = json.RawMessage("null")
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (q *Quantity) UnmarshalJSON(b []byte) error {
	var j struct {
		Low, Best, High *int64
		Text            string
	}
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*q = Quantity{j.Low, j.Best, j.High, j.Text}
	return nil
}
