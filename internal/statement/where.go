package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// placeRole files the places of a prepositional phrase. A building in it is a
// target too: who bombs in a mosque bombs the mosque.
func (s *scan) placeRole(b *build, a arg, role string) {
	rule := "statement/where:" + a.slot
	at := &b.places
	if role == "origin" && s.awayFrom(a.head) {
		role = "place"
	}
	if p := s.placeAt[a.head]; role == "origin" && p >= 0 && s.t.PlaceRefs[p].Within >= 0 && s.t.PlaceRefs[s.t.PlaceRefs[p].Within].Rule == "place/between" {
		return // "the road from A to B"
	}
	switch role {
	case "origin":
		at = &b.origins
	case "target_side":
		at = &b.sides
	}
	if a.slot == "in" && s.behindOrigin(b, a.head) {
		at, role = &b.origins, "origin"
	}
	n := len(*at)
	s.collect(at, a.head, rule)
	if role != "place" {
		if len(*at) == n && role == "target_side" {
			s.target(b, a, b.d.trig.rule)
		}
		return
	}
	b.inPlace = b.inPlace || len(b.places) > n
	switch a.slot {
	case "in", "at", "on", "inside", "object":
		g := s.gists[a.head]
		if g.target != nil && s.placeAt[a.head] < 0 && b.d.trig.kind != nil && b.d.trig.kind.CountsAsViolence && g.target.Class != "unit" && g.target.Class != "vehicle" && (g.target.Class != "home" || !s.is(a.head, s.b.container)) {
			s.target(b, a, b.d.trig.rule)
		}
	}
}

// awayFrom reports whether the place of token h only tells how far off something
// was: "20 km from Kidal" is no origin.
func (s *scan) awayFrom(h int) bool {
	p := s.placeAt[h]
	return p >= 0 && s.t.PlaceRefs[p].Rule == "place/near"
}

// behindOrigin reports whether "in B" follows "from A": rockets that came from a
// village in a district were fired there, they did not fall there.
func (s *scan) behindOrigin(b *build, h int) bool {
	for _, a := range b.d.args {
		if a.slot == "from" && b.d.trig.roles["from"] == "origin" && a.head < h && h-a.head < 12 && s.names(a.head) {
			return true
		}
	}
	return false
}

// collect adds the places named in the noun phrase of h, those that only say
// in what another lies left out.
func (s *scan) collect(at *[]placed, h int, rule string) {
	for _, n := range s.placesBy.in(s.t.Tokens[h].Sent) {
		i, r := int(n), &s.t.PlaceRefs[n]
		if r.Head < 0 || r.Demonym && !s.soil(r.Head) {
			continue
		}
		if s.nominal(r.Head, h) && !s.inName(r.Head) && (r.Within < 0 || !s.nominal(s.t.PlaceRefs[r.Within].Head, h)) && !s.elsewhere(r.Head, h) {
			add(at, i, rule)
		}
	}
}

// soil reports whether a demonym says whose ground is meant: "from Afghan soil",
// "on the Lebanese side".
func (s *scan) soil(i int) bool {
	h := s.t.Tokens[i].Head
	if h < 0 {
		return false
	}
	switch s.lemma(h) {
	case "soil", "territory", "side", "airspace", "water", "waters", "bank", "land":
		return true
	}
	return false
}

// inName reports whether a place is only a part of a larger name: "Omdurman" in
// "Omdurman Islamic University".
func (s *scan) inName(i int) bool {
	if a := s.actorAt[i]; a >= 0 && (s.prep(i) == "" || s.prep(i) == "of") {
		r, p := &s.t.ActorRefs[a], s.placeAt[i]
		if p >= 0 && r.Last-r.First > s.t.PlaceRefs[p].Last-s.t.PlaceRefs[p].First {
			return true // "the army of Chad"
		}
	}
	h := s.t.Tokens[i].Head
	if h > i && s.dep(i) == "compound" && s.rules(h) {
		return true // "the Minsk regime"
	}
	return h > i && (s.dep(i) == "compound" || s.dep(i) == "amod") && s.pos(h) == text.PROPN && s.placeAt[h] < 0
}

// rules reports whether a noun is a body that a capital lends its name to.
func (s *scan) rules(h int) bool {
	switch s.lemma(h) {
	case "regime", "government", "authority", "administration", "leadership", "junta", "cabinet":
		return true
	}
	return false
}

