package filler

import (
	"strings"

	"github.com/vedette-org/vedette/internal/statement/scorer"
	"github.com/vedette-org/vedette/internal/text"
)

// vector returns what the second scorers look at: all that is known of a
// candidate over the whole report, for one role.
func (r *reading) vector(c *candidate, role Role) []float32 {
	x := make([]float32, 0, 160)
	best := r.bestSpot(c, role)
	b := &r.nouns[c.spots[best].noun]
	x = r.logitsOf(x, c, role, b)
	x = r.shapesOf(x, c, role, best)
	x = r.toldOf(x, c, b)
	x = r.rankOf(x, c, role, b)
	x = r.formOf(x, c, c.spots[best])
	x = r.companyOf(x, c, best)
	return r.kinOf(x, c, role)
}

// bestSpot returns the spot whose noun is surest in a role.
func (r *reading) bestSpot(c *candidate, role Role) (best int) {
	for i, s := range c.spots {
		if r.nouns[s.noun].logits[role] > r.nouns[c.spots[best].noun].logits[role] {
			best = i
		}
	}
	return best
}

func (r *reading) logitsOf(x []float32, c *candidate, role Role, b *noun) []float32 {
	var top [Roles]float32
	var mean, sum float32
	for i := range top {
		top[i] = -9
	}
	for _, s := range c.spots {
		z := r.nouns[s.noun].logits
		for k := range top {
			top[k] = max(top[k], z[k])
		}
		mean += z[role]
		sum += float32(scorer.Sigmoid(float64(z[role])))
	}
	x = append(x, top[role], mean/float32(len(c.spots)), sum, r.nouns[c.spots[0].noun].logits[role])
	x = append(x, top[:]...)
	other := float32(-9)
	for k, z := range b.logits {
		if Role(k) != role {
			other = max(other, z)
		}
	}
	return append(x, other, top[role]-other)
}

func (r *reading) shapesOf(x []float32, c *candidate, role Role, best int) []float32 {
	top := float32(-9)
	for _, s := range c.spots {
		top = max(top, r.nouns[s.noun].shapes[s.span])
	}
	s := c.spots[best]
	n := &r.nouns[s.noun]
	rank, first, second := 0, float32(-9), float32(-9)
	for k, z := range n.shapes {
		if z > n.shapes[s.span] {
			rank++
		}
		if z > first {
			first = z
		}
		if k != s.span && z > second {
			second = z
		}
	}
	return append(x, top, n.shapes[s.span], float32(rank), n.shapes[s.span]-second, float32(len(n.spans)))
}

// toldOf adds how surely the sentences tell of incidents.
func (r *reading) toldOf(x []float32, c *candidate, b *noun) []float32 {
	any := answers - 1
	s := r.t.Tokens[b.at].Sent
	x = append(x, r.sentences[s]...)
	before, behind, top := float32(-9), float32(-9), float32(-9)
	if s > 0 {
		before = r.sentences[s-1][any]
	}
	if s+1 < len(r.sentences) {
		behind = r.sentences[s+1][any]
	}
	for _, k := range c.spots {
		top = max(top, r.sentences[r.t.Tokens[r.nouns[k.noun].at].Sent][any])
	}
	far := 99
	for _, d := range r.deeds {
		if d.word.violence && r.t.Tokens[d.at].Sent == s {
			far = min(far, max(d.at-b.at, b.at-d.at))
		}
	}
	x = append(x, before, behind, top, float32(far))
	x = append(x, r.report...)
	return append(x, float32(r.t.Tokens[r.nouns[c.spots[0].noun].at].Sent), float32(s), float32(s)/float32(len(r.sentences)), float32(len(r.sentences)))
}

// rankOf adds where the candidate stands among those of the report.
func (r *reading) rankOf(x []float32, c *candidate, role Role, b *noun) []float32 {
	better, same := 0, 0
	stem := r.stem[b.at]
	for i := range r.nouns {
		if r.nouns[i].logits[role] > b.logits[role] {
			better++
		}
		if r.stem[r.nouns[i].at] == stem {
			same++
		}
	}
	return append(x, float32(better), r.best[role]-b.logits[role], r.many[role], float32(len(c.spots)), float32(same))
}

// formOf adds what the phrase looks like.
func (r *reading) formOf(x []float32, c *candidate, s spot) []float32 {
	n := &r.nouns[s.noun]
	sp := n.spans[s.span]
	left, numbers, names, preps := 0, 0, 0, 0
	for k := int(r.first[r.chunk[sp.head]]); k < sp.first; k++ {
		if r.opens(k) {
			left++
		}
	}
	for k := sp.first; k < sp.last; k++ {
		switch r.t.Tokens[k].POS {
		case text.NUM:
			numbers++
		case text.ADP, text.CCONJ:
			preps++
		}
		if r.name[k] >= 0 {
			names++
		}
	}
	x = append(x, float32(strings.Count(c.key, " ")+1), float32(left), float32(numbers), float32(names), float32(preps), float32(len(c.key)))
	return append(x, r.flags(sp)...)
}

// flagged are the classes that trees may ask for.
var flagged = []string{"person", "combatant", "bomb", "ordnance", "sidearm", "explosive", "unit", "office", "home", "folk", "vehicle", "works", "trade", "base", "g:armed-group", "n:person", "n:organisation", "n:location", "named:armed-group", "generic:armed-group", "named:military", "named:government", "named:person", "place", "time", "a:member", "a:crowd", "a:head", "a:body"}

func (r *reading) flags(s span) []float32 {
	out := make([]float32, len(flagged), len(flagged)+2)
	for _, c := range r.classes(s.head) {
		for i, f := range flagged {
			if c == f {
				out[i] = 1
			}
		}
	}
	plural := float32(0)
	if strings.HasSuffix(r.low[s.head], "s") {
		plural = 1
	}
	inner := float32(0)
	if s.head+1 < int(r.last[r.chunk[s.head]]) {
		inner = 1
	}
	return append(out, plural, inner)
}

// kinOf adds whether the report says the same in more or fewer words.
func (r *reading) kinOf(x []float32, c *candidate, role Role) []float32 {
	longer, shorter, longest := float32(-9), float32(-9), 0
	words := strings.Fields(c.key)
	for i := range r.cands {
		o := &r.cands[i]
		if o.key == c.key || !strings.Contains(o.key, words[len(words)-1]) && !strings.Contains(c.key, lastWord(o.key)) {
			continue
		}
		ow := strings.Fields(o.key)
		z := r.nouns[o.spots[r.bestSpot(o, role)].noun].logits[role]
		if within(words, ow) {
			longer = max(longer, z)
			longest = max(longest, len(o.spots))
		} else if within(ow, words) {
			shorter = max(shorter, z)
		}
	}
	return append(x, longer, shorter, float32(longest))
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// within reports whether the words of a are among those of b, in their order.
func within(a, b []string) bool {
	if len(a) >= len(b) {
		return false
	}
	for _, w := range b {
		if len(a) > 0 && a[0] == w {
			a = a[1:]
		}
	}
	return len(a) == 0
}
