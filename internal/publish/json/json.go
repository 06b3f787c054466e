// Package json writes the record as the public JSON, and reads it again.
//
// The names are those of package vedette. Characters are written as they are,
// not as HTML escapes; the same record gives the same bytes.
package json

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"slices"

	"github.com/vedette-org/vedette"
)

// Options say how a record is written. The zero Options write it in one line
// and leave the texts of the reports out; evidence keeps its quotes.
type Options struct {
	Indent bool
	Texts  bool
}

// Write writes a record and a line break.
func Write(w io.Writer, r *vedette.Record, o Options) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if o.Indent {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(prepared(r, o)); err != nil {
		return err
	}
	return b.Flush()
}

// WriteLines writes records one a line, each as soon as it comes. The first
// error ends it.
func WriteLines(w io.Writer, records iter.Seq2[*vedette.Record, error], o Options) error {
	o.Indent = false
	for r, err := range records {
		if err != nil {
			return err
		}
		if err := Write(w, r, o); err != nil {
			return err
		}
	}
	return nil
}

// Read reads a record that Write wrote. ErrInput where it is none.
func Read(r io.Reader) (*vedette.Record, error) {
	rec := &vedette.Record{}
	if err := json.NewDecoder(r).Decode(rec); err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, Message: "this is not a record in JSON", Err: err}
	}
	return rec, nil
}

// prepared returns the record as it is written: lists that have nothing are
// empty, not null.
func prepared(r *vedette.Record, o Options) *vedette.Record {
	p := *r
	p.Vedette.GeneratedFrom = orEmpty(p.Vedette.GeneratedFrom)
	p.Sources, p.Reports, p.Actors, p.Places = orEmpty(p.Sources), orEmpty(p.Reports), orEmpty(p.Actors), orEmpty(p.Places)
	p.Statements, p.Incidents, p.Campaigns = orEmpty(p.Statements), orEmpty(p.Incidents), orEmpty(p.Campaigns)
	p.Figures, p.Relations, p.Assessments, p.Notices = orEmpty(p.Figures), orEmpty(p.Relations), orEmpty(p.Assessments), orEmpty(p.Notices)
	if !o.Texts {
		p.Reports = slices.Clone(p.Reports)
		for i := range p.Reports {
			p.Reports[i].Text = ""
		}
	}
	return &p
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
