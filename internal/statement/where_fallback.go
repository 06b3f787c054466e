package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

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
		if r.Demonym || r.Within >= 0 || r.Head < 0 || s.inSource(r.Head) || s.inName(r.Head) || s.comesFrom(r.Head) || s.party(r.Head) {
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

// party reports whether the name of a country is that of a party to what is said:
// "accused Rwanda of backing the offensive".
func (s *scan) party(i int) bool {
	if s.actorAt[i] < 0 || s.prep(i) != "" {
		return false
	}
	k := s.t.Actors[s.t.ActorRefs[s.actorAt[i]].Actor].Kind
	return stately(k) && s.dep(i).In("nsubj", "obj", "iobj", "conj") && s.t.Tokens[i].Head >= 0 && s.is(s.t.Tokens[i].Head, s.b.speech)
}

// comesFrom reports whether a place says where goods or people are from, or whom
// something is with: "arms from the United States and Europe".
func (s *scan) comesFrom(i int) bool {
	for n := 0; n < maxConjuncts && s.dep(i) == "conj" && s.t.Tokens[i].Head >= 0; n++ {
		i = s.t.Tokens[i].Head
	}
	switch s.prep(i) {
	case "from", "with", "by", "about", "against", "like":
		return s.dep(i).Base() == "nmod"
	case "outside", "beyond":
		p := s.placeAt[i]
		return p >= 0 && grain(s.placeOf(int(p)).Kind) > grain(vedette.PlaceDistrict) // outside a country is not in it
	}
	return false
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
			return !signs(s.lemma(h))
		}
		i = h
	}
	return false
}

// signs reports a verb whose subject is more often a fact than a speaker: "the
// return of the flags in Darzab indicates …".
func signs(lemma string) bool {
	switch lemma {
	case "indicate", "show", "suggest", "signal", "demonstrate", "prove", "mean", "reveal":
		return true
	}
	return false
}

// carry gives a deed without a place that of the deed just told before it in
// the same paragraph, unless its words set it apart.
func (s *scan) carry(list []occurrence) {
	for i := 1; i < len(list); i++ {
		o, p := &list[i], &list[i-1]
		if o.Where == nil && !o.toll && p.Where != nil && p.Where.Place != "" && o.sent-p.sent <= 2 && s.partOfTown(o) {
			s.carried(o, p) // a neighbourhood is one of the town told of
			continue
		}
		if o.Where != nil && !s.guessed(o, p) || o.toll || o.Separate || o.Previous || o.Extent == vedette.ExtentSeries && !o.Definite || p.Where == nil || p.Where.Place == "" || p.Previous {
			continue
		}
		if o.sent-p.sent > 2 || s.t.Sentences[o.sent].Paragraph != s.t.Sentences[p.sent].Paragraph && !o.Definite {
			continue
		}
		s.carried(o, p)
	}
}

// carried gives o the place of p.
func (s *scan) carried(o, p *occurrence) {
	ev := p.Where.Evidence[0]
	ev.Rule = "statement/where:narrative"
	o.Where = &vedette.Where{Place: p.Where.Place, Evidence: []vedette.Evidence{ev}}
}

// partOfTown reports whether a deed is told to have happened in a part of a town
// that no gazetteer has: "a gathering in the Al-Daraja neighbourhood".
func (s *scan) partOfTown(o *occurrence) bool {
	first, last := s.t.Subtree(o.clause)
	for k := first; k < last; k++ {
		switch s.lemma(k) {
		case "neighbourhood", "neighborhood", "suburb", "quarter":
			return s.placeAt[k] < 0 && (s.prep(k) == "in" || s.prep(k) == "on" || s.prep(k) == "near")
		}
	}
	return false
}

// guessed reports whether a deed has no more than the country that its sentence
// happens to name, while the one before it names a place in that country.
func (s *scan) guessed(o, p *occurrence) bool {
	return len(o.Where.Evidence) == 1 && o.Where.Evidence[0].Rule == "statement/where:sentence" && o.Where.Origin == "" &&
		p.Where != nil && s.vaguer(o.Where.Place, p.Where.Place) && s.countries[o.Where.Place].Kind == vedette.PlaceCountry
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
			if s.t.Sentences[k].Heading && !s.t.Sentences[k].Dateline {
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
