package annotate

import (
	"errors"
	"testing"

	"github.com/vedette-org/vedette/internal/text"
)

// checkNames checks that the root, and nothing else, is called root.
func checkNames(t testing.TB, x *text.Text) {
	t.Helper()
	for i, k := range x.Tokens {
		if (k.Head < 0) != (k.Dep == "root") {
			t.Errorf("token %d (%s) has the head %d and the relation %s", i, x.Word(i), k.Head, k.Dep)
		}
	}
}

func TestBrokenListsAreAnError(t *testing.T) {
	broken := errors.New("number.tsv:3: no class")
	fine := func() error { return nil }
	if err := lists(fine, func() error { return broken }); !errors.Is(err, broken) {
		t.Errorf("a broken list gives %v", err)
	}
	if err := lists(fine, fine); err != nil {
		t.Errorf("two good lists give %v", err)
	}
}
