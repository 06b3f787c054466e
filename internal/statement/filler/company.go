package filler

import "github.com/vedette-org/vedette/internal/statement/scorer"

// company is which nouns of a report stand together.
type company struct {
	clauses map[int][]int // by the word that governs them
	sents   map[int][]int
	chains  map[int][]int
	told    int // the sentence that is likeliest to tell of an incident
}

// meet fills the company of a report's nouns.
func (r *reading) meet() {
	c := &company{clauses: map[int][]int{}, sents: map[int][]int{}, chains: map[int][]int{}}
	for i := range r.nouns {
		at := r.nouns[i].at
		if g := r.tie(at).gov; g >= 0 {
			c.clauses[g] = append(c.clauses[g], i)
		}
		if k := r.t.ChainAt(at); k >= 0 {
			c.chains[k] = append(c.chains[k], i)
		}
		s := r.t.Tokens[at].Sent
		c.sents[s] = append(c.sents[s], i)
	}
	for s := range r.sentences {
		if r.sentences[s][answers-1] > r.sentences[c.told][answers-1] {
			c.told = s
		}
	}
	r.company = c
}

// companyOf adds how likely each role is filled by what stands beside a candidate
// in its clause and its sentence, and by what else its chains name.
func (r *reading) companyOf(x []float32, c *candidate, best int) []float32 {
	n := c.spots[best].noun
	at := r.nouns[n].at
	gov, sent := r.tie(at).gov, r.t.Tokens[at].Sent
	clause := r.surest(nil, r.company.clauses[gov], func(i int) bool { return i != n })
	beside := r.surest(nil, r.company.sents[sent], func(i int) bool { return r.chunk[r.nouns[i].at] != r.chunk[at] })
	x = append(append(x, clause...), beside...)
	x = r.chainsOf(x, c)
	return r.whereabouts(x, c, sent)
}

// surest appends, for each role, the log-odds of the surest of the nouns that fit.
func (r *reading) surest(x []float32, nouns []int, fits func(i int) bool) []float32 {
	first := len(x)
	for range Roles {
		x = append(x, -9)
	}
	for _, i := range nouns {
		if fits(i) {
			for k, z := range r.nouns[i].logits {
				x[first+k] = max(x[first+k], z)
			}
		}
	}
	return x
}

func (r *reading) chainsOf(x []float32, c *candidate) []float32 {
	own := map[int]bool{}
	for _, s := range c.spots {
		own[s.noun] = true
	}
	var others []int
	size := 0
	for _, s := range c.spots {
		if k := r.t.ChainAt(r.nouns[s.noun].at); k >= 0 {
			size = max(size, len(r.t.Chains[k].Mentions))
			others = append(others, r.company.chains[k]...)
		}
	}
	x = r.surest(x, others, func(i int) bool { return !own[i] })
	return append(x, float32(size))
}

// whereabouts adds how far a candidate is from the sentence that tells most, and
// how much its other sentences tell.
func (r *reading) whereabouts(x []float32, c *candidate, sent int) []float32 {
	any := answers - 1
	near, mean := float32(-9), float32(0)
	for s := max(0, sent-2); s <= min(len(r.sentences)-1, sent+2); s++ {
		near = max(near, r.sentences[s][any])
	}
	for _, s := range c.spots {
		z := r.sentences[r.t.Tokens[r.nouns[s.noun].at].Sent][any]
		mean += float32(scorer.Sigmoid(float64(z))) / float32(len(c.spots))
	}
	told := r.company.told
	return append(x, float32(sent-told), r.sentences[sent][any]-r.sentences[told][any], near, mean)
}
