package lexicon

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/vedette-org/vedette"
)

// actorReader reads the files of data/actors and gathers what is wrong.
type actorReader struct {
	out  *Actors
	file string
	line int
	errs []error
	// state is the index in out.Entries of the first actor of the state whose
	// indented lines are being read, -1 in other files.
	at      int
	isState bool
	foreign []foreignName
}

// fault notes what is wrong with the line that is being read.
func (r *actorReader) fault(format string, args ...any) {
	r.faultAt(r.file, r.line, format, args...)
}

func (r *actorReader) faultAt(file string, line int, format string, args ...any) {
	r.errs = append(r.errs, &vedette.Error{Kind: vedette.ErrInternal, File: file, Line: line, Message: fmt.Sprintf(format, args...)})
}

func (r *actorReader) err() error { return errors.Join(r.errs...) }

// read hands each row to row and each indented line to the entry above it.
func (r *actorReader) read(s string, row func([]string)) {
	r.line, r.at, r.isState = 0, -1, false
	for l := range strings.Lines(s) {
		r.line++
		l = strings.TrimRight(l, "\r\n")
		switch {
		case strings.TrimSpace(l) == "" || l[0] == '#':
		case l[0] != '\t':
			row(strings.Split(l, "\t"))
		case r.at < 0:
			r.fault("an indented line that belongs to no row")
		default:
			r.more(strings.Split(l[1:], "\t"))
		}
	}
}

// cells reports whether a row has n cells, and faults it where not.
func (r *actorReader) cells(f []string, n int, want string) bool {
	if len(f) != n {
		r.fault("%d columns where %d are wanted: %s", len(f), n, want)
	}
	return len(f) == n
}

// source checks that a row says where it is from.
func (r *actorReader) source(s string) string {
	if strings.Contains(s, Unverified) {
		r.out.Unverified++
	}
	if s == "" {
		r.fault("no source: name it, or write %q", Unverified)
	}
	return s
}

// bounds reads the two dates of a row.
func (r *actorReader) bounds(from, to string) (a, b vedette.Date) {
	a, b = r.date(from, false), r.date(to, true)
	if a != "" && b != "" && a > b {
		r.fault("it ends on %s, before it begins on %s", b, a)
	}
	return a, b
}

// date reads a year, a month or a day: its first day, or its last.
func (r *actorReader) date(s string, last bool) vedette.Date {
	if s == "" {
		return ""
	}
	for _, f := range [...]struct {
		layout string
		y, m   int
	}{{"2006-01-02", 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		if last && f.y+f.m > 0 {
			t = t.AddDate(f.y, f.m, -1)
		}
		return vedette.DateOf(t)
	}
	r.fault("%q is no date of the form 2006, 2006-01 or 2006-01-02", s)
	return ""
}

func (r *actorReader) countries(s string) []vedette.Country {
	var out []vedette.Country
	for _, c := range splitNames(s) {
		out = append(out, vedette.Country(c))
	}
	return out
}

// entry reads a row of a body: id, name, kind, countries, from, to, part_of, source.
func (r *actorReader) entry(f []string) {
	r.at = -1
	if !r.cells(f, 8, "id, name, kind, countries, from, to, part_of, source") {
		return
	}
	e := ActorEntry{ID: vedette.ActorID(f[0]), Name: f[1], Kind: vedette.ActorKind(f[2]), Countries: r.countries(f[3]),
		PartOf: vedette.ActorID(f[6]), Source: r.source(f[7]), File: r.file, Line: r.line}
	e.From, e.To = r.bounds(f[4], f[5])
	r.at, r.isState = len(r.out.Entries), false
	r.out.Entries = append(r.out.Entries, e)
}

// state reads a row of a state and makes its four actors.
func (r *actorReader) state(f []string) {
	r.at = -1
	if !r.cells(f, 8, "ISO 3166-1 alpha-2, alpha-3, name, capitals, demonyms, from, to, source") {
		return
	}
	s := ActorState{Code: vedette.Country(f[0]), Alpha3: f[1], Name: f[2], Capitals: splitNames(f[3]), Demonyms: splitNames(f[4]), Source: r.source(f[7]), Line: r.line}
	s.From, s.To = r.bounds(f[5], f[6])
	if len(f[0]) != 2 || len(f[1]) != 3 || strings.ToUpper(f[0]+f[1]) != f[0]+f[1] {
		r.fault("%q and %q are no ISO 3166-1 codes", f[0], f[1])
	}
	r.at, r.isState = len(r.out.Entries), true
	r.out.Entries = append(r.out.Entries, stateEntries(s, r.file, f[7])...)
	r.out.States = append(r.out.States, s)
}

// stateBodies are the actors that each state has, after the state itself.
var stateBodies = [...]struct {
	suffix, name string
	kind         vedette.ActorKind
}{
	{"", "", vedette.ActorState},
	{"-government", "Government of ", vedette.ActorGovernment},
	{"-military", "Armed forces of ", vedette.ActorMilitary},
	{"-police", "Police of ", vedette.ActorPolice},
}

func stateEntries(s ActorState, file, source string) []ActorEntry {
	id := vedette.ActorID(strings.ToLower(string(s.Code)))
	var out []ActorEntry
	for _, b := range stateBodies {
		e := ActorEntry{ID: id + vedette.ActorID(b.suffix), Name: b.name + s.Name, Kind: b.kind, Countries: []vedette.Country{s.Code},
			From: s.From, To: s.To, Source: source, File: file, Line: s.Line}
		if b.kind != vedette.ActorState {
			e.PartOf = id
		}
		out = append(out, e)
	}
	return out
}

// noun reads a row of nouns.tsv.
func (r *actorReader) noun(f []string) {
	if r.cells(f, 6, "phrase, class, kind, sector, body, source") {
		r.source(f[5])
		r.out.Nouns = append(r.out.Nouns, ActorNoun{Phrase: f[0], Class: f[1], Kind: vedette.ActorKind(f[2]), Code: f[3], Body: f[4], Line: r.line})
	}
}

// person reads a row of people.tsv.
func (r *actorReader) person(f []string) {
	if !r.cells(f, 7, "name, actor, office, from, to, other names, source") {
		return
	}
	p := ActorPerson{Name: f[0], Actor: vedette.ActorID(f[1]), Office: f[2], Names: splitNames(f[5]), Source: r.source(f[6]), Line: r.line}
	p.From, p.To = r.bounds(f[3], f[4])
	r.out.People = append(r.out.People, p)
}

// words reads a row of words.tsv.
func (r *actorReader) words(f []string) {
	if r.cells(f, 3, "list, words, source") {
		r.source(f[2])
		r.out.Words[f[0]] = append(r.out.Words[f[0]], splitNames(f[1]))
	}
}
