package annotate

import "testing"

func TestCalibresAreNouns(t *testing.T) {
	for _, s := range []string{"Militants fired ten 107-mm rockets at the base.", "They fired six 82 mm mortars."} {
		x := annotated(t, s)
		if k := x.Tokens[find(t, x, "mm")]; k.Tag != "NN" {
			t.Errorf("%q: mm is %s/%s", s, k.POS, k.Tag)
		}
	}
}
