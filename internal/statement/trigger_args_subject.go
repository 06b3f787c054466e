package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

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
