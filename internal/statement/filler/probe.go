package filler

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement/scorer"
	"github.com/vedette-org/vedette/internal/text"
)

// probe is a report of one word, to see how many numbers each scorer of trees
// is asked about.
func (w *words) probe() *reading {
	t := &text.Text{
		Report:    &vedette.Report{Text: "mill"},
		Sentences: []text.Sentence{{Span: vedette.Span{End: 4}, Last: 1}},
		Tokens:    []text.Token{{Span: vedette.Span{End: 4}, Lemma: "mill", POS: text.NOUN, Head: -1}},
	}
	p := w.page(t)
	r := &reading{
		page: p, report: make([]float32, reportAnswers), sentences: [][]float32{make([]float32, answers)},
		nouns: []noun{{logits: make([]float32, Roles), spans: p.spans(0), shapes: make([]float32, 1)}},
		cands: []candidate{{key: "mill", spots: []spot{{}}}},
	}
	r.meet()
	r.plural = r.several()
	return r
}

// linearAnswers are how many answers each linear scorer gives.
var linearAnswers = []int{int(Roles), 1, answers, reportAnswers, 5}

// check makes sure that every scorer gives as many answers, and looks at as many
// numbers, as it is asked for.
func (m *Model) check() error {
	for i, x := range m.linears() {
		if (*x).Answers() != linearAnswers[i] {
			return scorer.ErrBroken
		}
	}
	widths := m.widths()
	for i, x := range m.trees() {
		if w := (*x).Width(); w != widths[i] && w != 0 {
			return scorer.ErrBroken
		}
	}
	return nil
}

// widths returns how many numbers each of trees is asked about.
func (m *Model) widths() (out []int) {
	r := m.words.probe()
	a := r.anchor(0, Target)
	add := func(n, times int) {
		for range times {
			out = append(out, n)
		}
	}
	add(len(r.vector(&r.cands[0], Target)), int(Roles))
	add(len(r.overall()), answers)
	add(len(r.crowd().vector(0, Target)), int(looked))
	add(len(r.pair(a, a)), 1)
	add(len(r.alias(0, 0, Target)), 1)
	add(len(r.kind([]anchor{a})), answers-1)
	add(len(r.doubts(&Incident{Type: Types[0]}, nil, [answers]float64{}, 1)), 1)
	return out
}
