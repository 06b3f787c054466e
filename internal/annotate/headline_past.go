package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// irregular are past forms that no rule makes of the verbs of data/events.
var irregular = map[string]string{
	"beat": "beat", "blew": "blow", "broke": "break", "brought": "bring", "cut": "cut", "drove": "drive", "fell": "fall", "flung": "fling",
	"fought": "fight", "found": "find", "gave": "give", "held": "hold", "hit": "hit", "laid": "lay", "led": "lead", "overran": "overrun",
	"overthrew": "overthrow", "put": "put", "ran": "run", "retook": "retake", "sent": "send", "set": "set", "shot": "shoot", "shut": "shut",
	"slew": "slay", "split": "split", "stole": "steal", "struck": "strike", "swore": "swear", "threw": "throw", "took": "take", "withdrew": "withdraw",
}

// pastOf returns the verb of the dictionary of which a word is the past tense,
// "" for none.
func (v verbs) pastOf(word string) string {
	w := strings.ToLower(word)
	if l := irregular[w]; l != "" && v.has(l) {
		return l
	}
	s, ok := strings.CutSuffix(w, "ed")
	if !ok || len(s) < 3 {
		return ""
	}
	for _, l := range [...]string{s, s + "e", strings.TrimSuffix(s, "i") + "y", s[:len(s)-1]} {
		if v.has(l) {
			return l
		}
	}
	return ""
}

// lemmas gives past forms of the dictionary's verbs the lemma that a rule of
// spelling missed: "strafed" is of "strafe", "retook" of "retake".
func (v verbs) lemmas(t *text.Text, s *text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		x := &t.Tokens[i]
		if x.POS != text.VERB || x.Tag != "VBD" && x.Tag != "VBN" || v.has(x.Lemma) {
			continue
		}
		if l := v.pastOf(t.Word(i)); l != "" {
			x.Lemma = l
		}
	}
}

// pastTense returns the verb of which the word at i is the past tense, where a
// tagger took it for a noun, an adjective or a participle that belongs to the
// plain noun before it: "rebels laid siege to a base", "attackers detonated
// explosive vests". What a participle needs behind it would not stand there.
func (v verbs) pastTense(t *text.Text, s *text.Sentence, i int) string {
	x := &t.Tokens[i]
	switch {
	case x.Tag == "JJ" || x.Tag == "NN" || x.Tag == "VBN" && (x.Dep.Base() == "acl" || x.Dep == "amod"):
	default:
		return ""
	}
	verb := v.pastOf(t.Word(i))
	before := i - 1
	if before > s.First && t.Tokens[before].POS == text.ADV {
		before-- // "jets mistakenly struck"
	}
	if verb == "" || i+1 >= s.Last || before < s.First || t.Tokens[before].POS != text.NOUN && t.Tokens[before].POS != text.PROPN {
		return ""
	}
	n := &t.Tokens[i+1]
	switch n.POS {
	case text.DET, text.NUM, text.PRON:
		return verb
	case text.NOUN, text.ADJ, text.PROPN:
		if x.Tag != "VBN" {
			return verb
		}
	case text.ADP, text.ADV, text.PART:
		if n.Tag == "RP" && verb != "call" || v.words[verb] {
			return verb
		}
	}
	return ""
}
