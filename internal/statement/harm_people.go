package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// sort files a casualty by what its words say of group, sex and age. An actor
// that is named decides the group where the noun does not: "ten members of the
// militia".
func (s *scan) sort(c *vedette.Casualty, h int) {
	e := s.gists[h].person
	if e != nil {
		c.Group, c.Sex, c.Age = e.Group, e.Sex, e.Age
	}
	if ref := s.actorIn(h); ref >= 0 && (c.Group == "" || c.Group == "unknown" && !s.t.ActorRefs[ref].Generic) {
		c.Group = groupOf(s.t.Actors[s.t.ActorRefs[ref].Actor].Kind)
	}
	for k := s.first[h]; k >= 0; k = s.next[k] {
		switch s.dep(int(k)).Base() {
		case "amod", "compound":
			s.qualify(c, int(k))
		}
	}
}

// whom returns the words for those harmed: the noun with the words before it and
// what it is of, without number, place or afterthought.
func (s *scan) whom(h int) vedette.Span {
	first, last := h, h+1
	for c := s.first[h]; c >= 0; c = s.next[c] {
		k := int(c)
		switch d := s.dep(k).Base(); {
		case s.yearsOld(k) > 0: // an age is a field of its own
		case k < h && (d == "amod" || d == "compound" || d == "nmod") && s.quantityAt[k] < 0:
			f, _ := s.extent(k)
			first = min(first, f)
		case k > h && d == "nmod" && s.prep(k) == "of" || k > h && d == "flat":
			_, l := s.extent(k)
			last = max(last, l)
		}
	}
	for first < h && (s.pos(first) == text.DET || s.pos(first) == text.PRON || s.quantityAt[first] >= 0) {
		first++
	}
	return s.t.Words(first, last)
}

// yearsOld returns the number of "a 12-year-old boy" at "old", 0 for none.
func (s *scan) yearsOld(k int) int {
	if k < 4 || s.lemma(k) != "old" || s.t.Word(k-1) != "-" || s.lemma(k-2) != "year" || s.t.Word(k-3) != "-" {
		return 0
	}
	n, err := strconv.Atoi(s.t.Word(k - 4))
	if err != nil || n < 0 || n > 130 {
		return 0
	}
	return n
}

// qualify takes sex, age and group from a word before the noun: "female
// students", "civilian drivers".
func (s *scan) qualify(c *vedette.Casualty, k int) {
	switch s.lemma(k) {
	case "female", "woman", "women":
		c.Sex = "female"
	case "male":
		c.Sex = "male"
	case "young", "teenage", "underage":
		c.Age = "child"
	case "elderly", "old":
		c.Age = "elderly"
		switch n := s.yearsOld(k); {
		case n > 0 && n < 18:
			c.Age = "child"
		case n > 0 && n < 65:
			c.Age = "adult"
		}
	case "civilian":
		c.Group = "civilian"
	case "army", "military":
		c.Group = "military"
	case "police":
		c.Group = "police"
	case "aid", "humanitarian", "relief":
		c.Group = "aid-worker"
	case "health", "medical":
		c.Group = "health-worker"
	case "displaced":
		c.Group = "displaced"
	case "school":
		if c.Age == "child" {
			c.Group = "student"
		}
	}
}

func groupOf(k vedette.ActorKind) string {
	switch k {
	case vedette.ActorMilitary:
		return "military"
	case vedette.ActorPolice:
		return "police"
	case vedette.ActorArmedGroup, vedette.ActorMilitia:
		return "armed-group"
	case vedette.ActorCivilians, vedette.ActorEthnicGroup, vedette.ActorReligiousGroup:
		return "civilian"
	case vedette.ActorNGO:
		return "aid-worker"
	case vedette.ActorMedia:
		return "journalist"
	case vedette.ActorGovernment, vedette.ActorState, vedette.ActorPoliticalParty:
		return "official"
	}
	return "unknown"
}

