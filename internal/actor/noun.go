package actor

import "github.com/vedette-org/vedette/internal/lexicon"

type nounRow = lexicon.ActorNoun

// nounOf returns the row of a class for the noun that begins at token i.
func (g *reading) nounOf(i int, classes ...string) *nounRow {
	if i < 0 || i >= len(g.nounAt) || g.nounAt[i] == 0 {
		return nil
	}
	h := &g.nouns[g.nounAt[i]-1]
	for _, c := range classes {
		for _, n := range h.names {
			if row := &g.data.Nouns[g.index.names[n].at]; row.Class == c {
				return row
			}
		}
	}
	return nil
}

// isPlural reports whether the noun hit is written as a plural.
func (g *reading) isPlural(h *hit) bool {
	for _, n := range h.names {
		if g.index.names[n].plural {
			return true
		}
	}
	w := g.t.Word(h.last - 1)
	return len(w) > 3 && (w[len(w)-3:] == "men" || equalFold(w, "people") || equalFold(w, "police") || equalFold(w, "children") || equalFold(w, "mujahideen"))
}

// starts returns the index of the noun hit that begins at token i, -1 for none.
func (g *reading) nounHit(i int) *hit {
	if i < 0 || i >= len(g.nounAt) || g.nounAt[i] == 0 {
		return nil
	}
	return &g.nouns[g.nounAt[i]-1]
}
