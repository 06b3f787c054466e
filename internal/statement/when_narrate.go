package statement

import (
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// until dates what ended a period by the period's end: "operated there from
// 2015 to 2018, until it surrendered" tells of a surrender in 2018.
func (s *scan) until(b *build) {
	v := b.d.verb
	for n := 0; n < 4 && (s.dep(v).Base() == "conj" || s.dep(v).Base() == "xcomp") && s.t.Tokens[v].Head >= 0; n++ {
		v = s.t.Tokens[v].Head
	}
	h := s.t.Tokens[v].Head
	m := s.child(v, "mark")
	if h < 0 || m < 0 || s.dep(v).Base() != "advcl" && s.dep(v).Base() != "acl" || s.lemma(m) != "until" && s.lemma(m) != "till" {
		return
	}
	for _, i := range s.timesBy.in(b.sent) {
		t := &s.t.Times[i]
		if t.Head < 0 || !datable(t) || t.Period.Latest == "" || t.First > m {
			continue
		}
		if o := s.ownerOf(t.Head); o != h && (o < 0 || s.t.Tokens[o].Head != h || s.pos(h) == text.VERB) {
			continue // the clause of "until" hangs from the verb, or both from the noun
		}
		p := t.Period
		p.Earliest = p.Latest
		if p.Precision = vedette.PrecisionDay; wholeYears(&t.Period) {
			p.Earliest, p.Precision = p.Latest[:4]+"-01-01", vedette.PrecisionYear
		}
		p.Basis = vedette.BasisInferred
		p.Evidence = []vedette.Evidence{s.t.Evidence(t.Span, "statement/when:until")}
		b.When = &p
		return
	}
}

// announced dates a deed by the day on which it was announced or claimed, where
// the news was fresh when the report appeared: who announces a success does so
// that day or the next. What is merely said on a day may be long past and gets no
// time from it.
func (s *scan) announced(b *build) {
	v := b.d.verb
	h := s.t.Tokens[v].Head
	if h < 0 || s.dep(v) != "ccomp" || s.t.Tokens[v].Tag != "VBD" && s.t.Tokens[v].Tag != "VBN" || s.t.Report == nil {
		return
	}
	switch s.lemma(h) {
	case "announce", "claim", "declare":
	default:
		return
	}
	for _, i := range s.timesBy.in(b.sent) {
		t := &s.t.Times[i]
		p := t.Period
		if t.Head < 0 || t.Kind != text.TimeDate || p.Days() != 1 || s.ownerOf(t.Head) != h || s.t.Report.Published == "" {
			continue
		}
		if n := p.Latest.DaysUntil(s.t.Report.Published); n < 0 || n > 2 {
			return
		}
		b.When = &vedette.Period{Earliest: p.Earliest.AddDays(-1), Latest: p.Latest, Precision: vedette.PrecisionRange, Basis: vedette.BasisInferred,
			Text: s.t.Of(t.Span), Evidence: []vedette.Evidence{s.t.Evidence(t.Span, "statement/when:said")}}
		return
	}
}

// dayBefore dates a deed by what followed it: "were buried on Sunday, a day after
// gunmen attacked them" tells of an attack on Saturday.
func (s *scan) dayBefore(b *build) {
	anchor := -1
	for _, n := range s.timesBy.in(b.sent) {
		i, t := int(n), &s.t.Times[n]
		if t.Last >= b.d.tok {
			return
		}
		if datable(t) && t.Period.Days() == 1 {
			anchor = i
			continue
		}
		days := s.days(t)
		if days == 0 || anchor < 0 || s.lemma(t.Last) != "after" || s.verbBetween(t.Last, b.d.tok) {
			continue
		}
		day := s.t.Times[anchor].Period.Earliest.AddDays(-days)
		b.When = &vedette.Period{Earliest: day, Latest: day, Precision: vedette.PrecisionDay, Basis: vedette.BasisRelative,
			Text: oneLine(s.t.Of(t.Span)), Evidence: []vedette.Evidence{s.t.Evidence(s.t.Times[anchor].Span, "statement/when:after"), s.t.Evidence(t.Span, "statement/when:after")}}
		return
	}
}

// days returns how many days "a day", "two days" or "a week" is, 0 for other
// stretches.
func (s *scan) days(t *text.Time) int {
	v, per := strings.TrimPrefix(t.Value, "P"), 1
	switch {
	case strings.HasSuffix(v, "W"):
		per = 7
	case !strings.HasSuffix(v, "D"):
		return 0
	}
	n, err := strconv.Atoi(v[:len(v)-1])
	if err != nil || n < 0 || n > 30/per {
		return 0
	}
	return n * per
}

func (s *scan) verbBetween(first, last int) bool {
	for k := first; k < last; k++ {
		if s.pos(k) == text.VERB {
			return true
		}
	}
	return false
}

func wholeYears(p *vedette.Period) bool {
	return len(p.Earliest) == 10 && len(p.Latest) == 10 && p.Earliest[5:] == "01-01" && p.Latest[5:] == "12-31"
}

// narrate gives a deed without a time of its own that of the deed it goes on
// from: the one that it points back to ("the attack"), or the one just told in
// the same paragraph, where no place speaks against it. A pluperfect goes
// further back and takes none.
func (s *scan) narrate(list []occurrence) {
	for i := range list {
		o := &list[i]
		if o.When != nil || o.Previous || o.Separate || !o.Definite && (o.Extent != vedette.ExtentSingle && !o.toll || s.pluperfect(o.clause)) {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-6; k-- {
			p := &list[k]
			near := s.t.Sentences[p.sent].Paragraph == s.t.Sentences[o.sent].Paragraph && o.sent-p.sent <= 2
			if p.When == nil || p.Previous || p.Extent == vedette.ExtentSeries != (o.Extent == vedette.ExtentSeries) && !p.toll && !o.toll || !near && !(o.Definite && o.sent-p.sent <= 4) {
				continue
			}
			if !s.dict.Kindred(o.Type, p.Type) && !o.toll && !p.toll || s.apart(o, p) {
				continue
			}
			w := *p.When
			w.Evidence = append([]vedette.Evidence(nil), p.When.Evidence...)
			for n := range w.Evidence {
				w.Evidence[n].Rule = "statement/when:narrative"
			}
			o.When = &w
			break
		}
	}
}

func (s *scan) pluperfect(v int) bool {
	if h := s.t.Tokens[v].Head; h >= 0 && s.dep(v) == "ccomp" && s.is(h, s.b.speech) {
		return false // "said that they had fired" is what "we fired" becomes
	}
	c := s.child(v, "aux")
	return c >= 0 && s.lemma(c) == "have" && s.t.Tokens[c].Tag == "VBD"
}

// apart reports whether two occurrences name places in different countries.
func (s *scan) apart(a, b *occurrence) bool {
	if a.Where == nil || b.Where == nil || a.Where.Place == "" || b.Where.Place == "" {
		return false
	}
	p, q := s.countries[a.Where.Place], s.countries[b.Where.Place]
	if p == nil || q == nil || p.Kind == vedette.PlaceBorder || q.Kind == vedette.PlaceBorder { // a border has two sides
		return false
	}
	return p.Country != "" && q.Country != "" && p.Country != q.Country
}
