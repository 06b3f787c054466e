package train

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/name"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/place"
)

// nameLexicon gathers what is known by name: people, places, actors.
func nameLexicon() (*name.Lexicon, error) {
	var g name.Gather
	p, err := lexicon.LoadPeopleNames()
	if err != nil {
		return nil, err
	}
	for hint, list := range map[name.Hint][]string{name.Given: p.Given, name.Family: p.Family, name.Either: p.Either} {
		for _, w := range list {
			g.Add(w, hint)
		}
	}
	if err := addPlaces(&g); err != nil {
		return nil, err
	}
	if err := addActors(&g); err != nil {
		return nil, err
	}
	return g.Lexicon(), nil
}

// townsFrom is how many people make a town of a place, as far as it goes for names.
const townsFrom = 15000

func addPlaces(g *name.Gather) error {
	z, err := place.Load()
	if err != nil {
		return err
	}
	z.Names(func(n string, kind vedette.PlaceKind, people int, main bool) bool {
		switch {
		case kind == vedette.PlaceCountry:
			g.Add(n, name.Country)
		case kind == vedette.PlaceSettlement && people >= townsFrom:
			g.Add(n, name.Town)
		case kind == vedette.PlaceSettlement:
			if main {
				g.Add(n, name.Village)
			}
		default:
			g.Add(n, name.Unit)
		}
		return true
	})
	return nil
}

func addActors(g *name.Gather) error {
	a, err := lexicon.LoadActors()
	if err != nil {
		return err
	}
	for i := range a.Entries {
		e := &a.Entries[i]
		g.Add(e.Name, name.Body)
		for _, n := range e.Names {
			if !n.Metonym {
				g.Add(n.Name, name.Body)
			}
		}
	}
	for i := range a.States {
		for _, d := range a.States[i].Demonyms {
			g.Add(d, name.People)
			g.Add(d+"s", name.People)
		}
	}
	for _, p := range a.People {
		for _, n := range append([]string{p.Name}, p.Names...) {
			g.Add(n, name.Leader)
		}
	}
	return nil
}
