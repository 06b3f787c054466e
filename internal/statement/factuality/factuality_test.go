package factuality

import (
	"bytes"
	"math"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// clause builds "word/lemma/tag/head/dep" words into a text of one sentence.
func clause(words ...[5]string) Tree {
	t := &text.Text{Report: &vedette.Report{ID: "r"}}
	for i, w := range words {
		start := len(t.Report.Text)
		t.Report.Text += w[0] + " "
		head := int(w[3][0]-'0') - 1
		t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: start, End: start + len(w[0])}, Lemma: w[1], Tag: text.Tag(w[2]), Head: head, Dep: text.Dep(w[4])})
		if w[2][0] == 'V' {
			t.Tokens[i].POS = text.VERB
		}
	}
	t.Sentences = []text.Sentence{{Last: len(words)}}
	tree := Tree{Text: t, First: make([]int32, len(words)), Next: make([]int32, len(words))}
	for i := range words {
		tree.First[i], tree.Next[i] = -1, -1
	}
	for i := len(words) - 1; i >= 0; i-- {
		if h := t.Tokens[i].Head; h >= 0 {
			tree.Next[i], tree.First[h] = tree.First[h], int32(i)
		}
	}
	return tree
}

func examples() []Example {
	did := clause([5]string{"Rebels", "rebel", "NNS", "2", "nsubj"}, [5]string{"left", "leave", "VBD", "0", "root"})
	want := clause([5]string{"Rebels", "rebel", "NNS", "2", "nsubj"}, [5]string{"want", "want", "VBP", "0", "root"},
		[5]string{"to", "to", "TO", "4", "mark"}, [5]string{"leave", "leave", "VB", "2", "xcomp"})
	var list []Example
	for range 20 {
		list = append(list, Example{did.Features(1, "happened", nil), 1.2, 1}, Example{want.Features(3, "none", nil), -1, 1})
	}
	return list
}

var settings = Options{Bits: 12, Passes: 6, Least: 2, Rate: 0.1, Decay: 1e-3, Seed: 1}

func TestLearnsWhatHoldsAnEventInItsScope(t *testing.T) {
	list := examples()
	m := Learn(list, settings)
	if did, want := m.Logit(list[0].Features), m.Logit(list[1].Features); did <= 0.5 || want >= -0.5 {
		t.Errorf("left: %.2f, want to leave: %.2f", did, want)
	}
}

func TestSameExamplesSameBytes(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := Learn(examples(), settings).Write(w); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two runs differ")
	}
	m, err := Read(bytes.NewReader(a.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if x, y := m.Logit(examples()[0].Features), Learn(examples(), settings).Logit(examples()[0].Features); x != y {
		t.Errorf("written %v, read %v", y, x)
	}
}

func TestBrokenWeightsAreRefused(t *testing.T) {
	var b bytes.Buffer
	if err := Learn(examples(), settings).Write(&b); err != nil {
		t.Fatal(err)
	}
	for n := range b.Len() {
		if _, err := Read(bytes.NewReader(b.Bytes()[:n])); err == nil {
			t.Fatalf("%d of %d bytes were taken for a model", n, b.Len())
		}
	}
}

func TestDegreeKeepsToItsScale(t *testing.T) {
	for _, z := range []float64{math.Inf(-1), -40, -1, 0, 1, 40, math.Inf(1)} {
		if d := Degree(z); d < -3 || d > 3 || (d > 0) != (z > 0) {
			t.Errorf("Degree(%v) = %v", z, d)
		}
	}
}

func TestNoTokensBesideIt(t *testing.T) {
	alone := clause([5]string{"Shelling", "shell", "VBG", "0", "root"})
	if len(alone.Features(0, "", nil)) == 0 {
		t.Error("a sentence of one word has no features")
	}
}
