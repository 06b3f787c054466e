package statement

import (
	"slices"
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// assemble makes statements of what occurrences tell and of who tells it, and
// finds the figures, relations, campaigns and assessments.
func (x *Extractor) assemble(t *text.Text, occ []occurrence) *vedette.Findings {
	r := newReader(x.cues, mended(t))
	r.model, r.occ = x.model, occ
	r.attribute()
	b := &builder{reader: r, seen: map[string]int{}, f: &vedette.Findings{Source: t.Source}}
	b.findCampaigns()
	b.findFigures()
	b.findRelations()
	b.findAssessments()
	b.findAnswers()
	b.withinCampaigns()
	b.falseFlags()
	for i := range occ {
		b.occurrence(&occ[i])
	}
	b.bareAnswers()
	b.bare()
	slices.SortStableFunc(b.f.Statements, func(p, q vedette.Statement) int {
		if d := p.Evidence[0].Start - q.Evidence[0].Start; d != 0 {
			return d
		}
		return p.Evidence[0].End - q.Evidence[0].End
	})
	b.f.Report, b.f.Actors, b.f.Places, b.f.Notices = *t.Report, t.Actors, t.Places, t.Notices
	return b.f
}

// builder collects the findings of one text.
type builder struct {
	*reader
	f       *vedette.Findings
	answers []answer
	counted map[int]string // tokens whose number is a figure, and its measure
	framed  map[int]bool   // triggers told as done in another's name
	seen    map[string]int // how many statements share what an id is made of
}

// occurrence makes the statements on one event: one by each who speaks of it.
func (b *builder) occurrence(o *occurrence) {
	if b.framed[o.trigger] {
		return // told as done in another's name
	}
	if m := b.counted[o.trigger]; m == "percent-eliminated" || m != "" && (long(o.When) || o.When == nil && b.sinceThen(o.trigger)) && (o.Where == nil || !named(o.Where)) && !b.accusing(o) {
		return // a count over weeks that names no place is a figure alone
	}
	if p := b.answerOver(o.trigger); p != nil {
		if !p.settled {
			b.answerStatement(p, o)
		}
		return
	}
	v := b.tell(o.trigger)
	if o.Harm != nil {
		v.cause = false // "troops killed five during a raid": the killing is what is said
	}
	b.weigh(o.trigger, &v)
	for _, a := range v.by {
		a.used = a.used || !v.cause // "admitted that shells fell because of a clash": the clash is not what is admitted
	}
	if v.status == untold || b.backed(o.trigger, &v) {
		return
	}
	if v.status == vedette.Happened && (o.Outcome == vedette.OutcomeFoiled || o.Outcome == vedette.OutcomeFailed) {
		v.status = vedette.Attempted
	}
	if v.status == vedette.Happened && b.longAgo(o) {
		v.status = vedette.Historical
	}
	b.ownFighters(o, &v)
	for _, ac := range b.accounts(&v, o) {
		b.state(ac, &v, o)
	}
}

// accusing reports a deed that somebody is accused of: "accused the army of
// executing 30 men in May" is no mere count.
func (b *builder) accusing(o *occurrence) bool {
	return len(o.Initiators)+len(o.Targets) > 0 && slices.ContainsFunc(b.tell(o.trigger).by, func(a *attribution) bool { return a.entry.Stance == vedette.Accuses })
}

// sinceThen reports a verb with a clause of "since": "have been killed since the
// conflict began".
func (b *builder) sinceThen(trigger int) bool {
	for k := b.firstChild[trigger]; k >= 0; k = b.nextChild[k] {
		if b.t.Tokens[k].Dep.In("advcl", "conj", "obl") && b.has(int(k), "since") || b.t.Tokens[k].Dep == "conj" && int(k) > trigger && b.sinceThen(int(k)) {
			return true
		}
	}
	return false
}

// backed reports a deed that somebody is only accused of helping along: "accused
// Rwanda of backing the offensive" names a supporter, not who did it.
func (b *builder) backed(trigger int, v *telling) bool {
	h := b.t.Tokens[trigger].Head
	if h < 0 || b.t.Tokens[trigger].Dep != "obj" || !slices.ContainsFunc(v.by, func(a *attribution) bool { return a.entry.Stance == vedette.Accuses }) {
		return false
	}
	switch b.lemma(h) {
	case "back", "support", "fund", "finance", "sponsor", "aid", "fuel", "arm", "encourage", "facilitate", "enable":
		return true
	}
	return false
}

// named reports a place that the deed's own words name.
func named(w *vedette.Where) bool {
	return len(w.Evidence) > 0 && w.Evidence[0].Rule != "statement/where:narrative" && w.Evidence[0].Rule != "statement/where:heading"
}

// longAgo reports an event of more than a year before the report.
func (b *builder) longAgo(o *occurrence) bool {
	if o.When == nil || o.When.Latest == "" {
		return false
	}
	day := b.t.Report.Published
	if p := b.t.Report.PublishedRange; day == "" && p != nil {
		day = p.Earliest
	}
	return day != "" && o.When.Latest < day.AddDays(-365)
}

// state adds one account as a statement.
func (b *builder) state(ac account, v *telling, o *occurrence) {
	e := o.Event
	e.Initiators = b.attributed(ac, o, v)
	switch ac.stance {
	case vedette.Explains, vedette.Condemns, vedette.Denies, vedette.Doubts, vedette.Declines:
		e.Definite = true // it speaks of an event that is told elsewhere
	}
	if e.When == nil {
		e.When = b.dayOfDeed(ac.from)
	}
	s := vedette.Statement{Report: b.t.Report.ID, Evidence: b.evidence(ac, o.span), Speaker: ac.who.id, Stance: ac.stance, Aspect: ac.aspect,
		Certainty: v.certainty, Hedges: append(ac.hedges, v.hedges...), AttributionChain: ac.chain, Status: ac.status, Event: &e}
	if ac.from != nil {
		s.SaidOn = b.saidOn(ac.from.cue, ac.stance == vedette.Declines)
	}
	b.add(s)
}

// evidence quotes the words that tell the event, then those that say who tells it.
func (b *builder) evidence(ac account, span vedette.Span) []vedette.Evidence {
	ev := []vedette.Evidence{b.t.Evidence(span, "statement/"+string(ac.stance))}
	if a := ac.from; a != nil && a.cue >= 0 {
		if cue := b.cueSpan(a); !span.Contains(cue) {
			ev = append(ev, b.t.Evidence(cue, "statement/attribution"))
		}
	} else if a != nil && a.source >= 0 {
		ev = append(ev, b.t.Evidence(b.words(a.source), "statement/quotation"))
	}
	return ev
}

// cueSpan covers the cue and, where it stands beside it, who speaks.
func (r *reader) cueSpan(a *attribution) vedette.Span {
	s := r.t.Tokens[a.cue].Span
	if a.source >= 0 && r.t.Tokens[a.source].Sent == r.t.Tokens[a.cue].Sent && !r.under(a.cue, a.source) {
		w := r.words(a.source)
		s = vedette.Span{Start: min(s.Start, w.Start), End: max(s.End, w.End)}
	}
	return s
}

// add gives a statement its id and keeps it.
func (b *builder) add(s vedette.Statement) vedette.StatementID {
	first := s.Evidence[0]
	key := strconv.Itoa(first.Start) + "\x00" + strconv.Itoa(first.End) + "\x00" + string(s.Stance)
	n := b.seen[key]
	b.seen[key]++
	s.ID = vedette.StatementID(vedette.ContentID("statement", string(b.t.Report.ID), strconv.Itoa(first.Start), strconv.Itoa(first.End), string(s.Stance), strconv.Itoa(n)))
	if s.Event != nil && s.Event.Harm != nil {
		s.Event.Harm = owned(s.Event.Harm, s.ID)
	}
	b.f.Statements = append(b.f.Statements, s)
	return s.ID
}
