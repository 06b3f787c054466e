package chain

import (
	"bufio"
	"bytes"
	"testing"
)

func TestBrokenWeightsAreRefused(t *testing.T) {
	m := &Model{bits: 4, weights: make([]int8, 16), lean: -7}
	m.weights[3] = -12
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	whole, err := Read(bufio.NewReader(bytes.NewReader(b.Bytes())))
	if err != nil || whole.lean != -7 || whole.weights[3] != -12 || whole.bits != 4 {
		t.Fatalf("read %+v, %v", whole, err)
	}
	for n := range b.Len() {
		if _, err := Read(bufio.NewReader(bytes.NewReader(b.Bytes()[:n]))); err == nil {
			t.Fatalf("%d of %d bytes were taken for weights", n, b.Len())
		}
	}
	if _, err := Read(bufio.NewReader(bytes.NewReader(append(b.Bytes(), 0)))); err == nil {
		t.Error("a byte too many was taken for weights")
	}
}
