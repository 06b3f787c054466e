package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word emits the word at i, in its parts, and returns where it ends.
func (c *cutter) word(i, end int) int {
	if digit(c.rune(i, end)) {
		return c.number(i, end)
	}
	j := c.wordEnd(i, end)
	c.contraction(i, j)
	return j
}

// wordEnd returns the end of the word at i: letters and digits with what joins
// them, and the stop of an abbreviation.
func (c *cutter) wordEnd(i, end int) int {
	part := i // where the part after the last stop or hyphen begins
	for j := i; ; {
		j = c.run(j, end)
		r := c.rune(j, end)
		n := utf8.RuneLen(max(r, 0))
		next := c.rune(j+max(n, 0), end)
		switch {
		case r == '.' && c.stopJoins(i, part, j, end):
			if !letter(next) && !digit(next) || c.abbr.class(c.s[i:j]) == number {
				return j + 1
			}
			j++
			part = j
			continue
		case (r == '\'' || r == '’') && letter(next):
		case r == '-' && (letter(next) || digit(next)) && c.hyphenJoins(i, j, end):
			part = j + 1
		case r == '&' && j-part <= 3 && upper(c.s[part:j]) && unicode.IsUpper(next):
		case r == '/' && j == i+1 && slashed[strings.ToLower(c.s[i:min(j+2, end)])] && c.run(j+1, end) == j+2:
		case r == '$' && j-i <= 2 && upper(c.s[i:j]):
			return j + 1
		default:
			return j
		}
		j += n
	}
}

// slashed are the abbreviations with a stroke.
var slashed = set("b/c w/o c/o")

func upper(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

// stopJoins reports whether the stop at j belongs to the word that began at i,
// whose last part began at part.
func (c *cutter) stopJoins(i, part, j, end int) bool {
	next := c.rune(j+1, end)
	w := c.s[i:j]
	if digit(next) && c.abbr.class(w) == number {
		return true // "NO.4"
	}
	if letter(next) || digit(next) {
		return c.innerStop(part, j, end)
	}
	switch {
	case part > i && c.s[part-1] == '.' && j-part <= 2: // the last stop of "U.S."
		return true
	case utf8.RuneCountInString(w) == 1 && unicode.IsUpper(c.rune(i, j)):
		return w != "I" || c.capitalAfter(j+1)
	}
	switch c.abbr.class(w) {
	case number:
		return digit(c.afterSpace(j + 1))
	case unit:
		return len(c.tokens) > 0 && digit(c.rune(c.tokens[len(c.tokens)-1].Start, i))
	case none:
		return false
	}
	return next != '.' // "etc..." has its own dots
}

// innerStop reports whether a stop between letters or digits joins them: in
// initials ("U.S"), file names and hosts; "end.Then" lacks a space.
func (c *cutter) innerStop(part, j, end int) bool {
	if j-part <= 1 {
		return true
	}
	k := c.run(j+1, end)
	right := c.s[j+1 : k]
	if len(right) > 1 && unicode.IsUpper(c.rune(j+1, end)) && right != strings.ToUpper(right) {
		return false
	}
	if digit(c.before(j, part)) && digit(c.rune(j+1, end)) {
		return true
	}
	if part > 0 && c.s[part-1] == '.' && j-part > 1 && unicode.IsLower(c.rune(j+1, end)) {
		return true // a name of several parts: "alt.politics.sudan"
	}
	return len(right) <= 4 && hosts[strings.ToLower(right)] || c.rune(k, end) == '.' && len(right) > 1
}

var hosts = set("com org net gov edu mil int info biz tv co uk us ru ua ir iq sy af pk cn de fr doc xls pdf ppt txt htm html jpg zip exe ph")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// afterSpace returns the first character from i on that is no space.
func (c *cutter) afterSpace(i int) rune {
	for i < len(c.s) {
		r, n := utf8.DecodeRuneInString(c.s[i:])
		if !space(r) {
			return r
		}
		i += n
	}
	return 0
}

func (c *cutter) capitalAfter(i int) bool { return unicode.IsUpper(c.afterSpace(i)) }

// prefixes are not cut off at their hyphen, as in the treebanks; all else is.
var prefixes = set("non anti re co pre pro mid cross post over semi ex sub multi counter e mini inter neo socio intra micro un")

// hyphenJoins reports whether the hyphen at j stays inside the word from i on.
func (c *cutter) hyphenJoins(i, j, end int) bool {
	if j-i > 7 {
		return false
	}
	left := strings.ToLower(c.s[i:j])
	return prefixes[left] && (letter(c.rune(j+1, end)) || left == "mid")
}

// number emits the number at i, with its unit apart, and returns where it ends.
func (c *cutter) number(i, end int) int {
	j := c.numberEnd(i, end)
	k := c.run(j, end)
	if k == j {
		if c.rune(j, end) == '-' {
			if k := c.hyphened(i, end); k > 0 {
				c.emit(i, k)
				return k
			}
		}
		c.emit(i, j)
		return j
	}
	if unit := strings.ToLower(c.s[j:min(k, j+8)]); units[unit] {
		c.emit(i, j)
		return c.word(j, end)
	}
	if c.rune(k, end) == '\'' || c.rune(k, end) == '.' && !space(c.rune(k+1, end)) && k+1 < end {
		k = c.wordEnd(k, end)
	}
	c.contraction(i, k)
	return k
}

var units = set("mm cm m km kg g mg lb lbs ft yd k bn mn mln tn am pm a.m p.m mph kph kmh x hrs hours min mins gmt utc usd kt mw kw gw persons people")

// numberEnd returns the end of the digits at i with the marks between them.
func (c *cutter) numberEnd(i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(c.s[i:end])
		inner := r == '.' || r == ',' || r == ':' || r == '/'
		if !digit(r) && !(inner && digit(c.rune(i+1, end))) {
			break
		}
		i += n
	}
	return i
}

// hyphened returns the end of a telephone number or a date of digits and
// hyphens, and 0 for a range ("2015-2018"), which is cut.
func (c *cutter) hyphened(i, end int) int {
	var parts []int
	j := i
	for {
		k := j
		for k < end && c.s[k] >= '0' && c.s[k] <= '9' {
			k++
		}
		if parts = append(parts, k-j); k == j || len(parts) > 5 {
			return 0
		}
		if c.rune(k, end) != '-' {
			j = k
			break
		}
		j = k + 1
	}
	switch {
	case letter(c.rune(j, end)):
		return 0
	case len(parts) > 2, len(parts) == 2 && parts[1] == 4 && (parts[0] == 3 || parts[0] == 5):
		return j
	}
	return 0
}
