package incident

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// profile returns an incident as one mention: the best known time, place, kind
// and parties of all its accounts.
//
// Accounts that assert nothing count only where there are no others: a denial
// is sought by its own words.
func (w *world) profile(c *cluster) *mention {
	if c.whole == nil {
		c.whole = w.sumUp(c)
	}
	return c.whole
}

func (w *world) sumUp(c *cluster) *mention {
	if !slices.ContainsFunc(c.mentions, asserts) {
		return c.mentions[0]
	}
	e := &vedette.Event{Type: w.kindOf(c)}
	e.When = bestPeriod(c)
	e.Where = w.bestWhere(c)
	e.Extent = extentOf(c)
	for _, m := range c.mentions {
		e.Initiators = append(e.Initiators, m.Initiators...)
		e.Targets = append(e.Targets, m.Targets...)
		e.Means = append(e.Means, m.Means...)
		if m.Harm != nil {
			if e.Harm == nil {
				e.Harm = &vedette.Harm{}
			}
			e.Harm.Killed = append(e.Harm.Killed, m.Harm.Killed...)
		}
	}
	return &mention{Event: e, s: c.mentions[0].s, f: c.mentions[0].f}
}

// asserts reports whether a mention tells of the event as having been, rather
// than denying or doubting it: only such mentions fill an incident's fields.
func asserts(m *mention) bool {
	switch m.s.Stance {
	case vedette.Denies, vedette.Doubts, vedette.Declines, vedette.Retracts, vedette.Condemns, vedette.Explains, vedette.Intends:
		return false
	}
	return m.s.Status == "" || m.s.Status.MakesIncident()
}

// kindOf returns the kind that most accounts give, the more telling one first
// where two are level: "shelling" over "attack".
func (w *world) kindOf(c *cluster) vedette.EventType {
	count := map[vedette.EventType]int{}
	var best vedette.EventType
	for _, m := range c.mentions {
		if m.Type == "" || !asserts(m) {
			continue
		}
		count[m.Type]++
		if best == "" || w.tells(m.Type) > w.tells(best) || w.tells(m.Type) == w.tells(best) && count[m.Type] > count[best] {
			best = m.Type
		}
	}
	if best == "" {
		for _, m := range c.mentions {
			if m.Type != "" {
				return m.Type
			}
		}
	}
	return best
}

// bestPeriod returns the shortest known period of those told, the earliest told
// where several are equally short.
func bestPeriod(c *cluster) *vedette.Period {
	var best *vedette.Period
	for _, m := range c.mentions {
		if p := m.When; p.Known() && asserts(m) && (best == nil || tighter(p, best)) {
			best = p
		}
	}
	return best
}

func tighter(p, q *vedette.Period) bool {
	a, b := p.Days(), q.Days()
	return a > 0 && (b == 0 || a < b)
}

// bestWhere returns the most exact place told, filled up with origin and side
// where another account has them.
func (w *world) bestWhere(c *cluster) *vedette.Where {
	var best *vedette.Where
	for _, m := range c.mentions {
		if m.Where == nil || !asserts(m) {
			continue
		}
		if best == nil {
			x := *m.Where
			best = &x
			continue
		}
		w.improve(best, m.Where)
	}
	return best
}

func (w *world) improve(best, x *vedette.Where) {
	if w.exactness(x.Place) > w.exactness(best.Place) {
		best.Place = x.Place
		best.Evidence = append(append([]vedette.Evidence{}, x.Evidence...), best.Evidence...)
	}
	if w.exactness(x.Origin) > w.exactness(best.Origin) {
		best.Origin = x.Origin
	}
	if w.exactness(x.TargetSide) > w.exactness(best.TargetSide) {
		best.TargetSide = x.TargetSide
	}
	if len(best.CrossBorder) == 0 {
		best.CrossBorder = x.CrossBorder
	}
}

func (w *world) exactness(id vedette.PlaceID) int {
	p := w.places[id]
	if id == "" || p == nil {
		return 0
	}
	switch p.Exactness {
	case vedette.ExactnessExact:
		return 7
	case vedette.ExactnessNear:
		return 6
	case vedette.ExactnessDistrict:
		return 5
	case vedette.ExactnessAdmin1:
		return 4
	case vedette.ExactnessRegion:
		return 3
	case vedette.ExactnessCountry:
		return 2
	}
	return 1
}

func extentOf(c *cluster) vedette.Extent {
	for _, m := range c.mentions {
		if m.Extent != "" {
			return m.Extent
		}
	}
	return ""
}
