package chain

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// layout is what is read off the trees of a text in one pass: keys, names, the
// children of each token in order, and what hangs from it.
type layout struct {
	keys        []uint64
	name        []int32 // the name that a token is part of, plus 1
	time        []bool  // part of a time
	kid, next   []int32 // the first child; the next child of the same head; -1
	low, high   []int32 // the first and last token of the part of the subtree that belongs to the phrase
	open, order []int32 // children not seen yet; tokens, leaves first
}

func (l *layout) reset(n int) {
	if n > cap(l.keys) {
		c := n + n/4
		l.keys, l.name, l.time = make([]uint64, c), make([]int32, c), make([]bool, c)
		l.kid, l.next, l.low, l.high = make([]int32, c), make([]int32, c), make([]int32, c), make([]int32, c)
		l.open, l.order = make([]int32, c), make([]int32, 0, c)
	}
	l.keys, l.name, l.time = l.keys[:n], l.name[:n], l.time[:n]
	l.kid, l.next, l.low, l.high, l.open, l.order = l.kid[:n], l.next[:n], l.low[:n], l.high[:n], l.open[:n], l.order[:0]
	clear(l.name)
	clear(l.time)
	clear(l.open)
}

// read fills the layout of a text.
func (l *layout) read(t *text.Text) {
	l.reset(len(t.Tokens))
	for i := len(t.Tokens) - 1; i >= 0; i-- {
		k := &t.Tokens[i]
		l.keys[i] = keyOf(k.Lemma)
		l.kid[i], l.low[i], l.high[i] = -1, int32(i), int32(i)
	}
	for i := len(t.Tokens) - 1; i >= 0; i-- {
		if h := t.Tokens[i].Head; h >= 0 {
			l.next[i] = l.kid[h]
			l.kid[h] = int32(i)
			l.open[h]++
		}
	}
	for n := range t.Names {
		for i := t.Names[n].First; i < t.Names[n].Last; i++ {
			l.name[i] = int32(n) + 1
		}
	}
	for n := range t.Times {
		for i := t.Times[n].First; i < t.Times[n].Last; i++ {
			l.time[i] = true
		}
	}
	l.extents(t)
}

// extents finds how far each phrase reaches, from the leaves up.
func (l *layout) extents(t *text.Text) {
	for i := range t.Tokens {
		if l.open[i] == 0 {
			l.order = append(l.order, int32(i))
		}
	}
	for n := 0; n < len(l.order); n++ {
		i := l.order[n]
		h := t.Tokens[i].Head
		if h < 0 {
			continue
		}
		if inPhrase(t.Tokens[i].Dep) {
			l.low[h], l.high[h] = min(l.low[h], l.low[i]), max(l.high[h], l.high[i])
		}
		if l.open[h]--; l.open[h] == 0 {
			l.order = append(l.order, int32(h))
		}
	}
}

// inPhrase reports whether what hangs by a relation is part of the mention: not
// appositions, relative clauses, coordinated nouns, prepositions, or what a noun
// has as a predicate.
func inPhrase(d text.Dep) bool {
	switch d.Base() {
	case "det", "amod", "compound", "nummod", "nmod", "flat", "fixed", "goeswith":
		return true
	}
	return d == "advmod:emph"
}

// mentions finds the mentions of a text in the order of their heads.
func (f *finding) mentions() {
	for s := range f.t.Sentences {
		if f.t.Sentences[s].Dateline {
			continue
		}
		for i := f.t.Sentences[s].First; i < f.t.Sentences[s].Last; i++ {
			if f.heads(i) {
				f.add(i)
			}
		}
	}
}

// heads reports whether token i is the head of a mention.
func (f *finding) heads(i int) bool {
	k := &f.t.Tokens[i]
	if f.inBrackets(i) {
		return true
	}
	switch k.POS {
	case text.PRON:
		_, ok := pronouns[f.keys[i]]
		return ok && k.Dep != "expl" && k.Tag[0] != 'W'
	case text.DET:
		_, ok := pronouns[f.keys[i]]
		return ok && k.Dep.In("nsubj", "obj", "obl", "nmod") && k.Tag == "DT"
	case text.NOUN, text.PROPN:
		return f.noun(i)
	case text.NUM:
		return f.counts(i)
	case text.ADJ:
		return k.Dep.In("nsubj", "obj", "obl", "nmod") && f.the(i)
	}
	return f.name[i] > 0 && f.noun(i)
}

// noun reports whether the noun at i is more than a part of another's phrase:
// of those that are, only names of their own count ("FMLN guerrillas").
func (f *finding) noun(i int) bool {
	k := &f.t.Tokens[i]
	if n := f.name[i]; n != 0 && k.Head >= 0 && f.name[k.Head] == n {
		return false // "Liberation" in "Army of Liberation"
	}
	switch k.Dep.Base() {
	case "flat", "fixed", "goeswith", "discourse", "amod", "det":
		return false
	case "compound":
		n := f.name[i]
		if n == 0 || k.Head < 0 {
			return false
		}
		x := &f.t.Names[n-1]
		return x.Head == i && x.Kind != text.NameNationality && f.sort(i, isOffice) == 0
	}
	return true
}

// sort returns what of some classes the word of token i may be.
func (f *finding) sort(i int, of sort) sort { return f.words.sorts[f.keys[i]] & of }

