package actor

import "github.com/vedette-org/vedette"

// countryAt returns the country that a mention at token i is of when it does
// not say so: the nearest place of its sentence, else of the three sentences
// before it, else the country that the text names most. A country that the text
// names once gives way to another of the sentence: a lone village is as likely a
// namesake abroad.
func (g *reading) countryAt(i int) vedette.Country {
	s := g.t.Tokens[i].Sent
	sent := g.t.Sentences[s]
	best, far := vedette.Country(""), 1<<30
	for k := sent.First; k < sent.Last; k++ {
		d := max(k-i, i-k)
		if g.count[g.place[k]] < 2 {
			d += 1000
		}
		if g.place[k] != "" && !g.mute[k] && d < far {
			best, far = g.place[k], d
		}
	}
	for s--; best == "" && s >= 0 && s >= g.t.Tokens[i].Sent-3; s-- {
		for k := g.t.Sentences[s].Last - 1; k >= g.t.Sentences[s].First && best == ""; k-- {
			if !g.mute[k] {
				best = g.place[k]
			}
		}
	}
	if best == "" || far > 1000 && !g.byName(best, sent.First, sent.Last) && g.count[g.main] >= 3 {
		return g.main
	}
	return best
}

// byName reports whether tokens name a country itself, and not only a place in it.
func (g *reading) byName(c vedette.Country, first, last int) bool {
	for k := first; k < last; k++ {
		if a := g.anchor[k]; a > 0 && g.data.States[a-1].Code == c {
			return true
		}
	}
	return false
}

// home returns the country whose "army" or "government" a text means without
// saying it: the main one where the text names it in half of all cases, else
// the nearest.
func (g *reading) home(i int) vedette.Country {
	if 2*g.count[g.main] >= g.total && g.main != "" {
		return g.main
	}
	return g.countryAt(i)
}

// stateBefore returns the state whose name or demonym, possessive or not, stands
// right before token i, over adjectives and nouns that describe the body
// ("Mali's ruling junta"), and where it begins.
func (g *reading) stateBefore(i int) (c vedette.Country, first int, formerly bool) {
	for k, n := i-1, 0; k >= 0 && n < 4 && g.same(k, i); k, n = k-1, n+1 {
		if a := g.anchor[k]; a > 0 && !g.mute[k] {
			first = k
			for first > 0 && g.anchor[first-1] == a && g.same(first-1, k) {
				first--
			}
			return g.data.States[a-1].Code, first, formerly || g.pastBefore(first)
		}
		switch {
		case g.inList(k, "former"):
			formerly = true
		case g.any(k, "'s", "’s", "'", "’") || g.modifier(k):
		default:
			return "", 0, false
		}
	}
	return "", 0, false
}

// modifier reports whether a token may stand between a state and its body.
func (g *reading) modifier(k int) bool {
	if g.at(k) >= 0 {
		return false
	}
	w := g.t.Word(k)
	if w == "-" {
		return true
	}
	for _, c := range w {
		if c < 'a' || c > 'z' {
			return g.capital(k) && g.nounAt[k] > 0
		}
	}
	return !g.any(k, "the", "a", "an", "of", "in", "and", "or", "by", "to", "for", "from", "at", "on", "with", "that", "which", "as", "is", "was", "were",
		"are", "has", "have", "had", "its", "their", "his", "her", "against", "between", "over", "after", "before", "into", "near", "but", "while", "when", "where", "who", "not", "said", "says", "told", "killed")
}

// pastBefore reports whether the words before token i put what follows into the
// past: "the then", "the collapse of the".
func (g *reading) pastBefore(i int) bool {
	for k := i - 1; k >= i-4 && k >= 0 && g.same(k, i); k-- {
		switch {
		case g.inList(k, "former") || g.inList(k, "fall"):
			return true
		case !g.any(k, "the", "of", "a"):
			return false
		}
	}
	return false
}

// stateAfter returns the state in "of Mali", "in the Central African Republic"
// after token i-1, and where it ends.
func (g *reading) stateAfter(i int, words ...string) (c vedette.Country, last int) {
	if !g.any(i, words...) {
		return "", 0
	}
	k := i + 1
	if g.any(k, "the") {
		k++
	}
	if k >= len(g.t.Tokens) || !g.same(i, k) || g.mute[k] {
		return "", 0
	}
	if a := g.anchor[k]; a > 0 {
		for last = k; last < len(g.t.Tokens) && g.anchor[last] == a && g.same(last, k); last++ {
		}
		return g.data.States[a-1].Code, last
	}
	if g.place[k] != "" && g.capital(k) {
		c = g.place[k]
		for last = k; last < len(g.t.Tokens) && g.place[last] == c && g.same(last, k); last++ {
		}
		return c, last
	}
	return "", 0
}
