package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// nounArgs reads the phrase of a deed that is a noun, and what a light verb
// lends it.
func (s *scan) nounArgs(n int) {
	for c := s.first[n]; c >= 0; c = s.next[c] {
		s.nounArg(int(c))
	}
	s.purpose(n)
	s.strayConjunct(n)
	s.strayPhrase(n)
	if d := s.dep(n); n > 0 && (d == "compound" || d == "amod") && s.t.Tokens[n-1].Head == s.t.Tokens[n].Head {
		s.put("modifier", n-1) // a "friendly fire" incident
	}
	if h := s.t.Tokens[n].Head; h >= 0 && s.dep(n) == "compound" && s.carrier(h) {
		for c := s.first[h]; c >= 0; c = s.next[c] {
			if int(c) != n && s.dep(int(c)).Base() == "nmod" {
				s.nounArg(int(c))
			}
		}
		s.support(h)
		return
	}
	if t := &s.t.Tokens[n]; t.Head >= 0 && s.is(t.Head, s.b.series) && s.prep(n) == "of" {
		for c := s.first[t.Head]; c >= 0; c = s.next[c] { // a series of attacks in A
			if int(c) != n {
				s.nounArg(int(c))
			}
		}
		s.support(t.Head)
		return
	}
	s.support(n)
}

// purpose reads an infinitive that stands right behind a deed, wherever the
// parser hung it: "operations to suppress the group".
func (s *scan) purpose(n int) {
	if n+2 >= len(s.t.Tokens) || s.lemma(n+1) != "to" || s.pos(n+1) != text.PART || s.pos(n+2) != text.VERB {
		return
	}
	v := n + 2
	if !s.is(v, s.b.quell) {
		return
	}
	s.put("complement", v)
	s.put("against", s.child(v, "obj"))
	k := v + 1
	if o := s.child(v, "obj"); o >= v {
		_, k = s.t.Subtree(o)
	} else if k+1 < len(s.t.Tokens) && s.pos(k) == text.PRON {
		k++ // "to suppress it carried out by": taken for the subject of what follows
	}
	if k < len(s.t.Tokens) && s.pos(k) == text.VERB && s.t.Tokens[k].Sent == s.t.Tokens[n].Sent {
		s.clauseArgs(k) // "… carried out by the army"
	}
}

// strayPhrase adds the phrase that begins right behind a deed though a parser hung
// it from the verb: "three die in raid on a village".
func (s *scan) strayPhrase(n int) {
	v := s.t.Tokens[n].Head
	if n+1 >= len(s.t.Tokens) || v < 0 || s.dep(n).Base() != "obl" {
		return
	}
	for c := s.first[v]; c >= 0; c = s.next[c] {
		if k := int(c); k > n && s.dep(k).Base() == "obl" && s.timeAt[k] < 0 && s.child(k, "case") == n+1 {
			switch p := s.prep(k); p {
			case "on", "at", "against", "by":
				s.putPrep(p, k)
			}
		}
	}
}

// strayConjunct adds to "attacks on a school" the mosque of "and a mosque" that
// a parser coordinated with the attacks.
func (s *scan) strayConjunct(n int) {
	slot := ""
	for _, a := range s.args {
		if a.slot == "on" || a.slot == "against" || a.slot == "of" || a.slot == "at" {
			slot = a.slot
		}
	}
	for c := s.first[n]; c >= 0 && slot != ""; c = s.next[c] {
		if k := int(c); s.dep(k) == "conj" && s.gists[k].target != nil && len(s.triggers[s.lemma(k)]) == 0 {
			s.put(slot, k)
		}
	}
}

func (s *scan) nounArg(c int) {
	switch d := s.dep(c); d.Base() {
	case "nmod", "obl":
		if d == "nmod:poss" {
			s.put("possessive", c)
		} else if p := s.prep(c); p != "" && s.timeAt[c] < 0 {
			s.putPrep(p, c)
			if p != "between" {
				s.put("between", s.withPrep(c, "between")) // "clashes in the hills between A and B"
			}
			if p == "by" || p == "of" {
				s.astray(c) // "strikes by the army on a camp"
			} else if k := s.deepBy(c); k >= 0 {
				s.put("by", k) // "attacks on a church in the town by rebels"
			}
		} else if p == "" && s.child(c, "cop") >= 0 {
			s.put("be", c)
		} else if p == "" {
			s.put("modifier", c)
		}
	case "compound", "amod", "flat", "nummod":
		s.put("modifier", c)
	case "acl":
		s.clauseArgs(c)
	case "nsubj":
		if h := s.t.Tokens[c].Head; s.prep(h) == "among" && (s.child(h, "cop") >= 0 || s.child(c, "cop") >= 0) {
			s.put("be", c)
		}
	case "conj":
		if s.child(c, "cop") >= 0 { // "among the targets were schools", taken for a list
			for k := c; k >= 0; k = int(s.next[k]) {
				if s.dep(k) == "conj" {
					s.put("be", k)
				}
			}
		}
	}
}

// deepBy finds a doer that a parser hung too deep in the phrase of c.
func (s *scan) deepBy(c int) int {
	for range 3 {
		if k := s.withPrep(c, "by"); k >= 0 && s.doer(k) {
			return k
		}
		n := -1
		for k := s.first[c]; k >= 0; k = s.next[k] {
			if s.dep(int(k)) == "nmod" || s.dep(int(k)) == "conj" {
				n = int(k)
			}
		}
		if c = n; c < 0 {
			break
		}
	}
	return -1
}

