package train

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement/factuality"
)

// predicates writes a corpus of our own: what was done, and what was only wanted.
func predicates(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, town := range []string{"Goma", "Bukavu", "Beni", "Butembo", "Uvira", "Kindu"} {
		fmt.Fprintf(&b, `{"sent_id": "a-%s", "tok": 2, "form": "left", "value": 1.3, "confidence": 1, "text": "Soldiers left %s on Monday."}`+"\n", town, town)
		fmt.Fprintf(&b, `{"sent_id": "b-%s", "tok": 4, "form": "leave", "value": -1.1, "confidence": 1, "text": "Soldiers want to leave %s."}`+"\n", town, town)
	}
	dir := t.TempDir()
	for _, n := range []string{factualityTrain, factualityDev} {
		n = filepath.Join(dir, filepath.FromSlash(n))
		if err := os.MkdirAll(filepath.Dir(n), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(n, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFactualityTwiceTheSame(t *testing.T) {
	dir := predicates(t)
	var files [2][]byte
	var log bytes.Buffer
	for i := range files {
		o := FactualityOptions{Options: Options{Corpora: dir, Out: t.TempDir(), Progress: &log}, Bits: 12, Passes: 6, Least: 2}
		if err := Factuality(o); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(o.Out, "en-factuality.gz"))
		if err != nil {
			t.Fatal(err)
		}
		files[i] = b
		if card, err := os.ReadFile(filepath.Join(o.Out, "factuality.md")); err != nil || !strings.Contains(string(card), "12 predicates") {
			t.Errorf("card: %v\n%s", err, card)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("two runs differ")
	}
	if _, err := factuality.Read(bytes.NewReader(files[0])); err != nil {
		t.Error(err)
	}
	if !strings.Contains(log.String(), "100.00 % of those learned from") {
		t.Errorf("twelve predicates were not learned:\n%s", &log)
	}
}

func TestFactualityNamesWhatIsWrong(t *testing.T) {
	dir := predicates(t)
	name := filepath.Join(dir, filepath.FromSlash(factualityTrain))
	if err := os.WriteFile(name, []byte("{}\n{broken\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := Factuality(FactualityOptions{Options: Options{Corpora: dir, Out: t.TempDir()}})
	if vedette.KindOf(err) != vedette.ErrInput || !strings.Contains(err.Error(), "uds_factuality_train.jsonl:2") {
		t.Errorf("a broken line: %v", err)
	}
}
