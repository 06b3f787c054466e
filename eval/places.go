package eval

import (
	"math"
	"slices"
	"sort"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/text"
)

// placesRow is a line of geo/*.jsonl and of what is predicted for it. Only id,
// text, title, date and url may be looked at while predicting, and the spans of
// the toponyms where they are given.
type placesRow struct {
	ID       string    `json:"id"`
	Text     string    `json:"text,omitempty"`
	Title    string    `json:"title,omitempty"`
	Date     string    `json:"date,omitempty"`
	URL      string    `json:"url,omitempty"`
	Toponyms []toponym `json:"toponyms"`
}

// toponym is one name; Start and End count code points.
type toponym struct {
	Start     int      `json:"start"`
	End       int      `json:"end"`
	Surface   string   `json:"surface"`
	Lat       *float64 `json:"lat"`
	Lon       *float64 `json:"lon"`
	GeoNameID int      `json:"geonameid,omitempty"`
	Feature   string   `json:"feature,omitempty"`
	Class     string   `json:"fclass,omitempty"` // of GeoNames: P settlements, A units and countries
}

func (t *toponym) located() bool { return t.Lat != nil && t.Lon != nil }

// Places measures the finding and placing of toponyms. A gold toponym counts
// where it has a point; a prediction that overlaps one without a point is
// neither right nor wrong. Right is found and placed within 161 km.
func Places(req Request) (*Result, error) {
	a, err := annotate.Load()
	if err != nil {
		return nil, err
	}
	g, err := place.Load()
	if err != nil {
		return nil, err
	}
	var s, settled, units placesScore
	for _, file := range req.Data {
		line := 0
		err := eachLine(file, func(row placesRow) error {
			if line++; req.Lines == "odd" && line%2 == 0 || req.Lines == "even" && line%2 == 1 {
				return nil
			}
			t := a.Annotate(placesReport(row), vedette.Source{})
			got := placesRow{ID: row.ID}
			if req.GoldSpans {
				got.Toponyms = givenToponyms(g, t, row.Toponyms)
			} else {
				g.Resolve(t)
				got.Toponyms = foundToponyms(g, t)
			}
			s.add(row.Toponyms, got.Toponyms)
			settled.add(ofClass(row.Toponyms, "P"), got.Toponyms)
			units.add(ofClass(row.Toponyms, "A"), got.Toponyms)
			return writeLine(req.Predictions, got)
		})
		if err != nil {
			return nil, err
		}
	}
	r := s.result()
	settled.class(r, "settlements")
	units.class(r, "countries and units")
	return r, nil
}

// ofClass takes the points of toponyms of all other classes away: what overlaps
// them is then neither right nor wrong.
func ofClass(all []toponym, class string) []toponym {
	out := slices.Clone(all)
	for i := range out {
		if out[i].Class != class {
			out[i].Lat, out[i].Lon = nil, nil
		}
	}
	return out
}

// class adds the figures of one class of toponyms, where the corpus tells them.
func (s *placesScore) class(r *Result, name string) {
	if s.gold == 0 {
		return
	}
	r.Add(name+": accuracy@161 of the found", ratio(s.near, s.resolved), s.resolved)
	r.Add(name+": end-to-end recall@161", ratio(s.near, s.gold), s.gold)
}

func placesReport(row placesRow) *vedette.Report {
	r := &vedette.Report{ID: vedette.ReportID(row.ID), Text: row.Text, Title: row.Title, URL: row.URL, Language: "en"}
	if d, err := vedette.ParseDate(row.Date); err == nil {
		r.Published = d
	}
	return r
}

// foundToponyms writes the refs of a text as the corpora mark toponyms: a part
// of a country or a place near a town is marked there as the country or town.
func foundToponyms(g *place.Gazetteer, t *text.Text) []toponym {
	out := []toponym{}
	for i := range t.PlaceRefs {
		r := &t.PlaceRefs[i]
		p := t.Places[r.Place]
		if p.Kind == vedette.PlaceBorder || r.Rule == place.RuleSite || r.Rule == place.RuleBetween {
			continue
		}
		if base, ok := g.Base(p.ID); ok {
			p = base
		}
		out = append(out, toToponym(t, r.Span, &p))
	}
	return out
}

func toToponym(t *text.Text, s vedette.Span, p *vedette.Place) toponym {
	return toponym{Start: t.Offset(s.Start), End: t.Offset(s.End), Surface: t.Of(s), Lat: p.Lat, Lon: p.Lon, GeoNameID: p.GeoNamesID, Feature: string(p.Kind)}
}

