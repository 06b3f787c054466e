package tree

// The templates of first. They were taken one by one, each time the one that
// left the least squares of the difference between the margin that they gave
// the best move and the margin that all give it, on the dev parts.

// firstWords are of one word.
func (f *features) firstWords() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(1, s0.w, 0, 0)
	f.add(2, s0.t, 0, 0)
	f.add(3, s0.wt, 0, 0)
	f.add(4, s1.w, 0, 0)
	f.add(5, s1.t, 0, 0)
	f.add(6, s1.wt, 0, 0)
	f.add(7, b0.w, 0, 0)
	f.add(8, b0.t, 0, 0)
	f.add(9, b0.wt, 0, 0)
	f.add(11, v.b1.t, 0, 0)
	f.add(14, v.b2.t, 0, 0)
	f.add(15, v.s2.w, 0, 0)
	f.add(16, v.s2.t, 0, 0)
}

// firstPairs are of two words.
func (f *features) firstPairs() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(21, s0.t, b0.t, 0)
	f.add(27, s1.t, b0.t, 0)
	f.add(29, b0.t, v.b1.t, 0)
	f.add(30, b0.w, v.b1.t, 0)
	f.add(92, s0.w, b0.u, 1)
	f.add(93, s0.u, b0.w, 1)
	f.add(94, s1.w, s0.u, 1)
	f.add(95, s1.u, s0.w, 1)
	f.add(105, s0.end, b0.t, 0)
	f.add(107, b0.end, s0.t, 1)
}

// firstThrees are of three words and more.
func (f *features) firstThrees() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(32, b0.t, v.b1.t, v.b2.t)
	f.add(33, s0.t, b0.t, v.b1.t)
	f.add(38, v.s2.t, s1.t, s0.t)
	f.add(39, s0.u<<8|s1.u, b0.u<<8|v.b1.u, v.b2.u<<8|v.s2.u)
	f.add(109, v.s2.t, s1.t, b0.t)
	f.add(110, s1.t, b0.t, v.b1.t)
	f.add(124, v.b1.w, s0.u<<8|s1.u, 0)
}

// firstDistances say how far words are from one another, and what stands between.
func (f *features) firstDistances() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(41, s0.t, v.gap, 0)
	f.add(42, b0.w, v.gap, 0)
	f.add(43, b0.t, v.gap, 0)
	f.add(44, s0.t, b0.t, v.gap)
	f.add(45, s1.t, s0.t, v.below)
	f.add(96, s1.u<<8|s0.u, v.below, v.gap)
	f.add(98, s0.u<<8|s1.u, v.under, v.below)
	f.add(99, s0.u<<8|b0.u, v.over, v.gap)
	f.add(100, s0.u<<8|s1.u, b0.u, v.under<<8|v.over)
	f.add(102, s0.t, b0.t, v.over)
}

// firstTrees are of the children that words have: their number, their relations,
// and the outermost, which in UD are mostly prepositions, conjunctions and
// articles on the left. With them go the hard decisions.
func (f *features) firstTrees() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(46, s0.w, uint32(v.k0.rn), 1)
	f.add(47, s0.t, uint32(v.k0.rn), 1)
	f.add(48, s0.w, uint32(v.k0.ln), 0)
	f.add(50, b0.w, uint32(v.kb.ln), 0)
	f.add(51, b0.t, uint32(v.kb.ln), 0)
	f.set(53, s0.w, v.k0.rs)
	f.set(54, s0.t, v.k0.rs)
	f.set(56, s0.t, v.k0.ls)
	f.set(57, b0.w, v.kb.ls)
	f.set(58, b0.t, v.kb.ls)
	f.set(59, s1.w, v.k1.rs)
	f.set(60, s1.t, v.k1.rs)
	f.set(61, s1.t, v.k1.ls)
	f.add(63, v.s0l.t, v.d0l, 0)
	f.add(65, v.s0r.t, v.d0r, 0)
	f.add(68, v.b0l.w, 0, 0)
	f.add(69, v.b0l.t, v.dbl, 0)
	f.add(70, s0.t, v.s0l.t, b0.t)
	f.add(72, s0.t, b0.t, v.b0l.t)
	f.add(75, s1.t, v.s0l.t, s0.t)
	f.add(76, s1.t, v.s1l.t, s0.t)
	f.add(80, s0.t, v.s0l.t, v.s0l2.t)
	f.add(81, s0.t, v.s0r.t, v.s0r2.t)
	f.add(82, b0.t, v.b0l.t, v.b0l2.t)
	f.add(83, s1.t, v.s1r.t, v.s1r2.t)
	f.add(84, s1.w, v.s0l.w, 1)
	f.add(87, s0.w, v.b0l.w, 1)
	f.add(88, s0.t, v.b0l.w, b0.t)
	f.add(90, v.s0l.w, v.b0l.w, s0.u)
	f.add(91, v.s2.t, v.s0l.w, s1.t)
	f.add(97, s1.u<<8|s0.u, b0.u, v.s0l.w)
	f.add(115, v.d0l<<9|v.d0r, s0.t, b0.t)
	f.add(116, v.d0l<<9|v.d1r, s0.t, s1.t)
	f.add(117, v.d1l<<9|v.d1r, s0.u, s1.w)
	f.set(119, s0.u<<8|s1.u, v.k1.rs)
	f.set(120, s0.u<<8|b0.u, v.k0.rs)
}
