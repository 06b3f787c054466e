package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
)

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
			if w := b.accusedParty(&ac, tok); w >= 0 && !slices.ContainsFunc(list, func(i vedette.Initiator) bool { return i.Actor == b.t.Actors[w].ID }) {
				list = append(list, vedette.Initiator{Actor: b.t.Actors[w].ID, Attribution: vedette.AttributionAccused, By: ac.who.id,
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

// accusedParty returns the index in Text.Actors of whom an account accuses: the
// other of two who accuse each other. -1 for nobody known.
func (b *builder) accusedParty(ac *account, tok int) int {
	if l := b.lemma(tok); l != "each" && l != "other" && l != "another" {
		return b.partyAt(tok)
	}
	for _, v := range b.voices(ac.from, b.voiceOf(ac.from.source)) {
		if v.actor >= 0 && v.id != ac.who.id {
			return v.actor
		}
	}
	return -1
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
