package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// floor is what a figure of eval/scores must not fall below, or exceed where most
// is set: a change that costs more than its noise is not landed unseen.
type floor struct {
	set, run, metric string // the file, words of the command that measured it, the name of the figure
	least            float64
	most             bool
}

var floors = []floor{
	{"plover", "plv", "test root macro F1", .73, false},
	{"plover", "plv", "test penta accuracy", .87, false},
	{"harmless", "harmless", "texts with a false incident of violence", .01, true},
	{"headlines", "ged_events", "read as violence", .75, false},
	{"headlines", "ged_events", "the right country of those", .91, false},
	{"headlines", "ged_events", "the right type of those", .80, false},
	{"headlines", "ged_events", "the event's estimate within the figure", .62, false},
	{"muc4", "tst12", "roles (CEAF-REE) F1", .46, false},
	{"muc4", "tst12", "relevance F1", .82, false},
	{"muc4", "tst12", "types of incident F1", .64, false},
	{"modality", "modality", "accuracy", .93, false},
	{"factuality", "uds_factuality_test", "sign accuracy", .83, false},
	{"statements", "polnear_dev", "attribution F1", .60, false},
	{"statements", "polnear_dev", "attribution F1 with source", .51, false},
	{"quotes", "polnear_dev", "speaker right", .76, false},
	{"actors", "actor_resolution", "country", .86, false},
	{"actors", "actor_resolution", "country and sector", .81, false},
	{"time", "wikiwars", "value F1", .85, false},
	{"places", "lgl.jsonl --lines even --plain", "end-to-end F1@161", .73, false},
	{"places", "geovirus", "end-to-end F1@161", .71, false},
	{"places", "trnews", "end-to-end F1@161", .82, false},
	{"annotate", "en_ewt-ud-test.conllu --gold-tokens", "UPOS", .955, false},
	{"annotate", "en_ewt-ud-test.conllu --gold-tokens", "UAS", .86, false},
	{"annotate", "en_ewt-ud-test.conllu --gold-tokens", "LAS", .83, false},
	{"annotate", "en_ewt-ud-test.conllu --plain", "sentences F1", .88, false},
	{"names", "worldwide_dev.jsonl --plain", "names F1", .70, false},
	{"linking", "ecbplus_docs", "test CoNLL F1", .90, false},
}

// TestFloors holds what eval/scores.sh wrote to the floors. A figure that is not
// there is a fault too: a set that is no longer measured would pass for good.
func TestFloors(t *testing.T) {
	for _, f := range floors {
		b, err := os.ReadFile(filepath.Join("scores", f.set+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if err := f.check(string(b)); err != nil {
			t.Error(err)
		}
	}
}

func (f floor) check(scores string) error {
	got, ok := scored(scores, f.run, f.metric)
	switch {
	case !ok:
		return fmt.Errorf("scores/%s.txt has no %q of a run of %q", f.set, f.metric, f.run)
	case f.most && got > f.least:
		return fmt.Errorf("scores/%s.txt: %s is %.4f, above %.2f", f.set, f.metric, got, f.least)
	case !f.most && got < f.least:
		return fmt.Errorf("scores/%s.txt: %s is %.4f, below %.2f", f.set, f.metric, got, f.least)
	}
	return nil
}

// scored finds a figure in the runs of a file of scores: the first run whose
// command holds the words.
func scored(scores, run, metric string) (float64, bool) {
	inside := false
	for line := range strings.Lines(scores) {
		switch line = strings.TrimRight(line, " \n"); {
		case strings.HasPrefix(line, "# vedette"):
			inside = strings.Contains(line, run)
		case inside && strings.HasPrefix(line, metric+"  "):
			v, err := strconv.ParseFloat(strings.Fields(strings.TrimPrefix(line, metric))[0], 64)
			return v, err == nil
		}
	}
	return 0, false
}

func TestFloorsFail(t *testing.T) {
	scores := "# vedette evaluate plover --data a/plv.jsonl --plain\n#   12 file\ntest root macro F1   0.6000  of 10\ntest root macro F1, more  0.9000  of 10\n"
	low := floor{"plover", "plv", "test root macro F1", .70, false}
	for want, f := range map[string]floor{
		"is 0.6000, below 0.70": low,
		"is 0.6000, above 0.50": {"plover", "plv", "test root macro F1", .50, true},
		`has no "penta"`:        {"plover", "plv", "penta", .1, false},
		"of a run of \"other\"": {"plover", "other", "test root macro F1", .1, false},
	} {
		if err := f.check(scores); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", f, err, want)
		}
	}
	low.least = .6
	if err := low.check(scores); err != nil {
		t.Error(err)
	}
}

// TestHarmlessHolds measures the texts of this tree as it is now: the scores are
// only written when somebody asks for them.
func TestHarmlessHolds(t *testing.T) {
	r, err := Harmless(Request{Data: []string{"cases/harmless.jsonl"}}, loadedPipeline(t))
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := r.metric("false incidents of violence"); !ok || m.Value > 1 {
		t.Errorf("%v false incidents of violence, more than one: %q", m.Value, r.Notes)
	}
}

// TestPloverHolds measures the sentences of PLOVER on the tree as it is now, where
// the corpora are there.
func TestPloverHolds(t *testing.T) {
	file := filepath.Join(os.Getenv("VEDETTE_CORPORA"), "events", "plv.jsonl")
	if _, err := os.Stat(file); err != nil {
		t.Skip(err)
	}
	r, err := Plover(Request{Data: []string{file}}, loadedPipeline(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, least := range map[string]float64{"train root macro F1": .80, "train penta accuracy": .90} {
		if m, ok := r.metric(name); !ok || m.Value < least {
			t.Errorf("%s %.3f, below %.2f", name, m.Value, least)
		}
	}
}
