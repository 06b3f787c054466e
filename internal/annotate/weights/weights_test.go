package weights

import (
	"bufio"
	"bytes"
	"testing"
)

func TestLearnerLearnsAndAverages(t *testing.T) {
	l := NewLearner(8, 1)
	rows := [][]uint32{{1, 3}, {2, 3}}
	for range 20 {
		for want, r := range rows {
			var s Scores
			l.Score(r, &s)
			got := 0
			if s[1] > s[0] {
				got = 1
			}
			if got != want {
				l.Update(r, uint8(want), uint8(got))
			}
			l.Tick()
		}
	}
	set := l.Set(0.01, 0)
	for want, r := range rows {
		var s Scores
		set.Score(r, &s)
		if (s[1] > s[0]) != (want == 1) {
			t.Errorf("row %v: class 0 has %d, class 1 has %d; class %d should win", r, s[0], s[1], want)
		}
	}
}

func TestRareRowsDoNotCount(t *testing.T) {
	l := NewLearner(4, 2)
	l.Update([]uint32{5}, 1, 0)
	var s Scores
	if l.Score([]uint32{5}, &s); s[1] != 0 || l.Set(0.01, 0).Len() != 0 {
		t.Errorf("a row updated once counts: %d, %d weights", s[1], l.Set(0.01, 0).Len())
	}
	l.Update([]uint32{5}, 1, 0)
	if l.Score([]uint32{5}, &s); s[1] != 2 {
		t.Errorf("a row updated twice gives %d, want 2", s[1])
	}
}

func trained() *Set {
	l := NewLearner(10, 1)
	for i := range uint32(300) {
		l.Update([]uint32{i * 7 % 1024, i * 31 % 1024, 1023, 0}, uint8(i%200), uint8(i%13))
		l.Tick()
	}
	return l.Set(0.01, 0)
}

func TestWriteRead(t *testing.T) {
	a := trained()
	var b bytes.Buffer
	if err := a.Write(&b); err != nil {
		t.Fatal(err)
	}
	whole := b.Bytes()
	got, err := Read(bufio.NewReader(bytes.NewReader(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for r := range uint32(1024) {
		var x, y Scores
		a.Score([]uint32{r}, &x)
		got.Score([]uint32{r}, &y)
		if x != y {
			t.Fatalf("row %d differs after writing and reading", r)
		}
	}
	for n := range len(whole) {
		if _, err := Read(bufio.NewReader(bytes.NewReader(whole[:n]))); err == nil {
			t.Fatalf("the first %d of %d bytes are read without an error", n, len(whole))
		}
	}
}

// TestLargeWeights writes and reads weights on both sides of what a byte holds.
func TestLargeWeights(t *testing.T) {
	want := []int16{0, 127, 128, -128, -129, 254, 255, 300, -32767, 32767, 1, -1}
	b := NewBuilder(4)
	b.Row(3, want)
	b.Row(9, []int16{-5})
	var file, again bytes.Buffer
	if err := b.Set().Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := Read(bufio.NewReader(bytes.NewReader(file.Bytes())))
	if err != nil {
		t.Fatal(err)
	}
	var sums Scores
	got.Score([]uint32{3, 9, 7}, &sums)
	for c, w := range want {
		if c == 0 {
			w = -5
		}
		if sums[c] != int32(w) {
			t.Errorf("class %d has %d, want %d", c, sums[c], w)
		}
	}
	if got.Len() != len(want) {
		t.Errorf("%d weights, want %d", got.Len(), len(want))
	}
	if err := got.Write(&again); err != nil || !bytes.Equal(file.Bytes(), again.Bytes()) {
		t.Errorf("written again, the set differs (error %v)", err)
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	trained().Write(&b)
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		if s, err := Read(bufio.NewReader(bytes.NewReader(data))); err == nil && s.bits > 0 {
			var to Scores
			s.Score([]uint32{0, 1}, &to)
		}
	})
}
