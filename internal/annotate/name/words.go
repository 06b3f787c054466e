package name

import "github.com/vedette-org/vedette/internal/text"

// Title reports whether a word stands before persons' names.
func (w *Words) Title(s string) bool { return w.cues.of(s)&cueTitle != 0 }

// People reports whether a word is what a people, a faith or a party is called.
func (w *Words) People(s string) bool { return w.cues.of(s)&cueDemonym != 0 && capital(s) }

// Calendar reports whether a word is a day or a month.
func (w *Words) Calendar(s string) bool { return w.cues.of(s)&cueCalendar != 0 }

// Last returns the kind that the last word of a name tells, if it does.
func (w *Words) Last(t *text.Text, first, last int) text.NameKind {
	switch c := w.cues.of(t.Word(last - 1)); {
	case c&cueWeapon != 0:
		return text.NameWeapon
	case c&cueFacility != 0 && last-first > 1:
		return text.NameFacility
	case c&(cueLocation|cueCountry) != 0:
		return text.NameLocation
	case c&cueEvent != 0 && last-first > 1:
		return text.NameEvent
	}
	return text.NameUnknown
}

// OfKind is the set of the labels of a kind.
func OfKind(k text.NameKind) Labels { return 0xf << at(kindNumber(k), first) }
