package actor

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"

	"github.com/vedette-org/vedette"
)

// foreign knows the acronyms of the register's names in other languages than
// English: as given, or made from the initials of the name, in their own script
// and in Latin letters. A translator who meets ФНС may write out the wrong one
// of its bearers, or only change the letters.
type foreign struct {
	bearers map[string][]bearer // acronym in its own script → who bears it
	latin   map[string][]bearer // the same in Latin letters
	of      map[int32][]string  // entry → its acronyms, own script
}

type bearer struct {
	entry int32
	lang  vedette.Language
}

// function words that no acronym takes a letter from, of the languages that
// the register has names in.
var silent = map[string]bool{"и": true, "в": true, "на": true, "по": true, "за": true, "для": true, "о": true, "с": true, "—": true, "–": true,
	"de": true, "du": true, "des": true, "la": true, "le": true, "les": true, "à": true, "aux": true, "et": true, "pour": true, "en": true,
	"el": true, "los": true, "y": true, "para": true, "del": true, "da": true, "do": true, "e": true, "ve": true}

func newForeign(r *Register) *foreign {
	f := &foreign{bearers: map[string][]bearer{}, latin: map[string][]bearer{}, of: map[int32][]string{}}
	for i, e := range r.data.Entries {
		for _, n := range e.Names {
			if n.Language == "" {
				continue
			}
			acr := n.Name
			if n.Kind != vedette.AliasAcronym {
				acr = initials(n.Name)
			}
			f.enter(acr, bearer{int32(i), n.Language})
		}
	}
	return f
}

func (f *foreign) enter(acr string, b bearer) {
	if len([]rune(acr)) < 2 {
		return
	}
	for _, o := range f.bearers[acr] {
		if o.entry == b.entry {
			return
		}
	}
	f.bearers[acr] = append(f.bearers[acr], b)
	l := latinOf(acr)
	f.latin[l] = append(f.latin[l], b)
	f.of[b.entry] = append(f.of[b.entry], acr)
}

// initials returns the first letters of a name's words, function words and the
// Arabic article left out.
func initials(s string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '\'' || c == '’' }) {
		if !silent[strings.ToLower(w)] {
			for _, r := range strings.TrimPrefix(w, "ال") {
				if unicode.IsLetter(r) {
					b.WriteRune(unicode.ToUpper(r))
					break
				}
			}
		}
	}
	return b.String()
}

// bears reports whether an acronym in Latin letters is one of an entry's in
// another language, and in which.
func (f *foreign) bears(entry int32, acr string) (vedette.Language, bool) {
	for _, b := range f.latin[strings.ToUpper(acr)] {
		if b.entry == entry {
			return b.lang, true
		}
	}
	return "", false
}

// clash returns the acronym that two entries share in a language.
func (f *foreign) clash(a, b int32) (acr string, lang vedette.Language) {
	for _, x := range f.of[a] {
		for _, o := range f.bearers[x] {
			if o.entry == b {
				return x, o.lang
			}
		}
	}
	return "", ""
}

// latinOf writes an acronym in Latin letters.
func latinOf(acr string) string { return strings.ToUpper(lettersOf(unidecode.Unidecode(acr))) }
