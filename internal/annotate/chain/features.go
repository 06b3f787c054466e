package chain

import "github.com/vedette-org/vedette/internal/text"

// Each feature is a template with up to three values, hashed. It counts once by
// itself and once for the kind of mention that is looked at: a pronoun's word, or
// the form and number of a description (Durrett and Klein 2013, section 4).

func (f *finding) put(template, a, b, c uint64) {
	h := mix(mix(mix(template*0x9e3779b97f4a7c15^a)^b) ^ c)
	f.features = append(f.features, uint32(h>>32), uint32(mix(h^f.kind)>>32))
}

// only adds a feature that counts only by the kind of mention.
func (f *finding) only(template, a, b, c uint64) {
	h := mix(mix(mix(template*0x9e3779b97f4a7c15^a)^b) ^ c)
	f.features = append(f.features, uint32(mix(h^f.kind)>>32))
}

func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 29
	return h
}

// describeAll fills the features of mention i as one that stands alone, and of
// each of its candidates.
func (f *finding) describeAll(i int) {
	f.features = f.features[:0]
	m := &f.items[i]
	f.kind = m.kind()
	f.alone(i)
	for c := range f.list {
		k := &f.list[c]
		k.from = int32(len(f.features))
		f.pair(int(k.of), i, c)
		k.to = int32(len(f.features))
	}
}

// kind returns what sort of mention this is.
func (m *item) kind() uint64 {
	if m.Form == text.Pronoun {
		return m.key
	}
	return uint64(m.Form)<<4 | uint64(m.number)<<2 | 2
}

func dep(d text.Dep) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(d) {
		h = (h ^ uint64(d[i])) * 1099511628211
	}
	return h
}

// role returns how a mention stands in its clause.
func (f *finding) role(m *item) uint64 { return dep(f.t.Tokens[m.Head].Dep.Base()) }

// keyAt returns the word at token i of the mention's sentence, 0 outside.
func (f *finding) keyAt(i int, sent int32) uint64 {
	if s := &f.t.Sentences[sent]; i < s.First || i >= s.Last {
		return 0
	}
	return f.keys[i]
}

// governor returns the word that a mention hangs from.
func (f *finding) governor(m *item) uint64 {
	if h := f.t.Tokens[m.Head].Head; h >= 0 {
		return f.keys[h]
	}
	return 0
}

// alone adds the features of mention i as the first of its thing.
func (f *finding) alone(i int) {
	m := &f.items[i]
	bits := f.found()
	f.put(1, 0, 0, 0)
	if m.Name < 0 {
		f.put(2, m.key, 0, 0)
		f.put(11, bits, m.key, 0)
	} else {
		f.put(2, kindOf(&f.t.Names[m.Name]), uint64(min(m.Last-m.First, 4)), bits)
	}
	f.put(3, f.keys[m.First], 0, 0)
	f.put(4, f.keys[m.First], uint64(min(m.Last-m.First, 5)), 0)
	f.put(5, f.keyAt(m.First-1, m.sent), 0, 0)
	f.put(6, f.keyAt(m.Last, m.sent), 0, 0)
	f.put(7, f.role(m), 0, 0)
	f.put(8, uint64(m.can&anyClass), 0, 0)
	f.put(9, bits, 0, 0)
	f.put(10, bits, uint64(min(m.Last-m.First, 4)), uint64(m.can&anyClass))
	f.put(12, uint64(min(len(f.list), 4)), 0, 0)
	f.put(13, f.governor(m), f.role(m), 0)
	f.put(14, uint64(min(m.sent, 3)), bits, 0)
	f.put(15, f.after(m), 0, 0)
	if m.Form == text.Pronoun {
		f.put(16, f.keyAt(m.Head+1, m.sent), f.keyAt(m.Head+2, m.sent), 0)
		f.put(17, uint64(bucket(int(f.quote[i]))), 0, 0)
	}
	for k := m.First; k < m.Head && k < m.First+5; k++ {
		f.only(18, f.keys[k], 0, 0)
	}
}

// after says what follows the head of a mention inside of its phrase or by a
// relative clause: what tells which one it is.
func (f *finding) after(m *item) uint64 {
	bits := uint64(0)
	for c := f.kid[m.Head]; c >= 0; c = f.next[c] {
		if int(c) < m.Head {
			continue
		}
		switch d := f.t.Tokens[c].Dep; d.Base() {
		case "nmod":
			bits |= 1
		case "acl":
			bits |= 2
		case "appos":
			bits |= 4
		case "flat":
			bits |= 8
		}
	}
	return bits
}

