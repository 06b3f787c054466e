package statement

import (
	"fmt"

	"github.com/vedette-org/vedette"
)

// mostCompared bounds how many figures of one measure are compared, so that a
// table of numbers doesn't cost the square of its length.
const mostCompared = 40

// compareFigures notes which figures on the same thing agree and which can't
// both be right: of the same time, of a part and the whole, of parts and their
// sum. Two contradict only where their intervals are disjoint.
func (b *builder) compareFigures() {
	fs := b.f.Figures
	n := min(len(fs), mostCompared)
	for i := range n {
		for k := i + 1; k < n; k++ {
			b.comparePair(&fs[i], &fs[k])
		}
	}
	for t := range n {
		b.compareSum(fs[:n], t)
	}
}

// comparable reports two figures that count the same thing of the same actor
// over known times.
func comparable(f, g *vedette.Figure) bool {
	return f.Measure == g.Measure && f.Value != nil && g.Value != nil && f.When.Days() > 0 && g.When.Days() > 0 &&
		(f.Of == "" || g.Of == "" || f.Of == g.Of)
}

// comparePair compares figures over the same time, and a part with its whole.
func (b *builder) comparePair(f, g *vedette.Figure) {
	if !comparable(f, g) {
		return
	}
	shared, short := overlap(f.When, g.When), min(f.When.Days(), g.When.Days())
	long := max(f.When.Days(), g.When.Days())
	switch {
	case shared*10 >= long*9:
		relate(f, g, f.Value.Compatible(*g.Value), windows(f, g))
	case shared == short && exceeds(f, g):
		relate(f, g, false, "a part is larger than the whole")
	}
}

// exceeds reports that the shorter figure is surely larger than the longer.
func exceeds(f, g *vedette.Figure) bool {
	part, whole := f, g
	if part.When.Days() > whole.When.Days() {
		part, whole = whole, part
	}
	return part.Value.Low != nil && whole.Value.High != nil && *part.Value.Low > *whole.Value.High
}

// compareSum looks for two figures over separate times that make up the time of
// figure t, and compares their sum with it.
func (b *builder) compareSum(fs []vedette.Figure, t int) {
	for i := range fs {
		for k := i + 1; k < len(fs); k++ {
			if i == t || k == t || !comparable(&fs[i], &fs[t]) || !comparable(&fs[k], &fs[t]) || !comparable(&fs[i], &fs[k]) {
				continue
			}
			if off, ok := madeUp(fs[i].When, fs[k].When, fs[t].When); ok {
				sumAgainst(&fs[t], &fs[i], &fs[k], off)
			}
		}
	}
}

// madeUp reports whether two periods that share no day cover about the third:
// all but a tenth of it, with as little outside; off is by how many days they
// differ.
func madeUp(a, b, whole *vedette.Period) (off int, ok bool) {
	if overlap(a, b) > 0 {
		return 0, false
	}
	inside := overlap(a, whole) + overlap(b, whole)
	outside := a.Days() + b.Days() - inside
	off = whole.Days() - inside + outside
	return off, inside > 0 && overlap(a, whole) > 0 && overlap(b, whole) > 0 && off*10 <= whole.Days()
}

func sumAgainst(total, a, b *vedette.Figure, off int) {
	sum := vedette.Quantity{Low: plus(a.Value.Low, b.Value.Low), High: plus(a.Value.High, b.Value.High)}
	note := fmt.Sprintf("%s and %s make up %s", a.Value.Text, b.Value.Text, total.Value.Text)
	ok := sum.Compatible(*total.Value)
	if !ok {
		note = fmt.Sprintf("%s and %s do not make up %s", a.Value.Text, b.Value.Text, total.Value.Text)
	}
	switch {
	case off == 1:
		note += "; the windows differ by a day"
	case off > 1:
		note += fmt.Sprintf("; the windows differ by %d days", off)
	}
	relate(total, a, ok, note)
	relate(total, b, ok, note)
}

func plus(a, b *int64) *int64 {
	if a == nil || b == nil {
		return nil
	}
	s := *a + *b
	return &s
}

// relate enters an agreement or contradiction on both figures.
func relate(f, g *vedette.Figure, agree bool, note string) {
	if agree {
		f.AgreesWith, g.AgreesWith = append(f.AgreesWith, g.ID), append(g.AgreesWith, f.ID)
	} else {
		f.Contradicts, g.Contradicts = append(f.Contradicts, g.ID), append(g.Contradicts, f.ID)
	}
	if f.Note == "" {
		f.Note = note
	}
	if g.Note == "" {
		g.Note = note
	}
}

func windows(f, g *vedette.Figure) string {
	word := "disjoint numbers"
	if f.Value.Compatible(*g.Value) {
		word = "within each other's bounds"
	}
	if f.When.Earliest == g.When.Earliest && f.When.Latest == g.When.Latest {
		return word + " over the same time"
	}
	return word + " over nearly the same time"
}

// overlap returns how many days two closed periods share.
func overlap(a, b *vedette.Period) int {
	from, to := max(a.Earliest, b.Earliest), min(a.Latest, b.Latest)
	if from == "" || to == "" || from > to {
		return 0
	}
	return from.DaysUntil(to) + 1
}
