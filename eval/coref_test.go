package eval

import (
	"math"
	"testing"
)

// TestCorefSum follows the example that the reference scorer's paper works out
// (Pradhan et al. 2014, section 4): key {a b c} {d e f g}, response {a b} {c d}
// {f g h i}.
func TestCorefSum(t *testing.T) {
	gold := map[int]string{0: "A", 1: "A", 2: "A", 3: "B", 4: "B", 5: "B", 6: "B"}
	got := map[int]string{0: "1", 1: "1", 2: "2", 3: "2", 5: "3", 6: "3", 7: "3", 8: "3"}
	var s corefSum
	s.add(9, gold, got, func(int) bool { return true })
	for name, x := range map[string][2]float64{
		"MUC recall":      {s.muc[0].share(), 2.0 / 5},
		"MUC precision":   {s.muc[1].share(), 2.0 / 5},
		"B3 recall":       {s.bcubed[0].share(), (4.0/3 + 1.0/3 + 1.0/4 + 4.0/4) / 7},
		"B3 precision":    {s.bcubed[1].share(), (2 + 1.0/2 + 1.0/2 + 1) / 8.0},
		"CEAFe recall":    {s.ceafe[0].share(), (0.8 + 0.5) / 2},
		"CEAFe precision": {s.ceafe[1].share(), (0.8 + 0.5) / 3},
	} {
		if math.Abs(x[0]-x[1]) > 1e-9 {
			t.Errorf("%s is %.4f, not %.4f", name, x[0], x[1])
		}
	}
	s = corefSum{}
	s.add(9, gold, got, func(h int) bool { return h < 3 })
	if s.gold != 3 || len(gold) != 7 || math.Abs(s.muc[0].share()-0.5) > 1e-9 {
		t.Errorf("over three mentions: %+v", s)
	}
}
