package annotate

import "testing"

func TestPasts(t *testing.T) {
	for _, c := range []struct{ in, word, tag, lemma string }{
		{"Militants stole nine trucks.", "stole", "VBD", "steal"},
		{"Troops retook the pass before dawn.", "retook", "VBD", "retake"},
		{"According to the army, the rebels shot two farmers.", "shot", "VBD", "shoot"},
		{"The air force said it shot down 30 drones.", "shot", "VBD", "shoot"},
		{"The Islamic State Khorasan recruits from the Taliban in Afghanistan.", "recruits", "VBZ", "recruit"},
		{"The photographer took one shot of the port.", "shot", "NN", "shot"},
		{"M23 rebels killed at least 131 civilians in the villages of Kishishe and Bambo.", "killed", "VBD", "kill"},
		{"The army freed the girl named Amina.", "named", "VBN", "name"},
		{"If the rebels attack Goma again, residents will flee.", "attack", "VBP", "attack"},
		{"According to the army, nobody came.", "According", "VBG", "accord"},
	} {
		x := annotated(t, c.in)
		k := x.Tokens[find(t, x, c.word)]
		if string(k.Tag) != c.tag || k.Lemma != c.lemma {
			t.Errorf("%s: %q is %s %q, want %s %q", c.in, c.word, k.Tag, k.Lemma, c.tag, c.lemma)
		}
	}
	x := annotated(t, "According to the army, the rebels shot two farmers.")
	if r := x.Tokens[find(t, x, "shot")]; r.Dep != "root" {
		t.Errorf("the tree hangs from another word than the past tense, which is %s", r.Dep)
	}
}
