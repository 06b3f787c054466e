package tree

import "github.com/vedette-org/vedette/internal/annotate/weights"

// labels makes the rows of an arc that is about to be drawn, of which the
// relation is to be said. The dependent has all its children by then. A
// template's number goes into its rows: the weights know it by that.
type labels struct {
	bits int
	buf  [80]uint32
	n    int
	arc
}

// arc is what the templates look at: the dependent w with the words around it,
// the head g, and the children of both.
type arc struct {
	w, g, wl, wr, wr2, gl, gr *atom
	l1, r1, below, next, sib  *atom
	kd, kh                    *kids
	side, far, span           uint32 // on which side the head is, how far, what stands between
	dl, dr, ds                uint32 // relations of the outermost children and of the last sister
}

func (f *labels) add(template int, a, b, c uint32) {
	f.buf[f.n] = uint32(weights.Hash(uint32(template)+3000, a, b, c) >> (64 - f.bits))
	f.n++
}

// set adds a set of relations, and on which side the head is.
func (f *labels) set(template int, a uint32, deps uint64) {
	f.add(template, a, uint32(deps), uint32(deps>>32)<<1|f.side)
}

func (x *arc) see(s *state, z *sentence, d, h int32) {
	x.side = 0
	if h > d {
		x.side = 1
	}
	x.kd, x.kh = &s.kids[d], &s.kids[h]
	x.far = distance(max(d-h, h-d))<<1 | x.side
	x.span = z.between(min(d, h), max(d, h))
	x.w, x.wl, x.wr, x.wr2 = z.at(d), z.at(d-1), z.at(d+1), z.at(min(d+2, int32(s.n)))
	x.g, x.gl, x.gr = z.at(h), z.at(h-1), z.at(h+1)
	x.l1, x.r1 = z.at(x.kd.l1), z.at(x.kd.r1)
	x.dl, x.dr = s.relation(x.kd.l1), s.relation(x.kd.r1)
	x.below, x.next = z.at(s.at(1)), z.at(s.next)
	sister := x.kh.r1
	if h > d {
		sister = x.kh.l1
	}
	x.sib, x.ds = z.at(sister), s.relation(sister)
}

// first returns the rows of the templates that decide most arcs by themselves.
// They were taken one by one, each time the one with which most arcs of the dev
// parts were decided with the relation that all templates give.
func (f *labels) first(s *state, z *sentence, d, h int32) []uint32 {
	f.see(s, z, d, h)
	f.n = 0
	w, g, side := f.w, f.g, f.side
	f.add(1, w.w, side, 0)
	f.add(2, w.t, f.far, 0)
	f.add(4, w.end, w.t, side)
	f.add(11, w.wt, g.t, side)
	f.add(12, w.t, g.wt, side)
	f.add(15, w.end, g.end, side)
	f.add(17, f.wl.w, w.t, side)
	f.add(28, w.t, uint32(f.kd.rs), uint32(f.kd.rs>>32))
	f.set(31, g.w, f.kh.rs)
	f.set(32, w.t<<9|g.t, f.kh.rs)
	f.set(33, w.t<<9|g.t, f.kh.ls)
	f.add(37, f.l1.t, w.t, g.t<<1|side)
	f.add(38, f.r1.t, w.t, g.t<<1|side)
	f.add(39, f.dl<<9|f.dr, w.t, g.t<<1|side)
	f.add(43, f.below.t, w.t, g.t<<1|side)
	f.add(44, f.below.w, w.u, g.u<<1|side)
	f.set(47, w.w, f.kh.ls)
	f.set(50, w.t<<9|g.t, f.kd.ls)
	f.set(51, w.u<<9|g.t, f.kd.ls)
	f.add(53, f.r1.w, w.t, g.t<<1|side)
	return f.buf[:f.n]
}

// rest returns the rows of all other templates, of the arc that first saw.
func (f *labels) rest() []uint32 {
	n := f.n
	f.ends()
	f.around()
	f.families()
	return f.buf[n:f.n]
}

// all returns the rows of all templates.
func (f *labels) all(s *state, z *sentence, d, h int32) []uint32 {
	f.first(s, z, d, h)
	f.rest()
	return f.buf[:f.n]
}

// ends adds what the two words of the arc say.
func (f *labels) ends() {
	w, g, side := f.w, f.g, f.side
	f.add(0, side, 0, 0)
	f.add(3, w.wt, side, 0)
	f.add(5, g.w, side, 0)
	f.add(6, g.t, side, 0)
	f.add(7, g.wt, side, 0)
	f.add(8, w.w, g.w, side)
	f.add(9, w.t, g.t, f.far)
	f.add(10, w.t, g.t, side)
	f.add(13, w.end, g.t, side)
	f.add(14, w.t, g.end, side)
}

// around adds the words beside the two, and what stands between them.
func (f *labels) around() {
	w, g, side := f.w, f.g, f.side
	f.add(16, f.wl.t, w.t, f.wr.t<<1|side)
	f.add(18, f.wr.w, w.t, side)
	f.add(19, f.wl.w, w.w, side)
	f.add(20, f.wr.w, w.w, side)
	f.add(21, w.t, g.t, f.gr.t<<1|side)
	f.add(22, w.t, g.t, f.gl.t<<1|side)
	f.add(23, w.u<<8|g.u, f.span, side)
	f.add(24, f.wl.t, w.t, g.t<<1|side)
	f.add(25, f.wr.t, w.t, g.t<<1|side)
	f.add(45, f.next.t, w.t, g.t<<1|side)
	f.add(46, f.next.w, w.u, g.u<<1|side)
	f.add(54, f.wr.t, f.wr2.t, w.t<<1|side)
}

// families adds children and sisters.
func (f *labels) families() {
	w, g, side := f.w, f.g, f.side
	f.add(26, w.t, uint32(f.kd.ls), uint32(f.kd.ls>>32))
	f.add(27, w.w, uint32(f.kd.ls), uint32(f.kd.ls>>32))
	f.set(29, g.t, f.kh.ls)
	f.set(30, g.t, f.kh.rs)
	f.add(34, f.l1.w, w.t, g.t<<1|side)
	f.add(35, f.l1.w, w.w, side)
	f.add(36, f.l1.w, g.w, side)
	f.add(40, f.ds, w.t, g.t<<1|side)
	f.add(41, f.ds, w.u, g.w)
	f.add(42, f.sib.w, w.t, g.t<<1|side)
	f.set(48, w.w, f.kh.rs)
	f.set(49, g.w, f.kh.ls)
	f.set(52, g.w, f.kd.ls)
	f.set(55, w.end, f.kh.ls)
}
