package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// account is what one attribution says of one event: its stance and aspect,
// and who says it through whom.
type account struct {
	from   *attribution // nil: the author
	who    voice
	stance vedette.Stance
	aspect vedette.Aspect
	chain  []string
	status vedette.Status
	hedges []string
}

// accounts returns what the attributions that hold an event say of it,
// innermost first; the author's own account where nobody is named. None is
// returned where the saying itself did not take place.
func (r *reader) accounts(v *telling, o *occurrence) (list []account) {
	by := r.speaking(v.by, v.status)
	if len(by) == 0 {
		return []account{r.authors(v, o)}
	}
	for k, a := range by {
		if k > 0 && !evaluates(a) {
			continue
		}
		ac := r.account(a, v, o)
		if ac.stance == "" {
			continue
		}
		if a.nobody && o != nil { // that nobody has claimed it, the author tells of what happened
			list = append(list, r.authors(v, o))
		}
		for _, who := range r.voices(a, ac.who) {
			ac.who = who
			ac.chain = r.chain(by[k:], who)
			list = append(list, ac)
		}
	}
	return list
}

// voices returns who speaks together: "both X and Y denied" are two accounts.
// Those after the first count where they are actors of their own.
func (r *reader) voices(a *attribution, first voice) []voice {
	list := []voice{first}
	if a.source < 0 || first.id == vedette.Author {
		return list
	}
	for k := r.firstChild[a.source]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.Base() != "conj" || r.child(int(k), "nsubj") >= 0 {
			continue
		}
		if v := r.voiceOf(int(k)); v.actor >= 0 && v.id != first.id {
			list = append(list, v)
		}
	}
	return list
}

// speaking leaves out attributions of thoughts and wishes, nouns whose owner
// nobody names, and announcements around what is told as having happened.
func (r *reader) speaking(by []*attribution, status vedette.Status) (out []*attribution) {
	for _, a := range by {
		if a.entry.Stance == "" && !(a.entry.Silent && a.negated) || a.entry.Stance == vedette.Intends && status.MakesIncident() {
			continue
		}
		if a.source < 0 && a.entry.POS == "noun" {
			continue
		}
		out = append(out, a)
	}
	return out
}

// evaluates reports an attribution that takes a stand on what another says,
// rather than passing it on.
func evaluates(a *attribution) bool {
	switch a.entry.Stance {
	case vedette.Reports, vedette.Intends, "", vedette.Explains:
		return false
	}
	return true
}

// chain lists who quotes whom around an account, outermost first, the speaker
// last; nil where nobody passes anything on.
func (r *reader) chain(by []*attribution, who voice) (ids []string) {
	add := func(id string) {
		if id != vedette.Author && (len(ids) == 0 || ids[len(ids)-1] != id) {
			ids = append(ids, id)
		}
	}
	for k := len(by) - 1; k >= 0; k-- {
		if k > 0 && by[k].entry.Stance != vedette.Reports {
			continue
		}
		for _, s := range by[k].relays {
			add(r.voiceOf(s).id)
		}
		if k > 0 {
			add(r.voiceOf(by[k].source).id)
		}
	}
	add(who.id)
	if len(ids) < 2 {
		return nil
	}
	return ids
}

// authors is the account of the report itself.
func (r *reader) authors(v *telling, o *occurrence) account {
	return account{who: author, stance: vedette.Reports, aspect: tollOr(o, vedette.Occurrence), status: v.status}
}

func tollOr(o *occurrence, a vedette.Aspect) vedette.Aspect {
	if o != nil && o.toll {
		return vedette.Toll
	}
	return a
}

// account reads the stance of attribution a on event o.
func (r *reader) account(a *attribution, v *telling, o *occurrence) account {
	ac := account{from: a, who: r.voiceOf(a.source), stance: a.entry.Stance, aspect: a.entry.Aspect, status: v.status}
	if a.entry.Hedge != "" {
		ac.hedges = append(ac.hedges, a.entry.Hedge)
	}
	r.negatedStance(a, &ac)
	if r.unsaid(a) {
		ac.stance = ""
		return ac
	}
	if v.cause && restates(ac.stance) {
		ac.stance = vedette.Explains
	}
	if ac.stance == vedette.Reports {
		ac.stance = r.partyStance(&ac, o)
	}
	if ac.aspect == "" {
		ac.aspect = tollOr(o, vedette.Occurrence)
		if restates(ac.stance) && ac.stance != vedette.Reports || ac.stance == vedette.Doubts || ac.stance == vedette.Explains || ac.stance == vedette.Declines {
			ac.aspect = tollOr(o, r.aspect(a))
		}
	}
	if ac.stance == vedette.Denies {
		ac.status = vedette.Negated
	}
	r.doubtedSource(a, &ac)
	if ac.stance == vedette.Condemns || ac.stance == vedette.Doubts || ac.stance == vedette.Declines {
		if ac.status == vedette.Negated {
			ac.status = vedette.Happened
		}
	}
	return ac
}

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
	switch {
	case a.nobody:
		ac.who = author
	case a.entry.Stance == vedette.Denies: // "did not deny"
		ac.stance = vedette.Declines
	case a.entry.Stance == vedette.Confirms && r.unverifiable(a):
		ac.stance, ac.aspect = vedette.Doubts, vedette.Occurrence
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
		if t.Dep.In("aux", "mark") {
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
	case ac.status == vedette.Negated && ac.who.actor >= 0 && !ac.who.relay && (o == nil || !o.toll):
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

// ownDeed reports whether the speaker, or the body it belongs to, is said to
// have done it.
func (r *reader) ownDeed(w voice, o *occurrence) bool {
	if w.actor < 0 || w.relay {
		return false
	}
	for _, i := range o.Initiators {
		if i.Actor != "" && r.related(vedette.ActorID(w.id), i.Actor) {
			return true
		}
	}
	return false
}

// related reports whether two actors are one, or one is part of the other.
func (r *reader) related(a, b vedette.ActorID) bool { return r.partOf(a, b) || r.partOf(b, a) }

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
	for i := range r.t.Actors {
		if r.t.Actors[i].ID == a {
			return r.t.Actors[i].PartOf
		}
	}
	return ""
}
