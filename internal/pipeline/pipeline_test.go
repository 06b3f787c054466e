package pipeline

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/reading"
)

// samples reads and folds the sample reports.
func samples(t *testing.T) *vedette.Record {
	t.Helper()
	p := loaded(t)
	var fs []*vedette.Findings
	for item, err := range reading.Open([]string{"../../data/samples"}, reading.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		fs = append(fs, p.Read(&item.Report, item.Source))
	}
	return p.Fold(fs)
}

// TestEvidenceIsExact holds every quote of a record to the text it points into,
// and every field to having one.
func TestEvidenceIsExact(t *testing.T) {
	r := samples(t)
	texts := map[vedette.ReportID][]rune{}
	for _, rep := range r.Reports {
		texts[rep.ID] = []rune(rep.Text)
	}
	n := 0
	eachEvidence(reflect.ValueOf(r), func(e vedette.Evidence) {
		n++
		text := texts[e.Report]
		if e.Start < 0 || e.End > len(text) || e.Start >= e.End || string(text[e.Start:e.End]) != e.Quote {
			t.Errorf("%s [%d:%d] is not %q (%s)", e.Report, e.Start, e.End, e.Quote, e.Rule)
		}
		if e.Rule == "" {
			t.Errorf("%q in %s names no rule", e.Quote, e.Report)
		}
	})
	if n < 500 {
		t.Errorf("only %d quotes in the samples", n)
	}
	for _, in := range r.Incidents {
		if in.When != nil && len(in.When.Evidence) == 0 || in.Where != nil && len(in.Where.Evidence) == 0 {
			t.Errorf("%s: a time or place without evidence", in.Title)
		}
	}
}

func eachEvidence(v reflect.Value, f func(vedette.Evidence)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachEvidence(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachEvidence(v.Index(i), f)
		}
	case reflect.Struct:
		if e, ok := v.Interface().(vedette.Evidence); ok {
			f(e)
			return
		}
		for i := range v.NumField() {
			eachEvidence(v.Field(i), f)
		}
	}
}

func TestSameBytesOnAnyProcessors(t *testing.T) {
	var runs [2][]byte
	for i := range runs {
		old := runtime.GOMAXPROCS(i + 1)
		b, err := json.Marshal(samples(t))
		runtime.GOMAXPROCS(old)
		if err != nil {
			t.Fatal(err)
		}
		runs[i] = b
	}
	if !bytes.Equal(runs[0], runs[1]) {
		t.Error("two runs over the samples differ")
	}
}

func TestOtherLanguagesAreSaidToBe(t *testing.T) {
	f := loaded(t).Read(&vedette.Report{ID: "r", Language: "fr", Text: "Trois soldats ont été tués lundi."}, vedette.Source{})
	if len(f.Statements) != 0 || len(f.Notices) != 1 || f.Notices[0].Code != vedette.NoticeLanguage {
		t.Errorf("%d statements, notices %v", len(f.Statements), f.Notices)
	}
}

const (
	inEnglish = "Gunmen attacked a police post in the town of Bria on Monday, killing two officers, the army said in a statement on Tuesday."
	inSpanish = "Hombres armados atacaron el lunes una comisaría en la ciudad de Bria y mataron a dos agentes, según dijo el ejército en un comunicado."
	inRussian = "В понедельник вооружённые люди напали на полицейский участок в городе Бриа и убили двух полицейских, сообщила армия."
)

// TestSeveralLanguages: of a report in several languages what is in English is
// read, and the rest is said not to be.
func TestSeveralLanguages(t *testing.T) {
	for _, c := range []struct {
		name, text string
		language   vedette.Language
		deeds      int
		notices    []string // the passages left out, by their first words
	}{
		{"English first", inEnglish + "\n\n" + inSpanish + "\n\n" + inRussian, "en", 1, []string{"Hombres", "В"}},
		{"English last", inSpanish + "\n\n" + inSpanish + "\n\n" + inEnglish, "es", 1, []string{"Hombres"}},
		{"line by line", inRussian + "\n" + inEnglish, "ru", 1, []string{"В"}},
		{"English alone", inEnglish, "en", 1, nil},
		{"none in English", inSpanish + "\n\n" + inRussian, "es", 0, []string{""}},
	} {
		f := loaded(t).Read(&vedette.Report{ID: "r", Language: c.language, Text: c.text, Published: "2024-05-08"}, vedette.Source{})
		deeds, left := 0, []string(nil)
		for _, s := range f.Statements {
			if s.Event != nil && s.Event.Type == "attack" {
				deeds++
			}
		}
		for _, n := range f.Notices {
			if n.Code == vedette.NoticeLanguage {
				quote := ""
				if len(n.Evidence) > 0 {
					quote, _, _ = strings.Cut(n.Evidence[0].Quote, " ")
				}
				left = append(left, quote)
			}
		}
		if deeds != c.deeds || !slices.Equal(left, c.notices) {
			t.Errorf("%s: %d attacks, want %d; left out %q, want %q", c.name, deeds, c.deeds, left, c.notices)
		}
	}
}

func TestOnlyViolencePassesOver(t *testing.T) {
	p := loaded(t).OnlyViolence()
	quiet := p.Read(&vedette.Report{ID: "r", Language: "en", Text: "The council of Bo opened a second bakery on Monday."}, vedette.Source{})
	if len(quiet.Notices) != 1 || quiet.Notices[0].Code != vedette.NoticePassed || len(quiet.Places) != 0 {
		t.Errorf("notices %v, places %v", quiet.Notices, quiet.Places)
	}
	r := vedette.Report{ID: "r", Language: "en", Text: "Gunmen killed two millers near Bo on Monday."}
	if a, b := p.Read(&r, vedette.Source{}), loaded(t).Read(&r, vedette.Source{}); !reflect.DeepEqual(a, b) || len(a.Statements) == 0 {
		t.Errorf("%v read where all is read, %v", b, a)
	}
}

// TestSportIsNoWar holds the sample that uses the words of war for a match to
// yielding no incident that counts as violence.
func TestSportIsNoWar(t *testing.T) {
	p := loaded(t)
	for item, err := range reading.Open([]string{filepath.FromSlash("../../data/samples/sport.txt")}, reading.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range p.Fold([]*vedette.Findings{p.Read(&item.Report, item.Source)}).Incidents {
			if in.CountsAsViolence {
				t.Errorf("read as violence: %s", in.Title)
			}
		}
	}
}

func FuzzPipeline(f *testing.F) {
	f.Add("Shells hit the port of Odesa on Monday, killing \xff three, the mayor said.")
	f.Add("(((\x00)))\n\n\"“”'' 12 12 12 of of of")
	b, err := os.ReadFile("../../data/samples/moura.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(b))
	p := loaded(f)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			t.Skip()
		}
		r := p.Fold([]*vedette.Findings{p.Read(&vedette.Report{ID: "r", Text: s, Published: "2020-01-01"}, vedette.Source{})})
		text := []rune(s)
		eachEvidence(reflect.ValueOf(r), func(e vedette.Evidence) {
			if e.Start < 0 || e.End > len(text) || e.Start > e.End || string(text[e.Start:e.End]) != e.Quote {
				t.Fatalf("[%d:%d] is not %q", e.Start, e.End, e.Quote)
			}
		})
	})
}
