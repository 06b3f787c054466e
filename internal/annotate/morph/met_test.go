package morph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// TestMet tags sentences of words that were met before and not: what a tagger
// remembers changes nothing.
func TestMet(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pairs := []Pair{{text.NOUN, "NN"}, {text.VERB, "VBD"}, {text.PROPN, "NNP"}, {text.DET, "DT"}}
	chance := func(n int) (e Example) {
		for i := range n {
			k := r.IntN(2000)
			w := fmt.Sprintf("%c%d%c", 'a'+rune(k%7), k, 'a'+rune(k%5))
			if r.IntN(4) == 0 {
				w = "A" + w
			}
			e.Words, e.Pairs = append(e.Words, word.At(w, i%9 == 0)), append(e.Pairs, pairs[(k+r.IntN(2))%4])
		}
		return e
	}
	var learn []Example
	for range 300 {
		learn = append(learn, chance(1+r.IntN(12)))
	}
	l := NewLearner(14, pairs, learn)
	for _, e := range learn {
		l.Learn(e)
	}
	used := MeanTagger([]*Learner{l}, 0.5, 0.5)
	for range 2000 {
		e := chance(1 + r.IntN(12))
		fresh := &Tagger{pairs: used.pairs, usual: used.usual, set: used.set}
		a, b := make([]uint8, len(e.Words)), make([]uint8, len(e.Words))
		used.Tag(e.Words, a)
		fresh.Tag(e.Words, b)
		if !slices.Equal(a, b) {
			t.Fatalf("%v by a tagger that met words, %v by a new one", a, b)
		}
	}
}
