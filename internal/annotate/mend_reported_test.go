package annotate

import (
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

func TestReported(t *testing.T) {
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	find := func(x *text.Text, w string) int {
		for i := range x.Tokens {
			if x.Word(i) == w {
				return i
			}
		}
		t.Fatalf("no %q in %q", w, x.S())
		return -1
	}
	for _, tt := range []struct{ text, word, head, dep string }{
		{"Shells killed three people in Tombura on Monday, the mayor of Tombura said.", "mayor", "said", "nsubj"},
		{"Shells killed three people in Tombura on Monday, the mayor of Tombura said.", "people", "killed", "obj"},
		{"The army denied on Tuesday that it had shelled Bentiu on Monday.", "shelled", "denied", "ccomp"},
	} {
		x := a.Annotate(&vedette.Report{ID: "r", Text: tt.text}, vedette.Source{})
		i := find(x, tt.word)
		if h := x.Tokens[i].Head; h < 0 || x.Word(h) != tt.head || string(x.Tokens[i].Dep) != tt.dep {
			t.Errorf("%q: %s hangs as %s from token %d, want %s from %s", tt.text, tt.word, x.Tokens[i].Dep, h, tt.dep, tt.head)
		}
	}
}
