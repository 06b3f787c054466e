package eval

import (
	"bytes"
	"strings"
	"testing"
)

func TestPloverPredicts(t *testing.T) {
	p := loadedPipeline(t)
	for want, row := range map[string]ploverRow{
		"ACCUSE":   {Sentence: "Norway condemned Iceland over the herring quota.", Source: "Norway", Target: "Iceland"},
		"CONSULT":  {Sentence: "Norway met Iceland in Bergen to discuss the quota.", Source: "Norway", Target: "Iceland"},
		"AGREE":    {Sentence: "Norway will return two trawlers to Iceland.", Source: "Norway", Target: "Iceland"},
		"YIELD":    {Sentence: "Norway returned two trawlers to Iceland.", Source: "Norway", Target: "Iceland"},
		"THREATEN": {Sentence: "Norway will expel the fishermen of Iceland.", Source: "Norway", Target: "the fishermen of Iceland"},
		"REJECT":   {Sentence: "Norway will not release the fishermen of Iceland.", Source: "Norway", Target: "the fishermen of Iceland"},
		"SUPPORT":  {Sentence: "Iceland was praised by Norway.", Source: "Norway", Target: "Iceland"},
		"ASSAULT":  {Sentence: "Gunmen opened fire on a convoy near Gao.", Source: "Gunmen", Target: "a convoy"},
	} {
		if got := ploverPredict(p, row); got.Root != want || got.Penta != ploverPenta[want] {
			t.Errorf("%q: got %+v, want %s", row.Sentence, got, want)
		}
	}
	// What is not found in the sentence is no reason to panic.
	ploverPredict(p, ploverRow{Sentence: "Rain.", Source: "sun", Target: ""})
}

func TestPloverScore(t *testing.T) {
	var s ploverScore
	s.roots = map[string]*counts{}
	s.add(ploverRow{Root: "AID", Penta: 2}, ploverOut{Root: "AID", Penta: 2})
	s.add(ploverRow{Root: "AID", Penta: 2}, ploverOut{Root: "YIELD", Penta: 2})
	s.add(ploverRow{Root: "ACCUSE", Penta: 3}, ploverOut{Root: "ACCUSE", Penta: 3})
	r := &Result{}
	s.addTo(r, "")
	near(t, "root", r.Metrics[0].Value, 2.0/3)
	near(t, "macro", r.Metrics[1].Value, (2.0/3+1)/2) // YIELD is in no row and does not count
	near(t, "penta", r.Metrics[2].Value, 1)
}

func TestPloverRefusesBrokenFiles(t *testing.T) {
	p := loadedPipeline(t)
	var out bytes.Buffer
	good := `{"id":"1","split":"x","sentence":"Norway met Iceland.","source":"Norway","target":"Iceland","root":"CONSULT","penta":1}`
	for want, line := range map[string]string{":2: cannot be used": `{"id":"2"}`, ":2: is no row": `{"penta":"1"}`} {
		_, err := Plover(Request{Data: []string{corpusFile(t, good, line)}, Predictions: &out}, p)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", line, err)
		}
	}
	if !strings.HasPrefix(out.String(), "{\"id\":\"1\",\"root\":\"CONSULT\",\"penta\":1}\n") {
		t.Errorf("%s", &out)
	}
}

// Every root of the table is one of the fifteen.
func TestPloverWords(t *testing.T) {
	for w, root := range ploverWords {
		if ploverPenta[root] == 0 {
			t.Errorf("%q stands for %q", w, root)
		}
	}
	for w := range ploverWeak {
		if ploverWords[w] == "" {
			t.Errorf("%q is weak, but in no list", w)
		}
	}
}
