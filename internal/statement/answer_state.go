package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// stand settles stance, aspect and accused of an answer, and reports whether it
// takes a stand at all.
func (b *builder) stand(p *answer) bool {
	e := p.entry
	negated := b.denied(p)
	own := e.Of == "party" && b.ownSide(p)
	p.stance, p.aspect, p.status = e.Stance, e.Aspect, vedette.Happened
	switch {
	case negated:
		p.stance = e.Negated
	case own && e.Own != "":
		p.stance = e.Own
	}
	if p.stance == "" || e.Change && !b.changed(p) {
		return false
	}
	b.governed(p, own)
	if p.stance == "" {
		return false
	}
	if p.aspect == "" {
		p.aspect = vedette.Occurrence
		if b.c.nouns[b.lemma(p.subject)] == vedette.Toll {
			p.aspect = vedette.Toll
		}
	}
	if p.stance == vedette.Denies && p.aspect != vedette.Intent && p.aspect != vedette.Authenticity {
		p.status = vedette.Negated
	}
	if p.stance == vedette.Accuses && !b.accuse(p) {
		return false
	}
	// Only the silence and the doubt are the reporter's own to note.
	return p.who.id != vedette.Author || p.stance == vedette.Declines || p.stance == vedette.Doubts
}

// governed lets the word by which the predicate is said bear on its stance:
// "denied that it was behind it", "could not say who was".
func (b *builder) governed(p *answer, own bool) {
	if p.verb >= 0 {
		if e := b.c.sayings[b.lemma(p.verb)]; e[0].Stance == vedette.Denies || e[0].Stance == vedette.Admits || e[0].Stance == vedette.Doubts {
			p.stance = e[0].Stance
			b.silence(p.verb)
		}
		return
	}
	if len(p.by) == 0 || p.calling >= 0 {
		return
	}
	a := p.by[0]
	switch s := a.entry.Stance; {
	case a.nobody:
		p.stance, p.who = vedette.Declines, author // "no group said that it was behind it"
	case a.negated && s == vedette.Reports && a.cue >= 0 && !b.has(a.cue, "could", "can"):
		p.stance = vedette.Declines // "did not say whether it was behind it"
	case a.negated:
		p.stance = ""
	case s == vedette.Denies, s == vedette.Doubts, s == vedette.Admits:
		p.stance = s
	case s == vedette.Confirms && own:
		p.stance = vedette.Claims
	}
}

// denied reports a negation before the predicate, within its clause.
func (b *builder) denied(p *answer) bool {
	if negator(b.lemma(p.first)) || b.lemma(p.first) == "nothing" {
		return false // its own
	}
	for k := p.first - 1; k >= p.from && k > p.first-8; k-- {
		if negator(b.lemma(k)) || b.lemma(k) == "nobody" || b.lemma(k) == "none" {
			return true
		}
		if t := b.t.Tokens[k]; t.POS == text.VERB && b.c.sayings[t.Lemma] != nil {
			return false
		}
	}
	return p.subject >= 0 && b.nobody(p.subject)
}

// ownSide reports whether the party of a predicate is the speaker or the
// speaker's own people.
func (b *builder) ownSide(p *answer) bool {
	if p.subject < 0 {
		return false
	}
	if b.t.Tokens[p.subject].POS == text.PRON || b.has(p.subject, "its", "their", "his", "our", "her") {
		return true
	}
	of := b.voiceOf(p.subject)
	return p.who.actor >= 0 && of.actor >= 0 && b.related(vedette.ActorID(p.who.id), vedette.ActorID(of.id))
}

// accuse finds who is said to have done it, and reports whether anybody is.
func (b *builder) accuse(p *answer) bool {
	if p.accused = p.subject; len(p.entry.Accused) > 0 {
		p.accused = b.partyTied(p)
	}
	if p.accused < 0 {
		return false
	}
	w := b.voiceOf(p.accused)
	return (w.actor >= 0 || b.partyAt(p.accused) >= 0 || b.t.Tokens[p.accused].POS == text.PROPN) && w.id != p.who.id
}

// partyTied returns the head of the party that a noun of deed names: "staged by
// X", "the work of X", "an X provocation", "X's false flag".
func (b *builder) partyTied(p *answer) int {
	for k := p.last - 1; k < p.to; k++ {
		if !slices.Contains(p.entry.Accused, b.lemma(k)) {
			continue
		}
		for m := k + 1; m < p.to; m++ {
			if r := b.actorRef[m]; r >= 0 {
				return b.t.ActorRefs[r].Head
			}
			if b.t.Tokens[m].POS == text.PROPN {
				return m
			}
		}
	}
	for k := p.first - 1; k >= p.from && k > p.first-4; k-- {
		if r := b.actorRef[k]; r >= 0 {
			return b.t.ActorRefs[r].Head
		}
		if b.t.Tokens[k].POS == text.VERB {
			break
		}
	}
	return -1
}

