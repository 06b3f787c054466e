package reading

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/vedette-org/vedette"
)

// fuzzLimits are small, so that the limits are met often.
var fuzzLimits = Options{MaxBytes: 1 << 14, MaxText: 1 << 12, SourceName: "fuzz"}

// FuzzRead reads any bytes as each kind of input: no panic, text that is valid,
// clean and bounded, and the same result twice.
func FuzzRead(f *testing.F) {
	names := []string{"x", "x.txt", "x.html", "x.jsonl", "x.json"}
	for _, s := range []string{"", "Two hurt.\n\nThe army said that two were hurt.", "<p>Two hurt", `{"text":"Two hurt"}`, `[{"id":1,"text":"x"}]`, "\xff\xfeT\x00",
		"{\"text\":\"\\ud800\"}\n\n{}", "<table><a><b><table><svg><p>", "TARTUS, 6 March 2015 (AFP) - x", "[[[[", "<template><title>x", `[{"text":"a"}`} {
		for i := range names {
			f.Add(byte(i), []byte(s))
		}
	}
	pages, _ := filepath.Glob("testdata/pages/*.txtar")
	for _, p := range pages {
		if b, err := os.ReadFile(p); err == nil {
			f.Add(byte(2), txtar.Parse(b).Files[0].Data)
		}
	}
	f.Fuzz(func(t *testing.T, k byte, b []byte) {
		name := names[int(k)%len(names)]
		first := drain(t, name, b)
		second := drain(t, name, b)
		if len(first) != len(second) || len(first) == 0 {
			t.Fatalf("%d results, then %d", len(first), len(second))
		}
		for i := range first {
			if first[i] != second[i] {
				t.Errorf("result %d: %s, then %s", i, first[i], second[i])
			}
		}
	})
}

// drain reads b and checks each result; it returns ids and errors.
func drain(t *testing.T, name string, b []byte) (out []string) {
	r := newRun(fuzzLimits, func(it Item, err error) bool {
		if err != nil {
			if e := (*vedette.Error)(nil); !errors.As(err, &e) || e.Kind != vedette.ErrInput || e.File == "" || e.Message == "" {
				t.Errorf("an error that says too little: %v", err)
			}
			out = append(out, err.Error())
			return true
		}
		rep := it.Report
		again, _ := clean(rep.Text)
		if rep.Text == "" || again != rep.Text || len(rep.Text) > fuzzLimits.MaxText || rep.ID == "" || it.Source.ID != rep.Source {
			t.Errorf("text %q, cleaned again %q, id %q", rep.Text, again, rep.ID)
		}
		for _, s := range []string{rep.Text, rep.Title, rep.Byline, rep.URL, it.Source.Name, string(rep.ID)} {
			if !utf8.ValidString(s) {
				t.Errorf("not UTF-8: %q", s)
			}
		}
		if rep.Published != "" && rep.Published != vedette.DateOf(rep.Published.Time()) {
			t.Errorf("published on %q", rep.Published)
		}
		out = append(out, string(rep.ID))
		return true
	})
	r.stream(name, &chunks{b}, kindByName(name))
	return out
}

// chunks hands bytes out a few at a time, as a pipe may.
type chunks struct{ b []byte }

func (c *chunks) Read(p []byte) (int, error) {
	if len(c.b) == 0 {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), 1000)], c.b)
	c.b = c.b[n:]
	return n, nil
}

// FuzzDay: a day that is read exists, and reads the same when printed.
func FuzzDay(f *testing.F) {
	for _, s := range []string{"27 June 2022", "2022-06-27T18:05:00Z", "Mon, 27 Jun 2022 18:05:00 GMT", "3 JAN 90", "0000-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := day(s)
		if !ok {
			return
		}
		if again, ok := day(string(d)); !ok || again != d {
			t.Errorf("%q gives %q, which gives %q", s, d, again)
		}
	})
}
