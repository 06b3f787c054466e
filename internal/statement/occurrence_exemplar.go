package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// exemplars makes an attack of each example that a series is told with: "a
// series of attacks in the north, among others on the camp of Tessit", "attacks
// in five towns, including one on a market in Bama". The series keeps the toll;
// of the example nothing is told but where and at whom.
func (s *scan) exemplars(b *build) []occurrence {
	if b.Extent != vedette.ExtentSeries || s.pos(b.d.tok) == text.VERB {
		return nil
	}
	sent := s.t.Sentences[b.sent]
	var out []occurrence
	for k := b.d.tok + 1; k < sent.Last; k++ {
		if !s.introduces(k) {
			continue
		}
		if h := s.exampleAt(k+1, sent.Last); h >= 0 {
			if o, ok := s.exemplar(b, h); ok {
				out = append(out, o)
			}
		}
		break
	}
	return out
}

// withoutExamples takes from a series the places that only its example names.
func (s *scan) withoutExamples(b *build) {
	if b.Extent != vedette.ExtentSeries || len(b.places) < 2 {
		return
	}
	sent := s.t.Sentences[b.sent]
	for k := b.d.tok + 1; k < sent.Last; k++ {
		if s.introduces(k) && s.exampleAt(k+1, sent.Last) >= 0 {
			rest := slices.DeleteFunc(slices.Clone(b.places), func(p placed) bool { return s.t.PlaceRefs[p.ref].First > k })
			if len(rest) > 0 {
				b.places = rest
			}
			return
		}
	}
}

// introduces reports whether a word opens an example.
func (s *scan) introduces(k int) bool {
	switch s.lemma(k) {
	case "including", "include", "notably", "especially":
		return true
	case "among", "amongst":
		return k+1 < len(s.t.Tokens) && (s.lemma(k+1) == "other" || s.lemma(k+1) == "others" || s.lemma(k+1) == "them")
	}
	return false
}

// exampleAt returns the noun behind "[one] on", "[those] against" at token k.
func (s *scan) exampleAt(k, end int) int {
	for n := 0; k < end && n < 4; k, n = k+1, n+1 {
		switch s.lemma(k) {
		case "on", "against", "at", "in":
			for h := k + 1; h < end && h < k+12; h++ {
				if p := s.pos(h); (p == text.NOUN || p == text.PROPN) && s.prep(h) == s.lemma(k) {
					return h
				}
			}
			return -1
		case "other", "others", "them", "one", "those", "attack", "assault", "a", "an", "strike":
		default:
			return -1
		}
	}
	return -1
}

// exemplar is one example of the series b, aimed at the phrase of h.
func (s *scan) exemplar(b *build, h int) (occurrence, bool) {
	d := *b.d
	d.harms = nil
	c := &build{d: &d}
	c.trigger, c.clause, c.sent = b.trigger, b.clause, b.sent
	c.Type, c.Extent, c.Outcome, c.attempt = b.Type, vedette.ExtentSingle, b.Outcome, b.attempt
	c.Initiators, c.When = slices.Clone(b.Initiators), b.When
	if s.placeAt[h] >= 0 {
		s.aimedPlace(c, int(s.placeAt[h]))
	} else {
		s.target(c, arg{"on", h}, "statement/roles:example")
	}
	if len(c.places)+len(c.Targets) == 0 {
		return occurrence{}, false
	}
	if len(c.places) > 0 {
		s.locate(c)
	}
	s.finish(c)
	return c.occurrence, true
}