// elsewhere reports whether a place in a phrase says whence somebody came, not
// where: "troops from Chad", "the border with Mali".
func (s *scan) elsewhere(k, h int) bool {
	if s.awayFrom(k) {
		return false
	}
	for ; k != h && k >= 0; k = s.t.Tokens[k].Head {
		switch s.prep(k) {
		case "from", "with", "to", "towards", "toward", "into":
			return true
		case "at":
			if p := s.t.Tokens[k].Head; p < 0 || s.pos(p) != text.NOUN || s.gists[p].means != nil {
				return true // "rockets at X" flew there; "an operation at X" was there
			}
		}
		if s.lemma(k) == "direction" {
			return true
		}
	}
	return false
}

func add(at *[]placed, ref int, rule string) {
	for _, p := range *at {
		if p.ref == ref {
			return
		}
	}
	*at = append(*at, placed{ref, rule})
}

// placesIn adds the places inside a target's phrase: "a base in Djibo".
func (s *scan) placesIn(b *build, h int, rule string) {
	n := len(b.places)
	s.collect(&b.places, h, rule)
	b.inPlace = b.inPlace || len(b.places) > n
}

// aimedPlace takes a place that is itself the target.
func (s *scan) aimedPlace(b *build, ref int) {
	if s.placeOf(ref).Kind == vedette.PlaceCountry {
		add(&b.sides, ref, "statement/where:target")
	}
	add(&b.places, ref, "statement/where:target")
	b.inPlace = true
}

func (s *scan) placeOf(ref int) *vedette.Place { return &s.t.Places[s.t.PlaceRefs[ref].Place] }

// grain orders kinds of place from the exact to the vast.
func grain(k vedette.PlaceKind) int {
	switch k {
	case vedette.PlaceSite:
		return 0
	case vedette.PlaceSettlement:
		return 1
	case vedette.PlaceDistrict:
		return 2
	case vedette.PlaceAdmin1, vedette.PlaceBorder:
		return 3
	case vedette.PlaceCountry:
		return 5
	}
	return 4
}

// finest returns the most exact of the places, the first among equals.
func (s *scan) finest(list []placed) (placed, bool) {
	best, ok := placed{}, false
	for _, p := range list {
		if !ok || grain(s.placeOf(p.ref).Kind) < grain(s.placeOf(best.ref).Kind) {
			best, ok = p, true
		}
	}
	return best, ok
}

// locate writes Where from the places that were found.
func (s *scan) locate(b *build) {
	if len(b.places)+len(b.origins)+len(b.sides) == 0 {
		s.fallback(b)
	}
	w := &vedette.Where{}
	set := func(id *vedette.PlaceID, list []placed) *vedette.Place {
		p, ok := s.finest(list)
		if !ok {
			return nil
		}
		*id = s.placeOf(p.ref).ID
		w.Evidence = append(w.Evidence, s.t.Evidence(s.t.PlaceRefs[p.ref].Span, p.rule))
		return s.placeOf(p.ref)
	}
	place, origin, side := set(&w.Place, b.places), set(&w.Origin, b.origins), set(&w.TargetSide, b.sides)
	if len(w.Evidence) == 0 {
		return
	}
	s.crossBorder(b, w, place, origin, side)
	b.Where = w
}

// crossBorder says which border was crossed, from origin to target, where both
// countries are told.
func (s *scan) crossBorder(b *build, w *vedette.Where, place, origin, side *vedette.Place) {
	if origin == nil || origin.Country == "" || b.d.trig.kind == nil || !b.d.trig.kind.CountsAsViolence {
		return
	}
	to := vedette.Country("")
	switch {
	case side != nil && side.Country != "":
		to = side.Country
	case place != nil && place.Country != "" && place.Country != origin.Country:
		to = place.Country
	default:
		to = s.targetCountry(b)
	}
	if to != "" && to != origin.Country {
		w.CrossBorder = []vedette.Country{origin.Country, to}
	}
}

// targetCountry returns the country of the state whose forces are aimed at.
func (s *scan) targetCountry(b *build) vedette.Country {
	for i := range b.Targets {
		for k := range s.t.Actors {
			if a := &s.t.Actors[k]; a.ID == b.Targets[i].Actor && stately(a.Kind) && len(a.Countries) == 1 {
				return a.Countries[0]
			}
		}
	}
	return ""
}
