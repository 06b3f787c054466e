package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoted returns the tokens within the quotation marks that open at token j.
func (b *builder) quoted(j int) (first, last int, ok bool) {
	if j >= len(b.t.Tokens) || !quoteMark(b.t.Word(j)) {
		return 0, 0, false
	}
	for k := j + 1; k < len(b.t.Tokens) && k <= j+longestName+1; k++ {
		if quoteMark(b.t.Word(k)) {
			return j + 1, k, k > j+2 && capital(b.t.Word(j+1))
		}
	}
	return 0, 0, false
}

// quotedBefore returns the tokens within the quotation marks that close right
// before token i.
func (b *builder) quotedBefore(i int) (first, last int, ok bool) {
	if i == 0 || !quoteMark(b.t.Word(i-1)) {
		return 0, 0, false
	}
	for k := i - 2; k >= 0 && k >= i-2-longestName; k-- {
		if quoteMark(b.t.Word(k)) {
			return k + 1, i - 1, i-1 > k+2 && capital(b.t.Word(k+1))
		}
	}
	return 0, 0, false
}

// capitals returns the end of the run of capitalised words from token j on,
// with small words between them.
func (b *builder) capitals(j int) int {
	last := j
	for k := j; k < len(b.t.Tokens) && k < j+longestName; k++ {
		w := b.t.Word(k)
		if capital(w) && b.t.Tokens[k].Sent == b.t.Tokens[j].Sent {
			last = k + 1
		} else if k == j || !inList(w, "of", "the", "for", "and", "in", "to", "on") {
			break
		}
	}
	return last
}

func quoteMark(w string) bool {
	return inList(w, `"`, "“", "”", "„", "«", "»", "''", "``", "‘", "’", "'")
}

func capital(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}

func inList(w string, list ...string) bool { return slices.Contains(list, strings.ToLower(w)) }

// sameName reports two names of which at least three in five of the words that
// matter are shared.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	all := len(x) + len(y) - shared
	return all > 0 && shared*5 >= all*3
}

// nameWords returns the words of a campaign's name that tell it from others,
// in alphabetical order.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(name)) {
		w = strings.Trim(w, `.,"'“”’`)
		if !inList(w, "the", "of", "for", "and", "a", "operation", "campaign", "battle", "in", "to", "") {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}
