package eval

import (
	"fmt"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/pipeline"
)

// harmlessRow is a text in which no violence between people is told as having
// happened today: sport, business, film, weather, exercises and the like, in
// the words that reports of violence use.
type harmlessRow struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type harmlessOut struct {
	ID        string `json:"id"`
	Incidents int    `json:"incidents"`
}

// Harmless measures how often violence is read where there is none: the texts
// from which an incident is taken that counts as violence, each with a note.
func Harmless(req Request, p *pipeline.Pipeline) (*Result, error) {
	r := &Result{Set: "harmless"}
	texts, wrong, incidents, other, passed := 0, 0, 0, 0, 0
	for _, file := range req.Data {
		err := eachLine(file, func(row harmlessRow) error {
			if row.ID == "" || row.Text == "" {
				return fmt.Errorf("the row has no id or no text")
			}
			f := p.Read(&vedette.Report{ID: vedette.ReportID(row.ID), Text: row.Text, Language: "en"}, vedette.Source{})
			rec := p.Fold([]*vedette.Findings{f})
			out := harmlessOut{ID: row.ID}
			for i := range rec.Incidents {
				if in := &rec.Incidents[i]; in.CountsAsViolence {
					out.Incidents++
					r.Notes = append(r.Notes, fmt.Sprintf("%s: read as %s", row.ID, in.Type))
				}
			}
			texts++
			passed += yes(!p.Violent(&vedette.Report{Text: row.Text}))
			wrong += yes(out.Incidents > 0)
			incidents += out.Incidents
			other += len(rec.Incidents) - out.Incidents
			return writeLine(req.Predictions, out)
		})
		if err != nil {
			return nil, err
		}
	}
	r.Add("texts with a false incident of violence", ratio(wrong, texts), texts)
	r.Add("texts that the gate passes over", ratio(passed, texts), texts)
	r.Add("false incidents of violence", float64(incidents), 0)
	r.Add("incidents of other kinds", float64(other), 0)
	return r, nil
}
