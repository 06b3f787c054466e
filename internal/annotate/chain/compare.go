package chain

import "github.com/vedette-org/vedette/internal/text"

// What two mentions have in common by their words, as bits.
const (
	sameHead     = 1 << iota
	sameWords    // but for articles
	sameName     // all words of the names
	nameShorter  // all words of the later name are in the earlier
	nameLonger   // all words of the earlier name are in the later
	sameLast     // of persons: the last names are the same
	firstClash   // of persons: the first names differ
	newWords     // the later mention qualifies its head by a word that the earlier has not
	lostWords    // the earlier by one that the later has not
	countClash   // they give different numbers
	lettersMatch // one is made of the first letters of the other
	nested       // one is part of the other's phrase
	aProper      // the earlier has a name
	sameOwner    // what owns the two ("their leader") may be one thing
	ownerClash   // it is not
	alike        // their heads may mean the same ("rebels", "guerrillas")
)

// compare returns what mentions a and i have in common.
func (f *finding) compare(a, i int) uint64 {
	m, x := &f.items[i], &f.items[a]
	bits := uint64(0)
	if f.inside(a, i) || f.inside(i, a) {
		bits |= nested
	}
	if m.Form == text.Pronoun || x.Form == text.Pronoun {
		if m.key == x.key {
			bits |= sameHead
		}
		return bits
	}
	if m.key == x.key {
		bits |= sameHead
	}
	if x.Name >= 0 && m.Name >= 0 {
		bits |= f.compareNames(&f.t.Names[x.Name], &f.t.Names[m.Name])
	} else if x.Name >= 0 {
		bits |= aProper
	}
	if m.like&x.like != 0 && m.key != x.key {
		bits |= alike
	}
	return bits | f.compareWords(x, m) | f.compareOwners(x, m)
}

// compareOwners compares what two mentions are said to belong to.
func (f *finding) compareOwners(x, m *item) uint64 {
	p, q := f.owner(x), f.owner(m)
	switch {
	case p < 0 || q < 0:
		return 0
	case f.root(f.items[p].chain) == f.root(f.items[q].chain) || f.items[p].key == f.items[q].key:
		return sameOwner
	}
	return ownerClash
}

// owner returns the mention that a mention is said to belong to, -1 for none.
func (f *finding) owner(m *item) int {
	for c := f.kid[m.Head]; c >= 0; c = f.next[c] {
		if f.t.Tokens[c].Dep == "nmod:poss" {
			return int(f.at[c]) - 1
		}
	}
	return -1
}

// compareWords compares the qualifiers of two descriptions.
func (f *finding) compareWords(x, m *item) (bits uint64) {
	more, less := f.missing(m, x), f.missing(x, m)
	if more {
		bits |= newWords
	}
	if less {
		bits |= lostWords
	}
	if !more && !less && m.key == x.key {
		bits |= sameWords
	}
	if p, q := f.count(x), f.count(m); p != 0 && q != 0 && p != q {
		bits |= countClash
	}
	return bits
}

// longestPhrase is in words: what lies beyond is not compared.
const longestPhrase = 12

// missing reports whether mention m has a word of content that x has not.
func (f *finding) missing(m, x *item) bool {
	for k := m.First; k < m.Last && k < m.First+longestPhrase; k++ {
		if k != m.Head && f.content(k) && !f.has(x, f.keys[k]) {
			return true
		}
	}
	return false
}

func (f *finding) has(x *item, key uint64) bool {
	for k := x.First; k < x.Last && k < x.First+longestPhrase; k++ {
		if f.keys[k] == key {
			return true
		}
	}
	return false
}

// content reports whether a word tells which thing is meant.
func (f *finding) content(k int) bool {
	switch f.t.Tokens[k].POS {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.VERB, text.X:
		return true
	}
	return false
}

// count returns the word by which a mention counts, 0 for none.
func (f *finding) count(m *item) uint64 {
	for c := f.kid[m.Head]; c >= 0; c = f.next[c] {
		if f.t.Tokens[c].Dep.Base() == "nummod" {
			return f.keys[c]
		}
	}
	return 0
}

// compareNames compares two names word by word.
func (f *finding) compareNames(p, q *text.Name) (bits uint64) {
	switch a, b := f.nameWithin(p, q), f.nameWithin(q, p); {
	case a && b:
		bits |= sameName
	case a:
		bits |= nameLonger
	case b:
		bits |= nameShorter
	}
	if p.Kind == text.NamePerson || q.Kind == text.NamePerson {
		if f.keys[p.Last-1] == f.keys[q.Last-1] {
			bits |= sameLast
		}
		if p.Last-p.First > 1 && q.Last-q.First > 1 && f.keys[p.First] != f.keys[q.First] {
			bits |= firstClash
		}
	}
	if w := f.initials(q); w != 0 && p.Last-p.First == 1 && w == f.keys[p.First] {
		bits |= lettersMatch
	}
	if w := f.initials(p); w != 0 && q.Last-q.First == 1 && w == f.keys[q.First] {
		bits |= lettersMatch
	}
	return bits
}

// nameWithin reports whether all telling words of name p are in name q.
func (f *finding) nameWithin(p, q *text.Name) bool {
	told := 0
	for k := p.First; k < p.Last && k < p.First+longestName; k++ {
		if !f.telling(k) && p.Last-p.First > 1 {
			continue
		}
		told++
		in := false
		for l := q.First; l < q.Last && l < q.First+longestName && !in; l++ {
			in = f.keys[k] == f.keys[l]
		}
		if !in {
			return false
		}
	}
	return told > 0
}
