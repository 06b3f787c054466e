package place

import (
	"iter"
	"strings"
)

// unsettled are the countries whose names come to English through another
// script or through several spellings of the colonial and national languages:
// there a key may join two spellings. Elsewhere names have one spelling in Latin
// letters, and one that is not in the gazetteer is another name.
var unsettled = codeSet("AF AM AO AZ BA BD BF BG BH BI BJ BT BY CD CF CG CI CM CN CY DJ DZ EG EH ER ET GE GH GM GN GQ GR GW IL IN IQ IR " +
	"JO KE KG KH KP KR KW KZ LA LB LK LR LY MA MD ME MK ML MM MN MR MZ NE NG NP OM PK PS QA RS RU RW SA SD SL SN SO SS SY TD TG TH TJ TM TN TR TZ UA UG UZ XK YE")

func codeSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, c := range strings.Fields(s) {
		m[c] = true
	}
	return m
}

// alike reports whether a folded name and one of the names of a spot, that
// shares its key, are close enough to be spellings of each other. What
// transliteration changes costs one (a vowel for a vowel, an h more or less),
// everything else two, and one may be spent for three letters.
func (g *Gazetteer) alike(i int32, folded []byte) bool {
	key := appendKey(nil, folded)
	var kb, nb []byte
	for one := range g.namesOf(i) {
		nb = append(nb[:0], one...)
		if kb = appendKey(kb[:0], nb); string(kb) == string(key) && strain(folded, nb) <= max(len(folded), len(nb))/3 {
			return true
		}
	}
	return false
}

// namesOf yields the folded names of a spot.
func (g *Gazetteer) namesOf(i int32) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(fold(g.name(i))) {
			return
		}
		rest := ""
		switch row, ok := g.rowOf(i); {
		case ok:
			_, rest = g.importedNames(row)
		case i < g.packed:
			rest = g.alts.at(i)
		default:
			rest = g.extraAlts[i-g.packed]
		}
		for rest != "" {
			var one string
			one, rest, _ = strings.Cut(rest, "\t")
			if !yield(one) {
				return
			}
		}
	}
}

// strain is the weighted edit distance of two folded names.
func strain(a, b []byte) int {
	row := make([]int, len(b)+1)
	for j := range b {
		row[j+1] = row[j] + dropCost(b[j])
	}
	for i := range a {
		diagonal := row[0]
		row[0] += dropCost(a[i])
		for j := range b {
			best := diagonal + swapCost(a[i], b[j])
			best = min(best, row[j+1]+dropCost(a[i]), row[j]+dropCost(b[j]))
			diagonal, row[j+1] = row[j+1], best
		}
	}
	return row[len(b)]
}

func swapCost(a, b byte) int {
	switch {
	case a == b:
		return 0
	case vowel(a) && vowel(b):
		return 1
	}
	return 2
}

func dropCost(c byte) int {
	if c == 'h' || c == ' ' {
		return 1
	}
	return 2
}
