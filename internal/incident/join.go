package incident

import (
	"github.com/vedette-org/vedette"
)

// Points that two reports' incidents need to be held for one.
const acrossThreshold = 5.0

// window is how many days before its publication an undated event is sought.
const window = 10

// join merges the incidents of different reports, in the order of publication:
// each goes to the one it fits best, or stands alone.
func (w *world) join(all []*cluster) []*cluster {
	var out []*cluster
	blocks := map[vedette.Country][]*cluster{}
	for _, c := range all {
		best, because := w.bestOf(w.candidates(blocks, c), c)
		if best == nil {
			out = append(out, c)
			best = c
		} else {
			for _, m := range c.mentions {
				best.add(m, append(because, c.because[m.s.ID]...))
			}
		}
		for _, k := range w.countries(c) {
			blocks[k] = appendNew(blocks[k], best)
		}
	}
	return out
}

func appendNew(cs []*cluster, c *cluster) []*cluster {
	for _, x := range cs {
		if x == c {
			return cs
		}
	}
	return append(cs, c)
}

// countries are the blocks in which an incident is sought: those of its scenes,
// and "" where it has none.
func (w *world) countries(c *cluster) (out []vedette.Country) {
	seen := map[vedette.Country]bool{}
	for _, m := range c.mentions {
		for _, p := range w.scenes(m.Where) {
			if !seen[p.Country] {
				seen[p.Country] = true
				out = append(out, p.Country)
			}
		}
	}
	if len(out) == 0 {
		out = append(out, "")
	}
	return out
}

func (w *world) candidates(blocks map[vedette.Country][]*cluster, c *cluster) (out []*cluster) {
	for _, k := range w.countries(c) {
		for _, x := range blocks[k] {
			out = appendNew(out, x)
		}
	}
	return out
}

func (w *world) bestOf(cs []*cluster, c *cluster) (best *cluster, because []string) {
	top := acrossThreshold
	for _, x := range cs {
		if x.reports[0] == c.reports[0] && len(x.reports) == 1 {
			continue // told apart by one report already
		}
		v := w.compareClusters(x, c)
		if v.veto == "" && v.points >= top {
			top, best, because = v.points, x, v.why
		}
	}
	return best, because
}

// compareClusters compares what two incidents are made of. Any contradiction of
// scene between them is a veto.
func (w *world) compareClusters(a, b *cluster) verdict {
	for _, f := range b.reports {
		for _, g := range a.reports {
			if f == g {
				return verdict{veto: "one report tells them apart"}
			}
		}
	}
	pa, pb := w.profile(a), w.profile(b)
	v := w.compare(pa, pb)
	if !pa.When.Known() || !pb.When.Known() {
		undated(&v, a, b)
	}
	return v
}

// undated weighs incidents of which one has no date by when they were reported.
func undated(v *verdict, a, b *cluster) {
	p, q := published(&a.reports[0].Report), published(&b.reports[0].Report)
	if p == "" || q == "" {
		return
	}
	if d := p.DaysUntil(q); d < -window || d > window {
		v.refuse("reported at different times")
		return
	}
	v.give(sameSpan, "reported in the same days")
}

// attach gives statements that make no incident of their own to the incident of
// another report that they fit: a denial of what somebody else reported.
func (w *world) attach(all []*cluster, loose []*mention) {
	for _, m := range loose {
		if !m.s.Status.MakesIncident() && m.s.Stance != vedette.Denies {
			continue
		}
		best, because := w.bestOf(all, newCluster(m))
		if best != nil {
			best.add(m, because)
		}
	}
}
