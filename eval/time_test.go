package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// spaced makes tokens of letters and digits, and of single marks.
func spaced(r *vedette.Report) *text.Text {
	t := &text.Text{Report: r}
	start := -1
	flush := func(end int) {
		if start >= 0 {
			t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: start, End: end}, Head: -1})
			start = -1
		}
	}
	for i, c := range r.Text {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			if start < 0 {
				start = i
			}
		default:
			flush(i)
			if !unicode.IsSpace(c) {
				t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: i, End: i + len(string(c))}, Head: -1})
			}
		}
	}
	flush(len(r.Text))
	return t
}

func corpus(t *testing.T, name string) []TimeDoc {
	t.Helper()
	dir := os.Getenv("VEDETTE_CORPORA")
	if dir == "" {
		t.Skip("VEDETTE_CORPORA is not set")
	}
	f, err := os.Open(filepath.Join(dir, "time", name))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	docs, err := ReadTimes(f, name)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// TestTimesOnCorpora holds the floor below which a change has broken something;
// what is reached stands in eval/scores.
func TestTimesOnCorpora(t *testing.T) {
	for name, least := range map[string]float64{"wikiwars.jsonl": .74, "tweets_dev.jsonl": .60} {
		docs := corpus(t, name)
		got := PredictTimes(docs, spaced)
		if out := os.Getenv("VEDETTE_TIMES_OUT"); out != "" {
			f, err := os.Create(filepath.Join(out, name))
			if err != nil {
				t.Fatal(err)
			}
			if err := WriteTimes(f, got); err != nil {
				t.Fatal(err)
			}
			f.Close()
		}
		s := ScoreTimes(docs, got)
		t.Logf("%s: relaxed %.3f type %.3f value %.3f", name, s.F1(s.Relaxed), s.F1(s.Type), s.F1(s.Value))
		if v := s.F1(s.Value); v < least {
			t.Errorf("%s: value F1 %.3f, want at least %.2f", name, v, least)
		}
	}
}

func TestScoreTimes(t *testing.T) {
	gold := []TimeDoc{{DocID: "a", Timexes: []TimeMention{{0, 5, "DATE", "2020"}, {10, 20, "DATE", "2021-03"}, {30, 35, "DURATION", "P2D"}}}}
	mine := []TimeDoc{{DocID: "a", Timexes: []TimeMention{{0, 5, "DATE", "2020"}, {12, 22, "date", "2021-03"}, {12, 13, "DATE", "2021-03"}, {40, 44, "DATE", "x"}}}}
	got := ScoreTimes(gold, mine)
	want := TimeScore{Gold: 3, System: 4, Strict: 1, Relaxed: 2, Type: 2, Value: 2, StrictValue: 1}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if f := got.F1(got.Value); f < 0.571 || f > 0.572 {
		t.Errorf("F1 %.4f, want 0.5714", f)
	}
}

func TestReadTimesSaysWhere(t *testing.T) {
	for name, in := range map[string]string{"broken": "{\"docid\":\"a\"}\n{\"docid\":", "nameless": "{\"docid\":\"a\"}\n{\"text\":\"x\"}\n"} {
		_, err := ReadTimes(strings.NewReader(in), "set.jsonl")
		if err == nil || !strings.HasPrefix(err.Error(), "set.jsonl:2: ") {
			t.Errorf("%s: error %v, want one of set.jsonl:2", name, err)
		}
	}
}
