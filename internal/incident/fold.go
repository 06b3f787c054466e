package incident

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// fold makes the record of what was linked.
func (w *world) fold(all []*cluster) *vedette.Record {
	r := &vedette.Record{}
	w.foldReports(r)
	for _, c := range all {
		r.Incidents = append(r.Incidents, w.incident(c))
	}
	slices.SortStableFunc(r.Incidents, byTime)
	w.foldFindings(r)
	w.holds(r)
	for _, s := range w.statements {
		r.Statements = append(r.Statements, *s)
	}
	r.Actors = sortedActors(w.actors)
	r.Places = sortedPlaces(w.places)
	Word(r)
	return r
}

func byTime(a, b vedette.Incident) int {
	return cmpStrings(dayOf(a.When), dayOf(b.When), string(a.FirstReported), string(b.FirstReported), string(a.ID), string(b.ID))
}

// dayOf orders incidents by their first possible day; those without come last.
func dayOf(p *vedette.Period) string {
	switch {
	case p == nil || p.Earliest == "" && p.Latest == "":
		return "9999"
	case p.Earliest == "":
		return string(p.Latest)
	}
	return string(p.Earliest)
}

// cmpStrings compares pairs of strings in turn.
func cmpStrings(pairs ...string) int {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] < pairs[i+1] {
			return -1
		}
		if pairs[i] > pairs[i+1] {
			return 1
		}
	}
	return 0
}

// incident folds one cluster. The id comes from its first statement, so it
// stays the same when later reports join it.
func (w *world) incident(c *cluster) vedette.Incident {
	in := vedette.Incident{
		ID:     vedette.IncidentID(vedette.ContentID("incident", string(c.mentions[0].s.ID))),
		Type:   w.kindOf(c),
		Review: vedette.Review{State: vedette.Draft},
	}
	if k := w.kinds.Of(in.Type); k != nil {
		in.Family, in.CountsAsViolence = k.Family, k.CountsAsViolence
	}
	in.When = w.foldWhen(c)
	in.Where = w.foldWhere(c)
	in.Extent = extentOf(c)
	in.Outcome = outcomeOf(c)
	in.Initiators = w.foldInitiators(c)
	in.Targets = w.foldTargets(c)
	in.Means = foldMeans(c)
	in.Harm = foldHarm(c)
	in.Damage = foldDamage(c)
	in.CivilianTargeting, in.AffectsAid, in.Targeted = flags(c)
	w.tie(&in, c)
	in.Accounts = w.accounts(c)
	in.Standing = w.standing(c, &in)
	in.Codes = w.codesOf(&in)
	in.Title = w.title(&in)
	in.ReadingConfidence = w.confidence(c, &in)
	return in
}

// tie points the statements at their incident and the incident at its reports.
func (w *world) tie(in *vedette.Incident, c *cluster) {
	for _, m := range c.mentions {
		m.s.Incident = in.ID
		if makesIncident(m) && len(m.s.Evidence) > 0 {
			in.Evidence = addEvidence(in.Evidence, m.s.Evidence[:1])
		}
		if why := c.because[m.s.ID]; len(why) > 0 {
			in.Links = append(in.Links, vedette.Link{Statement: m.s.ID, Because: why})
		}
	}
	for _, f := range c.reports {
		in.Reports = append(in.Reports, f.Report.ID)
		if d := published(&f.Report); d != "" && (in.FirstReported == "" || d < in.FirstReported) {
			in.FirstReported = d
		}
	}
}

func (w *world) foldReports(r *vedette.Record) {
	seen := map[vedette.SourceID]bool{}
	for _, f := range w.findings {
		rep := f.Report
		if name, share := w.copyOf(f); name != "" {
			rep.DerivedFrom = appendOnce(rep.DerivedFrom, name)
			r.Notices = append(r.Notices, derivedNotice(rep.ID, name, share))
		}
		r.Reports = append(r.Reports, rep)
		r.Vedette.GeneratedFrom = append(r.Vedette.GeneratedFrom, rep.ID)
		if f.Source.ID != "" && !seen[f.Source.ID] {
			seen[f.Source.ID] = true
			r.Sources = append(r.Sources, f.Source)
		}
	}
}

func (w *world) foldFindings(r *vedette.Record) {
	for _, f := range w.findings {
		r.Campaigns = append(r.Campaigns, f.Campaigns...)
		r.Figures = append(r.Figures, f.Figures...)
		r.Relations = append(r.Relations, f.Relations...)
		r.Assessments = append(r.Assessments, f.Assessments...)
		for _, n := range f.Notices {
			n.Report = f.Report.ID
			r.Notices = append(r.Notices, n)
		}
	}
	w.joinCampaigns(r)
}

func appendOnce(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
