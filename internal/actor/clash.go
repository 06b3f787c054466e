package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// clashing asks whether an actor of the register is only what a translator
// made of another's acronym in the source language.
func (g *reading) clashing(b int) {
	e := g.bearing(b)
	if len(g.foreign.of[e]) == 0 {
		return
	}
	at := g.firstMention(b)
	if at < 0 {
		at = g.anyMention(b)
	}
	if at < 0 || armed(g.data.Entries[e].Kind) {
		return
	}
	for a := range g.who {
		if a == b || g.who[a].into >= 0 || g.who[a].entry < 0 || len(g.foreign.of[g.who[a].entry]) == 0 {
			continue
		}
		acr, lang := g.foreign.clash(g.who[a].entry, e)
		first := g.firstMention(a)
		if acr == "" || first < 0 {
			continue
		}
		uses, fights := g.usesAcronymOf(a, e), g.violent(at)
		if !uses && !fights {
			continue // two names of one acronym, each in its own story
		}
		var s suspicion
		s.add(2, true, "%s is the %s acronym of both", acr, languageName(lang))
		s.add(2, uses, "the text gives it the other's acronym")
		s.add(1, g.refs[first].first < g.refs[at].first, "it is named first")
		s.add(1, fights, "an office of this kind takes no part in fighting")
		s.add(1, g.strangeCountry(e), "nothing else in the text is of its country")
		g.decide(b, a, &s, at)
		return
	}
}

// strangeCountry reports whether the text, legal notes aside, names no country of
// an entry.
func (g *reading) strangeCountry(e int32) bool {
	for _, c := range g.data.Entries[e].Countries {
		if g.count[c] > 0 {
			return false
		}
	}
	return len(g.data.Entries[e].Countries) > 0
}

// bearing returns the entry whose name an actor bears, its own or one that did
// not fit the text; -1 for none.
func (g *reading) bearing(w int) int32 {
	if e := g.who[w].entry; e >= 0 {
		return e
	}
	return g.who[w].like - 1
}

func (g *reading) decide(w, into int, s *suspicion, at int) {
	switch {
	case s.points >= joinAt:
		g.join(w, into, s)
	case s.points >= proposeAt:
		g.propose(g.who[w].actor.Name, into, strings.Join(s.why, "; "), g.nameSpan(at))
	}
}

// usesAcronymOf reports whether the text introduced an acronym of b for a.
func (g *reading) usesAcronymOf(a int, b int32) bool {
	for _, n := range g.data.Entries[b].Names {
		if n.Kind == vedette.AliasAcronym {
			if w, ok := g.local[phraseHash(n.Name)]; ok && w == a {
				return true
			}
		}
	}
	return false
}

// violent reports whether the sentence of a mention tells of fighting.
func (g *reading) violent(m int) bool {
	s := g.t.Sentences[g.t.Tokens[g.refs[m].first].Sent]
	for k := s.First; k < s.Last; k++ {
		if g.inList(k, "violent") && !g.mute[k] {
			return true
		}
	}
	return false
}

func armed(k vedette.ActorKind) bool {
	return k == vedette.ActorArmedGroup || k == vedette.ActorMilitia || k == vedette.ActorMilitary
}
