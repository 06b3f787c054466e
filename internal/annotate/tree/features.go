package tree

import "github.com/vedette-org/vedette/internal/annotate/weights"

// features makes the keys of a state. The templates are those of Zhang and
// Nivre (2011), turned to the arc-hybrid system, where what matters is how the
// top of the stack stands to the word below it and to the next in the buffer.
type features struct {
	shift int // of a hash, to get a key
	buf   [160]uint64
	n     int
}

func (f *features) add(a, b, c uint32) {
	f.buf[f.n] = weights.Hash(uint32(f.n)+1000, a, b, c) >> f.shift
	f.n++
}

// view is the part of a state that features look at.
type view struct {
	s0, s1, s2, b0, b1, b2 *atom
	k0, k1, kb             *kids // children of s0, s1 and b0
	gap, below             uint32
	over, under            uint32 // what stands between s0 and b0, s1 and s0
}

var childless = kids{l1: -1, l2: -1, r1: -1, r2: -1}

func (f *features) keys(s *state, z *sentence) []uint64 {
	v := view{k0: &childless, k1: &childless}
	i0, i1 := s.at(0), s.at(1)
	v.s0, v.s1, v.s2 = z.at(i0), z.at(i1), z.at(s.at(2))
	v.b0, v.b1, v.b2 = z.at(s.next), z.at(s.next+1), z.at(s.next+2)
	v.kb = &s.kids[s.next]
	if i0 >= 0 {
		v.k0, v.gap = &s.kids[i0], distance(s.next-i0)
	}
	if i1 >= 0 {
		v.k1, v.below = &s.kids[i1], distance(i0-i1)
	}
	v.over, v.under = z.between(i0, s.next), z.between(i1, i0)
	f.n = 0
	f.single(&v)
	f.pairs(&v)
	f.shapeOfTree(&v)
	f.children(&v, s, z)
	f.further(&v, s, z)
	return f.buf[:f.n]
}

