package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// means reads a weapon or vehicle with its number and what is told of its make:
// "ten 107-mm rockets", "two Shahed drones".
func (s *scan) means(b *build, h int, rule string) {
	if h < 0 {
		return
	}
	h = s.core(h)
	g := s.gists[h]
	if g.means == nil {
		return
	}
	m := vedette.Means{Kind: g.means.Means, Detail: strings.TrimSpace(strings.TrimSuffix(s.detail(h), g.means.Means)), Evidence: []vedette.Evidence{s.t.Evidence(s.phrase(h), rule)}}
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
// calibre, "" where there are none. It goes by the order of words: what stands
// there is too often torn apart in the tree.
func (s *scan) detail(h int) string {
	from := h - max(s.gists[h].length, 1) + 1
	end := from
	for k := from - 1; k >= 0 && s.t.Tokens[k].Sent == s.t.Tokens[h].Sent && h-k < 7; k-- {
		q := s.quantityAt[k]
		switch {
		case q >= 0 && !s.t.Quantities[q].Measure && s.quantityOf[h] == q, s.actorAt[k] >= 0, s.placeAt[k] >= 0:
			k = 0
		case s.pos(k) == text.PUNCT && s.t.Word(k) == "-", s.lemma(k) == "to" && s.t.Word(k+1) == "-":
		case q >= 0 && s.t.Quantities[q].Measure, s.pos(k) == text.PROPN, s.pos(k) == text.NOUN, s.measure(k), makes(s.lemma(k)):
			from = k
		default:
			k = 0
		}
	}
	return oneLine(s.t.Of(s.t.Words(from, end)))
}

// measure reports whether a token is the unit of a measure: "mm" in "107-mm".
func (s *scan) measure(k int) bool {
	q := s.quantityOf[k]
	return q >= 0 && s.t.Quantities[q].Measure
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
