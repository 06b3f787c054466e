package record_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Ṣanʿā'":        "sana",
		"Sana’a":        "sanaa",
		"  AL-Wadi/II ": "al wadi ii",
		"ÉCOLE №5":      "ecole no5",
		"شَمَال":        "شمال",
		"İstanbul":      "istanbul",
		"ΣΊΓΜΑΣ":        "σιγμασ",
		"\xffa\x00b":    "a b",
		"--":            "",
	} {
		if got := record.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		once := record.Fold(s)
		if record.Fold(once) != once {
			t.Fatalf("folding %q twice gives %q", once, record.Fold(once))
		}
		if strings.ContainsAny(once, "\"'%\x00\x1f") {
			t.Fatalf("%q has a character that a query could trip over", once)
		}
	})
}

func TestCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := record.Key{Sort: strings.ReplaceAll(rapid.String().Draw(t, "sort"), "\x00", ""), ID: rapid.String().Draw(t, "id")}
		got, err := record.ParseCursor(k.Cursor())
		if err != nil || got != k {
			t.Fatalf("%q came back as %q, %v", k, got, err)
		}
	})
}

// TestReferences has every field of an id type lead somewhere: a field that is
// added to the nouns and forgotten in References fails here.
func TestReferences(t *testing.T) {
	for _, thing := range []any{&vedette.Report{}, &vedette.Actor{}, &vedette.Statement{}, &vedette.Incident{}, &vedette.Campaign{},
		&vedette.Figure{}, &vedette.Relation{}, &vedette.Assessment{}, &vedette.Notice{}} {
		v := reflect.ValueOf(thing).Elem()
		n := 0
		fill(v, "", func(path string) string { n++; return path })
		refs := record.References(thing)
		fill(v, "", func(path string) string {
			if !slices.Contains(refs, path) && !strings.HasSuffix(path, ".ID") && !led[v.Type().Name()+path] {
				t.Errorf("%s%s is no reference", v.Type().Name(), path)
			}
			return path
		})
		if n == 0 {
			t.Errorf("%T has no ids", thing)
		}
	}
}

// led are the fields of an id type that References leaves out, being led to
// from the other side.
var led = map[string]bool{
	"Incident.Accounts.Statements": true, // a statement names its incident
	"Incident.Links.Statement":     true,
	"Incident.Formerly":            true, // looked up as former ids
	"Figure.AgreesWith":            true, // both ways in the figures themselves
	"Figure.Contradicts":           true,
}

// fill sets each string of an id type below v to what value gives for its path.
func fill(v reflect.Value, path string, value func(path string) string) {
	switch v.Kind() {
	case reflect.String:
		switch v.Interface().(type) {
		case vedette.SourceID, vedette.ReportID, vedette.ActorID, vedette.PlaceID, vedette.StatementID, vedette.IncidentID,
			vedette.CampaignID, vedette.FigureID, vedette.RelationID, vedette.AssessmentID:
			if !strings.Contains(path, "Harm") && !strings.Contains(path, "Evidence") && !strings.Contains(path, "Trigger") {
				v.SetString(value(path))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.Anonymous {
				fill(v.Field(i), path, value)
			} else {
				fill(v.Field(i), path+"."+f.Name, value)
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		fill(v.Index(0), path, value)
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem(), path, value)
	}
}
