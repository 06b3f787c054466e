package filler

import "github.com/vedette-org/vedette/internal/text"

// several returns what speaks for a report's telling of more than one incident:
// how many sentences tell of one and how far they lie apart, how many places and
// days they name, and how many fillers are believed.
func (r *reading) several() []float32 {
	any := answers - 1
	many, sure, runs := float32(0), float32(0), float32(0)
	first, last := -1, -1
	told := make([]bool, len(r.sentences))
	for s, z := range r.sentences {
		if z[any] <= telling {
			continue
		}
		told[s] = true
		many++
		if z[any] > 0 {
			sure++
		}
		if s == 0 || !told[s-1] {
			runs++
		}
		if first < 0 {
			first = s
		}
		last = s
	}
	x := []float32{many, sure, runs, float32(last - first), float32(len(r.sentences))}
	x = append(x, r.namedIn(told)...)
	for role := range Roles {
		n := float32(0)
		for i := range r.cands {
			if r.cands[i].p[role] > half {
				n++
			}
		}
		x = append(x, n)
	}
	return x
}

const (
	telling = -1 // log-odds of a sentence that may tell of an incident
	half    = 0.3
)

// namedIn returns how many places and days the sentences of a set name.
func (r *reading) namedIn(told []bool) []float32 {
	places, days := map[int]bool{}, map[string]bool{}
	for i := range r.t.PlaceRefs {
		if x := &r.t.PlaceRefs[i]; told[r.t.Tokens[x.First].Sent] && !x.Demonym && !x.Dateline {
			places[x.Place] = true
		}
	}
	for i := range r.t.Times {
		if x := &r.t.Times[i]; x.Kind == text.TimeDate && told[r.t.Tokens[x.First].Sent] {
			days[string(x.Period.Earliest)] = true
		}
	}
	return []float32{float32(len(places)), float32(len(days))}
}
