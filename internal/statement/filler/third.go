package filler

import "github.com/vedette-org/vedette/internal/statement/scorer"

// third are the scorers that look at what the others made of a report: whether
// it tells incidents and of which types, which fillers belong to one incident,
// and of which type that is.
type third struct {
	reports  [answers]*scorer.Trees
	pairs    *scorer.Trees
	aliases  *scorer.Trees
	kinds    [answers - 1]*scorer.Trees
	grounds  *scorer.Linear
	sureness *scorer.Trees
}

// kindRows returns a report's groups, as the key has them, for learning types.
func (j *reading) kindRows(keys []Key) (x [][]float32, types []uint32) {
	at := map[string]int{}
	for i := range j.cands {
		at[j.cands[i].key] = i
	}
	for k := range keys {
		var members []anchor
		for _, role := range []Role{Target, Victim, Weapon, Described} {
			for _, e := range keys[k].Fillers[role] {
				for _, m := range e {
					if c, ok := at[Normal(m)]; ok {
						members = append(members, j.anchor(c, role))
						break
					}
				}
			}
		}
		if len(members) > 0 {
			x, types = append(x, j.kind(members)), append(types, keys[k].types())
		}
	}
	return x, types
}

// overall returns the chance that a report tells an incident of each type, and
// of any.
func (t *third) overall(r *reading) (out [answers]float64) {
	x := r.overall()
	for k := range out {
		out[k] = scorer.Sigmoid(t.reports[k].Logit(x))
	}
	return out
}

// lesson is a report's part of what the third scorers learn from.
type lesson struct {
	overall   []float32
	types     uint32
	pairs     rows
	aliases   rows
	kinds     [][]float32
	kindTypes []uint32
	grounds   []scorer.Example
}

func (r *reading) lesson(keys []Key) *lesson {
	r.plural = r.several()
	l := &lesson{overall: r.overall(), pairs: r.pairs(keys), aliases: r.aliases(keys), grounds: r.grounded(keys)}
	for i := range keys {
		l.types |= keys[i].types() | 1<<(answers-1)
	}
	l.kinds, l.kindTypes = r.kindRows(keys)
	return l
}

func learnThird(lessons []*lesson, use func(i int) bool, seed uint64) *third {
	t := &third{grounds: learnGrounds(lessons, use, seed)}
	var pairs, aliases rows
	var x, overall [][]float32
	var types, all []uint32
	for i, l := range lessons {
		if use(i) {
			pairs.append(&l.pairs)
			aliases.append(&l.aliases)
			x, types = append(x, l.kinds...), append(types, l.kindTypes...)
			overall, all = append(overall, l.overall), append(all, l.types)
		}
	}
	t.pairs = scorer.LearnBag(pairs.x, pairs.right, nil, scorer.TreesOptions{Trees: 120, Leaves: 10, Least: 20, Rate: 0.06, Rows: 0.7, Features: 0.4, Shrink: 2, Seed: seed}, bags)
	t.aliases = scorer.LearnBag(aliases.x, aliases.right, nil, scorer.TreesOptions{Trees: 80, Leaves: 8, Least: 15, Rate: 0.07, Rows: 0.7, Features: 0.5, Shrink: 2, Seed: seed}, bags)
	for k := range t.reports {
		t.reports[k] = learnBit(overall, all, k, seed)
	}
	for k := range t.kinds {
		t.kinds[k] = learnBit(x, types, k, seed)
	}
	return t
}

// learnBit learns one bit of types.
func learnBit(x [][]float32, types []uint32, bit int, seed uint64) *scorer.Trees {
	right := make([]bool, len(x))
	for i := range x {
		right[i] = types[i]>>bit&1 == 1
	}
	return scorer.LearnBag(x, right, nil, scorer.TreesOptions{Trees: 100, Leaves: 6, Least: 10, Rate: 0.05, Rows: 0.7, Features: 0.3, Shrink: 2, Seed: seed}, bags)
}
