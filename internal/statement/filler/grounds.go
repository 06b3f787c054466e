package filler

import "github.com/vedette-org/vedette/internal/statement/scorer"

// Grounds are on whose word an organisation is named as perpetrator, as the
// answer keys put it, the commonest first.
var Grounds = []string{"REPORTED AS FACT", "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "CLAIMED OR ADMITTED", "POSSIBLE"}

// grounds returns what is looked at to say so: the words of the sentences that
// name the organisation, and how it stands in them.
func (r *reading) grounds(c *candidate) []uint32 {
	b := &bag{make([]uint32, 0, 200)}
	b.add("bias")
	at := r.nouns[c.spots[r.bestSpot(c, Organisation)].noun].at
	best := r.t.Tokens[at].Sent
	x := r.tie(at)
	b.add("slot", x.dep, x.prep, x.voice)
	if x.gov >= 0 {
		b.add("gov", r.stem[x.gov])
		b.add("pat", x.dep, x.prep, x.voice, r.stem[x.gov])
	}
	seen := map[int]bool{}
	for _, s := range c.spots {
		if k := r.t.Tokens[r.nouns[s.noun].at].Sent; !seen[k] && len(seen) < 8 {
			seen[k] = true
			r.wordsOf(b, k, k == best)
		}
	}
	return b.out
}

func (r *reading) wordsOf(b *bag, s int, own bool) {
	for k := r.t.Sentences[s].First; k < r.t.Sentences[s].Last; k++ {
		b.add("w", r.stem[k])
		if own {
			b.add("own", r.stem[k])
			if k > r.t.Sentences[s].First {
				b.add("own2", r.stem[k-1], r.stem[k])
			}
		}
	}
}

// grounded makes the examples of a report.
func (r *reading) grounded(keys []Key) (out []scorer.Example) {
	on := map[string]uint32{}
	for i := range keys {
		for m, g := range keys[i].Grounds {
			on[Normal(m)] |= 1 << g
		}
	}
	for i := range r.cands {
		if g := on[r.cands[i].key]; g != 0 {
			out = append(out, scorer.Example{Features: r.grounds(&r.cands[i]), Right: g, Weight: 1})
		}
	}
	return out
}

func learnGrounds(lessons []*lesson, use func(i int) bool, seed uint64) *scorer.Linear {
	var all []scorer.Example
	for i, l := range lessons {
		if use(i) {
			all = append(all, l.grounds...)
		}
	}
	return scorer.LearnLinear(all, scorer.LinearOptions{Answers: len(Grounds), Bits: 16, Passes: 10, Least: 2, Rate: 0.01, Decay: 3e-3, Seed: seed})
}

// groundsOf returns the likeliest index in Grounds.
func (t *third) groundsOf(r *reading, c *candidate) (best int) {
	z := t.grounds.Logits(r.grounds(c), nil)
	for k := range z {
		if z[k] > z[best] {
			best = k
		}
	}
	return best
}
