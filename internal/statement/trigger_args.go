package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// armed reports whether actors of a kind carry arms.
func armed(k vedette.ActorKind) bool {
	switch k {
	case vedette.ActorMilitary, vedette.ActorPolice, vedette.ActorArmedGroup, vedette.ActorMilitia, vedette.ActorUnidentified:
		return true
	}
	return false
}

func stately(k vedette.ActorKind) bool {
	return k == vedette.ActorState || k == vedette.ActorGovernment || k == vedette.ActorMilitary || k == vedette.ActorPolice
}

// argsOf returns the fillers of the slots beside token i. The result is valid
// until the next call.
func (s *scan) argsOf(i int) []arg {
	s.args, s.lent = s.args[:0], s.lent[:0]
	switch s.pos(i) {
	case text.VERB:
		s.verbArgs(i)
	case text.ADJ:
		s.adjectiveArgs(i)
	default:
		s.nounArgs(i)
	}
	return s.args
}

// put adds a filler and those coordinated with it.
func (s *scan) put(slot string, head int) {
	if head < 0 || slot == "" {
		return
	}
	from := len(s.args)
	s.args = append(s.args, arg{slot, s.counted(head)})
	for i := from; i < len(s.args) && i < from+maxConjuncts; i++ {
		s.conjuncts(slot, s.args[i].head, from)
	}
}

// maxConjuncts bounds how long a list of fillers is read.
const maxConjuncts = 20

// conjuncts adds the fillers that are coordinated with head.
func (s *scan) conjuncts(slot string, head, from int) {
	first, last := head, head+1
	if r := s.placeAt[head]; r >= 0 { // the parts of "Mazar-i-Sharif" may each carry what follows
		first, last = s.t.PlaceRefs[r].First, s.t.PlaceRefs[r].Last
	}
	for k := first; k < last; k++ {
		for c := s.first[k]; c >= 0; c = s.next[c] {
			d := s.dep(int(c))
			if s.pos(int(c)) == text.VERB || d != "conj" && (d != "appos" || s.placeAt[k] < 0 || !s.listing(int(c))) {
				continue
			}
			if a := (arg{slot, s.counted(int(c))}); !slices.Contains(s.args[from:], a) {
				s.args = append(s.args, a)
			}
		}
	}
}

// listing reports whether an apposition is an item of a list of places: "Balkh,
// Kunduz and Kabul". A place that only holds the one before it is none.
func (s *scan) listing(c int) bool {
	r := s.placeAt[c]
	return r >= 0 && s.t.PlaceRefs[r].Within < 0 && s.child(c, "conj") >= 0
}

// counted returns the noun that a number stands before where a parser took the
// number for the object: "fired ten 107-mm rockets".
func (s *scan) counted(head int) int {
	if s.pos(head) != text.NUM || s.quantityAt[head] < 0 {
		return head
	}
	if u := s.t.Quantities[s.quantityAt[head]].Unit; u >= 0 && s.t.Tokens[u].Sent == s.t.Tokens[head].Sent {
		return u
	}
	return head
}

// verbArgs reads the clause of verb v. In the passive the slots are those of
// the active sentence: the grammatical subject is the object, "by" the subject.
func (s *scan) verbArgs(v int) {
	passive := s.passive(v)
	for c := s.first[v]; c >= 0; c = s.next[c] {
		s.verbArg(v, int(c), passive)
	}
	s.inherit(v, passive)
}

func (s *scan) verbArg(v, c int, passive bool) {
	switch d := s.dep(c); d.Base() {
	case "nsubj", "csubj":
		slot := "subject"
		if d == "nsubj:pass" || passive || s.t.Tokens[v].Tag == "VBN" && s.gists[c].means != nil && s.child(v, "obj") < 0 {
			slot = "object" // "rockets fired from Lebanon landed …"
		}
		if c == s.subjectChild(v) {
			s.put(slot, s.antecedent(c, v))
		}
	case "obj", "iobj":
		s.put("object", s.antecedent(c, v))
		s.astray(s.counted(c))
	case "obl", "nmod":
		p := s.prep(c)
		if p == "by" && passive {
			s.put("subject", c)
			s.astray(c)
		} else if s.timeAt[c] < 0 && p != "" {
			s.putPrep(p, c)
		} else {
			s.astray(c) // "killed on Saturday in a raid", "stormed on Sunday by rebels"
			if k := s.withPrep(c, "by"); k >= 0 && passive {
				s.put("subject", k)
			}
		}
	case "compound":
		s.put("particle", c)
	case "advmod":
		s.put("particle", c)
		if l := s.lemma(c); l == "again" {
			s.put("again", c)
		}
	case "xcomp", "ccomp", "advcl":
		s.put("complement", c)
	}
}

