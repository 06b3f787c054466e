package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// findFigures reads aggregates: a number of attacks over a time, of fighters,
// of branches, a share destroyed. The number of one deed's means or dead is the
// deed's, not a figure.
func (b *builder) findFigures() {
	for i := range b.t.Quantities {
		q := &b.t.Quantities[i]
		if !q.Value.Known() || q.Ordinal || q.Money || q.Measure {
			continue
		}
		if f, unit := b.figure(q); f != nil {
			b.keepFigure(f, q, unit)
		}
	}
	b.compareFigures()
}

// figure reads one number; unit is the token whose place in the tree says who
// tells it.
func (b *builder) figure(q *text.Quantity) (f *vedette.Figure, unit int) {
	if q.Percent {
		return b.share(q)
	}
	unit = q.Unit
	if unit < 0 || unit >= len(b.t.Tokens) {
		return b.predicate(q)
	}
	m := b.c.measure[b.lemma(unit)]
	f = &vedette.Figure{Measure: m}
	if harm := b.harmOf(unit); harm != "" {
		f.Measure, f.When = harm, b.window(unit)
		if f.When == nil {
			f.When = b.onlyTime(unit)
		}
		if !long(f.When) {
			return nil, 0
		}
		return f, unit
	}
	switch m {
	case "attacks":
		f.When = b.window(unit)
		if f.When == nil && !b.counts(unit) {
			return nil, 0
		}
	case "fighters", "troops":
		if !b.fielded(unit) {
			return nil, 0
		}
		f.When = b.window(unit)
	case "branches":
		f.When = b.window(unit)
	default:
		return nil, 0
	}
	f.Of = b.ofWhom(unit)
	return f, unit
}

// share reads a percentage of something done away with: "destroyed by 80%",
// "eliminated 80% of the group".
func (b *builder) share(q *text.Quantity) (*vedette.Figure, int) {
	for n, k := 0, q.Head; k >= 0 && n < 4; n, k = n+1, b.t.Tokens[k].Head {
		m := b.c.measureVerb[b.lemma(k)]
		if m == "" {
			continue
		}
		if m != "percent-eliminated" {
			return nil, 0
		}
		f := &vedette.Figure{Measure: m, When: b.window(k)}
		if o := b.object(k); o >= 0 {
			if i := b.actorNear(o); i >= 0 {
				f.Of = b.t.Actors[b.t.ActorRefs[i].Actor].ID
			}
		}
		return f, k
	}
	return nil, 0
}

// predicate reads "their total number in April was about 37": what is counted
// is the measure of the sentence's or the previous figure.
func (b *builder) predicate(q *text.Quantity) (*vedette.Figure, int) {
	k := q.Head
	s := b.child(k, "nsubj")
	if h := b.t.Tokens[k].Head; s < 0 && h >= 0 && h < k && b.has(k, "be") || s < 0 && h >= 0 && b.lemma(h) == "be" {
		s = h // a parser may hang the number from its subject
	}
	if s < 0 {
		s = b.child(k, "nsubj:pass")
	}
	if h := b.t.Tokens[q.Head].Head; s < 0 && h >= 0 && b.t.Tokens[q.Head].Dep.Base() == "obl" && (moves(b.lemma(h)) || b.lemma(h) == "estimate" || b.lemma(h) == "put") {
		if p := b.prep(q.Head); p == "to" || p == "at" {
			k, s = h, b.child(h, "nsubj", "nsubj:pass")
		}
	}
	if s >= 0 && b.c.measure[b.lemma(s)] == "attacks" && moves(b.lemma(k)) {
		f := &vedette.Figure{Measure: "attacks", When: b.window(k), Of: b.ofWhom(s)}
		return f, s
	}
	if s < 0 || b.c.measure[b.lemma(s)] != "total" {
		return nil, 0
	}
	f := &vedette.Figure{When: b.windowUnder(s)}
	if f.When == nil {
		f.When = b.window(k)
	}
	if of := b.withPrep(s, "of"); of >= 0 {
		f.Measure = b.c.measure[b.lemma(of)]
		f.Of = b.ofWhom(of)
	} else if n := len(b.f.Figures); n > 0 && b.child(s, "nmod:poss") >= 0 {
		f.Measure, f.Of = b.f.Figures[n-1].Measure, b.f.Figures[n-1].Of
	}
	if f.Measure == "" || f.Measure == "total" {
		return nil, 0
	}
	return f, k
}