// partsOf reads the parts of a figure that stand behind it: "16 civilians,
// three of them women", "57 dead, among them 17 children", "including two
// nurses and a driver". A part is never added to the whole.
func (s *scan) partsOf(b *build, harm string, h int) {
	if len(b.found) == 0 {
		return
	}
	whole := b.found[len(b.found)-1].id
	_, last := s.extent(h)
	for k := h + 1; k < last; k++ { // "eleven people, including four children, in the town"
		if s.pos(k) == text.PUNCT || s.lemma(k) == "including" || s.lemma(k) == "include" {
			last = k
		}
	}
	end := s.t.Sentences[s.t.Tokens[h].Sent].Last
	for k, gap := last, 0; k < end && gap < 4; k, gap = k+1, gap+1 {
		if s.pos(k) == text.PUNCT {
			continue
		}
		if next := s.part(b, harm, whole, k); next > k {
			k, gap = next-1, -1
		} else if !s.leadsOn(k) && !s.harmWord(k) {
			return
		}
	}
}

// leadsOn reports whether a word may stand between a figure and its parts.
func (s *scan) leadsOn(k int) bool {
	switch s.lemma(k) {
	case "include", "including", "among", "amongst", "they", "them", "whom", "and", "be", "at", "least", "some", "of", "a", "an", "all", "civilian":
		return true
	}
	return false
}

// part reads one part at token k; it returns the token behind it, k for none.
func (s *scan) part(b *build, harm, whole string, k int) int {
	who := -1
	q := s.quantityAt[k]
	switch {
	case q >= 0 && s.t.Quantities[q].First == k:
		who = s.partUnit(int(q))
		if who < 0 || !s.partSign(k, who) {
			return k
		}
	case (s.lemma(k) == "a" || s.lemma(k) == "an") && s.t.Tokens[k].Head > k && s.partBefore(k):
		who = s.t.Tokens[k].Head
	default:
		return k
	}
	if s.gists[who].person == nil {
		return k
	}
	c := vedette.Casualty{Who: oneLine(s.t.Of(s.whom(who))), PartOf: whole}
	if q >= 0 {
		v := s.t.Quantities[q].Value
		c.Count = &v
		c.Who = s.t.Word(who)
	} else {
		v := vedette.Exactly(1, s.t.Word(k))
		c.Count = &v
	}
	s.sort(&c, who)
	c.Evidence = []vedette.Evidence{s.t.Evidence(cover(s.t.Tokens[k].Span, s.t.Tokens[who].Span), "statement/harm:part")}
	s.addCasualty(b, harm, c)
	return who + 1
}

// partly reports a phrase that only says who was among those told before it:
// partsOf has it.
func (s *scan) partly(h int) bool {
	first, _ := s.extent(h)
	return s.partBefore(first) || s.ofThem(h)
}

// ofThem reports "three of them women".
func (s *scan) ofThem(h int) bool {
	for k := h - 1; k >= 0 && k > h-3; k-- {
		if l := s.lemma(k); (l == "they" || l == "them" || l == "whom") && k > 0 && s.lemma(k-1) == "of" {
			return true
		}
	}
	return false
}

// partUnit returns the noun that a part counts: "three of them women" counts
// women.
func (s *scan) partUnit(q int) int {
	x := s.t.Quantities[q]
	for k := x.Last; k < len(s.t.Tokens) && k < x.Last+5; k++ {
		if s.gists[k].person != nil {
			return k
		}
		switch s.lemma(k) {
		case "of", "they", "them", "whom", "be", "young", "elderly", "old", "teenage", "pregnant", "unarmed", "small", "local", "other", "female", "male", "school", "aid", "health":
		default:
			return -1
		}
	}
	return -1
}

// partSign reports whether the words around a figure say that it is a part.
func (s *scan) partSign(k, who int) bool {
	if s.partBefore(k) {
		return true
	}
	for i := k; i < who; i++ {
		if l := s.lemma(i); l == "they" || l == "them" || l == "whom" {
			return true
		}
	}
	return false
}

// partBefore looks back over a list for "including" or "among them".
func (s *scan) partBefore(k int) bool {
	for i, n := k-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		switch s.lemma(i) {
		case "include", "including", "among", "amongst":
			return true
		}
		if p := s.pos(i); p == text.VERB {
			return false
		}
	}
	return false
}