func givenToponyms(g *place.Gazetteer, t *text.Text, gold []toponym) []toponym {
	offsets := byteOffsets(t.S())
	var spans []vedette.Span
	for _, k := range gold {
		spans = append(spans, vedette.Span{Start: offsets[k.Start], End: offsets[k.End]})
	}
	out := []toponym{}
	for i, p := range g.ResolveSpans(t, spans) {
		if p == nil {
			p = &vedette.Place{}
		}
		k := toToponym(t, spans[i], p)
		out = append(out, k)
	}
	return out
}

// byteOffsets maps code points to bytes.
func byteOffsets(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// placesScore counts as ../shared/scorers/score_geo.py does: gold and predicted
// toponyms are matched one to one, longest overlap first.
type placesScore struct {
	docs, gold, predicted, found, strict, near, close, resolved int
}

func (s *placesScore) add(gold, got []toponym) {
	s.docs++
	var counted, other []toponym
	for _, g := range gold {
		if g.located() {
			counted = append(counted, g)
		} else {
			other = append(other, g)
		}
	}
	pairs, matched := matchToponyms(counted, got)
	s.gold += len(counted)
	s.found += len(pairs)
	for j, p := range got {
		if !matched[j] && overlapsAny(&p, other) {
			continue
		}
		s.predicted++
	}
	for _, m := range pairs {
		g, p := &counted[m[0]], &got[m[1]]
		if g.Start == p.Start && g.End == p.End {
			s.strict++
		}
		if !p.located() {
			continue
		}
		s.resolved++
		d := kilometres(*g.Lat, *g.Lon, *p.Lat, *p.Lon)
		if d <= 161 {
			s.near++
		}
		if d <= 20 {
			s.close++
		}
	}
}

func overlapsAny(p *toponym, list []toponym) bool {
	for i := range list {
		if overlap(p, &list[i]) > 0 {
			return true
		}
	}
	return false
}

func overlap(a, b *toponym) int { return min(a.End, b.End) - max(a.Start, b.Start) }

func matchToponyms(gold, got []toponym) (pairs [][2]int, matched map[int]bool) {
	type pair struct{ overlap, unlike, g, p int }
	var all []pair
	for i := range gold {
		for j := range got {
			if o := overlap(&gold[i], &got[j]); o > 0 {
				d := gold[i].End - gold[i].Start - got[j].End + got[j].Start
				all = append(all, pair{-o, max(d, -d), i, j})
			}
		}
	}
	sort.Slice(all, func(x, y int) bool {
		a, b := all[x], all[y]
		for _, d := range [4]int{a.overlap - b.overlap, a.unlike - b.unlike, a.g - b.g, a.p - b.p} {
			if d != 0 {
				return d < 0
			}
		}
		return false
	})
	used := map[int]bool{}
	matched = map[int]bool{}
	for _, c := range all {
		if !used[c.g] && !matched[c.p] {
			used[c.g], matched[c.p] = true, true
			pairs = append(pairs, [2]int{c.g, c.p})
		}
	}
	return pairs, matched
}

func (s *placesScore) result() *Result {
	r := &Result{Set: "places"}
	r.Add("documents", float64(s.docs), 0)
	r.Add("toponyms", float64(s.gold), 0)
	r.Add("recognition overlap F1", placesF1(s.found, s.gold, s.predicted), s.gold)
	r.Add("recognition strict F1", placesF1(s.strict, s.gold, s.predicted), s.gold)
	r.Add("accuracy@161 of the found", ratio(s.near, s.resolved), s.resolved)
	r.Add("accuracy@20 of the found", ratio(s.close, s.resolved), s.resolved)
	r.Add("end-to-end recall@161", ratio(s.near, s.gold), s.gold)
	r.Add("end-to-end F1@161", placesF1(s.near, s.gold, s.predicted), s.gold)
	r.Add("end-to-end F1@20", placesF1(s.close, s.gold, s.predicted), s.gold)
	return r
}

func placesF1(right, gold, got int) float64 { return ratio(2*right, gold+got) }

// kilometres is the great-circle distance (haversine, mean radius of the earth).
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a, b := lat1*rad, lat2*rad
	h := math.Pow(math.Sin((b-a)/2), 2) + math.Cos(a)*math.Cos(b)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 2 * 6371.0088 * math.Asin(math.Min(1, math.Sqrt(h)))
}
