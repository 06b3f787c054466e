package annotate

import "testing"

func TestHeadlines(t *testing.T) {
	for _, c := range []struct{ in, word, tag, lemma, dep string }{
		{"Government troops murder five in Goma", "murder", "VBZ", "murder", "root"},
		{"Army shelling kills three militiamen, wounds two in Donetsk", "kills", "VBZ", "kill", "root"},
		{"Army shelling kills three militiamen, wounds two in Donetsk", "shelling", "NN", "shelling", "nsubj"},
		{"Rebel attack kills nine in Bria", "attack", "NN", "attack", "nsubj"},
		{"Rebels laid siege to the base", "laid", "VBD", "lay", "root"},
		{"The jets strafed the column.", "strafed", "VBD", "strafe", "root"},
		{"Dozens of attacks target no one", "attacks", "NNS", "attack", "nmod"},
		{"Airstrikes target Aleppo and its countryside", "target", "VBZ", "target", "root"},
		{"Airstrikes target Aleppo and its countryside", "Airstrikes", "NNS", "airstrike", "nsubj"},
		{"Simultaneous Attacks in Juarez Kill 9", "Attacks", "NNS", "attack", "nsubj"},
		{"Army Shoots Motorcycle Driver Dead in Rakhine", "Driver", "NN", "driver", "obj"},
		{"Man shot to death in his vehicle", "shot", "VBN", "shoot", "root"},
		{"Man shot to death in his vehicle", "Man", "NN", "man", "nsubj:pass"},
		{"Two women and a man executed in Fresnillo", "women", "NNS", "woman", "nsubj:pass"},
		{"Gunmen enter the house and kill a man", "kill", "VBP", "kill", "conj"},
		{"Crews may enter the hall and kill the lights", "kill", "VB", "kill", "conj"},
		{"They enter a barbershop and murder 2 men", "murder", "VBP", "murder", "conj"},
		{"They enter a barbershop and murder 2 men", "men", "NNS", "man", "obj"},
		{"Drones bomb troops stationed in Shwebo", "bomb", "VBZ", "bomb", "root"},
		{"Drones bomb troops stationed in Shwebo", "stationed", "VBN", "station", "acl"},
		{"Massacre in Shan State", "Massacre", "NN", "massacre", "root"},
		{"Junta Shelling Of Civilian Areas In Mongpai Town Kills One", "Shelling", "NN", "shelling", "nsubj"},
		{"Forty Junta Soldiers Reported Killed in Upper Myanmar", "Killed", "VBN", "kill", "root"},
		{"Six More Shot Dead in Myanmar", "Shot", "VBN", "shoot", "root"},
		{"Film festival strikes", "strikes", "NNS", "strike", "root"},
	} {
		x := annotated(t, c.in)
		k := x.Tokens[find(t, x, c.word)]
		if string(k.Tag) != c.tag || k.Lemma != c.lemma || string(k.Dep) != c.dep {
			t.Errorf("%s: %q is %s %q %s, want %s %q %s", c.in, c.word, k.Tag, k.Lemma, k.Dep, c.tag, c.lemma, c.dep)
		}
	}
}
