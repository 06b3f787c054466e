package train

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/annotate/name"
	"github.com/vedette-org/vedette/internal/text"
)

// labeller turns what a corpus marks into the labels that each token may have.
type labeller struct {
	words *name.Words
	t     *text.Text
	d     *namedDoc
	may   []name.Labels
	taken []bool
	gold  []text.Name // with one kind each, for measuring
}

// kindsOf gives the kinds that a corpus's class may stand for.
var kindsOf = map[string][]text.NameKind{
	"PER": {text.NamePerson}, "ORG": {text.NameOrganisation}, "LOC": {text.NameLocation, text.NameFacility},
	"person": {text.NamePerson}, "corporation": {text.NameOrganisation}, "group": {text.NameOrganisation},
	"location": {text.NameLocation, text.NameFacility}, "product": {text.NameOther, text.NameWeapon}, "creative-work": {text.NameOther},
	"organization": {text.NameOrganisation}, "place": {text.NameLocation, text.NameFacility}, "event": {text.NameEvent},
	"object": {text.NameOther, text.NameWeapon}, "abstract": {text.NameOther}, "substance": {text.NameOther}, "animal": {text.NameOther}, "plant": {text.NameOther},
	"HUMAN_PART_PER": {text.NamePerson}, "HUMAN_PART_ORG": {text.NameOrganisation}, "HUMAN_PART_GPE": {text.NameLocation},
	"LOC_GEO": {text.NameLocation}, "LOC_FAC": {text.NameFacility, text.NameLocation}, "LOC_OTHER": {text.NameLocation, text.NameFacility},
	"NON_HUMAN_PART": {text.NameOther, text.NameEvent, text.NameWeapon}, "HUMAN_PART_VEH": {text.NameOther, text.NameWeapon},
}

// label fills may for a document whose text is tagged and parsed.
func (l *labeller) label() {
	n := len(l.t.Tokens)
	l.may, l.taken, l.gold = make([]name.Labels, n), make([]bool, n), nil
	for i := range l.may {
		l.may[i] = l.outside(i)
	}
	slices.SortStableFunc(l.d.mentions, func(a, b mention) int { return cmp.Or((b.last-b.first)-(a.last-a.first), a.first-b.first) })
	for _, m := range l.d.mentions {
		if m.last > n || m.first >= m.last {
			continue
		}
		if l.d.style == nested || l.d.style == partly {
			l.described(m)
		} else {
			l.mark(m.first, m.last, kindsOf[m.class])
		}
	}
}

// outside returns the labels of a token in no name that the corpus marks.
func (l *labeller) outside(i int) name.Labels {
	k := &l.t.Tokens[i]
	if l.d.quiet[k.Sent] {
		return name.Any
	}
	w := l.t.Word(i)
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) {
		return name.None
	}
	people := l.words.People(w)
	switch l.d.style {
	case partly:
		if l.proper(i) || people {
			return name.Any
		}
		return name.None
	case nested:
		if people {
			return name.OfKind(text.NameNationality) | name.OfKind(text.NameOther)
		}
		if l.proper(i) {
			return name.None | name.OfKind(text.NameOther)
		}
		return name.None
	}
	may := name.None | name.OfKind(text.NameOther) | name.OfKind(text.NameEvent) | name.OfKind(text.NameWeapon)
	if people {
		may = name.OfKind(text.NameNationality) | name.OfKind(text.NameOther) | name.OfKind(text.NameEvent)
	}
	return may
}

func (l *labeller) proper(i int) bool {
	k := &l.t.Tokens[i]
	return k.POS == text.PROPN || k.Tag == "NNP" || k.Tag == "NNPS"
}

// mark marks the name of tokens first to last (excluded).
func (l *labeller) mark(first, last int, kinds []text.NameKind) {
	if len(kinds) == 0 || slices.Contains(l.taken[first:last], true) {
		return
	}
	kinds = l.narrow(first, last, kinds)
	for i := first; i < last; i++ {
		l.taken[i], l.may[i] = true, 0
		for _, k := range kinds {
			l.may[i] |= name.Mark(k, i, first, last)
		}
	}
	l.gold = append(l.gold, text.Name{First: first, Last: last, Kind: kinds[0]})
}

// narrow chooses among kinds that the corpus doesn't part, where the words do.
func (l *labeller) narrow(first, last int, kinds []text.NameKind) []text.NameKind {
	k := l.words.Last(l.t, first, last)
	if slices.Contains(kinds, k) {
		return []text.NameKind{k}
	}
	return kinds
}

// described marks the name in a mention that may have more words than that, or
// no name at all: the proper nouns around its head, with the small words between
// them, without articles and titles.
func (l *labeller) described(m mention) {
	h := l.headOf(m)
	if h < 0 || !l.proper(h) {
		return
	}
	kinds := kindsOf[m.class]
	if len(kinds) == 0 {
		return
	}
	person := kinds[0] == text.NamePerson
	first := h
	for first > m.first && l.part(first-1, person) {
		first--
	}
	for first < h && !l.proper(first) && l.t.Tokens[first].POS != text.ADJ {
		first++
	}
	last := l.endOf(h, m.last, person)
	for person && first < last && l.words.Title(l.t.Word(first)) {
		first++
	}
	if first == last || l.words.Calendar(l.t.Word(first)) && last-first == 1 {
		return
	}
	if person && last-first == 1 && l.words.People(l.t.Word(first)) {
		kinds = []text.NameKind{text.NameNationality}
	}
	l.mark(first, last, kinds)
}

// part reports whether a token before the head goes with the name.
func (l *labeller) part(i int, person bool) bool {
	if l.proper(i) {
		return true
	}
	w := l.t.Word(i)
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case w == "-" || w == "'":
		return true
	case person:
		return l.t.Tokens[i].POS == text.X
	case w == "&":
		return true
	}
	p := l.t.Tokens[i].POS
	return unicode.IsUpper(r) && (p == text.ADJ || p == text.NOUN || p == text.VERB) && !l.words.People(w)
}

// endOf returns where the name around head h ends.
func (l *labeller) endOf(h, limit int, person bool) int {
	i := h + 1
	for i < limit {
		switch {
		case l.proper(i):
			i++
		case l.t.Tokens[i].POS == text.NUM && !person && l.t.Tokens[i].Dep != "nummod":
			i++
		case !person && l.joins(h, i) && l.beyond(i, limit) > i:
			i = l.beyond(i, limit)
		case l.t.Word(i) == "-" && i+1 < limit && l.proper(i+1):
			i += 2
		default:
			return i
		}
	}
	return i
}

// joins reports whether the small word at i may go on with the name around head
// h: "of" right behind it, then "and" or another "of".
func (l *labeller) joins(h, i int) bool {
	w := l.t.Word(i)
	return w == "of" || i > h+1 && w == "and"
}

// beyond returns where a name goes on behind a small word, or it and "the", at i.
func (l *labeller) beyond(i, limit int) int {
	j := i + 1
	if j < limit && strings.EqualFold(l.t.Word(j), "the") {
		j++
	}
	if j < limit && l.proper(j) {
		return j + 1
	}
	return i
}

// headOf returns the token of a mention on which the others hang.
func (l *labeller) headOf(m mention) int {
	for i := m.first; i < m.last; i++ {
		if h := l.t.Tokens[i].Head; h < m.first || h >= m.last {
			if l.t.Tokens[i].POS != text.PUNCT {
				return i
			}
		}
	}
	return -1
}
