package place

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// addDisputes notes what data/places/disputed.tsv says of a spot.
func (g *Gazetteer) addDisputes(rows []lexicon.Dispute) {
	of := map[vedette.PlaceID][]string{}
	for _, d := range rows {
		of[d.Place] = d.ClaimedBy
	}
	g.claims = map[int32][]string{}
	for i := range int32(len(g.spots)) {
		if i < g.packed && g.spots[i].class != classAdmin1 {
			continue
		}
		if c := of[g.id(i)]; c != nil {
			g.claims[i] = c
		}
	}
}

// claimedBy returns who claims a spot, or the unit or country that it lies in;
// nil where nobody disputes it.
func (g *Gazetteer) claimedBy(i int32) []string {
	s := &g.spots[i]
	if c := g.claims[i]; c != nil {
		return c
	}
	if c := g.claims[s.admin1]; c != nil {
		return c
	}
	if s.country == 0 {
		return nil
	}
	return g.claims[g.country[s.country]]
}
