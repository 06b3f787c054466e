package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// means reads a weapon or vehicle with its number and what is told of its make:
// "ten 107-mm rockets", "two Shahed drones".
func (s *scan) means(b *build, h int, rule string) {
	h = s.core(h)
	g := s.gists[h]
	if g.means == nil {
		return
	}
	m := vedette.Means{Kind: g.means.Means, Detail: s.detail(h), Evidence: []vedette.Evidence{s.t.Evidence(s.phrase(h), rule)}}
	if q := s.count(h); q != nil {
		m.Count = q
	}
	for i := range b.Means {
		if b.Means[i].Kind == m.Kind {
			if b.Means[i].Count == nil && b.Means[i].Detail == "" {
				b.Means[i] = m
			}
			return
		}
	}
	b.Means = append(b.Means, m)
}

func (b *build) hasMeans(kind string) bool {
	for i := range b.Means {
		if b.Means[i].Kind == kind {
			return true
		}
	}
	return false
}

// detail returns the words between number and noun that tell the make or
// calibre, "" where there are none.
func (s *scan) detail(h int) string {
	first, _ := s.extent(h)
	from := -1
	for k := first; k < h; k++ {
		q := s.quantityAt[k]
		measure := q >= 0 && s.t.Quantities[q].Measure
		switch {
		case q >= 0 && !measure && s.quantityOf[h] == q:
			from = -1
		case s.pos(k) == text.DET || s.pos(k) == text.PRON || s.actorAt[k] >= 0 || s.placeAt[k] >= 0 || s.pos(k) == text.ADP || s.pos(k) == text.CCONJ || s.pos(k) == text.PART:
			from = -1
		case from < 0 && (measure || s.pos(k) == text.PROPN || s.pos(k) == text.NOUN || s.pos(k) == text.ADJ && makes(s.lemma(k)) || s.pos(k) == text.NUM && k > first):
			from = k
		}
	}
	if from < 0 {
		return ""
	}
	return strings.TrimSpace(s.t.Of(s.t.Words(from, h)))
}

// makes reports whether an adjective tells what a weapon is, not how many or
// how bad it was.
func makes(adj string) bool {
	switch adj {
	case "ballistic", "hypersonic", "unmanned", "guided", "anti-tank", "anti-aircraft", "heavy", "automatic", "improvised", "thermobaric", "incendiary", "naval", "homemade", "makeshift", "long-range", "short-range":
		return true
	}
	return strings.HasSuffix(adj, "mm") || strings.HasSuffix(adj, "made")
}

// count returns the number of a counted noun; one for "a soldier"; nil where no
// number is told.
func (s *scan) count(h int) *vedette.Quantity {
	q, _ := s.countSpan(h)
	return q
}

// countSpan is count with the words of the number.
func (s *scan) countSpan(h int) (*vedette.Quantity, vedette.Span) {
	n := s.quantityOf[h]
	if n < 0 {
		n = s.quantityBefore(h)
	}
	if n >= 0 {
		q := s.t.Quantities[n]
		if q.Ordinal || q.Percent || q.Money || q.Measure {
			return nil, vedette.Span{}
		}
		v := q.Value
		return &v, q.Span
	}
	if c := s.child(h, "det"); c >= 0 {
		switch s.lemma(c) {
		case "no":
			v := vedette.Exactly(0, s.t.Word(c))
			return &v, s.t.Tokens[c].Span
		case "a", "an":
			if s.t.Tokens[h].Tag == "NN" && !s.is(h, s.b.group) {
				v := vedette.Exactly(1, s.t.Word(c))
				return &v, s.t.Tokens[c].Span
			}
		}
	}
	return nil, vedette.Span{}
}

// quantityBefore finds the number of h where it is h itself ("21 wounded"),
// its numeral, or the word of number that governs it ("dozens of soldiers").
func (s *scan) quantityBefore(h int) int32 {
	if n := s.quantityAt[h]; n >= 0 && s.t.Quantities[n].Unit < 0 {
		return n
	}
	if c := s.child(h, "nummod"); c >= 0 && s.quantityAt[c] >= 0 {
		return s.quantityAt[c]
	}
	if t := s.t.Tokens[h]; t.Head >= 0 && t.Dep.Base() == "nmod" && s.prep(h) == "of" {
		if n := s.quantityAt[t.Head]; n >= 0 {
			return n
		}
	}
	return -1
}
