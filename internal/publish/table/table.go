// Package table writes the record as text for people at a terminal: a block per
// incident, lists of one line each, a thing with all that hangs on it, and why
// the program says what it says.
//
// Nothing that a report contains reaches the terminal as a command: escape
// sequences and the like become visible marks ([publish.Clean]).
package table

import (
	"fmt"
	"io"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// Write writes what was read: a block per incident, then campaigns, figures,
// relations and assessments, then what the reader should know about the reading.
func Write(w io.Writer, r *vedette.Record, o Options) error {
	b := &block{printer: &printer{w: w, width: o.columns()}, n: publish.NewNames(r)}
	for i := range r.Incidents {
		b.incident(&r.Incidents[i])
		b.write("")
	}
	b.rest(r)
	b.write(counted(r))
	return b.err
}

// counted sums up a record in a line.
func counted(r *vedette.Record) string {
	var parts []string
	for _, c := range []struct {
		n    int
		what string
	}{{len(r.Reports), "report"}, {len(r.Incidents), "incident"}, {len(r.Statements), "statement"}, {len(r.Actors), "actor"}, {len(r.Places), "place"}} {
		parts = append(parts, plural(c.n, c.what))
	}
	return strings.Join(parts, ", ")
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// block writes things of a record with the names of what they refer to.
type block struct {
	*printer
	n *publish.Names
}

// rest writes what is not an incident.
func (b *block) rest(r *vedette.Record) {
	b.section("Campaigns", len(r.Campaigns), func(i int) { b.campaign(&r.Campaigns[i]) })
	b.section("Figures", len(r.Figures), func(i int) { b.figure(&r.Figures[i]) })
	b.section("Relations", len(r.Relations), func(i int) { b.relation(&r.Relations[i]) })
	b.section("Assessments", len(r.Assessments), func(i int) { b.assessment(&r.Assessments[i]) })
	b.section("About the reading", len(r.Notices), func(i int) { b.notice(&r.Notices[i]) })
}

func (b *block) section(title string, n int, each func(i int)) {
	if n == 0 {
		return
	}
	b.write(title)
	for i := range n {
		each(i)
	}
	b.write("")
}

func (b *block) campaign(c *vedette.Campaign) {
	s := c.Name
	if by := b.n.Party(c.AnnouncedBy); by != "" {
		s += ", announced by " + by
	}
	if d := c.When.String(); d != "" {
		s += ", " + d
	}
	s += since(len(c.Incidents), "incident")
	b.line(2, s+quoted(c.Evidence))
}

func since(n int, what string) string {
	if n == 0 {
		return ""
	}
	return ", " + plural(n, what)
}

func (b *block) figure(f *vedette.Figure) {
	s := f.Measure + ": " + f.Value.String()
	if f.Of != "" {
		s += " of " + b.n.Actor(f.Of)
	}
	if f.About != "" {
		s += ", " + b.n.Any(f.About)
	}
	if d := f.When.String(); d != "" {
		s += ", " + d
	}
	if st := b.n.Statement(f.Statement); st != nil {
		s += " (says " + b.n.Party(st.Speaker) + ")"
	}
	if f.Note != "" {
		s += "; " + f.Note
	}
	b.line(2, s+quoted(f.Evidence))
}

func (b *block) relation(r *vedette.Relation) {
	s := b.n.Actor(r.From) + " — " + r.Kind + " — " + b.n.Actor(r.To)
	if r.Status != "" {
		s += " (" + string(r.Status) + ")"
	}
	if d := r.When.String(); d != "" {
		s += ", " + d
	}
	if st := b.n.Statement(r.Statement); st != nil && st.Stance != vedette.Reports {
		s += ": " + b.n.Party(st.Speaker) + " " + string(st.Stance)
	}
	b.line(2, s+quoted(r.Evidence))
}

func (b *block) assessment(a *vedette.Assessment) {
	s := a.Kind
	if st := b.n.Statement(a.Statement); st != nil {
		s += " by " + b.n.Party(st.Speaker)
	}
	if a.Subject != "" {
		s += " on " + b.n.Any(a.Subject)
	}
	if d := a.Horizon.String(); d != "" {
		s += ", " + d
	}
	if a.Outcome != "" {
		s += " (" + a.Outcome + ")"
	}
	if a.Text != "" && len(a.Evidence) == 0 {
		s += ": " + a.Text
	}
	b.line(2, s+quoted(a.Evidence))
}

func (b *block) notice(x *vedette.Notice) {
	s := x.Code + ": " + x.Message
	if x.Report != "" {
		s += " [" + string(x.Report) + "]"
	}
	b.line(2, s)
}

// maxQuote is how much of a quote is shown; all of it is in the JSON.
const maxQuote = 240

// quoted returns the first words of evidence behind a colon.
func quoted(es []vedette.Evidence) string {
	if len(es) == 0 {
		return ""
	}
	return ": " + quote(es[0])
}

func quote(e vedette.Evidence) string {
	return "“" + cut(publish.Clean(e.Quote), maxQuote) + "”"
}
