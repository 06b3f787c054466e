package statement

import "github.com/vedette-org/vedette"

// damaged reads what became of things: "several houses were damaged", "the
// blast destroyed an ambulance", "did not cause damage".
func (s *scan) damaged(b *build, h *harmed) {
	state := h.trig.harm.Damage
	if s.negated(h.tok) {
		state = "none"
	}
	n := len(b.Damage)
	for _, a := range h.args {
		if a.slot == h.trig.harm.Person {
			s.thing(b, a.head, state, h.trig.rule)
		}
	}
	if len(b.Damage) == n && state == "none" {
		b.Damage = append(b.Damage, vedette.Damage{Object: "other", State: state, Evidence: s.evidence(h.tok, h.trig.rule)})
	}
}

// thing adds one damaged thing, where the word lists know it for a thing.
func (s *scan) thing(b *build, h int, state, rule string) {
	h = s.core(h)
	e := s.gists[h].target
	if e == nil || e.Object == "" {
		return
	}
	for i := range b.Damage {
		if b.Damage[i].Object == e.Object && b.Damage[i].State == state {
			return
		}
	}
	b.Damage = append(b.Damage, vedette.Damage{Object: e.Object, State: state, Evidence: []vedette.Evidence{s.t.Evidence(s.phrase(h), rule)}})
}

// negated reports whether a word of harm or damage is denied in its own clause:
// "did not cause any damage", "no damage".
func (s *scan) negated(i int) bool {
	for k, n := i, 0; k >= 0 && n < 4; n++ {
		for c := s.first[k]; c >= 0; c = s.next[c] {
			switch s.lemma(int(c)) {
			case "not", "n't", "no", "never", "without", "neither":
				return true
			}
		}
		t := &s.t.Tokens[k]
		switch t.Dep.Base() {
		case "obj", "xcomp", "obl", "nsubj":
		default:
			return false
		}
		k = t.Head
	}
	return false
}
