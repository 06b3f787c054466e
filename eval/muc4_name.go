package eval

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// personName returns the name of the person that h stands for: the name in
// its own phrase or set beside it, as the report gives it most fully. It is ""
// where there is none.
func (p *muc4Page) personName(h int) string {
	for i := range p.t.Names {
		if n := &p.t.Names[i]; n.Kind == text.NamePerson && p.of(n, h) {
			return p.fullName(n)
		}
	}
	return ""
}

// anyName is personName where it is sure that h is a person, whatever kind the
// name was taken for.
func (p *muc4Page) anyName(h int) string {
	if s := p.personName(h); s != "" {
		return s
	}
	for i := range p.t.Names {
		n := &p.t.Names[i]
		if n.Kind != text.NameNationality && n.Last-n.First > 1 && p.of(n, h) && !p.people(n.Last-1) {
			return p.fullName(n)
		}
	}
	return ""
}

// owner returns the name of the person whose h is: "the residence of Juan Perez".
func (p *muc4Page) owner(h int) string {
	for i := range p.t.Names {
		n := &p.t.Names[i]
		if n.Kind != text.NamePerson || p.of(n, h) {
			continue
		}
		if k := p.t.Tokens[n.Head]; k.Dep.Base() == "nmod" && k.Head == h {
			return p.fullName(n)
		} else if m := k.Head; m >= 0 && k.Dep.In("appos", "flat", "compound") && p.t.Tokens[m].Head == h && p.t.Tokens[m].Dep.Base() == "nmod" {
			return p.fullName(n)
		}
	}
	return ""
}

// of reports whether n is the name of what h stands for.
func (p *muc4Page) of(n *text.Name, h int) bool {
	return n.First <= h && h < n.Last || p.beside(n.Head, h)
}

// beside reports whether a name is part of the phrase of h: "the mayor, Juan
// Perez", "mayor Juan Perez".
func (p *muc4Page) beside(name, h int) bool {
	k := &p.t.Tokens[name]
	return k.Head == h && k.Dep.In("appos", "flat", "compound")
}

// fullName returns the longest name of a person in the report that has all the
// words of n, in their order.
func (p *muc4Page) fullName(n *text.Name) string {
	best := p.bare(n)
	short := strings.Fields(best)
	for i := range p.t.Names {
		m := &p.t.Names[i]
		if m.Kind != text.NamePerson && m.Kind != text.NameUnknown {
			continue
		}
		if s := p.bare(m); len(s) > len(best) && inOrder(short, strings.Fields(s)) {
			best = s
		}
	}
	return best
}

// bare returns a name without the titles before it.
func (p *muc4Page) bare(n *text.Name) string {
	first := n.First
	for first < n.Last-1 && (p.people(first) || p.words.title[p.lemma(first)] || p.t.Tokens[first].POS == text.PUNCT) {
		first++
	}
	return p.lower(first, n.Last)
}

// inOrder reports whether the words of a are among those of b, in their order.
func inOrder(a, b []string) bool {
	for _, w := range b {
		if len(a) > 0 && a[0] == w {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// actorName returns how the text names an organisation: the words of its first
// mention by name, without those for its people; "" where it is only described.
func (p *muc4Page) actorName(id vedette.ActorID) string {
	for _, r := range p.t.ActorRefs {
		if p.t.Actors[r.Actor].ID != id || r.Generic || r.Office {
			continue
		}
		first, last := r.First, r.Last
		for k := first; k < last; k++ {
			if p.t.Tokens[k].POS == text.ADP && k > first && (p.people(first) || p.words.collective[p.lemma(first)]) || p.leading(k) && k == first {
				first = k + 1
			}
		}
		for first < last && (p.people(last-1) || p.t.Tokens[last-1].POS == text.PUNCT) {
			last--
		}
		if first < last {
			return p.lower(first, last)
		}
	}
	return ""
}
