package eval

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// told returns the events that an incident is folded from, as their own words
// say them: the incident itself keeps of two phrases for one thing only one.
func (p *muc4Page) told(in *vedette.Incident) []*vedette.Details {
	out := []*vedette.Details{&in.Details}
	for i := range p.record.Statements {
		if s := &p.record.Statements[i]; s.Incident == in.ID && s.Event != nil && s.Status.MakesIncident() && s.Stance != vedette.Denies {
			out = append(out, &s.Event.Details)
		}
	}
	return out
}

// perpetrators writes named organisations and states as PerpOrg, people and
// groups that are only described as PerpInd.
func (p *muc4Page) perpetrators(t *muc4Template, d *vedette.Details) {
	for _, x := range d.Initiators {
		p.each(x.Evidence, func(h int) {
			if p.people(h) {
				addFiller(&t.PerpInd, p.phrase(h))
			}
		})
		if name := p.actorName(x.Actor); name != "" {
			if addFiller(&t.PerpOrg, name) && t.OrgConfidence == "" {
				t.OrgConfidence = orgConfidence(&x)
			}
		}
	}
}

// orgConfidence returns the keys' words for on whose word a perpetrator is named.
func orgConfidence(x *vedette.Initiator) string {
	switch x.Attribution {
	case vedette.AttributionClaimed:
		return "CLAIMED OR ADMITTED"
	case vedette.AttributionAccused:
		return "SUSPECTED OR ACCUSED"
	case vedette.AttributionInferred:
		return "POSSIBLE"
	}
	return "REPORTED AS FACT"
}

// targets writes people as victims, by name where they have one, and things as
// physical targets.
func (p *muc4Page) targets(t *muc4Template, d *vedette.Details) {
	victim := func(h int) {
		if name := p.personName(h); name != "" {
			addFiller(&t.Victim, name)
		}
		if p.people(h) {
			addFiller(&t.VictimDesc, p.phrase(h))
		}
	}
	if d.Harm != nil {
		for _, k := range vedette.HarmKinds {
			for _, x := range *d.Harm.List(k) {
				p.each(x.Evidence, victim)
			}
		}
	}
	anybody := func(h int) {
		if name := p.anyName(h); name != "" {
			addFiller(&t.Victim, name)
		} else if p.noun(h) && !p.when(h) {
			addFiller(&t.VictimDesc, p.phrase(h))
		}
	}
	thing := func(h int) {
		if p.personName(h) != "" || p.people(h) {
			victim(h)
		} else if p.noun(h) && !p.when(h) {
			addFiller(&t.Target, p.phrase(h))
			addFiller(&t.Victim, p.owner(h)) // who is attacked at home is a human target
		}
	}
	for _, x := range d.Targets {
		if x.Kind == "military" || x.Kind == "armed-group" {
			continue // an attack on the forces of the other side is no terrorist act
		}
		for _, e := range x.Evidence {
			f := thing
			if onPeople(e.Rule) {
				f = anybody
			}
			p.each([]vedette.Evidence{e}, f)
		}
	}
	for _, x := range d.Damage {
		p.each(x.Evidence, thing)
	}
}

// weapons writes what a deed was done with, but for vehicles, which the keys do
// not count as instruments, and words for the firing itself.
func (p *muc4Page) weapons(t *muc4Template, d *vedette.Details) {
	for _, m := range d.Means {
		switch m.Kind {
		case "helicopter", "plane", "tank", "warship", "fire":
			continue
		}
		p.each(m.Evidence, func(h int) {
			switch p.lemma(h) {
			case "shooting", "gunfire", "gunshot", "fire", "shot":
			default:
				addFiller(&t.Weapon, p.phrase(h))
			}
		})
	}
}

// addFiller appends a filler that is not there yet.
func addFiller(list *[][]string, s string) bool {
	if s == "" || slices.ContainsFunc(*list, func(e []string) bool { return muc4Normal(e[0]) == muc4Normal(s) }) {
		return false
	}
	*list = append(*list, []string{s})
	return true
}
