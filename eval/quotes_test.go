package eval

import "testing"

func TestMarkedStretches(t *testing.T) {
	for _, c := range []struct {
		content string
		want    []string
		whole   bool
	}{
		{"“We stay,”", []string{"We stay,"}, true},
		{"\"We stay\".", []string{"We stay"}, true},
		{"that it was “a lie” and “a shame”", []string{"a lie", "a shame"}, false},
		{"''We stay''", []string{"We stay"}, true},
		{"“We stay. We fight.", []string{"We stay. We fight."}, true},
		{"that he will stay", nil, false},
		{"he said “we stay", nil, false},
	} {
		runes := []rune(c.content)
		var got []string
		whole := true
		for _, m := range markedIn(runes, [2]int{0, len(runes)}) {
			got = append(got, string(runes[m.span[0]:m.span[1]]))
			whole = whole && m.part == 0
		}
		if len(got) != len(c.want) || len(got) > 0 && whole != c.whole {
			t.Fatalf("%s: got %q, whole %v", c.content, got, whole)
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: got %q, want %q", c.content, got[i], c.want[i])
			}
		}
	}
}

func TestQuoteScore(t *testing.T) {
	d := attributionDoc{Text: "“We stay,” Amal said. “We fight,” Omar said.", Attributions: []attributionSpans{
		{Source: [][2]int{{11, 15}}, Content: [][2]int{{0, 10}}},
		{Source: [][2]int{{34, 38}}, Content: [][2]int{{22, 33}}},
	}}
	var s quoteScore
	s.count(d, []quoteOut{{Span: [2]int{1, 9}, Speaker: [][2]int{{11, 15}}}, {Span: [2]int{23, 32}, Speaker: [][2]int{{11, 15}}}})
	if s.gold != [2]int{2, 0} || s.found != [2]int{2, 0} || s.right != [2]int{1, 0} || s.given != 2 || s.correct != 1 {
		t.Errorf("%+v", s)
	}
}
