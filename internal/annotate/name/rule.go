package name

import (
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// namer finds the names of one text by rules.
type namer struct {
	t     *text.Text
	names []text.Name
	cues  cues
	kind  map[string]text.NameKind // what the words of a name were found to name
	sent  int                      // the sentence that caps is about: its first token + 1
	caps  bool
}

// byRules returns the names that rules find: runs of proper nouns, with the
// small words inside them ("of", "al-", "bin"), without titles before them; and
// the names of peoples, faiths and parties. Their kinds are guesses. The model
// has them as features.
func byRules(t *text.Text, c cues) []text.Name {
	n := namer{t: t, cues: c, kind: map[string]text.NameKind{}}
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for k := s.First; k < s.Last; {
			k = n.at(k, s)
		}
	}
	n.spread()
	return n.names
}

func (n *namer) cue(i int) cue { return n.cues.of(n.t.Word(i)) }

// proper reports whether token i is tagged as part of a name. The treebanks
// give the words of names their Penn tag even where they are adjectives
// ("United Nations").
func (n *namer) proper(i int) bool {
	k := &n.t.Tokens[i]
	return k.POS == text.PROPN || k.Tag == "NNP" || k.Tag == "NNPS"
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// people reports whether token i names a people, a faith or a party.
func (n *namer) people(i int) bool {
	return n.cue(i)&cueDemonym != 0 && capital(n.t.Word(i))
}

// glued reports whether no space stands between tokens i-1 and i.
func (n *namer) glued(i int) bool { return n.t.Tokens[i-1].End == n.t.Tokens[i].Start }

// at looks for a name that begins at token k and returns where to look on.
func (n *namer) at(k int, s *text.Sentence) int {
	if n.typed(k, s.Last) {
		n.add(k, k+3, text.NameWeapon)
		return k + 3
	}
	if !n.proper(k) && !n.people(k) || !lettered(n.t.Word(k)) {
		return k + 1
	}
	last := n.end(k, s.Last)
	first := k
	for first < last-1 && n.cue(first)&cueTitle != 0 && !n.titleOfBody(first, last) {
		first++
	}
	if first == last-1 && n.common(first) {
		return last
	}
	if last-first > 1 && n.people(first) && !n.peopleInName(first, last) {
		n.add(first, first+1, text.NameNationality)
		if first++; n.cue(first)&cueTitle != 0 {
			return first
		}
	}
	n.add(first, last, n.guess(first, last))
	return last
}

// typed reports whether the type of a weapon or a machine begins at token k: one
// to three letters, a hyphen and a figure without spaces ("T-72", "Mi-8").
func (n *namer) typed(k, limit int) bool {
	w := n.t.Word(k)
	return k+2 < limit && len(w) <= 3 && capital(w) && n.t.Word(k+1) == "-" && n.glued(k+1) && n.glued(k+2) &&
		n.t.Word(k + 2)[0] >= '0' && n.t.Word(k + 2)[0] <= '9'
}

// lettered reports whether a token has a letter at all.
func lettered(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// common reports whether a word tagged as a name is none when it stands alone:
// an office ("the President"), a month or a weekday, and in text all in
// capitals, where the tagger has little to go by, any common noun of names
// ("THE ARMY", "A BRIDGE").
func (n *namer) common(i int) bool {
	c := n.cue(i)
	if c&(cueTitle|cueCalendar) != 0 {
		return true
	}
	return c&(cueOrganisation|cueLocation|cueFacility|cueEvent) != 0 && c&(cueCountry|cueDemonym) == 0 && n.shouted(i)
}

// shouted reports whether the sentence of token i is in capitals.
func (n *namer) shouted(i int) bool {
	s := &n.t.Sentences[n.t.Tokens[i].Sent]
	if n.sent != s.First+1 {
		n.sent, n.caps = s.First+1, word.Shouts(n.t.Of(s.Span))
	}
	return n.caps
}

// titleOfBody reports whether a word that may be a title begins the name of a
// body instead: "General Assembly", "King Hotel".
func (n *namer) titleOfBody(first, last int) bool {
	return n.cue(last-1)&(cueOrganisation|cueFacility|cueLocation) != 0 && n.cue(last-1)&cueTitle == 0
}

// peopleInName reports whether a people's name begins a longer one: "Afghan
// National Army", but not "Afghan President", "Uzbek Termez".
func (n *namer) peopleInName(first, last int) bool {
	return n.proper(first) && n.cue(last-1)&(cueOrganisation|cueFacility|cueEvent|cueLocation) != 0 ||
		n.cue(last-1)&cueOrganisation != 0 && last-first > 2
}

// end returns one past the last token of the name that begins at k.
func (n *namer) end(k, limit int) int {
	i := k + 1
	for i < limit {
		switch {
		case n.proper(i) && lettered(n.t.Word(i)):
			i++
		case n.t.Word(i) == "-" && i+1 < limit && n.glued(i) && n.glued(i+1) && n.afterHyphen(i+1):
			i += 2
		case n.cue(i)&cueJoint != 0:
			j := n.joint(k, i, limit)
			if j == i {
				return i
			}
			i = j
		default:
			return i
		}
	}
	return i
}

// afterHyphen reports whether token i goes on with the name before the hyphen:
// another part of it, or the figure of a type ("T-72"); not "based", "led".
func (n *namer) afterHyphen(i int) bool {
	return n.proper(i) || n.t.Tokens[i].Tag == "CD" || n.people(i) || capital(n.t.Word(i)) && n.t.Tokens[i].POS != text.VERB
}

// joint returns where a name goes on behind the small words from i on, and i
// where they end it.
func (n *namer) joint(k, i, limit int) int {
	j := i
	for j < limit && j < i+3 && n.cue(j)&cueJoint != 0 && !n.proper(j) {
		j++
	}
	if j == limit || !n.proper(j) || !lettered(n.t.Word(j)) {
		return i
	}
	switch w := n.t.Tokens[i].Lemma; {
	case w == "the":
		return i
	case w == "and":
		if !n.andInName(k, i) {
			return i
		}
	case w == "of":
		if n.cue(i-1)&cueOf == 0 || n.cue(j)&cueDemonym != 0 && n.cue(i-1)&cueOrganisation == 0 {
			return i
		}
	}
	return j + 1
}

// andInName reports whether "and" at i is inside the name from k on: behind
// "Ministry of" or the like.
func (n *namer) andInName(k, i int) bool {
	for j := k + 1; j < i; j++ {
		if n.t.Tokens[j].Lemma == "of" && n.cue(k)&(cueOrganisation) != 0 && i == j+2 {
			return true
		}
	}
	return false
}

// add adds a name and remembers what it names.
func (n *namer) add(first, last int, kind text.NameKind) {
	x := text.Name{Span: n.t.Words(first, last), First: first, Last: last, Head: head(n.t, first, last), Kind: kind}
	n.names = append(n.names, x)
	n.remember(&x)
}

// remember keeps the kind of a name for the same words elsewhere, and that of a
// person for the last of the words alone.
func (n *namer) remember(x *text.Name) {
	w := n.t.Of(x.Span)
	if x.Kind == text.NameUnknown || n.kind[w] != text.NameUnknown {
		return
	}
	n.kind[w] = x.Kind
	if family := n.t.Word(x.Last - 1); x.Kind == text.NamePerson && n.kind[family] == text.NameUnknown {
		n.kind[family] = x.Kind
	}
}

// head returns the first token of the name that depends on none of its others.
func head(t *text.Text, first, last int) int {
	for i := first; i < last; i++ {
		if h := t.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return first
}

// spread gives names of unknown kind the kind that the same words have
// elsewhere in the text; else that of a person, where they are built like one;
// else that of the name they are listed with.
func (n *namer) spread() {
	names := n.names
	for i := range names {
		if x := &names[i]; x.Kind == text.NameUnknown {
			if x.Kind = n.kind[n.t.Of(x.Span)]; x.Kind == text.NameUnknown && n.flat(x.First, x.Last) {
				x.Kind = text.NamePerson
				n.remember(x)
			}
		}
	}
	for i := range names {
		x := &names[i]
		if x.Kind == text.NameUnknown {
			x.Kind = n.kind[n.t.Of(x.Span)]
		}
		if i > 0 && x.Kind == text.NameUnknown && n.listed(&names[i-1], x) {
			x.Kind = names[i-1].Kind
		}
	}
}

// listed reports whether b follows a in a list: "Goma and Bukavu".
func (n *namer) listed(a, b *text.Name) bool {
	h := n.t.Tokens[b.Head]
	return h.Dep == "conj" && h.Head >= a.First && h.Head < a.Last ||
		h.Dep == "conj" && h.Head == n.t.Tokens[a.Head].Head && n.t.Tokens[a.Head].Dep == "conj"
}
