package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom/atomtest"
)

// TestTimesOnCorpora holds the floor below which a change has broken something,
// on bare tokens without tags, as nothing but words is relied on; what is
// reached with them stands in eval/scores.
func TestTimesOnCorpora(t *testing.T) {
	dir := os.Getenv("VEDETTE_CORPORA")
	if dir == "" {
		t.Skip("VEDETTE_CORPORA is not set")
	}
	for _, c := range []struct {
		name  string
		least float64
	}{{"wikiwars.jsonl", .85}, {"tweets_dev.jsonl", .67}} {
		file := filepath.Join(dir, "time", c.name)
		if _, err := os.Stat(file); err != nil {
			t.Skip(err)
		}
		r, err := times(Request{Data: []string{file}}, atomtest.Split)
		if err != nil {
			t.Fatal(err)
		}
		m, ok := r.metric("value F1")
		if t.Logf("%s: %v", c.name, r.Metrics); !ok || m.Value < c.least {
			t.Errorf("%s: value F1 %.3f, want at least %.2f", c.name, m.Value, c.least)
		}
	}
}

func TestTimeScore(t *testing.T) {
	gold := []timeMention{{0, 5, "DATE", "2020"}, {10, 20, "DATE", "2021-03"}, {30, 35, "DURATION", "P2D"}}
	mine := []timeMention{{0, 5, "DATE", "2020"}, {12, 22, "date", "2021-03"}, {12, 13, "DATE", "2021-03"}, {40, 44, "DATE", "x"}}
	var got timeScore
	got.count(gold, mine)
	if want := (timeScore{gold: 3, system: 4, strict: 1, relaxed: 2, typed: 2, value: 2, strictValue: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if m, _ := got.result().metric("value F1"); m.Value < 0.571 || m.Value > 0.572 {
		t.Errorf("value F1 %.4f, want 0.5714", m.Value)
	}
}

// TestTimesPredictions writes what independent scorers read, in code points.
func TestTimesPredictions(t *testing.T) {
	file := filepath.Join(t.TempDir(), "set.jsonl")
	if err := os.WriteFile(file, []byte(`{"docid":"a","dct":"2019-06-12","text":"Çatışma – on 3 June 2019.","timexes":[]}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if _, err := times(Request{Data: []string{file}, Predictions: &out}, atomtest.Split); err != nil {
		t.Fatal(err)
	}
	if want := `{"docid":"a","timexes":[{"start":13,"end":24,"type":"DATE","value":"2019-06-03"}]}` + "\n"; out.String() != want {
		t.Errorf("got %s\nwant %s", out.String(), want)
	}
}

func TestTimesSayWhere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "set.jsonl")
	if err := os.WriteFile(file, []byte("{\"docid\":\"a\"}\n{\"docid\":\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := times(Request{Data: []string{file}}, atomtest.Split)
	if vedette.KindOf(err) != vedette.ErrInput || !strings.Contains(err.Error(), "set.jsonl:2: ") {
		t.Errorf("error %v, want one of set.jsonl:2", err)
	}
}
