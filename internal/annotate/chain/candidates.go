package chain

import "github.com/vedette-org/vedette/internal/text"

// candidate is an earlier mention that the one looked at may be joined to.
type candidate struct {
	of       int32
	how      how
	sure     bool  // the grammar or the writer says so
	from, to int32 // its features
}

// how says by what a candidate was found.
type how uint16

const (
	byHead how = 1 << iota
	byName
	byLetters
	byNearness
	byApposition
	byPredicate
	bySpeech
)

// Bounds of the search, so that its time grows with the length of the text only.
const (
	mostByHead = 4
	mostByName = 4
	mostNear   = 22
	mostFar    = 3 // sentences, for a pronoun
)

// candidates lists the earlier mentions that mention i may be joined to, a sure
// one first.
func (f *finding) candidates(i int) {
	f.list = f.list[:0]
	m := &f.items[i]
	f.byGrammar(i)
	if m.Form == text.Indefinite && f.another(m.Head) {
		return
	}
	if m.Form != text.Pronoun || m.person < 3 {
		f.byHead(i)
	}
	if m.Form == text.Named {
		f.byName(i)
	}
	if m.Form != text.Named || m.can&isPerson == 0 {
		f.near(i)
	}
	for c := range f.list {
		if f.list[c].sure {
			f.list[0], f.list[c] = f.list[c], f.list[0]
		}
	}
}

// another reports whether the noun at token i is said to be another than what
// was told before.
func (f *finding) another(i int) bool {
	for c := f.kid[i]; c >= 0; c = f.next[c] {
		switch f.t.Tokens[c].Lemma {
		case "another", "other", "further", "separate", "different", "additional", "second", "new":
			return true
		}
	}
	return false
}

// offer adds a candidate, or how it was found to one that is there.
func (f *finding) offer(a int, by how, sure bool) {
	for c := range f.list {
		if k := &f.list[c]; int(k.of) == a {
			k.how |= by
			k.sure = k.sure || sure
			return
		}
	}
	f.list = append(f.list, candidate{of: int32(a), how: by, sure: sure})
}

// byGrammar offers what stands in apposition to the mention, its subject where
// it is a predicate, and the long form before a bracketed acronym.
func (f *finding) byGrammar(i int) {
	k := &f.t.Tokens[f.items[i].Head]
	if k.Head >= 0 && k.Head < f.items[i].Head && f.at[k.Head] > 0 && k.Dep.Base() == "appos" {
		f.offer(int(f.at[k.Head])-1, byApposition, false)
	}
	if s := f.subject(f.items[i].Head); s >= 0 {
		f.offer(s, byPredicate, false)
	}
	if a := f.bracketed(i); a >= 0 {
		f.offer(a, byApposition, true)
	}
	if a := f.madeOf(i); a >= 0 {
		f.offer(a, byApposition, true)
	}
	if q := f.quote[i]; q > 0 && f.speaker[q-1] > 0 && f.items[i].person == 1 && int(f.speaker[q-1]) <= i {
		f.offer(int(f.speaker[q-1])-1, bySpeech, false)
	}
}

// subject returns the mention that is the subject of a predicate at token i.
func (f *finding) subject(i int) int {
	s, cop := -1, false
	for c := f.kid[i]; c >= 0 && int(c) < i; c = f.next[c] {
		switch d := f.t.Tokens[c].Dep; {
		case d.Base() == "nsubj" && f.at[c] > 0:
			s = int(f.at[c]) - 1
		case d == "cop":
			cop = true
		case d == "advmod" && f.t.Tokens[c].Lemma == "not":
			return -1
		}
	}
	if !cop {
		return -1
	}
	return s
}

func (f *finding) byHead(i int) {
	for p, n := f.index.head[f.items[i].key], 0; p > 0 && n < mostByHead; p, n = f.index.before[p-1], n+1 {
		f.offer(int(p)-1, byHead, f.exact(int(p)-1, i))
	}
}

// exact reports whether two mentions have one name, the same two words or more.
func (f *finding) exact(a, i int) bool {
	m, x := &f.items[i], &f.items[a]
	if m.Name < 0 || x.Name < 0 {
		return false
	}
	p, q := &f.t.Names[x.Name], &f.t.Names[m.Name]
	return q.Last-q.First > 1 && p.Last-p.First == q.Last-q.First && f.nameWithin(p, q) && f.nameWithin(q, p)
}

// byName offers names that share a word with the mention's, and the long form
// or the acronym of its name.
func (f *finding) byName(i int) {
	n := &f.t.Names[f.items[i].Name]
	for k := n.First; k < n.Last && k < n.First+longestName; k++ {
		if !f.telling(k) {
			continue
		}
		for p, c := f.index.word[f.keys[k]], 0; p > 0 && c < mostByName; p, c = f.index.uses[p-1].before, c+1 {
			f.offer(int(f.index.uses[p-1].item), byName, false)
		}
	}
	if n.Last-n.First == 1 {
		if p := f.index.letters[f.keys[n.First]]; p > 0 {
			f.offer(int(p)-1, byLetters, false)
		}
	} else if a := f.initials(n); a != 0 {
		if p := f.index.head[a]; p > 0 && f.items[p-1].Form == text.Named {
			f.offer(int(p)-1, byLetters, false)
		}
	}
}

// near offers the mentions just before that agree.
func (f *finding) near(i int) {
	m := &f.items[i]
	far := int32(mostFar)
	if m.Form != text.Pronoun {
		far = 5
	}
	for a, n := i-1, 0; a >= 0 && n < mostNear; a-- {
		x := &f.items[a]
		if m.sent-x.sent > far || i-a > 3*mostNear {
			return
		}
		if f.fitting(a, i) {
			f.offer(a, byNearness, false)
			n++
		}
	}
}

// fitting reports whether mention i may be joined to a by nearness alone.
func (f *finding) fitting(a, i int) bool {
	m, x := &f.items[i], &f.items[a]
	if f.inside(a, i) || f.inside(i, a) || f.agree(a, i).clash() {
		return false
	}
	if m.Form == text.Pronoun {
		return m.person == x.person || m.person == 1 && x.person == 3 && f.quote[i] > 0 && f.quote[a] == 0 || m.person == 3 && x.Form != text.Pronoun
	}
	if m.Form == text.Indefinite {
		return m.like&x.like != 0
	}
	// A description goes back to another one through its head; by nearness to
	// what has a name, or to a head that may mean the same.
	return x.Form != text.Pronoun && x.person == 3 && x.can&m.can&anyClass != 0 && f.of(a).last == int32(a)
}

// inside reports whether mention i is part of the phrase of mention a.
func (f *finding) inside(a, i int) bool {
	return f.items[i].Head >= f.items[a].First && f.items[i].Head < f.items[a].Last
}
