package actor

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// retranslated asks whether a new name is another translation of a name of the
// register: as many words, each the same or of one family, the last included,
// of a country that the text names, for a body of like kind.
func (g *reading) retranslated(w int) {
	x := contentWords(g.who[w].actor.Name)
	if len(g.forces[len(x)]) == 0 {
		return
	}
	at := g.firstMention(w)
	if at < 0 {
		return
	}
	best, bestS := int32(-1), suspicion{}
	for _, i := range g.forces[len(x)] {
		e := &g.data.Entries[i.entry]
		if !g.likeWords(x, i.words) || g.countryFit(e) <= 0 || g.dateFit(e, true) < 0 {
			continue
		}
		if s := g.likeness(w, at, i.entry); s.points > bestS.points {
			best, bestS = i.entry, s
		}
	}
	if best >= 0 && bestS.points >= proposeAt+1 {
		a := g.entryWho(best)
		bestS.points-- // a join asks for one reason more than the words and the country
		g.decide(w, a, &bestS, at)
	}
}

// force is a name of an armed body of the register, as its content words.
type force struct {
	entry int32
	words []string
}

// newForces lists the English names of armed bodies by how many content words
// they have, three at least.
func newForces(r *Register) map[int][]force {
	out := map[int][]force{}
	enter := func(i int, s string) {
		if w := contentWords(s); len(w) >= 3 {
			out[len(w)] = append(out[len(w)], force{int32(i), w})
		}
	}
	for i := range r.data.Entries {
		e := &r.data.Entries[i]
		if !armed(e.Kind) {
			continue
		}
		enter(i, plainName(e.Name))
		for _, n := range e.Names {
			if n.Kind == vedette.AliasSpelling && n.Language == "" {
				enter(i, plainName(n.Name))
			}
		}
	}
	return out
}

// likeness adds up what makes the new actor w, whose name is like one of the
// entry e, that entry.
func (g *reading) likeness(w int, at int, e int32) (s suspicion) {
	row := &g.data.Entries[e]
	s.add(3, true, "the name is another translation of %s", row.Name)
	s.add(1, slices.ContainsFunc(g.who[w].actor.Countries, func(c vedette.Country) bool { return shares(row.Countries, c) }), "it is of the same country")
	s.add(1, g.likeAcronym(w, row), "its acronym differs by one letter")
	s.add(1, armed(g.who[w].actor.Kind) && g.violent(at), "it does what such a force does")
	s.add(1, g.facesAdversary(row), "it faces the same adversary")
	return s
}

// likeWords compares content words one by one: most are the same, and those that
// differ are of one family.
func (g *reading) likeWords(x, y []string) bool {
	if len(x) != len(y) {
		return false
	}
	same, kin := 0, 0
	for i := range x {
		a, b := strings.TrimSuffix(x[i], "s"), strings.TrimSuffix(y[i], "s")
		switch {
		case a == b:
			same++
		case g.family(x[i], y[i]):
			kin++
		default:
			return false
		}
	}
	return same > kin && kin > 0
}

// family reports whether translators choose between two words.
func (g *reading) family(a, b string) bool {
	x, ok := g.words["family"][hashOf(a)]
	y, ok2 := g.words["family"][hashOf(b)]
	return ok && ok2 && x == y
}

func contentWords(s string) []string {
	return slices.DeleteFunc(strings.Fields(key(s)), smallWord)
}

// likeAcronym reports whether an acronym that the text gave w differs from one
// of the entry's by one letter.
func (g *reading) likeAcronym(w int, e *lexicon.ActorEntry) bool {
	for _, m := range g.refs {
		if m.who != w || m.dead || m.alias != vedette.AliasAcronym {
			continue
		}
		for _, n := range e.Names {
			if n.Kind == vedette.AliasAcronym && oneLetter(g.t.Of(m.aliasSpan), n.Name) {
				return true
			}
		}
	}
	return false
}

// facesAdversary reports whether the text names an adversary of the entry.
func (g *reading) facesAdversary(e *lexicon.ActorEntry) bool {
	for _, a := range e.Adversary {
		if _, ok := g.byActor[a]; ok {
			return true
		}
	}
	return false
}
