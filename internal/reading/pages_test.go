package reading

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestPages reads each page of testdata/pages and compares what it says of
// itself and its main text.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil || len(a.Files) != 3 {
				t.Fatalf("%d parts, want page, report, text: %v", len(a.Files), err)
			}
			report, text := describe(t, a.Files[0].Name, string(a.Files[0].Data))
			if *update {
				a.Files[1].Data, a.Files[2].Data = []byte(report), []byte(text)
				if err := os.WriteFile(f, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if d := cmp.Diff(string(a.Files[1].Data), report); d != "" {
				t.Errorf("report (-want +got):\n%s", d)
			}
			if d := cmp.Diff(string(a.Files[2].Data), text); d != "" {
				t.Errorf("text (-want +got):\n%s", d)
			}
		})
	}
}

// describe reads one page and writes its report as lines.
func describe(t *testing.T, name, page string) (report, text string) {
	var b strings.Builder
	n := 0
	for it, err := range readString(name, page) {
		n++
		if err != nil {
			t.Fatal(err)
		}
		rep := it.Report
		for _, f := range [][2]string{{"title", rep.Title}, {"published", string(rep.Published)}, {"byline", rep.Byline}, {"source", it.Source.Name},
			{"url", rep.URL}, {"language", string(rep.Language)}, {"derived from", strings.Join(rep.DerivedFrom, ", ")}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		for _, x := range it.Notices {
			fmt.Fprintf(&b, "notice %s: %s\n", x.Code, x.Message)
		}
		text = rep.Text + "\n"
	}
	if n != 1 {
		t.Fatalf("%d reports, want 1", n)
	}
	return b.String(), text
}
