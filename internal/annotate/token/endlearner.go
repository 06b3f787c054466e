package token

import (
	"bufio"
	"fmt"
	"io"

	"github.com/vedette-org/vedette/internal/annotate/weights"
)

const (
	endBits  = 18 // logarithm of the number of rows
	endLeast = 2  // updates that a feature needs to count
	endStep  = 0.1
)

// EndLearner learns where sentences end.
type EndLearner struct {
	z *Splitter
	l *weights.Learner
	e ends
}

// NewEndLearner returns a learner that has learned nothing yet, on top of the
// rules of a splitter.
func NewEndLearner(z *Splitter) *EndLearner {
	return &EndLearner{z: &Splitter{abbr: z.abbr}, l: weights.NewLearner(endBits, endLeast), e: ends{bits: endBits}}
}

// Learn goes through a text of which it is known at which bytes sentences
// begin. It returns how many places it got wrong, of how many.
func (l *EndLearner) Learn(s string, begins map[int]bool) (wrong, places int) {
	c := l.z.cutter(s)
	for _, p := range paragraphs(s) {
		first := len(c.tokens)
		c.scan(p)
		if first == len(c.tokens) {
			continue
		}
		w, n := l.paragraph(c, first, begins)
		wrong, places = wrong+w, places+n
	}
	return wrong, places
}

func (l *EndLearner) paragraph(c *cutter, first int, begins map[int]bool) (wrong, places int) {
	e := &l.e
	e.start(c, first)
	from := first
	for i := first + 1; i < len(c.tokens); i++ {
		e.open(c.of(i - 1))
		want := begins[c.tokens[i].Start]
		if e.candidate(c, i) {
			places++
			if got := e.here(c, from, i, l.l); got != want {
				wrong++
				l.l.Update(e.buf[:e.n], uint8(flag(want)), uint8(flag(got)))
			}
			l.l.Tick()
		}
		if want {
			from, e.depth, e.quotes = i, 0, 0
		}
	}
	e.depth, e.quotes = 0, 0
	return wrong, places
}

// Ends is a learned model of where sentences end.
type Ends struct{ set *weights.Set }

// MeanEnds returns the mean of what several learners learned.
func MeanEnds(learners []*EndLearner) *Ends {
	var all []*weights.Learner
	for _, l := range learners {
		all = append(all, l.l)
	}
	return &Ends{weights.Mean(all, endStep, 0)}
}

// Len returns how many weights the model has.
func (m *Ends) Len() int { return m.set.Len() }

// With returns a splitter that asks the model, too, where sentences end.
func (z *Splitter) With(m *Ends) *Splitter { return &Splitter{z.abbr, m.set} }

// endsHeading is the first line of the model's file; another feature set gets another number.
const endsHeading = "vedette sentences 1"

// Write writes the model: a heading, then the weights.
func (m *Ends) Write(w io.Writer) error {
	if _, err := fmt.Fprintln(w, endsHeading); err != nil {
		return err
	}
	return m.set.Write(w)
}

// ReadEnds reads what Write wrote.
func ReadEnds(r *bufio.Reader) (*Ends, error) {
	head, err := r.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("reading the head of the sentences: %w", err)
	}
	if head != endsHeading+"\n" {
		return nil, fmt.Errorf("the file begins with %.40q and not with %q", head, endsHeading)
	}
	s, err := weights.Read(r)
	return &Ends{s}, err
}
