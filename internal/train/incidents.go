package train

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/statement/filler"
	"github.com/vedette-org/vedette/internal/text"
)

// IncidentsOptions say how the model of internal/statement/filler is learned.
type IncidentsOptions struct {
	Options
	Folds int
	// Cross, where set, is a file that takes what models learned without them
	// say of the reports, for an outside scorer; no weights are written then.
	Cross string
}

func (o IncidentsOptions) filled() IncidentsOptions {
	o.Options = o.Options.filled()
	if o.Folds == 0 {
		o.Folds = 5
	}
	return o
}

const incidentsTrain = "muc4/dev.jsonl"

// Incidents learns which phrases of a report fill which role of which incident
// from the answer keys of MUC-4 that are marked for training, and writes the
// weights with their card. The same corpora and options give the same bytes.
func Incidents(o IncidentsOptions) error {
	o = o.filled()
	r := &incidentsRun{IncidentsOptions: o}
	reports, err := r.reports(filepath.Join(o.Corpora, filepath.FromSlash(incidentsTrain)))
	if err != nil {
		return err
	}
	r.say("%d reports are annotated", len(reports))
	options := filler.Options{Folds: o.Folds, Seed: o.Seed, Say: r.say}
	if o.Cross != "" {
		return r.cross(reports, options)
	}
	m, err := filler.Learn(reports, options)
	if err != nil {
		return err
	}
	return r.write(m, len(reports))
}

type incidentsRun struct {
	IncidentsOptions
	names []string // of the reports
}

// reader annotates reports as the pipeline does.
type reader struct {
	annotator *annotate.Annotator
	gazetteer *place.Gazetteer
	register  *actor.Register
}

func newReader() (r *reader, err error) {
	r = &reader{}
	if r.annotator, err = annotate.Load(); err != nil {
		return nil, err
	}
	if r.gazetteer, err = place.Load(); err != nil {
		return nil, err
	}
	r.register, err = actor.Load()
	return r, err
}

func (r *reader) text(row *keyed) *text.Text {
	t := r.annotator.Annotate(&vedette.Report{ID: vedette.ReportID(row.Docid), Text: row.Text, Published: row.Date, Language: "en"}, vedette.Source{})
	r.gazetteer.Resolve(t)
	r.register.Resolve(t)
	return t
}

// reports reads the corpus and annotates it.
func (r *incidentsRun) reports(file string) ([]filler.Report, error) {
	rows, err := readKeyed(file)
	if err != nil {
		return nil, err
	}
	read, err := newReader()
	if err != nil {
		return nil, err
	}
	out := make([]filler.Report, len(rows))
	filler.Each(len(rows), func(i int) { out[i] = filler.Report{Text: read.text(&rows[i]), Keys: rows[i].keys()} })
	for i := range rows {
		r.names = append(r.names, rows[i].Docid)
	}
	return out, nil
}

// cross writes the predictions of cross-validation, as score_muc4.py reads them.
func (r *incidentsRun) cross(reports []filler.Report, o filler.Options) error {
	found, err := filler.Cross(reports, o)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	for i, in := range found {
		templates := []map[string]any{}
		for k := range in {
			t := map[string]any{"incident_type": in[k].Type}
			for role := range filler.Roles {
				list := [][]string{}
				for _, f := range in[k].Fillers[role] {
					list = append(list, wordings(reports[i].Text, f.Names))
				}
				t[role.String()] = list
			}
			templates = append(templates, t)
		}
		if err := e.Encode(map[string]any{"docid": r.names[i], "templates": templates}); err != nil {
			return err
		}
	}
	return save(r.Cross, b.Bytes())
}

// wordings returns the words of phrases, in lower case.
func wordings(t *text.Text, list []filler.Phrase) (out []string) {
	for _, x := range list {
		out = append(out, strings.ToLower(strings.Join(strings.Fields(t.Of(t.Words(x.First, x.Last))), " ")))
	}
	return out
}

const incidentsCard = `# The model of internal/statement/filler

| file | what | size |
|---|---|---|
| en-incidents.gz | incidents of a report: which phrases fill which role of which incident; logistic regression on hashed features of our own trees, and gradient-boosted trees over what it says | %d kB |

Written by ` + "`vedette train incidents`" + ` with seed %d and %d folds. The same command on the same files, with the same models of
internal/annotate, gives the same bytes. Licence: LICENSE.md in this folder.

Learned from %s (sha256 %s): %d reports with the answer keys of the Fourth Message Understanding Conference,
on trees of our own parser. Scores: eval/scores/muc4.txt; how they were reached stands in the room's package comment.

Not for: languages other than English; anything but violence against people and things (it knows six types of incident).
The keys name persons who were victims; the weights are numbers of hashed words, from which no name can be read back.
`

// write writes the weights and their card.
func (r *incidentsRun) write(m *filler.Model, n int) error {
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return err
	}
	sum, err := hash(filepath.Join(r.Corpora, filepath.FromSlash(incidentsTrain)))
	if err != nil {
		return err
	}
	if err := save(filepath.Join(r.Out, "en-incidents.gz"), b.Bytes()); err != nil {
		return err
	}
	r.say("en-incidents.gz: %d bytes", b.Len())
	return save(filepath.Join(r.Out, "incidents.md"), fmt.Appendf(nil, incidentsCard, b.Len()/1000, r.Seed, r.Folds, incidentsTrain, sum, n))
}
