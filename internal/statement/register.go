package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

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

// history is the first day of which a deed can still be news: before it lies what
// plaques, museums and historians tell.
const history vedette.Date = "1950-01-01"

// longAgo reports a sentence whose only dates lie in years that are history, or
// that counts back by the century.
func (s *scan) longAgo(sent *text.Sentence) bool {
	old := false
	for i := sent.First; i < sent.Last; i++ {
		if t := s.timeAt[i]; t >= 0 && s.t.Times[t].Kind == text.TimeDate {
			p := &s.t.Times[t].Period
			if p.Latest != "" && p.Latest >= history {
				return false
			}
			old = old || p.Latest != ""
		}
		if l := s.lemma(i); l == "century" && i > sent.First && s.t.Tokens[i-1].POS == text.ADJ || l == "year" && i+1 < sent.Last && s.lemma(i+1) == "ago" && s.hundreds(i) {
			old = true
		}
	}
	return old
}

// hundreds reports a number of years that no witness lives.
func (s *scan) hundreds(year int) bool {
	if t := s.timeAt[year]; t >= 0 {
		return s.t.Times[t].Period.Latest < history
	}
	q := s.quantityOf[year]
	return q >= 0 && s.t.Quantities[q].Value.Low != nil && *s.t.Quantities[q].Value.Low >= 100
}

// inCourt reports a deed of which a court only hears that somebody is accused, where
// nobody bears arms: "two brothers accused of arson at their own restaurant".
func (s *scan) inCourt(sent *text.Sentence, d *deed) bool {
	if h := s.t.Tokens[d.tok].Head; h < 0 || !charged(s.lemma(h)) || s.pos(d.tok) == text.VERB && s.t.Tokens[d.tok].Tag != "VBG" {
		return false
	}
	court := false
	for i := sent.First; i < sent.Last; i++ {
		if s.bears(i) || s.is(i, s.b.conflict) && i != d.tok {
			return false
		}
		switch s.lemma(i) {
		case "court", "prosecutor", "jury", "juror", "judge", "trial", "tribunal", "magistrate", "appeal", "verdict", "case", "indictment":
			court = true
		}
	}
	return court
}

// charged reports a verb or adjective of accusing before a court.
func charged(l string) bool {
	switch l {
	case "accuse", "charge", "convict", "acquit", "clear", "suspect", "guilty", "indict", "try", "sentence":
		return true
	}
	return false
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
