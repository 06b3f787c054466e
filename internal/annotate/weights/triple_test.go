package weights

import (
	"bufio"
	"bytes"
	"testing"
)

// learnTriples learns that key 1 asks for class 0, key 2 for class 2, while key
// 3 says nothing, in two learners that saw them in different orders.
func learnTriples(bits int) []*TripleLearner {
	learners := []*TripleLearner{NewTripleLearner(bits, 1), NewTripleLearner(bits, 1)}
	for i, l := range learners {
		for k := range 20 {
			keys, want := []uint64{1 << 20, 3 << 20}, uint8(0)
			if (k+i)%2 == 0 {
				keys, want = []uint64{2 << 20, 3 << 20}, 2
			}
			var s Triple
			if l.Score(keys, &s); s[want] <= s[1] || s[want] <= s[2-want] {
				l.Update(keys, want, 2-want)
			}
			l.Tick()
		}
	}
	return learners
}

func TestTriplesLearnAndComeBack(t *testing.T) {
	m := MeanTriples(learnTriples(10), 0.01)
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	back, err := ReadTriples(bufio.NewReader(bytes.NewReader(file.Bytes())))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*Triples{m, back} {
		for want, key := range map[int]uint64{0: 1 << 20, 2: 2 << 20} {
			var s Triple
			if m.Score([]uint64{key, 3 << 20, 4<<20 + 7}, &s); s[want] <= s[2-want] || s[want] <= s[1] {
				t.Errorf("class %d should win with key %x, has %v", want, key, s)
			}
		}
	}
	for cut := range file.Len() {
		if _, err := ReadTriples(bufio.NewReader(bytes.NewReader(file.Bytes()[:cut]))); err == nil {
			t.Errorf("the first %d bytes of %d were read without error", cut, file.Len())
		}
	}
}

// TestFullSlots puts three rows where two have room: the weightiest stay.
func TestFullSlots(t *testing.T) {
	s := newTriples(4)
	for i, w := range []int16{5, -9, 7} {
		s.put(3<<checkBits|uint64(i+1), [3]int16{w, 0, -w})
	}
	for i, want := range []int32{0, -9, 7} {
		var sums Triple
		if s.Score([]uint64{3<<checkBits | uint64(i+1)}, &sums); sums[0] != want || sums[2] != -want {
			t.Errorf("row %d has %v", i, sums)
		}
	}
	if s.Len() != 2 {
		t.Errorf("%d rows", s.Len())
	}
}

// TestLearnerGrows updates more rows than there is room for at first.
func TestLearnerGrows(t *testing.T) {
	l := NewTripleLearner(16, 1)
	const n = 20000
	for i := range uint64(n) {
		l.Update([]uint64{i << 5}, 1, 0)
	}
	for i := range uint64(n) {
		var s Triple
		if l.Score([]uint64{i << 5}, &s); s != (Triple{-1, 1, 0}) {
			t.Fatalf("row %d has %v", i, s)
		}
	}
}
