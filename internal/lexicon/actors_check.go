package lexicon

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// checkActors faults what cannot be: an id given twice, a reference that leads
// nowhere, a kind, country or class that does not exist, and one name for two
// actors that neither country nor dates tell apart.
func checkActors(r *actorReader) {
	c := &actorCheck{actorReader: r, ids: map[vedette.ActorID]*ActorEntry{}, countries: map[vedette.Country]bool{}}
	for _, s := range r.out.States {
		c.countries[s.Code] = true
	}
	for i := range r.out.Entries {
		c.id(&r.out.Entries[i])
	}
	for i := range r.out.Entries {
		c.references(&r.out.Entries[i])
	}
	c.clashes()
	c.people()
	c.nouns()
	c.senses()
}

type actorCheck struct {
	*actorReader
	ids       map[vedette.ActorID]*ActorEntry
	countries map[vedette.Country]bool
}

var actorKinds = []vedette.ActorKind{vedette.ActorState, vedette.ActorGovernment, vedette.ActorMilitary, vedette.ActorPolice,
	vedette.ActorArmedGroup, vedette.ActorMilitia, vedette.ActorPoliticalParty, vedette.ActorInternational, vedette.ActorNGO,
	vedette.ActorMedia, vedette.ActorEthnicGroup, vedette.ActorReligiousGroup, vedette.ActorCivilians, vedette.ActorUnidentified,
	vedette.ActorPerson, vedette.ActorOther}

func (c *actorCheck) id(e *ActorEntry) {
	if o := c.ids[e.ID]; o != nil {
		c.faultAt(e.File, e.Line, "id %q is taken by %s:%d", e.ID, o.File, o.Line)
	}
	c.ids[e.ID] = e
	if e.ID == "" || e.Name == "" {
		c.faultAt(e.File, e.Line, "no id or no name")
	}
	if !slices.Contains(actorKinds, e.Kind) {
		c.faultAt(e.File, e.Line, "unknown kind %q", e.Kind)
	}
	for _, x := range e.Countries {
		if !c.countries[x] {
			c.faultAt(e.File, e.Line, "no state %q", x)
		}
	}
	for _, o := range e.Roles {
		if !c.countries[o.Country] || !slices.Contains(actorKinds, o.Kind) {
			c.faultAt(e.File, e.Line, "role of unknown kind %q or country %q", o.Kind, o.Country)
		}
	}
}

func (c *actorCheck) references(e *ActorEntry) {
	for _, x := range append([]vedette.ActorID{e.PartOf, e.SplitFrom, e.Affiliate}, e.Adversary...) {
		if x != "" && c.ids[x] == nil {
			c.faultAt(e.File, e.Line, "no actor %q", x)
		}
		if x == e.ID && x != "" {
			c.faultAt(e.File, e.Line, "%q refers to itself", x)
		}
	}
	for p, n := e.PartOf, 0; p != "" && c.ids[p] != nil; p, n = c.ids[p].PartOf, n+1 {
		if p == e.ID || n > 20 {
			c.faultAt(e.File, e.Line, "%q is part of itself", e.ID)
			return
		}
	}
}

// clashes faults a name of two actors that share a country, or have none, at
// the same time. Acronyms may clash: the text tells them apart. An entry may
// give a name in several cases: the case is part of what is matched.
func (c *actorCheck) clashes() {
	by := map[string][]*ActorEntry{}
	for i := range c.out.Entries {
		e := &c.out.Entries[i]
		c.claim(by, e, e.Name, e.Line)
		for _, n := range e.Names {
			if n.Kind != vedette.AliasAcronym && !n.Metonym {
				c.claim(by, e, n.Name, n.Line)
			}
		}
	}
}

func (c *actorCheck) claim(by map[string][]*ActorEntry, e *ActorEntry, name string, line int) {
	k := strings.ToLower(name)
	for _, o := range by[k] {
		if o == e || apart(e, o) {
			continue
		}
		c.faultAt(e.File, line, "%q is a name of %q too (%s:%d), and neither country nor dates tell them apart", name, o.ID, o.File, o.Line)
	}
	by[k] = append(by[k], e)
}

// apart reports whether countries or dates tell two entries apart.
func apart(a, b *ActorEntry) bool {
	if a.To != "" && b.From != "" && a.To <= b.From || b.To != "" && a.From != "" && b.To <= a.From {
		return true
	}
	if len(a.Countries) == 0 || len(b.Countries) == 0 {
		return len(a.Countries) != len(b.Countries)
	}
	for _, x := range a.Countries {
		if slices.Contains(b.Countries, x) {
			return false
		}
	}
	return true
}

func (c *actorCheck) people() {
	const file = "data/actors/people.tsv"
	for _, p := range c.out.People {
		if c.ids[p.Actor] == nil {
			c.faultAt(file, p.Line, "no actor %q", p.Actor)
		}
		if p.Office == "" || p.From == "" {
			c.faultAt(file, p.Line, "%s without an office or the day it was taken", p.Name)
		}
	}
}

func (c *actorCheck) nouns() {
	const file = "data/actors/nouns.tsv"
	seen := map[string]bool{}
	for _, n := range c.out.Nouns {
		if !slices.Contains([]string{"body", "member", "office", "crowd", "group", "head", "means"}, n.Class) {
			c.faultAt(file, n.Line, "unknown class %q", n.Class)
		}
		if n.Kind != "" && !slices.Contains(actorKinds, n.Kind) {
			c.faultAt(file, n.Line, "unknown kind %q", n.Kind)
		}
		if !slices.Contains([]string{"", "-", "military", "police", "government"}, n.Body) {
			c.faultAt(file, n.Line, "unknown body %q", n.Body)
		}
		if k := n.Class + " " + n.Phrase; seen[k] {
			c.faultAt(file, n.Line, "%q is given twice as %s", n.Phrase, n.Class)
		} else {
			seen[k] = true
		}
	}
}

// senses faults an acronym that its actor does not bear in that language.
func (c *actorCheck) senses() {
	const file = "data/actors/senses.tsv"
	for _, s := range c.out.Senses {
		e := c.ids[s.Actor]
		switch {
		case s.Actor == "military":
		case e == nil:
			c.faultAt(file, s.Line, "no actor %q", s.Actor)
		case !slices.ContainsFunc(e.Names, func(n ActorName) bool { return n.Name == s.Acronym }):
			c.faultAt(file, s.Line, "%q has no acronym %q", s.Actor, s.Acronym)
		}
		if len(s.Senses) == 0 {
			c.faultAt(file, s.Line, "%q stands for nothing else", s.Acronym)
		}
	}
}
