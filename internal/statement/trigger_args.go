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
			if s.pos(int(c)) == text.VERB || s.parted(head, int(c)) || d != "conj" && (d != "appos" || s.placeAt[k] < 0 || !s.listing(int(c))) {
				continue
			}
			if a := (arg{slot, s.counted(int(c))}); !slices.Contains(s.args[from:], a) {
				s.args = append(s.args, a)
			}
		}
	}
}

// parted reports whether a quotation begins or ends between two tokens: what is
// coordinated across its mark is so by the parser's error.
func (s *scan) parted(i, k int) bool {
	for n := min(i, k) + 1; n < max(i, k) && n-min(i, k) < 40; n++ {
		switch s.t.Word(n) {
		case "\"", "”", "“", "»", "«":
			return true
		}
	}
	return false
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
	if u := s.t.Quantities[s.quantityAt[head]].Unit; u >= 0 && s.t.Tokens[u].Sent == s.t.Tokens[head].Sent && s.timeAt[u] < 0 {
		return u
	}
	return head
}

// verbArgs reads the clause of verb v. In the passive the slots are those of
// the active sentence: the grammatical subject is the object, "by" the subject.
func (s *scan) verbArgs(v int) {
	passive := s.passive(v)
	if t := &s.t.Tokens[v]; t.Dep == "amod" && t.Tag == "VBN" && t.Head > v && s.lemma(v) != "displace" {
		s.put("object", t.Head) // "a murdered man"
	}
	for c := s.first[v]; c >= 0; c = s.next[c] {
		s.verbArg(v, int(c), passive)
	}
	s.inherit(v, passive)
}

func (s *scan) verbArg(v, c int, passive bool) {
	d := s.dep(c)
	if d == "obj" && s.child(c, "case") >= 0 && s.prep(c) != "of" {
		d = "obl" // "broke out in both districts": no object has a preposition
	}
	switch d.Base() {
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
		if k := s.child(c, "acl"); k >= 0 && s.t.Tokens[k].Tag == "VB" && s.marking(k, "to") {
			s.put("complement", k) // "ordered villagers to leave", hung from the villagers
		}
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
				s.astray(k)
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

// marking reports whether a word opens the clause of verb v.
func (s *scan) marking(v int, word string) bool {
	m := s.child(v, "mark")
	return m >= 0 && s.lemma(m) == word
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

// adjectiveArgs reads "besieged el-Fasher", "is dead".
func (s *scan) adjectiveArgs(i int) {
	t := &s.t.Tokens[i]
	if t.Dep == "amod" && t.Head >= 0 {
		s.put("object", t.Head)
		s.put("subject", t.Head)
		return
	}
	if t.Dep == "xcomp" && t.Head >= 0 && s.pos(t.Head) == text.VERB {
		s.put("subject", s.child(t.Head, "obj")) // left 12 people dead: not the raid is
	}
	s.verbArgs(i)
	if t.Dep.Base() == "xcomp" && t.Head >= 0 && !s.has("subject") {
		if s.pos(t.Head) == text.VERB {
			s.put("subject", s.child(t.Head, "obj"))
		} else {
			s.put("subject", t.Head)
		}
	}
}
