package place

import "github.com/vedette-org/vedette"

// countries says in which country each of the unknown names lies, as far as the
// words around one of its mentions tell: one country a name, so that its
// mentions stay together.
func (e *emitter) countries(all []unknown) map[string]vedette.Country {
	type said struct {
		country uint8
		rank    int
	}
	best := map[string]said{}
	for i := range all {
		u := &all[i]
		if c, rank := e.countryAt(u.first, u.last); c != 0 && rank > best[u.name].rank {
			best[u.name] = said{c, rank}
		}
	}
	main := e.mainCountry()
	out := make(map[string]vedette.Country, len(all))
	for i := range all {
		c := best[all[i].name].country
		if c == 0 {
			c = main
		}
		if c != 0 {
			out[all[i].name] = vedette.Country(e.g.countries[c-1])
		}
	}
	return out
}

// The ranks of what tells the country of an unknown place, best first.
const (
	fromParent    = 5 - iota // the place that is said to hold it
	fromSentence             // all places of the sentence that lie in a country
	fromNearest              // the nearest of them
	fromPeople               // the one people that the sentence names
	fromParagraph            // all places of the paragraph
)

// countryAt returns the country that the words around the tokens from first up
// to last speak of, 0 where they tell none, and how it was told.
func (e *emitter) countryAt(first, last int) (country uint8, rank int) {
	sent := e.t.Tokens[first].Sent
	paragraph := e.t.Sentences[sent].Paragraph
	var near, far, people oneCountry
	nearest, distance := uint8(0), 1<<30
	for i := range e.mentions {
		m := &e.mentions[i]
		c := e.g.spots[m.spot].country
		s := e.t.Tokens[m.first].Sent
		if m.stray || c == 0 || e.t.Sentences[s].Paragraph != paragraph {
			continue
		}
		switch {
		case s == sent && m.people:
			people.add(c)
		case s == sent:
			if m.first >= last && e.joins(last, m.first) {
				return c, fromParent
			}
			near.add(c)
			if d := max(m.first-last, 2*(first-m.last)); d < distance {
				nearest, distance = c, d
			}
		case !m.people:
			far.add(c)
		}
	}
	switch {
	case near.only() != 0:
		return near.only(), fromSentence
	case nearest != 0:
		return nearest, fromNearest
	case people.only() != 0:
		return people.only(), fromPeople
	case far.only() != 0:
		return far.only(), fromParagraph
	}
	return 0, 0
}

// oneCountry remembers a country as long as it is the only one.
type oneCountry struct {
	country uint8
	more    bool
}

func (o *oneCountry) add(c uint8) {
	o.more = o.more || o.country != 0 && o.country != c
	o.country = c
}

func (o *oneCountry) only() uint8 {
	if o.more {
		return 0
	}
	return o.country
}

// mainCountry returns the country in which most of the report's places lie, or
// that two of five do and its source; 0 where there is none.
func (e *emitter) mainCountry() uint8 {
	best, votes := uint8(0), 0
	for c, v := range e.votes.country {
		if v > votes || v == votes && c < best {
			best, votes = c, v
		}
	}
	source := e.source
	switch {
	case votes*2 > e.votes.total:
		return best
	case source != 0 && (e.votes.total == 0 || e.votes.country[source]*5 >= e.votes.total*2):
		return source
	}
	return 0
}
