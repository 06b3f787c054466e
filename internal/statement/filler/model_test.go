package filler

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"testing"

	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// toyModel is a model of chance, small enough to be broken many times.
func toyModel(t *testing.T) *Model {
	t.Helper()
	w, err := loadWords()
	if err != nil {
		t.Fatal(err)
	}
	m := &Model{words: w, first: &first{}, second: &second{}, again: &again{}, third: &third{}}
	for i, x := range m.linears() {
		*x = scorer.LearnLinear(nil, scorer.LinearOptions{Answers: linearAnswers[i], Bits: 4, Passes: 2})
	}
	rng := rand.New(rand.NewPCG(1, 1))
	widths := m.widths()
	for i, x := range m.trees() {
		var rows [][]float32
		var right []bool
		for range 40 {
			row := make([]float32, widths[i])
			for k := range row {
				row[k] = rng.Float32()
			}
			rows, right = append(rows, row), append(right, rng.IntN(2) == 0)
		}
		*x = scorer.LearnTrees(rows, right, nil, scorer.TreesOptions{Trees: 3, Leaves: 4, Least: 2, Rate: 1, Rows: 1, Features: 1, Shrink: 1})
	}
	return m
}

func written(t *testing.T, m *Model) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestModelWrittenAndReadAgain(t *testing.T) {
	a := written(t, toyModel(t))
	m, err := Read(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, written(t, m)) {
		t.Error("what was read is written otherwise")
	}
}

// TestBrokenWeights changes and cuts the bytes of a model: it is refused, or it
// reads a report without a panic.
func TestBrokenWeights(t *testing.T) {
	z, err := gzip.NewReader(bytes.NewReader(written(t, toyModel(t))))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(2, 2))
	refused := 0
	for i := range 2000 {
		broken := bytes.Clone(raw)
		if i%10 == 0 {
			broken = broken[:rng.IntN(len(broken))]
		} else {
			for range 1 + i%3 {
				broken[rng.IntN(len(broken))] = byte(rng.IntN(256))
			}
		}
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.NoCompression)
		if _, err := w.Write(broken); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		m, err := Read(&b)
		if err != nil {
			refused++
			continue
		}
		m.Incidents(m.words.probe().t)
	}
	if refused < 200 {
		t.Errorf("%d of 2000 refused: not even those that were cut", refused)
	}
}

// TestTreesOfAnotherWidthAreRefused: a scorer that asks for more numbers than it
// is given would read beyond them.
func TestTreesOfAnotherWidthAreRefused(t *testing.T) {
	for i := range toyModel(t).trees() {
		m := toyModel(t)
		wide := make([]float32, 9999)
		other := append([]float32{1}, wide[1:]...)
		*m.trees()[i] = scorer.LearnTrees([][]float32{wide, other, wide, other}, []bool{true, false, true, false}, nil, scorer.TreesOptions{Trees: 1, Leaves: 2, Least: 1, Rate: 1, Rows: 1, Features: 1})
		if _, err := Read(bytes.NewReader(written(t, m))); err == nil {
			t.Errorf("scorer %d asks for 9,999 numbers and is taken", i)
		}
	}
}
