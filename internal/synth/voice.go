package synth

import (
	"fmt"
	"slices"

	"github.com/vedette-org/vedette"
)

// voice is one party's word on a story.
type voice struct {
	who    *vedette.Actor
	stance vedette.Stance
	aspect vedette.Aspect
	says   string // between the name and the deed
}

// voices draws who speaks of a story, and how.
func (g *generator) voices(s *story) []voice {
	official := one(g.chance, g.speakers[s.at.country.code])
	claim := voice{s.by, vedette.Claims, vedette.Responsibility, "said it had carried out"}
	confirm := voice{official, vedette.Confirms, vedette.Occurrence, "confirmed"}
	deny := voice{s.by, vedette.Denies, vedette.Responsibility, "denied any part in"}
	switch g.weighted(40, 15, 12, 9, 8, 5, 4, 3, 4) {
	case 1:
		return []voice{claim}
	case 2:
		return []voice{confirm}
	case 3:
		return []voice{{official, vedette.Accuses, vedette.Responsibility, "blamed " + s.by.Name + " for"}, deny}
	case 4:
		return []voice{claim, {official, vedette.Denies, vedette.Toll, "denied that anybody was hurt in"}}
	case 5:
		return []voice{claim, confirm, {s.victim, vedette.Condemns, vedette.Occurrence, "condemned"}}
	case 6:
		return []voice{{official, vedette.Denies, vedette.Occurrence, "denied reports of"},
			{official, vedette.Admits, vedette.Occurrence, "later admitted that shots had been fired before"},
			{s.victim, vedette.Explains, vedette.Occurrence, "spoke of an exercise as the cause of"}}
	case 7:
		return []voice{deny, {s.victim, vedette.Doubts, vedette.Authenticity, "doubted the pictures of"}, {official, vedette.Declines, vedette.Occurrence, "would not speak of"}}
	case 8:
		return []voice{{official, vedette.Reports, vedette.Toll, "gave another number of dead for"}}
	}
	return nil
}

// voice writes what a party says and notes where it then stands.
func (g *generator) voice(p *page, s *story, v voice) {
	p.write(" ")
	from := len(p.text)
	p.write(v.who.Name + " " + v.says + " the " + s.deed.noun)
	if s.where != "" {
		p.write(" " + s.where)
	}
	q := g.rival(s, v)
	var proof vedette.Evidence
	if q != nil {
		p.write(": ")
		proof = p.write(q.Text)
	}
	p.write(".")
	st := g.statement(p, s, from, string(v.who.ID), v.stance, v.aspect)
	event := &vedette.Event{Type: s.deed.kind, Definite: true}
	event.When, event.Where = s.in.When, s.in.Where
	st.Event = event
	if q != nil {
		c := vedette.Casualty{ID: vedette.ContentID("harm", string(st.ID)), Who: "people", Count: q, Statement: st.ID, Evidence: these(proof)}
		event.Harm = &vedette.Harm{Killed: []vedette.Casualty{c}}
		s.in.Harm = &vedette.Harm{Killed: append(slices.Clone(s.in.Harm.Killed), c)}
		s.in.Standing.DisputedAspects = append(s.in.Standing.DisputedAspects, vedette.Toll)
	}
	who, stand := string(v.who.ID), &s.in.Standing
	switch v.stance {
	case vedette.Claims:
		stand.ClaimedBy = append(stand.ClaimedBy, who)
		s.in.Initiators[0].Attribution, s.in.Initiators[0].By = vedette.AttributionClaimed, who
	case vedette.Denies:
		stand.DeniedBy = append(stand.DeniedBy, who)
		if g.in(60) { // else nobody holds the contrary of it
			stand.DisputedAspects = append(stand.DisputedAspects, v.aspect)
		}
	case vedette.Confirms, vedette.Admits:
		stand.ConfirmedBy = append(stand.ConfirmedBy, who)
	case vedette.Accuses:
		stand.Accused = append(stand.Accused, string(s.by.ID))
	}
}

// rival draws another number of dead than the one told first, nil where the
// voice speaks of none.
func (g *generator) rival(s *story, v voice) *vedette.Quantity {
	if v.stance != vedette.Reports || s.deadLow < 0 {
		return nil
	}
	n := int64(s.deadLow*g.between(2, 5) + 3)
	q := vedette.Exactly(n, fmt.Sprint(n))
	return &q
}