// subjectChild returns the subject of v, -1 for none. Where a parser found two,
// it is the one next to the verb: "the affiliate JNIM claimed".
func (s *scan) subjectChild(v int) int {
	best := -1
	for k := s.first[v]; k >= 0; k = s.next[k] {
		c := int(k)
		if b := s.dep(c).Base(); b != "nsubj" && b != "csubj" {
			continue
		}
		if best < 0 || s.pos(best) == text.PRON || c < v && s.pos(c) != text.PRON {
			best = c
		}
	}
	return best
}

// astray adds the prepositional phrases that a parser hangs on the object
// though they tell of the deed: "fired rockets at a town".
func (s *scan) astray(obj int) {
	for c := s.first[obj]; c >= 0; c = s.next[c] {
		if d := s.dep(int(c)).Base(); d != "nmod" && d != "obl" || s.timeAt[c] >= 0 {
			continue
		}
		switch p := s.prep(int(c)); p {
		case "":
			if s.pos(int(c)) == text.PROPN && int(c) > obj {
				s.astray(int(c)) // the name behind "the paramilitary"
			}
		case "at", "on", "against", "into", "towards", "toward", "from", "near", "in", "with", "outside", "across", "along", "over", "to", "inside", "during", "after":
			s.putPrep(p, int(c))
		}
	}
}

// putPrep files a prepositional phrase under its preposition. "In the
// direction of X" and the like are towards X.
func (s *scan) putPrep(p string, c int) {
	switch s.lemma(c) {
	case "direction":
		if o := s.withPrep(c, "of"); o >= 0 {
			s.put("towards", o)
			return
		}
	}
	s.put(p, c)
	switch p {
	case "from":
	case "at", "on", "against", "near", "into", "towards", "toward":
		if k := s.withPrep(c, "from"); k >= 0 && s.names(k) { // "at a base from the hills of X"
			s.put("from", k)
		}
		return
	default:
		return
	}
	for k := s.first[c]; k >= 0; k = s.next[k] { // "from A towards B"
		if q := s.prep(int(k)); s.dep(int(k)).Base() == "nmod" && (q == "towards" || q == "toward" || q == "into" || q == "at" || q == "in" && s.lemma(int(k)) == "direction") {
			s.putPrep(q, int(k))
		}
	}
}

// names reports whether a place is named in the phrase of k.
func (s *scan) names(k int) bool {
	var found []placed
	s.collect(&found, k, "")
	return len(found) > 0
}

// passive reports whether v is in the passive: by its relations, as a
// participle that hangs from a noun or opens a clause, or carried on from the
// verb that it is coordinated with. A tagger takes "protested" for a
// participle now and then, so the tag alone decides nothing.
func (s *scan) passive(v int) bool {
	if s.child(v, "aux:pass", "nsubj:pass", "obl:agent") >= 0 {
		return true
	}
	t := &s.t.Tokens[v]
	if t.Tag != "VBN" || t.Head < 0 || s.child(v, "obj") >= 0 || s.child(v, "nsubj") >= 0 {
		return false
	}
	switch t.Dep.Base() {
	case "acl", "advcl", "amod":
		return s.child(v, "aux") < 0
	case "conj":
		return s.pos(t.Head) == text.VERB && s.passive(t.Head)
	}
	return false
}

// antecedent returns the noun that a relative pronoun stands for.
func (s *scan) antecedent(c, v int) int {
	switch s.lemma(c) {
	case "who", "which", "that", "whom":
		if s.pos(c) == text.PRON && s.dep(v) == "acl:relcl" && s.t.Tokens[v].Head >= 0 {
			return s.t.Tokens[v].Head
		}
	}
	return c
}

func (s *scan) has(slot string) bool {
	for _, a := range s.args {
		if a.slot == slot {
			return true
		}
	}
	return false
}