// further adds what stands between, ends of words, and grandchildren.
func (f *features) further(v *view, s *state, z *sentence) {
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(s0.u<<8|s1.u, v.under, v.below)
	f.add(s0.u<<8|b0.u, v.over, v.gap)
	f.add(s0.u<<8|s1.u, b0.u, v.under<<8|v.over)
	f.add(s0.t, s1.t, v.under)
	f.add(s0.t, b0.t, v.over)
	f.add(s0.end, s1.end, s0.u)
	f.add(s0.end, b0.end, s0.u)
	f.add(s0.end, b0.t, 0)
	f.add(s1.end, s0.t, 0)
	f.add(b0.end, s0.t, 1)
	s2, b1 := v.s2, v.b1
	f.add(s2.w, s0.t, s1.t)
	f.add(s2.t, s1.t, b0.t)
	f.add(s1.t, b0.t, b1.t)
	f.add(s1.w, s0.w, b0.w)
	f.add(s1.t<<9|s0.t, b0.t<<9|b1.t, v.b2.t)
	f.add(s1.t<<9|s2.t, s0.t<<9|b0.t, 0)
	f.add(s0.w, b0.w, b1.w)
	f.add(s.relation(v.k0.l1)<<9|s.relation(v.k0.r1), s0.t, b0.t)
	f.add(s.relation(v.k0.l1)<<9|s.relation(v.k1.r1), s0.t, s1.t)
	f.add(s.relation(v.k1.l1)<<9|s.relation(v.k1.r1), s0.u, s1.w)
	f.add(s.relation(v.kb.l1)<<9|s.relation(v.k0.r1), s0.t, b0.w)
	f.add(s0.u<<8|s1.u, uint32(v.k1.rs), uint32(v.k1.rs>>32))
	f.add(s0.u<<8|b0.u, uint32(v.k0.rs), uint32(v.k0.rs>>32))
	f.add(s0.w, b0.w, v.gap)
	f.add(s1.w, s0.w, v.below)
	f.add(b1.w, s0.t, b0.t)
	f.add(b1.w, s0.u<<8|s1.u, 0)
	f.add(s0.u<<8|s1.u, b0.u<<8|b1.u, z.at(s.next+3).u<<8|v.b2.u)
	f.add(s0.w, s1.u<<8|b0.u, v.s2.u<<8|b1.u)
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

func (f *features) single(v *view) {
	f.add(0, 0, 0)
	for _, a := range [...]*atom{v.s0, v.s1, v.b0, v.b1} {
		f.add(a.w, 0, 0)
		f.add(a.t, 0, 0)
		f.add(a.wt, 0, 0)
	}
	f.add(v.b2.w, 0, 0)
	f.add(v.b2.t, 0, 0)
	f.add(v.s2.w, 0, 0)
	f.add(v.s2.t, 0, 0)
}

func (f *features) pairs(v *view) {
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(s0.wt, b0.wt, 0)
	f.add(s0.wt, b0.t, 0)
	f.add(s0.t, b0.wt, 0)
	f.add(s0.w, b0.w, 0)
	f.add(s0.t, b0.t, 0)
	f.add(s1.wt, s0.wt, 0)
	f.add(s1.wt, s0.t, 0)
	f.add(s1.t, s0.wt, 0)
	f.add(s1.w, s0.w, 0)
	f.add(s1.t, s0.t, 0)
	f.add(s1.t, b0.t, 0)
	f.add(s1.w, b0.w, 0)
	f.add(b0.t, v.b1.t, 0)
	f.add(b0.w, v.b1.t, 0)
	f.add(s0.w, b0.t, v.b1.t)
	f.add(b0.t, v.b1.t, v.b2.t)
	f.add(s0.t, b0.t, v.b1.t)
	f.add(s1.t, s0.t, b0.t)
	f.add(s1.w, s0.t, b0.t)
	f.add(s1.t, s0.w, b0.t)
	f.add(s1.t, s0.t, b0.w)
	f.add(v.s2.t, s1.t, s0.t)
	f.add(s0.u<<8|s1.u, b0.u<<8|v.b1.u, v.b2.u<<8|v.s2.u)
}

func (f *features) shapeOfTree(v *view) {
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(s0.w, v.gap, 0)
	f.add(s0.t, v.gap, 0)
	f.add(b0.w, v.gap, 0)
	f.add(b0.t, v.gap, 0)
	f.add(s0.t, b0.t, v.gap)
	f.add(s1.t, s0.t, v.below)
	f.add(s0.w, uint32(v.k0.rn), 1)
	f.add(s0.t, uint32(v.k0.rn), 1)
	f.add(s0.w, uint32(v.k0.ln), 0)
	f.add(s0.t, uint32(v.k0.ln), 0)
	f.add(b0.w, uint32(v.kb.ln), 0)
	f.add(b0.t, uint32(v.kb.ln), 0)
	f.add(s1.t, uint32(v.k1.rn), 0)
	f.set(s0.w, v.k0.rs)
	f.set(s0.t, v.k0.rs)
	f.set(s0.w, v.k0.ls)
	f.set(s0.t, v.k0.ls)
	f.set(b0.w, v.kb.ls)
	f.set(b0.t, v.kb.ls)
	f.set(s1.w, v.k1.rs)
	f.set(s1.t, v.k1.rs)
	f.set(s1.t, v.k1.ls)
}

func (f *features) set(a uint32, deps uint64) { f.add(a, uint32(deps), uint32(deps>>32)) }

func (f *features) children(v *view, s *state, z *sentence) {
	s0, s1, b0 := v.s0, v.s1, v.b0
	s0l, s0r := z.at(v.k0.l1), z.at(v.k0.r1)
	s1r, b0l := z.at(v.k1.r1), z.at(v.kb.l1)
	s1l := z.at(v.k1.l1)
	for _, c := range [...]struct {
		i int32
		a *atom
	}{{v.k0.l1, s0l}, {v.k0.r1, s0r}, {v.k1.r1, s1r}, {v.kb.l1, b0l}} {
		f.add(c.a.w, 0, 0)
		f.add(c.a.t, s.relation(c.i), 0)
	}
	f.add(s0.t, s0l.t, b0.t)
	f.add(s0.t, s0r.t, b0.t)
	f.add(s0.t, b0.t, b0l.t)
	f.add(s1.t, s1r.t, s0.t)
	f.add(s1.t, s0r.t, s0.t)
	f.add(s1.t, s0l.t, s0.t)
	f.add(s1.t, s1l.t, s0.t)
	f.add(s0.t, s0l.w, b0.w)
	f.add(s1.w, s0l.w, s0.w)
	f.add(s0.w, s0r.w, b0.w)
	f.add(s0.t, s0l.t, z.at(v.k0.l2).t)
	f.add(s0.t, s0r.t, z.at(v.k0.r2).t)
	f.add(b0.t, b0l.t, z.at(v.kb.l2).t)
	f.add(s1.t, s1r.t, z.at(v.k1.r2).t)
	f.markers(v, s0l, s1l, b0l)
}

// markers adds what the outermost left children say, which in UD are mostly
// prepositions, conjunctions and articles: with them go the hard decisions.
func (f *features) markers(v *view, s0l, s1l, b0l *atom) {
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(s1.w, s0l.w, 1)
	f.add(s1.t, s0l.w, s0.t)
	f.add(s1.w, s0l.w, s0.t)
	f.add(s0.w, b0l.w, 1)
	f.add(s0.t, b0l.w, b0.t)
	f.add(s1l.w, s0l.w, s0.u)
	f.add(s0l.w, b0l.w, s0.u)
	f.add(v.s2.t, s0l.w, s1.t)
	f.add(s0.w, b0.u, 1)
	f.add(s0.u, b0.w, 1)
	f.add(s1.w, s0.u, 1)
	f.add(s1.u, s0.w, 1)
	f.add(s1.u<<8|s0.u, v.below, v.gap)
	f.add(s1.u<<8|s0.u, b0.u, s0l.w)
}

// relation returns the number of a word's relation to its head.
func (s *state) relation(i int32) uint32 {
	if i < 0 {
		return 500
	}
	return uint32(s.dep[i])
}
