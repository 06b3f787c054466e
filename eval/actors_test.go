package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

func TestActors(t *testing.T) {
	file := filepath.Join(t.TempDir(), "actors.jsonl")
	rows := `{"id":"1","text":"Peruvian soldiers","country":"PER","code":"MIL"}
{"id":"2","text":"Finland","country":"USA","code":null}
{"id":"3","text":"a trawler","country":"","code":{"any_of":["MIL","CVL"]}}
{"id":"4","text":"Norway, Finland and Sweden signed.","answer_span":"Finland","actors":["Sweden","Norway","Finland"]}
`
	if err := os.WriteFile(file, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	r, err := Actors(Request{Data: []string{file}, Predictions: &out})
	if err != nil {
		t.Fatal(err)
	}
	want := []Metric{{"country", 0.5, 2}, {"country and sector", 0.5, 2}, {"joined actors split", 1, 1}}
	if len(r.Metrics) != len(want) {
		t.Fatalf("figures %v", r.Metrics)
	}
	for i := range want {
		if r.Metrics[i] != want[i] {
			t.Errorf("%v, want %v; notes %v", r.Metrics[i], want[i], r.Notes)
		}
	}
	if n := strings.Count(out.String(), "\n"); n != 4 {
		t.Errorf("%d predictions", n)
	}
	if err := os.WriteFile(file, []byte("{\"id\":\"1\"}\n{broken\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Actors(Request{Data: []string{file}}); vedette.KindOf(err) != vedette.ErrInput || !strings.Contains(err.Error(), ":2:") {
		t.Errorf("a broken line: %v", err)
	}
}

// TestArtefactPairs holds the names of eval/cases/artefacts.jsonl to what they
// are: 39 pairs that a translator made two of one, 37 that only look so.
func TestArtefactPairs(t *testing.T) {
	r, err := Actors(Request{Data: []string{"cases/artefacts.jsonl"}, Predictions: &bytes.Buffer{}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Metrics) != 2 || r.Metrics[0].N < 25 || r.Metrics[1].N < 25 {
		t.Fatalf("figures %v", r.Metrics)
	}
	if r.Metrics[0].Value < 0.95 || r.Metrics[1].Value < 0.91 {
		t.Errorf("%v; notes %q", r.Metrics, r.Notes)
	}
}
