package eval

import (
	"encoding/json"
	"fmt"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/pipeline"
)

// muc4Row is what may be looked at of a line of muc4/*.jsonl while predicting.
type muc4Row struct {
	Docid    string       `json:"docid"`
	Text     string       `json:"text"`
	Dateline string       `json:"dateline"`
	Place    string       `json:"place"`
	Date     vedette.Date `json:"date"`
	Source   string       `json:"source"`
}

// muc4Out is what is predicted for a report.
type muc4Out struct {
	Docid     string         `json:"docid"`
	Templates []muc4Template `json:"templates"`
}

// muc4Template is one incident as the MUC-4 keys have it. Each role is a list of
// fillers, and a filler the strings in the text that name it.
type muc4Template struct {
	IncidentType  string     `json:"incident_type"`
	PerpInd       [][]string `json:"PerpInd"`
	PerpOrg       [][]string `json:"PerpOrg"`
	Target        [][]string `json:"Target"`
	Victim        [][]string `json:"Victim"`
	VictimDesc    [][]string `json:"VictimDesc"`
	Weapon        [][]string `json:"Weapon"`
	Date          muc4Date   `json:"date"`
	Location      []string   `json:"location"`
	OrgConfidence string     `json:"org_confidence,omitempty"`
	Confidence    float64    `json:"confidence"`
}

// muc4Date is an interval of days, both included.
type muc4Date struct {
	From vedette.Date `json:"from,omitempty"`
	To   vedette.Date `json:"to,omitempty"`
}

// muc4Roles are the roles that are scored, in the order of the GTT view of the
// keys (Du, Rush and Cardie 2021).
var muc4Roles = []string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon"}

func (t *muc4Template) role(name string) [][]string {
	switch name {
	case "PerpInd":
		return t.PerpInd
	case "PerpOrg":
		return t.PerpOrg
	case "Target":
		return t.Target
	case "Victim":
		return t.Victim
	case "Weapon":
		return t.Weapon
	}
	return nil
}

// MUC4 measures how the incidents of one report are read, written as MUC-4
// templates: the annotated text as the pipeline makes it, and the scorers of
// internal/statement/filler, in whose package comment stands what was tried.
// Where req.TextField is set the text is taken from that field of a row.
func MUC4(req Request, p *pipeline.Pipeline) (*Result, error) {
	coder, err := newMUC4Coder(p)
	if err != nil {
		return nil, err
	}
	var s muc4Score
	e := &muc4Errors{out: req.Errors}
	for _, file := range req.Data {
		err := eachLine(file, func(raw json.RawMessage) error {
			row, gold, err := muc4Read(raw, req.TextField)
			if err != nil {
				return err
			}
			got := coder.predict(row)
			s.add(gold, got)
			if gold.Relevant != "no" {
				s.passed.plus(counts{right: yes(p.Violent(&vedette.Report{Text: row.Text})), gold: 1})
			}
			e.add(row.Text, &gold, &got)
			return writeLine(req.Predictions, got)
		})
		if err != nil {
			return nil, err
		}
	}
	e.sum()
	return s.result(), nil
}

// muc4Read returns what may be looked at of a row, and its key.
func muc4Read(raw json.RawMessage, field string) (row muc4Row, gold muc4Gold, err error) {
	if err := json.Unmarshal(raw, &row); err != nil {
		return row, gold, err
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		return row, gold, err
	}
	if row.Docid == "" {
		return row, gold, fmt.Errorf("the row has no docid")
	}
	if len(gold.Templates) != len(gold.GTT) {
		return row, gold, fmt.Errorf("%d templates, but %d in the view gtt", len(gold.Templates), len(gold.GTT))
	}
	if gold.BodyOffset < 0 || gold.BodyOffset > len([]rune(gold.Text)) {
		return row, gold, fmt.Errorf("body_offset %d is outside the text", gold.BodyOffset)
	}
	if field != "" {
		var all map[string]json.RawMessage
		if err := json.Unmarshal(raw, &all); err != nil {
			return row, gold, err
		}
		if all[field] == nil {
			return row, gold, fmt.Errorf("there is no field %q", field)
		}
		row.Text = ""
		if err := json.Unmarshal(all[field], &row.Text); err != nil {
			return row, gold, fmt.Errorf("field %q: %w", field, err)
		}
	}
	return row, gold, nil
}
