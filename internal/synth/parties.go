package synth

import (
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
)

// parties makes who acts and who speaks: in each country a state with its
// bodies, armed groups and others; between them who belongs to whom and who is
// whose enemy.
func (g *generator) parties() {
	g.speakers = map[vedette.Country][]*vedette.Actor{}
	g.rec.Actors = make([]vedette.Actor, 0, 128) // pointers into it are kept
	seen := map[vedette.Country]bool{}
	for _, t := range g.towns {
		if c := t.country; !seen[c.code] {
			seen[c.code] = true
			g.state(c)
		}
	}
	g.actor("Observer Mission", vedette.ActorInternational, "", "XA", "XB")
	g.actor("Residents", vedette.ActorCivilians, "")
	g.actor("Unidentified gunmen", vedette.ActorUnidentified, "")
}

func (g *generator) state(c *country) {
	government := g.actor("Government of "+c.name, vedette.ActorGovernment, "", c.code)
	army := g.actor("Army of "+c.name, vedette.ActorMilitary, government.ID, c.code)
	police := g.actor(c.name+" Police", vedette.ActorPolice, government.ID, c.code)
	ministry := g.actor("Ministry of Defence of "+c.name, vedette.ActorGovernment, government.ID, c.code)
	g.armed = append(g.armed, army, police)
	g.speakers[c.code] = []*vedette.Actor{ministry, police, government}
	var first *vedette.Actor
	for i := range g.between(4, 7) {
		a := g.group(c, i)
		g.relate(a, army, "adversary")
		if first != nil && g.in(40) {
			g.relate(a, first, "split-from")
		}
		if first == nil {
			first = a
		}
		g.armed = append(g.armed, a)
	}
	g.actor("Aid Association of "+c.name, vedette.ActorNGO, "", c.code)
}

// group makes an armed group under several names.
func (g *generator) group(c *country, i int) *vedette.Actor {
	pattern := []string{"%s Liberation Front", "%s Brigades", "Army of Free %s", "%s People's Guard", "Council of %s", "Sons of %s", "%s Resistance"}[i%7]
	root := g.name(2)
	name := fmt.Sprintf(pattern, root)
	kind := vedette.ActorArmedGroup
	if i%3 == 2 {
		kind = vedette.ActorMilitia
	}
	a := g.actor(name, kind, "", c.code)
	var acronym strings.Builder
	for word := range strings.FieldsSeq(name) {
		if word != "of" {
			acronym.WriteString(string([]rune(word)[:1]))
		}
	}
	a.Aliases = append(a.Aliases, vedette.Alias{Name: acronym.String() + strings.ToUpper(root[len(root)-1:]), Kind: vedette.AliasAcronym},
		vedette.Alias{Name: root + " fighters", Kind: vedette.AliasDescription})
	if i%2 == 0 {
		a.Aliases = append(a.Aliases, vedette.Alias{Name: "Federal Office of " + root, Kind: vedette.AliasArtefact})
	}
	return a
}

func (g *generator) actor(name string, kind vedette.ActorKind, partOf vedette.ActorID, in ...vedette.Country) *vedette.Actor {
	g.rec.Actors = append(g.rec.Actors, vedette.Actor{ID: vedette.ActorID(vedette.ContentID("actor", name)), Name: name, Kind: kind,
		Countries: in, PartOf: partOf, Known: kind != vedette.ActorUnidentified})
	return &g.rec.Actors[len(g.rec.Actors)-1]
}

func (g *generator) relate(from, to *vedette.Actor, kind string) {
	g.rec.Relations = append(g.rec.Relations, vedette.Relation{ID: vedette.RelationID(vedette.ContentID("relation", string(from.ID), kind, string(to.ID))),
		From: from.ID, To: to.ID, Kind: kind, Evidence: []vedette.Evidence{}})
}

// outlets makes the sources.
func (g *generator) outlets() {
	for i, o := range []struct {
		name string
		kind vedette.SourceKind
	}{
		{"The %s Wire", vedette.SourceWire}, {"%s Dispatch", vedette.SourceNewspaper}, {"Radio %s", vedette.SourceBroadcaster},
		{"%s Today", vedette.SourceNews}, {"Voice of %s", vedette.SourceGovernment}, {"%s Monitor", vedette.SourceNGO},
		{"%s Banner", vedette.SourceArmedGroup}, {"%s Herald", vedette.SourceNewspaper}, {"Channel %s", vedette.SourceBroadcaster},
		{"%s Institute", vedette.SourceThinkTank}, {"%s Open Feed", vedette.SourceSocial}, {"Desk %s", vedette.SourcePartner},
	} {
		name := fmt.Sprintf(o.name, g.name(2))
		s := vedette.Source{ID: vedette.SourceID(vedette.ContentID("source", name)), Name: name, Kind: o.kind, Language: "en",
			Country: []vedette.Country{"XA", "XB", "XC"}[i%3]}
		if i%3 == 0 {
			s.Reliability = string(rune('A' + i/3))
		}
		g.rec.Sources = append(g.rec.Sources, s)
	}
}

// campaigns makes named operations of armed groups, one after the other over
// the years.
func (g *generator) campaigns(n int) {
	for i := range n {
		name := "Operation " + g.name(2)
		a := g.armed[g.IntN(len(g.armed))]
		start := firstDay.AddDays(i * days / n)
		g.rec.Campaigns = append(g.rec.Campaigns, vedette.Campaign{ID: vedette.CampaignID(vedette.ContentID("campaign", name)), Name: name,
			AnnouncedBy: string(a.ID), AnnouncedOn: start, Actors: []vedette.ActorID{a.ID}, Evidence: []vedette.Evidence{},
			When: &vedette.Period{Earliest: start, Latest: start.AddDays(g.between(14, 90)), Precision: vedette.PrecisionRange}})
	}
}
