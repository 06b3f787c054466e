package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// build is an occurrence with what its roles were read from.
type build struct {
	occurrence
	d                      *deed
	places, origins, sides []placed // what each role could be
	inPlace                bool     // a place of its own is told
	found                  []figured
}

// placed is a mention of a place in a role.
type placed struct {
	ref  int
	rule string
}

// fill reads the roles of a deed from its arguments.
func (s *scan) fill(b *build, d *deed) {
	for _, a := range d.args {
		role := d.trig.roles[a.slot]
		if role == "" && (a.slot == "modifier" || a.slot == "possessive") {
			role = "initiator"
		}
		rule := d.trig.rule
		if a.slot == "of" && role == "target" && s.doing(a.head) && (hasSlot(d.args, "on") || hasSlot(d.args, "against") || s.oneGroup(a.head)) {
			role = "initiator" // "strikes of the air force on the town", "attacks of the Front"
		}
		switch {
		case a.slot == "modifier":
			s.modifier(b, a.head, rule)
		case s.deedAt[a.head] >= 0 && role != "place" && role != "means":
			// another deed: it speaks for itself
		case role == "initiator":
			s.initiator(b, a.head, rule)
			s.bearing(b, a.head, rule)
		case role == "target", role == "victim":
			s.target(b, a, rule)
		case role == "means":
			s.means(b, a.head, rule)
			if a.slot == "subject" {
				s.actorOf(b, a.head, rule) // whose drone it was that hit
			}
		case role == "place", role == "origin", role == "target_side":
			s.placeRole(b, a, role)
		}
	}
	if m := d.trig.spec; m != nil && m.Means != "" && !b.hasMeans(m.Means) {
		b.Means = append(b.Means, vedette.Means{Kind: m.Means, Evidence: s.evidence(d.tok, d.trig.rule)})
	}
}

// bearing takes the arms that the doers are told to carry: "men with machetes".
func (s *scan) bearing(b *build, h int, rule string) {
	for c := s.first[h]; c >= 0; c = s.next[c] {
		k := int(c)
		switch {
		case s.prep(k) == "with" && s.dep(k).Base() == "nmod":
			s.means(b, k, rule)
		case s.lemma(k) == "armed" || s.lemma(k) == "arm":
			s.means(b, s.withPrep(k, "with"), rule)
		case s.lemma(k) == "wield" || s.lemma(k) == "carry" || s.lemma(k) == "brandish":
			s.means(b, s.child(k, "obj"), rule)
		}
	}
}

// doing reports whether a phrase names an armed actor.
func (s *scan) doing(h int) bool {
	r := s.actorAt[h]
	return r >= 0 && armed(s.t.Actors[s.t.ActorRefs[r].Actor].Kind)
}

// oneGroup reports whether a phrase names one armed group: what is of a group, it
// did; what is of soldiers may have befallen them.
func (s *scan) oneGroup(h int) bool {
	r := s.actorAt[h]
	if r < 0 || s.t.ActorRefs[r].Generic {
		return false
	}
	k := s.t.Actors[s.t.ActorRefs[r].Actor].Kind
	return k == vedette.ActorArmedGroup || k == vedette.ActorMilitia
}

// evidence returns the words of one token as evidence.
func (s *scan) evidence(i int, rule string) []vedette.Evidence {
	return []vedette.Evidence{s.t.Evidence(s.t.Tokens[i].Span, rule)}
}

// modifier reads a word before the noun of a deed by what it is: "drone
// strike", "school shooting", "Kabul bombing", "RSF attack".
func (s *scan) modifier(b *build, h int, rule string) {
	g := s.gists[h]
	switch {
	case g.means != nil:
		s.means(b, h, rule)
	case s.actorAt[h] >= 0:
		s.initiator(b, h, rule)
	case s.strikesAbroad(b) && s.stateOf(h) >= 0:
		s.demonym(b, h)
	case s.placeAt[h] >= 0:
		b.places = append(b.places, placed{int(s.placeAt[h]), "statement/where:modifier"})
	case g.target != nil && s.pos(h) != text.ADJ && !s.is(h, s.b.armedfolk|s.b.unit):
		s.target(b, arg{"modifier", h}, rule)
	}
}

// demonym reads "an Israeli air strike": the forces of the state did it, or, where
// the report names none of them, its government.
func (s *scan) demonym(b *build, h int) {
	a := &s.t.Actors[s.stateOf(h)]
	for i := range b.Initiators {
		if b.Initiators[i].Actor == a.ID {
			return
		}
	}
	b.Initiators = append(b.Initiators, vedette.Initiator{Actor: a.ID, Role: "state", Attribution: vedette.AttributionReported,
		Evidence: s.evidence(h, "statement/roles:demonym")})
}

// strikesAbroad reports whether a deed is one that forces do under their
// country's name: "Turkish shelling". What else is done may only be done there:
// "the Iraqi bombing".
func (s *scan) strikesAbroad(b *build) bool {
	switch b.d.trig.kind.ID {
	case "shelling", "air-strike", "drone-strike":
		return true
	case "attack", "armed-clash":
		switch s.lemma(b.d.tok) {
		case "strike", "invasion", "incursion", "raid", "offensive", "counteroffensive", "operation", "assault", "fire":
			return true
		}
	}
	return false
}

