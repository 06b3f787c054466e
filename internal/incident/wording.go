package incident

import "github.com/vedette-org/vedette"

// Word sets how the parties of each incident are called as of its date, from the
// roles of the actors: whoever changes a role or a date calls it again.
func Word(r *vedette.Record) {
	roles := map[vedette.ActorID]*vedette.Actor{}
	for i := range r.Actors {
		if a := &r.Actors[i]; len(a.Roles) > 0 {
			roles[a.ID] = a
		}
	}
	for i := range r.Incidents {
		in := &r.Incidents[i]
		called := func(id vedette.ActorID) string {
			if a := roles[id]; a != nil {
				return a.Wording(in.When)
			}
			return ""
		}
		for k := range in.Initiators {
			in.Initiators[k].Wording = called(in.Initiators[k].Actor)
		}
		for k := range in.Targets {
			in.Targets[k].Wording = called(in.Targets[k].Actor)
		}
		for k := range in.Accounts {
			in.Accounts[k].Wording = called(vedette.ActorID(in.Accounts[k].Party))
		}
	}
}
