package filler

import (
	"slices"

	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// doubts returns what is looked at to say how surely an incident is in the key:
// how surely the report tells of any, and of this type, how surely the group of
// its fillers has the type, and how surely those are fillers.
func (j *reading) doubts(in *Incident, members []anchor, overall [answers]float64, many int) []float32 {
	kind := slices.Index(Types, in.Type)
	x := []float32{float32(in.P), float32(overall[answers-1]), float32(overall[kind]), float32(kind), float32(many), float32(len(members)), float32(len(j.sentences))}
	top, least, sum, first := float32(0), float32(1), float32(0), float32(99)
	for _, a := range members {
		p := float32(j.cands[a.cand].p[a.role])
		top, least, sum = max(top, p), min(least, p), sum+p
		first = min(first, float32(a.sent))
	}
	x = append(x, top, least, sum, first)
	for role := range Roles {
		best := 0.0
		for _, f := range in.Fillers[role] {
			best = max(best, f.P)
		}
		x = append(x, float32(best))
	}
	return x
}

// sure sets how likely each incident of a report is, by the share of such that
// were found in the keys of other reports.
func (m *third) sure(list []Incident) []Incident {
	for i := range list {
		list[i].P = scorer.Sigmoid(m.sureness.Logit(list[i].doubts))
	}
	return list
}

// judged returns what the scorer of sureness learns from the incidents read from
// a report: each is right if one of the key's is left that has its type; where
// there is a choice, the one that shares most fillers.
func (j *reading) judged(list []Incident, keys []Key) (out rows) {
	taken := make([]bool, len(keys))
	for i := range list {
		best, top := -1, -1
		for k := range keys {
			if n := j.shared(&list[i], &keys[k]); !taken[k] && slices.Contains(keys[k].Types, list[i].Type) && n > top {
				best, top = k, n
			}
		}
		if best >= 0 {
			taken[best] = true
		}
		out.add(list[i].doubts, best >= 0)
	}
	return out
}

// shared returns how many fillers of an incident are in a key.
func (j *reading) shared(in *Incident, k *Key) (n int) {
	for role := range Roles {
		for _, f := range in.Fillers[role] {
			s := j.key(f.Names[0].First, f.Names[0].Last)
			for _, e := range k.Fillers[role] {
				if slices.ContainsFunc(e, func(m string) bool { return Normal(m) == s }) {
					n++
					break
				}
			}
		}
	}
	return n
}

func learnSure(judged []rows, use func(i int) bool, seed uint64) *scorer.Trees {
	var all rows
	for i := range judged {
		if use(i) {
			all.append(&judged[i])
		}
	}
	return scorer.LearnTrees(all.x, all.right, nil, scorer.TreesOptions{Trees: 50, Leaves: 4, Least: 40, Rate: 0.06, Rows: 0.7, Features: 0.5, Shrink: 5, Seed: seed})
}
