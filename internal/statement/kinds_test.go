package statement_test

import (
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// TestKinds holds every kind of data/events to its own examples: each is read
// as that kind, no look-alike is.
func TestKinds(t *testing.T) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds.All() {
		for _, words := range k.Examples {
			if found := typesOf(t, words); !found[k.ID] {
				t.Errorf("%s: example %q is read as %v", k.ID, words, list(found))
			}
		}
		for _, words := range k.LookAlikes {
			if found := typesOf(t, words); found[k.ID] {
				t.Errorf("%s: look-alike %q is read as it", k.ID, words)
			}
		}
	}
}

func typesOf(t *testing.T, words string) map[vedette.EventType]bool {
	out := map[vedette.EventType]bool{}
	for _, o := range occurrences(t, words) {
		if !o.Toll {
			out[o.Type] = true
		}
	}
	return out
}

func list(m map[vedette.EventType]bool) (out []vedette.EventType) {
	for k := range m {
		out = append(out, k)
	}
	return out
}
