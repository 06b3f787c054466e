package actor

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// choose returns the entry that a name means here, and how surely. Several
// actors share a name: an acronym mostly (SLA is a Lebanese and a Darfur army).
// The text's countries tell them apart, then whether one is named in full, then
// the report's date; an acronym or a plain name ("National Liberation Army")
// whose country the text never names is nobody's.
//
// Tried and given up: to take the most frequent bearer of an acronym. In texts
// about other continents it was wrong more often than right.
func (g *reading) choose(names []int32) (at *name, weight float64) {
	best := -1 << 30
	ties := 0
	for _, i := range names {
		n := &g.index.names[i]
		if n.to != toEntry {
			continue
		}
		s := g.fit(n)
		switch {
		case s > best:
			at, best, ties = n, s, 0
		case s == best && g.data.Entries[n.at].ID != g.data.Entries[at.at].ID:
			ties++
		}
	}
	if at == nil || best < 0 {
		return nil, 0
	}
	weight = 0.95
	if ties > 0 {
		weight = 0.5
	} else if best < 2 {
		weight = 0.8
	}
	return at, weight
}

// fit scores how well the bearer of a name fits the text; below 0 it does not.
func (g *reading) fit(n *name) int {
	e := &g.data.Entries[n.at]
	s := g.countryFit(e)
	weak := n.exact && letters(n.text) <= 5 || n.plain || n.ambiguous
	if g.kinInText(n.at) || g.distinct(n, e) && !n.ambiguous && g.alone(n) {
		s = max(s, 0)
	}
	switch {
	case len(e.Countries) == 0 && weak && n.exact && e.Kind != vedette.ActorInternational && e.Kind != vedette.ActorNGO && e.Kind != vedette.ActorArmedGroup:
		s--
	case s < 0 && (weak || n.kind == vedette.AliasAcronym):
		return -10
	case s < 0:
		s = 0
	}
	if _, ok := g.byActor[e.ID]; ok {
		s += 3
	}
	if n.main || n.kind != vedette.AliasAcronym {
		s++
	}
	if g.total == 0 && strings.HasSuffix(e.File, "states.tsv") {
		s++ // with no country named, a state's own force before a namesake
	}
	if n.lang != "" && !n.exact {
		s--
	}
	d := g.dateFit(e, weak)
	if d == -4 && n.exact && g.alone(n) {
		d++ // "split from the FARC": texts of its own country speak of the past
	}
	return s + d
}

// distinct reports whether an acronym hardly means anything else: it is long, or
// has a digit ("M23"), or is an outlet's, which speaks of all countries.
func (g *reading) distinct(n *name, e *lexicon.ActorEntry) bool {
	if n.kind == vedette.AliasAcronym && strings.ContainsAny(n.text, "0123456789") {
		return true
	}
	return n.exact && (letters(n.text) >= 4 || e.Kind == vedette.ActorMedia)
}

// kinInText reports whether the text names the entry already, or a part of it:
// "IS" beside "Islamic State Khorasan" needs no place in Iraq.
func (g *reading) kinInText(e int32) bool {
	id := g.data.Entries[e].ID
	if _, ok := g.byActor[id]; ok {
		return true
	}
	return g.partOf[id]
}

// alone reports whether no other entry bears the same acronym.
func (g *reading) alone(n *name) bool {
	for _, i := range g.index.find(n.text) {
		if o := &g.index.names[i]; o.to == toEntry && o.at != n.at {
			return false
		}
	}
	return true
}

// countryFit is above 0 where the text names a country of the entry, below 0
// where it names only others, and 0 where the entry has none.
func (g *reading) countryFit(e *lexicon.ActorEntry) int {
	if len(e.Countries) == 0 {
		return 0
	}
	s := -1
	if g.total == 0 {
		s = 0
	}
	for _, c := range e.Countries {
		if g.count[c] > 0 || g.noted[c] {
			s = max(s, 2)
		}
		if c == g.main {
			s = 3
		}
	}
	return s
}

// dateFit lowers an entry that did not exist when the report was written. A
// text speaks of the past, seldom of the future.
func (g *reading) dateFit(e *lexicon.ActorEntry, weak bool) int {
	if g.on == "" {
		return 0
	}
	if e.From != "" && g.on < e.From {
		if weak {
			return -10
		}
		return -4
	}
	if e.To != "" && e.To.AddDays(365) < g.on {
		if weak {
			return -4
		}
		return -1
	}
	return 0
}

// shares reports whether an actor is of a country.
func shares(countries []vedette.Country, c vedette.Country) bool {
	return c != "" && slices.Contains(countries, c)
}

// ruler returns the entry that governs a state on the report's day: the
// government of the state's own row, or who took its place.
func (g *reading) ruler(c vedette.Country, formerly bool) int32 {
	if !formerly {
		for _, i := range g.rulers[c] {
			for _, o := range g.data.Entries[i].Roles {
				if o.Kind == vedette.ActorGovernment && o.Country == c && within(g.on, o.From, o.To) {
					return i
				}
			}
		}
	}
	return g.byID[stateActor(c, "-government")]
}

// body returns the entry of a state's government, military or police.
func (g *reading) body(c vedette.Country, body string, formerly bool) int32 {
	own := g.byID[stateActor(c, "-government")]
	if r := g.ruler(c, formerly); r != own || body == "government" {
		return r
	}
	return g.byID[stateActor(c, "-"+body)]
}

func stateActor(c vedette.Country, suffix string) vedette.ActorID {
	return vedette.ActorID(lower(string(c)) + suffix)
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}
