package train

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/place"
)

// learn learns the weights by softmax, from what may train.
func (r *placesRun) learn() error {
	if err := r.muc(); err != nil {
		return err
	}
	if err := r.news(); err != nil {
		return err
	}
	var xs []place.Example
	for _, k := range r.keyed {
		xs = append(xs, r.g.Examples(k.t, k.spans, k.right)...)
	}
	for _, t := range r.plain {
		xs = append(xs, r.g.SelfLabelled(t)...)
	}
	l := place.Learning{Passes: 5, Seed: r.Seed, Step: 20, Hold: 1e-4, Scale: 100, Report: func(pass, wrong, all int) {
		r.say("places pass %d: %.2f%% of names wrong", pass, percent(wrong, all))
	}}
	r.g.SetWeights(l.Learn(r.g.Weights(), xs))
	return nil
}

// mucPlaces is a line of muc4/*.jsonl with the places of its key.
type mucPlaces struct {
	Docid, Text string
	Templates   []struct{ Location json.RawMessage }
}

// muc reads MUC-4: a name of the text that a key has as a location lies in the
// country that stands before it there.
func (r *placesRun) muc() error {
	countries := map[string]vedette.Country{}
	for _, c := range r.g.Countries() {
		countries[strings.ToUpper(c.Name)] = c.Country
	}
	return eachRow(r.Corpora, incidentsTrain, func(d mucPlaces) bool {
		t := r.annotate(d.Docid, "", d.Text)
		r.plain = append(r.plain, t)
		in := d.countries(countries)
		k := markedText{t: t}
		var want []vedette.Country
		for _, name := range slices.Sorted(maps.Keys(in)) {
			for from := 0; ; from += len(name) {
				i := strings.Index(d.Text[from:], name)
				if i < 0 {
					break
				}
				from += i
				k.spans, want = append(k.spans, vedette.Span{Start: from, End: from + len(name)}), append(want, in[name])
			}
		}
		k.right = func(n int, p *vedette.Place) bool { return p.Country == want[n] }
		r.keyed = append(r.keyed, k)
		return true
	})
}

// countries returns the country of each place of the key.
func (d *mucPlaces) countries(codes map[string]vedette.Country) map[string]vedette.Country {
	in := map[string]vedette.Country{}
	for _, t := range d.Templates {
		var l struct {
			Alternatives [][][]struct{ Name, Type string }
		}
		if json.Unmarshal(t.Location, &l) != nil {
			continue // a few are lists of such, or nothing
		}
		for _, levels := range l.Alternatives {
			var c vedette.Country
			for _, x := range slices.Concat(levels...) {
				if x.Type == "COUNTRY" {
					c = codes[x.Name]
				} else if c != "" && x.Name != "" {
					in[x.Name] = c
				}
			}
		}
	}
	return in
}

// news reads the part of ECB+ that may train; nobody has marked its places.
func (r *placesRun) news() error {
	type doc struct{ Docid, Text, Split string }
	return eachRow(r.Corpora, newsDocs, func(d doc) bool {
		if d.Split == "train" && d.Text != "" {
			r.plain = append(r.plain, r.annotate(d.Docid, "", d.Text))
		}
		return true
	})
}
