package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// after settles what the chains of decisions cannot see: types of weapons, which
// no corpus has, and short forms, which name what their long form names.
func (r *Recogniser) after(v *view) {
	a := settler{v: v, t: v.t, cues: r.cues, long: map[string]text.NameKind{}}
	a.weapons()
	a.longForms()
	a.acronyms()
	a.articles()
	a.openings()
	a.called()
	a.doubtful()
	a.peoples()
}

type settler struct {
	v    *view
	t    *text.Text
	cues cues
	long map[string]text.NameKind // initials → what the name of several words names
}

// weapons adds types of weapons and machines ("T-72", "Mi-8") that are part of
// no name.
func (a *settler) weapons() {
	n := namer{t: a.t}
	var found []text.Name
	for i := 0; i+2 < len(a.t.Tokens); i++ {
		s := &a.t.Sentences[a.t.Tokens[i].Sent]
		if n.typed(i, s.Last) && !a.named(i, i+3) {
			found = append(found, text.Name{Span: a.t.Words(i, i+3), First: i, Last: i + 3, Head: head(a.t, i, i+3), Kind: text.NameWeapon})
		}
	}
	a.insert(found)
}

// named reports whether one of the tokens from a up to b is part of a name.
func (a *settler) named(first, last int) bool {
	i, _ := slices.BinarySearchFunc(a.t.Names, first+1, func(n text.Name, at int) int { return n.Last - at })
	return i < len(a.t.Names) && a.t.Names[i].First < last
}

func (a *settler) insert(found []text.Name) {
	if len(found) > 0 {
		a.t.Names = append(a.t.Names, found...)
		slices.SortFunc(a.t.Names, func(x, y text.Name) int { return x.First - y.First })
	}
}

// acronyms gives the short form that a text brings in behind a long one, and
// all its later uses, the long form's kind: "National Liberation Army [ELN]".
func (a *settler) acronyms() {
	var found []text.Name
	for i := range a.t.Names {
		n := &a.t.Names[i]
		k := n.Last + 1
		if n.Last-n.First < 2 || k+1 >= len(a.t.Tokens) || !a.v.bracket(n.Last, k+1) || !a.v.same(k, n.First) || !short(a.t.Word(k)) {
			continue
		}
		if a.stands(n, a.t.Word(k)) {
			a.long[a.t.Word(k)] = n.Kind
			if !a.named(k, k+1) {
				found = append(found, text.Name{Span: a.t.Words(k, k+1), First: k, Last: k + 1, Head: k, Kind: n.Kind})
			}
		}
	}
	a.insert(found)
	for i := range a.t.Names {
		n := &a.t.Names[i]
		if k, ok := a.long[a.t.Of(n.Span)]; ok {
			n.Kind = k
		}
	}
}

// short reports whether a word looks like an acronym.
func short(w string) bool {
	n := utf8.RuneCountInString(w)
	upper := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return n >= 2 && n <= 8 && 2*upper > n
}

// stands reports whether an acronym behind a name may be short for it: its
// letters begin words of the name, or the name is a body's, whose acronym may be
// of another language.
func (a *settler) stands(n *text.Name, acronym string) bool {
	if n.Kind == text.NameOrganisation {
		return true
	}
	same := 0
	rest := strings.ToUpper(acronym)
	for i := n.First; i < n.Last; i++ {
		r, size := utf8.DecodeRuneInString(rest)
		if w, _ := utf8.DecodeRuneInString(strings.ToUpper(a.t.Word(i))); size > 0 && w == r && a.v.w[i].look.Shape != word.Marks {
			same, rest = same+1, rest[size:]
		}
	}
	return rest == "" && same >= 2
}

// called makes a place of what the words beside it call one: "the province of
// Bioko", "the Al-Daraja neighbourhood".
func (a *settler) called() {
	for i := range a.t.Names {
		n := &a.t.Names[i]
		switch n.Kind {
		case text.NamePerson, text.NameOther:
			if a.small(n.Last, n.First) && a.v.w[n.Last].cue&cueLocation != 0 {
				n.Kind = text.NameLocation
			}
			fallthrough
		case text.NameOrganisation:
			if of := n.First - 1; of > 0 && a.t.Tokens[of].Lemma == "of" && a.small(of-1, n.First) && a.v.w[of-1].cue&cueLocation != 0 {
				n.Kind = text.NameLocation
			}
		}
	}
}

// small reports whether token i, in the sentence of token k, is a noun that is
// no part of a name.
func (a *settler) small(i, k int) bool {
	return i >= 0 && i < len(a.t.Tokens) && a.v.same(i, k) && a.t.Tokens[i].POS == text.NOUN && (!capital(a.t.Word(i)) || a.v.w[i].shout)
}

// articles takes the Arabic article before a hyphen into the name: "al-Nahda".
func (a *settler) articles() {
	for i := range a.t.Names {
		n := &a.t.Names[i]
		k := n.First - 2
		if k < 0 || !a.v.same(k, n.First) || a.t.Word(n.First-1) != "-" || a.named(k, k+2) || !article[strings.ToLower(a.t.Word(k))] {
			continue
		}
		if a.t.Tokens[k].End == a.t.Tokens[k+1].Start && a.t.Tokens[k+1].End == n.Start {
			*n = text.Name{Span: a.t.Words(k, n.Last), First: k, Last: n.Last, Head: head(a.t, k, n.Last), Kind: n.Kind}
		}
	}
}

// article is "al" before all letters, before those that it assimilates to, and in Egypt.
var article = map[string]bool{"al": true, "ad": true, "an": true, "ar": true, "as": true, "ash": true, "at": true, "az": true, "el": true, "ul": true}

// peoples makes a nationality, a faith or a party of a name that is the word for
// one ("French", "Jews"), with a direction before it or without ("South
// Sudanese"), and was taken for something else or for nothing known.
func (a *settler) peoples() {
	for i := range a.t.Names {
		n := &a.t.Names[i]
		last := n.Last - 1
		switch {
		case !a.people(last) || n.Kind == text.NamePerson:
		case n.First == last && (n.Kind == text.NameOther || n.Kind == text.NameUnknown):
			n.Kind = text.NameNationality
		case n.First+1 == last && n.Kind != text.NameEvent && directions[strings.ToLower(a.t.Word(n.First))]:
			n.Kind = text.NameNationality
		}
	}
}

var directions = map[string]bool{"north": true, "south": true, "east": true, "west": true, "central": true, "northern": true, "southern": true, "eastern": true, "western": true, "latin": true}

// people reports whether token i names a people, a faith or a party, or its members.
func (a *settler) people(i int) bool {
	w := a.t.Word(i)
	return capital(w) && (a.v.w[i].cue&cueDemonym != 0 || a.cues.of(strings.TrimSuffix(w, "s"))&cueDemonym != 0)
}

// doubtful takes back the person that is seen in one word, as the subject that a
// sentence begins with, and nowhere else, unless it says something or is known as a name: the
// capital says nothing there ("Hail fell on the camp").
func (a *settler) doubtful() {
	for i := range a.t.Names {
		n := &a.t.Names[i]
		x := &a.v.w[n.First]
		if n.Kind == text.NamePerson && n.Last-n.First == 1 && x.begins && !x.shout && a.t.Tokens[n.First].Dep.Base() == "nsubj" &&
			x.doc&(sawInside|sawTitle|sawGiven|sawSays|sawLong) == 0 && x.hint&(Given|Family|Leader) == 0 {
			n.Kind = text.NameUnknown
		}
	}
}
