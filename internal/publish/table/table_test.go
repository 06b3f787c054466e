package table_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
	"github.com/vedette-org/vedette/internal/publish/publishtest"
	"github.com/vedette-org/vedette/internal/publish/table"
)

// written returns what f writes, and fails the test if it holds anything that a
// terminal would obey.
func written(t *testing.T, f func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b); err != nil {
		t.Fatal(err)
	}
	harmless(t, b.String())
	return b.String()
}

func harmless(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if r != '\n' && unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Fatalf("a control character %U reaches the terminal:\n%q", r, s)
		}
	}
}

func TestWrite(t *testing.T) {
	r := publishtest.Record()
	for name, width := range map[string]int{"record.txt": 0, "record-narrow.txt": 44} {
		got := written(t, func(w io.Writer) error { return table.Write(w, r, table.Options{Width: width}) })
		publishtest.Golden(t, name, got)
		for line := range strings.Lines(got) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > max(width, 44) && n > 80 {
				t.Errorf("%s: a line of %d: %s", name, n, line)
			}
		}
	}
}

func TestLists(t *testing.T) {
	r := publishtest.Record()
	n := publish.NewNames(r)
	publishtest.Golden(t, "incidents.txt", written(t, func(w io.Writer) error { return table.Incidents(w, n, r.Incidents, table.Options{Width: 110}) }))
	publishtest.Golden(t, "actors.txt", written(t, func(w io.Writer) error { return table.Actors(w, r.Actors, table.Options{}) }))
	written(t, func(w io.Writer) error { return table.Incidents(w, n, nil, table.Options{Width: 1}) })
}

func TestShow(t *testing.T) {
	r := publishtest.Record()
	var all strings.Builder
	for _, id := range []string{"incident-0", "report-1", "report-3", "actor-rf", "place-port", "st-1", "campaign-1", "figure-1",
		"relation-1", "assessment-1", "source-wire"} {
		all.WriteString("$ show " + id + "\n" + written(t, func(w io.Writer) error { return table.Show(w, r, id, table.Options{}) }) + "\n")
	}
	publishtest.Golden(t, "show.txt", all.String())
	err := table.Show(io.Discard, r, "nothing", table.Options{})
	if vedette.KindOf(err) != vedette.ErrNotFound {
		t.Errorf("an unknown id: %v", err)
	}
}

func TestExplain(t *testing.T) {
	r := publishtest.Record()
	for _, id := range []string{"incident-1", "figure-1"} {
		publishtest.Golden(t, "explain-"+id+".txt", written(t, func(w io.Writer) error { return table.Explain(w, r, id, table.Options{Width: 100}) }))
	}
	err := table.Explain(io.Discard, r, "nothing", table.Options{})
	if vedette.KindOf(err) != vedette.ErrNotFound {
		t.Errorf("an unknown id: %v", err)
	}
}

// TestExplainTellsAll has every piece of evidence of an incident in its
// explanation.
func TestExplainTellsAll(t *testing.T) {
	r := publishtest.Record()
	got := written(t, func(w io.Writer) error { return table.Explain(w, r, "incident-1", table.Options{Width: 1000}) })
	body, err := json.Marshal(r.Incidents[0])
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(body, &tree); err != nil {
		t.Fatal(err)
	}
	n := 0
	eachQuote(tree, func(quote, rule string) {
		n++
		if !strings.Contains(got, "“"+quote+"”") || !strings.Contains(got, "by "+rule) {
			t.Errorf("the explanation lacks %q or its rule %q", quote, rule)
		}
	})
	if n < 9 {
		t.Errorf("only %d pieces of evidence were looked for", n)
	}
}

func eachQuote(v any, f func(quote, rule string)) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			eachQuote(x, f)
		}
	case map[string]any:
		if q, ok := v["quote"].(string); ok {
			rule, _ := v["rule"].(string)
			f(q, rule)
		}
		for _, x := range v {
			eachQuote(x, f)
		}
	}
}

// FuzzTable puts any text wherever a report's words can get to.
func FuzzTable(f *testing.F) {
	f.Add("Gunmen \x1b[2J stopped", 80)
	f.Add("\xff\xfe\x00 عربي 日本語 e\u0301 \u202e", 0)
	f.Add(strings.Repeat("x", 500), -3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		r := publishtest.Record()
		in := &r.Incidents[0]
		in.Title, in.When.Text, in.Targets[0].Description, in.Means[0].Detail = s, s, s, s
		in.Accounts[0].Says, in.Accounts[1].Party, in.Review.Why, in.Links[0].Because[0] = s, s, s, s
		in.When.Earliest, in.When.TimeOfDay = vedette.Date(s), s
		r.Statements[0].Evidence[0].Quote, r.Statements[0].Evidence[0].Rule = s, s
		r.Reports[0].Title, r.Sources[0].Name, r.Actors[0].Name, r.Places[0].Name, r.Notices[0].Message = s, s, s, s, s
		o := table.Options{Width: width % 300}
		for _, write := range []func(io.Writer) error{
			func(w io.Writer) error { return table.Write(w, r, o) },
			func(w io.Writer) error { return table.Incidents(w, publish.NewNames(r), r.Incidents, o) },
			func(w io.Writer) error { return table.Actors(w, r.Actors, o) },
			func(w io.Writer) error { return table.Show(w, r, "actor-rf", o) },
			func(w io.Writer) error { return table.Show(w, r, "report-1", o) },
			func(w io.Writer) error { return table.Explain(w, r, "incident-1", o) },
		} {
			written(t, write)
		}
	})
}
