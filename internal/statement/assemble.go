package statement

import (
	"slices"
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// assemble makes statements of what occurrences tell and of who tells it, and
// finds the figures, relations, campaigns and assessments.
func (x *Extractor) assemble(t *text.Text, occ []occurrence) *vedette.Findings {
	r := newReader(x.cues, mended(t))
	r.attribute()
	b := &builder{reader: r, seen: map[string]int{}, f: &vedette.Findings{Source: t.Source}}
	b.findCampaigns()
	b.findFigures()
	b.findRelations()
	b.findAssessments()
	for i := range occ {
		b.occurrence(&occ[i])
	}
	b.bare()
	slices.SortStableFunc(b.f.Statements, func(p, q vedette.Statement) int {
		if d := p.Evidence[0].Start - q.Evidence[0].Start; d != 0 {
			return d
		}
		return p.Evidence[0].End - q.Evidence[0].End
	})
	b.f.Report, b.f.Actors, b.f.Places, b.f.Notices = *t.Report, t.Actors, t.Places, t.Notices
	return b.f
}

// builder collects the findings of one text.
type builder struct {
	*reader
	f    *vedette.Findings
	seen map[string]int // how many statements share what an id is made of
}

// occurrence makes the statements on one event: one by each who speaks of it.
func (b *builder) occurrence(o *occurrence) {
	v := b.tell(o.trigger)
	for _, a := range v.by {
		a.used = a.used || !v.cause // "admitted that shells fell because of a clash": the clash is not what is admitted
	}
	if v.status == untold {
		return
	}
	if v.status == vedette.Happened && (o.Outcome == vedette.OutcomeFoiled || o.Outcome == vedette.OutcomeFailed) {
		v.status = vedette.Attempted
	}
	if v.status == vedette.Happened && b.longAgo(o) {
		v.status = vedette.Historical
	}
	b.ownFighters(o, &v)
	for _, ac := range b.accounts(&v, o) {
		b.state(ac, &v, o)
	}
}

// ownFighters puts the speaker in the place of "its fighters": what they are
// said to have done, the speaker's own side has done.
func (b *builder) ownFighters(o *occurrence, v *telling) {
	if len(v.by) == 0 || len(o.Initiators) == 0 {
		return
	}
	who := b.voiceOf(v.by[0].source)
	if who.actor < 0 {
		return
	}
	s := b.t.Sentences[b.t.Tokens[o.trigger].Sent]
	list := slices.Clone(o.Initiators)
	for _, ref := range b.t.ActorRefs {
		if !ref.Generic || ref.First < s.First || ref.First >= s.Last || !b.has(ref.Head, "its", "their", "his", "our") {
			continue
		}
		for i := range list {
			if list[i].Actor == b.t.Actors[ref.Actor].ID && b.child(ref.Head, "nmod:poss") > v.by[0].cue {
				list[i].Actor, list[i].Role = vedette.ActorID(who.id), "organisation"
			}
		}
	}
	o.Initiators = list
}

// longAgo reports an event of more than a year before the report.
func (b *builder) longAgo(o *occurrence) bool {
	if o.When == nil || o.When.Latest == "" {
		return false
	}
	day := b.t.Report.Published
	if p := b.t.Report.PublishedRange; day == "" && p != nil {
		day = p.Earliest
	}
	return day != "" && o.When.Latest < day.AddDays(-365)
}

// state adds one account as a statement.
func (b *builder) state(ac account, v *telling, o *occurrence) {
	e := o.Event
	e.Initiators = b.attributed(ac, o, v)
	switch ac.stance {
	case vedette.Explains, vedette.Condemns, vedette.Denies, vedette.Doubts, vedette.Declines:
		e.Definite = true // it speaks of an event that is told elsewhere
	}
	if e.When == nil {
		e.When = b.dayOfDeed(ac.from)
	}
	s := vedette.Statement{Report: b.t.Report.ID, Evidence: b.evidence(ac, o.span), Speaker: ac.who.id, Stance: ac.stance, Aspect: ac.aspect,
		Certainty: v.certainty, Hedges: append(ac.hedges, v.hedges...), AttributionChain: ac.chain, Status: ac.status, Event: &e}
	if ac.from != nil {
		s.SaidOn = b.saidOn(ac.from.cue, ac.stance == vedette.Declines)
	}
	b.add(s)
}

// evidence quotes the words that tell the event, then those that say who tells it.
func (b *builder) evidence(ac account, span vedette.Span) []vedette.Evidence {
	ev := []vedette.Evidence{b.t.Evidence(span, "statement/"+string(ac.stance))}
	if a := ac.from; a != nil && a.cue >= 0 {
		if cue := b.cueSpan(a); !span.Contains(cue) {
			ev = append(ev, b.t.Evidence(cue, "statement/attribution"))
		}
	} else if a != nil && a.source >= 0 {
		ev = append(ev, b.t.Evidence(b.words(a.source), "statement/quotation"))
	}
	return ev
}

// cueSpan covers the cue and, where it stands beside it, who speaks.
func (r *reader) cueSpan(a *attribution) vedette.Span {
	s := r.t.Tokens[a.cue].Span
	if a.source >= 0 && r.t.Tokens[a.source].Sent == r.t.Tokens[a.cue].Sent && !r.under(a.cue, a.source) {
		w := r.words(a.source)
		s = vedette.Span{Start: min(s.Start, w.Start), End: max(s.End, w.End)}
	}
	return s
}

// add gives a statement its id and keeps it.
func (b *builder) add(s vedette.Statement) vedette.StatementID {
	first := s.Evidence[0]
	key := strconv.Itoa(first.Start) + "\x00" + strconv.Itoa(first.End) + "\x00" + string(s.Stance)
	n := b.seen[key]
	b.seen[key]++
	s.ID = vedette.StatementID(vedette.ContentID("statement", string(b.t.Report.ID), strconv.Itoa(first.Start), strconv.Itoa(first.End), string(s.Stance), strconv.Itoa(n)))
	if s.Event != nil && s.Event.Harm != nil {
		s.Event.Harm = owned(s.Event.Harm, s.ID)
	}
	b.f.Statements = append(b.f.Statements, s)
	return s.ID
}

// attributed says on whose word each initiator is named.
func (b *builder) attributed(ac account, o *occurrence, v *telling) []vedette.Initiator {
	list := slices.Clone(o.Initiators)
	for i := range list {
		if ac.stance == vedette.Claims && b.ownActor(ac, list[i]) && b.partOf(vedette.ActorID(ac.who.id), list[i].Actor) {
			list[i].Actor = vedette.ActorID(ac.who.id) // "the al-Qaeda affiliate X": X has done it
		}
		list[i].Attribution, list[i].By = onWhoseWord(ac, b.ownActor(ac, list[i])), ac.who.id
		if ac.from == nil && (v.certainty != nil || v.status == vedette.Possible || v.status == vedette.Alleged) {
			list[i].Attribution = vedette.AttributionInferred
		}
		list[i].Certainty = v.certainty
	}
	return b.named(ac, list)
}

func (b *builder) ownActor(ac account, i vedette.Initiator) bool {
	return ac.who.actor >= 0 && i.Actor != "" && b.related(vedette.ActorID(ac.who.id), i.Actor)
}

func onWhoseWord(ac account, own bool) vedette.Attribution {
	switch {
	case ac.stance == vedette.Claims && own:
		return vedette.AttributionClaimed
	case ac.stance == vedette.Accuses && !own:
		return vedette.AttributionAccused
	}
	return vedette.AttributionReported
}

// named adds the initiator that the attribution itself names: who claims, who
// is accused; and marks a deed that nobody has claimed.
func (b *builder) named(ac account, list []vedette.Initiator) []vedette.Initiator {
	if ac.from == nil || ac.from.cue < 0 {
		return list
	}
	cue := b.t.Evidence(b.t.Tokens[ac.from.cue].Span, "statement/"+string(ac.stance))
	switch ac.stance {
	case vedette.Claims:
		if len(list) == 0 && ac.who.actor >= 0 {
			list = append(list, vedette.Initiator{Actor: vedette.ActorID(ac.who.id), Attribution: vedette.AttributionClaimed, By: ac.who.id,
				Evidence: []vedette.Evidence{b.t.Evidence(b.words(ac.who.tok), "statement/claims"), cue}})
		}
	case vedette.Accuses:
		list = slices.DeleteFunc(list, func(i vedette.Initiator) bool { return b.accused(ac.from) >= 0 && string(i.Actor) == ac.who.id })
		if tok := b.accused(ac.from); tok >= 0 {
			if w := b.voiceOf(tok); w.actor >= 0 && !slices.ContainsFunc(list, func(i vedette.Initiator) bool { return string(i.Actor) == w.id }) {
				list = append(list, vedette.Initiator{Actor: vedette.ActorID(w.id), Attribution: vedette.AttributionAccused, By: ac.who.id,
					Evidence: []vedette.Evidence{b.t.Evidence(b.words(tok), "statement/accuses"), cue}})
			}
		}
	case vedette.Declines:
		if len(list) == 0 && ac.from.nobody {
			list = append(list, vedette.Initiator{Attribution: vedette.AttributionUnclaimed, By: ac.who.id, Evidence: []vedette.Evidence{cue}})
		}
	}
	return list
}

// accused returns the head of whom attribution a accuses, -1 for none.
func (b *builder) accused(a *attribution) int {
	switch a.entry.Accused {
	case "":
		return -1
	case "object":
		return b.object(a.cue)
	}
	return b.withPrep(a.cue, a.entry.Accused)
}
