package eval

import (
	"cmp"
	"slices"
	"strings"
)

// TimeScore counts as TempEval-3 does (UzZaman and others 2013): a found
// expression matches a gold one strictly where both ends agree, relaxed where
// they overlap, each at most once, exact matches first and then the longest
// overlap. Type and value are counted among relaxed matches, in whatever case.
type TimeScore struct {
	Gold, System                              int
	Strict, Relaxed, Type, Value, StrictValue int
}

// F1 returns the harmonic mean of precision and recall of one of the counts.
func (s TimeScore) F1(hits int) float64 {
	if hits == 0 {
		return 0
	}
	p, r := float64(hits)/float64(s.System), float64(hits)/float64(s.Gold)
	return 2 * p * r / (p + r)
}

// ScoreTimes scores predictions against gold, by docid. A gold document without
// a prediction counts as one with none.
func ScoreTimes(gold, system []TimeDoc) TimeScore {
	found := make(map[string][]TimeMention, len(system))
	for _, d := range system {
		found[d.DocID] = d.Timexes
	}
	var s TimeScore
	for _, d := range gold {
		s.count(d.Timexes, found[d.DocID])
	}
	return s
}

type timePair struct {
	strict     bool
	overlap    int
	gold, mine int
}

func (s *TimeScore) count(gold, mine []TimeMention) {
	s.Gold += len(gold)
	s.System += len(mine)
	usedGold, usedMine := make([]bool, len(gold)), make([]bool, len(mine))
	for _, p := range timePairs(gold, mine) {
		if usedGold[p.gold] || usedMine[p.mine] {
			continue
		}
		usedGold[p.gold], usedMine[p.mine] = true, true
		g, m := gold[p.gold], mine[p.mine]
		s.Relaxed++
		value := strings.EqualFold(g.Value, m.Value)
		if strings.EqualFold(g.Type, m.Type) {
			s.Type++
		}
		if value {
			s.Value++
		}
		if p.strict {
			s.Strict++
			if value {
				s.StrictValue++
			}
		}
	}
}

func timePairs(gold, mine []TimeMention) []timePair {
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
