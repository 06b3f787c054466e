package place

import (
	"bytes"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// TestCompany places a county by a town that is in it, though others of either name
// are better known.
func TestCompany(t *testing.T) {
	g := gazetteer(t)
	x := plain("Squads from Paris and Henry County put out the fire.")
	g.Resolve(x)
	if got := strings.Join(found(x), " "); !strings.Contains(got, "Henry County=admin2:US.TN.079") {
		t.Errorf("got %s", got)
	}
}

func TestWeightsComeBack(t *testing.T) {
	w, err := readWeights()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	again, err := parseWeights(b.String())
	if err != nil || again != w {
		t.Errorf("read %v, %v; want %v", again, err, w)
	}
}

func TestBrokenWeights(t *testing.T) {
	w, err := readWeights()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	whole := b.String()
	for name, s := range map[string]string{
		"no such feature": whole + "is-moon\t3\n",
		"twice":           whole + "is-town\t3\n",
		"no number":       strings.Replace(whole, "is-town\t", "is-town\tx", 1),
		"missing":         strings.Replace(whole, "is-town\t", "# is-town\t", 1),
	} {
		if _, err := parseWeights(s); vedette.KindOf(err) != vedette.ErrInput || !strings.Contains(err.Error(), weightsFile+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLearn moves weights towards what is right.
func TestLearn(t *testing.T) {
	var small, big Vector
	small[isTown], big[isCapital] = unit, unit
	x := Example{Candidates: []Vector{small, big}, Right: []bool{true, false}}
	var from Weights
	from[isCapital] = 100
	l := Learning{Passes: 20, Step: 20, Scale: 100}
	if w := l.Learn(from, []Example{x, x}); w[isTown] <= w[isCapital] {
		t.Errorf("town %d, capital %d", w[isTown], w[isCapital])
	}
}
