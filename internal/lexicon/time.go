package lexicon

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/vedette-org/vedette/data"
)

// TimeClass says what a word does in a time expression.
type TimeClass uint8

const (
	TimeNone      TimeClass = iota
	TimeMonth               // N is 1–12
	TimeWeekday             // N is 1–7, Monday first
	TimeUnit                // Code is the unit of TIMEX3 ("D", "TH"), or F fortnight, WE weekend
	TimePart                // part of a day: Code ("TMO", "T12:00"), Label for the record
	TimeSeason              // Code ("SP")
	TimeMod                 // "early": Code is START, MID, END, LATER or EARLIER
	TimeToday               // N days from the day of writing; Night for "tonight"
	TimeReference           // Code is PRESENT_REF, PAST_REF or FUTURE_REF
	TimeWhich               // "last", "this", "next": N is -1, 0, 1; Told where the day told last counts
	TimeOff                 // "ago", "after": N is -1 from the day of writing, ±2 from the day told last
	TimeSet                 // "every", and "daily" with its Code ("P1D")
	TimeFeast               // N is the index of Feasts
	TimeDecade              // "sixties": N is 60
)

// TimeWord is one row of data/language/en/time.tsv. Words holds all words of a
// row of several ("good friday"), nil for a single word.
type TimeWord struct {
	Class     TimeClass
	N         int
	Code      string
	Label     string
	Plural    bool // "Fridays", "days"
	Common    bool // an everyday word too: needs company
	Short     bool // an abbreviation
	Adjective bool
	Night     bool
	Told      bool
	Words     []string
}

// Feast is a day or stretch that returns each year. Exactly one of the three
// ways of telling it is set: a fixed Month and Day; Easter, with Offset days
// from Easter Sunday (Gregorian); or Islamic, Month and Day of the Islamic
// calendar. Length is in days.
type Feast struct {
	Month, Day, Offset, Length int
	Easter, Islamic            bool
}

// TimeWords is the list of time words of one language.
type TimeWords struct {
	single map[string]*TimeWord
	multi  map[string][]*TimeWord
	Feasts []Feast
}

var timeClasses = map[string]TimeClass{
	"month": TimeMonth, "weekday": TimeWeekday, "unit": TimeUnit, "part": TimePart, "season": TimeSeason, "mod": TimeMod, "today": TimeToday,
	"reference": TimeReference, "which": TimeWhich, "off": TimeOff, "set": TimeSet, "feast": TimeFeast, "decade": TimeDecade,
}

// EnglishTimes returns the time words of English. The list is read once; the
// error names file and line of what is wrong in it.
var EnglishTimes = sync.OnceValues(func() (*TimeWords, error) { return readTimes(data.Language, "language/en/time.tsv") })

func readTimes(fsys fs.FS, name string) (*TimeWords, error) {
	w := &TimeWords{single: map[string]*TimeWord{}, multi: map[string][]*TimeWord{}}
	err := wordRows(fsys, name, func(r wordRow) error {
		t, err := w.timeWord(r)
		if err != nil {
			return err
		}
		if words := strings.FieldsFunc(r.word, func(c rune) bool { return c == ' ' || c == '-' || c == '\'' }); len(words) > 1 {
			t.Words = words
			w.multi[words[0]] = append(w.multi[words[0]], &t)
			return nil
		}
		w.single[r.word] = &t
		return nil
	})
	if err != nil {
		return nil, err
	}
	return w, nil
}

func (w *TimeWords) timeWord(r wordRow) (t TimeWord, err error) {
	var ok bool
	if t.Class, ok = timeClasses[r.class]; !ok {
		return t, fmt.Errorf("no class %q of time words", r.class)
	}
	t.Plural, t.Common, t.Short = r.is("plural"), r.is("common"), r.is("short")
	t.Adjective, t.Night, t.Told = r.is("adjective"), r.is("night"), r.is("told")
	switch t.Class {
	case TimeMonth, TimeWeekday, TimeToday, TimeWhich, TimeOff, TimeDecade:
		t.N, err = strconv.Atoi(r.value)
		if most := map[TimeClass]int{TimeMonth: 12, TimeWeekday: 7, TimeDecade: 90}[t.Class]; err == nil && most > 0 && (t.N < 1 || t.N > most) {
			err = fmt.Errorf("no %s %d", r.class, t.N)
		}
	case TimeFeast:
		var f Feast
		f, err = feast(r.value)
		t.N = len(w.Feasts)
		w.Feasts = append(w.Feasts, f)
	case TimePart:
		if len(r.flags) == 0 {
			return t, fmt.Errorf("a part of the day needs its name in the fourth column")
		}
		t.Label, t.Code = r.flags[0], r.value
	default:
		if r.value != "-" {
			t.Code = r.value
		}
	}
	return t, err
}

func feast(s string) (f Feast, err error) {
	f.Length = 1
	switch {
	case strings.HasPrefix(s, "easter"):
		f.Easter = true
		f.Offset, err = strconv.Atoi(strings.TrimPrefix(s, "easter"))
	case strings.HasPrefix(s, "islamic:"):
		f.Islamic = true
		_, err = fmt.Sscanf(s, "islamic:%d.%d.%d", &f.Month, &f.Day, &f.Length)
	default:
		_, err = fmt.Sscanf(s, "%d-%d", &f.Month, &f.Day)
	}
	if err == nil && !f.Easter && (f.Month < 1 || f.Month > 12 || f.Day < 1 || f.Day > 31) {
		err = fmt.Errorf("no day %q", s)
	}
	return f, err
}

// Word returns what a lower-case word does in a time expression, nil where it
// does nothing.
func (w *TimeWords) Word(lower []byte) *TimeWord { return w.single[string(lower)] }

// Phrases returns the rows of several words that begin with a lower-case word.
func (w *TimeWords) Phrases(lower []byte) []*TimeWord { return w.multi[string(lower)] }
