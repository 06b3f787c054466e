package incident

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// standing sums up the accounts: who claims, denies, confirms and is accused,
// which aspects are in dispute, and on how many sources it rests.
func (w *world) standing(c *cluster, in *vedette.Incident) vedette.Standing {
	var s vedette.Standing
	for _, a := range in.Accounts {
		switch a.Stance {
		case vedette.Claims:
			s.ClaimedBy = appendOnce(s.ClaimedBy, a.Party)
		case vedette.Denies:
			s.DeniedBy = appendOnce(s.DeniedBy, a.Party)
		case vedette.Confirms, vedette.Admits:
			s.ConfirmedBy = appendOnce(s.ConfirmedBy, a.Party)
		}
	}
	for _, m := range c.mentions {
		if m.s.Stance != vedette.Accuses {
			continue
		}
		for _, i := range m.Initiators {
			s.Accused = appendOnce(s.Accused, string(i.Actor))
		}
	}
	s.DisputedAspects = disputed(c)
	s.Disputed = len(s.DisputedAspects) > 0
	s.Sources, s.IndependentSources = w.sources(c)
	return s
}

// disputed lists the aspects on which accounts contradict each other: denied by
// one and held by another, or tolls that no one number can satisfy.
func disputed(c *cluster) (out []vedette.Aspect) {
	held := slices.ContainsFunc(c.mentions, asserts)
	for _, m := range c.mentions {
		if m.s.Stance == vedette.Denies && held {
			a := m.s.Aspect
			if a == "" {
				a = vedette.Occurrence
			}
			if !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	if rivalTolls(c) && !slices.Contains(out, vedette.Toll) {
		out = append(out, vedette.Toll)
	}
	slices.Sort(out)
	return out
}

// rivalTolls reports whether two speakers give numbers of killed that cannot
// both be right. A toll that grows in one speaker's mouth is no dispute, nor is
// a part against the whole.
func rivalTolls(c *cluster) bool {
	type toll struct {
		speaker string
		q       vedette.Quantity
	}
	var all []toll
	for _, m := range c.mentions {
		if m.Harm == nil || !asserts(m) {
			continue
		}
		for _, x := range m.Harm.Killed {
			if x.PartOf == "" && x.Count.Known() && !x.Cumulative {
				all = append(all, toll{m.s.Speaker, *x.Count})
			}
		}
	}
	for i, a := range all {
		for _, b := range all[:i] {
			if a.speaker != b.speaker && !a.q.Compatible(b.q) {
				return true
			}
		}
	}
	return false
}

// sources counts the sources of an incident, and of them those that do not
// copy, translate or rewrite another one that is counted.
func (w *world) sources(c *cluster) (all, independent int) {
	seen := map[vedette.SourceID]bool{}
	own := map[vedette.SourceID]bool{}
	for _, f := range c.reports {
		id := f.Source.ID
		if id == "" {
			id = vedette.SourceID(f.Report.ID)
		}
		seen[id] = true
		if copied, _ := w.copyOf(f); copied == "" && len(f.Report.DerivedFrom) == 0 {
			own[id] = true
		}
	}
	return len(seen), max(len(own), min(1, len(seen)))
}
