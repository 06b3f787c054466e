package tree

import "github.com/vedette-org/vedette/internal/annotate/weights"

// labels makes the rows of an arc that is about to be drawn, of which the
// relation is to be said. The dependent has all its children by then.
type labels struct {
	bits int
	buf  [80]uint32
	n    int
}

func (f *labels) add(a, b, c uint32) {
	f.buf[f.n] = uint32(weights.Hash(uint32(f.n)+3000, a, b, c) >> (64 - f.bits))
	f.n++
}

func (f *labels) rows(s *state, z *sentence, d, h int32) []uint32 {
	f.n = 0
	w, g := z.at(d), z.at(h)
	side := uint32(0)
	if h > d {
		side = 1
	}
	kd, kh := &s.kids[d], &s.kids[h]
	far := distance(max(d-h, h-d))<<1 | side
	f.ends(w, g, side, far)
	f.around(z, d, h, side)
	f.add(w.t, uint32(kd.ls), uint32(kd.ls>>32))
	f.add(w.w, uint32(kd.ls), uint32(kd.ls>>32))
	f.add(w.t, uint32(kd.rs), uint32(kd.rs>>32))
	f.add(g.t, uint32(kh.ls), uint32(kh.ls>>32)<<1|side)
	f.add(g.t, uint32(kh.rs), uint32(kh.rs>>32)<<1|side)
	f.add(g.w, uint32(kh.rs), uint32(kh.rs>>32)<<1|side)
	f.add(w.t<<9|g.t, uint32(kh.rs), uint32(kh.rs>>32)<<1|side)
	f.add(w.t<<9|g.t, uint32(kh.ls), uint32(kh.ls>>32)<<1|side)
	l1, r1 := z.at(kd.l1), z.at(kd.r1)
	f.add(l1.w, w.t, g.t<<1|side)
	f.add(l1.w, w.w, side)
	f.add(l1.w, g.w, side)
	f.add(l1.t, w.t, g.t<<1|side)
	f.add(r1.t, w.t, g.t<<1|side)
	f.add(s.relation(kd.l1)<<9|s.relation(kd.r1), w.t, g.t<<1|side)
	sib := kh.r1
	if h > d {
		sib = kh.l1
	}
	f.add(s.relation(sib), w.t, g.t<<1|side)
	f.add(s.relation(sib), w.u, g.w)
	f.add(z.at(sib).w, w.t, g.t<<1|side)
	f.outside(s, z, d, h, side)
	return f.buf[:f.n]
}

// outside adds what stands next on the stack and in the buffer, and sets of
// relations with the words that they hang from.
func (f *labels) outside(s *state, z *sentence, d, h int32, side uint32) {
	w, g := z.at(d), z.at(h)
	kd, kh := &s.kids[d], &s.kids[h]
	below, next := z.at(s.at(1)), z.at(s.next)
	f.add(below.t, w.t, g.t<<1|side)
	f.add(below.w, w.u, g.u<<1|side)
	f.add(next.t, w.t, g.t<<1|side)
	f.add(next.w, w.u, g.u<<1|side)
	f.add(w.w, uint32(kh.ls), uint32(kh.ls>>32)<<1|side)
	f.add(w.w, uint32(kh.rs), uint32(kh.rs>>32)<<1|side)
	f.add(g.w, uint32(kh.ls), uint32(kh.ls>>32)<<1|side)
	f.add(w.t<<9|g.t, uint32(kd.ls), uint32(kd.ls>>32)<<1|side)
	f.add(w.u<<9|g.t, uint32(kd.ls), uint32(kd.ls>>32)<<1|side)
	f.add(g.w, uint32(kd.ls), uint32(kd.ls>>32)<<1|side)
	f.add(z.at(kd.r1).w, w.t, g.t<<1|side)
	f.add(z.at(d+1).t, z.at(min(d+2, int32(s.n))).t, w.t<<1|side)
	f.add(w.end, uint32(kh.ls), uint32(kh.ls>>32)<<1|side)
}

// ends adds what the two words of the arc say.
func (f *labels) ends(w, g *atom, side, far uint32) {
	f.add(side, 0, 0)
	f.add(w.w, side, 0)
	f.add(w.t, far, 0)
	f.add(w.wt, side, 0)
	f.add(w.end, w.t, side)
	f.add(g.w, side, 0)
	f.add(g.t, side, 0)
	f.add(g.wt, side, 0)
	f.add(w.w, g.w, side)
	f.add(w.t, g.t, far)
	f.add(w.t, g.t, side)
	f.add(w.wt, g.t, side)
	f.add(w.t, g.wt, side)
	f.add(w.end, g.t, side)
	f.add(w.t, g.end, side)
	f.add(w.end, g.end, side)
}

// around adds the words beside the two.
func (f *labels) around(z *sentence, d, h int32, side uint32) {
	w, g := z.at(d), z.at(h)
	wl, wr := z.at(d-1), z.at(d+1)
	f.add(wl.t, w.t, wr.t<<1|side)
	f.add(wl.w, w.t, side)
	f.add(wr.w, w.t, side)
	f.add(wl.w, w.w, side)
	f.add(wr.w, w.w, side)
	f.add(w.t, g.t, z.at(h+1).t<<1|side)
	f.add(w.t, g.t, z.at(h-1).t<<1|side)
	f.add(w.u<<8|g.u, z.between(min(d, h), max(d, h)), side)
	f.add(wl.t, w.t, g.t<<1|side)
	f.add(wr.t, w.t, g.t<<1|side)
}
