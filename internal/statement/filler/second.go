package filler

import (
	"slices"

	"github.com/vedette-org/vedette/internal/statement/scorer"
	"github.com/vedette-org/vedette/internal/text"
)

// second are the scorers of a candidate in each role, by all that the report
// says of it.
type second struct{ roles [Roles]*scorer.Trees }

// judge fills the chances of a report's candidates.
func (s *second) judge(r *reading) *reading {
	for i := range r.cands {
		for role := range Roles {
			r.cands[i].p[role] = 0
			if v := r.vector(&r.cands[i], role); v[0] > hopeless {
				r.cands[i].p[role] = scorer.Sigmoid(s.roles[role].Logit(v))
			}
		}
	}
	return r
}

// overall returns what is looked at of a report to say whether, and of which
// types, it tells incidents.
func (r *reading) overall() []float32 {
	x := slices.Clone(r.report)
	for role := range Roles {
		var top, next, sum float32
		for i := range r.cands {
			p := float32(r.cands[i].p[role])
			sum += p
			if p > top {
				top, next = p, top
			} else {
				next = max(next, p)
			}
		}
		x = append(x, top, next, sum)
	}
	any := answers - 1
	var tell []float32
	for _, s := range r.sentences {
		tell = append(tell, s[any])
	}
	slices.Sort(tell)
	slices.Reverse(tell)
	for k := range 4 {
		if k < len(tell) {
			x = append(x, tell[k])
		} else {
			x = append(x, -9)
		}
	}
	many, mean := float32(0), float32(0)
	for _, z := range tell {
		mean += z / float32(len(tell))
		if z > 0 {
			many++
		}
	}
	x = append(x, many, mean, float32(len(tell)))
	for k := range any {
		top, n := float32(-9), float32(0)
		for _, s := range r.sentences {
			top = max(top, s[k])
			if s[k] > 0 {
				n++
			}
		}
		x = append(x, top, n)
	}
	x = append(x, r.best[:]...)
	x = append(x, r.many[:]...)
	violent := float32(0)
	for _, d := range r.deeds {
		if d.word.violence {
			violent++
		}
	}
	x = append(x, violent, violent/float32(len(r.t.Tokens)+1))
	return append(x, r.background()...)
}

// americas are the countries of the task ("relevance criteria", MUC-4 keys).
var americas = map[string]bool{"AR": true, "BO": true, "CL": true, "CO": true, "EC": true, "SV": true, "GT": true, "HN": true, "PE": true}

// background returns where and when the likeliest sentence tells of.
func (r *reading) background() []float32 {
	top := 0
	for i, s := range r.sentences {
		if s[answers-1] > r.sentences[top][answers-1] {
			top = i
		}
	}
	inside, outside, age, oldest := float32(0), float32(0), float32(-1), float32(-1)
	here, there := float32(0), float32(0)
	for i := range r.t.PlaceRefs {
		x := &r.t.PlaceRefs[i]
		in := americas[string(r.t.Places[x.Place].Country)]
		if in {
			inside++
		} else {
			outside++
		}
		if r.t.Tokens[x.First].Sent == top {
			if in {
				here++
			} else {
				there++
			}
		}
	}
	for i := range r.t.Times {
		x := &r.t.Times[i]
		if a, ok := r.age(x); ok {
			oldest = max(oldest, a)
			if r.t.Tokens[x.First].Sent == top {
				age = max(age, a)
			}
		}
	}
	return []float32{inside, outside, here, there, age, oldest}
}

// age returns how many days before the report a time lies.
func (r *reading) age(x *text.Time) (float32, bool) {
	if x.Kind != text.TimeDate || x.Period.Latest == "" || r.t.Report.Published == "" {
		return 0, false
	}
	return float32(min(max(x.Period.Latest.DaysUntil(r.t.Report.Published), -30), 4000)), true
}

// rows are what one scorer of trees learns from.
type rows struct {
	x     [][]float32
	right []bool
}

func (s *rows) add(x []float32, right bool) { s.x, s.right = append(s.x, x), append(s.right, right) }

func (s *rows) append(o *rows) { s.x, s.right = append(s.x, o.x...), append(s.right, o.right...) }

// candidates returns what the scorers of roles learn from a report.
func (r *reading) candidates(keys []Key) (out []rows) {
	out = make([]rows, Roles)
	g := goldenOf(keys)
	for i := range r.cands {
		c := &r.cands[i]
		for role := range Roles {
			_, ok := g.roles[role][c.key]
			if v := r.vector(c, role); v[0] > hopeless || ok {
				out[role].add(v, ok)
			}
		}
	}
	return out
}

func learnSecond(lessons [][]rows, use func(i int) bool, seed uint64) *second {
	return &second{[Roles]*scorer.Trees(learnRoles(lessons, use, scorer.TreesOptions{Trees: 120, Leaves: 12, Least: 20, Rate: 0.06, Rows: 0.7, Features: 0.4, Shrink: 2, Seed: seed}))}
}

// learnRoles learns one scorer for each role that the lessons have.
func learnRoles(lessons [][]rows, use func(i int) bool, o scorer.TreesOptions) []*scorer.Trees {
	out := make([]*scorer.Trees, len(lessons[0]))
	for role := range out {
		var all rows
		for i := range lessons {
			if use(i) {
				all.append(&lessons[i][role])
			}
		}
		out[role] = scorer.LearnBag(all.x, all.right, nil, o, bags)
	}
	return out
}

// bags is how many scorers of trees are learned to be one: their mean errs less
// than each.
const bags = 3
