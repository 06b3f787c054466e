package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// date gives a deed the time that its own clause tells: one that hangs from the
// deed, from the verb that carries it, from a verb of harm of the same deed, or
// from the verb that it is coordinated with or controlled by. The time of a
// verb of saying is when it was said, never when it happened, and bounds nothing
// either: "said on Monday that rebels had fired" is open to the past. So is the
// time of a toll: what rose on Tuesday is a number.
func (s *scan) date(b *build, also []int) {
	var found []int
	for _, i := range s.timesBy.in(b.sent) {
		if t := &s.t.Times[i]; datable(t) && t.Head >= 0 && !s.asOf(t.Head) && s.tells(b, also, t) {
			found = append(found, int(i))
		}
	}
	found = s.closest(b, also, found)
	if len(found) == 0 {
		if s.until(b); b.When == nil {
			s.dayBefore(b)
		}
		if b.When == nil {
			s.announced(b)
		}
		return
	}
	b.When = s.period(found, "statement/when:clause")
}

// closest keeps, where some of the times hang from the deed itself or a verb of
// its harm, those only: "arrested on Friday over the bombing that killed 12 on 20
// April" tells of a bombing in April.
func (s *scan) closest(b *build, also, found []int) []int {
	var near []int
	for _, i := range found {
		if k := s.timeHolder(b, s.t.Times[i].Head); k == b.d.tok || k >= 0 && slices.Contains(also, k) {
			near = append(near, i)
		}
	}
	if near != nil {
		return near
	}
	return found
}

// timeHolder returns the first verb or deed above a token, -1 where there is none.
func (s *scan) timeHolder(b *build, h int) int {
	for k, n := h, 0; k >= 0 && n < 50; k, n = s.t.Tokens[k].Head, n+1 {
		if k == b.d.tok || s.pos(k) == text.VERB || s.deedAt[k] >= 0 {
			return k
		}
	}
	return -1
}

// tells reports whether a time is that of the deed. One that is counted from
// another deed, "two days after rebels shelled the town, jets bombed a camp", is
// that of the first verb behind the clause, whatever the tree says, and never
// that of what stands in the clause.
func (s *scan) tells(b *build, also []int, t *text.Time) bool {
	if !strings.HasPrefix(t.Rule, "timex/offset") || t.Last >= len(s.t.Tokens) || s.lemma(t.Last) != "after" && s.lemma(t.Last) != "before" {
		return s.owns(b, also, t.Head)
	}
	sent := s.t.Sentences[b.sent]
	end := t.Last
	for end < sent.Last && s.t.Word(end) != "," {
		end++
	}
	switch {
	case b.d.tok > t.Last && b.d.tok < end:
		return false
	case t.First > sent.First || !s.verbBetween(t.Last, end):
		return s.owns(b, also, t.Head)
	}
	for k := end; k < sent.Last; k++ {
		if s.pos(k) == text.VERB {
			return k == b.d.verb
		}
	}
	return false
}

func datable(t *text.Time) bool {
	return (t.Kind == text.TimeDate || t.Kind == text.TimeOfDay) && t.Period.Known()
}

// asOf reports whether a time says as of when something was counted, not when it
// happened: "the toll rose on Tuesday", "36 were still missing on Sunday".
func (s *scan) asOf(h int) bool {
	for k, n := h, 0; k >= 0 && n < 50; k, n = s.t.Tokens[k].Head, n+1 {
		if l := s.lemma(k); l == "missing" || l == "unaccounted" || l == "toll" {
			return true
		}
		if s.pos(k) == text.VERB {
			c := s.subjectChild(k)
			return c >= 0 && (s.counting(c) || s.asTold(k))
		}
	}
	return false
}

// counting reports whether a noun is a number of people harmed.
func (s *scan) counting(c int) bool {
	switch s.lemma(c) {
	case "toll", "tally", "count":
		return true
	case "number", "figure":
		k := s.withPrep(c, "of")
		return k >= 0 && len(s.triggers[s.lemma(k)]) > 0
	}
	return false
}

// asTold reports whether a verb only says that something is known of harm: "are
// now known to have died".
func (s *scan) asTold(v int) bool {
	switch s.lemma(v) {
	case "know", "confirm", "believe", "fear", "presume", "count":
		return s.child(v, "aux:pass") >= 0
	}
	return false
}

