package name

import "github.com/vedette-org/vedette/internal/text"

// label says where in a name a token stands and what the name names: outside
// any, or the first, an inner, the last or the only token of a name of a kind
// (BILOU; Ratinov and Roth 2009 found it better than IOB).
type label uint8

const (
	outside label = 0
	labels        = 1 + 4*kinds
)

// The places in a name.
const (
	first = iota
	inner
	last
	only
)

const kinds = 8

// kindNames are the kinds in the order of their labels; new ones go to the end.
var kindNames = [kinds]text.NameKind{text.NamePerson, text.NameOrganisation, text.NameLocation, text.NameNationality,
	text.NameFacility, text.NameEvent, text.NameWeapon, text.NameOther}

func kindNumber(k text.NameKind) int {
	for i, n := range kindNames {
		if n == k {
			return i
		}
	}
	return -1
}

func at(kind, place int) label { return label(1 + 4*kind + place) }

func (l label) kind() int  { return int(l-1) / 4 }
func (l label) place() int { return int(l-1) % 4 }

// ends reports whether a name may begin, or nothing be, behind l.
func (l label) ends() bool { return l == outside || l.place() >= last }

// begins reports whether l may stand where no name is open.
func (l label) begins() bool { return l == outside || l.place() == first || l.place() == only }

// follows reports whether l may stand behind p.
func (l label) follows(p label) bool {
	if p.ends() {
		return l.begins()
	}
	return !l.begins() && l.kind() == p.kind()
}

// Labels is a set of labels: what an annotation leaves open.
type Labels uint64

// Any is the set of all labels.
const Any Labels = 1<<labels - 1

// None is the label of a token outside any name.
const None Labels = 1

// Mark returns the label of token i of a name from first to last (excluded).
func Mark(kind text.NameKind, i, from, to int) Labels {
	return 1 << at(kindNumber(kind), placeOf(i, from, to))
}

func placeOf(i, from, to int) int {
	switch {
	case to-from == 1:
		return only
	case i == from:
		return first
	case i == to-1:
		return last
	}
	return inner
}

func (s Labels) has(l label) bool { return s>>l&1 == 1 }
