package name

import "github.com/vedette-org/vedette/internal/text"

// evidence is what the other places of a text say about a word (Chieu and Ng
// 2003): the same word is mostly part of names of one kind in one text.
type evidence uint16

const (
	sawTitle    evidence = 1 << iota // a title before its run
	sawGiven                         // a given name before it in its run
	sawBefore                        // "in", "near" before its run
	sawBodyWord                      // a run that ends in "Army", "Ministry"
	sawPlaceWord
	sawSays    // the run says something
	sawLong    // it is in a run of several words
	sawSmall   // it is written small
	sawInside  // it has a capital inside a sentence
	sawBracket // it stands alone between brackets
	sawShort   // it is the run by itself
)

// evidence gathers what is seen of each word that may be part of a name, and
// gives it to all its places.
func (v *view) evidence() {
	if v.about == nil {
		v.about = map[uint32]evidence{}
	}
	clear(v.about)
	for i := range v.w {
		if x := &v.w[i]; x.strong {
			v.about[x.look.Low] |= v.witness(i)
		}
	}
	for i := range v.w {
		if x := &v.w[i]; !x.strong && !x.shout {
			if e, ok := v.about[x.look.Low]; ok {
				v.about[x.look.Low] = e | sawSmall
			}
		}
	}
	for i := range v.w {
		if x := &v.w[i]; x.strong {
			x.doc = v.about[x.look.Low]
		}
	}
}

// witness returns what the place of token i says of its word.
func (v *view) witness(i int) (e evidence) {
	x := &v.w[i]
	a, b := int(x.run.first), int(x.run.last)
	set := func(yes bool, what evidence) {
		if yes {
			e |= what
		}
	}
	if a > 0 && v.same(a-1, i) {
		before := &v.w[a-1]
		set(before.cue&cueTitle != 0, sawTitle)
		set(before.cue&cueBefore != 0, sawBefore)
		set(b-a == 1 && v.bracket(a-1, b), sawBracket)
	}
	if i > a {
		p := &v.w[i-1]
		set(p.cue&cueTitle != 0, sawTitle)
		set(p.hint&Given != 0 && p.cue == 0, sawGiven)
	}
	end := v.w[b-1].cue
	set(i < b-1 && end&cueOrganisation != 0, sawBodyWord)
	set(i < b-1 && end&(cueLocation|cueFacility) != 0, sawPlaceWord)
	set(b-a > 1, sawLong)
	set(b-a == 1, sawShort)
	set(!x.begins && !x.shout, sawInside)
	set(v.says(i), sawSays)
	return e
}

func (v *view) same(i, k int) bool { return v.t.Tokens[i].Sent == v.t.Tokens[k].Sent }

func (v *view) bracket(open, shut int) bool {
	if shut >= len(v.w) {
		return false
	}
	a, b := v.t.Word(open), v.t.Word(shut)
	return (a == "(" || a == "[") && (b == ")" || b == "]")
}

// says reports whether token i, or the head of its name, is the subject of a
// verb that takes somebody.
func (v *view) says(i int) bool {
	for n := 0; n < 3; n++ {
		k := &v.t.Tokens[i]
		if k.Head < 0 {
			return false
		}
		switch k.Dep.Base() {
		case "nsubj":
			return v.t.Tokens[k.Head].POS == text.VERB && sayers[v.t.Tokens[k.Head].Lemma]
		case "flat", "compound", "appos":
			i = k.Head
		default:
			return false
		}
	}
	return false
}
