package eval

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/vedette-org/vedette/internal/annotate"
)

func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s: got %.6f, want %.6f", name, got, want)
	}
}

// The example has gold {a b c} {d e} {f} and a system {a b} {c d} {e} with f
// left out, computed by hand from the definitions.
func TestClustering(t *testing.T) {
	c := clustering{[]string{"a", "b", "c", "d", "e", "f"},
		map[string]string{"a": "1", "b": "1", "c": "1", "d": "2", "e": "2", "f": "3"},
		map[string]string{"a": "x", "b": "x", "c": "y", "d": "y", "e": "z"}}
	s := c.score()
	near(t, "pairs", s.pairs, 2*1.0/(4+2))
	near(t, "MUC", s.muc, harmonic(1.0/2, 1.0/3)) // of two system links one is right; of three gold links one is found
	near(t, "B3", s.bcubed, harmonic((2+1+1+1)/6.0, (5/3.0+1+1)/6))
	near(t, "CEAFe", s.ceafe, harmonic((0.8+2/3.0+1)/4, (0.8+2/3.0+1)/3))
	near(t, "LEA", s.lea, harmonic((2*1+2*0+0+1)/6.0, (3*(1/3.0)+2*0+1)/6))
	near(t, "CoNLL", s.conll, (s.muc+s.bcubed+s.ceafe)/3)
}

func TestClusteringPerfectAndEmpty(t *testing.T) {
	same := map[string]string{"a": "1", "b": "1", "c": "2"}
	c := clustering{[]string{"a", "b", "c"}, same, same}
	if s := c.score(); s != (linkScores{1, 1, 1, 1, 1, 1}) {
		t.Errorf("%+v", s)
	}
	if s := (&clustering{}).score(); s != (linkScores{}) {
		t.Errorf("nothing: %+v", s)
	}
}

func TestAverageLink(t *testing.T) {
	like := func() [][]float64 {
		return [][]float64{{0, .9, .5, .0}, {.9, 0, .1, .0}, {.5, .1, 0, .4}, {.0, .0, .4, 0}}
	}
	// 0 and 1 join; to both, 2 is .3 like on average and joins 3 at .4 first;
	// then the two pairs are .15 alike.
	for least, want := range map[float64][]int{0.95: {0, 1, 2, 3}, 0.45: {0, 0, 2, 3}, 0.2: {0, 0, 2, 2}, 0.1: {0, 0, 0, 0}} {
		if got := averageLink(like(), least); !slices.Equal(got, want) {
			t.Errorf("at %.2f: got %v, want %v", least, got, want)
		}
	}
}

var linkingLines = []string{
	`{"docid":"A","date":"2011-03-03","title":"","text":"A bomb killed four people in Quetta on Thursday.","incident_ids":["q"],"split":"dev"}`,
	`{"docid":"B","date":"2011-03-04","title":"","text":"Four people died when a bomb went off in Quetta on Thursday, police in Quetta said.","incident_ids":["q"],"split":"dev"}`,
	`{"docid":"C","title":"","text":"The orchestra will play Mahler in Vienna in June.","incident_ids":["m"],"split":"dev"}`,
	`{"docid":"D","title":"","text":"Rain fell on the vineyards near Tokaj."}`,
}

func TestLinking(t *testing.T) {
	p := loadedPipeline(t)
	var first, second bytes.Buffer
	file := corpusFile(t, linkingLines...)
	r, err := Linking(Request{Data: []string{file}, Predictions: &first}, p)
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := r.metric("dev CoNLL F1"); !ok || m.N != 3 || m.Value != 1 {
		t.Errorf("%+v", r.Metrics)
	}
	if _, err := Linking(Request{Data: []string{file}, Predictions: &second}, p); err != nil || first.String() != second.String() {
		t.Errorf("%v\n%s\nthen %s", err, &first, &second)
	}
	if !strings.Contains(first.String(), `{"docid":"B","cluster":"A"}`) || strings.Count(first.String(), "\n") != 4 {
		t.Errorf("%s", &first)
	}
	if _, err := Linking(Request{Data: []string{corpusFile(t, linkingLines[0], `{"text":"x"}`)}}, p); err == nil || !strings.Contains(err.Error(), ":2: ") {
		t.Errorf("a row without a docid: %v", err)
	}
}

func TestMentions(t *testing.T) {
	a, err := annotate.Load()
	if err != nil {
		t.Fatal(err)
	}
	docs := corpusFile(t, `{"docid":"A","sentences":[["A","strong","earthquake","shook","Agadir","."],["The","earthquake","killed","twelve","."]]}`)
	good := []string{
		`{"docid":"A","mid":"1","sent":0,"tok":[1,2],"text":"strong earthquake","kind":"event","cluster":"q"}`,
		`{"docid":"A","mid":"2","sent":1,"tok":[7],"text":"earthquake","kind":"event","cluster":"q"}`, // counted over the document
		`{"docid":"A","mid":"3","sent":1,"tok":[2],"text":"killed","kind":"event","cluster":"k"}`,
	}
	var out bytes.Buffer
	r, err := Mentions(a, Request{Docs: docs, Mentions: corpusFile(t, good...), Predictions: &out})
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := r.metric("event CoNLL F1"); !ok || m.Value != 1 {
		t.Errorf("%+v\n%s", r.Metrics, &out)
	}
	for want, line := range map[string]string{
		"no document":      `{"docid":"B","mid":"1","tok":[0]}`,
		"has no tokens":    `{"docid":"A","mid":"1"}`,
		"does not have":    `{"docid":"A","mid":"1","tok":[99]}`,
		":2: is no row of": `[]`,
	} {
		if _, err := Mentions(a, Request{Docs: docs, Mentions: corpusFile(t, good[0], line)}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", line, err)
		}
	}
}