// stateOf returns the index in Actors of the forces or the government of the
// country that a demonym before a deed names, -1 for none.
func (s *scan) stateOf(h int) int {
	if s.actorAt[h] >= 0 || s.pos(h) != text.ADJ && s.pos(h) != text.PROPN {
		return -1
	}
	best := -1
	for _, n := range s.placesBy.in(s.t.Tokens[h].Sent) {
		r := &s.t.PlaceRefs[n]
		if !r.Demonym || r.First > h || r.Last <= h {
			continue
		}
		c := s.t.Places[r.Place].Country
		for i := range s.t.Actors {
			a := &s.t.Actors[i]
			if len(a.Countries) != 1 || a.Countries[0] != c || a.Name == "" {
				continue
			}
			if a.Kind == vedette.ActorMilitary && !strings.HasPrefix(a.Name, "Ministry") {
				return i
			}
			if best < 0 && (a.Kind == vedette.ActorMilitary || a.Kind == vedette.ActorGovernment || a.Kind == vedette.ActorState) {
				best = i
			}
		}
	}
	return best
}

// initiator reads who is said to have done it. A weapon in its place is the
// means; whose weapon it is, its phrase says.
func (s *scan) initiator(b *build, h int, rule string) {
	if s.gists[s.core(h)].means != nil {
		s.means(b, s.core(h), rule)
	}
	s.actorOf(b, h, rule)
}

// actorOf adds the actor that phrase h names to the initiators.
func (s *scan) actorOf(b *build, h int, rule string) {
	ref := s.actorIn(h)
	if ref >= 0 && s.craft(ref) {
		ref = -1
	}
	var at vedette.Span
	if ref >= 0 {
		at = s.t.ActorRefs[ref].Span
	} else if ref = s.pronoun(h); ref >= 0 {
		at, rule = s.t.Tokens[h].Span, "statement/roles:pronoun"
	} else if p := s.child(h, "nmod:poss"); p >= 0 && s.pronoun(p) >= 0 {
		ref, at, rule = s.pronoun(p), s.t.Tokens[p].Span, "statement/roles:pronoun"
	} else {
		return
	}
	r := &s.t.ActorRefs[ref]
	id := s.t.Actors[r.Actor].ID
	for i := range b.Initiators {
		if b.Initiators[i].Actor == id {
			return
		}
	}
	b.Initiators = append(b.Initiators, vedette.Initiator{
		Actor: id, Role: roleOf(s.t.Actors[r.Actor].Kind), Attribution: vedette.AttributionReported,
		Evidence: []vedette.Evidence{s.t.Evidence(at, rule)},
	})
}

// craft reports whether a mention read as a kind of people is an aircraft: the
// "bombers" of "long-range bombers".
func (s *scan) craft(ref int) bool {
	r := &s.t.ActorRefs[ref]
	return r.Generic && s.pos(r.Head) == text.NOUN && s.gists[r.Head].means != nil && s.gists[r.Head].means.Class == "aircraft" && !s.is(r.Head, s.b.combatant|s.b.armedfolk)
}

// pronoun returns the actor that "it", "they" or "its" stands for: the last
// body named before it in the sentence, else the first of the sentence before;
// -1 for none, and for anything but a pronoun of the third person.
func (s *scan) pronoun(h int) int {
	if s.pos(h) != text.PRON {
		return -1
	}
	switch s.lemma(h) {
	case "it", "they", "them", "its", "their", "themselves", "itself":
	default:
		return -1
	}
	i := s.t.Tokens[h].Sent
	last := -1
	for _, k := range s.actorsBy.in(i) {
		r := &s.t.ActorRefs[k]
		if r.Last <= h && s.body(r) && (last < 0 || !r.Generic || s.t.ActorRefs[last].Generic) {
			last = int(k)
		}
	}
	if last >= 0 || i == 0 || s.t.Sentences[i-1].Paragraph != s.t.Sentences[i].Paragraph {
		return last
	}
	for _, k := range s.actorsBy.in(i - 1) {
		if s.body(&s.t.ActorRefs[k]) {
			return int(k)
		}
	}
	return -1
}

// body reports whether a mention is of an organised actor that a pronoun can
// take up.
func (s *scan) body(r *text.ActorRef) bool {
	k := s.t.Actors[r.Actor].Kind
	return (armed(k) || stately(k)) && !r.Office
}

func roleOf(k vedette.ActorKind) string {
	switch {
	case stately(k):
		return "state"
	case k == vedette.ActorUnidentified || k == vedette.ActorPerson || k == vedette.ActorCivilians:
		return "individuals"
	}
	return "organisation"
}

// actorIn returns the ActorRef that a noun phrase speaks of: its head's own
// where that is a name, a name that its head belongs to ("fighters of the
// M23"), or a description; -1 for none. A country that only says where
// ("gunmen in Mali") is not an actor here.
func (s *scan) actorIn(h int) int {
	best, score := -1, 0
	for _, i := range s.actorsBy.in(s.t.Tokens[h].Sent) {
		r := &s.t.ActorRefs[i]
		if r.Head < 0 || !(r.First <= h && h < r.Last) && !s.nominal(r.Head, h) {
			continue
		}
		if n := s.actorScore(r, h); n > score {
			best, score = int(i), n
		}
	}
	return best
}

func (s *scan) actorScore(r *text.ActorRef, h int) int {
	n := 4
	if r.Generic {
		n = 2
	}
	if r.First <= h && h < r.Last {
		n += 4
	} else if s.prep(r.Head) != "" && !s.belongs(r.Head, h) {
		return 0
	}
	if r.Office {
		n -= 2
	}
	return n
}

// belongs reports whether every preposition between k and h says whose it is,
// not where.
func (s *scan) belongs(k, h int) bool {
	for ; k != h && k >= 0; k = s.t.Tokens[k].Head {
		switch s.prep(k) {
		case "", "of", "'s", "belonging":
		case "from":
			if !s.is(s.t.Tokens[k].Head, s.b.person|s.b.armedfolk) { // "fighters from the group"
				return false
			}
		default:
			return false
		}
	}
	return true
}
