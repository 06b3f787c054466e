package incident

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// evidenceCap bounds how many quotes a folded field keeps: enough to check it,
// few enough that a hundred reports of one incident stay readable.
const evidenceCap = 12

func addEvidence(list, more []vedette.Evidence) []vedette.Evidence {
	for _, e := range more {
		if len(list) >= evidenceCap {
			break
		}
		same := func(x vedette.Evidence) bool { return x.Report == e.Report && x.Start == e.Start && x.End == e.End }
		if !slices.ContainsFunc(list, same) {
			list = append(list, e)
		}
	}
	return list
}

func (w *world) foldWhen(c *cluster) *vedette.Period {
	best := bestPeriod(c)
	if best == nil {
		return nil
	}
	p := *best
	p.Evidence = addEvidence(nil, best.Evidence)
	for _, m := range c.mentions {
		if asserts(m) && m.When.Known() && m.When.Earliest == p.Earliest && m.When.Latest == p.Latest {
			p.Evidence = addEvidence(p.Evidence, m.When.Evidence)
			if p.TimeOfDay == "" {
				p.TimeOfDay = m.When.TimeOfDay
			}
		}
	}
	return &p
}

func (w *world) foldWhere(c *cluster) *vedette.Where {
	x := w.bestWhere(c)
	if x == nil {
		return nil
	}
	x.Evidence = addEvidence(nil, x.Evidence)
	for _, m := range c.mentions {
		if m.Where != nil && asserts(m) && m.Where.Place != "" && m.Where.Place == x.Place {
			x.Evidence = addEvidence(x.Evidence, m.Where.Evidence)
		}
	}
	return x
}

// firmness ranks on whose word somebody is named: the doer's own claim first.
var firmness = map[vedette.Attribution]int{
	vedette.AttributionClaimed: 5, vedette.AttributionReported: 4, vedette.AttributionAccused: 3,
	vedette.AttributionInferred: 2, vedette.AttributionUnclaimed: 1,
}

// foldInitiators keeps each party named once, on the firmest word. A vague one
// ("gunmen") is dropped where somebody names the group.
func (w *world) foldInitiators(c *cluster) (out []vedette.Initiator) {
	for _, m := range c.mentions {
		if !asserts(m) {
			continue
		}
		for _, i := range m.Initiators {
			k := slices.IndexFunc(out, func(x vedette.Initiator) bool { return x.Actor == i.Actor })
			if k < 0 {
				i.Evidence = addEvidence(nil, i.Evidence)
				out = append(out, i)
				continue
			}
			ev := addEvidence(out[k].Evidence, i.Evidence)
			if firmness[i.Attribution] > firmness[out[k].Attribution] {
				out[k] = i
			}
			out[k].Evidence = ev
		}
	}
	if slices.ContainsFunc(out, func(i vedette.Initiator) bool { return !w.vague(i.Actor) }) {
		named := slices.Clone(out)
		out = slices.DeleteFunc(out, func(i vedette.Initiator) bool { return w.vague(i.Actor) && !w.otherSide(c, i.Actor, named) })
	}
	return out
}

// otherSide reports whether a vague party of a fight is another than those named:
// in "clashes between government forces and the Front" the forces stay.
func (w *world) otherSide(c *cluster, id vedette.ActorID, named []vedette.Initiator) bool {
	k := w.kindOfActor(id)
	return fights(k) && slices.ContainsFunc(c.mentions, func(m *mention) bool { return mutual(m.Type) }) &&
		!slices.ContainsFunc(named, func(i vedette.Initiator) bool {
			return !w.vague(i.Actor) && stateSide(w.kindOfActor(i.Actor)) == stateSide(k)
		})
}

// stateSide reports whether a sort of actor fights for a state.
func stateSide(k vedette.ActorKind) bool {
	return k == vedette.ActorState || k == vedette.ActorMilitary || k == vedette.ActorPolice || k == vedette.ActorGovernment
}

func (w *world) foldTargets(c *cluster) (out []vedette.Target) {
	for _, m := range c.mentions {
		if !asserts(m) {
			continue
		}
		for _, t := range m.Targets {
			k := slices.IndexFunc(out, func(x vedette.Target) bool { return sameTargets(x, t) })
			if k < 0 {
				t.Evidence = addEvidence(nil, t.Evidence)
				out = append(out, t)
				continue
			}
			out[k].Evidence = addEvidence(out[k].Evidence, t.Evidence)
			if out[k].Actor == "" {
				out[k].Actor = t.Actor
			}
			if out[k].Certainty == nil {
				out[k].Certainty = t.Certainty
			}
		}
	}
	return out
}

