package eval

import (
	"cmp"
	"slices"
	"unicode"
)

// attributionScore counts found attributions against gold ones: a pair matches
// where the tokens of what is said overlap by half (Jaccard), the best first,
// each at most once; with source where the tokens of who says it share one, or
// neither names anybody.
type attributionScore struct{ gold, system, matched, withSource int }

type tokenSets struct{ source, content map[int]bool }

func (s *attributionScore) count(d, found attributionDoc) {
	tokens := roughTokens(d.Text)
	gold, mine := setsOf(d.Attributions, tokens), setsOf(found.Attributions, tokens)
	s.gold += len(gold)
	s.system += len(mine)
	usedGold, usedMine := make([]bool, len(gold)), make([]bool, len(mine))
	for _, p := range contentPairs(gold, mine) {
		if usedGold[p.gold] || usedMine[p.mine] {
			continue
		}
		usedGold[p.gold], usedMine[p.mine] = true, true
		s.matched++
		g, m := gold[p.gold].source, mine[p.mine].source
		if common(g, m) > 0 || len(g) == 0 && len(m) == 0 {
			s.withSource++
		}
	}
}

type contentPair struct {
	overlap    float64
	gold, mine int
}

func contentPairs(gold, mine []tokenSets) (pairs []contentPair) {
	for i := range gold {
		for k := range mine {
			both := common(gold[i].content, mine[k].content)
			if all := len(gold[i].content) + len(mine[k].content) - both; all > 0 && 2*both >= all {
				pairs = append(pairs, contentPair{float64(both) / float64(all), i, k})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b contentPair) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(a.gold, b.gold), cmp.Compare(a.mine, b.mine))
	})
	return pairs
}

func common(a, b map[int]bool) (n int) {
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

// setsOf turns spans into sets of token numbers.
func setsOf(list []attributionSpans, tokens [][2]int) []tokenSets {
	out := make([]tokenSets, len(list))
	for i, a := range list {
		out[i] = tokenSets{tokensIn(a.Source, tokens), tokensIn(a.Content, tokens)}
	}
	return out
}

func tokensIn(spans [][2]int, tokens [][2]int) map[int]bool {
	set := map[int]bool{}
	for _, s := range spans {
		k, _ := slices.BinarySearchFunc(tokens, s[0], func(t [2]int, start int) int { return cmp.Compare(t[1], start+1) })
		for ; k < len(tokens) && tokens[k][0] < s[1]; k++ {
			set[k] = true
		}
	}
	return set
}

// roughTokens splits a text into words and single marks, in code points: the
// same yardstick for everybody's tokens.
func roughTokens(s string) (tokens [][2]int) {
	i, start := 0, -1
	for _, c := range s {
		word := unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' || (c == '\'' || c == '’') && start >= 0
		switch {
		case word && start < 0:
			start = i
		case !word && start >= 0:
			tokens = append(tokens, [2]int{start, i})
			start = -1
		}
		if !word && !unicode.IsSpace(c) {
			tokens = append(tokens, [2]int{i, i + 1})
		}
		i++
	}
	if start >= 0 {
		tokens = append(tokens, [2]int{start, i})
	}
	return tokens
}
