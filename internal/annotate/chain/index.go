package chain

import "github.com/vedette-org/vedette/internal/text"

// index finds earlier mentions by their words.
type index struct {
	head    map[uint64]int32 // the last mention with a head word, plus 1
	before  []int32          // by mention: the one with the same head word before it, plus 1
	word    map[uint64]int32 // the last entry in uses for a word of a name, plus 1
	uses    []use
	letters map[uint64]int32 // the last mention whose name has these first letters, plus 1
}

// use is a word in a name.
type use struct{ item, before int32 }

func newIndex() index {
	return index{head: map[uint64]int32{}, word: map[uint64]int32{}, letters: map[uint64]int32{}}
}

func (x *index) reset() {
	clear(x.head)
	clear(x.word)
	clear(x.letters)
	x.before, x.uses = x.before[:0], x.uses[:0]
}

// enter adds mention i to the index.
func (f *finding) enter(i int) {
	m, x := &f.items[i], &f.index
	x.before = append(x.before, x.head[m.key])
	x.head[m.key] = int32(i) + 1
	if m.Form != text.Named {
		return
	}
	n := &f.t.Names[m.Name]
	for k := n.First; k < n.Last && k < n.First+longestName; k++ {
		if f.telling(k) {
			w := f.keys[k]
			x.uses = append(x.uses, use{int32(i), x.word[w]})
			x.word[w] = int32(len(x.uses))
		}
	}
	if a := f.initials(n); a != 0 {
		x.letters[a] = int32(i) + 1
	}
}

// longestName is in words: the rest is not looked at.
const longestName = 16

// telling reports whether a word of a name says which name it is: not "of",
// "the", a mark or an initial.
func (f *finding) telling(k int) bool {
	t := &f.t.Tokens[k]
	return t.End-t.Start > 2 && t.POS != text.ADP && t.POS != text.DET && t.POS != text.CCONJ && t.POS != text.PUNCT && f.sort(k, isMale|isFemale|isOffice) == 0
}

// initials returns the key of the first letters of a name of several words,
// without small ones, 0 for fewer than two.
func (f *finding) initials(n *text.Name) uint64 {
	if n.Last-n.First < 2 {
		return 0
	}
	var buf [longestName]byte
	k := 0
	for i := n.First; i < n.Last && k < len(buf); i++ {
		t := &f.t.Tokens[i]
		if t.POS == text.ADP || t.POS == text.DET || t.POS == text.CCONJ || t.POS == text.PUNCT {
			continue
		}
		if w := f.t.Word(i); small(w) || w[0] >= 0x80 {
			continue
		}
		buf[k] = f.t.Word(i)[0]
		k++
	}
	if k < 2 {
		return 0
	}
	return keyOf(string(buf[:k]))
}

// small reports whether a word is one that acronyms leave out.
func small(w string) bool {
	switch w {
	case "of", "the", "and", "for", "in", "de", "la", "del", "los", "OF", "THE", "AND", "FOR", "IN", "DE", "LA", "DEL", "LOS", "al", "AL":
		return true
	}
	return false
}
