package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// target reads whom or what a deed was aimed at. A place in this role is where
// it happened, or the side aimed at where only the country is named.
func (s *scan) target(b *build, a arg, rule string) {
	h := s.core(a.head)
	if s.aimless(b, a, h, rule) {
		return
	}
	if ref := s.pronoun(h); ref >= 0 && s.lemma(h) != "it" || ref >= 0 && a.slot == "against" {
		x := &s.t.Actors[s.t.ActorRefs[ref].Actor]
		b.addTarget(vedette.Target{Actor: x.ID, Description: x.Name, Kind: targetKind(x.Kind),
			Evidence: []vedette.Evidence{s.t.Evidence(s.t.Tokens[h].Span, "statement/roles:pronoun")}})
		return
	}
	if s.pos(h) == text.PRON && s.actorAt[h] < 0 || s.pos(h) == text.NUM && s.actorAt[h] < 0 {
		return
	}
	g := s.gists[h]
	if s.placeAt[h] >= 0 && (s.actorAt[h] < 0 || s.plain(h)) {
		s.aimedPlace(b, int(s.placeAt[h]))
		return
	}
	s.placesIn(b, h, "statement/where:target")
	if g.target == nil && g.means != nil && s.actorAt[h] < 0 {
		return
	}
	ref := s.actorIn(h)
	kind := ""
	switch {
	case g.target != nil:
		kind = g.target.Target
	case s.is(h, s.b.container) && s.actorAt[h] < 0:
		return
	case ref >= 0:
		kind = targetKind(s.t.Actors[s.t.ActorRefs[ref].Actor].Kind)
	case s.pos(h) != text.NOUN && s.pos(h) != text.PROPN:
		return
	case g.person != nil:
		kind = peopleKind(g.person.Group)
	default:
		kind = "other"
	}
	kind = s.sharpen(kind, h)
	said := h
	if s.gists[a.head].target != nil {
		said = a.head // "a convoy of the agency" is not the agency
	}
	words := oneLine(s.t.Of(s.headPhrase(said)))
	if s.private(said) {
		words, kind = "a person", "civilian"
	}
	if s.pos(h) == text.PRON {
		words = s.t.Actors[s.t.ActorRefs[ref].Actor].Name
	}
	t := vedette.Target{Description: words, Kind: kind, Evidence: []vedette.Evidence{s.t.Evidence(s.phrase(said), rule)}}
	if ref >= 0 {
		t.Actor = s.t.Actors[s.t.ActorRefs[ref].Actor].ID
	}
	b.addTarget(t)
}

// aimless reports whether a phrase is nothing that can be aimed at: an idiom of
// place or order ("on board", "at the low end of that range"), a word for
// nothing but people where they are only told as harmed, the doer himself.
func (s *scan) aimless(b *build, a arg, h int, rule string) bool {
	g := s.gists[h]
	if a.slot == "on" && medium(s.lemma(h)) {
		return true // "claimed the attack on Facebook"
	}
	if g.person != nil && s.ofThem(h) {
		return true // "three of them women"
	}
	switch s.pos(h) {
	case text.PRON:
		switch s.lemma(h) {
		case "it", "they", "them":
			return b.initiated(s, s.pronoun(h))
		}
		return false
	case text.NOUN:
	default:
		return false
	}
	if (rule == "statement/roles:victim" || b.d.trig.spec != nil && b.d.trig.spec.Harm != "") && g.person != nil && g.person.Group == "unknown" && s.bare(h) {
		return true
	}
	if s.actorAt[h] >= 0 || g.target != nil {
		return false
	}
	if s.is(h, s.b.abstract) || idle(s.lemma(h)) {
		return true
	}
	return (a.slot == "on" || a.slot == "at") && s.t.Tokens[h].Tag == "NN" && s.naked(h)
}

// medium reports where things are posted: nothing is attacked there.
func medium(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "facebook", "telegram", "twitter", "x", "instagram", "tiktok", "whatsapp", "youtube", "social", "television", "tv", "radio", "channel", "website", "medium", "media", "platform":
		return true
	}
	return false
}

// idle reports whether a noun is one of place, order or kind, never a thing to
// aim at.
func idle(l string) bool {
	switch l {
	case "end", "range", "board", "duty", "sea", "point", "time", "way", "level", "number", "basis", "foot", "top", "occasion", "behalf", "scale", "pace", "moment", "stage", "rate", "figure", "matter":
		return true
	}
	return false
}

// initiated reports whether the actor of a mention already did the deed: nobody
// attacks "them" and is they.
func (b *build) initiated(s *scan, ref int) bool {
	if ref < 0 {
		return false
	}
	id := s.t.Actors[s.t.ActorRefs[ref].Actor].ID
	for i := range b.Initiators {
		if b.Initiators[i].Actor == id {
			return true
		}
	}
	return false
}

