package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

func TestAttributionScore(t *testing.T) {
	text := "Mona said the bridge fell. It rained."
	said := func(source, content [2]int) attributionDoc {
		return attributionDoc{Text: text, Attributions: []attributionSpans{{Source: [][2]int{source}, Content: [][2]int{content}}}}
	}
	gold := said([2]int{0, 4}, [2]int{10, 25})
	for name, tt := range map[string]struct {
		found               attributionDoc
		matched, withSource int
	}{
		"the same":                     {gold, 1, 1},
		"two of three words, who else": {said([2]int{27, 29}, [2]int{10, 20}), 1, 0},
		"elsewhere":                    {said([2]int{0, 4}, [2]int{27, 36}), 0, 0},
		"nothing":                      {attributionDoc{}, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var s attributionScore
			s.count(gold, tt.found)
			if s.matched != tt.matched || s.withSource != tt.withSource || s.gold != 1 || s.system != len(tt.found.Attributions) {
				t.Errorf("%+v", s)
			}
		})
	}
}

func TestStatusSaid(t *testing.T) {
	event := &vedette.Event{Type: "shelling"}
	violent := map[vedette.EventType]bool{"shelling": true}
	for want, list := range map[string][]vedette.Statement{
		"not-an-event": nil,
		"denied":       {{Speaker: "x", Stance: vedette.Denies, Status: vedette.Negated, Event: event}},
		"happened":     {{Speaker: "x", Stance: vedette.Denies, Status: vedette.Negated, Event: event}, {Speaker: "y", Stance: vedette.Reports, Status: vedette.Happened, Event: event}},
		"threatened":   {{Stance: vedette.Reports, Status: vedette.Happened, Event: &vedette.Event{Type: "threat"}}, {Stance: vedette.Intends, Status: vedette.Threatened, Event: event}},
	} {
		if got := statusSaid(&vedette.Findings{Statements: list}, violent); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestBrokenCorpusNamesItsLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "broken.jsonl")
	if err := os.WriteFile(file, []byte("{\"docid\": \"a\", \"text\": \"It fell.\"}\n{\"docid\": 7}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Statements(Request{Data: []string{file}}); err == nil || !strings.Contains(err.Error(), "broken.jsonl:2") {
		t.Errorf("got %v, want file and line", err)
	}
}
