package mend

// hangMarks hangs marks of punctuation as the guidelines of Universal
// Dependencies have it (https://universaldependencies.org/u/dep/punct.html):
// marks in pairs from the head of what they enclose, a final mark from the root,
// a mark between two parts of a sentence from the head of the part that depends
// on the other. No head of a word changes, and no arc comes to cross another.
//
// Where the parser hung a mark from the governor of those two parts, or a final
// mark from a clause right under the root, it stays: the parser saw the words
// when it drew the arc, and where it differs so the tree is wrong as often as
// the mark. Only the commas of conjuncts and of clauses in front are moved then.
func (m *Mender) hangMarks() {
	m.measure()
	m.pairs()
	for i := range m.k {
		if m.loose(i) && !m.twins[i] {
			m.between(i)
		}
	}
}

// loose reports whether token i is a mark from which nothing hangs.
func (m *Mender) loose(i int) bool {
	e := &m.ends[i]
	return m.mark(i) && m.k[i].Dep == "punct" && e.allLo == e.allHi
}

// between hangs a mark that has no partner.
func (m *Mender) between(i int) {
	l, r := m.tops(i)
	h := m.head(i)
	switch {
	case l < 0:
	case r < 0:
		if m.head(l) < 0 && h != l && m.head(h) != l {
			m.move(i, l)
		}
	case m.head(r) == l && (m.head(r) != h || m.k[r].Dep.Base() == "conj"):
		m.move(i, r)
	case m.head(l) == r && (m.head(l) != h || m.k[l].Dep.Base() == "advcl"):
		m.move(i, l)
	}
}

// tops climbs from the words on both sides of mark i, as far as an arc from the
// mark crosses none. -1 where there is no word.
func (m *Mender) tops(i int) (l, r int) {
	for l = i - 1; l >= 0 && m.mark(l); l-- {
	}
	for r = i + 1; r < len(m.k) && m.mark(r); r++ {
	}
	for l >= 0 && int(m.ends[l].hi) < i && m.head(l) >= 0 && m.head(l) < i {
		l = m.head(l)
	}
	if r == len(m.k) {
		return l, -1
	}
	for int(m.ends[r].lo) > i && m.head(r) > i {
		r = m.head(r)
	}
	return l, r
}

// move hangs mark i from token h, unless h is a mark or the arc would cross
// another.
func (m *Mender) move(i, h int) {
	if m.head(i) == h || m.mark(h) || m.crosses(min(i, h), max(i, h)) {
		return
	}
	m.k[i].Head = m.first + h
	m.ends[h].add(int32(i), true)
}

// crosses reports whether an arc leads from between lo and hi to elsewhere.
func (m *Mender) crosses(lo, hi int) bool {
	for x := lo + 1; x < hi; x++ {
		if h := m.head(x); h < lo || h > hi || int(m.ends[x].allLo) < lo || int(m.ends[x].allHi) > hi {
			return true
		}
	}
	return false
}
