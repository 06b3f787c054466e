package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// keepAssessment adds a judgement, unless a party tells it of itself.
func (b *builder) keepAssessment(j judgement) {
	v := b.tell(j.clause)
	if v.status == untold || b.isQuestion(j.clause) {
		return
	}
	var subject string
	if i := b.actorNear(j.subject); i >= 0 {
		subject = string(b.t.Actors[b.t.ActorRefs[i].Actor].ID)
	} else {
		subject = b.t.Of(b.t.Words(int(b.left[j.subject]), j.subject+1))
	}
	s := b.statementOf(&v, b.clauseOf(j.clause))
	if s.Speaker == subject {
		return // of its own plans a party speaks as a party
	}
	if c := b.estimateIn(j.clause); c != nil {
		s.Certainty = c
	}
	s.Aspect = ""
	ev := s.Evidence[0]
	ev.Rule = "data/language/en/assessments.yaml"
	a := vedette.Assessment{Kind: j.kind, Text: ev.Quote, Subject: subject, Certainty: s.Certainty, Outcome: "open", Evidence: []vedette.Evidence{ev}}
	a.ID = vedette.AssessmentID(vedette.ContentID("assessment", string(b.t.Report.ID), j.kind, strconv.Itoa(ev.Start), strconv.Itoa(ev.End)))
	if j.kind == "forecast" {
		a.Horizon = b.horizon(j.clause)
	}
	s.Assessment = a.ID
	a.Statement = b.add(s)
	b.f.Assessments = append(b.f.Assessments, a)
}

func (b *builder) isQuestion(tok int) bool {
	s := b.t.Sentences[b.t.Tokens[tok].Sent]
	return s.Last > s.First && b.t.Word(s.Last-1) == "?"
}

// horizon returns the time to which a forecast speaks, where it names one.
func (b *builder) horizon(clause int) *vedette.Period {
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		if tm.Kind == text.TimeDate && tm.Period.Known() && b.under(tm.Head, clause) && !b.closer(tm.Head, clause, clause) && !b.past(&tm.Period) {
			p := tm.Period
			p.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/horizon")}
			return &p
		}
	}
	return nil
}

// past reports a time that lies before the report: no forecast speaks to it.
func (b *builder) past(p *vedette.Period) bool {
	day := b.t.Report.Published
	if r := b.t.Report.PublishedRange; day == "" && r != nil {
		day = r.Earliest
	}
	return day != "" && p.Latest != "" && p.Latest < day
}

// clauseOf returns the words of a clause without a further clause that is
// joined to it and stands for itself: each of two forecasts in one sentence has
// its own words.
func (b *builder) clauseOf(c int) vedette.Span {
	from, to := int(b.left[c]), int(b.right[c])
	for k := b.firstChild[c]; k >= 0; k = b.nextChild[k] {
		t := b.t.Tokens[k]
		if t.Dep.Base() == "conj" && t.POS == text.VERB && b.child(int(k), "aux", "nsubj") >= 0 && int(k) > c {
			to = min(to, int(b.left[k]))
		}
	}
	for to > from+1 && (b.t.Tokens[to-1].POS == text.PUNCT || b.t.Tokens[to-1].POS == text.CCONJ) {
		to--
	}
	for from < to-1 && (b.t.Tokens[from].POS == text.PUNCT || b.t.Tokens[from].POS == text.CCONJ) {
		from++
	}
	return b.t.Words(from, to)
}
