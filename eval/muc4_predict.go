package eval

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/statement/filler"
	"github.com/vedette-org/vedette/internal/text"
)

// muc4Coder writes the incidents of a report as MUC-4 templates.
type muc4Coder struct {
	pipeline  *pipeline.Pipeline
	model     *filler.Model
	countries map[vedette.Country]string
}

func newMUC4Coder(p *pipeline.Pipeline) (*muc4Coder, error) {
	places, err := lexicon.LoadPlaces()
	if err != nil {
		return nil, err
	}
	model, err := filler.Load()
	if err != nil {
		return nil, err
	}
	c := &muc4Coder{pipeline: p, model: model, countries: map[vedette.Country]string{}}
	for _, x := range places.Countries {
		c.countries[x.Code] = x.Name
	}
	return c, nil
}

func (c *muc4Coder) predict(row muc4Row) muc4Out {
	r := vedette.Report{ID: vedette.ReportID(row.Docid), Text: row.Text, Published: row.Date, Language: "en"}
	p := muc4Page{muc4Coder: c, t: c.pipeline.Text(&r, vedette.Source{})}
	out := muc4Out{Docid: row.Docid, Templates: []muc4Template{}}
	for _, in := range c.model.Incidents(p.t) {
		out.Templates = append(out.Templates, p.template(&in))
	}
	return out
}

// muc4Page is one report that is being coded.
type muc4Page struct {
	*muc4Coder
	t *text.Text
}

func (p *muc4Page) template(in *filler.Incident) muc4Template {
	t := muc4Template{IncidentType: in.Type, Confidence: in.P}
	for i, list := range []*[][]string{&t.PerpInd, &t.PerpOrg, &t.Target, &t.Victim, &t.Weapon, &t.VictimDesc} {
		*list = [][]string{}
		for _, f := range in.Fillers[i] {
			*list = append(*list, p.names(&f))
		}
	}
	if list := in.Fillers[filler.Organisation]; len(list) > 0 {
		t.OrgConfidence = list[0].Grounds
	}
	t.Date, t.Location = p.date(in), p.location(in)
	return t
}

// names returns the phrases that name a filler, as the text has them, in lower case.
func (p *muc4Page) names(f *filler.Filler) (out []string) {
	for _, x := range f.Names {
		s := p.t.Of(p.t.Words(x.First, x.Last))
		out = append(out, strings.ToLower(strings.Join(strings.Fields(s), " ")))
	}
	return out
}
