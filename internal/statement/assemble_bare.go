package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// bare makes statements of attributions that speak of an event without telling
// one: "denied any losses", "has not commented", "could not be verified". Their
// event is definite and holds only what their own words say.
func (b *builder) bare() {
	for k := range b.att {
		a := &b.att[k]
		if a.used || a.cue < 0 || (a.entry.Stance == "" && !a.entry.Silent) || a.source < 0 && a.entry.POS == "noun" {
			continue
		}
		v := telling{status: vedette.Happened}
		for _, h := range a.heads {
			b.operators(h, &v)
		}
		ac := b.account(a, &v, nil)
		if !b.stands(a, &ac) {
			continue
		}
		for _, who := range b.voices(a, ac.who) {
			ac.who = who
			ac.chain = b.chain(b.outer(a), ac.who)
			if !b.alreadySaid(&ac) {
				b.stateBare(ac, &v)
			}
		}
	}
}

// stands reports whether an attribution without an event of its own makes a
// statement: one that answers something told, not one that tells it.
func (b *builder) stands(a *attribution, ac *account) bool {
	switch ac.stance {
	case "", vedette.Reports, vedette.Intends, vedette.Explains:
		return false
	case vedette.Accuses: // "accused X of a massacre"
		tok := b.accused(a)
		return tok >= 0 && a.source >= 0 && (b.accusedParty(ac, tok) >= 0 || b.voiceOf(tok).id != vedette.Author)
	case vedette.Denies:
		if a.entry.Stance == vedette.Reports { // "say that none crossed the border"
			return ac.aspect == vedette.Impact || ac.aspect == vedette.Occurrence && b.speaksOfEvent(a)
		}
	case vedette.Declines:
		return a.entry.Aspect == vedette.Responsibility || b.speaksOfEvent(a)
	case vedette.Retracts:
		return len(a.heads) > 0 && b.takenBack(ac) != nil
	case vedette.Claims, vedette.Condemns:
		return len(a.heads) > 0 && (a.entry.Aspect == vedette.Responsibility || b.speaksOfEvent(a))
	}
	return b.speaksOfEvent(a)
}

// alreadySaid reports that the same mouth has been given the same stance on the
// same aspect in the same sentence: "neither confirmed the attack nor gave a toll".
func (b *builder) alreadySaid(ac *account) bool {
	s := b.sentenceSpan(ac.from.cue)
	from, to := b.t.Offset(s.Start), b.t.Offset(s.End)
	for i := range b.f.Statements {
		p := &b.f.Statements[i]
		if p.Event != nil && p.Speaker == ac.who.id && p.Stance == ac.stance && (p.Aspect == ac.aspect || ac.stance == vedette.Declines) && p.Evidence[0].Start >= from && p.Evidence[0].End <= to {
			return true
		}
	}
	return false
}

// outer lists the attributions around a, a itself first.
func (b *builder) outer(a *attribution) []*attribution {
	by := []*attribution{a}
	n := 0
	for c := a.cue; c >= 0 && n < 64 && !b.newClause(c); c, n = b.t.Tokens[c].Head, n+1 {
		for _, o := range b.headedBy(c) {
			if o != a && o.entry.Stance == vedette.Reports {
				by = append(by, o)
			}
		}
	}
	return by
}

func (b *builder) stateBare(ac account, v *telling) {
	e := vedette.Event{Definite: true}
	a := ac.from
	e.Initiators = b.named(ac, nil)
	b.when(a, &e)
	b.whereSaid(a, &e)
	if e.Where != nil && !b.toldAt(e.Where.Place) {
		e.Definite, e.Separate = false, true // of something not told of otherwise
	}
	var back vedette.StatementID
	if ac.stance == vedette.Retracts {
		p := b.takenBack(&ac)
		back, ac.aspect, ac.status = p.ID, p.Aspect, undone(p.Stance)
		e = sameEvent(p.Event)
	}
	s := vedette.Statement{Report: b.t.Report.ID, Evidence: []vedette.Evidence{b.t.Evidence(b.clauseSpan(a), "statement/"+string(ac.stance))},
		Speaker: ac.who.id, Stance: ac.stance, Aspect: ac.aspect, Certainty: v.certainty, Hedges: append(ac.hedges, v.hedges...),
		AttributionChain: ac.chain, Status: ac.status, SaidOn: b.saidOn(a.cue, ac.stance == vedette.Declines || ac.stance == vedette.Doubts), Retracts: back, Event: &e}
	b.add(s)
}

// when gives the event the day that what is said names for it.
func (b *builder) when(a *attribution, e *vedette.Event) {
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		if tm.Kind != text.TimeDate || !tm.Period.Known() {
			continue
		}
		for _, h := range a.heads {
			if b.under(tm.Head, h) && !b.under(a.cue, h) {
				p := tm.Period
				p.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/when")}
				e.When = &p
				return
			}
		}
	}
}

// toldAt reports whether a deed is told at a place, or at none.
func (b *builder) toldAt(id vedette.PlaceID) bool {
	for i := range b.occ {
		if w := b.occ[i].Where; w != nil && (w.Place == id || w.Origin == id || w.TargetSide == id) {
			return true
		}
	}
	return false
}

// whereSaid gives the event the place that what is said names for it: one that can
// tell a happening from another.
func (b *builder) whereSaid(a *attribution, e *vedette.Event) {
	for i := range b.t.PlaceRefs {
		p := &b.t.PlaceRefs[i]
		if p.Place < 0 {
			continue
		}
		switch b.t.Places[p.Place].Kind {
		case vedette.PlaceSite, vedette.PlaceSettlement, vedette.PlaceDistrict:
		default:
			continue
		}
		for _, h := range a.heads {
			if k := p.Last - 1; b.under(k, h) && !b.under(a.cue, h) && b.actorRef[k] < 0 {
				e.Where = &vedette.Where{Place: b.t.Places[p.Place].ID, Evidence: []vedette.Evidence{b.t.Evidence(b.t.Words(p.First, p.Last), "statement/where")}}
				return
			}
		}
	}
}

// clauseSpan covers the cue, who speaks and what is said.
func (b *builder) clauseSpan(a *attribution) vedette.Span {
	s := b.cueSpan(a)
	for _, h := range a.heads {
		if b.under(a.cue, h) {
			continue
		}
		w := b.words(h)
		s = vedette.Span{Start: min(s.Start, w.Start), End: max(s.End, w.End)}
	}
	return s
}
