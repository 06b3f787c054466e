// Package pipeline runs the stages in their order, without a store: a report
// goes in, what it was found to say comes out, and the findings of many reports
// fold into a record. It has no clock, no queue and no state of its own.
package pipeline

import (
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/incident"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/reading"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/statement/gate"
	"github.com/vedette-org/vedette/internal/text"
)

// Pipeline holds the loaded stages. It is safe for concurrent use.
type Pipeline struct {
	annotator *annotate.Annotator
	gazetteer *place.Gazetteer
	register  *actor.Register
	extractor *statement.Extractor
	linker    *incident.Linker
	gate      *gate.Gate
	gated     bool
	version   string
}

// New loads every stage. version names the program in the records it makes.
func New(version string) (*Pipeline, error) { return NewWith(version, "") }

// NewWith is [New] with a file of imported places ([place.Import]), unless places
// is empty.
func NewWith(version, places string) (p *Pipeline, err error) {
	p = &Pipeline{version: version}
	if p.annotator, err = annotate.Load(); err != nil {
		return nil, err
	}
	if p.gazetteer, err = place.LoadWith(places); err != nil {
		return nil, err
	}
	if p.register, err = actor.Load(); err != nil {
		return nil, err
	}
	if p.extractor, err = statement.Load(); err != nil {
		return nil, err
	}
	if p.gate, err = gate.Load(); err != nil {
		return nil, err
	}
	p.linker, err = incident.Load()
	return p, err
}

// OnlyViolence returns a pipeline on the same stages that passes over reports
// without words of violence ([gate.Gate]): they yield a notice and nothing else.
func (p *Pipeline) OnlyViolence() *Pipeline {
	q := *p
	q.gated = true
	return &q
}

// Violent reports whether OnlyViolence lets a report through.
func (p *Pipeline) Violent(r *vedette.Report) bool {
	return p.gate.Violent(r.Title) || p.gate.Violent(r.Text)
}

// Text annotates a report and resolves its places and actors: what statements
// are read from.
func (p *Pipeline) Text(r *vedette.Report, s vedette.Source) *text.Text {
	foreign, _ := reading.Passages(r.Text, r.Language)
	return p.text(r, s, foreign)
}

// text is Text without the passages that are in other languages.
func (p *Pipeline) text(r *vedette.Report, s vedette.Source, foreign []reading.Passage) *text.Text {
	var leave []vedette.Span
	for _, f := range foreign {
		leave = append(leave, f.Span)
	}
	t := p.annotator.Annotate(r, s, leave...)
	p.gazetteer.Resolve(t)
	p.register.Resolve(t)
	return t
}

// Read returns what one report is found to say. A report in a language that
// cannot be read yields a notice and nothing else; of one in several, what is in
// English is read, and notices name the rest. The report is not changed.
func (p *Pipeline) Read(r *vedette.Report, s vedette.Source) *vedette.Findings {
	own := *r
	foreign, english := reading.Passages(own.Text, own.Language)
	if !readable(own.Language) && !english {
		return &vedette.Findings{Source: s, Report: own, Notices: []vedette.Notice{{
			Code: vedette.NoticeLanguage, Report: own.ID,
			Message: "the text is in “" + string(own.Language) + "”, which cannot be read yet: nothing was taken from it",
		}}}
	}
	if p.gated && !p.Violent(&own) {
		return &vedette.Findings{Source: s, Report: own, Notices: []vedette.Notice{{
			Code: vedette.NoticePassed, Report: own.ID, Message: "the text has no words of violence: it was passed over, nothing was taken from it",
		}}}
	}
	t := p.text(&own, s, foreign)
	f := p.extractor.Extract(t)
	f.Source, f.Report = s, *t.Report
	f.Actors, f.Places = t.Actors, t.Places
	for _, x := range foreign {
		f.Notices = append(f.Notices, leftOut(t, x))
	}
	return f
}

// leftOut says that a passage was not read.
func leftOut(t *text.Text, x reading.Passage) vedette.Notice {
	what := "a paragraph is"
	if x.Parts > 1 {
		what = strconv.Itoa(x.Parts) + " paragraphs are"
	}
	return vedette.Notice{
		Code: vedette.NoticeLanguage, Report: t.Report.ID,
		Message:  what + " in " + reading.LanguageName(x.Language) + ", which cannot be read yet: nothing was taken from there",
		Evidence: []vedette.Evidence{t.Evidence(x.Span, "reading/passage")},
	}
}

// readable reports whether the stages know a language; a text that does not
// say its language is taken for English.
func readable(l vedette.Language) bool { return l == "" || l == "en" }

// Fold links the findings of a set of reports into one record. The order of fs
// does not matter.
func (p *Pipeline) Fold(fs []*vedette.Findings) *vedette.Record {
	r := p.linker.Link(fs)
	r.Vedette.Version = p.version
	r.Vedette.Model = p.annotator.Model()
	return r
}
