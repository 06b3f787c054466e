package actor_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/text"
)

// sound checks what must hold of any text: spans within it and on rune borders,
// indexes that lead somewhere, evidence that quotes the text, no two mentions on
// one token, and no actor without a kind or a name.
func sound(t testing.TB, x *text.Text) {
	end := 0
	for i, r := range x.ActorRefs {
		switch {
		case r.First < end || r.Last <= r.First || r.Last > len(x.Tokens):
			t.Fatalf("mention %d: tokens %d to %d after %d", i, r.First, r.Last, end)
		case r.Span != x.Words(r.First, r.Last):
			t.Fatalf("mention %d: span %v is not that of its tokens", i, r.Span)
		case r.Head < r.First || r.Head >= r.Last:
			t.Fatalf("mention %d: head %d outside", i, r.Head)
		case r.Actor < 0 || r.Actor >= len(x.Actors) || r.Person >= len(x.Actors) || r.Rule == "" || r.Weight <= 0 || r.Weight > 1:
			t.Fatalf("mention %d: %+v", i, r)
		}
		end = r.Last
	}
	ids := map[vedette.ActorID]bool{}
	for _, a := range x.Actors {
		if ids[a.ID] || a.ID == "" || a.Name == "" || a.Kind == "" || len(a.Evidence) == 0 {
			t.Fatalf("actor %+v", a)
		}
		ids[a.ID] = true
		for _, l := range a.Aliases {
			evidence(t, x, l.Evidence)
		}
		evidence(t, x, a.Evidence)
	}
}

func evidence(t testing.TB, x *text.Text, es []vedette.Evidence) {
	for _, e := range es {
		r := []rune(x.S())
		if utf8.ValidString(x.S()) && (e.Start >= e.End || string(r[e.Start:e.End]) != e.Quote) {
			t.Fatalf("evidence %d-%d %q does not quote the text", e.Start, e.End, e.Quote)
		}
	}
}

func FuzzResolve(f *testing.F) {
	for _, file := range []string{"resolve.txt", "artefacts.tsv"} {
		b, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			f.Fatal(err)
		}
		for l := range strings.Lines(string(b)) {
			f.Add(l)
		}
	}
	f.Add("(((RSF (FTS) [IS], banned in banned in (Russia")
	f.Add("the the Ministry of and of of Ministry 's 's government of the of the -led Iran-")
	// Names that end before their mentions do, and mentions within one another.
	f.Add("Haramain Liberation Brigades fighters fled. Fighters of the Haramain Liberation Brigades (HLB) of the Haramain")
	f.Add("Supporters of God fighters' spokesman's brigade said that Supporters of the Religion militants of the Supporters of God fled")
	f.Add("the Front (F) Front's Front fighters Front (FF) called the Front, the Front's Front said it, they said the Front")
	f.Add("\xff\xfe Министерство обороны (МО) of Рoссия")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		sound(t, resolve(t, s, "2015-01-01"))
	})
}

// Without places or trees, and without a date, the room still works.
func TestResolveAlone(t *testing.T) {
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	x := s.a.Annotate(&vedette.Report{ID: "r", Text: "Chad denied on Monday that Chadian soldiers had crossed into Sudan. The JEM said otherwise."}, vedette.Source{})
	for i := range x.Tokens {
		x.Tokens[i].Head, x.Tokens[i].Dep, x.Tokens[i].POS, x.Tokens[i].Lemma = -1, "", text.NoPOS, ""
	}
	x.Names = nil
	s.r.Resolve(x)
	sound(t, x)
	for words, id := range map[string]string{"Chad denied": "td", "Chadian soldiers": "td-military", "JEM": "jem"} {
		check(t, x, words, id)
	}
	if r := found(t, x, "Sudan"); r != nil {
		t.Errorf("Sudan is %s", x.Actors[r.Actor].ID)
	}
	s.r.Resolve(&text.Text{Report: &vedette.Report{}})
}

func TestResolveTwice(t *testing.T) {
	const words = "The Rapid Reaction Forces shelled Omdurman, Sudan, the Sudanese Armed Forces said. Rebels and police fled. The White Nile Peace Committee (WNPC) left. The SBR denied it."
	a, b := resolve(t, words, "2023-05-05"), resolve(t, words, "2023-05-05")
	if !reflect.DeepEqual(a.Actors, b.Actors) || !reflect.DeepEqual(a.ActorRefs, b.ActorRefs) || !reflect.DeepEqual(a.Notices, b.Notices) {
		t.Error("the same text was read twice in two ways")
	}
	sound(t, a)
}

func TestLookup(t *testing.T) {
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, on, id string }{
		{"jama'at nusrat al-islam wal-muslimin", "2020-01-01", "jnim"}, {"JAMAAT NUSRAT AL ISLAM WAL MUSLIMIN", "2020-01-01", "jnim"},
		{"Isis–Khorasan", "", "islamic-state-khorasan"}, {"Sendero Luminoso", "1989-01-01", "shining-path"}, {"Médecins sans Frontières", "", "msf"},
		{"Medecins Sans Frontieres", "", "msf"}, {"U.N.", "", "un"}, {"Côte d’Ivoire", "", "ci"}, {"no such body", "", ""}, {"", "", ""},
	} {
		id, ok := s.r.Lookup(c.name, vedette.Date(c.on))
		if string(id) != c.id || ok != (c.id != "") {
			t.Errorf("%q is %q, want %q", c.name, id, c.id)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	s, err := load()
	if err != nil {
		b.Fatal(err)
	}
	names := []string{"Rapid Support Forces", "al-Shabaab", "Government of Mali", "nobody of this name", "FARC", "Lashkar-e-Taiba", "residents"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.r.Lookup(names[i%len(names)], "2015-01-01")
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "names/s")
}

func BenchmarkResolve(b *testing.B) {
	raw, err := os.ReadFile("testdata/resolve.txt")
	if err != nil {
		b.Fatal(err)
	}
	var words []string
	for _, c := range strings.Split(string(raw), "\n\n")[1:] {
		words = append(words, strings.Split(c, "\n")[1])
	}
	x := resolve(b, strings.Join(words, " "), "2015-01-01")
	s, _ := load()
	b.ReportAllocs()
	for b.Loop() {
		x.Notices = nil
		s.r.Resolve(x)
	}
	b.ReportMetric(float64(b.N)*float64(len(x.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := actor.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
