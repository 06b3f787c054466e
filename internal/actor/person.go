package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// people finds the office holders and leaders of the register. One who holds
// the office on the report's day speaks for the body; a former one does not.
func (g *reading) people() {
	for i := range g.hits {
		h := &g.hits[i]
		p, active := g.personHit(h)
		if p == nil || g.taken(h.first, h.last) || g.compound(h) {
			continue
		}
		e := g.byID[p.Actor]
		w := g.personWho(p)
		m := mention{first: h.first, last: h.last, head: -1, who: w, person: w, weight: 0.85, rule: "actor/person"}
		if active {
			m.who, m.office = g.entryWho(e), true
		}
		if at := g.claim(m); at >= 0 {
			g.refs[at].personSpan = g.t.Words(h.first, h.last)
		}
	}
}

// personHit returns who of the register a hit names, and whether the office was
// theirs on the day. A surname alone needs their country in the text, and no
// other first name before it.
func (g *reading) personHit(h *hit) (best *lexicon.ActorPerson, active bool) {
	for _, k := range h.names {
		n := &g.index.names[k]
		if n.to != toPerson {
			continue
		}
		p := &g.data.People[n.at]
		if !strings.ContainsAny(n.text, " -") && !g.surnameFits(h, p) {
			continue
		}
		if within(g.on, p.From, p.To) {
			return p, true
		}
		if best == nil || p.From > best.From && (g.on == "" || p.From <= g.on) {
			best = p
		}
	}
	return best, false
}

func (g *reading) surnameFits(h *hit, p *lexicon.ActorPerson) bool {
	if h.first > 0 && g.same(h.first-1, h.first) && g.capital(h.first-1) && g.anchor[h.first-1] == 0 && g.nounAt[h.first-1] == 0 && !g.sentenceStart(h.first-1) {
		return false
	}
	if g.shout[g.t.Tokens[h.first].Sent] || g.on != "" && g.on < p.From {
		return false
	}
	if p.To != "" && g.on > p.To.AddDays(365) {
		return false // a surname alone is by then somebody else's: Clinton in 2016
	}
	e := &g.data.Entries[g.byID[p.Actor]]
	return g.total == 0 || len(e.Countries) == 0 || g.countryFit(e) > 0
}

func (g *reading) personWho(p *lexicon.ActorPerson) int {
	e := &g.data.Entries[g.byID[p.Actor]]
	a := vedette.Actor{ID: vedette.ActorID("person-" + strings.ReplaceAll(key(p.Name), " ", "-")), Name: p.Name, Kind: vedette.ActorPerson, Countries: e.Countries, PartOf: e.ID, Known: true}
	return g.addWho(who{actor: a, entry: -1, into: -1})
}
