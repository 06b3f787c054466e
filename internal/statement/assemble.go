package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// assemble makes statements of occurrences and attributions.
func (x *Extractor) assemble(t *text.Text, occ []occurrence) *vedette.Findings {
	f := &vedette.Findings{Source: t.Source, Report: *t.Report, Actors: t.Actors, Places: t.Places, Notices: t.Notices}
	for i := range occ {
		o := &occ[i]
		e := o.Event
		ev := []vedette.Evidence{t.Evidence(o.span, "statement/author")}
		f.Statements = append(f.Statements, vedette.Statement{
			ID:       vedette.StatementID(vedette.ContentID("statement", string(t.Report.ID), strconv.Itoa(ev[0].Start), strconv.Itoa(ev[0].End), strconv.Itoa(i))),
			Report:   t.Report.ID,
			Evidence: ev, Speaker: vedette.Author, Stance: vedette.Reports, Aspect: vedette.Occurrence,
			Status: vedette.Happened, Event: &e,
		})
	}
	return f
}
