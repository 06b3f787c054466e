package vedette

// Span is a half-open range [Start, End) of bytes in a report's text.
// Spans are how the rooms talk to each other; what leaves the house is [Evidence].
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Evidence is the words that a value was read from. Start and End count
// Unicode code points in the report's text, as a W3C TextPositionSelector
// does, and Quote is exactly that stretch of it.
type Evidence struct {
	Report ReportID `json:"report"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Quote  string   `json:"quote"`
	// Rule names what decided: a rule of a room ("statement/denial-verb"), a
	// dictionary entry ("data/events/shelling.yaml") or a model.
	Rule string `json:"rule,omitempty"`
}
