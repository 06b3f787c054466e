package statement

import (
	"testing"

	"github.com/vedette-org/vedette"
)

func period(from, to vedette.Date) *vedette.Period {
	return &vedette.Period{Earliest: from, Latest: to, Precision: vedette.PrecisionRange}
}

func TestCompareFigures(t *testing.T) {
	march := period("2011-03-01", "2011-03-31")
	first, second := period("2011-03-01", "2011-03-15"), period("2011-03-16", "2011-03-30")
	for name, tt := range map[string]struct {
		figures           []vedette.Figure
		agree, contradict int // of the last figure
		note              string
	}{
		"parts make up the whole, a day apart": {
			figures: []vedette.Figure{figureOf(vedette.Exactly(20, "20"), first), figureOf(vedette.AtLeast(8, "at least 8"), second), figureOf(vedette.Between(27, 33, "about 30"), march)},
			agree:   2, note: "20 and at least 8 make up about 30; the windows differ by a day"},
		"parts exceed the whole": {
			figures:    []vedette.Figure{figureOf(vedette.Exactly(20, "20"), first), figureOf(vedette.AtLeast(18, "at least 18"), second), figureOf(vedette.Between(27, 33, "about 30"), march)},
			contradict: 2, note: "20 and at least 18 do not make up about 30; the windows differ by a day"},
		"at least 12 does not contradict 57 of the same time": {
			figures: []vedette.Figure{figureOf(vedette.AtLeast(12, "at least 12"), march), figureOf(vedette.Exactly(57, "57"), march)},
			agree:   1, note: "within each other's bounds over the same time"},
		"disjoint numbers of the same time": {
			figures:    []vedette.Figure{figureOf(vedette.Exactly(12, "12"), march), figureOf(vedette.Exactly(57, "57"), march)},
			contradict: 1, note: "disjoint numbers over the same time"},
		"a part larger than the whole": {
			figures:    []vedette.Figure{figureOf(vedette.Exactly(40, "40"), first), figureOf(vedette.Exactly(30, "30"), march)},
			contradict: 1, note: "a part is larger than the whole"},
		"a smaller part says nothing": {
			figures: []vedette.Figure{figureOf(vedette.Exactly(10, "10"), first), figureOf(vedette.Exactly(30, "30"), march)}},
	} {
		t.Run(name, func(t *testing.T) {
			b := &builder{f: &vedette.Findings{Figures: tt.figures}}
			for i := range b.f.Figures {
				b.f.Figures[i].ID = vedette.FigureID(rune('a' + i))
			}
			b.compareFigures()
			last := b.f.Figures[len(b.f.Figures)-1]
			if len(last.AgreesWith) != tt.agree || len(last.Contradicts) != tt.contradict || last.Note != tt.note {
				t.Errorf("agrees with %v, contradicts %v, %q", last.AgreesWith, last.Contradicts, last.Note)
			}
		})
	}
}

func figureOf(q vedette.Quantity, when *vedette.Period) vedette.Figure {
	return vedette.Figure{Measure: "attacks", Value: &q, When: when}
}

func TestFiguresOfOthersAreNotCompared(t *testing.T) {
	march := period("2011-03-01", "2011-03-31")
	f, g := figureOf(vedette.Exactly(3, "3"), march), figureOf(vedette.Exactly(9, "9"), march)
	f.Of, g.Of = "a", "b"
	b := &builder{f: &vedette.Findings{Figures: []vedette.Figure{f, g}}}
	b.compareFigures()
	if b.f.Figures[0].Contradicts != nil {
		t.Error("the attacks of two groups are two numbers")
	}
}
