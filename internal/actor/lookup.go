package actor

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// Lookup returns the actor of the register that bears a name, as of a day (the
// empty day is today). Of several bearers it takes one that existed on the day,
// and the first of the register. It allocates nothing.
func (r *Register) Lookup(name string, on vedette.Date) (vedette.ActorID, bool) {
	best := int32(-1)
	for _, i := range r.index.find(name) {
		n := &r.index.names[i]
		if n.to != toEntry {
			continue
		}
		if e := &r.data.Entries[n.at]; within(on, e.From, e.To) {
			return e.ID, true
		} else if best < 0 {
			best = n.at
		}
	}
	if best < 0 {
		return "", false
	}
	return r.data.Entries[best].ID, true
}

// Coding is how the event data sets that follow CAMEO and PLOVER would note an
// actor: Country is ISO 3166-1 alpha-3, or UNO, EUR or IGO for an international
// body; Sector is one of GOV, MIL, REB, COP, CVL …, empty where there is none
// (PLOVER codebook, "Actors and sectors").
type Coding struct {
	Actor           *vedette.Actor // nil where no actor was found
	Country, Sector string
}

// sectors of the kinds of actors.
var sectors = map[vedette.ActorKind]string{
	vedette.ActorGovernment: "GOV", vedette.ActorMilitary: "MIL", vedette.ActorPolice: "COP", vedette.ActorArmedGroup: "REB",
	vedette.ActorMilitia: "PRM", vedette.ActorPoliticalParty: "PTY", vedette.ActorNGO: "NGO", vedette.ActorMedia: "JRN",
	vedette.ActorReligiousGroup: "REL", vedette.ActorCivilians: "CVL", vedette.ActorUnidentified: "UAF",
}

// Code codes the phrase between two byte offsets of a text that has been resolved.
func (r *Register) Code(t *text.Text, span vedette.Span) Coding {
	g := r.open(t)
	g.match()
	g.countCountries()
	if len(t.Tokens) == 0 {
		return Coding{}
	}
	if ref := mainRef(t, span); ref != nil {
		return g.codeRef(ref, span)
	}
	return g.codeWords(span)
}

// mainRef returns the longest mention within a span, the first of equals.
func mainRef(t *text.Text, span vedette.Span) *text.ActorRef {
	var best *text.ActorRef
	for i := range t.ActorRefs {
		x := &t.ActorRefs[i]
		if span.Contains(x.Span) && (best == nil || x.Len() > best.Len()) {
			best = x
		}
	}
	return best
}

func (g *reading) codeRef(ref *text.ActorRef, span vedette.Span) Coding {
	a := &g.t.Actors[ref.Actor]
	c := Coding{Actor: a, Country: g.alpha3(a), Sector: g.sector(a)}
	own := c.Sector != "" && !slices.Contains([]string{"GOV", "MIL", "COP", "REB"}, c.Sector) && (a.Known || ref.Office && !ref.Generic)
	if n := g.headRow(ref, span); n != nil && n.Code != "" && !own && (ref.Office || ref.Generic || n.Class == "body" || c.Sector == "GOV") {
		c.Sector = n.Code
	}
	if a.Kind == vedette.ActorInternational && ref.Office && c.Sector == "" {
		c.Sector = "GOV"
	}
	if a.Kind == vedette.ActorPerson {
		c.Sector = g.personSector(a, ref)
	}
	if (ref.Office || c.Sector == "GOV") && g.formerIn(span) {
		c.Sector = "ELI"
	}
	switch {
	case c.Sector == "JRN" && g.wordIn(span, "official", "state", "state-run"):
		c.Sector = "GOV" // the state's own outlet
	case c.Sector == "CVL" && ref.Generic && g.wordSector(span) == "REL":
		c.Sector = "REL" // "a Jewish community leader"
	case c.Sector == "NGO" && !a.Known && c.Country != "" && !ref.Generic:
		c.Sector = "SOC" // of one country's civil society
	}
	if c.Country == "" {
		c.Country = g.regionCountry(span)
	}
	if c.Country == "" && a.Kind != vedette.ActorPerson {
		c.Country = g.placeCountry(span) // "Shanghai authorities"
	}
	if c.Sector == "" {
		c.Sector = g.wordSector(span)
	}
	return c
}

// wordIn reports whether one of some words stands in a span.
func (g *reading) wordIn(span vedette.Span, words ...string) bool {
	for k := range g.t.Tokens {
		if span.Contains(g.t.Tokens[k].Span) && g.any(k, words...) {
			return true
		}
	}
	return false
}

// placeCountry is the country of the first place of a span that has one, however
// doubtful.
func (g *reading) placeCountry(span vedette.Span) string {
	for i := range g.t.PlaceRefs {
		if p := &g.t.PlaceRefs[i]; span.Contains(p.Span) {
			if c := g.alpha3(&vedette.Actor{Countries: []vedette.Country{g.t.Places[p.Place].Country}}); c != "" {
				return c
			}
		}
	}
	return ""
}

