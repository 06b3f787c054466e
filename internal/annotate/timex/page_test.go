package timex_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom/atomtest"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestPages reads each page of testdata: what it shows, perhaps the day of
// publication, the text, and the times, range and notices that must come out.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { page(t, file) })
	}
}

func page(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r := vedette.Report{ID: "r"}
	want := -1
	for i, f := range a.Files {
		switch f.Name {
		case "published":
			r.Published = vedette.Date(strings.TrimSpace(string(f.Data)))
		case "text":
			r.Text = string(f.Data)
		case "times":
			want = i
		}
	}
	x, _ := find(r, atomtest.Whole)
	var b strings.Builder
	for _, y := range x.Times {
		b.WriteString(strings.ReplaceAll(show(x, y), "\n", " ") + "\n")
	}
	if p := x.Report; p.PublishedRange != nil {
		fmt.Fprintf(&b, "published %s..%s\n", p.PublishedRange.Earliest, p.PublishedRange.Latest)
	} else if p.PublishedBasis == vedette.BasisInferred {
		fmt.Fprintf(&b, "published %s\n", p.Published)
	}
	for _, n := range x.Notices {
		b.WriteString(n.Code + "\n")
	}
	if want < 0 {
		t.Fatal("page has no part named times")
	}
	if got := b.String(); *update {
		a.Files[want].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != string(a.Files[want].Data) {
		t.Errorf("got\n%swant\n%s", got, a.Files[want].Data)
	}
}
