package place

// forPair counts for both of two towns that are not far apart in "between A and B".
const forPair = 50

// nearTogether reports whether two names have towns that something may lie between.
func (f *finder) nearTogether(a, b *mention) bool {
	others := f.g.find(nil, b.hash)
	for _, p := range f.g.find(nil, a.hash) {
		for _, q := range others {
			x, y := &f.g.spots[p.spot()], &f.g.spots[q.spot()]
			if x != y && x.class.settled() && y.class.settled() && within(x, y, mostBetween) {
				return true
			}
		}
	}
	return false
}

// A mention that is as sure as listFrom makes others of its list surer by forList.
const listFrom, forList = 30, 40

// listed makes names of a list with a sure place surer: "raids on A, B and C". It
// goes from each name to the next, and back.
func (f *finder) listed(all []mention) {
	for i := 0; i+1 < len(all); i++ {
		if a, b := &all[i], &all[i+1]; b.first == a.last+1 && f.is(a.last, "and") && f.is(f.before(a.first), "between") && f.whole(a) && f.whole(b) && f.nearTogether(a, b) {
			a.sure, b.sure = a.sure+forPair, b.sure+forPair
		}
	}
	for i := 1; i < len(all); i++ {
		f.besideSure(&all[i], &all[i-1], f.joined(all[i-1].last, all[i].first))
	}
	for i := len(all) - 2; i >= 0; i-- {
		f.besideSure(&all[i], &all[i+1], f.joined(all[i].last, all[i+1].first))
	}
}

func (f *finder) besideSure(m, by *mention, joined bool) {
	if joined && by.sure >= listFrom && m.sure < plausibleFrom && m.sure+forList >= plausibleFrom && f.whole(m) {
		m.sure += forList
	}
}

// joined reports whether the tokens from a up to b join two names of a list.
func (f *finder) joined(a, b int) bool {
	if b <= a || b-a > 2 || f.t.Tokens[a].Sent != f.t.Tokens[b].Sent {
		return false
	}
	comma := f.is(a, ",")
	if comma {
		a++
	}
	return a == b && comma || a+1 == b && (f.is(a, "and") || f.is(a, "or"))
}

// whole reports whether a mention is no part of a longer name.
func (f *finder) whole(m *mention) bool {
	n := f.nameAt[m.first]
	if n == 0 {
		return f.nameAt[m.last-1] == 0
	}
	return f.t.Names[n-1].First >= m.first && f.t.Names[n-1].Last <= m.last
}
