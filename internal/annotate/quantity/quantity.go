// Package quantity finds numbers and says between which bounds they lie, as the
// record's contract has it ("Numbers are intervals"): "at least 35" is 35 and
// open above, "about 33" is 29 to 37 with 33 as best, "dozens" is 20 to 99.
//
// It reads atoms (package atom), so that "107-mm" and "107 mm" are alike, and
// leaves alone what is no count: what a time expression covers, years, numbers
// that are part of a name ("M-16", "Route 66", "3D INFANTRY BRIGADE").
package quantity

import (
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Check reports what is wrong with the embedded word list, as file:line.
func Check() error {
	_, err := cutter()
	return err
}

var cutter = sync.OnceValues(func() (*atom.Cutter, error) {
	w, err := lexicon.EnglishNumbers()
	return &atom.Cutter{Numbers: w}, err
})

// Find fills t.Quantities from t.Tokens. t.Times must be filled before; tags
// and trees are used where they are, and not needed. A number that cannot be
// right is left out with a notice.
func Find(t *text.Text) {
	c, err := cutter()
	if err != nil || len(t.Tokens) == 0 {
		return
	}
	r := &reader{t: t, s: t.Report.Text, words: c.Numbers}
	r.a = c.Cut(t, make([]atom.Atom, 0, len(t.Tokens)*5/4))
	r.upper = capitals(r.a)
	r.read()
}

// found is one number expression: atoms, bounds and what it is.
type found struct {
	first, last int // atoms, last excluded
	lo, hi      int64
	single      bool // lo and hi are one number that was said
	bound       lexicon.Bound
	percent     bool
	ordinal     bool
	money       bool
	measure     bool
	another     bool
	unit        int // atom of a measure, currency or noun already met; -1 otherwise
	rule        string
}

type reader struct {
	t     *text.Text
	s     string
	a     []atom.Atom
	words *lexicon.NumberWords
	upper bool
	time  int // index of the next time expression
}

func (r *reader) read() {
	for i := 0; i < len(r.a); {
		if n := r.inTime(i); n > i {
			i = n
			continue
		}
		i = max(r.at(i), i+1)
	}
}

// inTime returns the first atom after the time expression that atom i lies in,
// i where it lies in none.
func (r *reader) inTime(i int) int {
	for r.time < len(r.t.Times) && r.t.Times[r.time].End <= int(r.a[i].Start) {
		r.time++
	}
	if r.time == len(r.t.Times) || int(r.a[i].Start) < r.t.Times[r.time].Start {
		return i
	}
	end := r.t.Times[r.time].End
	for i < len(r.a) && int(r.a[i].Start) < end {
		i++
	}
	return i
}

// at reads the expression that begins at atom i and returns the index after it,
// i where none begins.
func (r *reader) at(i int) int {
	if !r.may(i) {
		return i
	}
	f := found{first: i, unit: -1, rule: "number"}
	j := r.another(i, &f)
	j = r.bounded(j, &f)
	n := r.number(j, &f)
	if n == j || r.insideTime(n-1) || !r.free(j, n, &f) {
		if j > i {
			return i
		}
		return r.pass(j)
	}
	f.last = r.tail(n, &f)
	r.add(&f)
	return f.last
}

// may reports cheaply whether an expression can begin at atom i.
func (r *reader) may(i int) bool {
	a := &r.a[i]
	switch a.Kind {
	case atom.Digits:
		return true
	case atom.Mark:
		return a.Rune == '$' || a.Rune == '€' || a.Rune == '£' || a.Rune == '~' || a.Rune == '>' || a.Rune == '<' || a.Rune == '≈'
	}
	if a.Number != nil && a.Number.Class < lexicon.NumberAfter && a.Number.Class != lexicon.NumberSuffix {
		return true
	}
	switch a.Len() {
	case 1, 2, 4, 5, 7, 10:
		return r.is(i, "a", "an", "as", "at", "in", "no", "up", "to", "not", "half", "more", "well", "just", "less", "close", "fewer", "upwards", "greater", "another", "between", "additional")
	case 3, 8:
		return r.is(i, "not", "further")
	}
	return false
}

// pass passes over a number that is no count, so that its tail is not read as one.
func (r *reader) pass(i int) int {
	if _, n := atom.ReadCardinal(r.a, r.s, i); n > i {
		return n
	}
	return i
}

func (r *reader) insideTime(i int) bool {
	return r.time < len(r.t.Times) && int(r.a[i].Start) >= r.t.Times[r.time].Start && int(r.a[i].Start) < r.t.Times[r.time].End
}

func (r *reader) add(f *found) {
	v := f.value()
	sp := vedette.Span{Start: int(r.a[f.first].Start), End: int(r.a[f.last-1].End)}
	v.Text = r.t.Of(sp)
	q := text.Quantity{
		Span: sp, First: int(r.a[f.first].Tok), Last: int(r.a[f.last-1].Tok) + 1, Unit: -1,
		Percent: f.percent, Ordinal: f.ordinal, Money: f.money, Measure: f.measure, Another: f.another,
		Value: v, Rule: "quantity/" + f.rule,
	}
	q.Head = r.head(q.First, q.Last)
	if f.unit >= 0 {
		q.Unit = int(r.a[f.unit].Tok)
	} else {
		q.Unit = r.counted(f, &q)
	}
	r.t.Quantities = append(r.t.Quantities, q)
}

// head returns the token of the expression that hangs on one outside of it, the
// last token where no tree tells.
func (r *reader) head(first, last int) int {
	for k := last - 1; k >= first; k-- {
		tok := &r.t.Tokens[k]
		if (tok.Head < first || tok.Head >= last) && tok.Dep != "" && tok.Dep != "punct" && (tok.POS == text.NUM || tok.POS == text.NOUN || tok.POS == text.SYM || tok.POS == text.ADJ) {
			return k
		}
	}
	return last - 1
}

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