// personSector is the sector of the body of somebody who holds the office on the
// day, or whom the text calls by it; all others are ELI, former elites.
func (g *reading) personSector(a *vedette.Actor, ref *text.ActorRef) string {
	called := g.headRow(ref, ref.Span) != nil || ref.First > 0 && g.nounEnds(ref.First)
	for i := range g.data.People {
		p := &g.data.People[i]
		if e, ok := g.byID[p.Actor]; ok && p.Name == a.Name && (within(g.on, p.From, p.To) || called) {
			return g.sector(&vedette.Actor{ID: p.Actor, Kind: g.data.Entries[e].Kind})
		}
	}
	return "ELI"
}

// nounEnds reports whether a noun for an office ends before token i.
func (g *reading) nounEnds(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4 && g.same(k, i); k-- {
		if h := g.nounHit(k); h != nil && h.last == i && g.nounOf(k, "office") != nil {
			return true
		}
	}
	return false
}

// regionCountry is the country of a people or region within a state that the
// words name: "Rakhine rebels".
func (g *reading) regionCountry(span vedette.Span) string {
	for k := range g.t.Tokens {
		if span.Contains(g.t.Tokens[k].Span) && g.capital(k) {
			if row, ok := g.words["region"][g.hash[k]]; ok && g.hash[k] != 0 {
				return g.alpha3(&vedette.Actor{Countries: []vedette.Country{vedette.Country(g.data.Words["region"][row][0])}})
			}
		}
	}
	return ""
}

// wordSector is the sector that a name's words tell by themselves: a university
// is of education.
func (g *reading) wordSector(span vedette.Span) string {
	for k := range g.t.Tokens {
		if row, ok := g.words["sector"][g.hash[k]]; ok && g.hash[k] != 0 && span.Contains(g.t.Tokens[k].Span) {
			return g.data.Words["sector"][row][0]
		}
	}
	return ""
}

// headRow returns the noun by which a mention is coded: its last one.
func (g *reading) headRow(ref *text.ActorRef, span vedette.Span) (row *nounRow) {
	for k := ref.First; k < ref.Last; k++ {
		if n := g.nounOf(k, "office", "member", "body", "crowd"); n != nil && !(ref.Office && row != nil && row.Class == "office") {
			row = n
		}
	}
	return row
}

func (g *reading) formerIn(span vedette.Span) bool {
	for k := range g.t.Tokens {
		if span.Contains(g.t.Tokens[k].Span) && (g.inList(k, "former") || g.any(k, "retired")) {
			return true
		}
	}
	return false
}

// sector returns the sector of an actor of the register or the text.
func (g *reading) sector(a *vedette.Actor) string {
	if e, ok := g.byID[a.ID]; ok {
		if code := g.data.Entries[e].Code; code != "" {
			return code
		}
	}
	return sectors[a.Kind]
}

// alpha3 returns the country code of an actor.
func (g *reading) alpha3(a *vedette.Actor) string {
	if len(a.Countries) > 0 {
		if s, ok := g.state[a.Countries[0]]; ok {
			return g.data.States[s].Alpha3
		}
	}
	switch {
	case a.ID == "un" || a.PartOf == "un":
		return "UNO"
	case a.ID == "eu":
		return "EUR"
	case a.Kind == vedette.ActorInternational && a.ID != "red-cross":
		return "IGO"
	}
	return ""
}

// silentSector is the sector of a phrase that names no party: the unknown for a
// pronoun alone, civilians for a town (PLOVER codes places as whom an event hits).
func (g *reading) silentSector(span vedette.Span) string {
	words, town := 0, true
	for k := range g.t.Tokens {
		if !span.Contains(g.t.Tokens[k].Span) {
			continue
		}
		words++
		town = town && g.town[k]
		if words == 1 && g.any(k, "he", "she", "they", "it") && g.t.Tokens[k].Span == span {
			return "UNK"
		}
	}
	if words > 0 && town {
		return "CVL"
	}
	return ""
}

// codeWords codes a phrase without a mention: by its nouns, its states and its
// places. A capital alone is its government.
func (g *reading) codeWords(span vedette.Span) (c Coding) {
	for k := range g.t.Tokens {
		if !span.Contains(g.t.Tokens[k].Span) {
			continue
		}
		if n := g.nounOf(k, "office", "member", "crowd", "body"); n != nil && n.Code != "" {
			c.Sector = n.Code
		}
		if c.Country == "" {
			c.Country = g.alpha3(&vedette.Actor{Countries: []vedette.Country{g.place[k]}})
		}
	}
	if c.Sector != "" && g.formerIn(span) {
		c.Sector = "ELI"
	}
	if c.Sector == "" {
		c.Sector = g.wordSector(span)
	}
	if c.Country == "" {
		c.Country = g.regionCountry(span)
	}
	if c.Country == "" {
		c.Country = g.placeCountry(span)
	}
	if c.Sector == "" {
		c.Sector = g.silentSector(span)
	}
	for _, i := range g.index.find(strings.TrimPrefix(strings.TrimSpace(g.t.Of(span)), "the ")) {
		switch n := &g.index.names[i]; n.to {
		case toCapital:
			c.Country, c.Sector = g.data.States[n.at].Alpha3, "GOV"
		case toEntry:
			if a := g.entryAsOf(n.at, g.on); c.Country == "" {
				c.Country, c.Sector = g.alpha3(&a), g.sector(&a)
			}
		case toDemonym:
			c.Country = g.data.States[n.at].Alpha3
		}
	}
	return c
}
