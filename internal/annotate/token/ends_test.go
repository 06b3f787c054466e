package token

import (
	"bufio"
	"bytes"
	"strings"
	"testing"
)

// letters are in our own words: greetings and names end lines without a stop.
var letters = []string{
	"Dear Anna | The road is open. | We leave at six. | Yours | Peter",
	"Dear Omar | The bridge is closed. | They wait for us. | Yours | Amina",
	"Dear Rosa | The school was hit. | Nobody was there. | Yours | Karim",
}

// marked returns a text without its marks, and where its sentences begin.
func marked(s string) (text string, begins map[int]bool) {
	begins = map[int]bool{}
	var b strings.Builder
	for part := range strings.SplitSeq(s, " | ") {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		begins[b.Len()] = true
		b.WriteString(part)
	}
	return b.String(), begins
}

func learned(t *testing.T) *Splitter {
	t.Helper()
	z := splitter(t)
	l := NewEndLearner(z)
	for range 10 {
		for _, s := range letters {
			l.Learn(marked(s))
		}
	}
	var file bytes.Buffer
	if err := MeanEnds([]*EndLearner{l}).Write(&file); err != nil {
		t.Fatal(err)
	}
	m, err := ReadEnds(bufio.NewReader(&file))
	if err != nil {
		t.Fatal(err)
	}
	return z.With(m)
}

func TestEndsWithoutStopsAreLearned(t *testing.T) {
	const s = "Dear Lina The market is open. We sell bread. Yours Samir"
	want := "Dear Lina\nThe market is open.\nWe sell bread.\nYours\nSamir"
	if got := sentences(learned(t), s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestNeverAnEnd has places where no model may end a sentence.
func TestNeverAnEnd(t *testing.T) {
	for _, c := range []struct {
		s  string
		at int // token
	}{
		{"It was Gen. Omar who spoke", 3}, {"the Corp. said so", 2}, {"they ( Omar ) said", 2}, {"Omar , they said", 1},
	} {
		k := splitter(t).cutter(c.s)
		k.scan(paragraphs(c.s)[0])
		if !k.never(c.at) {
			t.Errorf("%q: a sentence may end before %q", c.s, k.of(c.at))
		}
	}
}

// TestItem: the number of an item is no sentence.
func TestItem(t *testing.T) {
	for s, want := range map[string]bool{"3. Rebels left": true, "12) Rebels left": true, "Rebels left": false, "1990. It rained": false, "A. Omar left": false} {
		k := splitter(t).cutter(s)
		k.scan(paragraphs(s)[0])
		got := false
		for i := 1; i < len(k.tokens); i++ {
			got = got || k.item(0, i)
		}
		if got != want {
			t.Errorf("%q begins with an item's number: %v", s, got)
		}
	}
}