// inherit lends v the subject that the sentence gives to another verb: in
// coordination, under a controlling verb, as a participle.
func (s *scan) inherit(v int, passive bool) {
	t := &s.t.Tokens[v]
	if t.Head < 0 {
		return
	}
	own := "subject"
	if passive {
		own = "object"
	}
	switch {
	case t.Dep == "acl:relcl":
		if s.has("subject") && !s.has("object") && s.child(v, "nsubj:pass") < 0 {
			s.put("object", t.Head)
		}
	case t.Dep == "amod" && s.mainVerb(v):
		s.put("subject", v-1)
		s.put("object", t.Head)
	case t.Dep.Base() == "acl":
		if t.Tag == "VBG" {
			own = "subject"
		}
		if own == "object" && s.gardenPath(v, t) {
			return
		}
		if !s.has(own) && t.Tag != "VB" {
			s.put(own, t.Head)
		}
	case s.has(own):
	case t.Dep == "conj" || t.Dep == "root" || t.Dep.Base() == "xcomp" || t.Dep.Base() == "advcl" && (t.Tag == "VBG" || t.Tag == "VBN" || t.Tag == "VB") || t.Dep == "parataxis" && t.Tag == "VBG":
		if k := s.subjectOf(t.Head, 0); k >= 0 && k != v {
			s.put(own, k)
		}
	}
}

// mainVerb reports whether a past tense that a parser took for an adjective
// stands between two nouns: "rebels fought soldiers".
func (s *scan) mainVerb(v int) bool {
	if t := s.t.Tokens[v]; t.Head <= v || v == s.t.Sentences[t.Sent].First || t.Tag != "VBD" && t.Tag != "VBN" {
		return false
	}
	p := s.pos(v - 1)
	return p == text.NOUN || p == text.PROPN
}

// gardenPath lends a subject to a verb that a parser took for a participle in a
// sentence left without a verb: "two brigades of the coalition rebelled". Only
// a verb that needs no object can be so taken.
func (s *scan) gardenPath(v int, t *text.Token) bool {
	if !s.intransitive(v) && s.child(v, "obj") < 0 || t.Tag != "VBN" && t.Tag != "VBD" || s.child(v, "obl:agent") >= 0 || s.child(v, "aux:pass") >= 0 || s.has("subject") {
		return false
	}
	h := t.Head
	for n := 0; n < 5 && s.t.Tokens[h].Head >= 0; n++ {
		if d := s.dep(h).Base(); d != "nmod" && d != "obl" {
			return false
		}
		h = s.t.Tokens[h].Head
	}
	if s.t.Tokens[h].Head >= 0 || s.pos(h) == text.VERB {
		return false
	}
	s.put("subject", h)
	return true
}

// intransitive reports whether the dictionary reads the verb without an object.
func (s *scan) intransitive(v int) bool {
	return slices.ContainsFunc(s.triggers[s.lemma(v)], func(t *trigger) bool {
		return t.pos == text.VERB && t.spec != nil && (t.spec.Frame == "intransitive" || t.kind.ID == "armed-clash" || t.kind.ID == "riot")
	})
}

// subjectOf returns the grammatical subject of verb v, its governor's where it
// has none of its own; -1 for none.
func (s *scan) subjectOf(v, depth int) int {
	if c := s.subjectChild(v); c >= 0 {
		return s.antecedent(c, v)
	}
	t := &s.t.Tokens[v]
	if depth > 5 || t.Head < 0 {
		return -1
	}
	switch t.Dep.Base() {
	case "acl":
		return t.Head
	case "conj", "xcomp", "advcl":
		return s.subjectOf(t.Head, depth+1)
	}
	return -1
}

// adjectiveArgs reads "besieged el-Fasher", "is dead".
func (s *scan) adjectiveArgs(i int) {
	t := &s.t.Tokens[i]
	if t.Dep == "amod" && t.Head >= 0 {
		s.put("object", t.Head)
		s.put("subject", t.Head)
		return
	}
	s.verbArgs(i)
	if t.Dep.Base() == "xcomp" && t.Head >= 0 && !s.has("subject") { // left 12 people dead
		if s.pos(t.Head) == text.VERB {
			s.put("subject", s.child(t.Head, "obj"))
		} else {
			s.put("subject", t.Head)
		}
	}
}

// nounArgs reads the phrase of a deed that is a noun, and what a light verb
// lends it.
func (s *scan) nounArgs(n int) {
	for c := s.first[n]; c >= 0; c = s.next[c] {
		s.nounArg(int(c))
	}
	s.purpose(n)
	s.strayConjunct(n)
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
	}
	if k < len(s.t.Tokens) && s.pos(k) == text.VERB && s.t.Tokens[k].Sent == s.t.Tokens[n].Sent {
		s.clauseArgs(k) // "… carried out by the army"
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
