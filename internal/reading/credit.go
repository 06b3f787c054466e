package reading

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// creditLine is a line that says only where the report was taken from. With
// the first words it may be a picture's or a figure's source too.
var creditLine = regexp.MustCompile(`(?i)^[\[(]?(?:(source|via|courtesy of)|originally published by|republished from|first published by)(?::| ) *([^.:;!?]{2,60}?)[\])]?\.?$`)

// translatedLine is a line that says the text is a translation.
var translatedLine = regexp.MustCompile(`(?i)^[\[(]?(?:machine[- ])?translated from (?:the )?(\p{L}+)(?: by [^.;!?]{2,60})?[\])]?\.?$`)

// readCredits finds what the report says it was taken from, and takes only what
// says so plainly: a line "Source: Agency", a dateline's bracket, an agency
// after the writer's name. "Agency reported" in a sentence attributes that
// sentence, not the report.
//
// A credit to the publisher itself is no derivation, and where no publisher is
// known the one credited is it.
func readCredits(d *draft) {
	rep := &d.report
	for _, l := range edgeLines(rep.Text, 8) {
		if m := creditLine.FindStringSubmatch(l); m != nil && name(m[2]) {
			d.credit(m[2], m[1] == "")
		}
		if m := translatedLine.FindStringSubmatch(l); m != nil && rep.TranslatedFrom == "" {
			rep.TranslatedFrom = languageNamed(m[1])
		}
	}
	for _, l := range firstLines(rep.Text, headLines) {
		if dl, ok := dateline(l.text); ok {
			d.agencies(dl.credit)
			break
		}
	}
	if who, after, ok := strings.Cut(rep.Byline, ","); ok {
		d.agencies(after)
	} else {
		d.agencies(who)
	}
	if len(rep.DerivedFrom) > 0 {
		d.notice(vedette.NoticeDerived, "the report is taken from "+strings.Join(rep.DerivedFrom, ", ")+": it is not a second source beside it")
	}
}

// edgeLines returns the first and last n lines that are not blank.
func edgeLines(s string, n int) []string {
	var out []string
	for _, l := range firstLines(s, n) {
		if l.text != "" {
			out = append(out, l.text)
		}
	}
	if len(out) < n {
		return out
	}
	first := len(out)
	for s != "" && len(out) < first+n {
		i := strings.LastIndexByte(s, '\n')
		if l := strings.TrimSpace(s[i+1:]); l != "" {
			out = append(out, l)
		}
		s = s[:max(i, 0)]
	}
	return out
}

// agencies credits each outlet that is known among names with slashes or commas between.
func (d *draft) agencies(names string) {
	for n := range strings.FieldsFuncSeq(names, func(r rune) bool { return r == '/' || r == ',' }) {
		if o, ok := outlets().Find(strings.TrimSpace(n)); ok {
			d.credit(o.Name, true)
		}
	}
}

// credit notes that the report was taken from somebody, under the outlet's
// usual name. An outlet that is not known counts only where the words are plain,
// or as the publisher where there is no other.
func (d *draft) credit(who string, plain bool) {
	who = oneLine(who, 100)
	o, known := outlets().Find(who)
	if known {
		who = o.Name
	}
	if d.source.Name == "" && who != "" {
		d.source.Name = who
		return
	}
	own := d.source.Name
	if o, ok := outlets().Find(own); ok {
		own = o.Name
	}
	same := func(s string) bool { return strings.EqualFold(s, who) }
	if who == "" || !known && !plain || same(own) || slices.ContainsFunc(d.report.DerivedFrom, same) {
		return
	}
	d.report.DerivedFrom = append(d.report.DerivedFrom, who)
}

// name reports whether s reads as a name: at most six words, none but small
// ones in lower case.
func name(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	upper := false
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && len(w) > 3 {
			return false
		}
		upper = upper || unicode.IsUpper(r)
	}
	return upper
}

func outlets() *lexicon.Outlets {
	o, err := lexicon.LoadOutlets()
	if err != nil {
		panic(err) // embedded and checked by the tests
	}
	return o
}

func languageNamed(s string) vedette.Language {
	for tag, n := range languageNames() {
		if strings.EqualFold(n, s) {
			return tag
		}
	}
	return ""
}

func controlsLeftOut(n int) string { return fmt.Sprintf("%d control characters were left out", n) }
