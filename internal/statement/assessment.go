package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// judgement is a candidate for an assessment: the clause it is told in.
type judgement struct {
	kind    string
	cue     int // the word that tells the kind
	clause  int // the verb or predicate that heads the judged clause
	subject int // the token of whom it judges
}

// strength ranks the kinds where one clause bears several cues: what a clause
// says in so many words goes before what its auxiliary implies.
var strength = map[string]int{"priority": 6, "capability": 5, "intent": 4, "forecast": 3, "cause": 2, "hypothesis": 1}

// findAssessments reads what somebody judges of an actor: forecasts,
// hypotheses, intents, capabilities, priorities. A party's word on its own
// plans is no judgement.
func (b *builder) findAssessments() {
	if len(b.t.ActorRefs) == 0 {
		return
	}
	best := map[int]judgement{}
	var order []int
	for i := range b.t.Tokens {
		for _, p := range b.c.assessments[b.t.Tokens[i].Lemma] {
			j, ok := b.judgement(i, p)
			if !ok {
				continue
			}
			old, had := best[j.clause]
			if !had {
				order = append(order, j.clause)
			}
			if !had || strength[j.kind] > strength[old.kind] {
				best[j.clause] = j
			}
		}
	}
	for _, c := range order {
		b.keepAssessment(best[c])
	}
}

// judgement reads cue i by pattern p.
func (b *builder) judgement(i int, p *lexicon.Assessment) (judgement, bool) {
	t := b.t.Tokens[i]
	if b.isMonth(i) {
		return judgement{}, false
	}
	if !effectFits(p.POS, t.POS) && !fits(p.POS, t.POS) || len(p.Needs) > 0 && !b.needs(i, p.Needs) {
		return judgement{}, false
	}
	if p.POS == "adjective" && slices.Contains(p.Needs, "to") && b.infinitive(i) < 0 {
		return judgement{}, false // "set fire to" is not "set to"
	}
	j := judgement{kind: p.Kind, cue: i, clause: b.judged(i), subject: -1}
	if j.clause < 0 || p.POS == "auxiliary" && b.unverified(j.clause) {
		return j, false
	}
	j.kind = b.kindOf(j, p)
	if j.kind == "" {
		return j, false
	}
	for _, name := range p.Subject {
		s := b.slot(i, name)
		if name == "subject" {
			s = b.subject(j.clause)
			if s < 0 {
				s = b.subject(i)
			}
		}
		if s >= 0 && b.isParty(s) {
			j.subject = s
			return j, true
		}
	}
	if s := b.actorBefore(i); p.POS == "auxiliary" && s >= 0 && b.actorAt(s) >= 0 {
		j.subject = s // "by the end of May X may …", its subject taken for another
		return j, true
	}
	return j, false
}

// unverified reports "could not verify": a note on what is known, no forecast.
func (b *builder) unverified(clause int) bool {
	switch b.lemma(clause) {
	case "verify", "confirm", "corroborate", "ascertain", "determine", "establish", "reach", "comment":
		return b.negated(clause) || b.passive(clause)
	}
	return false
}

// needs reports whether one of words hangs from cue i or governs it.
func (b *builder) needs(i int, words []string) bool {
	if b.hangs(i, words) {
		return true
	}
	h := b.t.Tokens[i].Head
	for _, w := range words {
		if h >= 0 && (b.lemma(h) == w) || b.lemma(i) == w {
			return true
		}
	}
	return false
}

// judged returns the head of the clause that cue i judges.
func (b *builder) judged(i int) int {
	for k, n := i, 0; k >= 0 && n < 6; k, n = b.t.Tokens[k].Head, n+1 {
		t := b.t.Tokens[k]
		if t.POS == text.VERB || b.child(k, "cop") >= 0 || k != i && t.POS == text.ADJ {
			return k
		}
	}
	return -1
}

// kindOf settles the kind by tense: what may have been is a hypothesis, what
// may be is a forecast; a clause that only describes another word is neither.
func (b *builder) kindOf(j judgement, p *lexicon.Assessment) string {
	t := b.t.Tokens[j.clause]
	switch t.Dep.Base() {
	case "root", "conj", "parataxis", "ccomp", "csubj":
	case "xcomp":
		if p.POS == "auxiliary" || p.POS == "adverb" || p.POS == "noun" {
			return ""
		}
	default:
		return ""
	}
	switch {
	case p.Kind == "forecast" && p.POS == "auxiliary":
		if b.t.Tokens[j.cue].Head != j.clause || b.has(j.clause, "have") && b.t.Tokens[j.clause].Tag == "VBN" {
			return "hypothesis"
		}
		if b.t.Tokens[j.cue].Lemma == "could" && b.reported(j.clause) {
			return ""
		}
	case p.Kind == "hypothesis" && p.POS == "adverb":
		if b.t.Tokens[j.cue].Dep.Base() != "advmod" {
			return ""
		}
		if b.has(j.clause, "will", "shall", "may", "might", "could") {
			return "forecast"
		}
	}
	return p.Kind
}

// isParty reports a phrase that stands for an actor, one or a kind of them.
func (b *builder) isParty(s int) bool {
	if b.child(s, "case") >= 0 && b.t.Tokens[s].Dep.Base() != "nmod" {
		return false
	}
	if b.actorNear(s) >= 0 {
		return true
	}
	if l := b.lemma(s); b.t.Tokens[s].POS == text.NOUN && b.definite(s) && (l == "command" || l == "leadership" || l == "army" || l == "authority" || l == "government" || l == "rebel" || l == "militant" || l == "junta") {
		return true
	}
	i := int(b.actorRef[s])
	return i >= 0 && b.t.ActorRefs[i].Head == s
}
