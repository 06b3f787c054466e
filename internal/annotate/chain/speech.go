package chain

import "slices"

// speech notes which quotation each mention stands in and who speaks it. Of
// quotations within one another the outer counts.
func (f *finding) speech() {
	f.quote = zeroed(f.quote, len(f.items))
	f.speaker = zeroed(f.speaker, len(f.t.Quotes))
	i := 0
	for q := range f.t.Quotes {
		k := &f.t.Quotes[q]
		for i < len(f.items) && f.items[i].Head < k.First {
			i++
		}
		for ; i < len(f.items) && f.items[i].Head < k.Last; i++ {
			f.quote[i] = int32(q) + 1
		}
		if m := f.itemAt(k.Source); m >= 0 {
			f.speaker[q] = int32(m) + 1
		}
	}
}

// itemAt returns the mention that token i heads, -1 for none.
func (f *finding) itemAt(i int) int {
	m, ok := slices.BinarySearchFunc(f.items, i, func(m item, i int) int { return m.Head - i })
	if !ok {
		return -1
	}
	return m
}
