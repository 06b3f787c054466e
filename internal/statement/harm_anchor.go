package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// anchor returns the deed of the sentence that did the harm, -1 for none: the
// deed that is the subject ("the attack killed 12"), the circumstance ("killed
// in an attack", "when rebels shelled the town"), or the clause that the harm
// continues ("shelled the town, killing 12").
func (s *scan) anchor(h *harmed, from int) int {
	for _, a := range h.args {
		d := s.deedOf(a.head)
		if d < 0 {
			continue
		}
		switch a.slot {
		case "subject", "in", "during", "after", "by", "from", "amid", "following", "complement", "when", "as", "because", "due", "at", "for", "possessive", "through", "modifier", "over":
			return d
		}
	}
	for c := s.first[h.tok]; c >= 0; c = s.next[c] {
		if s.doneApart(h, int(c)) {
			continue // "a car bomb killed three, hours after gunmen shot an official"
		}
		if s.dep(int(c)).Base() == "advcl" || s.dep(int(c)) == "parataxis" || s.dep(int(c)).Base() == "obl" {
			if d := s.deedOf(int(c)); d >= 0 {
				return d
			}
		}
	}
	return s.anchorAbove(h, from)
}

// doneApart reports whether a clause in time tells of another deed than the harm: the
// harm is told with its doer, and so is what was before or after it.
func (s *scan) doneApart(h *harmed, clause int) bool {
	m := s.child(clause, "mark")
	timed := m >= 0 && (s.lemma(m) == "after" || s.lemma(m) == "before" || s.lemma(m) == "since")
	if h.trig.harm.Person != "object" || !(s.dep(clause).Base() == "advcl" && timed || s.dep(clause) == "parataxis" && s.child(clause, "obj") >= 0) {
		return false
	}
	c := s.child(h.tok, "nsubj")
	return c >= 0 && s.child(h.tok, "obj") >= 0 && s.child(clause, "nsubj", "nsubj:pass") >= 0
}

// deedOf returns the deed that a token triggers, looking through words of
// number and the arguments that a deed lends its name to.
func (s *scan) deedOf(k int) int {
	if d := s.deedAt[k]; d >= 0 {
		return int(d)
	}
	if c := s.core(k); c != k {
		return int(s.deedAt[c])
	}
	if s.carrier(k) {
		for c := s.first[k]; c >= 0; c = s.next[c] {
			if s.dep(int(c)) == "compound" && s.deedAt[c] >= 0 {
				return int(s.deedAt[c])
			}
		}
	}
	return -1
}

// carrier reports whether a noun only carries the name of a deed before it: "a
// shelling incident".
func (s *scan) carrier(i int) bool {
	switch s.lemma(i) {
	case "incident", "event", "case", "spree", "campaign", "episode", "operation":
		return true
	}
	return false
}

// anchorAbove climbs from a word of harm to the clauses that it is part of.
func (s *scan) anchorAbove(h *harmed, from int) int {
	for k, n := h.tok, 0; n < 50; n++ {
		t := &s.t.Tokens[k]
		if t.Head < 0 {
			return -1
		}
		if t.Dep.Base() == "ccomp" && s.dep(t.Head) != "acl:relcl" {
			return -1
		}
		if t.Dep == "conj" && s.ownDoer(h, t.Head) {
			return -1
		}
		k = t.Head
		if d := s.deedOf(k); d >= from {
			return d
		}
		for c := s.first[k]; c >= 0; c = s.next[c] { // "were among those killed when …"
			if s.dep(int(c)).Base() == "advcl" && s.deedOf(int(c)) >= from {
				return s.deedOf(int(c))
			}
		}
		for d := from; d < len(s.deeds); d++ {
			if s.deeds[d].verb == k && s.pos(s.deeds[d].tok) != text.VERB && (!s.is(k, s.b.speech) || s.t.Tokens[s.deeds[d].tok].Head == k && s.dep(s.deeds[d].tok) == "obj") {
				return d
			}
		}
		if c := s.child(k, "nsubj"); c >= 0 && s.pos(k) == text.VERB {
			if d := s.deedOf(c); d >= from {
				return d
			}
		}
	}
	return -1
}

// ownDoer reports whether harm has a doer that is not that of the clause it is
// coordinated with: "rebels attacked and soldiers killed three of them".
func (s *scan) ownDoer(h *harmed, other int) bool {
	c := s.child(h.tok, "nsubj")
	return c >= 0 && s.dep(c) != "nsubj:pass" && h.trig.harm.Person == "object" && s.child(h.tok, "obj") >= 0 && s.subjectOf(other, 0) != s.antecedent(c, h.tok)
}
