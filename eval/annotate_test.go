package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/text"
)

func annotator(t *testing.T) *annotate.Annotator {
	t.Helper()
	a, err := annotate.Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// over builds an annotation of s whose tokens are its fields, with the heads
// and relations given.
func over(s string, heads []int, deps []text.Dep) *text.Text {
	t := &text.Text{Report: &vedette.Report{Text: s}}
	at := 0
	for i, w := range strings.Fields(s) {
		at += strings.Index(s[at:], w)
		t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: at, End: at + len(w)}, Head: heads[i], Dep: deps[i], POS: text.NOUN})
		at += len(w)
	}
	t.Sentences = []text.Sentence{{Span: t.Words(0, len(t.Tokens)), Last: len(t.Tokens)}}
	return t
}

func TestCompareTrees(t *testing.T) {
	s := "rebels shelled the town"
	gold := over(s, []int{1, -1, 3, 1}, []text.Dep{"nsubj", "root", "det", "obj"})
	found := over(s, []int{1, -1, 1, 1}, []text.Dep{"nsubj:pass", "root", "det", "obl"})
	got := compareTrees(gold, found)
	if got.words != 4 || got.sents != 1 || got.head != 3 || got.dep != 2 || got.subtype != 1 || got.pos != 4 {
		t.Errorf("%+v", got)
	}
	// A token that the gold cuts in two has no partner, and neither has an arc to it.
	cut := over("rebels shelled the to wn", []int{1, -1, 3, 1, 3}, []text.Dep{"nsubj", "root", "det", "obj", "flat"})
	cut.Report.Text = s
	cut.Tokens[3].Span, cut.Tokens[4].Span = vedette.Span{Start: 19, End: 21}, vedette.Span{Start: 21, End: 23}
	if got := compareTrees(gold, cut); got.words != 3 || got.head != 2 || got.found != 5 {
		t.Errorf("%+v", got)
	}
}

const twoDocs = `# newdoc
# newpar
# text = Rebels fled.
1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	_
2	fled	flee	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# newpar
# text = They came back.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2	came	come	VERB	VBD	_	0	root	_	_
3	back	back	ADV	RB	_	2	advmod	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

# newdoc
# text = The army left.
1	The	the	DET	DT	_	2	det	_	_
2	army	army	NOUN	NN	_	3	nsubj	_	_
3	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

`

func TestAnnotateScoresATreebank(t *testing.T) {
	file := filepath.Join(t.TempDir(), "two.conllu")
	if err := os.WriteFile(file, []byte(twoDocs), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, gold := range []bool{false, true} {
		var out bytes.Buffer
		r, err := Annotate(annotator(t), Request{Data: []string{file}, GoldTokens: gold, Predictions: &out})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range r.Metrics {
			if m.Value != 1 {
				t.Errorf("gold tokens %v: %s is %v", gold, m.Name, m.Value)
			}
		}
		if n := strings.Count(out.String(), "\troot\t"); n != 3 {
			t.Errorf("gold tokens %v: the predictions have %d trees\n%s", gold, n, &out)
		}
	}
}

func TestNamesScoresBothFormats(t *testing.T) {
	dir := t.TempDir()
	iob := filepath.Join(dir, "a.iob2")
	jsonl := filepath.Join(dir, "a.jsonl")
	os.WriteFile(iob, []byte("# newdoc id = x\n1\tThey\tO\n2\tfled\tO\n3\tto\tO\n4\tKhartoum\tB-LOC\n5\t.\tO\n\n"), 0o644)
	os.WriteFile(jsonl, []byte(`{"sentences":[{"tokens":["They","fled","to","Khartoum","."],"tags":["O","O","O","B-Location","O"]}]}`+"\n"), 0o644)
	r, err := Names(annotator(t), Request{Data: []string{iob, jsonl}})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Metrics {
		if strings.HasPrefix(m.Name, "names") && m.Value != 1 || m.Name == "LOC F1" && m.N != 2 {
			t.Errorf("%+v", m)
		}
	}
	os.WriteFile(jsonl, []byte(`{"sentences":[{"tokens":["They"],"tags":[]}]}`+"\n"), 0o644)
	if _, err := Names(annotator(t), Request{Data: []string{jsonl}}); err == nil || !strings.Contains(err.Error(), "a.jsonl:1") {
		t.Errorf("tokens without tags: %v", err)
	}
}

// TestAnnotateOnCorpora keeps the models from getting worse unseen. The floors
// are a little below what the dev part gave when the weights were trained.
func TestAnnotateOnCorpora(t *testing.T) {
	dir := os.Getenv("VEDETTE_CORPORA")
	if dir == "" {
		t.Skip("VEDETTE_CORPORA is not set")
	}
	a := annotator(t)
	floor := map[string]float64{"UPOS": 0.945, "UAS": 0.84, "LAS": 0.805, "words F1": 0.985, "sentences F1": 0.83}
	for _, q := range []Request{{GoldTokens: true}, {}} {
		q.Data = []string{filepath.Join(dir, "ud", "en_ewt-ud-dev.conllu")}
		r, err := Annotate(a, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range r.Metrics {
			low := floor[m.Name]
			if !q.GoldTokens && (m.Name == "UAS" || m.Name == "LAS" || m.Name == "UPOS") {
				low -= 0.04
			}
			if m.Value < low {
				t.Errorf("gold tokens %v: %s is %.4f, below %.4f", q.GoldTokens, m.Name, m.Value, low)
			}
		}
	}
}
