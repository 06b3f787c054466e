package actor

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
)

// A translator, a machine above all, makes several actors of one: it writes out
// an acronym as another of its bearers (ФНС is the National Resistance Front and
// the Federal Tax Service), changes its letters (СБР, SBR), or translates the
// long name anew (Support, Reaction and Intervention are one word's cousins).
// Each suspicion is a number of points for reasons that can be read; enough of
// them join two actors, fewer only propose it in a notice. A join is written as
// an alias of kind translation-artefact with the words it was met in.
const (
	joinAt    = 4
	proposeAt = 3
)

// suspicion adds up the reasons why a name is another actor's.
type suspicion struct {
	points int
	why    []string
}

func (s *suspicion) add(n int, ok bool, format string, args ...any) {
	if ok {
		s.points += n
		s.why = append(s.why, fmt.Sprintf(format, args...))
	}
}

func (g *reading) artefacts() {
	n := len(g.who)
	for w := range n {
		if g.who[w].into < 0 && !g.who[w].plain && g.who[w].entry < 0 && g.who[w].actor.Kind != vedette.ActorPerson {
			g.retranslated(w)
		}
	}
	for w := range n {
		if g.who[w].into < 0 && g.bearing(w) >= 0 {
			g.clashing(w)
		}
	}
	g.senses()
	g.literals()
	g.orphans()
}

// notice tells the reader of an artefact.
func (g *reading) notice(name string, w int, why string, at vedette.Span) {
	g.t.Notices = append(g.t.Notices, vedette.Notice{Code: vedette.NoticeArtefact, Report: g.t.Report.ID,
		Message:  fmt.Sprintf("%q is read as %s: %s", name, g.who[g.root(w)].actor.Name, why),
		Evidence: []vedette.Evidence{g.t.Evidence(at, "actor/artefact")}})
}

func (g *reading) propose(name string, w int, why string, at vedette.Span) {
	g.t.Notices = append(g.t.Notices, vedette.Notice{Code: vedette.NoticeArtefact, Report: g.t.Report.ID,
		Message:  fmt.Sprintf("%q may be %s (%s); they are kept apart", name, g.who[g.root(w)].actor.Name, why),
		Evidence: []vedette.Evidence{g.t.Evidence(at, "actor/artefact-proposed")}})
}

// acronymKind says what an acronym in brackets is to an actor: its acronym, one
// from another language, or a translator's.
func (g *reading) acronymKind(w int, acr, name string) (vedette.AliasKind, string, string) {
	const rule = "actor/introduced-acronym"
	e := g.who[w].entry
	if e < 0 {
		return vedette.AliasAcronym, rule, ""
	}
	if g.ownAcronym(e, acr) || name != "" && spells(acr, name) || spells(acr, g.data.Entries[e].Name) {
		return vedette.AliasAcronym, rule, ""
	}
	if _, ok := g.foreign.bears(e, acr); ok {
		return vedette.AliasAcronym, rule, ""
	}
	why := "the letters cannot come from the name before them"
	for _, i := range g.index.find(acr) {
		if n := &g.index.names[i]; n.to == toEntry {
			if x, l := g.foreign.clash(e, n.at); x != "" {
				why += fmt.Sprintf(", and %s (%s) is in %s also %s", x, g.data.Entries[e].Name, languageName(l), g.data.Entries[n.at].Name)
			}
		}
	}
	return vedette.AliasArtefact, "actor/artefact-acronym", why
}

// ownAcronym reports whether an entry has the acronym in the register.
func (g *reading) ownAcronym(e int32, acr string) bool {
	for _, i := range g.index.find(acr) {
		if n := &g.index.names[i]; n.to == toEntry && n.at == e && n.kind != vedette.AliasArtefact {
			return true
		}
	}
	return false
}

// spells reports whether an acronym can be made from the words of a name: each
// letter begins a word or goes on in one, in order.
func spells(acr, name string) bool {
	a := strings.ToLower(lettersOf(acr))
	words := strings.Fields(key(name))
	return a != "" && spell(a, words)
}

func spell(a string, words []string) bool {
	if a == "" {
		return true
	}
	for i, w := range words {
		for n := 1; n <= len(w) && n <= len(a) && w[:n] == a[:n]; n++ {
			if spell(a[n:], words[i+1:]) {
				return true
			}
		}
		if !smallWord(w) && i > 0 {
			break
		}
	}
	return false
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

var languageNames = map[vedette.Language]string{"ru": "Russian", "fr": "French", "es": "Spanish", "pt": "Portuguese", "tr": "Turkish", "uk": "Ukrainian", "ar": "Arabic", "fa": "Farsi"}

func languageName(l vedette.Language) string {
	if n, ok := languageNames[l]; ok {
		return n
	}
	return string(l)
}

// join makes actor w be actor into.
func (g *reading) join(w, into int, s *suspicion) {
	at := g.anyMention(w)
	g.who[w].into, g.who[w].why = into, s.why
	for m := range g.refs {
		if g.refs[m].who == w && !g.refs[m].dead {
			g.refs[m].alias, g.refs[m].rule = vedette.AliasArtefact, "actor/artefact"
		}
	}
	if at >= 0 {
		g.notice(g.who[w].actor.Name, into, strings.Join(s.why, "; "), g.nameSpan(at))
	}
}

// nameSpan returns the words of a mention that name its actor.
func (g *reading) nameSpan(m int) vedette.Span {
	if s := g.refs[m].aliasSpan; s.Len() > 0 {
		return s
	}
	return g.t.Words(g.refs[m].first, g.refs[m].last)
}

// firstMention returns the first living mention by name of an actor.
func (g *reading) firstMention(w int) int {
	best := -1
	for m := range g.refs {
		if r := &g.refs[m]; r.who == w && !r.dead && r.alias != "" && (best < 0 || r.first < g.refs[best].first) {
			best = m
		}
	}
	return best
}
