package incident

import (
	"maps"
	"slices"

	"github.com/vedette-org/vedette"
)

// mergeActor joins what two reports know of one actor: all names, all evidence.
func mergeActor(all map[vedette.ActorID]*vedette.Actor, a vedette.Actor) {
	old := all[a.ID]
	if old == nil {
		a.Aliases = slices.Clone(a.Aliases)
		all[a.ID] = &a
		return
	}
	for _, x := range a.Aliases {
		k := slices.IndexFunc(old.Aliases, func(y vedette.Alias) bool { return y.Name == x.Name })
		if k < 0 {
			old.Aliases = append(old.Aliases, x)
			continue
		}
		old.Aliases[k].Evidence = addEvidence(slices.Clip(old.Aliases[k].Evidence), x.Evidence)
	}
	for _, c := range a.Countries {
		if !slices.Contains(old.Countries, c) {
			old.Countries = append(slices.Clip(old.Countries), c)
		}
	}
	if len(old.Roles) == 0 {
		old.Roles = a.Roles
	}
	if old.PartOf == "" {
		old.PartOf = a.PartOf
	}
	old.Evidence = addEvidence(slices.Clip(old.Evidence), a.Evidence)
}

func mergePlace(all map[vedette.PlaceID]*vedette.Place, p vedette.Place) {
	old := all[p.ID]
	if old == nil {
		all[p.ID] = &p
		return
	}
	for _, x := range p.Aliases {
		old.Aliases = appendOnce(slices.Clip(old.Aliases), x)
	}
	old.Evidence = addEvidence(slices.Clip(old.Evidence), p.Evidence)
}

func sortedActors(all map[vedette.ActorID]*vedette.Actor) (out []vedette.Actor) {
	for _, id := range slices.Sorted(maps.Keys(all)) {
		out = append(out, *all[id])
	}
	return out
}

func sortedPlaces(all map[vedette.PlaceID]*vedette.Place) (out []vedette.Place) {
	for _, id := range slices.Sorted(maps.Keys(all)) {
		out = append(out, *all[id])
	}
	return out
}
