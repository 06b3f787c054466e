package incident

import "github.com/vedette-org/vedette"

// kindred reports whether two kinds may name one happening: data/events says
// which. Kinds of violence are worded loosely — one report's "attack" is
// another's "shelling" — while an arrest is another happening than the strike
// that it follows.
func (w *world) kindred(a, b vedette.EventType) bool {
	if w.kinds.Kindred(a, b) {
		return true
	}
	// Two narrower kinds of one broader kind: a drone strike and a shelling.
	x, y := w.kinds.Of(a), w.kinds.Of(b)
	return x != nil && y != nil && x.Broader != "" && x.Broader == y.Broader && x.Family == y.Family
}

// tells ranks kinds by how much they tell: each broader kind above it is a
// step. A kind that is not in the dictionary tells nothing.
func (w *world) tells(t vedette.EventType) int {
	n := 0
	for range 8 { // deeper than any chain; a cycle ends
		k := w.kinds.Of(t)
		if k == nil {
			break
		}
		n++
		t = k.Broader
	}
	return n
}
