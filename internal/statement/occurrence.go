package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// occurrences reads the first pass: every deed and every bare toll that the
// text tells of, in text order, whether or not it is said to have happened.
//
// Per sentence: triggers that keep the company their frames ask for; triggers
// that tell one deed, joined; harm, hung from the deed that did it; roles by
// slot and by what fills the slot. Then over the whole text, what a deed leaves
// out: the place and day of the one it goes on from, each under its own rule
// name, so that a reader can tell a stated day from an inherited one.
//
// Doubts. Frames lean on the parser, and its commonest slips (circumstances
// hung from the noun before them, a past tense taken for a participle, a clause
// swallowed by the closing "police said") are mended by name in astray,
// gardenPath and repaired: a better parser makes them idle, not wrong. A deed
// without a day inherits one only within its paragraph or where it points back;
// inheriting across paragraphs was tried and gave background deeds the day of
// the news. Weak words ("attack", "hit", "take") count only where the sentence
// or the report speaks of violence; the bounds there were set by hand.
func (x *Extractor) occurrences(t *text.Text) []occurrence {
	k := x.kinds
	t = k.retagged(mended(t))
	t = repaired(t, func(i int) bool { return k.speech[t.Tokens[i].Lemma] })
	s := newScan(k, t)
	if s.playful() {
		return nil
	}
	var out []occurrence
	for i := range t.Sentences {
		s.sentence(i, &out)
	}
	s.shared(out)
	s.carry(out)
	s.heading(out)
	s.narrate(out)
	return s.broken(out)
}

// sentence reads one sentence: triggers, then which of them tell one deed, then
// who was harmed by which, then the roles.
func (s *scan) sentence(i int, out *[]occurrence) {
	sent := &s.t.Sentences[i]
	deeds, harms := len(s.deeds), len(s.harms)
	s.find(sent)
	s.merge(deeds)
	s.weed(sent, deeds)
	s.attachAll(harms, deeds, len(*out) > 0 && (*out)[len(*out)-1].sent >= i-2)
	start := len(*out)
	for d := deeds; d < len(s.deeds); d++ {
		if !s.deeds[d].drop {
			*out = append(*out, s.make(&s.deeds[d])...)
		}
	}
	s.tolls(harms, out)
	slices.SortStableFunc((*out)[start:], func(a, b occurrence) int { return a.trigger - b.trigger })
}

// make turns a deed into occurrences: one, or one for each place of a series.
func (s *scan) make(d *deed) []occurrence {
	b := &build{d: d}
	b.trigger, b.clause, b.sent = d.tok, d.verb, s.t.Tokens[d.tok].Sent
	s.fill(b, d)
	also := slices.Clone(d.lent)
	for _, h := range d.harms {
		s.record(b, &s.harms[h])
		also = append(also, s.harms[h].tok)
		s.roleOfHarm(b, &s.harms[h])
	}
	s.victims(b)
	s.effects(b)
	s.date(b, also)
	b.Type = s.refined(b)
	s.gauge(b)
	if s.empty(b) {
		return nil
	}
	s.withoutExamples(b)
	s.locate(b)
	s.finish(b)
	return append(s.perPlace(b), s.exemplars(b)...)
}

// refined returns the kind that the means make of the deed's own kind.
func (s *scan) refined(b *build) vedette.EventType {
	kind := b.d.trig.kind.ID
	for range 3 {
		changed := false
		for _, m := range b.Means {
			if k := s.refine[refinement{kind, m.Kind}]; k != nil {
				kind, changed = k.ID, true
				break
			}
		}
		if !changed {
			break
		}
	}
	return kind
}

// empty reports whether nothing is told but the word itself: "attacks have
// become rare", "the art of murder". A word that points back is kept.
func (s *scan) empty(b *build) bool {
	if len(b.Initiators)+len(b.Targets)+len(b.places)+len(b.origins)+len(b.sides)+len(b.Damage) > 0 || b.Harm != nil {
		return false
	}
	if b.Definite && b.Outcome == vedette.OutcomeIntercepted {
		return false
	}
	if b.d.trig.spec.Pointer {
		return true
	}
	if b.When != nil || len(b.Means) > 0 {
		return false
	}
	if s.pos(b.d.tok) == text.VERB { // somebody unresolved did it, or it befell something
		for _, a := range b.d.args {
			if (a.slot == "subject" || a.slot == "object") && s.pos(a.head) != text.PRON {
				return false
			}
		}
		return true
	}
	return !b.Definite && !b.Previous && !s.somewhere(b)
}

