package incident

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// Points that two reports' incidents need to be held for one.
const acrossThreshold = 5.0

// window is how many days may lie between the days of two reports' incidents,
// where one of them is not dated, for them to be compared at all.
const window = 10

// join merges the incidents of different reports, the surest pair first. Two
// groups are merged only where no member of one contradicts one of the other.
func (w *world) join(all []*cluster) []*cluster {
	pairs := w.pairs(all)
	group := make([][]int, len(all)) // members of the group that an incident heads
	head := make([]int, len(all))
	for i := range all {
		group[i], head[i] = []int{i}, i
	}
	for _, p := range pairs {
		a, b := min(head[p.i], head[p.j]), max(head[p.i], head[p.j])
		if a == b || w.contradict(all, group[a], group[b]) {
			continue
		}
		for _, k := range group[b] {
			head[k] = a
		}
		for _, m := range all[p.j].mentions {
			all[p.j].because[m.s.ID] = append(slices.Clone(p.why), all[p.j].because[m.s.ID]...)
		}
		group[a] = append(group[a], group[b]...)
	}
	var out []*cluster
	for i, c := range all {
		if head[i] != i {
			continue
		}
		slices.Sort(group[i])
		for _, k := range group[i][1:] {
			for _, m := range all[k].mentions {
				c.add(m, all[k].because[m.s.ID])
			}
		}
		out = append(out, c)
	}
	return out
}

type pair struct {
	i, j   int
	points float64
	why    []string
}

// pairs compares incidents that share a country and lie close in time, and
// returns those that may be one, the surest first.
func (w *world) pairs(all []*cluster) (out []pair) {
	for _, block := range w.blocks(all) {
		slices.SortStableFunc(block, func(a, b int) int { return cmp.Compare(dayOfCluster(all[a]), dayOfCluster(all[b])) })
		for n, i := range block {
			for _, j := range block[n+1:] {
				if far(all[i], all[j]) {
					break
				}
				if v := w.compareClusters(all[i], all[j]); v.veto == "" && v.points >= acrossThreshold {
					out = append(out, pair{min(i, j), max(i, j), v.points, v.why})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	return slices.CompactFunc(out, func(a, b pair) bool { return a.i == b.i && a.j == b.j })
}

// blocks sorts incidents by the countries of their scenes, by the names of
// places that are in no known country, and, where they name no place at all, by
// the day: such a one is compared with all of its day.
func (w *world) blocks(all []*cluster) [][]int {
	by := map[string][]int{}
	var order []string
	put := func(key string, i int) {
		if by[key] == nil {
			order = append(order, key)
		}
		by[key] = append(by[key], i)
	}
	adrift := map[string]bool{} // days of incidents that name no place
	for i, c := range all {
		keys := w.scenesOf(c)
		for _, k := range keys {
			put(k, i)
		}
		if day := shortDay(c); day != "" && len(keys) == 0 {
			adrift[day] = true
		}
	}
	for i, c := range all {
		if day := shortDay(c); adrift[day] {
			put(day, i)
		}
	}
	out := make([][]int, len(order))
	for n, k := range order {
		out[n] = by[k]
	}
	return out
}

// scenesOf returns the keys under which an incident is sought by its places.
func (w *world) scenesOf(c *cluster) (out []string) {
	for _, m := range c.mentions {
		for _, p := range w.scenes(m.Where) {
			if p.Country != "" {
				out = appendOnce(out, string(p.Country))
			}
			if p.Lat == nil {
				out = appendOnce(out, "?"+strings.ToLower(p.Name))
			}
		}
	}
	return out
}

// shortDay returns the first day of an incident whose time is known to a day or
// two, "" of any other.
func shortDay(c *cluster) string {
	if p := bestPeriod(c); p.Known() && short(p) {
		return string(p.Earliest)
	}
	return ""
}

// dayOfCluster is the day by which an incident is sought: its own, or the day
// on which it was first reported.
func dayOfCluster(c *cluster) vedette.Date {
	if p := bestPeriod(c); p.Known() {
		return vedette.Date(dayOf(p))
	}
	return published(&c.reports[0].Report)
}

// far reports whether b lies too long after a for them to be one.
func far(a, b *cluster) bool {
	end := dayOfCluster(a)
	if p := bestPeriod(a); p.Known() {
		if p.Latest == "" {
			return false
		}
		end = p.Latest
	}
	day := dayOfCluster(b)
	return end != "" && day != "" && end.DaysUntil(day) > window
}

func (w *world) contradict(all []*cluster, a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			if w.compareClusters(all[i], all[j]).veto != "" {
				return true
			}
		}
	}
	return false
}

// compareClusters compares what two incidents are made of. Any contradiction of
// scene between them is a veto.
func (w *world) compareClusters(a, b *cluster) verdict {
	for _, f := range b.reports {
		if slices.Contains(a.reports, f) {
			return verdict{veto: "one report tells them apart"}
		}
	}
	pa, pb := w.profile(a), w.profile(b)
	v := w.compare(pa, pb)
	if !pa.When.Known() || !pb.When.Known() {
		undated(&v, a, b)
	}
	return v
}

// undated weighs incidents of which one has no day of its own by the days on
// which they were told: news is told within a day or two.
func undated(v *verdict, a, b *cluster) {
	p, q := dayOfCluster(a), dayOfCluster(b)
	if p == "" || q == "" {
		return
	}
	d := p.DaysUntil(q)
	switch {
	case d < -window || d > window:
		v.refuse("reported at different times")
	case -2 < d && d < 2:
		v.give(sameSpan, "told within a day of it")
	}
}

// attach gives statements that make no incident of their own to the incident of
// another report that they fit: a denial of what somebody else reported.
func (w *world) attach(all []*cluster, loose []*mention) {
	for _, m := range loose {
		if !m.s.Status.MakesIncident() && m.s.Stance != vedette.Denies || m.Type == "" {
			continue
		}
		if best, because := w.bestOf(all, newCluster(m)); best != nil {
			best.add(m, because)
		}
	}
}

func (w *world) bestOf(cs []*cluster, c *cluster) (best *cluster, because []string) {
	top := acrossThreshold
	for _, x := range cs {
		if v := w.compareClusters(x, c); v.veto == "" && v.points >= top {
			top, best, because = v.points, x, v.why
		}
	}
	return best, because
}
