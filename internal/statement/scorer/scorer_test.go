package scorer

import (
	"bytes"
	"testing"
)

// rows are points of which those in two opposite corners are right: no single
// number tells them.
func rows() (x [][]float32, right []bool) {
	for i := range 400 {
		a, b := float32(i%20), float32(i/20)
		x, right = append(x, []float32{a, b, 7}), append(right, (a < 10) == (b < 10))
	}
	return x, right
}

var small = TreesOptions{Trees: 60, Leaves: 6, Least: 5, Rate: 0.2, Rows: 0.8, Features: 1, Shrink: 1, Seed: 3}

func TestTreesLearnWhatNoSingleNumberTells(t *testing.T) {
	x, right := rows()
	m := LearnTrees(x, right, nil, small)
	wrong := 0
	for i := range x {
		if (m.Logit(x[i]) > 0) != right[i] {
			wrong++
		}
	}
	if wrong > 8 {
		t.Errorf("%d of %d wrong", wrong, len(x))
	}
}

func linear() *Linear {
	var list []Example
	for range 30 {
		list = append(list, Example{Features: []uint32{Hash("w", "bomb"), Hash("bias")}, Right: 1, Weight: 1}, Example{Features: []uint32{Hash("w", "rifle"), Hash("bias")}, Right: 2, Weight: 1})
	}
	return LearnLinear(list, LinearOptions{Answers: 2, Bits: 10, Passes: 6, Least: 2, Rate: 0.2, Decay: 1e-4, Seed: 1})
}

func TestLinearGivesEachAnswerItsOwn(t *testing.T) {
	z := linear().Logits([]uint32{Hash("w", "bomb"), Hash("bias")}, nil)
	if z[0] <= 0 || z[1] >= 0 {
		t.Errorf("got %v", z)
	}
}

func TestWrittenAndReadAgain(t *testing.T) {
	x, right := rows()
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := LearnTrees(x, right, nil, small).Write(w); err != nil {
			t.Fatal(err)
		}
		if err := linear().Write(w); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same examples gave other weights")
	}
	r := bytes.NewReader(a.Bytes())
	m, err := ReadTrees(r)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := m.Logit(x[5]), LearnTrees(x, right, nil, small).Logit(x[5]); got != want {
		t.Errorf("read %v, written %v", got, want)
	}
	if _, err := ReadLinear(r); err != nil {
		t.Fatal(err)
	}
}

func TestTreesThatRunInCirclesAreRefused(t *testing.T) {
	for _, n := range []node{{Feature: 0, Left: 0, Right: 0}, {Feature: 0, Left: 1, Right: 9}, {Feature: 5, Left: 1, Right: 1}} {
		m := Trees{width: 1, nodes: []node{n, {Feature: -1}}, roots: []int32{0}}
		var b bytes.Buffer
		if err := m.Write(&b); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadTrees(&b); err == nil {
			t.Errorf("%+v was taken for a tree", n)
		}
	}
}

// A word that stands in one example of two hundred says little, though each
// pass would like to explain that example by it.
func TestLinearDoesNotLearnTheRareByHeart(t *testing.T) {
	var list []Example
	for i := range 200 {
		e := Example{Features: []uint32{Hash("bias")}, Right: uint32(i % 2), Weight: 1}
		if i == 1 {
			e.Features = append(e.Features, Hash("word", "mill"))
		}
		list = append(list, e)
	}
	m := LearnLinear(list, LinearOptions{Answers: 1, Bits: 12, Passes: 10, Least: 1, Rate: 0.1, Seed: 1})
	if z := m.Logits([]uint32{Hash("word", "mill")}, nil)[0]; z <= 0 || z > 0.34 {
		t.Errorf("got %v", z)
	}
}
