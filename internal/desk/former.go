package desk

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// keepFormer sees to it that no id that was once given out leads nowhere: an
// incident of the last view that the fold no longer has is noted, with its own
// former ids, under formerly of the incident that has most of its statements.
// Where none has any, the id is gone with its statements.
func (d *Desk) keepFormer(ctx context.Context, rec *vedette.Record) error {
	last, err := d.store.Record(ctx, record.Incidents)
	if err != nil {
		return err
	}
	now := map[vedette.IncidentID]*vedette.Incident{}
	for i := range rec.Incidents {
		now[rec.Incidents[i].ID] = &rec.Incidents[i]
	}
	holder := map[vedette.StatementID]vedette.IncidentID{}
	for _, s := range rec.Statements {
		if s.Incident != "" {
			holder[s.ID] = s.Incident
		}
	}
	for _, old := range last.Incidents {
		ids := slices.Clone(old.Formerly)
		heir := now[old.ID]
		if heir == nil {
			heir = now[mostOf(&old, holder)]
			ids = append(ids, old.ID)
		}
		if heir != nil {
			inherit(heir, ids, now)
		}
	}
	return nil
}

// mostOf returns the incident that has most statements of an old one, of two
// the one with the smaller id, and "" where none has any.
func mostOf(old *vedette.Incident, holder map[vedette.StatementID]vedette.IncidentID) vedette.IncidentID {
	votes := map[vedette.IncidentID]int{}
	for _, a := range old.Accounts {
		for _, s := range a.Statements {
			if in := holder[s]; in != "" {
				votes[in]++
			}
		}
	}
	if len(votes) == 0 {
		return ""
	}
	return slices.MinFunc(slices.Collect(maps.Keys(votes)), func(a, b vedette.IncidentID) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b))
	})
}

// inherit adds former ids to an incident, but none that is in use.
func inherit(heir *vedette.Incident, ids []vedette.IncidentID, now map[vedette.IncidentID]*vedette.Incident) {
	for _, id := range ids {
		if now[id] == nil {
			heir.Formerly = append(heir.Formerly, id)
		}
	}
	slices.Sort(heir.Formerly)
	heir.Formerly = slices.Compact(heir.Formerly)
}
