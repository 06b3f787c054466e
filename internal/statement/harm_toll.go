package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// tolls makes an occurrence of each clause that tells harm and no deed: "the
// toll rose to 57", "several houses were damaged". Harm by accident is none.
func (s *scan) tolls(from int, out *[]occurrence) {
	for i := from; i < len(s.harms); i++ {
		h := &s.harms[i]
		if h.deed >= 0 || s.accident(h) || s.tended(h) || !s.violent(h.tok) {
			continue
		}
		b := &build{d: &deed{trig: h.trig, tok: h.tok, args: h.args, verb: s.clauseOf(h.tok), into: -1}}
		b.toll, b.trigger, b.clause, b.sent = true, h.tok, s.clauseOf(h.tok), s.t.Tokens[h.tok].Sent
		also := []int{h.tok}
		s.record(b, h)
		for k := i + 1; k < len(s.harms); k++ { // "12 were killed and 20 wounded"
			if o := &s.harms[k]; o.deed < 0 && s.sameClause(h.tok, o.tok) && !s.compared(o) && !s.compared(h) {
				s.record(b, o)
				s.roleOfHarm(b, o)
				o.deed = len(s.deeds) // told with this one
				also = append(also, o.tok)
			}
		}
		if b.Harm == nil && len(b.Damage) == 0 {
			continue
		}
		s.roleOfHarm(b, h)
		s.date(b, also)
		if len(b.places) > 0 {
			s.locate(b)
		}
		s.finish(b)
		*out = append(*out, b.occurrence)
	}
}

// violent reports whether the report, or what it told up to ten sentences
// before, is about violence: a death in a biography is nobody's toll.
func (s *scan) violent(i int) bool {
	if s.conflict > 0 && s.conflict*100 >= len(s.t.Tokens) {
		return true
	}
	for k := len(s.deeds) - 1; k >= 0; k-- {
		if d := &s.deeds[k]; !d.drop && d.trig.kind.CountsAsViolence {
			return s.t.Tokens[i].Sent-s.t.Tokens[d.tok].Sent <= 10
		}
	}
	return false
}

// sameClause reports whether two words of harm are coordinated.
func (s *scan) sameClause(a, b int) bool {
	for k, n := b, 0; k >= 0 && n < 10; n++ {
		if k == a || k == s.t.Tokens[a].Head && s.pos(k) != text.VERB {
			return true
		}
		if s.dep(k) != "conj" {
			return false
		}
		k = s.t.Tokens[k].Head
	}
	return false
}

// accident reports whether a sentence tells how harm came about without arms:
// crashes, floods, disease.
func (s *scan) accident(h *harmed) bool {
	sent := s.t.Sentences[s.t.Tokens[h.tok].Sent]
	for k := sent.First; k < sent.Last; k++ {
		if s.is(k, s.b.accident) {
			return true
		}
	}
	return false
}
