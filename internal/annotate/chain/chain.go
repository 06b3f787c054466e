package chain

import (
	"io/fs"
	"sync"

	"github.com/vedette-org/vedette/internal/text"
)

// Finder finds mentions and chains. It is immutable and safe for concurrent use.
type Finder struct {
	words *words
	model *Model
}

// New returns a finder with the words of a file of fsys, data/language in the
// binary. A nil model finds mentions and joins only what the grammar joins.
func New(fsys fs.FS, name string, m *Model) (*Finder, error) {
	w, err := loadWords(fsys, name)
	return &Finder{words: w, model: m}, err
}

// finding is one text under resolution.
type finding struct {
	layout
	words   *words
	t       *text.Text
	items   []item
	at      []int32 // the mention that each token heads, plus 1
	sets    []set
	quote   []int32 // the quote that each mention stands in, plus 1
	speaker []int32 // the mention that speaks each quote, plus 1
	index   index
	// list holds the candidates of the mention that is looked at, and features
	// theirs, one after the other.
	list     []candidate
	features []uint32
	kind     uint64 // the kind of mention that is looked at
}

var pool = sync.Pool{New: func() any { return &finding{index: newIndex()} }}

// Find fills the mentions and chains of a text that has trees, names, times and
// quotes.
func (w *Finder) Find(t *text.Text) {
	f := pool.Get().(*finding)
	defer pool.Put(f)
	f.begin(w, t)
	for i := range f.items {
		if a := f.choose(i, w.model); a >= 0 {
			f.join(a, i)
		}
		f.enter(i)
	}
	f.write()
	f.t = nil
}

// begin finds the mentions of a text, each alone.
func (f *finding) begin(w *Finder, t *text.Text) {
	f.words, f.t = w.words, t
	f.items, f.sets = f.items[:0], f.sets[:0]
	f.index.reset()
	f.read(t)
	f.at = zeroed(f.at, len(t.Tokens))
	f.mentions()
	f.speech()
	for i := range f.items {
		m := &f.items[i]
		m.chain = int32(i)
		f.sets = append(f.sets, set{up: int32(i), size: 1, can: m.can, number: m.number, name: m.Form == text.Named, last: int32(i)})
	}
}

// zeroed returns a slice of n zeros, s where it is long enough.
func zeroed(s []int32, n int) []int32 {
	if n > cap(s) {
		return make([]int32, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// choose returns the mention before mention i that it is joined to, -1 for none.
func (f *finding) choose(i int, m *Model) int {
	f.candidates(i)
	if len(f.list) > 0 && f.list[0].sure {
		return int(f.list[0].of)
	}
	if m == nil || len(f.list) == 0 {
		return -1
	}
	f.describeAll(i)
	best, top := -1, m.sum(f.features[:f.list[0].from])
	for c := range f.list {
		k := &f.list[c]
		if s := m.sum(f.features[k.from:k.to]) + m.lean; s > top {
			best, top = int(k.of), s
		}
	}
	return best
}

// write fills the text.
func (f *finding) write() {
	t := f.t
	t.Mentions, t.Chains = make([]text.Mention, len(f.items)), nil
	index := make([]int32, len(f.sets))
	for i := range f.items {
		m := &f.items[i]
		s := f.root(m.chain)
		m.Class = f.sets[s].class()
		if f.sets[s].size > 1 {
			if index[s] == 0 {
				t.Chains = append(t.Chains, text.Chain{Mentions: make([]int, 0, f.sets[s].size), Class: m.Class})
				index[s] = int32(len(t.Chains))
			}
			m.Chain = int(index[s]) - 1
			t.Chains[m.Chain].Mentions = append(t.Chains[m.Chain].Mentions, i)
		}
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
