package filler

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// Incident is one incident that a report is found to tell of. Anchors are the
// tokens at which its fillers stand, in text order.
type Incident struct {
	Type    string
	Fillers [Roles][]Filler
	Anchors []int
	P       float64 // how likely it is, with its type

	doubts []float32
}

// Filler is what fills a role: the phrases that name it, the best first.
type Filler struct {
	Names   []Phrase
	Grounds string // of an organisation: one of Grounds
	P       float64
}

// Phrase is a run of tokens, Last excluded. Head is the noun before which the
// modifiers stand.
type Phrase struct{ First, Head, Last int }

// Settings are the thresholds of the decisions.
type Settings struct {
	Relevant float64
	Roles    [Roles]float64
	Second   float64 // of a second perpetrator of one incident
	Same     float64 // above which two candidates are one
	Alias    float64 // above which the other names of one are told, too
	Sure     float64 // and how likely they must be themselves
	Join     float64 // log-odds by which fillers are put into one incident
	Share    float64 // log-odds by which a perpetrator is given to an incident
	Bare     float64 // of an incident of a type that no filler tells
}

var settings = Settings{Relevant: 0.42, Roles: [Roles]float64{0.18, 0.25, 0.26, 0.26, 0.26, 0.35}, Second: 0.5, Same: 0.5, Alias: 0.9, Sure: 0.6, Join: 0.5, Share: 0, Bare: 0.5}

// pick returns the candidates of a role that are believed, the surest first, one
// for each entity.
func (j *reading) pick(m *third, role Role, s *Settings) (out []int) {
	var order []int
	for i := range j.cands {
		if j.cands[i].p[role] >= s.Roles[role] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(j.cands[b].p[role], j.cands[a].p[role]) })
	j.aka[role] = map[int][]int{}
	for _, i := range order[:min(len(order), most)] {
		k := slices.IndexFunc(out, func(k int) bool { return j.same(m, k, i, role, s) })
		if k < 0 {
			out = append(out, i)
		} else if !j.overlap(&j.cands[out[k]], &j.cands[i]) {
			j.aka[role][out[k]] = append(j.aka[role][out[k]], i)
		}
	}
	return out
}

// same reports whether two candidates of a role are taken for one. Of things and
// people that are hit, only those of which one has all words of the other are;
// perpetrators go by many names.
func (j *reading) same(m *third, a, b int, role Role, s *Settings) bool {
	x, y := &j.cands[a], &j.cands[b]
	if j.overlap(x, y) {
		return true
	}
	if role >= looked {
		v, w := strings.Fields(x.key), strings.Fields(y.key)
		return within(v, w) || within(w, v)
	}
	return scorer.Sigmoid(m.aliases.Logit(j.alias(a, b, role))) >= s.Same
}
