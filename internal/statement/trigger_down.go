package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// downed returns the trigger of "Most were shot down" behind a sentence that tells
// of missiles or drones: what was fired there did not arrive. nil for another word,
// and where what came down is named.
func (s *scan) downed(i int, args []arg) *trigger {
	switch s.lemma(i) {
	case "intercept", "down":
	case "shoot", "bring":
		if p := s.child(i, "compound"); p < 0 || s.lemma(p) != "down" {
			return nil
		}
	default:
		return nil
	}
	named := !hasSlot(args, "object")
	for _, a := range args {
		named = named || a.slot == "object" && !s.quantifier(a.head)
	}
	last := len(s.deeds) - 1
	if s.child(i, "advmod") >= 0 && s.quantifier(s.child(i, "advmod")) && !hasSlot(args, "object") {
		named = false // "most" taken for an adverb
	}
	if s.pos(i) != text.VERB || named || last < 0 || s.t.Tokens[i].Sent-s.t.Tokens[s.deeds[last].tok].Sent > 1 {
		return nil
	}
	k := s.deeds[last].trig.kind
	if k.ID != "shelling" && k.ID != "drone-strike" {
		return nil
	}
	return &trigger{kind: k, spec: &lexicon.Trigger{Outcome: vedette.OutcomeIntercepted}, pos: text.VERB, rule: s.deeds[last].trig.rule}
}

// quantifier reports a word that counts what was told before: "most", "all of
// them", "they".
func (s *scan) quantifier(h int) bool {
	switch s.lemma(h) {
	case "most", "all", "some", "many", "several", "both", "none", "half", "they", "them", "these", "those", "it", "rest":
		return true
	}
	return s.pos(h) == text.NUM && s.quantityOf[h] < 0
}
