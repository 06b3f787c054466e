package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// takenBack returns the statement that a retraction takes back: the last one
// before it by the same speaker, or a body that it is part of, that is of the
// sort its object names ("retracted its denial"); nil for none in this report.
func (b *builder) takenBack(ac *account) *vedette.Statement {
	if ac.who.actor < 0 || ac.from.cue < 0 {
		return nil
	}
	cue := b.t.Offset(b.t.Tokens[ac.from.cue].Span.Start)
	sort := b.sortOf(ac.from)
	var last *vedette.Statement
	for i := range b.f.Statements {
		s := &b.f.Statements[i]
		if s.Event == nil || s.Evidence[0].Start >= cue || !slices.Contains(sort, s.Stance) || !b.related(vedette.ActorID(ac.who.id), vedette.ActorID(s.Speaker)) {
			continue
		}
		if last == nil || s.Evidence[0].Start > last.Evidence[0].Start {
			last = s
		}
	}
	return last
}

// sortOf names the stances that a word for what is taken back stands for.
func (b *builder) sortOf(a *attribution) []vedette.Stance {
	for _, h := range a.heads {
		switch b.lemma(h) {
		case "denial":
			return []vedette.Stance{vedette.Denies}
		case "accusation", "allegation", "charge":
			return []vedette.Stance{vedette.Accuses}
		case "confession":
			return []vedette.Stance{vedette.Admits, vedette.Claims}
		}
	}
	return []vedette.Stance{vedette.Reports, vedette.Claims, vedette.Accuses, vedette.Admits, vedette.Confirms, vedette.Denies}
}

// sameEvent returns an event that points to that of another statement: its kind,
// day and place, and nothing that it alone tells.
func sameEvent(e *vedette.Event) vedette.Event {
	return vedette.Event{Definite: true, Type: e.Type, Details: vedette.Details{When: e.When, Where: e.Where}}
}

// undone is the status that an event has once a statement of that stance is
// taken back: of a denial, that it happened.
func undone(s vedette.Stance) vedette.Status {
	if s == vedette.Denies {
		return vedette.Happened
	}
	return vedette.Negated
}
