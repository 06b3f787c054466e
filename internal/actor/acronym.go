package actor

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// introduceAcronyms reads the acronyms that the text gives in brackets after a
// name, "Rapid Support Forces (RSF)", "Liberation Front [MLF]", and then finds
// the acronyms of the register and of the text.
func (g *reading) introduceAcronyms() {
	for i := range g.t.Tokens {
		if g.is(i, "(") || g.is(i, "[") {
			if first, last, ok := g.acronymAt(i + 1); ok {
				g.introduce(i, first, last)
			}
		}
	}
	if len(g.local) > 0 {
		g.useLocal()
	}
	for i := range g.hits {
		if h := &g.hits[i]; g.acronymHit(h) && !g.compound(h) {
			g.nameHit(h)
		}
	}
}

// acronymAt returns the tokens of an acronym that begins at i and ends at a
// bracket or comma.
func (g *reading) acronymAt(i int) (first, last int, ok bool) {
	last = i
	for last < len(g.t.Tokens) && g.same(i, last) && !g.any(last, ")", "]", ",", ";") {
		if last > i && g.t.Tokens[last-1].End != g.t.Tokens[last].Start {
			return 0, 0, false
		}
		last++
	}
	if last == i || last >= len(g.t.Tokens) || !g.same(i, last) {
		return 0, 0, false
	}
	return i, last, acronymLike(g.t.Of(g.t.Words(i, last)))
}

// acronymLike reports whether a string could be an acronym: 2 to 10 letters,
// most of them capitals, digits and hyphens allowed ("M-19", "JuA", "IS-K").
func acronymLike(s string) bool {
	upper, low, digits, dots := 0, 0, 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			low++
		case unicode.IsDigit(r):
			digits++
		case r == '.':
			dots++
		case r != '-' && r != '/' && r != '–' && r != '\'':
			return false
		}
	}
	return upper+low >= 1 && upper+low <= 10 && upper >= 2*low && upper+digits >= 2 && digits <= 3 && upper >= 1 && (dots == 0 || low == 0)
}

// introduce binds the acronym in the bracket at token open to the name before it.
func (g *reading) introduce(open, first, last int) {
	acr := g.t.Of(g.t.Words(first, last))
	h := phraseHash(acr)
	end := open
	if open == 0 {
		return
	}
	if joins(g.t.Word(open - 1)) {
		end--
	}
	m := g.at(end - 1)
	if m < 0 && end != open {
		m = g.at(open - 1)
	}
	if m >= 0 {
		g.bind(m, acr, h, first, last)
		return
	}
	from := g.align(acr, end)
	if from < 0 {
		from = g.nameEnding(end)
	}
	if from < 0 || !g.organisation(from, end) {
		return
	}
	w := g.coinAt(from, end, "actor/introduced")
	if w >= 0 {
		g.local[h] = w
		g.named(first, last, w, vedette.AliasAcronym, 0.9, "actor/introduced-acronym")
	}
}

// bind gives the acronym to the actor of mention m.
func (g *reading) bind(m int, acr string, h uint64, first, last int) {
	w := g.refs[m].who
	if _, taken := g.local[h]; taken {
		return
	}
	if g.shout[g.t.Tokens[first].Sent] && g.has("ambiguous", h) {
		return
	}
	g.local[h] = w
	kind, rule, why := g.acronymKind(w, acr, g.t.Of(g.t.Words(g.refs[m].first, g.refs[m].last)))
	at := g.named(first, last, w, kind, 0.95, rule)
	if at >= 0 && kind == vedette.AliasArtefact {
		g.refs[at].why = []string{why}
		g.notice(acr, w, why, g.refs[at].aliasSpan)
	}
}

// useLocal finds later uses of the acronyms that the text introduced.
func (g *reading) useLocal() {
	for i := 0; i < len(g.t.Tokens); i++ {
		if m := g.at(i); m >= 0 && !g.overruled(m) || g.hash[i] == 0 && len(g.t.Word(i)) < 2 || !g.capital(i) {
			continue
		}
		last := i + 1
		for last < len(g.t.Tokens) && last < i+5 && g.same(i, last) && g.adjacent(last-1, last) && (g.hash[last] != 0 || joins(g.t.Word(last))) && !g.any(last, "'s", "’s") {
			last++
		}
		for ; last > i; last-- {
			s := g.t.Of(g.t.Words(i, last))
			w, ok := g.local[phraseHash(s)]
			if ok && acronymLike(s) && !(g.shout[g.t.Tokens[i].Sent] && g.has("ambiguous", g.hash[i])) && !g.compound(&hit{first: i, last: last}) {
				g.named(i, last, w, g.localKind(w, s), 0.95, "actor/introduced-acronym")
				break
			}
		}
	}
}

// overruled reports whether a mention is an acronym of the register that the
// text has given to another actor before it.
func (g *reading) overruled(m int) bool {
	r := &g.refs[m]
	if r.rule != "actor/register" || r.alias != vedette.AliasAcronym {
		return false
	}
	w, ok := g.local[phraseHash(g.t.Of(r.aliasSpan))]
	at := -1
	if ok {
		at = g.firstMention(w)
	}
	return at >= 0 && g.root(w) != g.root(r.who) && g.refs[at].first < r.first
}

// localKind is what an acronym was when it was introduced.
func (g *reading) localKind(w int, s string) vedette.AliasKind {
	k, _, _ := g.acronymKind(w, s, "")
	return k
}

// align walks left from token end over words whose initials spell the acronym,
// and returns the first of them, -1 where they don't. Small words may stand between.
func (g *reading) align(acr string, end int) int {
	letters := capitals(acr)
	k := end - 1
	for n := len(letters) - 1; n >= 0; k-- {
		if k < 0 || !g.same(k, end-1) || g.at(k) >= 0 || g.any(k, ".", ",", "(", ")", ":") {
			return -1
		}
		r, _ := utf8.DecodeRuneInString(g.t.Word(k))
		switch {
		case g.capital(k) && unicode.ToUpper(r) == letters[n]:
			n--
		case smallWord(g.t.Word(k)) || joins(g.t.Word(k)):
		default:
			return -1
		}
	}
	if len(letters) < 2 || end-k-1 < 2 {
		return -1
	}
	return k + 1
}

func capitals(s string) []rune {
	var out []rune
	for _, r := range s {
		if unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	return out
}

func smallWord(w string) bool {
	switch lower(w) {
	case "of", "the", "for", "and", "in", "to", "de", "la", "el", "los", "du", "des", "y", "e", "o", "al", "on", "with", "against", "del", "das", "dos", "et", "à", "&":
		return true
	}
	return false
}

// nameEnding returns where the organisation's name that ends before token end
// begins, by the annotator's word; -1 for none.
func (g *reading) nameEnding(end int) int {
	i, ok := slices.BinarySearchFunc(g.t.Names, end, func(n text.Name, end int) int { return n.Last - end })
	if !ok {
		return -1
	}
	n := g.t.Names[i]
	if n.Last-n.First < 2 || n.Kind == text.NamePerson || n.Kind == text.NameLocation {
		return -1
	}
	return n.First
}
