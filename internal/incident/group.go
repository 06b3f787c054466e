package incident

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// Points that a mention needs to be taken for an incident already told of in
// its report, and how much an incident loses for each that was told since.
const (
	withinThreshold = 2.5
	otherThing      = -3.0
	bystander       = 0.3
	anaphorFloor    = -1.0
	staleness       = 0.6
)

// Bounds that keep the time linear in the length of a report, however long: how
// many of the incidents told last are still open to what is said next, and how
// many of the first and of the last mentions of one are compared.
const (
	openIncidents = 40
	heldMentions  = 30
)

// group joins the statements of one report to incidents. Those that cannot
// make an incident and fit none are returned as loose.
func (w *world) group(f *vedette.Findings) (clusters []*cluster, loose []*mention) {
	for n, s := range w.of[f] {
		if s.Event == nil {
			continue
		}
		m := &mention{Event: s.Event, s: s, f: f, n: n}
		c, because := w.place(clusters, m)
		switch {
		case c != nil:
			c.add(m, because)
			clusters = touch(clusters, c)
		case makesIncident(m):
			clusters = append(clusters, newCluster(m))
		default:
			loose = append(loose, m)
		}
	}
	return clusters, w.ahead(clusters, loose)
}

// ahead gives what points at nothing told before to what is told right after:
// "Denying that it had fired first, the army said that shells hit ...".
func (w *world) ahead(clusters []*cluster, loose []*mention) (rest []*mention) {
	for _, m := range loose {
		var next *cluster
		at := m.n + 3 // the same sentence or the one after it
		for _, c := range clusters {
			if first := c.mentions[0]; first.n > m.n && first.n < at && w.against(c, m).veto == "" {
				next, at = c, first.n
			}
		}
		if next == nil || m.Previous || foreseen(m) {
			rest = append(rest, m)
			continue
		}
		next.add(m, []string{"the text goes on to speak of it"})
	}
	return rest
}

// touch moves c to the end: the incident that the text is now about.
func touch(cs []*cluster, c *cluster) []*cluster {
	for i, x := range cs {
		if x == c {
			return append(append(cs[:i:i], cs[i+1:]...), c)
		}
	}
	return cs
}

// makesIncident reports whether a mention is an occurrence in its own right:
// said to have happened, of a known kind, and not merely pointed back to.
func makesIncident(m *mention) bool {
	if m.Type == "" || !m.s.Status.MakesIncident() || m.Previous {
		return false
	}
	if m.Definite && m.When == nil && m.Where == nil {
		return false
	}
	switch m.s.Stance {
	case vedette.Denies, vedette.Doubts, vedette.Declines, vedette.Retracts, vedette.Intends, vedette.Condemns, vedette.Explains:
		return false
	}
	return true
}

// place finds the incident of the report that m speaks of, nil where none fits.
func (w *world) place(cs []*cluster, m *mention) (best *cluster, because []string) {
	pointing := m.Definite || !makesIncident(m)
	need := withinThreshold
	if pointing && !foreseen(m) {
		need = anaphorFloor
	}
	top := need
	from := max(0, len(cs)-openIncidents)
	since := toldSince(cs[from:])
	for i := from; i < len(cs); i++ {
		c, back := cs[i], since[i-from]
		v := w.against(c, m)
		if v.veto != "" || m.Separate && !m.Definite || m.Previous && i == len(cs)-1 {
			continue
		}
		score := v.points - staleness*float64(back)
		if !pointing && !m.ownScene() && back == 0 {
			score += continuing(v)
		}
		if m.Type == "" && !m.Harm.Empty() && !w.aimsAtPeople(c) {
			score -= bystander
		}
		if !pointing && !m.ownScene() && namesThing(m) && c.aimedElsewhere(m) {
			score += otherThing
		}
		if score >= top {
			top, best, because = score, c, v.why
		}
	}
	if best != nil && len(because) == 0 {
		because = []string{"the text is speaking of it"}
	}
	return best, because
}

// toldSince returns for each incident how many others the text has told of since,
// apart from those told in the same words: "attacked the town, freeing prisoners"
// is about both.
func toldSince(cs []*cluster) []int {
	out := make([]int, len(cs))
	for i := len(cs) - 2; i >= 0; i-- {
		out[i] = out[i+1]
		if !toldTogether(cs[i], cs[i+1]) {
			out[i]++
		}
	}
	return out
}

// toldTogether reports whether the last words on two incidents overlap or touch.
func toldTogether(a, b *cluster) bool {
	const near = 8 // code points: a comma and "and"
	x, y := a.mentions[len(a.mentions)-1].s.Evidence[0], b.mentions[len(b.mentions)-1].s.Evidence[0]
	return x.Start <= y.End+near && y.Start <= x.End+near
}

// aimsAtPeople reports whether people come to harm by what an incident is: those
// killed are the attack's rather than the arson's told beside it.
func (w *world) aimsAtPeople(c *cluster) bool {
	k := w.kinds.Of(w.kindOf(c))
	return k == nil || k.Family == "direct-violence" || k.Family == "remote-violence"
}

// namesThing reports whether a mention was aimed at a thing that has a name, and
// is nobody's party: "the carrier Eisenhower".
func namesThing(m *mention) bool {
	return slices.ContainsFunc(m.Targets, func(t vedette.Target) bool { return t.Actor == "" && len(properWords(t.Description)) > 0 })
}

// aimedElsewhere reports whether what was told of an incident says where or at what
// it was aimed, and none of it bears a name that m's targets have.
func (c *cluster) aimedElsewhere(m *mention) bool {
	aimed := false
	for _, x := range c.mentions {
		aimed = aimed || len(x.Targets) > 0 || x.Where != nil && ownWords(x.Where.Evidence)
		for _, s := range x.Targets {
			for _, t := range m.Targets {
				if namedAlike(s.Description, t.Description) {
					return false
				}
			}
		}
	}
	return aimed
}

// foreseen reports what is only said to come, or that it may: another event than
// the one told, unless much agrees.
func foreseen(m *mention) bool {
	if m.Definite || m.s.Stance != vedette.Reports {
		return false
	}
	switch m.s.Status {
	case vedette.Future, vedette.Possible, vedette.Conditional, vedette.Threatened:
		return true
	}
	return false
}

// continuing is what speaks for the last incident told when a sentence names
// neither day nor place of its own: a reader takes it to go on about it.
func continuing(v verdict) float64 {
	if v.points > 0 {
		return 1.5
	}
	return 0
}

// ownScene reports whether the mention's own words say when or where.
func (m *mention) ownScene() bool {
	return m.When != nil && ownWords(m.When.Evidence) || m.Where != nil && ownWords(m.Where.Evidence)
}

// against holds m against every mention of c and keeps the strongest points;
// a contradiction with any account that m's own words make is a veto.
func (w *world) against(c *cluster, m *mention) verdict {
	var best verdict
	best.points = -10
	for i, x := range c.mentions {
		if i >= heldMentions && i < len(c.mentions)-heldMentions {
			continue
		}
		v := w.compare(x, m)
		if v.veto != "" {
			return v
		}
		if v.points > best.points {
			best = v
		}
	}
	return best
}
