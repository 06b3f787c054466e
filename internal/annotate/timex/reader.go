package timex

import (
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// reader reads the expressions of one text from its atoms. Its methods named
// after a form take the index of the atom where the form may begin and return
// the index after it; they return the same index where it does not.
type reader struct {
	t     *text.Text
	s     string
	a     []atom.Atom
	words *lexicon.TimeWords
	upper bool // the text is written in capitals
	out   []expr
}

func (r *reader) read() {
	for i := 0; i < len(r.a); {
		i = max(r.at(i), i+1)
	}
}

// at tries the forms that can begin with atom i, most telling first.
func (r *reader) at(i int) int {
	a := &r.a[i]
	switch {
	case a.Kind != atom.Mark && i > 0 && a.Glued && (r.mark(i-1, "#@_") || a.Kind == atom.Digits && r.a[i-1].Kind == atom.Word && r.class(i-1) != lexicon.TimeMonth):
		return i // a hashtag, or digits within a name
	case a.Kind == atom.Digits:
		return first(i, r.numeric, r.clock, r.dayMonth, r.century0, r.nthAnniversary, r.age, r.counted, r.yearForm, r.ordinalSlice, r.nth)
	case a.Kind == atom.Mark:
		if a.Rune == '\'' || a.Rune == '’' || a.Rune == '‘' {
			return r.yearForm(i)
		}
		return i
	case a.Time != nil:
		if a.Number == nil {
			return first(i, r.timeWord, r.phraseFeast, r.phraseRef, r.formerly)
		}
		return first(i, r.timeWord, r.ordinalForm)
	case a.Number != nil:
		return first(i, r.nthAnniversary, r.ordinalForm, r.clock, r.age, r.counted)
	case r.is(i, "anniversary"):
		return r.anniversary(i, vague, i)
	}
	return first(i, r.phraseFeast, r.counted, r.aged, r.phraseRef, r.closed)
}

func first(i int, forms ...func(int) int) int {
	for _, f := range forms {
		if n := f(i); n > i {
			return n
		}
	}
	return i
}

// timeWord tries the forms that can begin with a time word.
func (r *reader) timeWord(i int) int {
	switch r.a[i].Time.Class {
	case lexicon.TimeMonth:
		return r.monthDate(i)
	case lexicon.TimeWeekday:
		return r.weekday(i)
	case lexicon.TimeMod:
		return r.modified(i)
	case lexicon.TimeToday:
		return r.today(i)
	case lexicon.TimeWhich:
		return r.whichForm(i)
	case lexicon.TimeSeason:
		return r.season(i)
	case lexicon.TimePart:
		return r.partForm(i)
	case lexicon.TimeUnit:
		return first(i, r.compound, r.whole, r.bareUnit, r.numbered)
	case lexicon.TimeSet:
		return r.set(i)
	case lexicon.TimeReference:
		return r.reference(i)
	case lexicon.TimeFeast:
		return r.feast(i)
	case lexicon.TimeDecade:
		return r.sixties(i)
	}
	return i
}

func (r *reader) add(e expr) int {
	r.out = append(r.out, e)
	return e.last
}

// class returns the class of the time word at atom i, TimeNone where there is none.
func (r *reader) class(i int) lexicon.TimeClass {
	if i < 0 || i >= len(r.a) || r.a[i].Time == nil {
		return lexicon.TimeNone
	}
	return r.a[i].Time.Class
}

func (r *reader) number(i int) lexicon.NumberClass {
	if i < 0 || i >= len(r.a) || r.a[i].Number == nil {
		return lexicon.NumberNone
	}
	return r.a[i].Number.Class
}

// is reports whether atom i is one of some words, in whatever case.
func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.a) || r.a[i].Kind != atom.Word {
		return false
	}
	for _, w := range words {
		if atom.Is(&r.a[i], r.s, w) {
			return true
		}
	}
	return false
}

func (r *reader) mark(i int, runes string) bool {
	if i < 0 || i >= len(r.a) || r.a[i].Kind != atom.Mark {
		return false
	}
	for _, c := range runes {
		if r.a[i].Rune == c {
			return true
		}
	}
	return false
}

const dashes = "-–—‐‑−"

// hyphen returns the index after a dash at i that has no space before it.
func (r *reader) hyphen(i int) int {
	if r.mark(i, dashes) && r.a[i].Glued {
		return i + 1
	}
	return i
}

// skip returns the index after one of some words at i.
func (r *reader) skip(i int, words ...string) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

func (r *reader) comma(i int) int {
	if r.mark(i, ",") {
		return i + 1
	}
	return i
}

// stop passes over the full stop of an abbreviation.
func (r *reader) stop(i int) int {
	if r.mark(i, ".") && r.a[i].Glued {
		return i + 1
	}
	return i
}

func (r *reader) digits(i, least, most int) bool {
	return i >= 0 && i < len(r.a) && r.a[i].Kind == atom.Digits && r.a[i].Len() >= least && r.a[i].Len() <= most
}

func (r *reader) glued(i int) bool { return i >= 0 && i < len(r.a) && r.a[i].Glued }

func (r *reader) broken(i int) bool { return i >= len(r.a) || r.a[i].Break }

// pos returns the part of speech of the token of atom i.
func (r *reader) pos(i int) text.POS {
	if i < 0 || i >= len(r.a) {
		return text.NoPOS
	}
	return r.t.Tokens[r.a[i].Tok].POS
}

// counts reports whether atom i looks like a noun that a number before it
// counts: "and 7 people". Where the text has no tags, any word that is not one
// of the small words after a date is taken for one.
func (r *reader) counts(i int) bool {
	if i >= len(r.a) || r.a[i].Kind != atom.Word || r.a[i].Break {
		return false
	}
	switch r.pos(i) {
	case text.NOUN, text.PROPN, text.ADJ:
		return !r.is(i, "according")
	case text.NoPOS, text.X:
		if w := r.s[r.a[i].Start:r.a[i].End]; len(w) > 3 && w[len(w)-2:] == "ed" {
			return false
		}
		return !r.is(i, "in", "at", "on", "by", "of", "to", "and", "or", "but", "the", "a", "an", "when", "as", "after", "before", "with", "from", "for", "were", "was", "is", "had", "has", "near", "that", "which", "while", "local", "respectively")
	}
	return false
}
