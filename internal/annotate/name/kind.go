package name

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// guess says what the name of tokens first to last names, from its words and
// from what stands around it.
func (n *namer) guess(first, last int) text.NameKind {
	if k := n.byForm(first, last); k != text.NameUnknown {
		return k
	}
	return n.byContext(first, last)
}

// byForm judges by the words of the name itself. The last word weighs most; in
// "Ministry of Defence" the one before "of".
func (n *namer) byForm(first, last int) text.NameKind {
	if last == first+1 && n.people(first) {
		return text.NameNationality
	}
	if n.cue(first)&cueEvent != 0 && n.t.Tokens[first].Lemma != "talks" && last-first > 1 {
		return text.NameEvent
	}
	end := last - 1
	for i := first + 1; i < last-1; i++ {
		if n.t.Tokens[i].Lemma == "of" {
			end = i - 1
			break
		}
	}
	switch c := n.cue(end); {
	case last-first > 1 && c&cueEvent != 0:
		return text.NameEvent
	case c&cueWeapon != 0:
		return text.NameWeapon
	case last-first > 1 && c&cueFacility != 0:
		return text.NameFacility
	case c&(cueOrganisation|cueBody) != 0:
		return text.NameOrganisation
	case last-first > 1 && c&cueLocation != 0, c&cueCountry != 0:
		return text.NameLocation
	}
	return n.byShape(first, last)
}

// byShape judges by capitals.
func (n *namer) byShape(first, last int) text.NameKind {
	w := n.t.Word(first)
	if last-first == 1 && len(w) >= 3 && len(w) <= 6 && w == strings.ToUpper(w) && n.acronym(first) {
		return text.NameOrganisation
	}
	return text.NameUnknown
}

// acronym reports whether a word in capitals stands out as one: between
// brackets, or in a sentence that is not in capitals itself.
func (n *namer) acronym(i int) bool {
	if i > 0 && i+1 < len(n.t.Tokens) {
		if b := n.t.Word(i - 1); (b == "[" || b == "(") && (n.t.Word(i+1) == "]" || n.t.Word(i+1) == ")") {
			return true
		}
	}
	s := &n.t.Sentences[n.t.Tokens[i].Sent]
	for k := s.First; k < s.Last; k++ {
		if w := n.t.Word(k); len(w) > 1 && n.t.Tokens[k].POS == text.VERB || n.t.Tokens[k].POS == text.DET {
			return w != strings.ToUpper(w)
		}
	}
	return false
}

// sayers are verbs whose subject is somebody, when it is a name of two words.
var sayers = map[string]bool{"say": true, "tell": true, "add": true, "announce": true, "order": true, "command": true, "visit": true, "meet": true, "resign": true, "lead": true, "born": true}

// byContext judges by the words around the name.
func (n *namer) byContext(first, last int) text.NameKind {
	if first > 0 && n.sameSentence(first-1, first) {
		c := n.cue(first - 1)
		switch {
		case c&cueTitle != 0:
			return text.NamePerson
		case c&cueBefore != 0:
			return text.NameLocation
		}
	}
	if last < len(n.t.Tokens) && n.sameSentence(last, first) && n.cue(last)&cueLocation != 0 && n.t.Tokens[last].POS == text.NOUN {
		return text.NameLocation // "Takhar province"
	}
	if last+1 < len(n.t.Tokens) && n.t.Word(last) == "-" && n.t.Tokens[last+1].Lemma == "base" {
		return text.NameLocation
	}
	h := head(n.t, first, last)
	if k := n.t.Tokens[h]; last-first >= 2 && k.Head >= 0 {
		if k.Dep.Base() == "nsubj" && sayers[n.t.Tokens[k.Head].Lemma] {
			return text.NamePerson
		}
		if k.Dep == "appos" && n.cue(k.Head)&cueTitle != 0 {
			return text.NamePerson
		}
	}
	if c := n.t.Child(h, "appos"); c >= 0 && n.cue(c)&cueTitle != 0 {
		return text.NamePerson
	}
	if n.beforeCountry(last, h) {
		return text.NameLocation
	}
	return text.NameUnknown
}

// beforeCountry reports whether a comma and a country or people stand behind a
// name: "Goma, Congo".
func (n *namer) beforeCountry(last, head int) bool {
	return last+1 < len(n.t.Tokens) && n.sameSentence(last+1, head) && n.t.Word(last) == "," && n.cue(last+1)&cueCountry != 0
}

// flat reports whether a name has two to four words that hang together as the
// treebanks have it for the names of persons; those of bodies and places are
// compounds.
func (n *namer) flat(first, last int) bool {
	if last-first < 2 || last-first > 4 {
		return false
	}
	for i := first + 1; i < last; i++ {
		if d := n.t.Tokens[i].Dep; d != "flat" && d != "punct" {
			return false
		}
	}
	return true
}

func (n *namer) sameSentence(i, k int) bool { return n.t.Tokens[i].Sent == n.t.Tokens[k].Sent }