// counts reports whether a number stands for what it counts: "two were killed".
func (f *finding) counts(i int) bool {
	return f.t.Tokens[i].Dep.In("nsubj", "obj") && !f.time[i] && f.t.Tokens[i].Tag == "CD"
}

// the reports whether "the", "this" or the like is a child of token i.
func (f *finding) the(i int) bool {
	for c := f.kid[i]; c >= 0; c = f.next[c] {
		if f.t.Tokens[c].Dep == "det" && f.pointing(int(c)) {
			return true
		}
	}
	return false
}

func (f *finding) pointing(i int) bool {
	switch f.t.Tokens[i].Lemma {
	case "the", "this", "that", "these", "those", "both", "such":
		return true
	}
	return false
}

// add adds the mention that token i heads.
func (f *finding) add(i int) {
	m := item{key: f.keys[i], sent: int32(f.t.Tokens[i].Sent), person: 3}
	m.Head, m.First, m.Last, m.Name, m.Chain = i, int(f.low[i]), int(f.high[i])+1, -1, -1
	f.describe(&m)
	for m.First < i && f.t.Tokens[m.First].POS == text.PUNCT {
		m.First++
	}
	m.Span = vedette.Span{Start: f.t.Tokens[m.First].Start, End: f.t.Tokens[m.Last-1].End}
	f.at[i] = int32(len(f.items)) + 1
	f.items = append(f.items, m)
}

// describe fills what a mention's words say of it.
func (f *finding) describe(m *item) {
	k := &f.t.Tokens[m.Head]
	if p, ok := pronouns[m.key]; ok && (k.POS == text.PRON || k.POS == text.DET) {
		m.Form, m.can, m.number, m.person = text.Pronoun, p.can, p.number, p.person
		m.Plural = p.number == many
		return
	}
	m.number, m.like = one, f.words.like[m.key]
	if k.Tag == "NNS" || k.Tag == "NNPS" || k.POS == text.NUM {
		m.number = many
	}
	m.can = f.sort(m.Head, anyClass|isMale|isFemale|isOffice)
	if f.time[m.Head] {
		m.can = isTime
	}
	if m.Form = text.Indefinite; f.definite(m.Head) {
		m.Form = text.Definite
	}
	f.naming(m)
	if m.can&isGroup != 0 && m.number == one {
		m.number |= many
	}
	m.Plural = m.number == many
}

// definite reports whether the phrase of a noun points to something known.
func (f *finding) definite(i int) bool {
	for c := f.kid[i]; c >= 0; c = f.next[c] {
		switch d := f.t.Tokens[c].Dep; {
		case d == "nmod:poss", d.Base() == "det" && f.pointing(int(c)):
			return true
		}
	}
	return false
}

// naming fills a mention from the name in it: its head's, or that of a title's
// bearer ("President Cristiani").
func (f *finding) naming(m *item) {
	n := f.name[m.Head]
	title := sort(0)
	for c := f.kid[m.Head]; n == 0 && c >= 0; c = f.next[c] {
		if d := f.t.Tokens[c].Dep.Base(); d == "flat" || d == "appos" && int(c) == m.Head+1 && f.t.Tokens[c].POS == text.PROPN {
			n, title = f.name[c], m.can
		}
	}
	if n == 0 {
		return
	}
	x := &f.t.Names[n-1]
	if x.Kind == text.NameNationality && f.t.Tokens[m.Head].POS != text.PROPN {
		return
	}
	m.Name, m.Form = int(n)-1, text.Named
	switch x.Kind {
	case text.NamePerson:
		m.can = isPerson | title&(isMale|isFemale) | f.given(x)
		m.key = f.keys[x.Last-1]
	case text.NameOrganisation:
		m.can = isGroup
	case text.NameLocation:
		m.can = isPlace | isGroup
	case text.NameFacility:
		m.can = isPlace | isThing | isGroup
	case text.NameEvent:
		m.can = isEvent
	case text.NameWeapon:
		m.can = isThing
	case text.NameNationality:
		m.can = isPerson | isGroup
	case text.NameUnknown, text.NameOther:
		if f.time[m.Head] {
			m.can = isTime
		} else {
			m.can &= anyClass
		}
	}
	if f.flat(x) && x.Kind != text.NamePerson {
		m.key = f.keys[x.Last-1]
	}
	if x.Last > m.Last {
		m.Last = x.Last
	}
	if x.First < m.First {
		m.First = x.First
	}
}

// flat reports whether all words of a name hang from its first.
func (f *finding) flat(x *text.Name) bool {
	return x.Head == x.First && x.Last-x.First > 1 && f.t.Tokens[x.Last-1].Dep.Base() == "flat"
}

// given returns what a title or first name in a person's name says of his sex.
func (f *finding) given(x *text.Name) sort {
	s := f.sort(x.First, maleName|femaleName)
	if x.First > 0 && f.t.Tokens[x.First-1].Sent == f.t.Tokens[x.First].Sent {
		if g := f.sort(x.First-1, isMale|isFemale); g != 0 {
			return g
		}
	}
	switch {
	case x.Last-x.First < 2:
		return 0
	case s == maleName:
		return isMale
	case s == femaleName:
		return isFemale
	}
	return 0
}
