package reading

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"golang.org/x/text/language"
)

// entry is one report as JSON. Fields that are not named here are ignored, so
// reports as the record prints them can be read back.
type entry struct {
	ID             scalar   `json:"id"` // kept as given
	Title          string   `json:"title"`
	Text           string   `json:"text"`      // may be absent where there is a title
	Published      string   `json:"published"` // RFC 3339, or a day
	URL            string   `json:"url"`
	Byline         string   `json:"byline"`
	Language       string   `json:"language"` // BCP 47, of the text
	TranslatedFrom string   `json:"translated_from"`
	DerivedFrom    []string `json:"derived_from"` // ids of reports or names of outlets
	Source         origin   `json:"source"`       // a name, or an object
}

// origin is a publisher, as a name or as an object.
type origin struct {
	Name           string `json:"name"`
	Country        string `json:"country"` // ISO 3166-1
	Kind           string `json:"kind"`    // a [vedette.SourceKind]
	Language       string `json:"language"`
	TranslatedFrom string `json:"translated_from"` // language its reports are translated from
	Reliability    string `json:"reliability"`     // Admiralty letter, A to F
}

func (o *origin) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &o.Name)
	}
	type plain origin
	if err := json.Unmarshal(b, (*plain)(o)); err != nil {
		return errors.New(`"source" must be a name or an object with a name`)
	}
	return nil
}

// scalar is a string or a number, kept as written.
type scalar string

func (s *scalar) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		return nil
	case len(b) > 0 && b[0] == '"':
		return json.Unmarshal(b, (*string)(s))
	case len(b) > 0 && (b[0] == '-' || b[0] >= '0' && b[0] <= '9'):
		*s = scalar(b)
		return nil
	}
	return errors.New(`"id" must be a string or a number`)
}

const maxID = 200 // bytes of an id that is given

// object reads one JSON object at a line of a file.
func (r *run) object(file string, lineNo int, b []byte) {
	sound, mended := repair(b)
	var e entry
	if err := json.Unmarshal([]byte(sound), &e); err != nil {
		r.fail(jsonError(file, lineNo, err))
		return
	}
	d := &draft{file: file, line: lineNo}
	d.notice(vedette.NoticeRepaired, mended)
	if strings.TrimSpace(e.Text) == "" {
		e.Text = e.Title
	}
	if strings.TrimSpace(e.Text) == "" {
		r.fail(&vedette.Error{File: file, Line: lineNo, Message: `the object has neither "text" nor "title"`, Hint: `put the report's words into "text"`})
		return
	}
	if bad := badID(string(e.ID)); bad != "" {
		r.fail(&vedette.Error{File: file, Line: lineNo, Message: bad, Hint: "give another id, or none"})
		return
	}
	e.fill(d)
	r.emit(d)
}

func badID(id string) string {
	switch {
	case len(id) > maxID:
		return fmt.Sprintf("the id is longer than %d bytes", maxID)
	case strings.ContainsFunc(id, unicode.IsControl) || strings.ContainsRune(id, utf8.RuneError):
		return "the id holds control characters or broken UTF-8"
	case id != "" && strings.TrimSpace(id) != id:
		return "the id has spaces at its ends"
	}
	return ""
}

// fill copies the fields into a draft. What cannot be read of a field leaves
// that field unknown, with a notice.
func (e *entry) fill(d *draft) {
	rep := &d.report
	rep.ID, rep.Text, rep.Title = vedette.ReportID(e.ID), e.Text, oneLine(e.Title, 300)
	rep.URL, rep.Byline = oneLine(e.URL, 2000), oneLine(e.Byline, 200)
	if e.Published = strings.TrimSpace(e.Published); e.Published != "" {
		p, ok := day(e.Published)
		if !ok {
			d.notice(vedette.NoticeNoDate, fmt.Sprintf("%q is not a day such as 2006-01-02 or a time of RFC 3339, and was left out", shorten(e.Published)))
		}
		rep.Published = p
	}
	d.declared = d.tag("language", e.Language)
	rep.TranslatedFrom = d.tag("translated_from", first(e.TranslatedFrom, e.Source.TranslatedFrom))
	e.Source.fill(d)
	for _, from := range e.DerivedFrom {
		if from = oneLine(from, maxID); from != "" {
			rep.DerivedFrom = append(rep.DerivedFrom, from)
		}
	}
}

func (o *origin) fill(d *draft) {
	s := &d.source
	s.Name = oneLine(o.Name, 200)
	s.Language = d.tag("source.language", o.Language)
	if s.Kind = vedette.SourceKind(strings.ToLower(strings.TrimSpace(o.Kind))); s.Kind != "" && !s.Kind.Known() {
		s.Kind = vedette.SourceOther
	}
	if o.Country != "" {
		s.Country = country(o.Country)
	}
	if l := strings.ToUpper(strings.TrimSpace(o.Reliability)); len(l) == 1 && l >= "A" && l <= "F" {
		s.Reliability = l
	}
}

// tag reads a language tag or an English name of a language, and says so where
// it is neither.
func (d *draft) tag(field, s string) vedette.Language {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	}
	if l := languageTag(s); l != "" {
		return l
	}
	l := languageNamed(s)
	if l == "" {
		d.notice(vedette.NoticeLanguage, fmt.Sprintf("%s: %q is not a language code such as en or ru, and was left out", field, shorten(s)))
	}
	return l
}

// country reads an ISO 3166-1 code of two or three letters or digits.
func country(s string) vedette.Country {
	reg, err := language.ParseRegion(strings.ToUpper(strings.TrimSpace(s)))
	if err != nil || !reg.IsCountry() {
		return ""
	}
	return vedette.Country(reg.Canonicalize().String())
}

func first(s ...string) string {
	for _, x := range s {
		if strings.TrimSpace(x) != "" {
			return x
		}
	}
	return ""
}

// shorten cuts what somebody gave to a length that a message can quote.
func shorten(s string) string { return oneLine(s, 40) }

// jsonError tells where in the object the fault lies.
func jsonError(file string, lineNo int, err error) *vedette.Error {
	e := &vedette.Error{File: file, Line: lineNo, Message: "not a report in JSON", Hint: `wanted: {"text": "...", "title": "...", "published": "2006-01-02", "source": "..."}`}
	var syn *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syn):
		e.Message, e.Err = fmt.Sprintf("broken JSON at byte %d", syn.Offset), syn
	case errors.As(err, &typ) && typ.Field == "":
		e.Message = "a report must be a JSON object, not " + article(typ.Value)
	case errors.As(err, &typ):
		e.Message = fmt.Sprintf("%q must be %s, not %s", typ.Field, article(jsonName(typ.Type.String())), article(typ.Value))
	default:
		e.Message = err.Error()
	}
	return e
}

func jsonName(goType string) string {
	if strings.HasPrefix(goType, "[]") {
		return "array"
	}
	return strings.TrimPrefix(goType, "reading.")
}

func article(noun string) string {
	noun, _, _ = strings.Cut(noun, " ")
	if noun == "null" || noun == "" {
		return noun
	}
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}
