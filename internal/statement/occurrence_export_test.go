package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// Occurrence is what the tests of the first pass look at.
type Occurrence struct {
	vedette.Event
	Toll, Attempt bool
	Sent          int
	Words         string
}

// Occurrences runs the first pass alone.
func (x *Extractor) Occurrences(t *text.Text) []Occurrence {
	var out []Occurrence
	for _, o := range x.occurrences(t) {
		out = append(out, Occurrence{o.Event, o.toll, o.attempt, o.sent, t.Of(o.span)})
	}
	return out
}
