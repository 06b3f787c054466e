package eval

import (
	"cmp"
	"slices"
	"strings"
)

// timeScore counts as TempEval-3 does (UzZaman and others 2013): a found
// expression matches a gold one strictly where both ends agree, relaxed where
// they overlap, each at most once, exact matches first and then the longest
// overlap. Type and value are counted among relaxed matches, in whatever case.
type timeScore struct {
	gold, system                               int
	strict, relaxed, typed, value, strictValue int
}

func (s *timeScore) result() *Result {
	r := &Result{Set: "time"}
	for _, m := range []struct {
		name string
		hits int
	}{{"extent strict F1", s.strict}, {"extent relaxed F1", s.relaxed}, {"type F1", s.typed}, {"value F1", s.value}, {"value F1, extent strict", s.strictValue}} {
		r.Add(m.name, f1(m.hits, s.system, s.gold), s.gold)
	}
	return r
}

type timePair struct {
	strict     bool
	overlap    int
	gold, mine int
}

func (s *timeScore) count(gold, mine []timeMention) {
	s.gold += len(gold)
	s.system += len(mine)
	usedGold, usedMine := make([]bool, len(gold)), make([]bool, len(mine))
	for _, p := range timePairs(gold, mine) {
		if usedGold[p.gold] || usedMine[p.mine] {
			continue
		}
		usedGold[p.gold], usedMine[p.mine] = true, true
		s.match(gold[p.gold], mine[p.mine], p.strict)
	}
}

func (s *timeScore) match(g, m timeMention, strict bool) {
	value := strings.EqualFold(g.Value, m.Value)
	add := func(n *int, ok bool) {
		if ok {
			*n++
		}
	}
	add(&s.relaxed, true)
	add(&s.strict, strict)
	add(&s.typed, strings.EqualFold(g.Type, m.Type))
	add(&s.value, value)
	add(&s.strictValue, value && strict)
}

func timePairs(gold, mine []timeMention) []timePair {
	var out []timePair
	for i, g := range gold {
		for k, m := range mine {
			if o := min(g.End, m.End) - max(g.Start, m.Start); o > 0 {
				out = append(out, timePair{g.Start == m.Start && g.End == m.End, o, i, k})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b timePair) int {
		if a.strict != b.strict {
			if a.strict {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(a.gold, b.gold), cmp.Compare(a.mine, b.mine))
	})
	return out
}
