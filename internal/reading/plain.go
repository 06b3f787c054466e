package reading

import (
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// whole reads an input that is one report: text or HTML.
func (r *run) whole(name string, in io.Reader, k kind) {
	b, err := io.ReadAll(io.LimitReader(in, r.opt.MaxBytes+1))
	if err != nil {
		r.fail(openError(name, err))
		return
	}
	d := &draft{file: name}
	if int64(len(b)) > r.opt.MaxBytes {
		b = b[:r.opt.MaxBytes]
		for n := 0; n < utf8.UTFMax && !utf8.Valid(b[max(0, len(b)-utf8.UTFMax):]) && len(b) > 0; n++ {
			b = b[:len(b)-1]
		}
		d.notice(vedette.NoticeTruncated, "the file is longer than the limit for one document; what follows was not read")
	}
	text, mended := decode(b, k == kindHTML)
	d.notice(vedette.NoticeRepaired, mended)
	if k == kindHTML {
		readPage(d, text)
	} else {
		readPlain(d, text)
	}
	r.emit(d)
}

// readPlain reads a text that was handed in without markup. All of it stays in
// the text; what its first lines say about it is copied out.
func readPlain(d *draft, text string) {
	text, controls := clean(text)
	if controls > 0 {
		d.notice(vedette.NoticeRepaired, controlsLeftOut(controls))
	}
	d.report.Text = text
	readHead(d)
}

// headLines is how many lines may belong to a report's head: title, byline, day.
const headLines = 6

// readHead reads the headline, the byline and the day of publication from the
// first lines.
func readHead(d *draft) {
	rep := &d.report
	lines := firstLines(rep.Text, headLines)
	if rep.Title == "" {
		if t, rest, ok := headline(lines); ok {
			rep.Title, lines = t, rest
		}
	}
	for _, l := range lines {
		switch s := l.text; {
		case s == "":
		case rep.Published == "" && dayLine(s) != "":
			rep.Published = dayLine(s)
		case rep.Byline == "" && bylineOf(s) != "":
			rep.Byline = bylineOf(s)
		default:
			if dl, ok := dateline(s); ok && rep.Published == "" {
				rep.Published = dl.day
			}
			return // the body has begun
		}
	}
}

// line is a trimmed line. Full is set where the text goes on after it.
type line struct {
	text string
	full bool
}

// firstLines returns the lines of s up to the nth that is not blank.
func firstLines(s string, n int) []line {
	var out []line
	for s != "" && n > 0 {
		l, rest, more := strings.Cut(s, "\n")
		l = strings.TrimSpace(l)
		out = append(out, line{l, more})
		if l != "" {
			n--
		}
		s = rest
	}
	return out
}

// headline takes the first line for the title if it looks like one: two to
// thirty words without a full stop, and a blank line or a longer paragraph
// after it. A paragraph that was broken into short lines has no headline.
func headline(lines []line) (title string, rest []line, ok bool) {
	if len(lines) < 2 {
		return "", nil, false
	}
	t := strings.TrimSpace(strings.TrimLeft(lines[0].text, "#= "))
	words := len(strings.Fields(t))
	last, _ := utf8.DecodeLastRuneInString(t)
	if words < 2 || words > 30 || len(t) > 250 || strings.ContainsRune(".,;:…", last) || bylineOf(t) != "" || dayLine(t) != "" {
		return "", nil, false
	}
	if _, is := dateline(t); is || !strings.ContainsFunc(t, unicode.IsLetter) {
		return "", nil, false
	}
	next := lines[1].text
	if next != "" && bylineOf(next) == "" && dayLine(next) == "" && !longer(next, t) {
		return "", nil, false
	}
	return oneLine(t, 300), lines[1:], true
}

// longer reports whether the line after a first line reads as a paragraph of
// its own, not as the first one's continuation.
func longer(next, first string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) {
		return false
	}
	if _, is := dateline(next); is {
		return true
	}
	return len(next) >= 2*len(first) || len(next) > 120
}

// dayLine returns the day of a line that says nothing else: "Published: 27 June
// 2022, 18:05 GMT".
func dayLine(s string) vedette.Date {
	for _, label := range []string{"Published", "Posted", "Date", "Dated"} {
		if rest, ok := strings.CutPrefix(s, label+":"); ok {
			s = rest
		}
	}
	d, ok := day(s)
	if !ok {
		return ""
	}
	return d
}

var bylinePattern = regexp.MustCompile(`^(?:By|BY|Written by|Reporting by) (\p{Lu}[^;:!?]{1,100}[^.;:!?])$`)

// bylineOf returns who a line says wrote the report: "By A. Writer, Agency".
// A headline may begin so too ("By Night, Shells Fall"): a byline is short and
// its words are names.
func bylineOf(s string) string {
	m := bylinePattern.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	words := strings.FieldsFunc(m[1], func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	names := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			names++
		}
	}
	if len(words) < 2 || len(words) > 14 || names*3 < len(words)*2 {
		return ""
	}
	return oneLine(m[1], 200)
}
