package name

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	scripts "github.com/mozillazg/go-unidecode/table"
)

// Hint says what a word or phrase is known to name, among other things it may.
type Hint uint16

// The hints.
const (
	Given Hint = 1 << iota
	Family
	Either // a given or a family name
	Country
	Unit // a province, a district, a region
	Town
	Village
	Body   // an actor of the register
	Leader // one of its people
	People
	longer // a phrase begins so
)

// Lexicon holds words and phrases by their hashes. No name can be read back.
type Lexicon struct {
	shift uint
	keys  []uint32 // 0 is free
	hints []Hint
}

// lexicon of words and phrases while it is being gathered
type gathered map[uint32]Hint

// Gather collects the words and phrases of a lexicon.
type Gather struct{ all gathered }

// Add adds a phrase: its words are parted by spaces.
func (g *Gather) Add(phrase string, h Hint) {
	if g.all == nil {
		g.all = gathered{}
	}
	k, words := uint32(0), 0
	for from, i := 0, 0; i <= len(phrase); i++ {
		if i < len(phrase) && phrase[i] != ' ' && phrase[i] != '-' {
			continue
		}
		if i > from {
			if words > 0 {
				g.all[k] |= longer
			}
			k = join(k, key(phrase[from:i]))
			words++
		}
		from = i + 1
	}
	if words > 0 && words <= longest {
		g.all[k] |= h
	}
}

// longest is how many words of a phrase are looked up.
const longest = 6

// Lexicon returns what was gathered.
func (g *Gather) Lexicon() *Lexicon {
	l := newLexicon(len(g.all))
	for _, k := range slices.Sorted(maps.Keys(g.all)) {
		l.put(k, g.all[k])
	}
	return l
}

func newLexicon(n int) *Lexicon {
	bits := uint(4)
	for 1<<bits < 2*n {
		bits++
	}
	return &Lexicon{shift: 32 - bits, keys: make([]uint32, 1<<bits), hints: make([]Hint, 1<<bits)}
}

func (l *Lexicon) put(k uint32, h Hint) {
	i := int(k * 0x9E3779B1 >> l.shift)
	for l.keys[i] != 0 && l.keys[i] != k {
		i = (i + 1) & (len(l.keys) - 1)
	}
	l.keys[i], l.hints[i] = k, h
}

func (l *Lexicon) of(k uint32) Hint {
	i := int(k * 0x9E3779B1 >> l.shift)
	for l.keys[i] != 0 {
		if l.keys[i] == k {
			return l.hints[i]
		}
		i = (i + 1) & (len(l.keys) - 1)
	}
	return 0
}

// key hashes a word: its letters and digits in lower case without accents.
func key(w string) uint32 {
	h := uint32(2166136261)
	for _, r := range w {
		switch {
		case 'A' <= r && r <= 'Z':
			h = (h ^ uint32(r+'a'-'A')) * 16777619
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			h = (h ^ uint32(r)) * 16777619
		case r >= 0x80:
			h = plain(h, r)
		}
	}
	h ^= h >> 15
	h *= 0x85ebca6b
	return h ^ h>>13 | 1
}

// plain adds a letter that is not ASCII as the letters that stand for it.
func plain(h uint32, r rune) uint32 {
	if r > 0xffff {
		return h
	}
	t := scripts.Tables[r>>8]
	if int(r&0xff) >= len(t) {
		return h
	}
	for _, c := range []byte(t[r&0xff]) {
		switch {
		case 'A' <= c && c <= 'Z':
			h = (h ^ uint32(c+'a'-'A')) * 16777619
		case 'a' <= c && c <= 'z':
			h = (h ^ uint32(c)) * 16777619
		}
	}
	return h
}

// join adds a word to a phrase.
func join(phrase, word uint32) uint32 {
	if phrase == 0 {
		return word
	}
	h := (phrase ^ word>>7) * 0x85ebca6b
	return (h^h>>13^word)*0xc2b2ae35 | 1
}

// write writes the number of entries, the distances of their keys, their hints.
func (l *Lexicon) write(w io.Writer) error {
	all := gathered{}
	for i, k := range l.keys {
		if k != 0 {
			all[k] = l.hints[i]
		}
	}
	b := bufio.NewWriter(w)
	keys := slices.Sorted(maps.Keys(all))
	b.Write(binary.AppendUvarint(nil, uint64(len(keys))))
	before := uint32(0)
	for _, k := range keys {
		b.Write(binary.AppendUvarint(nil, uint64(k-before)))
		before = k
	}
	for _, k := range keys {
		b.Write(binary.AppendUvarint(nil, uint64(all[k])))
	}
	return b.Flush()
}

var errBroken = errors.New("the lexicon of names is broken")

func readLexicon(r *bufio.Reader) (*Lexicon, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, fmt.Errorf("reading the lexicon of names: %w", err)
	}
	if n > 1<<22 {
		return nil, errBroken
	}
	keys := make([]uint32, n)
	before := uint64(0)
	for i := range keys {
		gap, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("reading the lexicon of names: %w", err)
		}
		if before += gap; before > 1<<32-1 || before == 0 {
			return nil, errBroken
		}
		keys[i] = uint32(before)
	}
	l := newLexicon(len(keys))
	for _, k := range keys {
		h, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("reading the lexicon of names: %w", err)
		}
		l.put(k, Hint(h))
	}
	return l, nil
}

// Len returns how many words, phrases and beginnings of phrases there are.
func (l *Lexicon) Len() (n int) {
	for _, k := range l.keys {
		if k != 0 {
			n++
		}
	}
	return n
}
