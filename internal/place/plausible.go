package place

import (
	"cmp"
	"slices"
	"strings"

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
	kept := f.mentions[:0]
	for i := range f.mentions {
		m := f.mentions[i]
		f.surroundings(&m)
		m.sure = f.plausible(&m)
		if m.sure < plausibleFrom && m.sure >= plausibleFrom-forLying && i+1 < len(f.mentions) && f.liesIn(&m, &f.mentions[i+1]) {
			m.sure += forLying
		}
		if m.sure >= plausibleFrom {
			kept = append(kept, m)
		} else {
			f.refused = append(f.refused, [2]int{m.first, m.last})
		}
	}
	f.mentions = kept
}

// forLying counts for a mention behind which stands what it lies in: "X, Y",
// "the X area (Y province)".
const forLying = 35

// liesIn reports whether n stands where the surroundings of m stand and a place
// called m lies in one called n.
func (f *finder) liesIn(m, n *mention) bool {
	if f.t.Tokens[n.first].Sent != f.t.Tokens[m.first].Sent || !f.joins(m.last, n.first) {
		return false
	}
	outer := f.g.byName.find(nil, n.hash)
	for _, in := range f.g.byName.find(nil, m.hash) {
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

// surroundings reads what the words beside a mention say it is.
func (f *finder) surroundings(m *mention) {
	if n := f.nameAt[m.first]; n > 0 {
		m.kind = f.t.Names[n-1].Kind
	}
	f.hits = f.g.byName.find(f.hits[:0], m.hash)
	for _, p := range f.hits {
		m.people = m.people || p.quality() == peopleName
	}
	if a := f.after(m.last); a >= 0 && f.words[a].unit != 0 && !f.is(a+1, "of") && (f.form[a]&capital == 0 || f.form[a]&loud != 0 || !f.bodyFollows(a)) {
		m.wants = f.words[a].unit
	}
	if b := f.before(m.first); b >= 0 && m.wants == 0 {
		if f.has(b, cueThe) {
			b = f.before(b)
		}
		if f.is(b, "of") && b > 0 {
			m.wants = f.words[b-1].unit
			if m.wants == 0 && f.onSide(b-1) {
				m.wants = settledSet | setOf(classAdmin2, classCountry, classSite)
			}
		}
	}
}

// onSide reports whether token i is a side without article or with a distance,
// as in "west of X" and "10 km west of X": X is then mostly a town, in "the west
// of X" an area.
func (f *finder) onSide(i int) bool {
	return f.has(i, cueSide) && f.form[i]&capital == 0 && !f.has(f.before(i), cueThe)
}

// bodyFollows reports whether the capitalised unit word at a begins the name of
// a body: "Benton County Sheriff".
func (f *finder) bodyFollows(a int) bool {
	n := f.after(a + 1)
	return n >= 0 && f.form[n]&capital != 0 && f.words[n].cues&cueBody != 0
}

func (f *finder) plausible(m *mention) int {
	if f.inCompound(m) || f.inWilayat(m) || f.isTongue(m) || f.isInitial(m) || f.inTime(m) {
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
	f.hits = f.g.byName.find(f.hits[:0], m.hash)
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

// isShort reports whether a name is nothing but an abbreviation of a first-level
// unit where it stands behind a town, or is written with its full stops.
func (f *finder) isShort(m *mention) bool {
	f.hits = f.g.byName.find(f.hits[:0], m.hash)
	any, all := false, true
	for _, p := range f.hits {
		any = any || p.quality() == shortName
		all = all && p.quality() == shortName
	}
	return all || any && f.afterComma(m)
}

// short weighs an abbreviation of a first-level unit.
func (f *finder) short(m *mention) int {
	b := f.before(m.first)
	w := f.t.Of(f.span(m))
	switch {
	case f.form[m.first]&loud != 0 && b >= 0 && f.is(b, ",") && !strings.HasSuffix(w, ".") && f.after(m.last) >= 0 && f.form[f.after(m.last)]&mark == 0:
		return 0 // in capitals, "MASS" is a word
	case f.afterComma(m), b >= 0 && f.has(b, cueSide) && strings.HasSuffix(w, "."), strings.Count(w, ".") > 1:
		return 60
	}
	return 0
}

// inTime reports whether a mention is part of a date.
func (f *finder) inTime(m *mention) bool {
	s := f.span(m)
	i, _ := slices.BinarySearchFunc(f.t.Times, s.Start, func(t text.Time, at int) int { return cmp.Compare(t.End, at+1) })
	return i < len(f.t.Times) && f.t.Times[i].Contains(s)
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

// afterComma reports whether a mention stands behind a capitalised word and a
// comma, as "Calif." does in "Fresno, Calif.", or behind the letter of a party.
func (f *finder) afterComma(m *mention) bool {
	b := f.before(m.first)
	if b < 1 {
		return false
	}
	return f.is(b, ",") && f.form[b-1]&capital != 0 || f.is(b, "(") || f.is(b, "-") && f.form[b]&glued != 0 && f.t.Tokens[b-1].Len() == 1
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

// beside weighs the words right before and behind a mention.
func (f *finder) beside(m *mention) int {
	s := 0
	b, a := f.before(m.first), f.after(m.last)
	if b >= 0 {
		s += f.previous(m, b)
	} else if f.form[m.first]&loud == 0 && m.last-m.first == 1 {
		s -= 4
	}
	if a >= 0 {
		s += f.following(m, a)
	}
	return s
}

func (f *finder) previous(m *mention, b int) int {
	w := f.words[b].cues
	switch {
	case w&cueTitle != 0 && f.form[b]&capital != 0:
		return -70
	case w&cueIn != 0:
		return 30
	case w&cueSide != 0:
		return 22
	case f.is(b, ","), f.is(b, "("):
		return 8
	case w&cueOf != 0:
		return 10
	}
	if f.form[b]&capital != 0 && f.form[b]&loud == 0 && f.form[b]&mark == 0 && !f.startsSentence(b) && !f.ends(b) {
		return -45 // the end of a longer name: "Chiquita Henry"
	}
	return 0
}

func (f *finder) startsSentence(i int) bool {
	return f.before(i) < 0 && (f.form[i]&proper == 0 || f.words[i].also&ordinaryWord != 0 || f.words[i].cues&cueThe != 0)
}

// ends reports whether token b ends another mention or belongs to a demonym, so
// that a name behind it is a name of its own.
func (f *finder) ends(b int) bool {
	return f.words[b].unit != 0 && slices.ContainsFunc(f.mentions, func(m mention) bool { return m.last == b || m.last == b+1 }) || f.demonymAt(b)
}

func (f *finder) demonymAt(i int) bool {
	f.buf = appendFold(f.buf[:0], f.t.Word(i))
	f.hits = f.g.byName.find(f.hits[:0], hash(f.buf))
	for _, p := range f.hits {
		if p.quality() == peopleName || f.g.spots[p.spot()].class == classCountry {
			return true
		}
	}
	return false
}

func (f *finder) following(m *mention, a int) int {
	w := f.words[a].cues
	up := f.form[a]&capital != 0 && f.form[a]&loud == 0
	switch {
	case up && w&cueWay != 0:
		return -70
	case up && w&(cueBody|cueTitle) != 0, f.words[a].unit != 0:
		return 5
	case w&cueSpeech != 0:
		return -8
	case up && f.form[a]&mark == 0 && f.form[a]&glued == 0 && !m.people && (f.sameName(m, a) || !f.known1(a)):
		if f.words[m.last-1].unit != 0 && m.last-m.first > 1 || f.prominence(m) >= 20 && f.words[m.first].also&givenName == 0 && f.longName(m) {
			return -8 // "Ohio Highway Patrol"
		}
		return -35 // the start of a longer name: "Jordan Smith"
	case f.is(a, "'s"), f.is(a, "’s"):
		return 4
	}
	return 0
}

// sameName reports whether annotate put token a into one name with the mention.
func (f *finder) sameName(m *mention, a int) bool {
	return f.nameAt[a] != 0 && f.nameAt[a] == f.nameAt[m.last-1]
}

// longName reports whether the name around a mention, if any, has more words
// than a person's mostly has and is not held to be one.
func (f *finder) longName(m *mention) bool {
	n := f.nameAt[m.first]
	if n == 0 {
		return true
	}
	name := &f.t.Names[n-1]
	return name.Kind != text.NamePerson && (name.Last-name.First > 2 || name.Kind != text.NameUnknown || f.isArea(m))
}

// isArea reports whether a mention may name a country or first-level unit.
func (f *finder) isArea(m *mention) bool {
	f.hits = f.g.byName.find(f.hits[:0], m.hash)
	for _, p := range f.hits {
		if c := f.g.spots[p.spot()].class; c == classCountry || c == classAdmin1 {
			return true
		}
	}
	return false
}

// known1 reports whether token i by itself names a place or a people.
func (f *finder) known1(i int) bool {
	f.buf = appendFold(f.buf[:0], f.t.Word(i))
	return f.known(hash(f.buf))
}

// single weighs what else a name of one word may be.
func (f *finder) single(m *mention) int {
	s := 0
	x := f.words[m.first]
	if x.also&ordinaryWord != 0 && !m.people {
		s -= 45
	}
	if x.also&calendarWord != 0 {
		s -= 80
	}
	if x.also&givenName != 0 && !m.people {
		s -= 25
	}
	switch p := f.t.Tokens[m.first].POS; {
	case p == text.NoPOS, p == text.PROPN, m.people:
	default:
		s -= 40
	}
	f.buf = appendFold(f.buf[:0], f.t.Word(m.first))
	h := hash(f.buf)
	s -= f.persons[h]
	if f.lower[h] && !m.people {
		s -= 30
	}
	if len(f.buf) <= 3 && f.form[m.first]&shouting != 0 && !f.isCountry(m) {
		s -= 30 // an abbreviation of something else
		if f.form[m.first]&loud != 0 {
			s -= 30 // or a word
		}
	}
	return s
}

func (f *finder) isCountry(m *mention) bool {
	f.hits = f.g.byName.find(f.hits[:0], m.hash)
	for _, p := range f.hits {
		if f.g.spots[p.spot()].class == classCountry {
			return true
		}
	}
	return false
}

// inCompound reports whether a mention is tied by a hyphen to a word that is no
// place: "ISIS-Khorasan". "Afghan-Tajik" and "US-led" are none.
func (f *finder) inCompound(m *mention) bool {
	if b := f.before(m.first); b > 0 && f.form[m.first]&glued != 0 && f.form[b]&glued != 0 && isDash(f.t.Word(b)) && f.form[b-1]&capital != 0 && !f.demonymAt(b-1) && !f.known1(b-1) && f.t.Tokens[b-1].Len() > 1 {
		return true
	}
	a := f.after(m.last)
	if a < 0 || a+1 >= len(f.form) || f.form[a]&glued == 0 || f.form[a+1]&glued == 0 || !isDash(f.t.Word(a)) || f.form[a+1]&capital == 0 {
		return false
	}
	return !f.known1(a+1) && !f.demonymAt(a+1)
}

// inWilayat reports whether a mention is part of the name of a branch of the
// Islamic State, which calls them provinces: "Islamic State Sinai Province".
func (f *finder) inWilayat(m *mention) bool {
	b := f.before(m.first)
	return b > 0 && (f.is(b, "State") && f.is(b-1, "Islamic") || f.is(b, "ISIS") || f.is(b, "IS")) && f.oneOf(f.after(m.last), "Province", "Wilayat")
}

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" }

// isTongue reports whether a demonym names a language: "in Uzbek, Tajik and
// Kyrgyz languages", "the Uzbek language".
func (f *finder) isTongue(m *mention) bool {
	if !m.people {
		return false
	}
	for a, n := f.after(m.last), 0; a >= 0 && n < 6; a, n = f.after(a+1), n+1 {
		if f.has(a, cueTongue) {
			return true
		}
		if !f.is(a, ",") && !f.is(a, "and") && !f.is(a, "-") && !f.demonymAt(a) {
			return false
		}
	}
	return false
}

// isInitial reports whether a mention is one letter.
func (f *finder) isInitial(m *mention) bool {
	s := f.span(m)
	return s.Len() < 2 || s.Len() == 2 && f.t.S()[s.End-1] == '.'
}

// noteLowerCase remembers which of the mentioned words also stand in lower case
// somewhere in the report.
func (f *finder) noteLowerCase() {
	if len(f.mentions) == 0 {
		return
	}
	names := map[uint64]bool{}
	for i := range f.mentions {
		if m := &f.mentions[i]; m.last-m.first == 1 {
			names[m.hash] = true
		}
	}
	for i := range f.t.Tokens {
		if f.form[i]&(capital|mark) != 0 {
			continue
		}
		f.buf = appendFold(f.buf[:0], f.t.Word(i))
		if h := hash(f.buf); names[h] {
			f.lower[h] = true
		}
	}
}
