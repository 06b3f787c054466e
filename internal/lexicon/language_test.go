package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

// Every file of data/language/en loads, and no word has two entries that a
// reader could not tell apart.
func TestLanguageLoads(t *testing.T) {
	l, err := LoadLanguage()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Sayings) < 40 || len(l.Effects) < 20 || len(l.Relations) < 15 {
		t.Fatalf("only %d sayings, %d effects, %d relations", len(l.Sayings), len(l.Effects), len(l.Relations))
	}
	for _, e := range l.Estimates {
		for _, w := range e.Words {
			if w != strings.ToLower(w) {
				t.Errorf("certainty.yaml: %q is not in lower case", w)
			}
		}
	}
}

func TestFaultyEntryNamesFileAndLine(t *testing.T) {
	for name, tt := range map[string]struct{ body, want string }{
		"unknown stance": {"- {words: [say], content: [that]}\n- {words: [mutter], stance: mutters, content: [that]}\n", "en/attribution.yaml:2: "},
		"unknown key":    {"- {words: [say], content: [that], colour: red}\n", "en/attribution.yaml:1: "},
		"no words":       {"- {words: [say], content: [that]}\n\n- {content: [that]}\n", "en/attribution.yaml:3: "},
		"not a list":     {"words: say\n", "en/attribution.yaml"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadLanguage(fstest.MapFS{"en/attribution.yaml": {Data: []byte(tt.body)}}, "en")
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}

func TestTonguesLoad(t *testing.T) {
	l, err := LoadTongues()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(l.Languages()); n < 10 || n > 32 || len(l.Particles) == 0 {
		t.Errorf("%d languages and %d particles", n, len(l.Particles))
	}
	for name, words := range l.Words {
		for _, w := range words {
			if name != "en" && w != strings.ToLower(w) {
				t.Errorf("%s: %q is not in lower case", name, w)
			}
		}
	}
}
