package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// targeted marks a deed that was aimed at one person picked out by office or by
// name, which codebooks call an assassination or targeted (PLOVER's context;
// CAMEO 185): the word says so, or the one person aimed at holds an office, leads,
// or is named.
func (s *scan) targeted(b *build) {
	kind := b.d.trig.kind
	if kind == nil || !kind.CountsAsViolence {
		return
	}
	switch kind.ID {
	case "attack", "execution", "bombing", "drone-strike", "grenade", "suicide-attack", "air-strike", "shelling", "foiled-attack":
	default:
		return
	}
	yes := true
	if l := s.lemma(b.d.tok); l == "assassinate" || l == "assassination" {
		b.Targeted = &yes
		return
	}
	for _, a := range b.d.args {
		if r := b.d.trig.roles[a.slot]; (r == "target" || r == "victim" || a.slot == "harming") && s.pickedOut(a.head) {
			b.Targeted = &yes
		}
	}
}

// pickedOut reports one holder of an office, or one person of public life who is
// named. Crowds of officials, and soldiers, are not picked out.
func (s *scan) pickedOut(h int) bool {
	tag := s.t.Tokens[h].Tag
	if tag == "NNS" || tag == "NNPS" || s.child(h, "conj") >= 0 {
		return false
	}
	if q := s.quantityOf[h]; q >= 0 {
		if v := s.t.Quantities[q].Value; v.Best == nil || *v.Best != 1 {
			return false
		}
	}
	if p := s.gists[h].person; p != nil && s.pos(h) == text.NOUN {
		return p.Group == "official" || p.Group == "journalist" || p.Group == "religious-leader"
	}
	return office(s.lemma(h))
}

// office reports a word for one who leads.
func office(l string) bool {
	switch l {
	case "mayor", "governor", "minister", "president", "senator", "councillor", "councilor", "commander", "leader", "chief", "judge", "prosecutor", "ambassador", "candidate", "spokesman", "chairman", "general", "colonel", "activist", "cleric", "imam", "bishop", "priest", "editor":
		return true
	}
	return false
}