// changed reports whether a change of control was told before an answer.
func (b *builder) changed(p *answer) bool {
	for i := range b.occ {
		o := &b.occ[i]
		if o.trigger >= p.first {
			break
		}
		switch o.Event.Type {
		case "territory-taken", "territory-lost", "siege", "withdrawal", "ground-assault", "offensive":
			return true
		}
	}
	return false
}

// answerOver returns the answer that speaks of the deed of a trigger, nil for none.
func (b *builder) answerOver(trigger int) *answer {
	for i := range b.answers {
		if p := &b.answers[i]; p.from <= trigger && trigger < p.to && (trigger >= p.first || trigger == p.subject || p.entry.Of == "claim") {
			return p
		}
	}
	return nil
}

// bareAnswers makes statements of the answers that name no deed.
func (b *builder) bareAnswers() {
	for i := range b.answers {
		if p := &b.answers[i]; !p.settled {
			b.answerStatement(p, nil)
		}
	}
}

// answerStatement makes the statement of an answer, on the deed that its words
// name, or where o is nil on one that is told elsewhere.
func (b *builder) answerStatement(p *answer, o *occurrence) {
	p.settled = true
	for _, a := range p.by {
		a.used = true
	}
	e := vedette.Event{Definite: true}
	if o != nil {
		e = o.Event
		e.Definite = e.Definite || p.stance != vedette.Accuses && p.stance != vedette.Claims
		if e.Definite && b.t.Tokens[o.trigger].POS == text.NOUN {
			e.Type = "" // "the attack" may be whatever was told last
		}
	}
	rule := "data/language/en/answers:" + b.t.Tokens[p.first].Lemma
	words := b.t.Evidence(b.t.Words(p.first, p.last), rule)
	if i, ok := b.accusedInitiator(p, words); ok {
		e.Initiators = []vedette.Initiator{i}
	}
	s := vedette.Statement{Report: b.t.Report.ID, Evidence: []vedette.Evidence{b.t.Evidence(b.answerSpan(p), rule)}, Speaker: p.who.id,
		Stance: p.stance, Aspect: p.aspect, Certainty: p.told.certainty, Hedges: p.told.hedges, Status: p.status, FalseFlag: p.entry.FalseFlag && p.stance == vedette.Accuses,
		AttributionChain: b.chain(p.by, p.who), SaidOn: b.saidOn(b.answerCue(p), p.stance == vedette.Declines || p.stance == vedette.Doubts), Event: &e}
	b.add(s)
}

// accusedInitiator is who did it by this answer's account.
func (b *builder) accusedInitiator(p *answer, words vedette.Evidence) (vedette.Initiator, bool) {
	i := vedette.Initiator{By: p.who.id, Certainty: p.told.certainty}
	tok := p.accused
	switch {
	case p.stance == vedette.Accuses:
		i.Attribution = vedette.AttributionAccused
	case p.stance == vedette.Claims && p.who.actor >= 0:
		i.Attribution, tok = vedette.AttributionClaimed, p.who.tok
	case p.aspect == vedette.Responsibility && p.stance == vedette.Declines && p.who.id == vedette.Author:
		i.Attribution, i.Evidence = vedette.AttributionUnclaimed, []vedette.Evidence{words}
		return i, true
	default:
		return i, false
	}
	if a := b.partyAt(tok); a >= 0 {
		i.Actor = b.t.Actors[a].ID
	}
	i.Evidence = []vedette.Evidence{b.t.Evidence(b.words(tok), "statement/"+string(p.stance)), words}
	return i, i.Actor != ""
}

// answerCue is the word at which an answer is dated.
func (b *builder) answerCue(p *answer) int {
	switch {
	case p.calling >= 0:
		return p.calling
	case len(p.by) > 0:
		return p.by[0].cue
	}
	return p.first
}

// answerSpan covers the clause of an answer and, in the same sentence, who gives it.
func (b *builder) answerSpan(p *answer) vedette.Span {
	from, to := p.from, p.to
	if p.calling >= 0 {
		from = min(from, p.calling)
	}
	for from < p.first && b.t.Tokens[from].POS == text.PUNCT {
		from++
	}
	for to > p.last && b.t.Tokens[to-1].POS == text.PUNCT {
		to--
	}
	s := b.t.Words(from, to)
	if tok := p.who.tok; tok >= 0 && b.t.Tokens[tok].Sent == b.t.Tokens[p.first].Sent {
		w := b.t.Tokens[tok].Span
		s = vedette.Span{Start: min(s.Start, w.Start), End: max(s.End, w.End)}
	}
	return s
}
