package filler

import (
	"strings"
)

// alias returns what is looked at to say whether two candidates of a role are
// one: other words for the same people, body or thing.
func (r *reading) alias(i, k int, role Role) []float32 {
	a, b := &r.cands[i], &r.cands[k]
	if len(b.key) > len(a.key) {
		a, b = b, a
	}
	aw, bw := strings.Fields(a.key), strings.Fields(b.key)
	x, y := r.nearestSpots(a, b)
	hx, hy := r.nouns[a.spots[x].noun].at, r.nouns[b.spots[y].noun].at
	gap := abs(hx - hy)
	bracket := flag(gap < 14 && r.bracketed(min(hx, hy), max(hx, hy)))
	shared := 0
	ca, cb := r.classes(hx), r.classes(hy)
	for _, c := range ca {
		for _, d := range cb {
			if c == d {
				shared++
			}
		}
	}
	return []float32{
		float32(role), flag(r.overlap(a, b)), flag(acronym(aw, b.key)), flag(within(bw, aw)), flag(aw[len(aw)-1] == bw[len(bw)-1]),
		flag(r.stem[hx] == r.stem[hy]), float32(gap), float32(abs(r.t.Tokens[hx].Sent - r.t.Tokens[hy].Sent)), bracket,
		float32(a.p[role]), float32(b.p[role]), float32(shared), float32(len(ca)), float32(len(cb)), float32(len(aw)), float32(len(bw)),
		flag(r.name[hx] >= 0), flag(r.name[hy] >= 0), flag(strings.HasSuffix(r.low[hx], "s") == strings.HasSuffix(r.low[hy], "s")),
		flag(r.actor[hx] >= 0 && r.actor[hy] >= 0 && r.t.ActorRefs[r.actor[hx]].Actor == r.t.ActorRefs[r.actor[hy]].Actor),
		float32(len(a.spots)), float32(len(b.spots)), float32(common(aw, bw)), flag(aw[0] == bw[0]),
		flag(r.oneChain(a, b)),
	}
}

func common(a, b []string) (n int) {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				n++
			}
		}
	}
	return n
}

// nearestSpots returns the places of two candidates that are nearest to each other.
func (r *reading) nearestSpots(a, b *candidate) (x, y int) {
	least := 1 << 30
	for i, s := range a.spots {
		for k, t := range b.spots {
			if d := abs(r.nouns[s.noun].at - r.nouns[t.noun].at); d < least {
				least, x, y = d, i, k
			}
		}
	}
	return x, y
}

func (r *reading) bracketed(first, last int) bool {
	for k := first; k < last; k++ {
		if w := r.low[k]; w == "(" || w == "[" {
			return true
		}
	}
	return false
}

// acronym reports whether short is made of the initials of words, small ones
// left out or not.
func acronym(words []string, short string) bool {
	if len(short) < 2 || strings.Contains(short, " ") || len(words) < 2 {
		return false
	}
	all, big := "", ""
	for _, w := range words {
		all += w[:1]
		if len(w) > 3 {
			big += w[:1]
		}
	}
	return all == short || big == short
}

// aliases returns the pairs of fillers of one role that the key has, for
// learning: right where they are one entity.
func (r *reading) aliases(keys []Key) (out rows) {
	for role := range Roles {
		entities := map[string][]int{}
		n := 0
		for k := range keys {
			for _, e := range keys[k].Fillers[role] {
				n++
				for _, m := range e {
					m = Normal(m)
					entities[m] = append(entities[m], n)
				}
			}
		}
		if n == 0 {
			continue
		}
		var list []int
		for i := range r.cands {
			if entities[r.cands[i].key] != nil {
				list = append(list, i)
			}
		}
		for i, a := range list {
			for _, b := range list[:i] {
				out.add(r.alias(a, b, role), meet(entities[r.cands[a].key], entities[r.cands[b].key]))
			}
		}
	}
	return out
}

func meet(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// oneChain reports whether two candidates stand for one thing by coreference.
func (r *reading) oneChain(a, b *candidate) bool {
	for _, x := range a.spots {
		c := r.t.ChainAt(r.nouns[x.noun].at)
		if c < 0 {
			continue
		}
		for _, y := range b.spots {
			if r.t.ChainAt(r.nouns[y.noun].at) == c {
				return true
			}
		}
	}
	return false
}
