package filler

import (
	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// crowd is what the candidates of a report make of each other: how likely the
// likeliest of each sentence and of the report are.
type crowd struct {
	r     *reading
	sents [][Roles]best // by sentence
	whole [Roles]best
	sum   [Roles]float32
	many  [Roles]float32
	old   [][Roles]float64 // the chances as the second scorers gave them
}

// best holds the two likeliest candidates of a role.
type best struct {
	top, next float32
	at        int // index in cands of the top
}

func (b *best) add(p float32, at int) {
	if p > b.top {
		b.next, b.top, b.at = b.top, p, at
	} else {
		b.next = max(b.next, p)
	}
}

// but returns the likeliest other than candidate at.
func (b *best) but(at int) float32 {
	if b.at == at {
		return b.next
	}
	return b.top
}

func (r *reading) crowd() *crowd {
	c := &crowd{r: r, sents: make([][Roles]best, len(r.sentences)), old: make([][Roles]float64, len(r.cands))}
	for i := range r.cands {
		c.old[i] = r.cands[i].p
		for role := range Roles {
			p := float32(r.cands[i].p[role])
			c.whole[role].add(p, i)
			c.sum[role] += p
			if p > 0.3 {
				c.many[role]++
			}
			if p > 0.02 {
				for _, s := range r.cands[i].spots {
					c.sents[r.t.Tokens[r.nouns[s.noun].at].Sent][role].add(p, i)
				}
			}
		}
	}
	return c
}

// vector returns what the scorers of the second look see: a candidate among
// those beside it.
func (c *crowd) vector(i int, role Role) []float32 {
	r, cand := c.r, &c.r.cands[i]
	x := make([]float32, 0, 64)
	rank := float32(0)
	for k := range c.old {
		if c.old[k][role] > c.old[i][role] {
			rank++
		}
	}
	for k := range Roles {
		x = append(x, float32(c.old[i][k]))
	}
	s := r.t.Tokens[r.nouns[cand.spots[r.bestSpot(cand, role)].noun].at].Sent
	x = append(x, rank, c.whole[role].but(i), float32(c.old[i][role])-c.whole[role].but(i), float32(len(cand.spots)))
	for k := range Roles {
		x = append(x, c.sents[s][k].but(i), c.sum[k], c.many[k], c.whole[k].top)
		beside := float32(0)
		if s > 0 {
			beside = c.sents[s-1][k].but(i)
		}
		if s+1 < len(c.sents) {
			beside = max(beside, c.sents[s+1][k].but(i))
		}
		x = append(x, beside)
	}
	x = append(x, r.sentences[s]...)
	x = append(x, r.report...)
	return c.rivals(x, i, role)
}

// rivals adds the likeliest of those that stand in the same place.
func (c *crowd) rivals(x []float32, i int, role Role) []float32 {
	longer, shorter := float32(0), float32(0)
	a := &c.r.cands[i]
	for k := range c.r.cands {
		b := &c.r.cands[k]
		if k == i || c.old[k][role] < 0.02 || !c.r.overlap(a, b) {
			continue
		}
		if len(b.key) > len(a.key) {
			longer = max(longer, float32(c.old[k][role]))
		} else {
			shorter = max(shorter, float32(c.old[k][role]))
		}
	}
	z := c.r.nouns[a.spots[c.r.bestSpot(a, role)].noun].logits[role]
	return append(x, longer, shorter, z, float32(len(c.r.sentences)), float32(len(a.key)))
}

// overlap reports whether two candidates share a place.
func (r *reading) overlap(a, b *candidate) bool {
	for _, x := range a.spots {
		for _, y := range b.spots {
			if x.noun == y.noun {
				return true
			}
		}
	}
	return false
}

// faint are candidates that are not looked at again.
const faint = 0.03

// judgeAgain looks at the candidates a second time, each among the others.
func (m *again) judge(r *reading) *reading {
	c := r.crowd()
	for i := range r.cands {
		for role := range looked {
			if c.old[i][role] >= faint {
				r.cands[i].p[role] = scorer.Sigmoid(m.roles[role].Logit(c.vector(i, role)))
			}
		}
	}
	return r
}

// looked are the roles that a second look helps: perpetrators, of which an
// incident seldom has two. With targets and victims it lost as much as it won.
const looked = Organisation + 1

// again are the scorers of the second look.
type again struct{ roles [looked]*scorer.Trees }

// seenAgain returns what they learn from a report.
func (r *reading) seenAgain(keys []Key) (out []rows) {
	out = make([]rows, looked)
	g := goldenOf(keys)
	c := r.crowd()
	for i := range r.cands {
		for role := range looked {
			if c.old[i][role] >= faint {
				_, ok := g.roles[role][r.cands[i].key]
				out[role].add(c.vector(i, role), ok)
			}
		}
	}
	return out
}

func learnAgain(lessons [][]rows, use func(i int) bool, seed uint64) *again {
	return &again{[looked]*scorer.Trees(learnRoles(lessons, use, scorer.TreesOptions{Trees: 100, Leaves: 8, Least: 20, Rate: 0.05, Rows: 0.7, Features: 0.4, Shrink: 2, Seed: seed}))}
}
