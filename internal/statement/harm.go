package statement

import (
	"slices"
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// record adds the figures of harm that a word tells to an occurrence.
func (s *scan) record(b *build, h *harmed) {
	e := h.trig.harm
	if e.Damage != "" {
		s.damaged(b, h)
		return
	}
	rule := h.trig.rule
	n := len(b.found)
	switch e.Person {
	case "self":
		s.selfHarm(b, h, e.Harm, rule)
	case "toll":
		s.tollOf(b, h, rule)
	default:
		slot := e.Person
		if q, at := s.verbCount(h.tok); q != nil { // "and 21 wounded"
			s.addCasualty(b, e.Harm, vedette.Casualty{Count: q, Evidence: []vedette.Evidence{s.t.Evidence(cover(at, s.t.Tokens[h.tok].Span), rule)}})
			return
		}
		for _, a := range h.args {
			if a.slot == slot && s.people(a.head) && !asked(h.trig, a.slot, s.lemma(a.head)) && (len(b.found) == n || !s.partly(a.head)) {
				s.casualty(b, e.Harm, a.head, rule)
			}
		}
		if len(b.found) == n && slot == "object" && s.child(h.tok, "obj") < 0 { // a headline: "12 killed in attack"
			for _, a := range h.args {
				if a.slot == "subject" && s.people(a.head) && s.deedOf(a.head) < 0 {
					s.casualty(b, e.Harm, a.head, rule)
				}
			}
		}
		if len(b.found) == n && slot == "of" {
			s.selfHarm(b, h, e.Harm, rule)
		}
	}
}

// asked reports whether a word is what the trigger itself asks for in a slot:
// the "prisoner" of "taken prisoner" is nobody.
func asked(t *trigger, slot, lemma string) bool {
	for i := range t.needs {
		if t.needs[i].slot == slot && slices.Contains(t.needs[i].words, lemma) {
			return true
		}
	}
	return false
}

// verbCount returns the number that stands before a participle in place of
// those harmed.
func (s *scan) verbCount(v int) (*vedette.Quantity, vedette.Span) {
	n := s.quantityOf[v]
	if c := s.child(v, "nummod"); n < 0 && c >= 0 && c < v {
		n = s.quantityAt[c] // "36 still missing"
	}
	if k := v - 1; n < 0 && s.pos(v) == text.ADJ && k > 0 {
		if s.pos(k) == text.ADV {
			k-- // "three still missing", the number taken for a noun
		}
		n = s.quantityAt[k]
	}
	if n < 0 || s.pos(v) != text.VERB && s.pos(v) != text.ADJ || s.dep(v) == "amod" {
		return nil, vedette.Span{}
	}
	q := s.t.Quantities[n]
	if q.Percent || q.Ordinal || q.Money || q.Measure {
		return nil, vedette.Span{}
	}
	x := q.Value
	return &x, q.Span
}

// people reports whether a phrase speaks of people: a word for people, an
// armed actor, or a bare number.
func (s *scan) people(h int) bool {
	c := s.core(h)
	if q := s.quantityAt[c]; q >= 0 && s.t.Quantities[q].Percent {
		return false
	}
	if s.private(c) {
		return true
	}
	if s.gists[c].person != nil || s.gists[h].person != nil && s.quantityOf[h] >= 0 || s.pos(c) == text.NUM || s.quantityAt[c] >= 0 && s.quantityOf[c] < 0 {
		return true
	}
	if r := s.actorAt[c]; r >= 0 && s.placeAt[c] < 0 && (s.t.ActorRefs[r].Generic || s.quantityOf[c] >= 0) {
		return true
	}
	return s.pos(c) == text.NOUN && s.quantityOf[c] >= 0 && s.gists[c].target != nil && s.gists[c].target.Object == ""
}

// selfHarm reads a noun that is the harmed themselves: "57 dead", "no
// casualties", "the death of two soldiers".
func (s *scan) selfHarm(b *build, h *harmed, harm, rule string) {
	if s.breakdown(b, h, harm) {
		return
	}
	who := -1
	for _, a := range h.args {
		if (a.slot == "of" || a.slot == "among" || a.slot == "modifier") && s.people(a.head) && s.gists[s.core(a.head)].person != nil {
			who = a.head
			break
		}
	}
	q, at := s.countSpan(h.tok)
	if q == nil && s.numbered(h.tok) {
		n := s.quantityAt[h.tok-1]
		v := s.t.Quantities[n].Value
		q, at = &v, s.t.Quantities[n].Span
	}
	if q == nil && who >= 0 {
		s.casualty(b, harm, who, rule)
		return
	}
	if q == nil {
		q, at = s.putAt(h.tok)
	}
	if q == nil {
		return
	}
	c := vedette.Casualty{Count: q, Evidence: []vedette.Evidence{s.t.Evidence(cover(at, s.t.Tokens[h.tok].Span), rule)}}
	if who >= 0 {
		c.Who = oneLine(s.t.Of(s.whom(who)))
		s.sort(&c, who)
	}
	s.addCasualty(b, harm, c)
	s.partsOf(b, harm, h.tok)
}

// tollOf reads a figure said of a toll: "put the toll at 60", "the toll rose to
// 57", "a toll of 12".
func (s *scan) tollOf(b *build, h *harmed, rule string) {
	at := []int{h.tok}
	if v := s.t.Tokens[h.tok].Head; v >= 0 && (s.pos(v) == text.VERB || s.pos(v) == text.NUM) {
		at = append(at, v)
	}
	for _, k := range at {
		if s.quantityAt[k] >= 0 && s.pos(k) == text.NUM {
			s.tollFigure(b, k, rule)
			return
		}
		for c := s.first[k]; c >= 0; c = s.next[c] {
			i := int(c)
			d := s.dep(i).Base()
			if d != "obl" && d != "nmod" && d != "obj" && d != "xcomp" && d != "advmod" {
				continue
			}
			if q := s.quantityOf[i]; q < 0 && s.quantityAt[i] < 0 || s.timeAt[i] >= 0 {
				continue
			}
			switch s.prep(i) {
			case "at", "to", "of", "":
				s.tollFigure(b, i, rule)
				return
			}
		}
	}
}

func (s *scan) tollFigure(b *build, k int, rule string) {
	n := s.quantityOf[k]
	if n < 0 {
		n = s.quantityAt[k]
	}
	q := s.t.Quantities[n]
	if q.Percent || q.Ordinal || q.Money || q.Measure {
		return
	}
	v := q.Value
	c := vedette.Casualty{Count: &v, Evidence: []vedette.Evidence{s.t.Evidence(q.Span, rule)}}
	if s.gists[k].person != nil {
		c.Who = oneLine(s.t.Of(s.whom(k)))
		s.sort(&c, k)
	}
	s.addCasualty(b, "killed", c)
	s.partsOf(b, "killed", k)
}

// casualty adds those whom a noun phrase names, with their number.
func (s *scan) casualty(b *build, harm string, h int, rule string) {
	who := s.core(h)
	if r := s.actorAt[who]; who != h && r >= 0 && !s.t.ActorRefs[r].Generic && s.gists[who].person == nil {
		who = h // "ten members of the militia"
	}
	q, at := s.countSpan(who)
	if q == nil && who != h {
		q, at = s.countSpan(h)
	}
	if q == nil {
		q, at = s.putAt(h)
	}
	c := vedette.Casualty{Count: q}
	words := s.phrase(who)
	if at != (vedette.Span{}) {
		words = cover(words, at)
	}
	said := who
	if who != h && s.gists[h].person != nil && s.gists[who].person == nil {
		said = h // "203 members of armed groups" are members
	}
	if s.private(who) {
		one := vedette.Exactly(1, "")
		c.Count, q = &one, &one
	} else if s.pos(who) != text.NUM && s.pos(who) != text.PRON {
		c.Who = oneLine(s.t.Of(s.whom(said)))
	}
	if q == nil && c.Who == "" {
		return
	}
	s.sort(&c, who)
	c.Evidence = []vedette.Evidence{s.t.Evidence(words, rule)}
	s.addCasualty(b, harm, c)
	s.partsOf(b, harm, who)
}

// putAt returns the number that is said of those of h, with its words: "put the
// number of fighters killed at 82"; nil for none.
func (s *scan) putAt(h int) (*vedette.Quantity, vedette.Span) {
	n := s.t.Tokens[h].Head
	if n < 0 || s.prep(h) != "of" {
		return nil, vedette.Span{}
	}
	switch s.lemma(n) {
	case "number", "count", "toll", "total", "figure":
	default:
		return nil, vedette.Span{}
	}
	if v := s.t.Tokens[n].Head; v < 0 || s.pos(v) != text.VERB {
		return nil, vedette.Span{}
	}
	for k := h + 1; k < s.t.Sentences[s.t.Tokens[h].Sent].Last; k++ { // the parser hangs it from anything before it
		if p := s.prep(k); p != "at" && p != "to" || s.quantityAt[k] < 0 || s.timeAt[k] >= 0 {
			continue
		}
		if q := s.t.Quantities[s.quantityAt[k]]; !q.Percent && !q.Ordinal && !q.Money && !q.Measure && q.Unit < 0 {
			v := q.Value
			return &v, q.Span
		}
	}
	return nil, vedette.Span{}
}

func cover(a, b vedette.Span) vedette.Span {
	return vedette.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// figured is a casualty with the list it stands in.
type figured struct {
	harm string
	id   string
}

func (s *scan) addCasualty(b *build, harm string, c vedette.Casualty) {
	if b.Harm == nil {
		b.Harm = &vedette.Harm{}
	}
	list := b.Harm.List(harm)
	for i := range *list { // the same words reached on two ways
		if o := &(*list)[i]; o.Evidence[0].Start == c.Evidence[0].Start && o.Evidence[0].End == c.Evidence[0].End {
			return
		}
	}
	c.ID = harm + "-" + strconv.Itoa(len(*list)+1)
	if c.Group == "" {
		c.Group = "unknown"
	}
	c.Side = s.sideOf(b, &c)
	*list = append(*list, c)
	b.found = append(b.found, figured{harm, c.ID})
}

// sideOf says on which side those harmed stood: a is the initiators', b the
// targets'.
func (s *scan) sideOf(b *build, c *vedette.Casualty) string {
	switch c.Group {
	case "military", "police", "armed-group", "unknown":
		return "unknown"
	}
	return "civilian"
}