// sameTargets reports whether two targets are one: the same actor and no other
// words, or words of which one has the other's.
func sameTargets(a, b vedette.Target) bool {
	if a.Actor != b.Actor && a.Actor != "" && b.Actor != "" || a.Kind != b.Kind && a.Kind != "" && b.Kind != "" {
		return false
	}
	if a.Description == "" || b.Description == "" {
		return a.Description == b.Description && a.Actor == b.Actor
	}
	x, y := strings.ToLower(a.Description), strings.ToLower(b.Description)
	return strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
}

func foldMeans(c *cluster) (out []vedette.Means) {
	for _, m := range c.mentions {
		if !asserts(m) {
			continue
		}
		for _, x := range m.Means {
			k := slices.IndexFunc(out, func(y vedette.Means) bool { return sameMeansOf(x, y) })
			if k < 0 {
				x.Evidence = addEvidence(nil, x.Evidence)
				out = append(out, x)
				continue
			}
			if out[k].Count == nil {
				out[k].Count = x.Count
			}
			if out[k].Detail == "" {
				out[k].Detail = x.Detail
			}
			out[k].Evidence = addEvidence(out[k].Evidence, x.Evidence)
		}
	}
	return out
}

// sameMeansOf reports whether two means can be one: the same kind, and neither
// detail nor count against it. Counts that differ stay side by side.
func sameMeansOf(a, b vedette.Means) bool {
	return a.Kind == b.Kind && (a.Detail == "" || b.Detail == "" || strings.EqualFold(a.Detail, b.Detail)) &&
		(a.Count == nil || b.Count == nil || equal(*a.Count, *b.Count))
}

func foldDamage(c *cluster) (out []vedette.Damage) {
	for _, m := range c.mentions {
		if !asserts(m) {
			continue
		}
		for _, d := range m.Damage {
			k := slices.IndexFunc(out, func(x vedette.Damage) bool { return x.Object == d.Object && x.State == d.State })
			if k < 0 {
				d.Evidence = addEvidence(nil, d.Evidence)
				out = append(out, d)
				continue
			}
			out[k].Evidence = addEvidence(out[k].Evidence, d.Evidence)
		}
	}
	return out
}

// foldHarm keeps every figure that somebody gave; the same figure by the same
// speaker is kept once.
func foldHarm(c *cluster) *vedette.Harm {
	h := &vedette.Harm{}
	given := map[string]string{} // figure → the id under which it is kept
	kept := map[string]string{}  // id of a figure left out → the id of the same one
	for _, m := range c.mentions {
		if m.Harm == nil || !asserts(m) {
			continue
		}
		for _, kind := range vedette.HarmKinds {
			for _, x := range *m.Harm.List(kind) {
				if id, ok := kept[x.PartOf]; ok {
					x.PartOf = id
				}
				key := strings.Join([]string{m.s.Speaker, kind, x.Who, x.Group, x.Sex, countKey(x.Count), x.PartOf}, "\x00")
				if id, ok := given[key]; ok {
					kept[x.ID] = id
					continue
				}
				given[key] = x.ID
				*h.List(kind) = append(*h.List(kind), x)
			}
		}
	}
	if h.Empty() {
		return nil
	}
	return h
}

func countKey(q *vedette.Quantity) string {
	if q == nil {
		return ""
	}
	b, _ := q.MarshalJSON()
	return string(b)
}

func outcomeOf(c *cluster) vedette.Outcome {
	for _, m := range c.mentions {
		if m.Outcome != "" && m.Outcome != vedette.OutcomeUnknown && asserts(m) {
			return m.Outcome
		}
	}
	return ""
}

func flags(c *cluster) (civilian, aid, targeted *bool) {
	for _, m := range c.mentions {
		if !asserts(m) {
			continue
		}
		civilian, aid = either(civilian, m.CivilianTargeting), either(aid, m.AffectsAid)
		targeted = either(targeted, m.Targeted)
	}
	return civilian, aid, targeted
}

func either(a, b *bool) *bool {
	if a == nil || b != nil && *b {
		return b
	}
	return a
}
