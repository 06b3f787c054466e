package atom_test

import (
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/annotate/atom/atomtest"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

func cut(t *testing.T, s string, tokenize func(*vedette.Report) *text.Text) []atom.Atom {
	t.Helper()
	n, err := lexicon.EnglishNumbers()
	if err != nil {
		t.Fatal(err)
	}
	c := atom.Cutter{Numbers: n}
	return c.Cut(tokenize(&vedette.Report{Text: s}), nil)
}

// TestSame cuts alike however the text was tokenised.
func TestSame(t *testing.T) {
	for _, s := range []string{"ten 107-mm rockets, mid-January", "12,000 men; 1.2 km", "May6 – 3D", "Çukurca'da 5 köy"} {
		a, b := cut(t, s, atomtest.Whole), cut(t, s, atomtest.Split)
		if len(a) != len(b) {
			t.Errorf("%q: %d atoms and %d", s, len(a), len(b))
			continue
		}
		for i := range a {
			if a[i].Start != b[i].Start || a[i].End != b[i].End || a[i].Kind != b[i].Kind || a[i].Glued != b[i].Glued {
				t.Errorf("%q: atom %d is %+v and %+v", s, i, a[i], b[i])
			}
		}
	}
}

func TestReadCardinal(t *testing.T) {
	for s, want := range map[string]struct {
		n    float64
		next int
	}{
		"seven":                      {7, 1},
		"twenty-five":                {25, 3},
		"twenty and five":            {20, 1},
		"two hundred and fifty":      {250, 4},
		"a hundred":                  {100, 2},
		"three thousand two hundred": {3200, 4},
		"one million":                {1_000_000, 2},
		"half a million":             {500_000, 3},
		"two dozen":                  {24, 2},
		"1,250":                      {1250, 3},
		"1.2 million":                {1_200_000, 4},
		"12,5":                       {12, 1},
		"3.5":                        {3.5, 3},
		"one two":                    {1, 1},
		"hundred":                    {0, 0},
		"a man":                      {0, 0},
		"and":                        {0, 0},
		"99999999999999999999":       {0, 0},
	} {
		a := cut(t, s, atomtest.Split)
		c, next := atom.ReadCardinal(a, s, 0)
		if c.Float != want.n || next != want.next {
			t.Errorf("%q: %v up to atom %d, want %v up to %d", s, c.Float, next, want.n, want.next)
		}
	}
}

// TestBadSpans leaves out tokens that lie outside the text or run backwards.
func TestBadSpans(t *testing.T) {
	x := &text.Text{Report: &vedette.Report{Text: "six men"}, Tokens: []text.Token{
		{Span: vedette.Span{Start: 0, End: 3}}, {Span: vedette.Span{Start: 2, End: 3}}, {Span: vedette.Span{Start: 4, End: 99}}, {Span: vedette.Span{Start: 4, End: 7}},
	}}
	if a := (&atom.Cutter{}).Cut(x, nil); len(a) != 2 || a[1].Tok != 3 {
		t.Errorf("atoms %+v, want those of the first and the last token", a)
	}
}
