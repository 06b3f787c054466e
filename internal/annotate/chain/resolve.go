package chain

import "github.com/vedette-org/vedette/internal/text"

// set is a chain as it grows, a union-find tree. Its can is what all of its
// mentions may stand for, 0 for anything.
type set struct {
	up, size int32
	can      sort
	number   number
	first    int32
}

func (s *set) class() text.MentionClass {
	for c := text.ClassPerson; c <= text.ClassNotion; c++ {
		if s.can&(1<<c) != 0 {
			return c
		}
	}
	return text.ClassUnknown
}

func (f *finding) root(i int32) int32 {
	for f.sets[i].up != i {
		f.sets[i].up = f.sets[f.sets[i].up].up
		i = f.sets[i].up
	}
	return i
}

// join makes the chains of two mentions one.
func (f *finding) join(a, b int) {
	x, y := f.root(f.items[a].chain), f.root(f.items[b].chain)
	if x == y {
		return
	}
	if y < x {
		x, y = y, x
	}
	f.sets[y].up = x
	s, o := &f.sets[x], &f.sets[y]
	s.size += o.size
	if s.can&anyClass == 0 || o.can&anyClass != 0 && s.can&o.can&anyClass != 0 {
		s.can = meet(s.can, o.can)
	}
	s.can |= (s.can | o.can) & (isMale | isFemale)
	if s.number&o.number != 0 {
		s.number &= o.number
	}
}

func meet(a, b sort) sort {
	switch {
	case a&anyClass == 0:
		return b | a
	case b&anyClass == 0:
		return a | b
	}
	return a&b&anyClass | (a|b)&^anyClass
}

// agree reports whether two mentions can be one thing by class, number and sex.
func (f *finding) agree(a, b int) bool {
	x, y := &f.sets[f.root(f.items[a].chain)], &f.sets[f.root(f.items[b].chain)]
	if x.can&anyClass != 0 && y.can&anyClass != 0 && x.can&y.can&anyClass == 0 {
		return false
	}
	if x.can&isMale != 0 && y.can&isFemale != 0 && x.can&isFemale == 0 || x.can&isFemale != 0 && y.can&isMale != 0 && x.can&isMale == 0 {
		return false
	}
	return x.number&y.number != 0
}

func (f *finding) resolve() {
	for i := range f.items {
		m := &f.items[i]
		m.chain = int32(i)
		f.sets = append(f.sets, set{up: int32(i), size: 1, can: m.can, number: m.number, first: int32(i)})
		f.prev = append(f.prev, f.last[m.key])
		f.last[m.key] = int32(i) + 1
	}
	f.constructs()
	for i := range f.items {
		if f.items[i].Form != text.Pronoun {
			f.heading(i)
		}
	}
	for i := range f.items {
		if f.items[i].Form == text.Pronoun && f.items[i].person == 3 {
			f.pronoun(i)
		}
	}
}

// constructs joins what the grammar joins: appositions and predicates.
func (f *finding) constructs() {
	for i := range f.items {
		m := &f.items[i]
		k := &f.t.Tokens[m.Head]
		if k.Dep == "appos" && k.Head >= 0 && f.at[k.Head] > 0 {
			if a := int(f.at[k.Head]) - 1; f.items[a].Name != m.Name || m.Name < 0 {
				if f.agree(a, i) {
					f.join(a, i)
				}
			}
		}
	}
}

// heading joins a name or description to the last one with the same head.
func (f *finding) heading(i int) {
	m := &f.items[i]
	if m.Form == text.Indefinite {
		return
	}
	for p, n := f.prev[i], 0; p > 0 && n < 8; p, n = f.prev[p-1], n+1 {
		a := int(p) - 1
		if f.items[a].Form == text.Pronoun || !f.agree(a, i) || m.Form == text.Definite && m.sent-f.items[a].sent > 10 {
			continue
		}
		f.join(a, i)
		return
	}
}

// pronoun joins a pronoun to the nearest subject, else the nearest mention, of
// this and the two sentences before that agrees.
func (f *finding) pronoun(i int) {
	m := &f.items[i]
	best := -1
	for a := i - 1; a >= 0 && i-a < 25; a-- {
		x := &f.items[a]
		if x.sent < m.sent-2 {
			break
		}
		if best >= 0 && x.sent < f.items[best].sent {
			break
		}
		if x.person != 3 || f.inside(a, i) || !f.agree(a, i) {
			continue
		}
		if f.t.Tokens[x.Head].Dep.In("nsubj") {
			best = a
			break
		}
		if best < 0 {
			best = a
		}
	}
	if best >= 0 {
		f.join(best, i)
	}
}

// inside reports whether mention i is part of the phrase of mention a.
func (f *finding) inside(a, i int) bool {
	return f.items[i].Head >= f.items[a].First && f.items[i].Head < f.items[a].Last
}
