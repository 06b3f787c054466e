package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// ofWhom returns whose the counted are: who acts in the clause, who owns or
// modifies the noun.
func (b *builder) ofWhom(unit int) vedette.ActorID {
	for _, k := range []int{b.child(unit, "nmod:poss"), b.withPrep(unit, "of"), b.withPrep(unit, "by"), b.child(unit, "compound"), b.child(unit, "amod")} {
		if k >= 0 {
			if i := b.actorNear(k); i >= 0 {
				return b.t.Actors[b.t.ActorRefs[i].Actor].ID
			}
		}
	}
	h := b.t.Tokens[unit].Head
	for n := 0; h >= 0 && n < 3; n++ {
		if s := b.child(h, "nsubj", "obl:agent"); s >= 0 && s != unit {
			if i := b.actorNear(s); i >= 0 {
				return b.t.Actors[b.t.ActorRefs[i].Actor].ID
			}
		}
		h = b.t.Tokens[h].Head
	}
	return ""
}

// actorNear returns the ActorRef of a phrase: its head's, its body's, or that
// of what a pronoun stands for; -1 for none.
func (r *reader) actorNear(tok int) int {
	if i := r.apposedName(tok); i >= 0 {
		return i
	}
	if i := r.actorAt(tok); i >= 0 {
		return i
	}
	if r.t.Tokens[tok].POS == text.PRON || r.pointsBack(tok) {
		return r.antecedent(tok)
	}
	if i := r.bodyOf(tok); i >= 0 {
		return i
	}
	return -1
}

// apposedName returns the actor that is named beside a common noun: "the
// movement X". The name says more than what the noun may point back to.
func (r *reader) apposedName(tok int) int {
	if r.t.Tokens[tok].POS != text.NOUN {
		return -1
	}
	for k := r.firstChild[tok]; k >= 0; k = r.nextChild[k] {
		if d := r.t.Tokens[k].Dep; d == "appos" || d == "flat" || d == "nmod" && r.prep(int(k)) == "" {
			if i := r.actorAt(int(k)); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// keepFigure adds a figure and the statement that makes it.
func (b *builder) keepFigure(f *vedette.Figure, q *text.Quantity, unit int) {
	v := b.tell(unit)
	if v.status == untold || v.status == vedette.Future || v.status == vedette.Conditional {
		return
	}
	value := q.Value
	f.Value = &value
	span := q.Span
	if w := b.t.Tokens[unit].Span; unit == q.Unit {
		span = vedette.Span{Start: min(span.Start, w.Start), End: max(span.End, w.End)}
	}
	f.Evidence = []vedette.Evidence{b.t.Evidence(span, "statement/figure")}
	n := b.seen["figure"]
	b.seen["figure"]++
	f.ID = vedette.FigureID(vedette.ContentID("figure", string(b.t.Report.ID), strconv.Itoa(f.Evidence[0].Start), f.Measure, strconv.Itoa(n)))
	f.About = b.campaignAt(unit)
	if b.counted == nil {
		b.counted = map[int]string{}
	}
	b.counted[unit] = f.Measure
	if h := b.t.Tokens[unit].Head; h >= 0 && b.harmOf(unit) != "" {
		b.counted[h] = f.Measure
	}
	s := b.statementOf(&v, b.sentenceSpan(unit))
	s.Figure = f.ID
	f.Statement = b.add(s)
	b.f.Figures = append(b.f.Figures, *f)
}

// sentenceSpan returns the sentence of a token.
func (r *reader) sentenceSpan(tok int) vedette.Span {
	return r.t.Sentences[r.t.Tokens[tok].Sent].Span
}

// statementOf begins the statement on a fact that stands in the tree where v was
// read: its speaker, stance, certainty and evidence.
func (b *builder) statementOf(v *telling, span vedette.Span) vedette.Statement {
	list := b.accounts(v, nil)
	ac := account{who: author, stance: vedette.Reports, status: v.status}
	for _, a := range list {
		if a.stance != "" {
			ac = a
			break
		}
	}
	if ac.from == nil && len(v.by) > 0 && v.by[0].entry.Stance == "" && v.by[0].entry.POS == "" && v.by[0].cue >= 0 {
		if who := b.voiceOf(v.by[0].source); who.id != vedette.Author {
			ac.from, ac.who = v.by[0], who // "experts believe that …": their judgement
		}
	}
	for _, a := range v.by {
		a.used = true
	}
	s := vedette.Statement{Report: b.t.Report.ID, Evidence: b.evidence(ac, span), Speaker: ac.who.id, Stance: ac.stance,
		Certainty: v.certainty, Hedges: append(ac.hedges, v.hedges...), AttributionChain: ac.chain, Status: ac.status}
	if ac.from != nil {
		s.SaidOn = b.saidOn(ac.from.cue, false)
	}
	return s
}
