package actor_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/text"
)

// stages are the rooms before this one, and this one.
type stages struct {
	a *annotate.Annotator
	g *place.Gazetteer
	r *actor.Register
}

var load = sync.OnceValues(func() (s stages, err error) {
	if s.a, err = annotate.Load(); err != nil {
		return s, err
	}
	if s.g, err = place.Load(); err != nil {
		return s, err
	}
	s.r, err = actor.Load()
	return s, err
})

func resolve(t testing.TB, words, day string) *text.Text {
	t.Helper()
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	x := s.a.Annotate(&vedette.Report{ID: "r", Text: words, Published: vedette.Date(day), Language: "en"}, vedette.Source{})
	s.g.Resolve(x)
	s.r.Resolve(x)
	return x
}

// found returns the mention that overlaps the words, brackets aside, and whose
// head lies in them where there is one; nil where none begins in them.
func found(t *testing.T, x *text.Text, words string) *text.ActorRef {
	t.Helper()
	at := strings.Index(x.S(), words)
	if at < 0 {
		t.Fatalf("the case's own text lacks %q", words)
	}
	span := vedette.Span{Start: at, End: at + len(words)}
	for i := range x.ActorRefs {
		if r := &x.ActorRefs[i]; r.Overlaps(span) && r.Start >= span.Start-1 && r.Start <= span.Start+2 || span.Contains(r.Span) {
			return r
		}
	}
	for i := range x.ActorRefs {
		if r := &x.ActorRefs[i]; r.Span.Contains(span) {
			return r
		}
	}
	return nil
}

func TestResolve(t *testing.T) {
	b, err := os.ReadFile("testdata/resolve.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(b), "\n\n")[1:]
	for _, c := range cases {
		lines := strings.Split(strings.TrimSpace(c), "\n")
		name, day, _ := strings.Cut(lines[0], " | ")
		t.Run(name, func(t *testing.T) {
			x := resolve(t, lines[1], day)
			for _, l := range lines[2:] {
				words, want, _ := strings.Cut(strings.TrimPrefix(l, "> "), " = ")
				check(t, x, words, want)
			}
		})
	}
	if len(cases) < 25 {
		t.Errorf("%d cases", len(cases))
	}
}

// check compares the mention at some words with "id flags".
func check(t *testing.T, x *text.Text, words, want string) {
	t.Helper()
	r := found(t, x, words)
	if want == "" {
		if r != nil {
			t.Errorf("%q is %s (%s), want nobody", x.Of(r.Span), x.Actors[r.Actor].ID, r.Rule)
		}
		return
	}
	if r == nil {
		t.Errorf("%q is nobody, want %s", words, want)
		return
	}
	a := x.Actors[r.Actor]
	f := strings.SplitN(want, " ", 2)
	flags := strings.Join(f[1:], " ")
	if f[0] == "new" {
		if a.Known || !strings.HasPrefix(string(a.ID), "actor-") {
			t.Errorf("%q is %s, want a new actor", words, a.ID)
		}
		return
	}
	if string(a.ID) != f[0] {
		t.Errorf("%q is %s by %s, want %s", words, a.ID, r.Rule, f[0])
	}
	if r.Office != strings.Contains(flags, "office") || r.Generic != strings.Contains(flags, "generic") {
		t.Errorf("%q: office %v, generic %v, want %q", words, r.Office, r.Generic, flags)
	}
	if _, p, ok := strings.Cut(flags, "person="); ok && (r.Person < 0 || x.Actors[r.Person].Name != p) {
		t.Errorf("%q: person is not %s", words, p)
	}
}

func TestArtefacts(t *testing.T) {
	b, err := os.ReadFile("testdata/artefacts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimRight(l, "\n"), "\t")
		if strings.HasPrefix(l, "#") || len(f) != 5 {
			continue
		}
		t.Run(f[0]+" "+f[2], func(t *testing.T) {
			x := resolve(t, f[4], f[1])
			artefact(t, x, f[0], f[2], vedette.ActorID(f[3]))
		})
	}
}

// artefact checks what became of a name: joined with an actor, kept apart, or
// kept apart with a notice.
func artefact(t *testing.T, x *text.Text, verdict, name string, id vedette.ActorID) {
	t.Helper()
	r := found(t, x, name)
	notices := 0
	for _, n := range x.Notices {
		if n.Code == vedette.NoticeArtefact {
			notices++
			t.Log(n.Message)
		}
	}
	switch verdict {
	case "join":
		if r == nil || id == "-" && x.Actors[r.Actor].Known || id != "-" && x.Actors[r.Actor].ID != id {
			t.Fatalf("%q is not read as %s", name, id)
		}
		for _, a := range x.Actors[r.Actor].Aliases {
			if a.Name == name && len(a.Evidence) > 0 {
				return
			}
		}
		t.Errorf("%q is no alias with evidence of %s", name, id)
	case "apart":
		if id != "-" && (r == nil || x.Actors[r.Actor].ID != id) {
			t.Errorf("%q is not %s", name, id)
		}
		if id == "-" && r != nil && x.Actors[r.Actor].Known && strings.Contains(r.Rule, "artefact") {
			t.Errorf("%q is read as %s", name, x.Actors[r.Actor].ID)
		}
		if notices > 0 {
			t.Errorf("%d notices of artefacts", notices)
		}
	case "propose":
		if r != nil && x.Actors[r.Actor].ID == id {
			t.Errorf("%q is joined with %s on thin evidence", name, id)
		}
	}
}
