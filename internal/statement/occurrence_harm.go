package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// attachAll finds for each harm of a sentence the deed that did it, from its
// own clause, else from the harm that it is coordinated with ("were killed and
// 21 wounded when …"); where there is none, it may be a deed by itself.
func (s *scan) attachAll(harms, deeds int, told bool) {
	for h := harms; h < len(s.harms); h++ {
		if !s.compared(&s.harms[h]) {
			s.hang(h, s.anchor(&s.harms[h], deeds), deeds)
		}
	}
	for h := harms; h < len(s.harms); h++ {
		for o := harms; o < len(s.harms) && s.harms[h].deed < 0 && !s.compared(&s.harms[h]); o++ {
			if s.harms[o].deed >= 0 && (s.sameClause(s.harms[o].tok, s.harms[h].tok) || s.sameClause(s.harms[h].tok, s.harms[o].tok)) {
				s.hang(h, s.harms[o].deed, deeds)
			}
		}
		if s.harms[h].deed < 0 {
			s.alone(&s.harms[h], h, told)
		}
	}
}

// hang records that a deed did a harm.
func (s *scan) hang(h, d, from int) {
	if d < from {
		return
	}
	for s.deeds[d].into >= 0 {
		d = s.deeds[d].into
	}
	if !s.deeds[d].drop {
		s.harms[h].deed = d
		s.deeds[d].harms = append(s.deeds[d].harms, h)
	}
}

// alone makes a deed of a harm that tells one by itself.
func (s *scan) alone(h *harmed, index int, told bool) {
	kind := s.killing(h, told)
	if h.instead == nil && kind == nil {
		return
	}
	if h.instead != nil {
		h.deed = len(s.deeds)
		s.deedAt[h.tok] = int32(h.deed)
		s.deeds = append(s.deeds, deed{trig: h.instead, tok: h.tok, args: h.args, verb: s.clauseOf(h.tok), into: -1})
		return
	}
	if h.trig.harm.Person == "object" && !hasSlot(h.args, "object") && s.t.Tokens[h.tok].Tag != "VBG" {
		h.args = headline(h.args)
	}
	trig := &trigger{kind: kind, spec: &lexicon.Trigger{}, pos: text.VERB, roles: s.dict.Frames["verb"], rule: h.trig.rule}
	h.deed = len(s.deeds)
	s.deedAt[h.tok] = int32(h.deed)
	s.deeds = append(s.deeds, deed{trig: trig, tok: h.tok, args: h.args, verb: h.tok, into: -1, harms: []int{index}})
}

// killing returns the kind of deed that a verb of harm tells by itself, nil for
// a bare toll: who killed says that somebody did it. Without a doer it is a
// deed where nothing before told of one.
func (s *scan) killing(h *harmed, told bool) *lexicon.Kind {
	if h.trig.pos != text.VERB || h.trig.harm.Person != "object" || h.trig.harm.Damage != "" {
		return nil
	}
	if s.accident(h) || !s.violent(h.tok) && !s.armedNear(h) {
		return nil
	}
	kind := vedette.EventType("attack")
	switch h.trig.harm.Harm {
	case "displaced", "missing":
		return nil
	case "captured", "detained":
		kind = "arrest"
	}
	doer, victim := -1, -1
	for _, a := range h.args {
		if a.slot == "subject" {
			doer = a.head
		} else if a.slot == "object" {
			victim = a.head
		}
	}
	switch {
	case victim < 0 && doer >= 0: // a headline's passive: those killed are the subject
		if told || h.trig.harm.Harm != "killed" || s.pos(doer) == text.NOUN && !s.people(doer) && s.actorAt[doer] < 0 {
			return nil
		}
	case doer < 0 && (told || h.trig.harm.Harm != "killed"):
		return nil
	case doer >= 0 && !s.doer(doer), doer >= 0 && s.atWheel(doer):
		return nil
	case victim >= 0 && s.pos(victim) == text.NOUN && !s.people(victim) && (doer < 0 || !s.fighter(doer)):
		return nil // "cells that hunt and kill tumours"
	}
	if doer >= 0 && victim >= 0 && kind == "attack" && s.fighter(doer) && s.fighter(victim) {
		kind = "armed-clash"
	}
	return s.dict.Of(kind)
}