// found returns by what candidates were found, taken together.
func (f *finding) found() (bits uint64) {
	for c := range f.list {
		bits |= uint64(f.list[c].how)
	}
	return bits
}

// bucket makes a distance coarse.
func bucket(n int) int {
	switch {
	case n < 5:
		return n
	case n < 8:
		return 5
	case n < 12:
		return 6
	case n < 20:
		return 7
	case n < 40:
		return 8
	}
	return 9
}

// pair adds the features of mention i as one more of what mention a stands for;
// a is candidate c.
func (f *finding) pair(a, i, c int) {
	m, x := &f.items[i], &f.items[a]
	s := f.of(a)
	g := f.agree(a, i)
	how := uint64(f.list[c].how)
	sents := uint64(bucket(int(m.sent - x.sent)))
	w := f.compare(a, i)
	form := uint64(x.Form)
	fit := uint64(g.class)<<4 | uint64(g.sex)<<2 | uint64(g.number)
	f.put(21, how, 0, 0)
	f.put(22, w, form, 0)
	f.put(23, sents, form, 0)
	f.put(24, fit, form, 0)
	f.put(25, w, sents, 0)
	f.put(26, fit, w, how)
	f.put(27, uint64(bucket(f.rank(a, i))), 0, 0)
	f.put(28, f.role(x), f.role(m), min(sents, 2))
	if x.Name < 0 && m.Name < 0 {
		f.put(29, x.key, m.key, 0)
	}
	if x.Name >= 0 && m.Name >= 0 {
		f.put(45, kindOf(&f.t.Names[x.Name]), kindOf(&f.t.Names[m.Name]), w)
		f.put(46, kindOf(&f.t.Names[m.Name]), w, min(sents, 3))
	}
	f.put(30, uint64(s.can&anyClass), uint64(m.can&anyClass), 0)
	f.put(31, uint64(bucket(int(s.size))), bit(s.name), min(sents, 3))
	f.put(32, bit(s.last == int32(a)), form, 0)
	f.put(33, f.quotes(a, i), form, min(sents, 1))
	f.put(34, uint64(f.form(a)), f.role(x), min(sents, 3))
	f.put(35, bit(f.list[c].how&byNearness != 0), uint64(bucket(c)), 0)
	f.put(36, f.governor(x), f.governor(m), 0)
	if x.Form == text.Pronoun {
		f.put(37, x.key, 0, 0)
	} else {
		f.put(38, f.keys[x.First], min(sents, 3), 0)
		if x.Name < 0 {
			f.put(39, x.key, uint64(x.Form), 0)
		}
	}
	f.put(47, w, f.keys[m.First], form)
	f.put(48, w, f.after(m), f.after(x))
	if x.Name >= 0 {
		f.put(40, kindOf(&f.t.Names[x.Name]), m.key, 0)
	}
	if m.Form == text.Pronoun {
		f.put(41, uint64(s.can&anyClass), f.governor(m), f.role(m))
		f.put(42, x.key, f.governor(m), f.role(m))
		f.put(43, bit(f.t.Tokens[m.Head].Head == f.t.Tokens[x.Head].Head), f.role(x), bit(f.t.Tokens[m.Head].Dep == "nmod:poss"))
		f.put(44, uint64(s.can), uint64(s.number), bit(s.name))
	}
}

func kindOf(n *text.Name) uint64 { return dep(text.Dep(n.Kind)) }

// form says how a candidate refers: by which form, with which article.
func (f *finding) form(a int) uint64 {
	x := &f.items[a]
	if x.Form == text.Pronoun {
		return x.key
	}
	return uint64(x.Form)<<1 | bit(x.Plural)
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// rank returns how many candidates by nearness stand between, counted in
// mentions.
func (f *finding) rank(a, i int) int { return i - a - 1 }

// quotes says where the two stand as to direct speech.
func (f *finding) quotes(a, i int) uint64 {
	p, q := f.quote[a], f.quote[i]
	switch {
	case p == q && p == 0:
		return 0
	case p == q:
		return 1
	case p > 0 && q > 0:
		return 2
	case q > 0 && f.speaker[q-1] == int32(a)+1:
		return 3
	case q > 0:
		return 4
	case f.speaker[p-1] == int32(i)+1:
		return 5
	}
	return 6
}
