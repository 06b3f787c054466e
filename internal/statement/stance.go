package statement

import (
	"github.com/vedette-org/vedette"
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
	if len(out) > 1 && out[0].source < 0 && out[0].entry.Stance == vedette.Reports && out[0].cue >= 0 && !out[0].negated && out[1].source >= 0 {
		return out[1:] // "the army said that no injuries were reported"
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
	if ac.stance == vedette.Denies && ac.aspect == "" && o != nil && o.toll && o.Harm == nil {
		ac.aspect = vedette.Impact // "neither had caused damage"
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
