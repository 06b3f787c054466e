package incident

import "github.com/vedette-org/vedette"

// codesOf looks up the incident's names in the field's codebooks.
func (w *world) codesOf(in *vedette.Incident) *vedette.Codes {
	a, b := w.sides(in)
	return w.codes.Codes(in.Type, &in.Details, a, b)
}

// sides returns what sort of actor stands on either side. Of several targets
// the one that can fight counts: civilians who die beside soldiers die in a
// battle. The second of two who clash is the other side, and where no target is
// told, those killed are.
func (w *world) sides(in *vedette.Incident) (a, b vedette.ActorKind) {
	for i := range in.Initiators {
		if k := w.kindOfActor(in.Initiators[i].Actor); a == "" {
			a = k
		} else if b == "" && mutual(in.Type) {
			b = k
		}
	}
	for i := range in.Targets {
		t := &in.Targets[i]
		k := w.kindOfActor(t.Actor)
		if k == "" || k == vedette.ActorOther || k == vedette.ActorUnidentified || !w.known(t.Actor) && kindOfTarget(t.Kind) != "" {
			k = kindOfTarget(t.Kind) // what an unknown name is was guessed from its words, too
		}
		if b == "" || !fights(b) && fights(k) {
			b = k
		}
	}
	if in.Harm == nil || len(in.Harm.Killed) == 0 {
		return a, b
	}
	if b == "" {
		b = kindOfTarget(in.Harm.Killed[0].Group)
	}
	for i := range in.Harm.Killed { // "30 were killed, among them seven soldiers"
		if k := kindOfTarget(in.Harm.Killed[i].Group); b == "" || !fights(b) && stateSide(k) && fights(k) && !stateSide(a) {
			b = k
		}
	}
	return a, b
}

func (w *world) known(id vedette.ActorID) bool {
	a := w.actors[id]
	return a != nil && a.Known
}

// mutual reports a kind whose doers may be the two sides.
func mutual(kind vedette.EventType) bool {
	return kind == "armed-clash" || kind == "communal-violence"
}

// fights reports whether a sort of actor takes part in battles.
func fights(k vedette.ActorKind) bool {
	switch k {
	case vedette.ActorState, vedette.ActorMilitary, vedette.ActorPolice, vedette.ActorArmedGroup, vedette.ActorMilitia:
		return true
	}
	return false
}

// kindOfActor returns an actor's kind. A gang or cartel that the register knows
// by name is an organised group to UCDP, which has most of them.
func (w *world) kindOfActor(id vedette.ActorID) vedette.ActorKind {
	a := w.actors[id]
	switch {
	case a == nil:
		return ""
	case a.Kind == vedette.ActorOther && a.Known:
		return vedette.ActorArmedGroup
	}
	return a.Kind
}

// kindOfTarget says what sort of actor stands behind a target that is no actor,
// or behind a group of those killed: "" where the words do not say.
func kindOfTarget(kind string) vedette.ActorKind {
	switch kind {
	case "military":
		return vedette.ActorMilitary
	case "police":
		return vedette.ActorPolice
	case "government", "official":
		return vedette.ActorGovernment
	case "armed-group":
		return vedette.ActorArmedGroup
	case "", "other", "unknown", "infrastructure", "peacekeeper":
		return ""
	}
	return vedette.ActorCivilians
}
