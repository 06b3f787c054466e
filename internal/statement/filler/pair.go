package filler

import (
	"slices"

	"github.com/vedette-org/vedette/internal/statement/scorer"
	"github.com/vedette-org/vedette/internal/text"
)

// anchor is a candidate in a role, seen at its surest place.
type anchor struct {
	cand int
	role Role
	at   int // the head there
	sent int
}

func (j *reading) anchor(c int, role Role) anchor {
	n := &j.nouns[j.cands[c].spots[j.bestSpot(&j.cands[c], role)].noun]
	return anchor{c, role, n.at, j.t.Tokens[n.at].Sent}
}

// pair returns what the scorer of pairs looks at: whether two fillers, the
// first of which stands first, belong to one incident.
func (j *reading) pair(a, b anchor) []float32 {
	if b.at < a.at {
		a, b = b, a
	}
	x := []float32{
		float32(a.role), float32(b.role), flag(a.role == b.role), flag(a.role <= Organisation), flag(b.role <= Organisation),
		float32(b.sent - a.sent), float32(j.t.Sentences[b.sent].Paragraph - j.t.Sentences[a.sent].Paragraph), float32(min(b.at-a.at, 300)),
		float32(a.sent), float32(len(j.sentences)),
		float32(len(j.cands[a.cand].spots)), float32(len(j.cands[b.cand].spots)), float32(j.nearest(a.cand, b.cand)),
	}
	x = j.types(x, a.sent, b.sent)
	x = append(x, j.report...)
	x = append(x, j.plural...)
	x = append(x, j.settings(a.sent, b.sent)...)
	x = append(x, j.cues(a, b)...)
	return append(x, j.bonds(a, b)...)
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// nearest returns how many sentences lie between the nearest places of two candidates.
func (j *reading) nearest(a, b int) int {
	best := 99
	for _, x := range j.cands[a].spots {
		s := j.t.Tokens[j.nouns[x.noun].at].Sent
		for _, y := range j.cands[b].spots {
			d := j.t.Tokens[j.nouns[y.noun].at].Sent - s
			best = min(best, max(d, -d))
		}
	}
	return best
}

// types adds how alike two sentences are in the type of incident that they tell.
func (j *reading) types(x []float32, a, b int) []float32 {
	dot, na, nb := 0.0, 0.0, 0.0
	topA, topB := 0, 0
	for k := range answers - 1 {
		p, q := scorer.Sigmoid(float64(j.sentences[a][k])), scorer.Sigmoid(float64(j.sentences[b][k]))
		dot, na, nb = dot+p*q, na+p*p, nb+q*q
		x = append(x, float32(p*q), float32(p-q))
		if j.sentences[a][k] > j.sentences[a][topA] {
			topA = k
		}
		if j.sentences[b][k] > j.sentences[b][topB] {
			topB = k
		}
	}
	least := float32(9)
	for s := a; s <= b; s++ {
		least = min(least, j.sentences[s][answers-1])
	}
	return append(x, float32(dot), float32(na), float32(nb), flag(topA == topB), float32(topA), float32(topB), least, j.sentences[a][answers-1], j.sentences[b][answers-1])
}

// settings returns whether two sentences agree in time and place.
func (j *reading) settings(a, b int) []float32 {
	pa, pb := j.placesOf(a), j.placesOf(b)
	shared := 0
	for _, p := range pa {
		if slices.Contains(pb, p) {
			shared++
		}
	}
	ta, tb := j.timesOf(a), j.timesOf(b)
	same, apart := float32(0), float32(-1)
	for _, p := range ta {
		for _, q := range tb {
			if p == q {
				same = 1
			}
			apart = max(apart, max(p-q, q-p))
		}
	}
	return []float32{float32(shared), float32(len(pa)), float32(len(pb)), flag(len(pa) > 0 && len(pb) > 0 && shared == 0), same, apart, float32(len(ta)), float32(len(tb))}
}

func (j *reading) placesOf(s int) (out []int) {
	for i := range j.t.PlaceRefs {
		if x := &j.t.PlaceRefs[i]; j.t.Tokens[x.First].Sent == s && !x.Demonym && !x.Dateline && !slices.Contains(out, x.Place) {
			out = append(out, x.Place)
		}
	}
	return out
}

func (j *reading) timesOf(s int) (out []float32) {
	for i := range j.t.Times {
		if x := &j.t.Times[i]; x.Kind == text.TimeDate && j.t.Tokens[x.First].Sent == s {
			if a, ok := j.age(x); ok {
				out = append(out, a)
			}
		}
	}
	return out
}

// turning are words that bring in another incident, or come back to the one told.
var turning = []string{"another", "other", "meanwhile", "also", "addition", "second", "later", "earlier", "previous", "different", "both", "simultaneously", "minutes", "hour", "same", "separate", "too", "after", "yesterday", "today", "night", "this"}

// cues returns which of those words stand between two fillers.
func (j *reading) cues(a, b anchor) []float32 {
	out := make([]float32, len(turning)+1)
	from := a.at
	if b.sent > a.sent {
		from = j.t.Sentences[b.sent].First
	}
	for k := from; k < b.at; k++ {
		for i, w := range turning {
			if j.low[k] == w {
				out[i] = 1
			}
		}
	}
	for s := a.sent + 1; s <= b.sent; s++ {
		if w := j.low[j.t.Sentences[s].First]; w == "meanwhile" || w == "in" || w == "on" || w == "another" {
			out[len(turning)]++
		}
	}
	return out
}

// bonds returns whether two fillers hang from one word or one deed.
func (j *reading) bonds(a, b anchor) []float32 {
	x, y := j.tie(a.at), j.tie(b.at)
	deeds, kinds := 0, float32(0)
	var before, behind *deed
	for i := range j.deeds {
		d := &j.deeds[i]
		if !d.word.violence {
			continue
		}
		if d.at > a.at && d.at < b.at {
			deeds++
		}
		if s := j.t.Tokens[d.at].Sent; s == a.sent && (before == nil || abs(d.at-a.at) < abs(before.at-a.at)) {
			before = d
		} else if s == b.sent && (behind == nil || abs(d.at-b.at) < abs(behind.at-b.at)) {
			behind = d
		}
	}
	if before != nil && behind != nil {
		kinds = flag(j.stem[before.at] == j.stem[behind.at])
	}
	return []float32{flag(x.gov >= 0 && x.gov == y.gov), flag(x.gov >= 0 && y.gov >= 0 && j.stem[x.gov] == j.stem[y.gov]), flag(j.stem[a.at] == j.stem[b.at]), float32(deeds), kinds}
}

func abs(n int) int { return max(n, -n) }

// pairs returns the pairs of a report's fillers for learning: all pairs of
// candidates that the key has, right where one incident has both.
func (j *reading) pairs(keys []Key) (out rows) {
	g := goldenOf(keys)
	var list []anchor
	for i := range j.cands {
		for role := range Roles {
			if _, ok := g.roles[role][j.cands[i].key]; ok {
				list = append(list, j.anchor(i, role))
			}
		}
	}
	has := make([][]bool, len(list))
	for i, a := range list {
		has[i] = make([]bool, len(keys))
		for k := range keys {
			for _, e := range keys[k].Fillers[a.role] {
				for _, m := range e {
					if Normal(m) == j.cands[a.cand].key {
						has[i][k] = true
					}
				}
			}
		}
	}
	for i, a := range list {
		for k, b := range list[:i] {
			if a.cand == b.cand || a.role <= Organisation && b.role <= Organisation {
				continue
			}
			one := false
			for n := range keys {
				one = one || has[i][n] && has[k][n]
			}
			out.add(j.pair(a, b), one)
		}
	}
	return out
}
