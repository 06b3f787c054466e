package statement_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/text"
)

var updatePages = flag.Bool("update-attribution", false, "rewrite what the pages of testdata/attribution expect")

// stages are loaded once: they are what the tests read through.
var stages = sync.OnceValue(func() (s struct {
	annotate *annotate.Annotator
	places   *place.Gazetteer
	actors   *actor.Register
	extract  *statement.Extractor
	err      error
}) {
	if s.annotate, s.err = annotate.Load(); s.err != nil {
		return s
	}
	if s.places, s.err = place.Load(); s.err != nil {
		return s
	}
	if s.actors, s.err = actor.Load(); s.err != nil {
		return s
	}
	s.extract, s.err = statement.Load()
	return s
})

// resolved returns a text that all stages before this one have been over.
func resolved(t testing.TB, published, article string) *text.Text {
	s := stages()
	if s.err != nil {
		t.Fatal(s.err)
	}
	x := s.annotate.Annotate(&vedette.Report{ID: "report-1", Text: article, Language: "en", Published: vedette.Date(published)}, vedette.Source{})
	s.places.Resolve(x)
	s.actors.Resolve(x)
	return x
}

// TestPages reads each page of testdata/attribution and compares who is found to
// say what. The first line of a page is what it shows.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/attribution/*.txtar")
	if err != nil || len(pages) < 12 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, page := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".txtar"), func(t *testing.T) { testPage(t, page) })
	}
}

func testPage(t *testing.T, page string) {
	a, err := txtar.ParseFile(page)
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]int{}
	for i, f := range a.Files {
		parts[f.Name] = i
	}
	x := resolved(t, strings.TrimSpace(string(a.Files[parts["published"]].Data)), strings.TrimSpace(string(a.Files[parts["article"]].Data)))
	f := stages().extract.Extract(x)
	got := map[string]string{"statements": statementLines(f), "facts": factLines(f)}
	for name, text := range got {
		i := parts[name]
		if *updatePages {
			a.Files[i].Data = []byte(text)
		} else if d := cmp.Diff(string(a.Files[i].Data), text); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
	if *updatePages {
		if err := os.WriteFile(page, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// statementLines writes the statements on events, one a line: what this half of
// the room decides. Kinds and roles have pages of their own.
func statementLines(f *vedette.Findings) string {
	var b strings.Builder
	for _, s := range f.Statements {
		if s.Event == nil {
			continue
		}
		fmt.Fprintf(&b, "%s %s", nameOf(f, s.Speaker), s.Stance)
		if s.Aspect != "" {
			fmt.Fprintf(&b, "/%s", s.Aspect)
		}
		fmt.Fprintf(&b, ": %s", s.Status)
		for _, i := range s.Event.Initiators {
			if i.Attribution != vedette.AttributionReported {
				fmt.Fprintf(&b, "; by %s (%s)", nameOf(f, string(i.Actor)), i.Attribution)
			}
		}
		if len(s.AttributionChain) > 0 {
			var names []string
			for _, id := range s.AttributionChain {
				names = append(names, nameOf(f, id))
			}
			fmt.Fprintf(&b, "; through %s", strings.Join(names, " > "))
		}
		if s.SaidOn != "" {
			fmt.Fprintf(&b, "; said %s", s.SaidOn)
		}
		if s.FalseFlag {
			b.WriteString("; false flag")
		}
		if s.Retracts != "" {
			fmt.Fprintf(&b, "; takes back %d", slices.IndexFunc(f.Statements, func(p vedette.Statement) bool { return p.ID == s.Retracts })+1)
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

// factLines writes the figures, relations, campaigns and assessments.
func factLines(f *vedette.Findings) string {
	var b strings.Builder
	for _, g := range f.Figures {
		fmt.Fprintf(&b, "figure %s %s", g.Measure, g.Value.Text)
		if g.Of != "" {
			fmt.Fprintf(&b, " of %s", nameOf(f, string(g.Of)))
		}
		if g.When != nil {
			fmt.Fprintf(&b, " %s..%s", g.When.Earliest, g.When.Latest)
		}
		fmt.Fprintf(&b, " agrees %d contradicts %d %s\n", len(g.AgreesWith), len(g.Contradicts), g.Note)
	}
	for _, g := range f.Relations {
		fmt.Fprintf(&b, "relation %s %s %s", nameOf(f, string(g.From)), g.Kind, nameOf(f, string(g.To)))
		if g.Status != "" {
			fmt.Fprintf(&b, " %s", g.Status)
		}
		if g.When != nil {
			fmt.Fprintf(&b, " %s..%s", g.When.Earliest, g.When.Latest)
		}
		for _, s := range f.Statements {
			if s.Relation == g.ID && s.Stance != vedette.Reports {
				fmt.Fprintf(&b, "; %s %s", nameOf(f, s.Speaker), s.Stance)
			}
		}
		fmt.Fprintln(&b)
	}
	for _, g := range f.Campaigns {
		fmt.Fprintf(&b, "campaign %s %q by %s on %s", g.Name, g.Aliases, nameOf(f, g.AnnouncedBy), g.AnnouncedOn)
		if g.When != nil {
			fmt.Fprintf(&b, " %s..%s", g.When.Earliest, g.When.Latest)
		}
		fmt.Fprintf(&b, " motive %q\n", g.Motive)
	}
	for _, g := range f.Assessments {
		fmt.Fprintf(&b, "assessment %s of %s: %s", g.Kind, nameOf(f, g.Subject), g.Text)
		if g.Certainty != nil {
			fmt.Fprintf(&b, " (%s, %.2f to %.2f)", g.Certainty.Text, g.Certainty.Low, g.Certainty.High)
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

// nameOf returns the name of an actor, and id itself for other speakers.
func nameOf(f *vedette.Findings, id string) string {
	for _, a := range f.Actors {
		if string(a.ID) == id {
			return a.Name
		}
	}
	if id == "" {
		return "nobody"
	}
	return id
}
