package gate

import (
	"strings"
	"testing"
)

func loaded(tb testing.TB) *Gate {
	tb.Helper()
	g, err := Load()
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

func TestViolent(t *testing.T) {
	g := loaded(t)
	for s, want := range map[string]bool{
		"THREE SHEPHERDS WERE KILLED NEAR THE WELL.":                     true,
		"Gunmen attacked the mill at dawn, the mayor said.":              true,
		"A car-bomb went off beside the market.":                         true,
		"The column shelled the harbour.":                                true,
		"Two drivers were abducted on the road to the coast.":            true,
		"The council set the price of bread and opened a second bakery.": false,
		"She took the lead in the last lap and held it to the line.":     false,
		"": false,
	} {
		if got := g.Violent(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestOneDoubtfulWordIsNotEnough(t *testing.T) {
	g := loaded(t)
	s := strings.Repeat("The attack won them the match. ", 12)
	if g.Violent(s) {
		t.Error("the same doubtful word twelve times is let through")
	}
	if s += " The fighting in the stands went on."; !g.Violent(s) {
		t.Error("two doubtful words are not let through")
	}
}

// FuzzViolent minds that no bytes break the gate, and that what is added behind a
// violent text does not shut it out.
func FuzzViolent(f *testing.F) {
	f.Add("two were killed", "\xff\x00 é")
	g := loaded(f)
	f.Fuzz(func(t *testing.T, a, b string) {
		a = strings.Repeat(a+" ", brief)
		if g.Violent(a) && !g.Violent(a+b) {
			t.Errorf("%q is let through, but not with %q behind it", a, b)
		}
	})
}

func BenchmarkViolent(b *testing.B) {
	g := loaded(b)
	s := strings.Repeat("The council set the price of bread and opened a second bakery by the old mill. ", 40)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if g.Violent(s) {
			b.Fatal("let through")
		}
	}
}
