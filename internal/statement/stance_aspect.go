package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// aspect reads to which side of the matter a content speaks, by the noun or
// verb that heads it: "denied any losses" is about the toll, "denied that it
// had shelled" about responsibility.
func (r *reader) aspect(a *attribution) vedette.Aspect {
	for _, h := range a.heads {
		if as := r.aspectOf(a, h); as != "" {
			return as
		}
	}
	return vedette.Occurrence
}

func (r *reader) aspectOf(a *attribution, h int) vedette.Aspect {
	if r.t.Tokens[h].POS != text.VERB {
		if as := r.c.nouns[r.lemma(h)]; as != "" {
			if as == vedette.Toll && r.lemma(h) == "loss" && r.isPlace(r.withPrep(h, "of")) {
				return vedette.Control // "denied the loss of the town"
			}
			return as
		}
		return ""
	}
	if r.c.verbs[r.lemma(h)] == vedette.Control && (r.isPlace(r.child(h, "obj")) || r.isPlace(r.child(h, "nsubj:pass", "nsubj"))) {
		return vedette.Control
	}
	if s := r.child(h, "nsubj"); r.t.Tokens[h].Lemma == "be" && s >= 0 && r.c.nouns[r.lemma(s)] != "" {
		return r.c.nouns[r.lemma(s)] // "that there were gunmen in the school"
	}
	if answers(a.entry.Stance) && r.ownClause(a, h) {
		return vedette.Responsibility
	}
	if as := r.c.verbs[r.lemma(h)]; as != "" {
		if as == vedette.Impact && r.isPlace(r.child(h, "nsubj")) {
			return vedette.Control // "that the town had fallen"
		}
		return as
	}
	return ""
}

// isPlace reports a phrase for a place that can change hands.
func (r *reader) isPlace(k int) bool {
	if k < 0 {
		return false
	}
	switch r.lemma(k) {
	case "town", "city", "village", "base", "position", "capital", "district", "province", "airport", "area", "camp", "garrison", "settlement", "outpost", "stronghold", "post", "barracks":
		return true
	}
	for _, p := range r.t.PlaceRefs {
		if p.First <= k && k < p.Last {
			return r.t.Tokens[k].POS == text.PROPN
		}
	}
	return false
}

// answers reports a stance by which a party speaks to what is held against it.
func answers(s vedette.Stance) bool { return s == vedette.Denies || s == vedette.Admits }

// ownClause reports whether the speaker is the one who acts in clause h: "denied
// bombing", "denied that it bombed".
func (r *reader) ownClause(a *attribution, h int) bool {
	s := r.child(h, "nsubj", "nsubj:pass")
	if s < 0 {
		return r.t.Tokens[h].Tag == "VBG"
	}
	if r.passive(h) || a.source < 0 {
		return false
	}
	switch r.lemma(s) {
	case "it", "they", "he", "she", "we", "i":
		return true
	}
	if r.has(s, "its", "their", "our") {
		return true // "denied that its planes took part"
	}
	who, of := r.voiceOf(a.source), r.voiceOf(s)
	return who.actor >= 0 && of.actor >= 0 && r.related(vedette.ActorID(who.id), vedette.ActorID(of.id))
}

// speaksOfEvent reports whether a content that holds no occurrence of its own
// still speaks of an event told elsewhere: "denied it", "confirmed the toll",
// "admitted that shells had landed".
func (r *reader) speaksOfEvent(a *attribution) bool {
	if len(a.heads) == 0 {
		return true // "did not comment"
	}
	for _, h := range a.heads {
		t := r.t.Tokens[h]
		switch {
		case a.entry.Stance == vedette.Declines && t.Lemma == "comment":
			return true
		case t.POS == text.PRON:
			switch t.Lemma {
			case "it", "this", "that":
				return true
			}
		case t.POS == text.VERB:
			if s := r.child(h, "nsubj"); t.Lemma == "be" && s >= 0 && r.c.nouns[r.lemma(s)] == vedette.TargetAspect {
				return true
			}
			if as := r.c.verbs[t.Lemma]; as == vedette.Impact || as == vedette.Occurrence || as == vedette.TargetAspect {
				return true
			}
			if a.entry.Silent {
				return true
			}
		case r.c.nouns[r.lemma(h)] != "" && r.c.nouns[r.lemma(h)] != vedette.TargetAspect, r.child(h, "expl") >= 0 && r.c.nouns[r.lemma(h)] != "":
			return true
		}
	}
	return false
}
