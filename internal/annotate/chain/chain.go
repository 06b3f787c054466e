package chain

import (
	"io/fs"
	"sync"

	"github.com/vedette-org/vedette/internal/text"
)

// Finder finds mentions and chains. It is immutable and safe for concurrent use.
type Finder struct{ words words }

// New returns a finder with the words of a file.
func New(fsys fs.FS, name string) (*Finder, error) {
	w, err := loadWords(fsys, name)
	return &Finder{words: w}, err
}

// finding is one text under resolution.
type finding struct {
	layout
	words words
	t     *text.Text
	items []item
	at    []int32 // the mention that each token heads, plus 1
	sets  []set
	last  map[uint64]int32 // the last mention of a key, plus 1
	prev  []int32          // the mention of the same key before, plus 1
}

var pool = sync.Pool{New: func() any { return &finding{last: map[uint64]int32{}} }}

// Find fills the mentions and chains of a text that has trees and names.
func (w *Finder) Find(t *text.Text) {
	f := pool.Get().(*finding)
	defer pool.Put(f)
	f.begin(w, t)
	f.mentions()
	f.resolve()
	f.write()
	f.t = nil
}

func (f *finding) begin(w *Finder, t *text.Text) {
	f.words, f.t = w.words, t
	f.items, f.sets, f.prev = f.items[:0], f.sets[:0], f.prev[:0]
	clear(f.last)
	f.read(t)
	if len(t.Tokens) > cap(f.at) {
		f.at = make([]int32, len(t.Tokens)*5/4)
	}
	f.at = f.at[:len(t.Tokens)]
	clear(f.at)
}

// write fills the text.
func (f *finding) write() {
	t := f.t
	t.Mentions, t.Chains = make([]text.Mention, len(f.items)), nil
	index := make([]int32, len(f.sets))
	for i := range f.items {
		m := &f.items[i]
		if s := f.root(m.chain); f.sets[s].size > 1 {
			if index[s] == 0 {
				t.Chains = append(t.Chains, text.Chain{Mentions: make([]int, 0, f.sets[s].size), Class: f.sets[s].class()})
				index[s] = int32(len(t.Chains))
			}
			c := &t.Chains[index[s]-1]
			c.Mentions = append(c.Mentions, i)
			m.Chain = int(index[s]) - 1
		}
		m.Class = f.sets[f.root(m.chain)].class()
		t.Mentions[i] = m.Mention
	}
	for i := range t.Chains {
		t.Chains[i].Best = f.best(t.Chains[i].Mentions)
	}
}

// best returns the mention that tells most: the longest name, else the longest
// description, the first of those as long.
func (f *finding) best(of []int) int {
	best, rank := of[0], -1
	for _, i := range of {
		m := &f.items[i]
		r := m.Last - m.First
		switch m.Form {
		case text.Named:
			x := &f.t.Names[m.Name]
			r = 10000 + x.Last - x.First
		case text.Definite, text.Indefinite:
			r = min(r, 12) + 100
		}
		if r > rank {
			best, rank = i, r
		}
	}
	return best
}
