package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"strings"
	"testing"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish/csv"
	"github.com/vedette-org/vedette/internal/publish/publishtest"
)

func write(t *testing.T, r *vedette.Record, o csv.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := csv.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// table reads what was written as a spreadsheet would.
func table(t *testing.T, s string) (heads []string, rows [][]string) {
	t.Helper()
	all, err := stdcsv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[0], all[1:]
}

func TestWrite(t *testing.T) {
	got := write(t, publishtest.Record(), csv.Options{})
	publishtest.Golden(t, "record.csv", got)
	heads, rows := table(t, got)
	cell := func(row int, name string) string {
		for i, h := range heads {
			if h == name {
				return rows[row][i]
			}
		}
		t.Fatalf("no column %s", name)
		return ""
	}
	for name, want := range map[string]string{
		"killed_low": "7", "killed_best": "", "killed_high": "", // "at least 12" contradicts 7: best and high are open
		"wounded_low": "9", "wounded_best": "10", "wounded_high": "11",
		"lat": "-12.5", "standing": "disputed", "origin": "Dunmore", "means": "4 × rocket (107 mm)", "claimed_by": "River Front",
	} {
		if got := cell(0, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := cell(1, "killed_low"); got != "" {
		t.Errorf("an unknown toll is %q", got)
	}
	if got := cell(1, "review_state"); got != "excluded" {
		t.Errorf("the excluded incident is %q", got)
	}
}

func TestBOM(t *testing.T) {
	if got := write(t, publishtest.Record(), csv.Options{BOM: true}); !strings.HasPrefix(got, "\ufeffid,") {
		t.Errorf("begins with %q", got[:10])
	}
}

func TestLongCell(t *testing.T) {
	r := publishtest.Record()
	r.Statements[0].Evidence[0].Quote = strings.Repeat("é", 40000)
	_, rows := table(t, write(t, r, csv.Options{}))
	last := rows[0][len(rows[0])-2] // the words; behind them stands the wording
	if len(last) > 32767 || !strings.HasSuffix(last, "é …") {
		t.Errorf("%d bytes, ends with %q", len(last), last[len(last)-8:])
	}
}

// FuzzCells has no text of a report become a formula, a control character or
// another cell.
func FuzzCells(f *testing.F) {
	for _, s := range []string{"=cmd|' /C calc'!A0", "\t=1", "+1", "-1", "@SUM(1)", "\r\n=2", "a\",\"b", "\u200b=1", "\xff", "；"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := publishtest.Record()
		in := &r.Incidents[0]
		in.Title, in.Targets[0].Description, in.Means[0].Detail, in.Type = s, s, s, vedette.EventType(s)
		in.Standing.DeniedBy, in.When.Earliest = []string{s}, vedette.Date(s)
		r.Statements[0].Evidence[0].Quote, r.Actors[0].Name, r.Places[0].Name, r.Places[0].Admin1 = s, s, s, s
		heads, rows := table(t, write(t, r, csv.Options{}))
		if len(rows) != 2 {
			t.Fatalf("%d rows", len(rows))
		}
		for i, c := range rows[0] {
			if strings.ContainsFunc(c, unicode.IsControl) {
				t.Errorf("%s has a control character: %q", heads[i], c)
			}
			if heads[i] != "lat" && heads[i] != "lon" && strings.ContainsAny(first(c), "=+-@|%") {
				t.Errorf("%s is a formula: %q", heads[i], c)
			}
		}
	})
}

// first returns the first character that shows.
func first(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.Is(unicode.Cf, r) || unicode.IsSpace(r) })
	for _, r := range s {
		return string(r)
	}
	return ""
}
