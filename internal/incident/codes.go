package incident

import "github.com/vedette-org/vedette"

// codesOf looks up the incident's names in the field's codebooks.
func (w *world) codesOf(in *vedette.Incident) *vedette.Codes {
	var a, b vedette.ActorKind
	if len(in.Initiators) > 0 {
		a = w.kindOfActor(in.Initiators[0].Actor)
	}
	if len(in.Targets) > 0 {
		if b = w.kindOfActor(in.Targets[0].Actor); b == "" {
			b = kindOfTarget(in.Targets[0].Kind)
		}
	}
	return w.codes.Codes(in.Type, &in.Details, a, b)
}

func (w *world) kindOfActor(id vedette.ActorID) vedette.ActorKind {
	if a := w.actors[id]; a != nil {
		return a.Kind
	}
	return ""
}

// kindOfTarget says what sort of actor stands behind a target that is no actor.
func kindOfTarget(kind string) vedette.ActorKind {
	switch kind {
	case "military":
		return vedette.ActorMilitary
	case "police":
		return vedette.ActorPolice
	case "government":
		return vedette.ActorGovernment
	case "armed-group":
		return vedette.ActorArmedGroup
	case "":
		return ""
	}
	return vedette.ActorCivilians
}
