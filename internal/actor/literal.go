package actor

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// newGlossed lists the names of armed bodies that hold Arabic, Persian or Urdu
// words, each under its words with those translated (words.tsv, gloss): "ansar
// allah" under "allah ansar", where "supporters of God" comes to lie too.
func (r *Register) newGlossed() map[string][]int32 {
	out := map[string][]int32{}
	for i := range r.data.Entries {
		e := &r.data.Entries[i]
		if !armed(e.Kind) {
			continue
		}
		for _, n := range append([]string{e.Name}, spellings(e.Names)...) {
			if k, foreign, _ := r.gloss(n); foreign > 0 && !slices.Contains(out[k], int32(i)) {
				out[k] = append(out[k], int32(i))
			}
		}
	}
	return out
}

// gloss returns the words of a name in alphabetical order, each as the first of
// its row of the list gloss, and how many stand there before and after the "=".
func (r *Register) gloss(s string) (k string, foreign, english int) {
	words := contentWords(plainName(s))
	if len(words) < 2 || len(words) > 6 {
		return "", 0, 0
	}
	for i, w := range words {
		at, ok := r.words["gloss"][hashOf(w)]
		if !ok {
			continue
		}
		row := r.data.Words["gloss"][at]
		if slices.Index(row, "=") > slices.IndexFunc(row, func(x string) bool { return key(x) == w }) {
			foreign++
		} else {
			english++
		}
		words[i] = row[0]
	}
	slices.Sort(words)
	return strings.Join(words, " "), foreign, english
}

// literals asks of each capitalised name whether it is the literal translation
// of an armed body's name, or has the same initials as one of the text.
func (g *reading) literals() {
	for i := 0; i < len(g.t.Tokens); i++ {
		first, last := g.candidate(i)
		if last-first < 2 {
			continue
		}
		if past := g.pastMembers(first, last); !g.literal(first, last) && past > first && last-past > 1 {
			g.literal(past, last) // "fighters of the Supporters of God"
		}
		i = max(i, last-1) // a name may end before the mention that it names
	}
}

// candidate returns the words of a name at token i that the register has not:
// one that was coined, or a run of capitals that may hold words for people.
func (g *reading) candidate(i int) (first, last int) {
	if m := g.at(i); m >= 0 && g.refs[m].alias != "" {
		r := &g.refs[m]
		if w := &g.who[r.who]; r.office || w.entry >= 0 || w.plain {
			return i, i
		}
		for first = r.first; first < r.last && g.t.Tokens[first].Start < r.aliasSpan.Start; first++ {
		}
		for last = first; last < r.last && g.t.Tokens[last].End <= r.aliasSpan.End; last++ {
		}
		return first, last
	}
	if !g.capital(i) || g.shout[g.t.Tokens[i].Sent] || g.mute[i] {
		return i, i
	}
	if first = i; g.any(i, "the", "a", "an") {
		first++
	}
	for k := first; k < len(g.t.Tokens) && g.same(k, i) && (g.at(k) < 0 || g.refs[g.at(k)].generic) && !g.mute[k]; k++ {
		switch {
		case g.capital(k):
			last = k + 1
		case !g.any(k, "of", "the", "for", "and") || k == first:
			return first, last
		}
	}
	return first, last
}

// literal reports whether it found whose name the words from first to last are.
func (g *reading) literal(first, last int) bool {
	words, fights := g.t.Of(g.t.Words(first, last)), g.fights(first, last)
	if k, _, english := g.gloss(words); english > 2 || english > 0 && fights {
		for _, e := range g.glossed[k] {
			if g.literalOf(first, last, e) {
				return true
			}
		}
	}
	return fights && g.sameInitials(first, last, strings.ToUpper(initials(words)))
}

func (g *reading) literalOf(first, last int, e int32) bool {
	row := &g.data.Entries[e]
	if g.countryFit(row) < 0 && !g.kinInText(e) || g.dateFit(row, true) < 0 {
		return false
	}
	var s suspicion
	s.add(3, true, "it is the literal translation of a name of %s", row.Name)
	s.add(1, g.countryFit(row) > 0, "the text is of its country")
	s.add(1, g.fights(first, last), "it does what such a force does")
	return g.settle(first, last, g.entryWho(e), &s)
}

// sameInitials joins a name with the one actor of the text that bears the
// acronym which its initials make, where that was named before.
func (g *reading) sameInitials(first, last int, acr string) bool {
	if len(acr) < 3 {
		return false
	}
	own := g.at(first)
	for w := range g.who {
		a := &g.who[w]
		if a.into >= 0 || a.plain || !armed(a.actor.Kind) || own >= 0 && g.root(g.refs[own].who) == w {
			continue
		}
		at := g.firstMention(w)
		if at < 0 || g.refs[at].first >= first {
			continue
		}
		var s suspicion
		l, foreign := vedette.Language(""), false
		if a.entry >= 0 {
			l, foreign = g.foreign.bears(a.entry, acr)
		}
		s.add(2, foreign, "its initials are the %s acronym of %s", languageName(l), a.actor.Name)
		s.add(2, !foreign && g.spelledAs(w, acr), "its initials are the acronym that the text gives %s", a.actor.Name)
		if s.points == 0 {
			continue
		}
		s.add(1, true, "that is named before it")
		s.add(1, true, "it does what such a force does")
		return g.settle(first, last, w, &s)
	}
	return false
}

func spellings(names []lexicon.ActorName) (out []string) {
	for _, n := range names {
		if n.Kind == vedette.AliasSpelling && n.Language == "" {
			out = append(out, n.Name)
		}
	}
	return out
}
