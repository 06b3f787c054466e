package place

import (
	"github.com/vedette-org/vedette/internal/text"
)

// A mention is held to be a place where its signs add up to this.
const plausibleFrom = 10

// judge drops the mentions that are no places. Signs for and against are whole
// numbers; their sizes were tried out on the parts of LGL and TR-News that may
// be looked at.
func (f *finder) judge() {
	f.noteLowerCase()
	for i := range f.mentions {
		f.notePerson(&f.mentions[i])
	}
	var all []mention
	ends := f.calledEnds()
	for i := range f.mentions {
		m := f.mentions[i]
		if f.cutShort(&m, int(ends[m.first])) {
			continue
		}
		f.surroundings(&m)
		m.sure = f.plausible(&m)
		if more := f.forLying(&m); m.sure < plausibleFrom && m.sure+more >= plausibleFrom && i+1 < len(f.mentions) && f.liesIn(&m, &f.mentions[i+1]) {
			m.sure += more
		}
		all = append(all, m)
	}
	f.listed(all)
	f.mentions = all[:0]
	for _, m := range all {
		if m.sure >= plausibleFrom {
			f.mentions = append(f.mentions, m)
		} else {
			f.refused = append(f.refused, [2]int{m.first, m.last})
		}
	}
}

// calledEnds returns for each token of a name that the words call a place one past
// the end of that name, 0 elsewhere.
func (f *finder) calledEnds() []int32 {
	ends := make([]int32, len(f.t.Tokens))
	f.eachCalled(func(_, first, last int) {
		for k := first; k < last; k++ {
			ends[k] = int32(last)
		}
	})
	return ends
}

// cutShort reports a mention that is only the beginning of what the words call a
// place: "the town of Adan Yabaal" is not Aden. What follows may be a name of its
// own: "the town of Bara RSF fighters took".
func (f *finder) cutShort(m *mention, end int) bool {
	if m.last >= end || f.form[m.last]&(capital|mark) != capital || f.known1(m.last) {
		return false
	}
	if n := f.nameAt[m.last]; n != 0 && n != f.nameAt[m.first] {
		return false
	}
	return f.form[m.last]&shouting == 0 || f.form[m.first]&shouting != 0
}

// forLying is what counts for a mention behind which stands what it lies in: "X, Y",
// "the X area (Y province)"; more for a whole name of several words, which are
// seldom called like a place there by chance.
func (f *finder) forLying(m *mention) int {
	if m.last-m.first > 1 && f.whole(m) {
		return 60
	}
	return 35
}

// liesIn reports whether n stands where the surroundings of m stand and a place
// called m lies in one called n.
func (f *finder) liesIn(m, n *mention) bool {
	if f.t.Tokens[n.first].Sent != f.t.Tokens[m.first].Sent || !f.joins(m.last, n.first) {
		return false
	}
	outer := f.g.find(nil, n.hash)
	for _, in := range f.g.find(nil, m.hash) {
		for _, out := range outer {
			if out.quality() != peopleName && f.g.contains(out.spot(), in.spot()) {
				return true
			}
		}
	}
	return false
}

// notePerson remembers a name that stands behind a given name or a title: where
// it stands alone later, it is that person again.
func (f *finder) notePerson(m *mention) {
	b := f.before(m.first)
	if b < 0 || m.last-m.first > 1 || f.form[b]&(capital|loud) != capital {
		return
	}
	if x := f.words[b]; x.also&givenName != 0 || x.cues&cueTitle != 0 && !f.demonymAt(m.first) {
		f.buf = appendFold(f.buf[:0], f.t.Word(m.first))
		f.persons[hash(f.buf)] = 60
	}
}

func (f *finder) plausible(m *mention) int {
	if f.inCompound(m) || f.inWilayat(m) || f.isTongue(m) || f.isInitial(m) || f.inTime(m) || f.isSaint(m) || f.isSeatOfPower(m) {
		return 0
	}
	if f.isShort(m) {
		return f.short(m)
	}
	s := f.prominence(m) + f.byKind(m) + f.beside(m)
	if m.wants != 0 {
		s += 40
	}
	if m.last-m.first == 1 {
		s += f.single(m)
	}
	return s
}

// prominence says how well known the best of the places of that name is.
func (f *finder) prominence(m *mention) int {
	f.hits = f.g.find(f.hits[:0], m.hash)
	best := -100
	for _, p := range f.hits {
		v := prominence(&f.g.spots[p.spot()])
		switch p.quality() {
		case otherName:
			v -= 8
		case shortName:
			v = 5
		case peopleName:
			v = 45
		}
		best = max(best, v)
	}
	return best
}

func prominence(s *spot) int {
	switch s.class {
	case classCountry:
		return 50
	case classAdmin1:
		return 28
	case classCapital:
		return 35
	case classRegion, classSite, classBorder:
		return 22
	case classPast:
		return -10
	}
	switch {
	case s.population > 1000000:
		return 32
	case s.population > 100000:
		return 24
	case s.population > 20000:
		return 14
	case s.population > 2000 || s.class == classSeat1:
		return 8
	}
	return 0
}

// byKind weighs the kind that annotate gave the name.
func (f *finder) byKind(m *mention) int {
	n := f.nameAt[m.first]
	if n == 0 {
		return 0
	}
	name := &f.t.Names[n-1]
	whole := name.First >= m.first && name.Last <= m.last
	switch name.Kind {
	case text.NameLocation:
		if name.Last-name.First == 1 {
			return 12
		}
		return 25
	case text.NameNationality:
		return 10
	case text.NamePerson:
		if f.onlyCountry(m) || f.initials(m) {
			return -15
		}
		if whole {
			return -45
		}
		return -80
	case text.NameOrganisation:
		if whole {
			return -15
		}
	case text.NameEvent, text.NameWeapon:
		return -20
	}
	return 0
}

// isArea reports whether a mention may name a country or first-level unit.
func (f *finder) isArea(m *mention) bool {
	f.hits = f.g.find(f.hits[:0], m.hash)
	for _, p := range f.hits {
		if c := f.g.spots[p.spot()].class; c == classCountry || c == classAdmin1 {
			return true
		}
	}
	return false
}

// onlyCountry reports whether a mention is the name of a country that hardly
// anybody bears: "Sri Lanka", not "Jordan" or "Chad".
func (f *finder) onlyCountry(m *mention) bool {
	if f.words[m.first].also&(givenName|ordinaryWord) != 0 {
		return false
	}
	f.hits = f.g.find(f.hits[:0], m.hash)
	for _, p := range f.hits {
		if f.g.spots[p.spot()].class == classCountry && p.quality() == mainName {
			return true
		}
	}
	return false
}

// initials reports whether a mention is the initials of a country: "U.S. Rep."
func (f *finder) initials(m *mention) bool {
	return m.last-m.first == 1 && f.form[m.first]&loud == 0 && isUpper(f.t.Of(f.span(m))) && f.isCountry(m)
}

func (f *finder) isCountry(m *mention) bool {
	f.hits = f.g.find(f.hits[:0], m.hash)
	for _, p := range f.hits {
		if f.g.spots[p.spot()].class == classCountry {
			return true
		}
	}
	return false
}