// somewhere reports whether a headline names where a deed took place, though no
// gazetteer has the name: "Clashes in Barada valley".
func (s *scan) somewhere(b *build) bool {
	if !s.terse() {
		return false
	}
	for _, a := range b.d.args {
		if b.d.trig.roles[a.slot] == "place" && s.timeAt[a.head] < 0 && s.properly(a.head) {
			return true
		}
	}
	return false
}

// properly reports a name, or a phrase with one right before its head.
func (s *scan) properly(k int) bool {
	return s.pos(k) == text.PROPN || k > 0 && s.pos(k-1) == text.PROPN && s.t.Tokens[k-1].Head == k
}

// finish writes what the other fields decide.
func (s *scan) finish(b *build) {
	b.protection()
	s.targeted(b)
	ev := s.t.Evidence(s.t.Tokens[b.d.tok].Span, b.d.trig.rule)
	b.Trigger = &ev
	b.span = s.clauseSpan(s.telling(b.clause))
}

// telling returns the head of the words that tell a deed: its clause, or all
// that hangs together where the parser found no verb.
func (s *scan) telling(v int) int {
	for n := 0; n < 50 && s.pos(v) != text.VERB && s.t.Tokens[v].Head >= 0; n++ {
		v = s.t.Tokens[v].Head
	}
	return v
}

// clauseSpan returns the words of a clause without the marks around it.
func (s *scan) clauseSpan(v int) vedette.Span {
	first, last := s.t.Subtree(v)
	sp := s.t.Words(first, last)
	words := s.t.Of(sp)
	trimmed := strings.TrimLeft(words, " ,;:—–-\"“”'")
	sp.Start += len(words) - len(trimmed)
	sp.End -= len(trimmed) - len(strings.TrimRight(trimmed, " ,;:—–-"))
	return sp
}

// perPlace makes one series of each place that a plural names: "attacks in A
// and B" are two series, not a number of incidents.
func (s *scan) perPlace(b *build) []occurrence {
	first, ok := s.finest(b.places)
	if b.Extent != vedette.ExtentSeries || !ok || len(b.places) < 2 {
		return s.perTarget(b)
	}
	rank := grain(s.placeOf(first.ref).Kind)
	var out []occurrence
	for _, p := range b.places {
		if k := s.placeOf(p.ref); grain(k.Kind) == rank || s.listed(p.ref, b.places) {
			o := b.occurrence
			w := *o.Where
			w.Place, w.Evidence = k.ID, []vedette.Evidence{s.t.Evidence(s.t.PlaceRefs[p.ref].Span, p.rule)}
			o.Where = &w
			out = append(out, o)
		}
	}
	return out
}

// listed reports whether a place stands in one list with another.
func (s *scan) listed(ref int, list []placed) bool {
	for _, p := range list {
		if p.ref != ref && s.sameList(min(ref, p.ref), max(ref, p.ref)) {
			return true
		}
	}
	return false
}

// perTarget makes one attack of each target that a plural deals out: "attacks
// on a school and a mosque" are two, one on each.
func (s *scan) perTarget(b *build) []occurrence {
	if s.t.Tokens[b.d.tok].Tag != "NNS" || len(b.Targets) < 2 || b.When.Known() || s.series(b.d.tok) || b.Harm != nil {
		return []occurrence{b.occurrence}
	}
	for i := range b.Targets {
		if q := b.Targets[i].Evidence[0].Quote; !strings.HasPrefix(q, "a ") && !strings.HasPrefix(q, "an ") {
			return []occurrence{b.occurrence}
		}
	}
	var out []occurrence
	for i := range b.Targets {
		o := b.occurrence
		o.Targets = b.Targets[i : i+1 : i+1]
		o.Extent = vedette.ExtentSingle
		out = append(out, o)
	}
	return out
}
