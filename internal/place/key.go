package place

import (
	"iter"
	"strings"
)

// appendKey appends the transliteration key of a folded name. Two spellings of
// one name in another script mostly share it: Termez, Termiz and Tirmuz;
// Pyanj, Panj and Pyandzh; Khwaja and Khoja; al-Fashir and El Fasher; Kharkov
// and Kharkiv. Names that have nothing to do with one another may share it too,
// so a match by key counts less than one by name and needs words around it that
// speak of a place.
//
// What differs between the romanisations of Arabic, Persian, Turkic and
// Cyrillic names (ALA-LC, BGN/PCGN, ISO 9 and the newspapers' own) is levelled:
// vowels to one class, articles and the Persian ezafe left out, digraphs to one
// letter, doubled letters to one, h dropped where it is not before a vowel.
func appendKey(dst, folded []byte) []byte {
	start := len(dst)
	for i := 0; i < len(folded); {
		j := i
		for j < len(folded) && folded[j] != ' ' {
			j++
		}
		if w := folded[i:j]; !isParticle(w) || len(w) == len(folded) {
			dst = appendWordKey(dst, w, start)
		}
		i = j + 1
	}
	return dst
}

// isParticle reports whether a word is an Arabic article (with its assimilated
// forms), the Persian ezafe or "the".
func isParticle(w []byte) bool {
	switch string(w) {
	case "al", "el", "ul", "ad", "ar", "as", "at", "an", "az", "ash", "adh", "ath", "e", "i", "ye", "the":
		return true
	}
	return false
}

// digraphs are tried in order at each letter.
var digraphs = []struct {
	from string
	to   string
}{
	{"dzh", "j"}, {"tch", "c"}, {"sch", "x"}, {"shch", "x"},
	{"dj", "j"}, {"zh", "j"}, {"gh", "g"}, {"kh", "h"}, {"sh", "x"}, {"ch", "c"},
	{"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"ck", "k"}, {"tz", "s"}, {"ts", "s"},
}

// opens and closes are the first and second letters of digraphs: most pairs
// need no further look.
var opens, closes = func() (a, b [256]bool) {
	for _, d := range digraphs {
		a[d.from[0]], b[d.from[1]] = true, true
	}
	return a, b
}()

func appendWordKey(dst, w []byte, start int) []byte {
	for i := 0; i < len(w); {
		if to, n := digraph(w[i:]); n > 0 {
			dst = appendOnce(dst, to, start)
			i += n
			continue
		}
		dst = appendLetterKey(dst, w, i, start)
		i++
	}
	return dst
}

func digraph(w []byte) (byte, int) {
	if len(w) < 2 || !opens[w[0]] || !closes[w[1]] {
		return 0, 0
	}
	for _, d := range digraphs {
		if len(w) >= len(d.from) && w[0] == d.from[0] && string(w[:len(d.from)]) == d.from {
			return d.to[0], len(d.from)
		}
	}
	return 0, 0
}

func appendLetterKey(dst, w []byte, i, start int) []byte {
	c, next := w[i], byte(0)
	if i+1 < len(w) {
		next = w[i+1]
	}
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return appendOnce(dst, 'a', start)
	case 'w':
		if !vowel(next) {
			return appendOnce(dst, 'a', start)
		}
		if len(dst) > start && dst[len(dst)-1] == 'h' { // "khwa"
			return dst
		}
		return appendOnce(dst, 'v', start)
	case 'h':
		if !vowel(next) && next != 'w' {
			return dst
		}
	case 'q':
		c = 'k'
	case 'c':
		c = 'k'
		if next == 'e' || next == 'i' || next == 'y' {
			c = 's'
		}
	case 'x':
		return append(dst, 'k', 's')
	}
	return appendOnce(dst, c, start)
}

func appendOnce(dst []byte, c byte, start int) []byte {
	if len(dst) > start && dst[len(dst)-1] == c {
		return dst
	}
	return append(dst, c)
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

// tellsEnough reports whether a key has enough in it to be looked up by.
func tellsEnough(key []byte) bool {
	n := 0
	for _, c := range key {
		if c != 'a' {
			n++
		}
	}
	return n >= 3
}

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
		if i < g.packed {
			rest = g.alts.at(i)
		} else {
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