// moves reports a verb that brings a count to a number: "attacks rose to 117".
func moves(lemma string) bool {
	switch lemma {
	case "rise", "increase", "fall", "drop", "climb", "grow", "reach", "decline", "jump", "decrease", "surge", "number", "total", "exceed", "amount":
		return true
	}
	return false
}

// counts reports an attack noun that a plural number tells of as a whole:
// "carried out 40 attacks", "there were 12 attacks".
func (b *builder) counts(unit int) bool {
	t := b.t.Tokens[unit]
	if t.Tag != "NNS" || t.Head < 0 {
		return false
	}
	return t.Dep.In("obj", "nsubj") && b.supports(t.Head)
}

// harmOf returns the measure of people counted as the victims of a deed: killed or
// wounded, "" for others. Only over a week or more is their number a figure.
func (b *builder) harmOf(unit int) string {
	for n, h := 0, b.t.Tokens[unit].Head; h >= 0 && n < 3; n, h = n+1, b.t.Tokens[h].Head {
		if m := b.c.measureVerb[b.lemma(h)]; m == "killed" || m == "wounded" {
			return m
		}
		if b.t.Tokens[h].POS == text.VERB {
			return ""
		}
	}
	return ""
}

// onlyTime returns the one time that the sentence of a token names, nil where it
// names none or several.
func (b *builder) onlyTime(tok int) (p *vedette.Period) {
	s := b.t.Sentences[b.t.Tokens[tok].Sent]
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		if tm.First < s.First || tm.First >= s.Last {
			continue
		}
		if p != nil || tm.Kind != text.TimeDate || !tm.Period.Known() {
			return nil
		}
		w := tm.Period
		w.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/figure-window")}
		p = &w
	}
	return p
}

// long reports a window of a week or more, or an open one.
func long(p *vedette.Period) bool { return p.Known() && (p.Days() >= 7 || p.Days() <= 0) }

// fielded reports people whose number is told as such: they are sent, led,
// counted or there; not as the doers of one deed.
func (b *builder) fielded(unit int) bool {
	k := unit
	for n := 0; n < 3 && b.t.Tokens[k].Head >= 0 && b.t.Tokens[k].POS != text.VERB; n++ {
		k = b.t.Tokens[k].Head
	}
	switch m := b.c.measureVerb[b.lemma(k)]; m {
	case "fighters", "troops":
		return true
	}
	return b.t.Tokens[k].POS == text.NOUN && b.c.measure[b.lemma(k)] == "total" || b.child(unit, "cop") >= 0
}

// window returns the time over which a figure counts: an interval said in the
// clause of token k; nil where the clause has none or a single day.
func (b *builder) window(k int) *vedette.Period {
	clause := k
	for n := 0; n < 6 && b.t.Tokens[clause].POS != text.VERB && b.t.Tokens[clause].Head >= 0; n++ {
		clause = b.t.Tokens[clause].Head
	}
	var best *vedette.Period
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		if tm.Kind != text.TimeDate || !tm.Period.Known() || tm.Period.Days() == 1 || !b.under(tm.Head, clause) || b.closer(tm.Head, k, clause) {
			continue
		}
		p := tm.Period
		p.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/figure-window")}
		if b.under(tm.Head, k) || best == nil {
			best = &p
		}
	}
	return best
}

// windowUnder returns the first interval said within the phrase of token k.
func (b *builder) windowUnder(k int) *vedette.Period {
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		if tm.Kind == text.TimeDate && tm.Period.Known() && tm.Period.Days() != 1 && b.under(tm.Head, k) && tm.Head != k {
			p := tm.Period
			p.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/figure-window")}
			return &p
		}
	}
	return nil
}

// closer reports whether a time belongs to another clause below this one.
func (b *builder) closer(head, k, clause int) bool {
	for n, c := 0, b.t.Tokens[head].Head; c >= 0 && c != clause && c != k && n < 20; n, c = n+1, b.t.Tokens[c].Head {
		if b.t.Tokens[c].POS == text.VERB {
			return true
		}
	}
	return false
}
