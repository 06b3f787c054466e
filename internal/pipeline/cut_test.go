package pipeline

import (
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// TestCutTexts reads paraphrases from each word on and up to each word: a report
// may begin and end anywhere, and headlines are cut by their length.
func TestCutTexts(t *testing.T) {
	for _, s := range sayings(t) {
		words := strings.Fields(s.text)
		for i := 1; i < len(words); i++ {
			for _, part := range []string{strings.Join(words[:i], " "), strings.Join(words[i:], " ")} {
				readSafely(t, part)
			}
		}
	}
}

func readSafely(t *testing.T, s string) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%q: %v", s, p)
		}
	}()
	loaded(t).Read(&vedette.Report{Text: s}, vedette.Source{})
}
