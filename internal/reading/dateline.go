package reading

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// datelined is what a wire's dateline says: "KYIV, June 28, 2022 (Agency) - ".
// Place stays in the text, where place reads it.
type datelined struct {
	day    vedette.Date
	credit string
	end    int // bytes of the line that it takes
}

var dash = regexp.MustCompile(` ?(?:—|–|--|-) `)

// maxDateline is how many bytes a dateline takes at most.
const maxDateline = 90

// dateline reads the dateline that a line begins with. A line has one if what
// stands before its first dash begins with a place in capitals, or with a name
// and ends in a bracketed credit: "Goma (Agency) -".
func dateline(s string) (datelined, bool) {
	m := dash.FindStringIndex(s[:min(len(s), maxDateline)])
	if m == nil || m[0] == 0 {
		return datelined{}, false
	}
	before := s[:m[0]]
	dl := datelined{end: m[1]}
	before, dl.credit = bracketed(before)
	if d, _, ok := writtenDay(before); ok {
		dl.day = d
	}
	first, _, _ := strings.Cut(before, ",")
	if len(strings.Fields(first)) > 5 || !(capitals(first) || dl.credit != "" && capitalised(first)) {
		return datelined{}, false
	}
	return dl, true
}

// bracketed splits off a bracket that ends s.
func bracketed(s string) (before, inside string) {
	s = strings.TrimSpace(s)
	i := strings.LastIndexByte(s, '(')
	if i <= 0 || !strings.HasSuffix(s, ")") {
		return s, ""
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1 : len(s)-1])
}

// capitals reports whether s is words of three letters or more, all upper case.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 3
}

// capitalised reports whether each word of s begins with an upper-case letter
// or holds none.
func capitalised(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return false
		}
	}
	return strings.TrimSpace(s) != ""
}
