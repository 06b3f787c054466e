package statement

import "github.com/vedette-org/vedette/internal/text"

// breakdown reads who the dead or wounded were where the words say nothing but
// that: "the dead were 102 men, 17 women and 12 children". Each counted noun of
// the list is a figure of its own.
func (s *scan) breakdown(b *build, h *harmed, harm string) bool {
	v := s.t.Tokens[h.tok].Head
	if v < 0 || s.dep(h.tok).Base() != "nsubj" || s.child(v, "cop") < 0 || !s.tallied(v) {
		return false
	}
	s.casualty(b, harm, v, "statement/harm:breakdown")
	for c := s.first[v]; c >= 0; c = s.next[c] {
		if s.dep(int(c)) == "conj" && s.tallied(int(c)) {
			s.casualty(b, harm, int(c), "statement/harm:breakdown")
		}
	}
	b.parts = true
	return true
}

// tallied reports whether a noun is people with a number.
func (s *scan) tallied(k int) bool { return s.gists[k].person != nil && s.quantityOf[k] >= 0 }

// compared reports whether a figure only serves to compare another with: "fewer
// than the 500 dead first reported", "below the 272 dead given by the ministry".
// It is an earlier figure or another party's, not what this clause tells.
func (s *scan) compared(h *harmed) bool {
	c := s.child(h.tok, "case")
	return c >= 0 && comparing(s.lemma(c)) && s.pos(h.tok) != text.VERB && s.child(h.tok, "det") >= 0
}

// tended reports whether those harmed are only whom somebody spoke to, helped or
// mourned: they are counted elsewhere.
func (s *scan) tended(h *harmed) bool {
	k := h.tok
	for n := 0; n < 3 && s.dep(k) == "conj" && s.t.Tokens[k].Head >= 0; n++ {
		k = s.t.Tokens[k].Head
	}
	v := s.t.Tokens[k].Head
	if v < 0 || h.trig.pos == text.VERB || s.pos(v) != text.VERB || !tends(s.lemma(v)) {
		return false
	}
	d := s.dep(k).Base()
	return d == "obj" || d == "obl" && (s.prep(k) == "to" || s.prep(k) == "with")
}

// headline turns the subject of a verb of harm without an object into those
// harmed: "Farm workers killed in Borno" tells of no killing by farm workers.
func headline(args []arg) []arg {
	out := make([]arg, 0, len(args))
	for _, a := range args {
		if a.slot == "subject" {
			a.slot = "object"
		}
		out = append(out, a)
	}
	return out
}

func comparing(prep string) bool {
	switch prep {
	case "than", "below", "above", "under":
		return true
	}
	return false
}

func tends(verb string) bool {
	switch verb {
	case "speak", "talk", "interview", "meet", "visit", "help", "assist", "support", "honour", "honor", "commemorate", "mourn", "remember", "represent", "compensate", "console", "identify", "name", "list":
		return true
	}
	return false
}
