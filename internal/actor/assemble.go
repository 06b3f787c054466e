package actor

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// most of an actor's names that are kept, each with the first words it was met in.
const maxAliases = 16

// sortRefs drops the dead mentions and puts the rest into text order.
func (g *reading) sortRefs() {
	g.refs = slices.DeleteFunc(g.refs, func(m mention) bool { return m.dead })
	slices.SortStableFunc(g.refs, func(a, b mention) int { return a.first - b.first })
	clear(g.owner)
	for m := range g.refs {
		for k := g.refs[m].first; k < g.refs[m].last; k++ {
			g.owner[k] = int32(m) + 1
		}
	}
}

// assemble writes the mentions and the actors that they name into the text.
func (g *reading) assemble() {
	g.sortRefs()
	place := make([]int, len(g.who))
	for i := range place {
		place[i] = -1
	}
	for i := range g.refs {
		m := &g.refs[i]
		r := text.ActorRef{Span: g.t.Words(m.first, m.last), First: m.first, Last: m.last, Head: m.head, Generic: m.generic, Office: m.office,
			Person: -1, Weight: m.weight, Rule: m.rule}
		r.Actor = g.put(place, g.root(m.who), r)
		g.alias(r.Actor, m, g.who[m.who].into >= 0)
		if m.person >= 0 {
			if r.Person = r.Actor; m.person != m.who {
				r.Person = g.put(place, m.person, r)
				g.personAlias(r.Person, m)
			}
		}
		g.t.ActorRefs = append(g.t.ActorRefs, r)
	}
	g.parents()
}

// parents adds what the text's actors are part of, so that part_of leads
// somewhere: the state of a ministry, the movement of a branch. Their evidence
// is that of the part.
func (g *reading) parents() {
	for i := 0; i < len(g.t.Actors); i++ {
		a := g.t.Actors[i]
		known := func(x vedette.Actor) bool { return x.ID == a.PartOf }
		e, ok := g.byID[a.PartOf]
		if a.PartOf == "" || !ok || slices.ContainsFunc(g.t.Actors, known) {
			continue
		}
		p := g.entryAsOf(e, g.on)
		p.Evidence = a.Evidence
		g.t.Actors = append(g.t.Actors, p)
	}
}

// put returns the index of an actor in the text, and enters it at its first mention.
func (g *reading) put(place []int, w int, r text.ActorRef) int {
	if place[w] < 0 {
		place[w] = len(g.t.Actors)
		a := g.who[w].actor
		a.Evidence = []vedette.Evidence{g.t.Evidence(r.Span, r.Rule)}
		g.t.Actors = append(g.t.Actors, a)
	}
	return place[w]
}

// alias notes the words of a mention among the actor's names.
func (g *reading) alias(at int, m *mention, joined bool) {
	if m.alias == "" || m.aliasSpan.Len() == 0 {
		return
	}
	kind := m.alias
	if joined {
		kind = vedette.AliasArtefact
	}
	a := g.addAlias(&g.t.Actors[at], kind, m.lang, m.aliasSpan, m.rule)
	if a == nil || kind != vedette.AliasArtefact {
		return
	}
	a.Because, a.Review = m.why, &vedette.Review{State: vedette.Draft}
	if joined {
		a.Because, a.Otherwise = g.who[m.who].why, g.apart(m.who)
	}
}

// apart returns the actor that was joined with another as it would be by itself.
func (g *reading) apart(w int) *vedette.Bearer { return g.who[w].actor.Bearer() }

func (g *reading) personAlias(at int, m *mention) {
	if m.personSpan.Len() > 0 {
		g.addAlias(&g.t.Actors[at], vedette.AliasSpelling, "", m.personSpan, m.rule)
	}
}

// addAlias notes a name once, and returns it where it is new.
func (g *reading) addAlias(a *vedette.Actor, kind vedette.AliasKind, l vedette.Language, s vedette.Span, rule string) *vedette.Alias {
	name := strings.Join(strings.Fields(g.t.Of(s)), " ")
	if name == a.Name || len(a.Aliases) >= maxAliases || slices.ContainsFunc(a.Aliases, func(x vedette.Alias) bool { return x.Name == name }) {
		return nil
	}
	a.Aliases = append(a.Aliases, vedette.Alias{Name: name, Kind: kind, Language: l, Evidence: []vedette.Evidence{g.t.Evidence(s, rule)}})
	return &a.Aliases[len(a.Aliases)-1]
}
