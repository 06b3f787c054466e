package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// ministries finds "Ministry of Defence of Mali", "Malian Foreign Ministry",
// "the Taliban's interior ministry": a body of its own, part of the government
// that it serves.
func (g *reading) ministries() {
	for i := range g.t.Tokens {
		if !g.any(i, "ministry", "department", "ministries") || g.mute[i] || g.at(i) >= 0 {
			continue
		}
		first, last, field := g.ministryField(i)
		if field != "" && (g.portfolio(field) >= 0 || !g.any(i, "department")) { // a department is a province too
			g.ministry(i, first, last, field)
		}
	}
}

// ministryField returns the words of a ministry and its field of work.
func (g *reading) ministryField(i int) (first, last int, field string) {
	if g.any(i+1, "of") && g.same(i, i+1) {
		k := i + 2
		for k < len(g.t.Tokens) && g.same(i, k) && (g.capital(k) && g.anchor[k] == 0 || k == i+2 && g.any(k, "the") || g.any(k, "and") && k+1 < len(g.t.Tokens) && g.capital(k+1) && g.anchor[k+1] == 0) && g.at(k) < 0 {
			k++
		}
		if k > i+2 {
			return i, k, g.t.Of(g.t.Words(i+2, k))
		}
		for n := 3; n > 0; n-- { // "ministry of defence", written small
			if i+2+n <= len(g.t.Tokens) && g.same(i, i+1+n) && g.portfolio(g.t.Of(g.t.Words(i+2, i+2+n))) >= 0 {
				return i, i + 2 + n, g.t.Of(g.t.Words(i+2, i+2+n))
			}
		}
	}
	for n := 2; n > 0; n-- {
		if i-n >= 0 && g.same(i, i-n) && g.portfolio(g.t.Of(g.t.Words(i-n, i))) >= 0 {
			return i - n, i + 1, g.t.Of(g.t.Words(i-n, i))
		}
	}
	return 0, 0, ""
}

func (g *reading) portfolio(field string) int {
	if row, ok := g.words["portfolio"][phraseHash(field)]; ok {
		return row
	}
	return -1
}

// ministry finds whose it is and mentions it.
func (g *reading) ministry(i, first, last int, field string) {
	owner, from, to := g.ministryOwner(first, last)
	title, known := g.title(field)
	w := g.ministryWho(owner, title, known)
	m := g.claim(mention{first: from, last: to, head: -1, who: w, person: -1, weight: 0.9, rule: "actor/ministry", alias: vedette.AliasDescription})
	if m >= 0 {
		g.refs[m].aliasSpan = g.t.Words(from, to)
		if !g.parsed[g.t.Tokens[i].Sent] {
			g.refs[m].head = i
		}
	}
}

// title returns the field as we write it.
func (g *reading) title(field string) (string, bool) {
	if row := g.portfolio(field); row >= 0 {
		return g.data.Words["portfolio"][row][0], true
	}
	return strings.TrimPrefix(field, "the "), false
}

// ministryOwner returns the entry that the ministry serves: a state before it
// or after it, a group that rules, else the country that the text is about.
func (g *reading) ministryOwner(first, last int) (owner, from, to int) {
	if m := g.at(first - 1); m >= 0 && g.who[g.refs[m].who].entry >= 0 {
		return int(g.who[g.refs[m].who].entry), g.refs[m].first, last
	}
	if m := g.at(first - 2); m >= 0 && g.any(first-1, "'s", "’s", "'", "’") && g.who[g.refs[m].who].entry >= 0 {
		return int(g.who[g.refs[m].who].entry), g.refs[m].first, last
	}
	if c, f, past := g.stateBefore(first); c != "" {
		return int(g.ruler(c, past)), f, last
	}
	if c, l := g.stateAfter(last, "of", "in"); c != "" {
		return int(g.ruler(c, false)), first, l
	}
	if g.any(last, "of") {
		k := last + 1
		if g.any(k, "the") {
			k++
		}
		if m := g.at(k); m >= 0 && g.same(k, last) && g.who[g.refs[m].who].entry >= 0 {
			return int(g.who[g.refs[m].who].entry), first, g.overGovernment(g.refs[m].last)
		}
	}
	if c := g.home(first); c != "" {
		return int(g.ruler(c, false)), first, last
	}
	return -1, first, last
}

// overGovernment steps over "government" in "of the Taliban government".
func (g *reading) overGovernment(k int) int {
	if g.nounOf(k, "body") != nil && g.nounOf(k, "body").Body == "government" {
		return g.nounHit(k).last
	}
	return k
}

// ministryWho makes the ministry's actor.
func (g *reading) ministryWho(owner int, title string, known bool) int {
	a := vedette.Actor{Name: "Ministry of " + title, Kind: vedette.ActorGovernment, Known: known && owner >= 0}
	if owner < 0 {
		a.ID = vedette.ActorID(vedette.ContentID("actor", key(a.Name), ""))
		return g.addWho(who{actor: a, entry: -1, into: -1})
	}
	e := &g.data.Entries[owner]
	a.PartOf, a.Countries = e.ID, e.Countries
	if name, ok := strings.CutPrefix(e.Name, "Government of "); ok {
		a.Name += " of " + name
	} else {
		a.Name += " (" + e.Name + ")"
	}
	if len(a.Countries) > 1 {
		a.Countries = a.Countries[:1]
	}
	a.ID = e.ID + "-ministry-" + vedette.ActorID(strings.ReplaceAll(key(title), " ", "-"))
	if !a.Known {
		a.ID = vedette.ActorID(vedette.ContentID("actor", key(a.Name), string(e.ID)))
	}
	return g.addWho(who{actor: a, entry: -1, into: -1})
}
