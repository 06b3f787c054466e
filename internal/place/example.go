package place

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// Example is the candidates of one mention, some of them right.
type Example struct {
	Candidates []Vector
	Right      []bool
}

// Examples makes one of each span that names a place of which right says that a
// candidate is it, and another that it is not. n is the number of the span.
func (g *Gazetteer) Examples(t *text.Text, spans []vedette.Span, right func(n int, p *vedette.Place) bool) []Example {
	r, at := g.given(t, spans)
	var out []Example
	for n, i := range at {
		if i < 0 {
			continue
		}
		out = r.example(out, &r.mentions[i], 0, func(c *candidate) bool {
			p := g.place(c.spot)
			return right(n, &p)
		})
	}
	return out
}

// SelfLabelled makes an example of each mention behind or before which stands what
// it lies in ("X, Y province") where one candidate alone lies there. That it does is
// left out of what is known of the candidates.
func (g *Gazetteer) SelfLabelled(t *text.Text) []Example {
	r := g.resolver(t)
	r.find()
	r.judge()
	r.gather()
	r.weigh()
	var out []Example
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.parent < 0 || m.people {
			continue
		}
		p := &r.groups[r.mentions[m.parent].group]
		in := p.candidates[p.best].spot
		n := 0
		for _, c := range r.groups[m.group].candidates {
			if g.contains(in, c.spot) {
				n++
			}
		}
		if n == 1 {
			out = r.example(out, m, held, func(c *candidate) bool { return g.contains(in, c.spot) })
		}
	}
	return out
}

// example adds what is known of the candidates of a mention. Of what without says,
// held or 0, nothing is told.
func (r *resolver) example(out []Example, m *mention, without feature, right func(*candidate) bool) []Example {
	var x Example
	rights := 0
	for k := range r.groups[m.group].candidates {
		c := &r.groups[m.group].candidates[k]
		var v Vector
		r.g.ofName(c, &v)
		r.inReport(m.group, c, &v)
		r.besideOf(m, c, &v)
		if without == held {
			v[held], v[inParent] = 0, 0
		}
		ok := right(c)
		if ok {
			rights++
		}
		x.Candidates, x.Right = append(x.Candidates, v), append(x.Right, ok)
	}
	if rights == 0 || rights == len(x.Right) {
		return out
	}
	return append(out, x)
}

// Weights returns what the features are worth.
func (g *Gazetteer) Weights() Weights { return g.weights }

// SetWeights makes the features worth something else, before the first text is resolved.
func (g *Gazetteer) SetWeights(w Weights) { g.weights = w }

// Countries returns the places of all countries.
func (g *Gazetteer) Countries() []vedette.Place {
	var out []vedette.Place
	for _, i := range g.country {
		if i != none {
			out = append(out, g.place(i))
		}
	}
	return out
}
