package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// doubtedSource keeps the hedge on who speaks: "unconfirmed reports said".
func (r *reader) doubtedSource(a *attribution, ac *account) {
	if a.source < 0 {
		return
	}
	for k := r.firstChild[a.source]; k >= 0; k = r.nextChild[k] {
		for _, p := range r.c.hedges[strings.ToLower(r.t.Word(int(k)))] {
			if len(p.words) == 1 && r.t.Tokens[k].Dep == "amod" && ac.status == vedette.Happened && p.status != "" {
				ac.status = p.status
				ac.hedges = append(ac.hedges, r.t.Word(int(k)))
			}
		}
	}
}

// negatedStance gives a negated word, or one of which nobody is the subject,
// the stance that the dictionary has for it.
func (r *reader) negatedStance(a *attribution, ac *account) {
	if !a.negated && !a.nobody {
		return
	}
	ac.stance = a.entry.Negated
	if o := r.object(a.cue); a.entry.Silent && o >= 0 && len(a.entry.Object) > 0 && r.c.nouns[r.lemma(o)] == vedette.Toll {
		ac.aspect = vedette.Toll // "gave no toll"
	}
	switch {
	case a.nobody:
		ac.who = author
	case a.entry.Stance == vedette.Denies: // "did not deny"
		ac.stance = vedette.Declines
	case a.entry.Stance == vedette.Confirms && r.unverifiable(a):
		ac.stance, ac.aspect = vedette.Doubts, a.entry.Aspect
		if a.source < 0 {
			ac.who = author
		}
	}
}

// unverifiable reports "could not be verified", "could not confirm".
func (r *reader) unverifiable(a *attribution) bool {
	return a.cue >= 0 && r.has(a.cue, "could", "can", "unable") || a.source < 0
}

// restates reports a stance that tells something as so.
func restates(s vedette.Stance) bool {
	return s == vedette.Reports || s == vedette.Admits || s == vedette.Confirms || s == vedette.Denies
}

// unsaid reports an attribution that is itself not said to have taken place:
// "may deny", "whether they confirmed", "if the army admits".
func (r *reader) unsaid(a *attribution) bool {
	if a.cue < 0 || r.t.Tokens[a.cue].POS != text.VERB {
		return false
	}
	for k := r.firstChild[a.cue]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		switch t.Lemma {
		case "rarely", "seldom", "usually", "often", "routinely", "regularly", "typically", "always", "generally", "frequently", "sometimes", "normally":
			return true // a habit
		}
		if t.Dep.In("aux", "mark") && !r.isMonth(int(k)) {
			switch t.Lemma {
			case "may", "might", "if", "whether", "unless", "will", "shall", "would", "should":
				return !a.negated || t.Lemma != "would" // "would not comment" keeps silent
			}
		}
	}
	return false
}

// partyStance reads "said" by how the speaker stands to the deed: of its own
// deed it claims, of its own plan it announces, of what did not happen it denies.
func (r *reader) partyStance(ac *account, o *occurrence) vedette.Stance {
	switch {
	case ac.status == vedette.Negated && ac.who.actor >= 0 && !ac.who.relay:
		if o != nil && o.toll && !r.tollTold(ac.who, o) {
			return vedette.Reports // the first to speak of the dead
		}
		return vedette.Denies
	case o == nil || !r.ownDeed(ac.who, o):
		return vedette.Reports
	case ac.status == vedette.Future || ac.status == vedette.Threatened:
		ac.aspect = vedette.Intent
		return vedette.Intends
	case ac.status.MakesIncident():
		ac.aspect = tollOr(o, vedette.Responsibility)
		return vedette.Claims
	}
	return vedette.Reports
}

// tollTold reports that harm was told before by somebody else, so that "there were
// no casualties" answers it. Damage that is denied is an impact denied.
func (r *reader) tollTold(w voice, o *occurrence) bool {
	for i := range r.occ {
		p := &r.occ[i]
		if p.trigger >= o.trigger {
			break
		}
		if p.Harm != nil && r.t.Tokens[p.trigger].Sent < r.t.Tokens[o.trigger].Sent {
			return true
		}
	}
	return len(o.Damage) > 0
}

// ownDeed reports whether the speaker, or the body it belongs to, is said to
// have done it.
func (r *reader) ownDeed(w voice, o *occurrence) bool {
	if w.actor < 0 || w.relay {
		return false
	}
	if r.ownArms(w, o) {
		return true
	}
	for _, i := range o.Initiators {
		if i.Actor != "" && r.related(vedette.ActorID(w.id), i.Actor) {
			return true
		}
	}
	return false
}

// ownArms reports a deed done by what the speaker calls its own: "said its drones
// had struck", "said that our aircraft bombed".
func (r *reader) ownArms(w voice, o *occurrence) bool {
	s := r.child(o.trigger, "nsubj")
	if s < 0 || w.tok < 0 || s < w.tok || len(o.Initiators) > 0 || r.passive(o.trigger) || r.t.Tokens[s].Sent != r.t.Tokens[w.tok].Sent {
		return false
	}
	return r.has(s, "its", "their", "our")
}

// related reports whether two actors are one, one is part of the other, or they are
// the forces of a state and their ministry, which speaks for them.
func (r *reader) related(a, b vedette.ActorID) bool {
	return r.partOf(a, b) || r.partOf(b, a) || r.ministryOf(a, b) || r.ministryOf(b, a)
}

func (r *reader) ministryOf(a, b vedette.ActorID) bool {
	m, f := r.actor(a), r.actor(b)
	return m != nil && f != nil && f.Kind == vedette.ActorMilitary && strings.HasPrefix(m.Name, "Ministry of Def") &&
		len(m.Countries) == 1 && slices.Equal(m.Countries, f.Countries)
}

func (r *reader) partOf(a, b vedette.ActorID) bool {
	for n := 0; a != "" && n < 8; n++ {
		if a == b {
			return true
		}
		a = r.parent(a)
	}
	return false
}

func (r *reader) parent(a vedette.ActorID) vedette.ActorID {
	if x := r.actor(a); x != nil {
		return x.PartOf
	}
	return ""
}

// actor returns the actor of an id, nil where the text has none.
func (r *reader) actor(id vedette.ActorID) *vedette.Actor {
	for i := range r.t.Actors {
		if r.t.Actors[i].ID == id {
			return &r.t.Actors[i]
		}
	}
	return nil
}
