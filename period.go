package vedette

// Precision says how exactly a time is known.
type Precision string

const (
	PrecisionTime        Precision = "time"
	PrecisionPartOfDay   Precision = "part-of-day"
	PrecisionDay         Precision = "day"
	PrecisionWeek        Precision = "week"
	PrecisionPartOfMonth Precision = "part-of-month"
	PrecisionMonth       Precision = "month"
	PrecisionPartOfYear  Precision = "part-of-year"
	PrecisionYear        Precision = "year"
	PrecisionRange       Precision = "range"
)

// Basis says how a value was come by.
type Basis string

const (
	BasisStated   Basis = "stated"   // the text says it in full
	BasisRelative Basis = "relative" // the text says it relative to another day: "on Monday"
	BasisInferred Basis = "inferred" // the reader supplied a part, such as the year
)

// Period is a time as an interval of days, both ends included. An absent end
// is open: "since 2015" has no Latest.
type Period struct {
	Earliest  Date       `json:"earliest,omitempty"`
	Latest    Date       `json:"latest,omitempty"`
	Precision Precision  `json:"precision,omitempty"`
	Basis     Basis      `json:"basis,omitempty"`
	Text      string     `json:"text,omitempty"`
	TimeOfDay string     `json:"time_of_day,omitempty"`
	Zone      string     `json:"zone,omitempty"`
	Evidence  []Evidence `json:"evidence,omitempty"`
}

// Known reports whether either end is known.
func (p *Period) Known() bool { return p != nil && (p.Earliest != "" || p.Latest != "") }

// Overlaps reports whether some day lies in both periods. Two periods of which
// one is unknown do not overlap: nothing says that they do.
func (p *Period) Overlaps(q *Period) bool {
	if !p.Known() || !q.Known() {
		return false
	}
	before := func(a, b Date) bool { return a == "" || b == "" || a <= b }
	return before(p.Earliest, q.Latest) && before(q.Earliest, p.Latest)
}

// Days returns how many days the period spans, and 0 where an end is open.
func (p *Period) Days() int {
	if p == nil || p.Earliest == "" || p.Latest == "" {
		return 0
	}
	return p.Earliest.DaysUntil(p.Latest) + 1
}
