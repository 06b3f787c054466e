package eval

import (
	"fmt"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// modalityRow is one sentence and whether what it names is said to have
// happened. Only the sentence may be looked at while predicting.
type modalityRow struct {
	ID       string `json:"id"`
	Sentence string `json:"sentence,omitempty"`
	Status   string `json:"status"`
}

// Modality measures whether an event is said to have happened, through the
// whole reading: read returns what a report was found to say.
func Modality(req Request, read func(*vedette.Report, vedette.Source) *vedette.Findings) (*Result, error) {
	violent, err := violentKinds()
	if err != nil {
		return nil, err
	}
	r := &Result{Set: "modality"}
	n, right := 0, 0
	for _, file := range req.Data {
		err := eachLine(file, func(row modalityRow) error {
			f := read(&vedette.Report{ID: vedette.ReportID(row.ID), Text: row.Sentence, Language: "en"}, vedette.Source{})
			got := statusSaid(f, violent)
			n++
			if got == row.Status {
				right++
			} else {
				r.Notes = append(r.Notes, fmt.Sprintf("%s: %s, read as %s", row.ID, row.Status, got))
			}
			return writeLine(req.Predictions, modalityRow{ID: row.ID, Status: got})
		})
		if err != nil {
			return nil, err
		}
	}
	r.Add("right", float64(right), 0)
	r.Add("accuracy", ratio(right, n), n)
	return r, nil
}

// statusSaid returns the status of the first act of violence that a report is
// found to tell, of the first event where it tells none; "denied" where its only
// voice denies it, "not-an-event" where nothing is told.
func statusSaid(f *vedette.Findings, violent map[vedette.EventType]bool) string {
	var status string
	var denied bool
	for _, s := range f.Statements {
		switch {
		case s.Event == nil || s.Event.Type == "" && !s.Event.Definite:
		case s.Stance == vedette.Denies && s.Speaker != vedette.Author:
			denied = true
		case violent[s.Event.Type]:
			return string(s.Status)
		case status == "":
			status = string(s.Status)
		}
	}
	switch {
	case denied:
		return "denied"
	case status == "":
		return "not-an-event"
	}
	return status
}

// violentKinds are the kinds of event that count as violence.
func violentKinds() (map[vedette.EventType]bool, error) {
	k, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	m := map[vedette.EventType]bool{}
	for _, kind := range k.All() {
		m[kind.ID] = kind.CountsAsViolence
	}
	return m, nil
}
