package eval

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/text"
)

// muc4Coder writes the incidents of a report as MUC-4 templates.
type muc4Coder struct {
	pipeline  *pipeline.Pipeline
	countries map[vedette.Country]string
	words     *muc4Words
}

func newMUC4Coder(p *pipeline.Pipeline) (*muc4Coder, error) {
	places, err := lexicon.LoadPlaces()
	if err != nil {
		return nil, err
	}
	words, err := newMUC4Words()
	if err != nil {
		return nil, err
	}
	c := &muc4Coder{pipeline: p, countries: map[vedette.Country]string{}, words: words}
	for _, x := range places.Countries {
		c.countries[x.Code] = x.Name
	}
	return c, nil
}

func (c *muc4Coder) predict(row muc4Row) muc4Out {
	r := vedette.Report{ID: vedette.ReportID(row.Docid), Text: row.Text, Published: row.Date, Language: "en"}
	record := c.pipeline.Fold([]*vedette.Findings{c.pipeline.Read(&r, vedette.Source{})})
	p := muc4Page{muc4Coder: c, t: c.pipeline.Text(&r, vedette.Source{}), record: record}
	p.offsets = byteOffsets(r.Text)
	out := muc4Out{Docid: row.Docid, Templates: []muc4Template{}}
	for i := range record.Incidents {
		if in := &record.Incidents[i]; p.relevant(in) {
			out.Templates = append(out.Templates, p.template(in))
		}
	}
	p.onlyGroup(out.Templates)
	return out
}

// muc4Page is one report that is being coded.
type muc4Page struct {
	*muc4Coder
	t       *text.Text
	record  *vedette.Record
	offsets []int
}

// muc4Countries are those of the task ("relevance criteria", MUC-4 keys).
var muc4Countries = []vedette.Country{"AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"}

// relevant applies the relevance criteria of the task's documentation (Chinchor
// and Sundheim, MUC-4 1992): an incident has a type, lies in one of nine
// countries and is not older than two months.
func (p *muc4Page) relevant(in *vedette.Incident) bool {
	if in.Codes == nil || in.Codes.MUC4 == "" {
		return false
	}
	if w := in.When; w.Known() && w.Latest != "" && p.t.Report.Published != "" {
		if w.Latest.DaysUntil(p.t.Report.Published) > 62 {
			return false
		}
	}
	if x := p.place(in); x != nil && x.Country != "" && !aimedAt(in.Where) && !slices.Contains(muc4Countries, x.Country) {
		return false
	}
	return true
}

// aimedAt reports whether a place was only read from who or what was hit: "U.S.
// citizens" says nothing of where.
func aimedAt(w *vedette.Where) bool {
	return !slices.ContainsFunc(w.Evidence, func(e vedette.Evidence) bool { return e.Rule != "statement/where:target" })
}

func (p *muc4Page) place(in *vedette.Incident) *vedette.Place {
	if in.Where == nil {
		return nil
	}
	for i := range p.record.Places {
		if p.record.Places[i].ID == in.Where.Place {
			return &p.record.Places[i]
		}
	}
	return nil
}

func (p *muc4Page) template(in *vedette.Incident) muc4Template {
	t := muc4Template{
		IncidentType: strings.ToLower(in.Codes.MUC4),
		PerpInd:      [][]string{}, PerpOrg: [][]string{}, Target: [][]string{}, Victim: [][]string{}, VictimDesc: [][]string{}, Weapon: [][]string{},
		Location: []string{}, Confidence: in.ReadingConfidence,
	}
	for _, d := range p.told(in) {
		p.perpetrators(&t, d)
		p.targets(&t, d)
		p.weapons(&t, d)
	}
	p.fromSentences(&t, in)
	t.Date = p.date(in)
	t.Location = p.location(in)
	return t
}

// date returns the interval of an incident; MUC-4 takes one whose day is not
// told to lie before the report.
func (p *muc4Page) date(in *vedette.Incident) muc4Date {
	if in.When.Known() {
		return muc4Date{in.When.Earliest, in.When.Latest}
	}
	return muc4Date{To: p.t.Report.Published}
}

func (p *muc4Page) location(in *vedette.Incident) []string {
	out := []string{}
	x := p.place(in)
	if x == nil {
		return out
	}
	for _, name := range []string{p.countries[x.Country], x.Admin1, x.Name} {
		if name = strings.ToUpper(name); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