// clauseArgs reads a participle that stands for a preposition: "attacks
// carried out by A", "an attack targeting B", "a raid involving drones".
func (s *scan) clauseArgs(c int) {
	switch {
	case s.is(c, s.b.do):
		s.lent = append(s.lent, c)
		for k := s.first[c]; k >= 0; k = s.next[k] {
			if s.dep(int(k)).Base() == "obl" && s.timeAt[k] < 0 {
				s.putPrep(s.prep(int(k)), int(k))
			} else if s.dep(int(k)).Base() == "nsubj" && s.dep(c) == "acl:relcl" && s.antecedent(int(k), c) == int(k) {
				s.put("by", int(k))
			}
		}
	case s.lemma(c) == "target" || s.lemma(c) == "hit" || s.lemma(c) == "strike":
		s.put("on", s.child(c, "obj"))
	case s.lemma(c) == "involve":
		s.put("involving", s.child(c, "obj"))
	case s.is(c, s.b.quell):
		s.put("complement", c)
		s.put("against", s.child(c, "obj"))
	}
}

// support adds the arguments of the verb that carries a deed told as a noun:
// who carried out the attack, where it took place, who came under it.
func (s *scan) support(n int) {
	t := &s.t.Tokens[n]
	v := t.Head
	if k := s.child(n, "nsubj"); v < 0 && k > n && s.child(k, "cop") >= 0 {
		s.put("be", k) // "among the targets were schools", the targets taken for what is said
		return
	}
	if v < 0 {
		return
	}
	if s.child(v, "cop") >= 0 {
		s.put("be", v) // "the targets were schools", "among the targets were schools"
		return
	}
	if s.pos(v) == text.NOUN && t.Dep.Base() == "nsubj" { // a clause without a verb: "the return of X flags in Y"
		s.put("of", v)
		s.lend(v, n)
		return
	}
	if s.pos(v) != text.VERB && s.pos(v) != text.AUX {
		return
	}
	s.harming(n, v)
	switch d := t.Dep.Base(); {
	case t.Dep == "nsubj:pass" && s.is(v, s.b.perceive):
		s.lend(v, n)
	case (d == "obj" || t.Dep == "nsubj:pass") && s.is(v, s.b.do|s.b.thwart):
		if t.Dep == "obj" && !s.is(v, s.b.thwart) {
			s.put("by", s.subjectOf(v, 0))
		}
		s.lend(v, n)
	case (d == "obj" || d == "obl") && s.is(v, s.b.suffer):
		if d == "obl" && s.prep(n) != "under" && s.prep(n) != "in" && s.prep(n) != "by" && s.prep(n) != "to" {
			return
		}
		if k := s.subjectOf(v, 0); k >= 0 && s.lemma(v) != "see" && s.lemma(v) != "witness" {
			s.put("on", k)
		}
		s.lend(v, n)
	case d == "nsubj" && s.is(v, s.b.happen|s.b.do):
		switch s.lemma(v) {
		case "target", "hit", "strike", "shake", "rock", "destroy", "damage", "carry":
			s.put("on", s.child(v, "obj"))
		}
		s.lend(v, n)
	case d == "nsubj" && s.lemma(v) == "include":
		s.put("be", s.child(v, "obj"))
	}
}

// lend gives a noun the prepositional phrases of its light verb.
func (s *scan) lend(v, n int) {
	for c := s.first[v]; c >= 0; c = s.next[c] {
		if k := int(c); k != n && s.dep(k).Base() == "obl" && s.timeAt[k] < 0 {
			s.putPrep(s.prep(k), k)
		}
	}
}

// harming adds whom or what a deed harmed, where the verb that carries its noun is
// one of harm: "a strike killed 40 people", "nine died in a raid", "the raid left
// two dead". Labour's strikes and heart attacks harm nobody so.
func (s *scan) harming(n, v int) {
	slot := ""
	for _, t := range s.triggers[s.lemma(v)] {
		if t.harm != nil && t.pos == text.VERB {
			slot = t.harm.Person
			break
		}
	}
	if l := s.lemma(v); slot == "" && (l == "hit" || l == "strike" || l == "target") && s.passive(v) {
		slot = "object" // "was hit in a strike"
	}
	switch d := s.dep(n); {
	case s.lemma(v) == "leave" && d == "nsubj":
		for c := s.first[v]; c >= 0; c = s.next[c] {
			if k := int(c); k > v && s.harmWord(k) {
				s.put("harming", k)
			} else if k > v && s.dep(k) == "obj" && s.child(k, "acl", "amod", "xcomp") >= 0 && s.harmWord(s.child(k, "acl", "amod", "xcomp")) {
				s.put("harming", k)
			}
		}
	case slot == "object" && d == "nsubj":
		s.put("harming", s.child(v, "obj"))
	case slot != "" && d.Base() == "obl":
		switch s.prep(n) {
		case "in", "by", "during", "after", "from":
			if k := s.child(v, "nsubj", "nsubj:pass"); k >= 0 {
				s.put("harming", s.antecedent(k, v))
			} else if s.dep(v).Base() == "acl" {
				s.put("harming", s.t.Tokens[v].Head)
			}
		}
	}
}

// harmWord reports a word for the dead or wounded.
func (s *scan) harmWord(k int) bool {
	for _, t := range s.triggers[s.lemma(k)] {
		if t.harm != nil && t.harm.Damage == "" {
			return true
		}
	}
	return false
}
