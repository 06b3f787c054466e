package actor

import (
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// coin makes actors of organisations that the register lacks: names that the
// annotator takes for organisations, and runs of capitalised words, that hold
// a head word ("Front", "Brigade"); and names before "militants", "fighters".
func (g *reading) coin() {
	for _, n := range g.t.Names {
		if n.First >= n.Last || g.taken(n.First, n.Last) || n.Kind == text.NamePerson || n.Kind == text.NameLocation || n.Kind == text.NameNationality ||
			n.Kind == text.NameEvent || n.Kind == text.NameWeapon {
			continue
		}
		last := n.Last
		if run := g.capitalRun(n.First); run > last && !g.shout[g.t.Tokens[n.First].Sent] {
			last = run // the name goes on: "for the Freedom of X"
		}
		if first, last, ok := g.runName(n.First, last); ok {
			g.coinAt(first, last, "actor/new")
		}
	}
	for i := 0; i < len(g.t.Tokens); i++ {
		if g.shout[g.t.Tokens[i].Sent] {
			continue
		}
		if last := g.capitalRun(i); last > i+1 {
			if first, l, ok := g.runName(i, last); ok {
				g.coinAt(first, l, "actor/new")
			}
			i = last - 1
		}
	}
}

// taken reports whether any of the tokens belongs to a mention or a note.
func (g *reading) taken(first, last int) bool {
	for k := first; k < last; k++ {
		if g.at(k) >= 0 || g.mute[k] {
			return true
		}
	}
	return false
}

// capitalRun returns one past the last of the capitalised words that begin at
// token i, small words between them included.
func (g *reading) capitalRun(i int) int {
	last := i
	for k := i; k < len(g.t.Tokens) && g.same(i, k) && g.at(k) < 0 && !g.mute[k]; k++ {
		switch {
		case g.capital(k) && !g.any(k, "the", "a", "an") || k > i && g.t.Word(k)[0] >= '0' && g.t.Word(k)[0] <= '9':
			last = k + 1
		case k > i && (g.any(k, "of", "for", "de", "la", "el", "al", "du", "des", "del") || g.is(k, "-") || g.is(k, "–")):
		case k > i && g.any(k, "'s", "’s", "'", "’") && g.nounOf(k-1, "crowd") != nil && k+1 < len(g.t.Tokens) && g.capital(k+1): // "People's Party"
		case k > i && g.any(k, "and", "the", "to", "in") && g.any(k-1, "of", "for", "to") || k > i && g.any(k, "the") && g.any(k-1, "of", "for", "and"):
		default:
			return last
		}
	}
	return last
}

// runName returns the part of a capitalised run that names an organisation: it
// ends with a head word or has one before "of" or "for".
func (g *reading) runName(first, last int) (int, int, bool) {
	for first < last && (g.any(first, "the", "a", "an", "president", "general", "colonel", "major") || g.sentenceStart(first) && g.inList(first, "determiner")) {
		first++
	}
	first = g.pastMembers(first, last)
	for k := last - 1; k >= first; k-- {
		if g.headNoun(k) == nil {
			continue
		}
		if k == last-1 || g.any(k+1, "of", "for", "-", "–") || digits(g.t.Word(k+1)) {
			end := last
			if k < last-1 && g.any(k+1, "of", "for") && !g.capitalAfter(k+2, last) {
				end = k + 1
			}
			return first, end, end-first > 1 && g.organisation(first, end)
		}
		return first, k + 1, k+1-first > 1 && g.organisation(first, k+1)
	}
	return 0, 0, false
}

// pastMembers steps over "Members of the" before a name.
func (g *reading) pastMembers(first, last int) int {
	h := g.nounHit(first)
	if h == nil || h.last >= last || !g.any(h.last, "of", "from") || g.nounOf(first, "member", "office", "body") == nil || !g.isPlural(h) {
		return first
	}
	first = h.last + 1
	for first < last && g.any(first, "the") {
		first++
	}
	return first
}

func digits(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func (g *reading) capitalAfter(i, last int) bool {
	for ; i < last; i++ {
		if g.capital(i) {
			return true
		}
	}
	return false
}

func (g *reading) sentenceStart(i int) bool {
	return g.t.Sentences[g.t.Tokens[i].Sent].First == i
}

// headNoun returns the head word that token i is, as a capitalised word.
func (g *reading) headNoun(i int) *nounRow {
	if !g.capital(i) || g.nounAt[i] == 0 {
		return nil
	}
	return g.nounOf(i, "head")
}

// organisation reports whether the tokens may name an organisation: they hold a
// head word, something that sets it apart, and no more than a dozen words.
func (g *reading) organisation(first, last int) bool {
	if last-first > 14 || last-first < 2 {
		return false
	}
	head, own := false, 0
	for k := first; k < last; k++ {
		switch {
		case g.headNoun(k) != nil:
			head = true
		case (k == last-1 || g.any(k+1, "of")) && g.any(k, "ministry", "department", "operation", "university", "hospital", "street", "airport", "agreement", "day", "war", "river", "valley", "mosque", "school", "prison", "base", "camp", "bridge", "square", "road", "market", "conference", "summit", "treaty", "accord", "battle", "declaration", "church"):
			return false
		}
		if g.hash[k] != 0 && g.capital(k) && !smallWord(g.t.Word(k)) && g.anchor[k] == 0 {
			own++
		}
	}
	return head && own > 1 && !g.described(first, last)
}

// described reports whether the tokens are only a state's body in a headline's
// capitals: "Ukrainian Security Forces".
func (g *reading) described(first, last int) bool {
	for first < last && (g.anchor[first] > 0 || g.any(first, "'s", "’s")) {
		first++
	}
	h := g.nounHit(first)
	return first == last || h != nil && h.last >= last
}

// coinAt makes an actor of the tokens and mentions it.
func (g *reading) coinAt(first, last int, rule string) int {
	for first < last && g.any(first, "the", "a", "an") {
		first++
	}
	if first >= last || g.mute[first] || g.calledThing(first) {
		return -1
	}
	if first > 1 && g.adjacent(first-2, first) && hyphen(g, first-1) && g.any(first-2, "al", "el", "an", "as", "ash", "ar", "at", "ad", "az") {
		first -= 2 // the Arabic article, written small
	}
	kind, code := g.kindOfName(first, last)
	name := g.display(first, last)
	w := g.newWho(name, kind, g.countryOfName(first, last))
	g.who[w].code = code
	for _, i := range g.index.find(name) {
		if n := &g.index.names[i]; n.to == toEntry && n.lang == "" {
			g.who[w].like = n.at + 1
		}
	}
	g.named(first, last, w, vedette.AliasSpelling, 0.7, rule)
	return w
}

// display returns the words of a name in one line, and without the capitals of
// a text that has nothing else.
func (g *reading) display(first, last int) string {
	f := strings.Fields(g.t.Of(g.t.Words(first, last)))
	if g.shout[g.t.Tokens[first].Sent] {
		for i, w := range f {
			if l := strings.ToLower(w); len(w) > 2 && !smallWord(l) {
				_, n := utf8.DecodeRuneInString(w)
				f[i] = w[:n] + strings.ToLower(w[n:])
			} else if smallWord(l) {
				f[i] = l
			}
		}
	}
	return strings.Join(f, " ")
}

// kindOfName guesses the kind of a new organisation from its words, the last
// head word first, and from what it is called before its name.
func (g *reading) kindOfName(first, last int) (vedette.ActorKind, string) {
	for k := first - 1; k >= 0 && k >= first-3 && g.same(k, first); k-- {
		if n := g.nounOf(k, "member"); n != nil && n.Kind == vedette.ActorMilitia {
			return n.Kind, n.Code
		}
		if g.any(k, "rebel", "rebels", "insurgent", "militant", "jihadist", "guerrilla", "armed", "terrorist", "separatist", "extremist") {
			return vedette.ActorArmedGroup, ""
		}
	}
	for k := first; k < last; k++ {
		switch {
		case g.any(k, "doctors", "lawyers", "journalists", "mothers", "teachers", "rights", "women", "relief", "humanitarian", "aid", "charity", "refugees", "students", "observatory"):
			return vedette.ActorNGO, "NGO"
		case g.any(k, "news", "times", "radio", "tv", "television", "post", "media", "press", "tribune"):
			return vedette.ActorMedia, "JRN"
		case g.any(k, "united") && g.any(k+1, "nations"):
			return vedette.ActorInternational, "IGO"
		case g.any(k, "junta", "regime", "government") && g.any(last-1, "forces", "force", "troops", "soldiers", "army", "military", "personnel"):
			return vedette.ActorMilitary, "MIL" // "Myanmar Junta Forces"
		}
	}
	for k := last - 1; k >= first; k-- {
		if n := g.headNoun(k); n != nil && n.Kind != "" {
			return n.Kind, n.Code
		}
	}
	return vedette.ActorOther, ""
}

// countryOfName returns the country of the places and demonyms in a name, else
// of its sentence.
func (g *reading) countryOfName(first, last int) vedette.Country {
	for k := first; k < last; k++ {
		if g.place[k] != "" {
			return g.place[k]
		}
	}
	return g.countryAt(first)
}
