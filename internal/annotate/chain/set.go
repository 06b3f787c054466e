package chain

import (
	"math/bits"

	"github.com/vedette-org/vedette/internal/text"
)

// set is a chain as it grows, a tree of union-find: can and number are what all
// of its mentions may be.
type set struct {
	up, size int32
	last     int32 // its last mention
	can      sort
	number   number
	name     bool // one of its mentions is a name
}

// class returns the first class that a set may have, none where it may have
// nearly any.
func (s *set) class() text.MentionClass {
	if bits.OnesCount32(uint32(s.can&anyClass)) > 3 {
		return text.ClassUnknown
	}
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

// of returns the chain of mention i.
func (f *finding) of(i int) *set { return &f.sets[f.root(f.items[i].chain)] }

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
	s.last = max(s.last, o.last)
	s.name = s.name || o.name
	s.can = meet(s.can, o.can)
	if s.number&o.number != 0 {
		s.number &= o.number
	}
}

// meet returns what two mentions of one thing may stand for. What only one of
// them says holds for both; where they contradict, the first is kept.
func meet(a, b sort) sort {
	c := a & b & anyClass
	switch {
	case a&anyClass == 0:
		c = b & anyClass
	case b&anyClass == 0 || c == 0:
		c = a & anyClass
	}
	sex := (a | b) & (isMale | isFemale)
	if sex == isMale|isFemale {
		sex = a & (isMale | isFemale)
	}
	return c | sex | (a|b)&isOffice
}

// agreement is how two mentions' chains fit by class, sex and number.
type agreement struct{ class, sex, number uint8 }

const (
	open    = iota // one of them does not say
	fits           // both may be the same
	clashes        // they contradict
)

func (f *finding) agree(a, b int) (g agreement) {
	x, y := f.of(a), f.of(b)
	g.class = fit(uint32(x.can&anyClass), uint32(y.can&anyClass))
	g.sex = fit(uint32(x.can&(isMale|isFemale)), uint32(y.can&(isMale|isFemale)))
	g.number = fit(uint32(x.number), uint32(y.number))
	return g
}

func fit(a, b uint32) uint8 {
	switch {
	case a == 0 || b == 0:
		return open
	case a&b != 0:
		return fits
	}
	return clashes
}

func (g agreement) clash() bool { return g.class == clashes || g.sex == clashes || g.number == clashes }
