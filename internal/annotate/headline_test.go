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

// TestHeadlineTrees holds every tree that the rules for headlines make to one
// root and no circle, odd lines included: each once panicked, or could hang.
func TestHeadlineTrees(t *testing.T) {
	for _, in := range []string{
		"And Kill", "and rebels attack two bases", "And Rebels Attack Two Bases In The North", "Kill", "Attacks", "” shells town", "The “State” shells the town",
		"Shot dead", "and shot dead", "Reported killed", "Two reported", "Massacre in", "A and murder 2", "They enter and murder 2 and kill 3 and wound 4",
		"Shelling Of Shelling Of Shelling Kills One And Kills Two", "Drones bomb troops stationed in towns shelled by guns fired from hills", "Men Men Kill Kill 9 9",
	} {
		x := annotated(t, in)
		for i := range x.Sentences {
			s, roots := &x.Sentences[i], 0
			for k := s.First; k < s.Last; k++ {
				if x.Tokens[k].Head < 0 {
					roots++
				}
				n := 0
				for h := k; h >= 0; h = x.Tokens[h].Head {
					if n++; n > len(x.Tokens) {
						t.Fatalf("%q: %q hangs from itself", in, x.Word(k))
					}
				}
			}
			if roots != 1 {
				t.Errorf("%q: %d roots", in, roots)
			}
		}
	}
}
