// Package timex finds time expressions and says which days they mean.
//
// It works on atoms (package atom), so that "mid-January", "107-mm" and "May6"
// are read alike however they were tokenised. A hand-written reader takes the
// expressions one by one by the class of their first word
// (data/language/en/time.tsv); a resolver then goes through them in text order
// and hangs them on the day of writing, or, in a history, on the day told last.
// Two views come out: [Find] gives the record's intervals, with ranges put
// together; [Marks] gives single TIMEX3 expressions as corpora have them.
//
// Which day a relative expression hangs on decides most. What was tried, and
// what it gave in value F1 on WikiWars (develop; HeidelTime's published figure
// is .808) and on the tweets, bare tokens without tags:
//
//	.823 .671  the year of the date told last for a month without one
//	.829 .676  and years left out of account that stand apart from those
//	           around them ("the War of 1812" in a history of 1920)
//	.847 .677  and the nearest such month, forward from six months on; the
//	           end of a range after its beginning; "1941" said again keeps
//	           the month (.837 where a month goes back up to eight)
//	.859 .681  and a text taken for a history where years before that of
//	           publication are stated six times and twice as often as it is
//
// "soon" is no expression to either corpus (.852 with it).
//
// Tags and trees add nothing to these two; in news they decide whether "on
// Monday" looks back or ahead. News was tried on own sentences (149) and pages
// (73 expressions) in the manner of business and war reports: value F1 .883 to
// .936 and .838 to .886 with quarters before nouns, compounds ("month-long"),
// fiscal years, decades in words, and the order of 04/05/2018 by the other dates
// of the text. What is counted from an event ("two days after the vote of 6
// April", anniversaries) has a day where that of the event stands beside it, else
// it is left open. Two further samples in the manner of newswire (119 and 89
// expressions): .773 to .844 and .818 to .862, with weekdays after "until", "would"
// and the present of what is planned held to be ahead, "a year earlier" than a
// quarter, quarters that "ended" on a date, "soon" and "previously" in news alone
// (-.001 on the tweets), and "the next decade" as a length. Not tried yet: days of events told elsewhere in the text;
// seasons of the southern hemisphere.
package timex

import (
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Check reports what is wrong with the embedded word lists, as file:line.
func Check() error {
	_, err := cutter()
	return err
}

var cutter = sync.OnceValues(func() (*atom.Cutter, error) {
	numbers, err := lexicon.EnglishNumbers()
	if err != nil {
		return nil, err
	}
	times, err := lexicon.EnglishTimes()
	if err != nil {
		return nil, err
	}
	return &atom.Cutter{Numbers: numbers, Times: times}, nil
})

// Mark is one TIMEX3 expression: a span of bytes, its type (DATE, TIME,
// DURATION, SET) and its value, "" where it could not be told.
type Mark struct {
	vedette.Span
	Type, Value string
}

// Find fills t.Times from t.Tokens, gives an undated report the range of days
// in which it was written, and adds notices on dates that contradict
// themselves and on the missing date of publication. Tags and trees are used
// where they are, and not needed.
func Find(t *text.Text) {
	v := resolved(t)
	if v == nil {
		return
	}
	v.times()
}

// Marks returns the expressions of t as TIMEX3, in text order, none within
// another. It changes nothing in t but what [Find] infers of the report's date.
func Marks(t *text.Text) []Mark {
	v := resolved(t)
	if v == nil {
		return nil
	}
	out := make([]Mark, 0, len(v.out))
	for k := range v.out {
		e := &v.out[k]
		if v.unmarked(e) {
			continue
		}
		out = append(out, Mark{v.bytes(e.first, e.last), e.got.typ, e.got.value})
	}
	return out
}

// unmarked reports whether the corpora of its kind leave an expression unmarked:
// those of histories mark "former", those of news "soon" and "previously".
func (v *resolver) unmarked(e *expr) bool {
	switch {
	case e.sort == sortAnniversary:
		return e.got.value == ""
	case e.rule == "reference-adjective":
		return !v.narrative && !v.is(e.last-1, "future")
	case e.rule == "reference-news":
		return v.narrative
	}
	return false
}

// resolved reads and resolves all expressions; nil where there is nothing to do.
func resolved(t *text.Text) *resolver {
	c, err := cutter()
	if err != nil || len(t.Tokens) == 0 {
		return nil
	}
	atoms := c.Cut(t, make([]atom.Atom, 0, len(t.Tokens)*5/4))
	r := &reader{t: t, s: t.Report.Text, a: atoms, words: c.Times, upper: capitals(atoms)}
	r.read()
	v := &resolver{reader: r}
	v.shareYears()
	v.survey()
	v.setAnchor()
	v.resolve()
	v.inferPublished()
	if v.span != nil {
		v.again()
	}
	return v
}

// again resolves once more the expressions that needed the range of publication.
func (v *resolver) again() {
	v.told, v.stated = day{}, false
	for k := range v.out {
		v.out[k].got, v.out[k].y, v.out[k].chained = outcome{}, v.out[k].said, false
	}
	v.resolve()
}

// capitals reports whether most words of a text are in capitals.
func capitals(a []atom.Atom) bool {
	up, low := 0, 0
	for i := range a {
		switch {
		case a[i].Kind != atom.Word:
		case a[i].Case == atom.Upper:
			up++
		case a[i].Case == atom.Lower:
			low++
		}
	}
	return up > 4*low
}
