package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
)

// draft is a report as a reader of one kind of input found it.
type draft struct {
	file     string
	line     int
	report   vedette.Report
	source   vedette.Source
	declared vedette.Language // what a page or object says its language is
	notices  []vedette.Notice
}

func (d *draft) notice(code, message string) {
	if message != "" {
		d.notices = append(d.notices, vedette.Notice{Code: code, Message: message})
	}
}

// finish makes an item of a draft: what the options add, language, hash, id.
func (r *run) finish(d *draft) (Item, *vedette.Error) {
	rep, src := &d.report, &d.source
	r.bound(d)
	if rep.Text == "" {
		return Item{}, &vedette.Error{File: d.file, Line: d.line, Message: "no text to read", Hint: "a report needs words; is it an empty page?"}
	}
	if rep.Published == "" {
		rep.Published = r.opt.Published
	}
	if rep.Published != "" {
		rep.PublishedBasis = vedette.BasisStated
	}
	if src.Name == "" {
		src.Name = oneLine(r.opt.SourceName, 200)
	}
	readCredits(d)
	identify(src)
	rep.Source = src.ID
	tongue(d)
	hash := sha256.Sum256([]byte(rep.Text))
	rep.TextSHA256 = hex.EncodeToString(hash[:])
	if bad := r.name(d); bad != nil {
		return Item{}, bad
	}
	for i := range d.notices {
		d.notices[i].Report = rep.ID
	}
	return Item{Report: *rep, Source: *src, Notices: d.notices, File: d.file, Line: d.line}, nil
}

// bound cleans the text and keeps it within the limit.
func (r *run) bound(d *draft) {
	text, controls := clean(d.report.Text)
	if controls > 0 {
		d.notice(vedette.NoticeRepaired, controlsLeftOut(controls))
	}
	text, cutAt := cut(text, r.opt.MaxText)
	d.notice(vedette.NoticeTruncated, cutAt)
	d.report.Text = text
}

// identify gives a source its id: names that differ in case or spacing only are
// one source. What is publicly known of an outlet fills what the input left out.
func identify(s *vedette.Source) {
	if s.Name == "" {
		return
	}
	name := s.Name
	if o, ok := outlets().Find(s.Name); ok {
		name = o.Name
		if s.Country == "" {
			s.Country = o.Country
		}
		if s.Kind == "" {
			s.Kind = o.Kind
		}
	}
	s.ID = vedette.SourceID(vedette.ContentID("source", strings.ToLower(name)))
}

// name gives a report its id, or keeps the one it came with if no other text
// of this run has it.
func (r *run) name(d *draft) *vedette.Error {
	rep := &d.report
	if rep.ID == "" {
		rep.ID = vedette.ReportID(vedette.ContentID("report", d.source.Name, string(rep.Published), rep.Text))
		return nil
	}
	first, met := r.given[rep.ID]
	if met && first.text != rep.TextSHA256 {
		return &vedette.Error{File: d.file, Line: d.line,
			Message: fmt.Sprintf("the id %q was given to another text at %s", rep.ID, where(first.file, first.line)),
			Hint:    "give each report an id of its own, or none"}
	}
	if !met {
		r.given[rep.ID] = givenID{text: rep.TextSHA256, file: d.file, line: d.line}
	}
	return nil
}

func where(file string, line int) string {
	if line == 0 {
		return file
	}
	return fmt.Sprintf("%s:%d", file, line)
}

// tongue settles the language, and says so where it is not one that is read.
func tongue(d *draft) {
	rep := &d.report
	rep.Language = Language(rep.Text, d.declared)
	if rep.Language != "" && rep.Language != english {
		d.notice(vedette.NoticeLanguage, fmt.Sprintf("the text is in %s; only English is read", LanguageName(rep.Language)))
	}
}
