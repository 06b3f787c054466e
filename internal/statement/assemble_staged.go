package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// falseFlags makes accusations of what is told as done in another's name: "said
// that the rebels had staged it to blame the army", "said the militia faked the
// attack". The deed is the one told elsewhere; the accused is whoever staged it.
func (b *builder) falseFlags() {
	for k := range b.att {
		a := &b.att[k]
		if a.cue < 0 || a.source < 0 || a.entry.Stance != vedette.Reports && a.entry.Stance != vedette.Accuses {
			continue
		}
		for _, h := range a.heads {
			if frame, ok := b.staged(h); ok {
				b.stateFalseFlag(a, h, frame)
				break
			}
		}
	}
}

// staged reports a clause that tells of a deed done in another's name, and the
// verb of its purpose, -1 where none is told.
func (b *builder) staged(h int) (frame int, ok bool) {
	if b.t.Tokens[h].POS != text.VERB || b.negated(h) {
		return -1, false
	}
	o := b.child(h, "obj")
	for _, of := range []int{h, o} {
		for k := b.childAfter(of); k >= 0; k = b.nextChild[k] {
			if b.t.Tokens[k].Dep.In("advcl", "xcomp", "acl") && b.marked(int(k), "to") && b.c.role["framing"][b.lemma(int(k))] {
				return int(k), b.c.role["staging"][b.lemma(h)] || b.c.role["faking"][b.lemma(h)]
			}
		}
	}
	return -1, o >= 0 && b.c.role["faking"][b.lemma(h)] && (b.lemma(o) == "it" || b.definite(o) && b.c.nouns[b.lemma(o)] == vedette.Occurrence)
}

// childAfter returns the first child of token of, -1 where there is no token.
func (b *builder) childAfter(of int) int32 {
	if of < 0 {
		return -1
	}
	return b.firstChild[of]
}

// stateFalseFlag adds the accusation and silences what the clause would say by
// itself: nobody blames anybody in "to blame the army", and no strike of the
// accuser's own is told.
func (b *builder) stateFalseFlag(a *attribution, h, frame int) {
	doer := b.child(h, "nsubj")
	if a.entry.Stance == vedette.Accuses && b.accused(a) >= 0 {
		doer = b.accused(a)
	}
	if doer < 0 {
		return
	}
	for k := range b.att {
		if b.att[k].cue == frame && frame >= 0 {
			b.att[k].used = true
		}
	}
	v := telling{status: vedette.Happened}
	ac := b.account(a, &v, nil)
	ac.stance, ac.aspect = vedette.Accuses, vedette.Responsibility
	who := b.voiceOf(doer)
	if who.id == vedette.Author || who.id == ac.who.id {
		return
	}
	a.used = true
	if b.framed == nil {
		b.framed = map[int]bool{}
	}
	b.framed[h] = true
	e := vedette.Event{Definite: true}
	if who.actor >= 0 {
		e.Initiators = []vedette.Initiator{{Actor: vedette.ActorID(who.id), Attribution: vedette.AttributionAccused, By: ac.who.id,
			Evidence: []vedette.Evidence{b.t.Evidence(b.words(doer), "statement/false-flag"), b.t.Evidence(b.t.Tokens[h].Span, "statement/false-flag")}}}
	}
	b.when(a, &e)
	b.add(vedette.Statement{Report: b.t.Report.ID, Evidence: []vedette.Evidence{b.t.Evidence(b.clauseSpan(a), "statement/false-flag")}, Speaker: ac.who.id,
		Stance: ac.stance, Aspect: ac.aspect, AttributionChain: b.chain(b.outer(a), ac.who), Status: ac.status, FalseFlag: true,
		SaidOn: b.saidOn(a.cue, false), Event: &e})
}