// atWheel reports somebody who kills by driving: what was meant is told with
// other verbs ("rammed his car into a crowd").
func (s *scan) atWheel(h int) bool {
	switch s.lemma(s.core(h)) {
	case "driver", "motorist", "motorcyclist", "lorry", "truck", "car", "bus", "train", "van", "tram", "taxi", "ferry":
		return true
	}
	return false
}

// armedNear reports whether those who harm or are harmed bear arms.
func (s *scan) armedNear(h *harmed) bool {
	return slices.ContainsFunc(h.args, func(a arg) bool { return s.fighter(a.head) || s.gists[s.core(a.head)].means != nil })
}

// doer reports whether a phrase can do harm on purpose: people, an actor, a
// weapon.
func (s *scan) doer(h int) bool {
	c := s.core(h)
	g := s.gists[c]
	if g.means != nil || g.person != nil || s.actorAt[c] >= 0 || s.is(c, s.b.armedfolk|s.b.unit|s.b.folk) {
		return true
	}
	switch s.lemma(c) {
	case "it", "its", "they", "he", "who", "force", "group", "police", "army", "militia", "mob", "side", "unit", "airforce", "military", "junta", "regime",
		"faction", "loyalist", "hardliner", "ally", "coalition", "navy", "cell", "gang", "cartel", "resistance", "enemy", "invader", "occupier", "opponent",
		"party", "movement", "tribe", "clan", "alliance", "government", "authority", "state", "supporter", "crowd", "rioter", "arsonist", "looter", "command",
		"column", "squad", "crew", "operator", "battery", "trooper", "rival", "criminal", "killer", "squadron", "pilot", "sniper", "agent", "investigator", "patrol", "bodyguard", "intruder":
		return true
	}
	return false
}

func (s *scan) fighter(h int) bool {
	c := s.core(h)
	if r := s.actorAt[c]; r >= 0 && armed(s.t.Actors[s.t.ActorRefs[r].Actor].Kind) {
		return true
	}
	return s.is(c, s.b.combatant|s.b.armedfolk|s.b.unit) || s.lemma(c) == "military" || s.lemma(c) == "army"
}

// effects adds the harm and damage that the word of a deed tells by itself:
// who is murdered is dead.
func (s *scan) effects(b *build) {
	spec := b.d.trig.spec
	if spec == nil || spec.Harm == "" && spec.Damage == "" {
		return
	}
	for _, a := range b.d.args {
		role := b.d.trig.roles[a.slot]
		if role != "target" && role != "victim" {
			continue
		}
		if spec.Damage != "" {
			s.thing(b, a.head, spec.Damage, b.d.trig.rule)
		}
		if spec.Harm != "" && s.people(a.head) {
			s.casualty(b, spec.Harm, a.head, b.d.trig.rule)
		}
	}
}

// roleOfHarm takes the circumstances told with the harm: where people were
// killed is where it happened, who killed them did it.
func (s *scan) roleOfHarm(b *build, h *harmed) {
	for _, a := range h.args {
		if a.slot == h.trig.harm.Person {
			continue
		}
		switch h.trig.roles[a.slot] {
		case "place":
			s.placeRole(b, a, "place")
		case "initiator":
			if s.deedOf(a.head) < 0 && h.tok != b.d.tok && h.trig.harm.Person == "object" && hasSlot(h.args, "object") && s.doer(a.head) {
				s.initiator(b, a.head, h.trig.rule)
			}
		case "target":
			if (a.slot == "on" || a.slot == "at") && s.deedOf(a.head) < 0 {
				s.placeRole(b, a, "place")
			}
		}
	}
}

func hasSlot(args []arg, slot string) bool {
	return slices.ContainsFunc(args, func(a arg) bool { return a.slot == slot })
}

// victims makes those harmed the target of a deed that names none: who kills
// ten soldiers was after soldiers.
func (s *scan) victims(b *build) {
	if len(b.Targets) > 0 {
		return
	}
	for _, n := range b.d.harms {
		h := &s.harms[n]
		if h.trig.harm.Damage != "" || h.trig.harm.Person != "object" {
			continue
		}
		for _, a := range h.args {
			if a.slot == "object" && s.people(a.head) && s.deedOf(a.head) < 0 && s.pos(s.core(a.head)) == text.NOUN {
				s.target(b, a, "statement/roles:victim")
				return
			}
		}
	}
}
