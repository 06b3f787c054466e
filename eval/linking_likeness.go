package eval

import (
	"math"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/text"
)

const (
	// alike is how like two groups of reports must be on average to tell of one
	// incident; nameWeight is what the words of names count more than others.
	// Both were chosen on the part of ECB+ marked train.
	alike      = 0.20
	nameWeight = 2.0
	// sameIncident is added to the likeness of two reports whose first
	// incident the record holds for one.
	sameIncident = 0.25
)

// linkReports groups reports that tell of the same incident and returns for
// each the index of the first report of its group. Reports are alike by their
// words, names more than others, each weighed by how rare it is (tf-idf,
// cosine), and where the record joins the incident that each tells first; alone
// groups them by nothing but that.
func linkReports(p *pipeline.Pipeline, rows []linkingRow) (groups, alone []int) {
	var fs []*vedette.Findings
	var vs []vector
	for i := range rows {
		r := vedette.Report{ID: vedette.ReportID(rows[i].Docid), Title: rows[i].Title, Text: rows[i].Text, Language: "en"}
		if d, err := vedette.ParseDate(string(rows[i].Date)); err == nil {
			r.Published = d
		}
		vs = append(vs, wordsOf(p.Text(&r, vedette.Source{})))
		fs = append(fs, p.Read(&r, vedette.Source{}))
	}
	weigh(vs)
	first := firstIncidents(p.Fold(fs))
	like := make([][]float64, len(rows))
	for i := range like {
		like[i] = make([]float64, len(rows))
		for j := range i {
			like[i][j] = vs[i].dot(vs[j])
			a, b := first[vedette.ReportID(rows[i].Docid)], first[vedette.ReportID(rows[j].Docid)]
			if a != "" && a == b {
				like[i][j] += sameIncident
			}
			like[j][i] = like[i][j]
		}
	}
	return averageLink(like, alike), recorded(rows, first)
}

// recorded groups the reports whose first incident is one in the record.
func recorded(rows []linkingRow, first map[vedette.ReportID]vedette.IncidentID) (out []int) {
	at := map[vedette.IncidentID]int{}
	for i := range rows {
		in := first[vedette.ReportID(rows[i].Docid)]
		k, ok := at[in]
		if in == "" || !ok {
			k = i
			at[in] = i
		}
		out = append(out, k)
	}
	return out
}

// firstIncidents returns the violent incident that each report tells first.
func firstIncidents(rec *vedette.Record) map[vedette.ReportID]vedette.IncidentID {
	violent := map[vedette.IncidentID]bool{}
	for i := range rec.Incidents {
		violent[rec.Incidents[i].ID] = rec.Incidents[i].CountsAsViolence
	}
	out, at := map[vedette.ReportID]vedette.IncidentID{}, map[vedette.ReportID]int{}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		if !violent[s.Incident] || len(s.Evidence) == 0 {
			continue
		}
		if k, ok := at[s.Report]; !ok || s.Evidence[0].Start < k {
			out[s.Report], at[s.Report] = s.Incident, s.Evidence[0].Start
		}
	}
	return out
}

// vector is a bag of words in the order of the alphabet.
type vector []weighed

type weighed struct {
	word string
	w    float64
}

func wordsOf(t *text.Text) vector {
	n := map[string]float64{}
	for i := range t.Tokens {
		switch k := &t.Tokens[i]; k.POS {
		case text.PROPN:
			n[strings.ToLower(k.Lemma)] += nameWeight
		case text.NOUN, text.VERB, text.ADJ, text.NUM:
			n[strings.ToLower(k.Lemma)]++
		}
	}
	var v vector
	for w, c := range n {
		v = append(v, weighed{w, 1 + math.Log(c)})
	}
	slices.SortFunc(v, func(a, b weighed) int { return strings.Compare(a.word, b.word) })
	return v
}

// weigh multiplies each word by its rareness and brings vectors to length 1.
func weigh(vs []vector) {
	df := map[string]int{}
	for _, v := range vs {
		for _, x := range v {
			df[x.word]++
		}
	}
	for _, v := range vs {
		sum := 0.0
		for i := range v {
			v[i].w *= math.Log(float64(1+len(vs)) / float64(df[v[i].word]))
			sum += v[i].w * v[i].w
		}
		for i := range v {
			v[i].w /= math.Sqrt(max(sum, 1e-12))
		}
	}
}

func (v vector) dot(o vector) (sum float64) {
	for i, j := 0, 0; i < len(v) && j < len(o); {
		switch {
		case v[i].word < o[j].word:
			i++
		case v[i].word > o[j].word:
			j++
		default:
			sum += v[i].w * o[j].w
			i, j = i+1, j+1
		}
	}
	return sum
}

// averageLink joins the two groups that are most alike on average for as long
// as they are at least that much alike. It returns the first member of the
// group of each item. like is symmetric and is used up.
func averageLink(like [][]float64, least float64) []int {
	n := len(like)
	of, size := make([]int, n), make([]float64, n)
	for i := range of {
		of[i], size[i] = i, 1
	}
	best := make([]int, n) // the likest later group of each group, -1 for none
	for i := range best {
		best[i] = likest(like, size, i)
	}
	for {
		a := -1
		for i := range n {
			if size[i] > 0 && best[i] >= 0 && (a < 0 || like[i][best[i]] > like[a][best[a]]) {
				a = i
			}
		}
		if a < 0 || like[a][best[a]] < least {
			return of
		}
		b := best[a]
		for k := range n {
			like[a][k] = (size[a]*like[a][k] + size[b]*like[b][k]) / (size[a] + size[b])
			like[k][a] = like[a][k]
		}
		size[a], size[b] = size[a]+size[b], 0
		for k := range of {
			if of[k] == b {
				of[k] = a
			}
		}
		for i := range n {
			if i == a || size[i] > 0 && (best[i] == a || best[i] == b) {
				best[i] = likest(like, size, i)
			} else if size[i] > 0 && i < a && (best[i] < 0 || like[i][a] > like[i][best[i]]) {
				best[i] = a
			}
		}
	}
}

func likest(like [][]float64, size []float64, i int) int {
	best := -1
	for j := i + 1; j < len(like); j++ {
		if size[j] > 0 && (best < 0 || like[i][j] > like[i][best]) {
			best = j
		}
	}
	return best
}
