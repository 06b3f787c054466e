package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
)

// shared gives the first of two coordinated deeds of one doer what stands behind
// the second for both: "killed 40 militants and arrested 12 people in an
// operation at X between 3 and 5 May".
func (s *scan) shared(list []occurrence) {
	for i := len(list) - 2; i >= 0; i-- {
		o, p := &list[i], &list[i+1]
		if o.sent != p.sent || o.toll || p.toll || s.dep(p.clause) != "conj" || s.t.Tokens[p.clause].Head != o.clause || s.child(p.clause, "nsubj", "nsubj:pass") >= 0 {
			continue
		}
		if o.When == nil && p.When.Known() {
			w := *p.When
			w.Evidence = rerule(p.When.Evidence, "statement/when:coordinated")
			o.When = &w
		}
		if p.Where != nil && p.Where.Place != "" && (o.Where == nil || s.vaguer(o.Where.Place, p.Where.Place) && o.Where.Evidence[0].Rule == "statement/where:sentence") {
			w := *p.Where
			w.Evidence = rerule(p.Where.Evidence, "statement/where:coordinated")
			o.Where = &w
		}
	}
}

func rerule(from []vedette.Evidence, rule string) []vedette.Evidence {
	out := append([]vedette.Evidence(nil), from...)
	for i := range out {
		out[i].Rule = rule
	}
	return out
}

// vaguer reports whether place a says less than place b of the same country.
func (s *scan) vaguer(a, b vedette.PlaceID) bool {
	p, q := s.countries[a], s.countries[b]
	return p != nil && q != nil && p.Country == q.Country && grain(p.Kind) > grain(q.Kind)
}

// broken folds a toll that only breaks down the one told before into it: after
// "killed 131 civilians", "the dead were 102 men, 17 women and 12 children"
// gives its parts. They are parts only where they add up to no more than the
// whole; otherwise the toll stands for itself.
func (s *scan) broken(list []occurrence) []occurrence {
	out := list[:0]
	for i := range list {
		o := &list[i]
		if len(out) > 0 && o.toll && o.parts && fold(&out[len(out)-1], o, s.t.Sentences[o.sent].Paragraph-s.t.Sentences[out[len(out)-1].sent].Paragraph) {
			continue
		}
		out = append(out, *o)
	}
	return out
}

// fold adds the killed of a breakdown to the whole of the deed just told.
func fold(whole, parts *occurrence, apart int) bool {
	if whole.Harm == nil || len(whole.Harm.Killed) != 1 || apart > 1 || parts.sent-whole.sent > 2 {
		return false
	}
	w := &whole.Harm.Killed[0]
	sum := int64(0)
	for _, c := range parts.Harm.Killed {
		if c.Count == nil || c.Count.Low == nil {
			return false
		}
		sum += *c.Count.Low
	}
	if w.Count == nil || w.Count.Low == nil || sum > *w.Count.Low {
		return false
	}
	h := *whole.Harm
	h.Killed = append([]vedette.Casualty(nil), h.Killed...)
	for _, c := range parts.Harm.Killed {
		c.ID, c.PartOf = "killed-"+strconv.Itoa(len(h.Killed)+1), w.ID
		h.Killed = append(h.Killed, c)
	}
	whole.Harm = &h
	return true
}
