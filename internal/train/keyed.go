package train

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement/filler"
)

// keyed is one line of muc4/*.jsonl: a report with its key. GTT is the view of
// Du, Rush and Cardie (2021): the fillers that are found in the text; Roles has
// the victims that are only described, too.
type keyed struct {
	Docid string       `json:"docid"`
	Text  string       `json:"text"`
	Date  vedette.Date `json:"date"`
	GTT   []struct {
		IncidentType                             string `json:"incident_type"`
		PerpInd, PerpOrg, Target, Victim, Weapon [][]string
	} `json:"gtt"`
	Templates []struct {
		Confidence []struct {
			Values []string `json:"values"`
			About  []string `json:"xref"` // the strings of the organisation
		} `json:"perp_org_confidence"`
	} `json:"templates"`
	Roles []struct {
		Victim []struct {
			Mentions []string `json:"mentions"`
			Slot     string   `json:"slot"`
		}
	} `json:"roles"`
}

func (k *keyed) keys() (out []filler.Key) {
	for i := range k.GTT {
		g := &k.GTT[i]
		var x filler.Key
		for t := range strings.SplitSeq(g.IncidentType, "/") {
			x.Types = append(x.Types, strings.TrimSpace(t))
		}
		x.Fillers = [filler.Roles][][]string{g.PerpInd, g.PerpOrg, g.Target, g.Victim, g.Weapon}
		if i < len(k.Roles) {
			for _, v := range k.Roles[i].Victim {
				if v.Slot == "hum_tgt_desc" {
					x.Fillers[filler.Described] = append(x.Fillers[filler.Described], v.Mentions)
				}
			}
		}
		if i < len(k.Templates) {
			x.Grounds = map[string]int{}
			for _, c := range k.Templates[i].Confidence {
				for _, m := range c.About {
					if len(c.Values) > 0 {
						x.Grounds[m] = max(0, slices.Index(filler.Grounds, c.Values[0]))
					}
				}
			}
		}
		out = append(out, x)
	}
	return out
}

func readKeyed(file string) (rows []keyed, err error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Err: err}
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for n := 1; sc.Scan(); n++ {
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		var k keyed
		if err := json.Unmarshal(sc.Bytes(), &k); err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "is no row of this corpus", Err: err}
		}
		rows = append(rows, k)
	}
	if err := sc.Err(); err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be read", Err: err}
	}
	return rows, nil
}
