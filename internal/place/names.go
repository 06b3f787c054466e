package place

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// Names yields every name of every entry, folded as names are compared, with
// the kind of place and how many people live there: 0 where unknown. main says
// that it is the name the entry goes by.
func (g *Gazetteer) Names(yield func(name string, kind vedette.PlaceKind, population int, main bool) bool) {
	for i := range g.spots {
		s := &g.spots[i]
		kind, people := s.class.kind(), int(s.population)
		if !yield(fold(g.name(int32(i))), kind, people, true) {
			return
		}
		alts := ""
		if k := int32(i); k >= g.packed {
			alts = g.extraAlts[k-g.packed]
		} else {
			alts = g.alts.at(k)
		}
		for n := range strings.SplitSeq(alts, "\t") {
			if n != "" && !yield(n, kind, people, false) {
				return
			}
		}
	}
}
