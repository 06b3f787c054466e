package annotate

import "testing"

func TestClauses(t *testing.T) {
	for _, c := range []struct{ in, word, head, dep string }{
		{"Forty-three farm workers were buried on Sunday in Zabarmari, in Nigeria's Borno State, a day after gunmen on motorcycles attacked them in rice fields, residents said.", "gunmen", "attacked", "nsubj"},
		{"An official had put the toll lower still, saying that up to 50 people had died.", "people", "died", "nsubj"},
		{"An official had put the toll lower still, saying that up to 50 people had died.", "died", "saying", "ccomp"},
		{"Two missiles struck a shopping centre in Kremenchuk, in Ukraine's Poltava region, on Monday afternoon, killing ten people.", "afternoon", "struck", "obl"},
		{"Later he acknowledged that the dam had been destroyed, and blamed Ukrainian shelling.", "blamed", "acknowledged", "conj"},
		{"Iran admitted on Saturday that its armed forces had unintentionally shot down Ukraine International Airlines flight 752 near Tehran on 8 January, killing all 176 people on board.", "flight", "shot", "obj"},
		{"After the attack the army sealed off the town.", "attack", "sealed", "obl"},
	} {
		x := annotated(t, c.in)
		k := x.Tokens[find(t, x, c.word)]
		if got := x.Of(x.Tokens[k.Head].Span); got != c.head || string(k.Dep) != c.dep {
			t.Errorf("%s: %q is %s of %q, want %s of %q", c.in, c.word, k.Dep, got, c.dep, c.head)
		}
	}
}
