// Package actor finds who is named in a text: states and their forces, armed
// groups, parties, international bodies, outlets, and the people who speak for
// them, each under one id whatever it is called.
//
// A text is read in passes, each of which claims tokens that no earlier one
// has: names of the register; organisations that the text itself introduces;
// ministries; forces and members described by a state or a group ("Malian
// soldiers"); offices that speak for a body; the kinds of people that are no
// party; countries and capitals where they speak or act; translation artefacts;
// and words that point back ("the group"), by the chains of the text and by what
// stands before. Precision comes first in the last two.
//
// Of 70 descriptions that chains resolved in MUC-4 dev and news, read by eye, 63
// were right; a word for one body never stands for several, a name within the
// description must be the actor's, and where a nearer actor fits as well it
// goes before the chain (of 16 such, the chain was right only where it had a word
// of the name). Of 46 more 40 were right and of about 35 then 28, each before a
// guard was added; as they are now the rules were not read again. Given up: what
// chains say of any noun, without asking whether it fits the actor's kind ("the
// country" came to be a guerrilla), and chains whose names are of two actors.
//
// What was tried and given up is told where it bites: see choose.go for names
// that several actors bear, artefact.go for names that a translator made.
package actor

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Register is the register of actors. It is immutable and safe for concurrent use.
type Register struct {
	data  *lexicon.Actors
	index *index
	byID  map[vedette.ActorID]int32
	state map[vedette.Country]int32 // index in data.States
	words map[string]map[uint64]int // list → word → row
	// rulers are the entries that were a country's government for a time.
	rulers map[vedette.Country][]int32
	// acronyms are those of the register in other languages than English, by
	// their hash, transliterated too.
	foreign *foreign
	forces  map[int][]force // names of armed bodies by number of words
	// glossed are names of armed bodies in Arabic and the like, by their translated words.
	glossed map[string][]int32
}

// Load builds the register from the embedded data.
func Load() (*Register, error) {
	d, err := lexicon.LoadActors()
	if err != nil {
		return nil, err
	}
	return build(d), nil
}

func build(d *lexicon.Actors) *Register {
	r := &Register{data: d, index: newIndex(), byID: map[vedette.ActorID]int32{}, state: map[vedette.Country]int32{},
		words: map[string]map[uint64]int{}, rulers: map[vedette.Country][]int32{}}
	for list, rows := range d.Words {
		m := map[uint64]int{}
		for i, row := range rows {
			for _, w := range row {
				m[phraseHash(w)] = i
				if list == "speech" || list == "act" || list == "violent" {
					for _, f := range forms(w) {
						m[phraseHash(f)] = i
					}
				}
			}
		}
		r.words[list] = m
	}
	r.enterNames()
	r.foreign, r.forces, r.glossed = newForeign(r), newForces(r), r.newGlossed()
	return r
}

// has reports whether a word stands in a list of words.tsv.
func (r *Register) has(list string, hash uint64) bool {
	_, ok := r.words[list][hash]
	return ok
}

// phraseHash hashes the pieces of a phrase in order.
func phraseHash(s string) uint64 {
	var h uint64
	for i := 0; ; {
		p, ok := nextPiece(s, i)
		if !ok {
			return h
		}
		if h == 0 {
			h = p.hash
		} else {
			h = edge(int32(i), 0) ^ h*fnvPrime ^ p.hash
		}
		i = p.end
	}
}

// Resolve fills t.Actors and t.ActorRefs, and adds notices. The text must have
// been through annotate and place; without places it knows fewer countries,
// without trees it asks for plainer evidence that a country acts.
func (r *Register) Resolve(t *text.Text) {
	t.Actors, t.ActorRefs = nil, nil
	if len(t.Tokens) == 0 {
		return
	}
	g := r.open(t)
	g.match()
	g.countCountries()
	g.nameRegistered()
	g.introduceAcronyms()
	g.coin()
	g.ministries()
	g.bodies()
	g.people()
	g.offices()
	g.crowds()
	g.shelledBy()
	g.states()
	g.artefacts()
	g.pointBack()
	g.assemble()
}

// entryAsOf returns the actor of an entry as it was on a day, the empty day
// being today.
func (r *Register) entryAsOf(i int32, on vedette.Date) vedette.Actor {
	e := &r.data.Entries[i]
	a := vedette.Actor{ID: e.ID, Name: e.Name, Kind: e.Kind, Countries: slices.Clone(e.Countries), PartOf: e.PartOf, Known: true,
		Roles: slices.Clone(e.Roles)}
	for _, o := range e.Roles {
		if within(on, o.From, o.To) {
			a.Kind = o.Kind
		}
	}
	return a
}

// within reports whether a day lies between two, open where empty; the empty
// day is after all others.
func within(on, from, to vedette.Date) bool {
	if on == "" {
		return to == ""
	}
	return (from == "" || from <= on) && (to == "" || on <= to)
}
