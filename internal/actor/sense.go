package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// senses reads what a translator made of an acronym by writing out another of
// its senses: the Sustainable Development Goals whose fighters take a hill are
// the Syrian Democratic Forces, in Turkish SDG.
func (g *reading) senses() {
	for i := range g.hits {
		h := &g.hits[i]
		if g.mute[h.first] || !g.fights(h.first, h.last) {
			continue
		}
		for _, k := range h.names {
			if n := &g.index.names[k]; n.to == toSense && g.sense(h, n) {
				break
			}
		}
	}
}

func (g *reading) sense(h *hit, n *name) bool {
	row := &g.data.Senses[n.at]
	var s suspicion
	first, who := h.first, -1
	if row.Actor == "military" {
		c, from, _ := g.stateBefore(h.first)
		if c == "" || c == "GB" {
			return false
		}
		first, who = from, g.entryWho(g.body(c, "military", false))
		s.add(1, true, "a state is named before it")
	} else {
		e, ok := g.byID[row.Actor]
		if !ok || g.countryFit(&g.data.Entries[e]) < 0 && !g.kinInText(e) {
			return false
		}
		who = g.entryWho(e)
		s.add(1, g.anyMention(who) >= 0, "%s is named too", g.data.Entries[e].Name)
	}
	s.add(2, true, "%s is the %s acronym of both", row.Acronym, languageName(row.Language))
	s.add(1, true, "what it names takes no part in fighting")
	s.add(1, g.spelledAs(who, row.Acronym), "the text gives that acronym")
	s.add(1, g.t.Report.TranslatedFrom == row.Language, "the text is a translation from %s", languageName(row.Language))
	return g.settle(first, h.last, who, &s)
}

// spelledAs reports whether the text introduced an acronym, in Latin letters,
// for an actor.
func (g *reading) spelledAs(w int, acr string) bool {
	x, ok := g.local[phraseHash(latinOf(acr))]
	return ok && g.root(x) == g.root(w)
}

// settle joins the words from first to last with an actor, or proposes it.
// Where they are a mention already, its actor becomes that one.
func (g *reading) settle(first, last, into int, s *suspicion) bool {
	at := g.t.Words(first, last)
	if s.points < joinAt {
		if s.points >= proposeAt && g.anyMention(into) >= 0 {
			g.propose(g.t.Of(at), into, strings.Join(s.why, "; "), at)
		}
		return false
	}
	if m := g.at(first); m >= 0 && g.refs[m].generic && !g.refs[m].office && g.refs[m].last >= last { // "fighters of the Supporters of God"
		r := &g.refs[m]
		r.who, r.generic, r.alias, r.aliasSpan, r.weight, r.rule = g.root(into), false, vedette.AliasArtefact, at, 0.6, "actor/artefact"
		r.why = s.why
		g.notice(g.t.Of(at), into, strings.Join(s.why, "; "), at)
		return true
	}
	if m := g.at(first); m >= 0 && g.refs[m].alias != "" && !g.refs[m].office && g.refs[m].last >= last {
		if w := g.root(g.refs[m].who); w != g.root(into) && g.who[w].actor.Kind != vedette.ActorPerson {
			g.join(w, g.root(into), s)
			return true
		}
		return false
	}
	m := g.named(first, last, g.root(into), vedette.AliasArtefact, 0.6, "actor/artefact")
	if m < 0 {
		return false
	}
	g.refs[m].why = s.why
	g.notice(g.t.Of(at), into, strings.Join(s.why, "; "), at)
	return true
}