// owns reports whether the time at token h belongs to the deed: walking up from
// it, the first verb or deed met is one of the deed's own.
func (s *scan) owns(b *build, also []int, h int) bool {
	for k, n := h, 0; k >= 0 && n < 50; k, n = s.t.Tokens[k].Head, n+1 {
		if k != b.d.tok && s.pos(k) != text.VERB && s.deedAt[k] < 0 {
			continue
		}
		if k == b.d.verb && s.is(k, s.b.speech) && s.t.Tokens[b.d.tok].Head == k && h > b.d.tok {
			return true // "claimed a raid on the base on 24 April"
		}
		return s.own(b, also, k)
	}
	return s.opens(b, h)
}

// opens reports whether a time that no verb governs opens the sentence and the
// deed's is the first verb after it.
func (s *scan) opens(b *build, h int) bool {
	sent := s.t.Sentences[b.sent]
	i := s.timeAt[h]
	if i < 0 || s.t.Times[i].First > sent.First+1 {
		return false
	}
	for k := s.t.Times[i].Last; k < sent.Last; k++ {
		if s.pos(k) == text.VERB {
			return k == b.d.verb
		}
	}
	return false
}

func (s *scan) own(b *build, also []int, k int) bool {
	if k == b.d.tok {
		return true
	}
	if d := s.deedAt[k]; d >= 0 && s.deeds[d].into >= 0 && &s.deeds[s.deeds[d].into] == b.d {
		return true // a word that tells the same deed
	}
	for _, a := range also {
		if a == k {
			return true
		}
	}
	if s.is(k, s.b.speech) && k != b.d.verb {
		return false
	}
	if k == b.d.verb && !s.is(k, s.b.speech) {
		return true
	}
	// Up from the deed over verbs that only carry it on.
	for v, n := b.d.verb, 0; n < 5; n++ {
		t := &s.t.Tokens[v]
		if t.Head < 0 {
			return false
		}
		switch t.Dep.Base() {
		case "conj", "xcomp":
			v = t.Head
		case "advcl":
			if t.Tag != "VBG" && t.Tag != "VBN" || s.child(v, "mark") >= 0 || s.child(v, "nsubj") >= 0 {
				return false
			}
			v = t.Head
		default:
			return false
		}
		if v == k {
			return !s.is(k, s.b.speech)
		}
	}
	return false
}

// period joins the times of one deed: coordinated ones span from the first to
// the last ("on Friday night and Saturday morning"), otherwise the most exact
// counts.
func (s *scan) period(found []int, rule string) *vedette.Period {
	best := found[0]
	for _, i := range found[1:] {
		if a, b := s.t.Times[i].Period.Days(), s.t.Times[best].Period.Days(); a > 0 && (b == 0 || a < b) {
			best = i
		}
	}
	p := s.t.Times[best].Period
	p.Evidence = []vedette.Evidence{s.t.Evidence(s.t.Times[best].Span, rule)}
	for _, i := range found {
		if i != best && s.joined(s.t.Times[i].Head, s.t.Times[best].Head) {
			p = s.span(p, &s.t.Times[i], rule)
		} else if q := &s.t.Times[i].Period; i != best && p.TimeOfDay == "" && q.TimeOfDay != "" && q.Overlaps(&p) {
			p.TimeOfDay = q.TimeOfDay
		}
	}
	return &p
}

func (s *scan) joined(a, b int) bool {
	return s.dep(a) == "conj" && s.t.Tokens[a].Head == b || s.dep(b) == "conj" && s.t.Tokens[b].Head == a
}

func (s *scan) span(p vedette.Period, t *text.Time, rule string) vedette.Period {
	if q := t.Period; q.Earliest != "" && q.Latest != "" && p.Earliest != "" && p.Latest != "" {
		p.Earliest, p.Latest = min(p.Earliest, q.Earliest), max(p.Latest, q.Latest)
		p.Precision = vedette.PrecisionRange
		p.TimeOfDay = ""
		p.Evidence = append(p.Evidence, s.t.Evidence(t.Span, rule))
	}
	return p
}
