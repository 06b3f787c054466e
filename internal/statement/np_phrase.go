package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// nominal reports whether k belongs to the noun phrase of h: no clause and no
// coordination lies between.
func (s *scan) nominal(k, h int) bool {
	for n := 0; k != h; n++ {
		if k < 0 || n > 100 {
			return false
		}
		switch s.dep(k).Base() {
		case "acl", "advcl", "ccomp", "parataxis", "conj", "csubj", "xcomp":
			return false
		}
		k = s.t.Tokens[k].Head
	}
	return true
}

// extent returns the words of the noun phrase of h that precede its first
// clause, coordination or apposition: "a base of the Uzbek army".
func (s *scan) extent(h int) (first, last int) {
	first, last = h, h+1
	for c := s.first[h]; c >= 0; c = s.next[c] {
		i := int(c)
		switch s.dep(i).Base() {
		case "appos":
			if f, _ := s.t.Subtree(i); f != h+1 || s.pos(i) != text.PROPN { // "the carrier Eisenhower" is one name
				continue
			}
		case "acl", "advcl", "ccomp", "parataxis", "conj", "punct", "cc", "dep", "case", "cop", "nsubj", "mark", "advmod", "aux", "obl", "orphan", "discourse":
			continue
		}
		f, l := s.extent(i)
		if k := s.child(i, "case"); k >= 0 && k < i {
			f = min(f, k)
		}
		if s.timeAt[i] >= 0 && s.dep(i).Base() == "nmod" || s.dep(i) == "nmod" && i > h && circumstance(s.prep(i)) {
			continue // when and why it was done, hung here by the parser
		}
		if l <= h || f > h {
			first, last = min(first, f), max(last, l)
		}
	}
	return first, last
}

// circumstance reports whether a preposition tells of the deed rather than the thing.
func circumstance(prep string) bool {
	switch prep {
	case "as", "during", "after", "before", "on", "because", "amid", "following", "since", "until", "by", "despite":
		return true
	}
	return false
}

// phrase returns the span of the noun phrase of h.
func (s *scan) phrase(h int) vedette.Span { return s.t.Words(s.extent(h)) }

// describe is phrase without a leading determiner or number.
func (s *scan) describe(h int) vedette.Span {
	first, last := s.extent(h)
	for k := h + 1; k < last; k++ { // an afterthought is no description
		if s.pos(k) == text.PUNCT && s.t.Word(k) == "," || s.pos(k) == text.CCONJ && s.second(k, h) {
			last = k
		}
	}
	for first < h && (s.pos(first) == text.DET || s.pos(first) == text.ADP || s.pos(first) == text.NUM && s.t.Word(first+1) != "-" || s.pos(first) == text.PUNCT || s.quantityAt[first] >= 0 && s.quantityOf[h] == s.quantityAt[first]) {
		first++
	}
	return s.t.Words(first, last)
}

// second reports whether "and" at k brings in what stands beside h.
func (s *scan) second(k, h int) bool {
	c := s.t.Tokens[k].Head
	return c >= 0 && s.dep(c) == "conj" && s.t.Tokens[c].Head == h
}

// headPhrase is describe without the phrases that say where it lies: "shopping
// centre in Kherson" is a shopping centre, the place has a field of its own. What
// is of a place stays: "village of Bambo", "port of Hodeidah".
func (s *scan) headPhrase(h int) vedette.Span {
	sp := s.describe(h)
	for c := s.first[h]; c >= 0; c = s.next[c] {
		k := int(c)
		if k < h || s.dep(k).Base() != "nmod" || !s.lies(k) {
			continue
		}
		at := k
		for m := s.first[k]; m >= 0; m = s.next[m] {
			if int(m) < k && s.dep(int(m)).Base() == "case" {
				at = int(m)
				break
			}
		}
		if end := s.t.Tokens[max(at-1, h)].End; s.t.Tokens[at].Start > sp.Start && end < sp.End {
			sp.End = end
		}
	}
	return sp
}

// lies reports whether a phrase says where something is: a preposition of place
// before words that name a place.
func (s *scan) lies(k int) bool {
	switch s.prep(k) {
	case "in", "at", "near", "outside", "along", "around", "on", "across", "within", "inside", "west", "east", "north", "south":
	default:
		return false
	}
	first, last := s.t.Subtree(k)
	for i := first; i < last; i++ {
		if s.placeAt[i] >= 0 {
			return true
		}
	}
	return false
}

// private reports whether a phrase names a person who is no actor. Victims are
// counted, not named: the evidence has the words, the fields have not.
func (s *scan) private(h int) bool {
	if s.pos(h) != text.PROPN || s.actorAt[h] >= 0 {
		return false
	}
	for _, i := range s.namesBy.in(s.t.Tokens[h].Sent) {
		if n := &s.t.Names[i]; n.Kind == text.NamePerson && n.First <= h && h < n.Last {
			return true
		}
	}
	return false
}

// oneLine returns words as one line with single spaces.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// core looks through words that only count or group: for "dozens of fighters"
// it returns fighters. It returns h itself where there is nothing behind.
func (s *scan) core(h int) int {
	for range 3 {
		if !s.is(h, s.b.group) && s.pos(h) != text.NUM {
			return h
		}
		c := s.withPrep(h, "of")
		if c < 0 {
			return h
		}
		h = c
	}
	return h
}

// prep returns the preposition of a nominal, "" where it has none.
func (s *scan) prep(i int) string {
	for c := s.first[i]; c >= 0; c = s.next[c] {
		if d := s.dep(int(c)).Base(); d == "case" || d == "mark" && s.pos(int(c)) == text.ADP {
			return s.lemma(int(c))
		}
	}
	return ""
}

// withPrep returns the first child of i with a preposition, -1 for none.
func (s *scan) withPrep(i int, p string) int {
	for c := s.first[i]; c >= 0; c = s.next[c] {
		if d := s.dep(int(c)).Base(); (d == "nmod" || d == "obl") && s.prep(int(c)) == p {
			return int(c)
		}
	}
	return -1
}

// clauseOf returns the verb that governs token i, or i where none does.
func (s *scan) clauseOf(i int) int {
	for k, n := i, 0; k >= 0 && n < 200; k, n = s.t.Tokens[k].Head, n+1 {
		if s.pos(k) == text.VERB || s.child(k, "cop") >= 0 {
			return k
		}
	}
	return i
}
