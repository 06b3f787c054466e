package statement

import "github.com/vedette-org/vedette/internal/text"

// playful reports whether a text is about sport, business or the stage and uses
// the words of war as figures of speech: it has a handful of the different words
// of such a trade, and next to nobody and nothing in it that bears arms. Weak
// triggers ("attack", "hit") are weighed sentence by sentence; this judges the
// whole report, so that not even "massacre" or "launched a rocket" counts in the
// report of a match. Armed actors and arms that no such report speaks of weigh
// against it; rockets and bullets do not, for they are what its writers score
// with.
//
// The bounds are set by hand: on reports of attacks on stadiums, games and
// markets armed people are named more than once.
func (s *scan) playful() bool {
	seen := map[string]class{}
	arms := 0
	for i := range s.t.Tokens {
		if c := s.gists[i].classes & (s.b.sport | s.b.stage | s.b.business); c != 0 {
			seen[s.lemma(i)] = c
		} else if s.bears(i) {
			arms++
		}
	}
	n := [3]int{}
	for _, c := range seen {
		for k, trade := range [3]class{s.b.sport, s.b.stage, s.b.business} {
			if c&trade != 0 {
				n[k]++
			}
		}
	}
	most := max(n[0], n[1], n[2])
	return most >= 5 && arms == 0 || most >= 4*(arms+1)
}

// bears reports whether a token names somebody or something armed beyond doubt.
func (s *scan) bears(i int) bool {
	if s.is(i, s.b.armedfolk|s.b.combatant|s.b.relief) {
		return true
	}
	if m := s.gists[i].means; m != nil {
		switch m.Class {
		case "drone", "aircraft", "bomb", "mine", "suicide", "sidearm", "grenade", "armour", "agent":
			return s.lemma(i) != "bullet" && s.lemma(i) != "gun"
		}
	}
	r := s.actorAt[i]
	return r >= 0 && s.pos(i) != text.ADJ && armed(s.t.Actors[s.t.ActorRefs[r].Actor].Kind)
}
