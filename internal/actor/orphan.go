package actor

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// oneLetter reports whether two acronyms of three letters or more have the same
// first letter and differ in exactly one other.
func oneLetter(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 || a[0] != b[0] {
		return false
	}
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// permuted reports whether two acronyms of three letters or more have the same letters.
func permuted(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 || a == b {
		return false
	}
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// orphans asks of each acronym that no name explains whether it is what a
// translator made of the acronym of an armed actor of the text.
func (g *reading) orphans() {
	seen := map[string]int{}
	for i := range g.t.Tokens {
		s := g.t.Word(i)
		if !g.orphan(i, s) {
			continue
		}
		w, ok := seen[s]
		if !ok {
			w = g.parentOf(i, s)
			seen[s] = w
		}
		if w >= 0 {
			g.named(i, i+1, w, vedette.AliasArtefact, 0.6, "actor/artefact")
		}
	}
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
	if g.hitAt[i] > 0 {
		if n, _ := g.choose(g.hits[g.hitAt[i]-1].names); n != nil {
			return false
		}
	}
	return g.any(i-1, "the", "The") || g.t.Tokens[i].Dep.In("nsubj", "obj", "obl", "nmod", "conj") || g.sentenceStart(i)
}

// parentOf returns the one armed actor of the text whose acronym an orphan comes
// from, -1 where none does or several may.
func (g *reading) parentOf(i int, s string) int {
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
	if bestW < 0 || ties || best.points < proposeAt {
		return -1
	}
	why := strings.Join(best.why, "; ")
	if best.points < joinAt {
		g.propose(s, bestW, why, g.t.Tokens[i].Span)
		return -1
	}
	g.notice(s, bestW, why, g.t.Tokens[i].Span)
	return bestW
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

// eachAcronym calls f with the acronyms of an actor, the register's and the
// text's, until it returns false; it reports whether all were seen.
func (g *reading) eachAcronym(w int, f func(string) bool) bool {
	for _, n := range g.data.Entries[g.who[w].entry].Names {
		if n.Kind == vedette.AliasAcronym && n.Name[0] < 0x80 && !f(n.Name) {
			return false
		}
	}
	for _, m := range g.refs {
		if g.root(m.who) == w && !m.dead && (m.alias == vedette.AliasAcronym || m.alias == vedette.AliasArtefact) && acronymLike(g.t.Of(m.aliasSpan)) && !f(g.t.Of(m.aliasSpan)) {
			return false
		}
	}
	return true
}

// familyInitials reports whether each letter begins a word of the family of the
// entry's word in its place, and one at least is not the word's own.
func (g *reading) familyInitials(s string, e *lexicon.ActorEntry) bool {
	words := contentWords(e.Name)
	if len(words) != len(s) || len(s) < 3 {
		return false
	}
	own := 0
	for i, w := range words {
		c := s[i] | 0x20
		if w[0] == c {
			own++
		} else if !g.familyHas(w, c) {
			return false
		}
	}
	return own >= 2 && own < len(s)
}

func (g *reading) familyHas(w string, c byte) bool {
	row, ok := g.words["family"][hashOf(w)]
	if !ok {
		return false
	}
	return slices.ContainsFunc(g.data.Words["family"][row], func(x string) bool { return x[0] == c })
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
