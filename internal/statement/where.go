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
		if g.target != nil && s.placeAt[a.head] < 0 && b.d.trig.kind != nil && b.d.trig.kind.CountsAsViolence && g.target.Class != "unit" && g.target.Class != "vehicle" {
			s.target(b, a, b.d.trig.rule)
		}
	}
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
	return h > i && (s.dep(i) == "compound" || s.dep(i) == "amod") && s.pos(h) == text.PROPN && s.placeAt[h] < 0
}

// elsewhere reports whether a place in a phrase says whence somebody came, not
// where: "troops from Chad", "the border with Mali".
func (s *scan) elsewhere(k, h int) bool {
	for ; k != h && k >= 0; k = s.t.Tokens[k].Head {
		switch s.prep(k) {
		case "from", "with", "to", "towards", "toward", "into", "at":
			return true
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

// fallback looks for a place that the grammar of the deed does not give: one
// that hangs from a verb above it, the only place of the sentence, the section's
// heading. The rule names say how far it was sought.
func (s *scan) fallback(b *build) {
	if ref := s.above(b); ref >= 0 {
		add(&b.places, ref, "statement/where:clause")
		return
	}
	var only []int
	for _, n := range s.placesBy.in(b.sent) {
		i, r := int(n), &s.t.PlaceRefs[n]
		if r.Demonym || r.Within >= 0 || r.Head < 0 || s.inSource(r.Head) || s.inName(r.Head) {
			continue
		}
		if len(only) > 0 && !s.sameList(only[len(only)-1], i) {
			return
		}
		only = append(only, i)
	}
	for _, ref := range only {
		add(&b.places, ref, "statement/where:sentence")
	}
}

// sameList reports whether two places stand in one list: only commas and "and"
// between them.
func (s *scan) sameList(a, b int) bool {
	for k := s.t.PlaceRefs[a].Last; k < s.t.PlaceRefs[b].First; k++ {
		if s.placeAt[k] >= 0 {
			continue
		}
		if p := s.pos(k); p != text.PUNCT && p != text.CCONJ && p != text.DET {
			return false
		}
	}
	return true
}

// above finds a place that hangs by a preposition of place from a verb that
// governs the deed and is no verb of saying.
func (s *scan) above(b *build) int {
	for k, n := b.d.tok, 0; k >= 0 && n < 50; k, n = s.t.Tokens[k].Head, n+1 {
		if s.pos(k) != text.VERB || s.is(k, s.b.speech) {
			continue
		}
		for c := s.first[k]; c >= 0; c = s.next[c] {
			if s.dep(int(c)).Base() != "obl" {
				continue
			}
			switch s.prep(int(c)) {
			case "in", "at", "near", "outside", "around", "across":
			default:
				continue
			}
			var found []placed
			s.collect(&found, int(c), "")
			if p, ok := s.finest(found); ok {
				return p.ref
			}
		}
	}
	return -1
}

// inSource reports whether a token is in the subject of a verb of saying: where
// the speaker sits, not where it happened.
func (s *scan) inSource(i int) bool {
	for n := 0; i >= 0 && n < 50; n++ {
		h := s.t.Tokens[i].Head
		if h >= 0 && s.dep(i).Base() == "nsubj" && s.is(h, s.b.speech) {
			return true
		}
		i = h
	}
	return false
}

// carry gives a deed without a place that of the deed just told before it in
// the same paragraph, unless its words set it apart.
func (s *scan) carry(list []occurrence) {
	for i := 1; i < len(list); i++ {
		o, p := &list[i], &list[i-1]
		if o.Where != nil || o.toll || o.Separate || o.Previous || o.Extent == vedette.ExtentSeries && !o.Definite || p.Where == nil || p.Where.Place == "" || p.Previous {
			continue
		}
		if o.sent-p.sent > 2 || s.t.Sentences[o.sent].Paragraph != s.t.Sentences[p.sent].Paragraph && !o.Definite {
			continue
		}
		ev := p.Where.Evidence[0]
		ev.Rule = "statement/where:narrative"
		o.Where = &vedette.Where{Place: p.Where.Place, Evidence: []vedette.Evidence{ev}}
	}
}

// heading gives the deeds of a section the place that its heading names, where
// they have none: a bulletin by countries.
func (s *scan) heading(list []occurrence) {
	k, ref := 0, -1 // the sentences looked at, and the place of the last heading
	for i := range list {
		o := &list[i]
		if o.Where != nil {
			continue
		}
		for ; k < o.sent; k++ {
			if s.t.Sentences[k].Heading {
				ref = s.onlyPlace(k)
			}
		}
		if ref >= 0 {
			o.Where = &vedette.Where{Place: s.placeOf(ref).ID, Evidence: []vedette.Evidence{s.t.Evidence(s.t.PlaceRefs[ref].Span, "statement/where:heading")}}
		}
	}
}

// onlyPlace returns the place that is all that a heading says, -1 otherwise.
func (s *scan) onlyPlace(sent int) int {
	x := s.t.Sentences[sent]
	for _, i := range s.placesBy.in(sent) {
		if r := &s.t.PlaceRefs[i]; r.Last <= x.Last && r.Last-r.First >= x.Last-x.First-1 {
			return int(i)
		}
	}
	return -1
}
