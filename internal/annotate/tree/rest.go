package tree

// The templates that are asked where those of first leave a doubt.

func (f *features) restWords() {
	v := &f.v
	f.add(0, 0, 0, 0)
	f.add(10, v.b1.w, 0, 0)
	f.add(12, v.b1.wt, 0, 0)
	f.add(13, v.b2.w, 0, 0)
}

func (f *features) restPairs() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(17, s0.wt, b0.wt, 0)
	f.add(18, s0.wt, b0.t, 0)
	f.add(19, s0.t, b0.wt, 0)
	f.add(20, s0.w, b0.w, 0)
	f.add(22, s1.wt, s0.wt, 0)
	f.add(23, s1.wt, s0.t, 0)
	f.add(24, s1.t, s0.wt, 0)
	f.add(25, s1.w, s0.w, 0)
	f.add(26, s1.t, s0.t, 0)
	f.add(28, s1.w, b0.w, 0)
	f.add(103, s0.end, s1.end, s0.u)
	f.add(104, s0.end, b0.end, s0.u)
	f.add(106, s1.end, s0.t, 0)
}

func (f *features) restThrees() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(31, s0.w, b0.t, v.b1.t)
	f.add(34, s1.t, s0.t, b0.t)
	f.add(35, s1.w, s0.t, b0.t)
	f.add(36, s1.t, s0.w, b0.t)
	f.add(37, s1.t, s0.t, b0.w)
	f.add(108, v.s2.w, s0.t, s1.t)
	f.add(111, s1.w, s0.w, b0.w)
	f.add(112, s1.t<<9|s0.t, b0.t<<9|v.b1.t, v.b2.t)
	f.add(113, s1.t<<9|v.s2.t, s0.t<<9|b0.t, 0)
	f.add(114, s0.w, b0.w, v.b1.w)
	f.add(123, v.b1.w, s0.t, b0.t)
	f.add(125, s0.u<<8|s1.u, b0.u<<8|v.b1.u, v.b3.u<<8|v.b2.u)
	f.add(126, s0.w, s1.u<<8|b0.u, v.s2.u<<8|v.b1.u)
}

func (f *features) restDistances() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(40, s0.w, v.gap, 0)
	f.add(101, s0.t, s1.t, v.under)
	f.add(121, s0.w, b0.w, v.gap)
	f.add(122, s1.w, s0.w, v.below)
}

func (f *features) restTrees() {
	v := &f.v
	s0, s1, b0 := v.s0, v.s1, v.b0
	f.add(49, s0.t, uint32(v.k0.ln), 0)
	f.add(52, s1.t, uint32(v.k1.rn), 0)
	f.set(55, s0.w, v.k0.ls)
	f.add(62, v.s0l.w, 0, 0)
	f.add(64, v.s0r.w, 0, 0)
	f.add(66, v.s1r.w, 0, 0)
	f.add(67, v.s1r.t, v.d1r, 0)
	f.add(71, s0.t, v.s0r.t, b0.t)
	f.add(73, s1.t, v.s1r.t, s0.t)
	f.add(74, s1.t, v.s0r.t, s0.t)
	f.add(77, s0.t, v.s0l.w, b0.w)
	f.add(78, s1.w, v.s0l.w, s0.w)
	f.add(79, s0.w, v.s0r.w, b0.w)
	f.add(85, s1.t, v.s0l.w, s0.t)
	f.add(86, s1.w, v.s0l.w, s0.t)
	f.add(89, v.s1l.w, v.s0l.w, s0.u)
	f.add(118, v.dbl<<9|v.d0r, s0.t, b0.w)
}
