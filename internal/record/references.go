package record

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// References returns the ids that a thing of a record refers to, sorted, each
// once: who took part and who speaks, the places, the reports that its evidence
// lies in, what a statement is about. Words that are no id ("author", an
// unnamed class of speaker) are among them; they lead nowhere. thing is a
// pointer to one of the types of which a [vedette.Record] has lists.
func References(thing any) []string {
	var r refs
	switch x := thing.(type) {
	case *vedette.Report:
		r.add(string(x.Source))
		r.add(x.DerivedFrom...)
	case *vedette.Actor:
		r.add(string(x.PartOf))
		r.evidence(x.Evidence)
		for _, a := range x.Aliases {
			if a.Otherwise != nil {
				r.add(string(a.Otherwise.ID), string(a.Otherwise.PartOf))
			}
		}
	case *vedette.Place:
		r.evidence(x.Evidence)
	case *vedette.Statement:
		r.statement(x)
	case *vedette.Incident:
		r.incident(x)
	case *vedette.Campaign:
		r.campaign(x)
	case *vedette.Figure:
		r.add(string(x.Of), x.About, string(x.Statement))
		for _, id := range x.Holds {
			r.add(string(id))
		}
		r.evidence(x.Evidence)
	case *vedette.Relation:
		r.add(string(x.From), string(x.To), string(x.Statement))
		r.evidence(x.Evidence)
	case *vedette.Assessment:
		r.add(x.Subject, string(x.Statement))
		r.evidence(x.Evidence)
	case *vedette.Notice:
		r.add(string(x.Report))
		r.evidence(x.Evidence)
	}
	slices.Sort(r.ids)
	return slices.Compact(r.ids)
}

type refs struct{ ids []string }

func (r *refs) add(ids ...string) {
	for _, id := range ids {
		if id != "" {
			r.ids = append(r.ids, id)
		}
	}
}

func (r *refs) evidence(es []vedette.Evidence) {
	for _, e := range es {
		r.add(string(e.Report))
	}
}

func (r *refs) statement(x *vedette.Statement) {
	r.add(string(x.Report), x.Speaker, string(x.Incident), string(x.Campaign), string(x.Figure),
		string(x.Relation), string(x.Assessment), string(x.Retracts))
	r.add(x.AttributionChain...)
	if x.Event != nil {
		r.details(&x.Event.Details)
	}
}

func (r *refs) incident(x *vedette.Incident) {
	r.details(&x.Details)
	for _, a := range x.Accounts {
		r.add(a.Party)
	}
	r.add(x.Standing.ClaimedBy...)
	r.add(x.Standing.DeniedBy...)
	r.add(x.Standing.ConfirmedBy...)
	r.add(x.Standing.Accused...)
	r.add(string(x.Campaign), string(x.ResponseTo))
	for _, id := range x.Reports {
		r.add(string(id))
	}
}

func (r *refs) details(d *vedette.Details) {
	if w := d.Where; w != nil {
		r.add(string(w.Place), string(w.Origin), string(w.TargetSide))
	}
	for _, x := range d.Initiators {
		r.add(string(x.Actor), x.By)
	}
	for _, x := range d.Targets {
		r.add(string(x.Actor))
	}
}

func (r *refs) campaign(x *vedette.Campaign) {
	r.add(x.AnnouncedBy)
	for _, id := range x.Actors {
		r.add(string(id))
	}
	for _, id := range x.Incidents {
		r.add(string(id))
	}
	for _, id := range x.Figures {
		r.add(string(id))
	}
	r.evidence(x.Evidence)
}
