// Package recordtest holds every store to the contract of package record: what
// is appended stays, what is asked is answered as the plain definitions of
// package record say, whatever happens at the same time.
package recordtest

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Test runs the suite. open returns a new, empty store, which the suite closes.
func Test(t *testing.T, open func(t *testing.T) record.Store) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, record.Store)
	}{
		{"report twice", testReportTwice},
		{"report conflict", testReportConflict},
		{"text byte for byte", testTextExact},
		{"judgements", testJudgements},
		{"entries in order", testEntries},
		{"refused entries", testRefused},
		{"versions grow", testVersions},
		{"empty store", testEmpty},
		{"view as it was folded", testRoundTrip},
		{"view replaced", testReplace},
		{"older fold", testOlderFold},
		{"two of one id", testTwoOfOneID},
		{"get and about", testGet},
		{"count", testCount},
		{"around", testAround},
		{"former ids", testFormer},
		{"filters", testFilters},
		{"pages", testPages},
		{"nonsense", testNonsense},
		{"search", testSearch},
		{"search in texts", testSearchTexts},
		{"readers and a writer", testConcurrent},
		{"many appenders", testAppenders},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			defer func() {
				if err := s.Close(); err != nil {
					t.Error("close:", err)
				}
			}()
			c.run(t, s)
		})
	}
}

var at = time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)

func ctx(t *testing.T) context.Context { return t.Context() }

func findings(id, source, text string) record.Entry {
	return record.Entry{At: at, Findings: &vedette.Findings{
		Source: vedette.Source{ID: vedette.SourceID(source), Name: source},
		Report: vedette.Report{ID: vedette.ReportID(id), Source: vedette.SourceID(source), Text: text, Title: "T " + id},
		Statements: []vedette.Statement{{ID: vedette.StatementID("s-" + id), Speaker: vedette.Author, Stance: vedette.Reports,
			Evidence: []vedette.Evidence{{Report: vedette.ReportID(id), Start: 0, End: 1, Quote: "x", Rule: "r"}}}},
	}}
}

// must appends and fails the test unless the answer is as expected.
func must(t *testing.T, s record.Store, e record.Entry, want bool) {
	t.Helper()
	added, err := s.Append(ctx(t), e)
	if err != nil || added != want {
		t.Fatalf("Append = %v, %v; want %v", added, err, want)
	}
}

func wantKind(t *testing.T, err error, kind vedette.ErrorKind) {
	t.Helper()
	if err == nil || vedette.KindOf(err) != kind {
		t.Errorf("got error %v, want one of kind %s", err, kind)
	}
}

func all(t *testing.T, s record.Store, after record.Seq) (list []record.Entry) {
	t.Helper()
	for e, err := range s.Entries(ctx(t), after) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func no(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}
