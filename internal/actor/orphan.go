package actor

import (
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// orphans asks of each acronym that no name explains whether it is what a
// translator made of the acronym of an armed actor of the text.
func (g *reading) orphans() {
	seen := map[string]parent{}
	for i := range g.t.Tokens {
		s := g.t.Word(i)
		if !g.orphan(i, s) {
			continue
		}
		p, ok := seen[s]
		if !ok {
			p = g.parentOf(i, s)
			seen[s] = p
		}
		if p.who < 0 {
			continue
		}
		if m := g.named(i, i+1, p.who, p.kind, 0.6, "actor/artefact"); m >= 0 {
			g.refs[m].lang, g.refs[m].why = p.lang, p.why
		}
	}
}

// parent is the actor that an orphan acronym was found to be of, and as what.
type parent struct {
	who  int
	kind vedette.AliasKind
	lang vedette.Language
	why  []string
}

// orphan reports whether token i is an acronym that names nothing known, where
// a body may stand: after "the", or as a subject, object or agent.
func (g *reading) orphan(i int, s string) bool {
	if len(s) < 3 || len(s) > 6 || g.at(i) >= 0 || g.mute[i] || g.shout[g.t.Tokens[i].Sent] || g.place[i] != "" {
		return false
	}
	for _, r := range s {
		if r > unicode.MaxASCII || !unicode.IsUpper(r) {
			return false
		}
	}
	if g.commonBefore(i) {
		return false
	}
	if g.hitAt[i] > 0 {
		if n, _ := g.choose(g.hits[g.hitAt[i]-1].names); n != nil {
			return false
		}
	}
	return g.any(i-1, "the", "The") || g.t.Tokens[i].Dep.In("nsubj", "obj", "obl", "nmod", "conj") || g.sentenceStart(i)
}

// commonBefore reports whether a common noun that is no word for an actor says
// what the acronym at token i is: "the insurer AIG".
func (g *reading) commonBefore(i int) bool {
	return i > 0 && g.same(i, i-1) && g.t.Tokens[i-1].POS == text.NOUN && !g.capital(i-1) && g.nounOf(i-1, "member", "group", "office", "body") == nil
}

// actsAt reports whether token i does what a party does: it fights, speaks or acts.
func (g *reading) actsAt(i int) bool {
	if g.fights(i, i+1) {
		return true
	}
	if !g.parsed[g.t.Tokens[i].Sent] {
		return g.actsPlainly(i, i+1)
	}
	t := &g.t.Tokens[g.conjHead(i)]
	return t.Head >= 0 && t.Dep.In("nsubj", "nsubj:pass") && (g.doing(t.Head) || g.deed(t.Head))
}

// parentOf returns the one armed actor of the text whose acronym an orphan comes
// from, none where several may be. An acronym that the actor has in a language
// written in Latin letters is its acronym; all else is a translator's.
func (g *reading) parentOf(i int, s string) parent {
	none := parent{who: -1}
	best, bestW, ties := suspicion{}, -1, false
	for w := range g.who {
		a := &g.who[w]
		if a.into >= 0 || a.plain || a.entry < 0 || !armed(g.data.Entries[a.entry].Kind) || g.anyMention(w) < 0 {
			continue
		}
		x := g.kinship(i, s, w)
		if x.points > best.points {
			best, bestW, ties = x, w, false
		} else if x.points == best.points && x.points > 0 {
			ties = true
		}
	}
	if best.points < joinAt {
		if k, w := g.unnamed(i, s); w >= 0 && k.points > best.points {
			best, bestW, ties = k, w, false
		}
	}
	if bestW < 0 || ties || best.points < proposeAt {
		return none
	}
	why := strings.Join(best.why, "; ")
	if best.points < joinAt {
		g.propose(s, bestW, why, g.t.Tokens[i].Span)
		return none
	}
	if l, ok := g.foreign.bears(g.who[bestW].entry, s); ok && latinScript(l) {
		return parent{who: bestW, kind: vedette.AliasAcronym, lang: l}
	}
	g.notice(s, bestW, why, g.t.Tokens[i].Span)
	return parent{who: bestW, kind: vedette.AliasArtefact, why: best.why}
}

func latinScript(l vedette.Language) bool {
	return l == "fr" || l == "es" || l == "pt" || l == "tr"
}

// unnamed looks for the one armed actor of the register, of a country that the
// text names, whose acronym in another language an orphan is that fights.
func (g *reading) unnamed(i int, s string) (k suspicion, w int) {
	found := int32(-1)
	for _, b := range g.foreign.latin[s] {
		e := &g.data.Entries[b.entry]
		if !armed(e.Kind) || g.countryFit(e) <= 0 || g.dateFit(e, true) < 0 || b.entry == found {
			continue
		}
		if found >= 0 {
			return k, -1
		}
		found = b.entry
	}
	if found < 0 || !g.fights(i, i+1) {
		return k, -1
	}
	e := &g.data.Entries[found]
	l, _ := g.foreign.bears(found, s)
	k.add(2, true, "it is the %s acronym of %s", languageName(l), e.Name)
	k.add(1, g.countryFit(e) > 2, "the text is of its country")
	k.add(1, true, "it does what such a force does")
	return k, g.entryWho(found)
}

// kinship adds up why orphan s at token i is an acronym of actor w.
func (g *reading) kinship(i int, s string, w int) (k suspicion) {
	e := g.who[w].entry
	row := &g.data.Entries[e]
	if l, ok := g.foreign.bears(e, s); ok {
		k.add(3, true, "it is the %s acronym of %s", languageName(l), row.Name)
	} else if n := 0; g.eachAcronym(w, func(a string) bool { n = max(n, b2i(permuted(s, a))*2+b2i(oneLetter(s, a))*1); return n < 2 }) || n > 0 {
		k.add(2, n > 0, "its letters are those of an acronym of %s, moved or changed in one", row.Name)
	}
	if k.points == 0 && g.familyInitials(s, row) {
		k.add(2, true, "it is the acronym of another translation of %s", row.Name)
	}
	if k.points == 0 {
		return k
	}
	k.add(1, g.near(w, i), "%s is spoken of right before", row.Name)
	k.add(1, g.violentAt(i), "the sentence tells of fighting or of what a party says")
	k.add(-1, !g.actsAt(i), "it does nothing that a party does")
	k.add(1, g.artefactOf(w), "the text has other such names")
	k.add(1, g.t.Report.TranslatedFrom != "", "the text is a translation")
	k.add(1, g.introduced(w), "the text gave %s with its long name, and this never", row.Name)
	return k
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// near reports whether actor w is mentioned in this sentence or the two before.
func (g *reading) near(w, i int) bool {
	for _, m := range g.refs {
		d := g.t.Tokens[i].Sent - g.t.Tokens[m.first].Sent
		if g.root(m.who) == w && !m.dead && d >= 0 && d <= 2 {
			return true
		}
	}
	return false
}

func (g *reading) violentAt(i int) bool {
	s := g.t.Sentences[g.t.Tokens[i].Sent]
	for k := s.First; k < s.Last; k++ {
		if !g.mute[k] && (g.inList(k, "violent") || k > i && k <= i+4 && g.inList(k, "speech")) {
			return true
		}
	}
	return false
}

// artefactOf reports whether actor w has an artefact among its names already.
func (g *reading) artefactOf(w int) bool {
	for _, m := range g.refs {
		if !m.dead && m.alias == vedette.AliasArtefact {
			return true
		}
	}
	return false
}

// introduced reports whether the text gave w by its long name and an acronym.
func (g *reading) introduced(w int) bool {
	long, short := false, false
	for _, m := range g.refs {
		if g.root(m.who) == w && !m.dead && m.alias != "" {
			a := m.alias == vedette.AliasAcronym
			short, long = short || a, long || !a
		}
	}
	return long && short
}

func (g *reading) anyMention(w int) int {
	for m := range g.refs {
		if g.root(g.refs[m].who) == w && !g.refs[m].dead {
			return m
		}
	}
	return -1
}