// bare reports whether nothing but a number or an article qualifies a noun.
func (s *scan) bare(h int) bool {
	for c := s.first[h]; c >= 0; c = s.next[c] {
		switch s.dep(int(c)).Base() {
		case "acl":
			if len(s.triggers[s.lemma(int(c))]) == 0 {
				return false
			}
		case "amod", "compound", "nmod":
			if s.timeAt[c] < 0 && (s.quantityAt[c] < 0 || int(c) > h) && s.prep(int(c)) != "in" && s.prep(int(c)) != "on" && s.prep(int(c)) != "at" {
				return false
			}
		}
	}
	return true
}

// naked reports whether a noun stands without article, number or attribute.
func (s *scan) naked(h int) bool {
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if d := s.dep(int(c)).Base(); d != "case" && d != "punct" {
			return false
		}
	}
	return true
}

// plain reports whether a place name stands alone, not as the name of a state
// that is struck: "attacked Termez", but also "invaded France".
func (s *scan) plain(h int) bool {
	return !armed(s.t.Actors[s.t.ActorRefs[s.actorAt[h]].Actor].Kind)
}

func (b *build) addTarget(t vedette.Target) {
	for i := range b.Targets {
		if b.Targets[i].Description == t.Description && b.Targets[i].Actor == t.Actor {
			return
		}
	}
	b.Targets = append(b.Targets, t)
}

// sharpen looks at the words before a target for what it serves: "military
// facilities", "residential houses", "police base".
func (s *scan) sharpen(kind string, h int) string {
	for c := s.first[h]; c >= 0; c = s.next[c] {
		switch s.dep(int(c)).Base() {
		case "amod", "compound", "nmod":
		default:
			continue
		}
		if s.relieves(int(c)) && (kind == "other" || kind == "civilian" || kind == "infrastructure") {
			return "aid" // "a driver of the Norwegian Refugee Council"
		}
		switch s.lemma(int(c)) {
		case "military", "army", "naval", "defence", "defense":
			return "military"
		case "police":
			return "police"
		case "humanitarian", "relief", "aid":
			return "aid"
		case "government":
			if kind == "other" || kind == "civilian" {
				return "government"
			}
		case "civilian", "residential", "minority", "ethnic":
			if kind == "other" {
				return "civilian"
			}
		case "displaced", "displacement", "refugee":
			return "displaced"
		case "medical", "health":
			return "medical"
		case "religious":
			return "religious"
		}
	}
	return kind
}

// relieves reports a phrase that names a body which brings aid.
func (s *scan) relieves(c int) bool {
	r := s.actorAt[c]
	if r < 0 || s.prep(c) != "of" && s.prep(c) != "for" && s.prep(c) != "" {
		return false
	}
	a := &s.t.Actors[s.t.ActorRefs[r].Actor]
	return !s.t.ActorRefs[r].Generic && (a.Kind == vedette.ActorNGO || a.Kind == vedette.ActorInternational && s.is(s.t.ActorRefs[r].Last-1, s.b.relief))
}

func targetKind(k vedette.ActorKind) string {
	switch k {
	case vedette.ActorMilitary:
		return "military"
	case vedette.ActorPolice:
		return "police"
	case vedette.ActorState, vedette.ActorGovernment, vedette.ActorPoliticalParty:
		return "government"
	case vedette.ActorArmedGroup, vedette.ActorMilitia, vedette.ActorUnidentified:
		return "armed-group"
	case vedette.ActorNGO, vedette.ActorInternational:
		return "aid"
	case vedette.ActorMedia:
		return "media"
	case vedette.ActorReligiousGroup:
		return "religious"
	case vedette.ActorCivilians, vedette.ActorEthnicGroup, vedette.ActorPerson:
		return "civilian"
	}
	return "other"
}

// peopleKind is the kind of target that people of a group are.
func peopleKind(group string) string {
	switch group {
	case "military", "police", "armed-group", "displaced":
		return group
	case "peacekeeper":
		return "military"
	case "official":
		return "government"
	case "journalist":
		return "media"
	case "educator", "student":
		return "school"
	case "health-worker":
		return "medical"
	case "aid-worker":
		return "aid"
	case "religious-leader":
		return "religious"
	}
	return "civilian"
}

// protection says whether those aimed at or harmed are civilians, and whether
// aid is hit: the two lines that a safety desk reads first.
func (b *build) protection() {
	yes := true
	if k := b.d.trig.kind; k == nil || k.Family == "control" || k.Family == "groups" || k.Family == "posture" || k.Family == "talk" {
		return
	}
	for i := range b.Targets {
		switch b.Targets[i].Kind {
		case "aid":
			b.CivilianTargeting, b.AffectsAid = &yes, &yes
		case "civilian", "religious", "school", "medical", "media", "displaced", "market":
			b.CivilianTargeting = &yes
		}
	}
	for i := range b.Damage {
		if b.Damage[i].Object == "aid" && b.Damage[i].State != "none" {
			b.AffectsAid = &yes
		}
	}
	if b.Harm == nil {
		return
	}
	for _, k := range vedette.HarmKinds {
		for _, c := range *b.Harm.List(k) {
			if c.Group == "aid-worker" && !zero(c.Count) {
				b.AffectsAid = &yes
			}
		}
	}
}

func zero(q *vedette.Quantity) bool { return q != nil && q.High != nil && *q.High == 0 }
