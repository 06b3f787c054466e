package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/pipeline"
)

// linkingRow is a report and, for scoring, the incident that it tells. Only
// docid, date, title and text may be looked at while predicting.
type linkingRow struct {
	Docid       string       `json:"docid"`
	Date        vedette.Date `json:"date"`
	Title       string       `json:"title"`
	Text        string       `json:"text"`
	Split       string       `json:"split"`
	IncidentIDs []string     `json:"incident_ids"`
	Cluster     *string      `json:"cluster"`
}

// gold returns the incident of a report, "" where the corpus does not say.
func (r *linkingRow) gold() string {
	switch {
	case r.Cluster != nil:
		return *r.Cluster
	case len(r.IncidentIDs) > 0:
		return r.IncidentIDs[0]
	}
	return ""
}

type linkingOut struct {
	Docid   string `json:"docid"`
	Cluster string `json:"cluster"`
}

// Linking measures which reports tell of the same incident. Rows without a gold
// incident are predicted and not scored; rows with a split are scored by it.
func Linking(req Request, p *pipeline.Pipeline) (*Result, error) {
	var rows []linkingRow
	for _, file := range req.Data {
		err := eachLine(file, func(row linkingRow) error {
			if row.Docid == "" {
				return fmt.Errorf("the row has no docid")
			}
			rows = append(rows, row)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	groups, recorded := linkReports(p, rows)
	got, alone := map[string]string{}, map[string]string{}
	for i, row := range rows {
		got[row.Docid], alone[row.Docid] = rows[groups[i]].Docid, rows[recorded[i]].Docid
		if err := writeLine(req.Predictions, linkingOut{row.Docid, got[row.Docid]}); err != nil {
			return nil, err
		}
	}
	r := &Result{Set: "linking"}
	gold, splits := map[string]string{}, map[string][]string{}
	for _, row := range rows {
		if g := row.gold(); g != "" {
			gold[row.Docid] = g
			splits[row.Split] = append(splits[row.Split], row.Docid)
		}
	}
	addSplits(r, "", splits, gold, got)
	addSplits(r, "by the record's incidents alone ", splits, gold, alone)
	return r, nil
}

// addSplits scores each split of a corpus by itself.
func addSplits(r *Result, prefix string, splits map[string][]string, gold, got map[string]string) {
	var names []string
	for n := range splits {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		c := clustering{splits[n], gold, got}
		c.score().add(r, prefix+strings.TrimLeft(n+" ", " "), len(splits[n]))
	}
}
