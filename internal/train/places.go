package train

import (
	"bytes"
	"math"
	"path/filepath"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/text"
)

// PlacesOptions says how the weights of candidate places are learned again. Of
// [Options], Corpora, Out, Seed and Progress count.
type PlacesOptions struct {
	Options
	Learn bool // first by softmax, from what may train, then tuned
}

// rounds is how often each weight is moved at most.
const rounds = 2

type placesRun struct {
	PlacesOptions
	a     *annotate.Annotator
	g     *place.Gazetteer
	marks []markedText // whose places somebody has marked
	keyed []markedText // of which the keys of MUC-4 tell the country
	plain []*text.Text
}

// markedText is a report with the spans of its toponyms, and what is right for
// the one of a number.
type markedText struct {
	t     *text.Text
	spans []vedette.Span
	right func(n int, p *vedette.Place) bool
}

// Places moves the weights of the features of candidate places, one by one, as
// long as more toponyms of LGL's odd lines and TR-News come to lie within 161 km of
// where they are. With Learn it first learns them by softmax from MUC-4's locations
// and from places behind which stands what they lie in.
func Places(o PlacesOptions) error {
	a, err := annotate.Load()
	if err != nil {
		return err
	}
	g, err := place.Load()
	if err != nil {
		return err
	}
	o.Options = o.filled()
	r := &placesRun{PlacesOptions: o, a: a, g: g}
	if err := r.marked("geo/lgl.jsonl", true); err != nil {
		return err
	}
	if err := r.marked("geo/trnews.jsonl", false); err != nil {
		return err
	}
	if o.Learn {
		if err := r.learn(); err != nil {
			return err
		}
	}
	r.tune()
	return r.write()
}

func (r *placesRun) write() error {
	var b bytes.Buffer
	w := r.g.Weights()
	b.WriteString("# What tells for and against a candidate place: feature, points. internal/place/feature.go says what each is. Set by hand, then moved by `vedette train places`.\n")
	if err := w.Write(&b); err != nil {
		return err
	}
	return save(filepath.Join(r.Out, "weights.tsv"), b.Bytes())
}

// tune moves each weight by two fifths and by sixty points, both ways, and keeps
// what places two toponyms more.
func (r *placesRun) tune() {
	w := r.g.Weights()
	best := r.placed(w)
	r.say("%d toponyms placed right", best)
	for range rounds {
		before := best
		for i := range w {
			for _, x := range [...]int32{w[i] * 7 / 5, w[i] * 5 / 7, w[i] + 60, w[i] - 60} {
				v := w
				v[i] = x
				if n := r.placed(v); n > best+1 {
					w, best = v, n
					r.say("%d with %s at %d", best, place.FeatureName(i), x)
				}
			}
		}
		if best == before {
			break
		}
	}
	r.g.SetWeights(w)
}

func (r *placesRun) placed(w place.Weights) (n int) {
	r.g.SetWeights(w)
	for _, k := range r.marks {
		for i, p := range r.g.ResolveSpans(k.t, k.spans) {
			if p != nil && k.right(i, p) {
				n++
			}
		}
	}
	return n
}

type toponymRow struct {
	ID, Text, URL string
	Toponyms      []struct {
		Start, End int
		Lat, Lon   *float64
	}
}

// marked reads reports whose toponyms have points.
func (r *placesRun) marked(file string, odd bool) error {
	n := 0
	return eachRow(r.Corpora, file, func(row toponymRow) bool {
		if n++; odd && n%2 == 0 {
			return true
		}
		at := runeStarts(row.Text)
		var spans []vedette.Span
		var points [][2]float64
		for _, p := range row.Toponyms {
			if p.Lat != nil && p.Lon != nil && p.Start < p.End && p.End < len(at) {
				spans = append(spans, vedette.Span{Start: at[p.Start], End: at[p.End]})
				points = append(points, [2]float64{*p.Lat, *p.Lon})
			}
		}
		t := r.annotate(row.ID, row.URL, row.Text)
		r.marks = append(r.marks, markedText{t, spans, func(n int, p *vedette.Place) bool {
			return p.Lat != nil && apart(points[n], [2]float64{*p.Lat, *p.Lon}) <= 161
		}})
		return true
	})
}

func runeStarts(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// apart is the distance of two points in kilometres.
func apart(a, b [2]float64) float64 {
	const rad = math.Pi / 180
	s, c := math.Sin((b[0]-a[0])/2*rad), math.Sin((b[1]-a[1])/2*rad)
	return 2 * 6371 * math.Asin(math.Sqrt(s*s+math.Cos(a[0]*rad)*math.Cos(b[0]*rad)*c*c))
}

func (r *placesRun) annotate(id, url, s string) *text.Text {
	return r.a.Annotate(&vedette.Report{ID: vedette.ReportID(id), URL: url, Text: s, Language: "en"}, vedette.Source{})
}
