package place

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// surroundings reads what the words beside a mention say it is.
func (f *finder) surroundings(m *mention) {
	if n := f.nameAt[m.first]; n > 0 {
		m.kind = f.t.Names[n-1].Kind
	}
	f.hits = f.g.find(f.hits[:0], m.hash)
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
		switch {
		case f.is(b, "near"):
			m.wants = townSet
		case f.is(b, "of") && b > 0:
			m.wants = f.words[b-1].unit
			if m.wants == 0 && f.onSide(b-1) {
				m.wants = townSet
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
	f.hits = f.g.find(f.hits[:0], hash(f.buf))
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
	case f.isResident(a):
		return 10
	case w&cueSpeech != 0:
		return -8
	case f.words[a].also&calendarWord != 0:
		return 0 // "killed two in Minnesota Saturday"
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

// known1 reports whether token i by itself names a place or a people.
func (f *finder) known1(i int) bool {
	f.buf = appendFold(f.buf[:0], f.t.Word(i))
	return f.known(hash(f.buf))
}
