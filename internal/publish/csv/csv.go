// Package csv writes incidents as a flat table for a spreadsheet, one row each.
//
// Every cell that a spreadsheet would take for a formula is disarmed with an
// apostrophe in front, as OWASP advises ("CSV Injection"); numbers that the
// program wrote are not. Several values of one cell are parted by "; ".
// Intervals keep their bounds in columns of their own, and what is unknown is
// an empty cell, never a zero.
package csv

import (
	"encoding/csv"
	"io"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// Options say how the table is written. BOM puts a byte order mark in front,
// by which some spreadsheets know UTF-8.
type Options struct {
	BOM bool
}

// Write writes all incidents of a record in its order.
func Write(w io.Writer, r *vedette.Record, o Options) error {
	return WriteRows(w, publish.NewNames(r), func(yield func(*vedette.Incident, error) bool) {
		for i := range r.Incidents {
			if !yield(&r.Incidents[i], nil) {
				return
			}
		}
	}, o)
}

// WriteRows writes the incidents of a sequence, with the names of what they
// refer to from n. The first error ends it.
func WriteRows(w io.Writer, n *publish.Names, incidents iter.Seq2[*vedette.Incident, error], o Options) error {
	if o.BOM {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	var heads []string
	for _, c := range columns {
		heads = append(heads, c.name)
	}
	if err := out.Write(heads); err != nil {
		return err
	}
	for in, err := range incidents {
		if err != nil {
			return err
		}
		if err := out.Write(cells(n, in)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func cells(n *publish.Names, in *vedette.Incident) []string {
	row := row{n, in, nil}
	if in.Where != nil {
		row.place = n.Place(in.Where.Place)
	}
	var list []string
	for _, c := range columns {
		v := shorten(publish.Clean(c.value(row)))
		if !c.number {
			v = disarm(v)
		}
		list = append(list, v)
	}
	return list
}

// maxCell is how many characters the common spreadsheets take in a cell.
const maxCell = 32000

// shorten cuts a cell that a spreadsheet would refuse, visibly.
func shorten(s string) string {
	if len(s) <= maxCell {
		return s
	}
	cut := maxCell
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + " …"
}

// disarm puts an apostrophe before what a spreadsheet would run. Cells hold no
// control characters any more; characters that do not show are looked past, and
// full-width signs are read as the plain ones by some.
func disarm(s string) string {
	seen := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.Is(unicode.Cf, r) || unicode.IsSpace(r) })
	if r, _ := utf8.DecodeRuneInString(seen); seen != "" && strings.ContainsRune("=+-@|%＝＋－＠", r) {
		return "'" + s
	}
	return s
}
