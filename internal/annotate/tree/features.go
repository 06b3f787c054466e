package tree

import "github.com/vedette-org/vedette/internal/annotate/weights"

// features makes the keys of a state. The templates are those of Zhang and
// Nivre (2011), turned to the arc-hybrid system, where what matters is how the
// top of the stack stands to the word below it and to the next in the buffer.
// A template's number goes into its keys: the weights know it by that.
type features struct {
	shift int // of a hash, to get a key
	buf   [160]uint64
	n     int
	v     view
}

func (f *features) add(template int, a, b, c uint32) {
	f.buf[f.n] = weights.Hash(uint32(template)+1000, a, b, c) >> f.shift
	f.n++
}

func (f *features) set(template int, a uint32, deps uint64) {
	f.add(template, a, uint32(deps), uint32(deps>>32))
}

// view is the part of a state that features look at.
type view struct {
	s0, s1, s2, b0, b1, b2, b3 *atom
	s0l, s0r, s1l, s1r, b0l    *atom  // outermost children
	s0l2, s0r2, s1r2, b0l2     *atom  // and those next to them
	d0l, d0r, d1l, d1r, dbl    uint32 // relations of the outermost children
	k0, k1, kb                 *kids
	gap, below                 uint32 // from s0 to b0, from s1 to s0
	over, under                uint32 // what stands between s0 and b0, s1 and s0
}

var childless = kids{l1: -1, l2: -1, r1: -1, r2: -1}

func (v *view) see(s *state, z *sentence) {
	i0, i1 := s.at(0), s.at(1)
	v.s0, v.s1, v.s2 = z.at(i0), z.at(i1), z.at(s.at(2))
	v.b0, v.b1, v.b2, v.b3 = z.at(s.next), z.at(s.next+1), z.at(s.next+2), z.at(s.next+3)
	v.k0, v.k1, v.kb, v.gap, v.below = &childless, &childless, &s.kids[s.next], 0, 0
	if i0 >= 0 {
		v.k0, v.gap = &s.kids[i0], distance(s.next-i0)
	}
	if i1 >= 0 {
		v.k1, v.below = &s.kids[i1], distance(i0-i1)
	}
	v.over, v.under = z.between(i0, s.next), z.between(i1, i0)
	v.children(s, z)
}

func (v *view) children(s *state, z *sentence) {
	v.s0l, v.s0r, v.s0l2, v.s0r2 = z.at(v.k0.l1), z.at(v.k0.r1), z.at(v.k0.l2), z.at(v.k0.r2)
	v.s1l, v.s1r, v.s1r2 = z.at(v.k1.l1), z.at(v.k1.r1), z.at(v.k1.r2)
	v.b0l, v.b0l2 = z.at(v.kb.l1), z.at(v.kb.l2)
	v.d0l, v.d0r = s.relation(v.k0.l1), s.relation(v.k0.r1)
	v.d1l, v.d1r, v.dbl = s.relation(v.k1.l1), s.relation(v.k1.r1), s.relation(v.kb.l1)
}

// relation returns the number of a word's relation to its head.
func (s *state) relation(i int32) uint32 {
	if i < 0 {
		return 500
	}
	return uint32(s.dep[i])
}

func distance(d int32) uint32 {
	switch {
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 12:
		return 6
	}
	return 7
}

// first returns the keys of the templates that decide most states by
// themselves: those whose sums come nearest to the sums of all.
func (f *features) first(s *state, z *sentence) []uint64 {
	f.v.see(s, z)
	f.n = 0
	f.firstWords()
	f.firstPairs()
	f.firstThrees()
	f.firstDistances()
	f.firstTrees()
	return f.buf[:f.n]
}

// rest returns the keys of all other templates, of the state that first saw.
func (f *features) rest() []uint64 {
	n := f.n
	f.restWords()
	f.restPairs()
	f.restThrees()
	f.restDistances()
	f.restTrees()
	return f.buf[n:f.n]
}

// all returns the keys of all templates.
func (f *features) all(s *state, z *sentence) []uint64 {
	f.first(s, z)
	f.rest()
	return f.buf[:f.n]
}
