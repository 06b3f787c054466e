package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// keepRelation adds a relation between two different, single actors and the
// statement that makes it. One that is denied, only possible or still to come is
// kept with its status; one that is only asked or imagined is none.
func (b *builder) keepRelation(cue int, kind string, from, to int) bool {
	f, t := &b.t.ActorRefs[from], &b.t.ActorRefs[to]
	x, y := b.party(f, kind == "leader-of"), b.party(t, false)
	if x == y || f.Generic || t.Generic || x == "" || y == "" || b.asked(cue) {
		return false
	}
	v := b.tell(cue)
	if v.status == untold {
		return false
	}
	span := b.t.Tokens[cue].Span
	for _, s := range []vedette.Span{f.Span, t.Span} {
		if b.t.Tokens[f.First].Sent == b.t.Tokens[cue].Sent && b.sentenceSpan(cue).Contains(s) {
			span = vedette.Span{Start: min(span.Start, s.Start), End: max(span.End, s.End)}
		}
	}
	s := b.statementOf(&v, span)
	r := vedette.Relation{From: x, To: y, Kind: kind, When: b.since(cue), Evidence: []vedette.Evidence{b.t.Evidence(span, "data/language/en/relations.yaml")}}
	if s.Status != vedette.Happened {
		r.Status = s.Status
	}
	if old := b.sameRelation(&r); old != nil {
		if said := b.statementNamed(old.Statement); said == nil || said.Speaker != s.Speaker || said.Stance != s.Stance {
			s.Relation = old.ID
			b.add(s)
		}
		return true
	}
	r.ID = vedette.RelationID(vedette.ContentID("relation", string(b.t.Report.ID), string(x), kind, string(y), strconv.Itoa(r.Evidence[0].Start)))
	s.Relation = r.ID
	r.Statement = b.add(s)
	b.f.Relations = append(b.f.Relations, r)
	return true
}

// asked reports a cue in a question, whose answer is not given with it.
func (b *builder) asked(cue int) bool {
	s := b.t.Sentences[b.t.Tokens[cue].Sent]
	for k := s.Last - 1; k > cue && b.t.Tokens[k].POS == text.PUNCT; k-- {
		if b.t.Word(k) == "?" {
			return true
		}
	}
	return false
}

// party returns the actor of a mention; of one that names a person with a body,
// the person where a person is wanted, and nobody where the office is a body's only.
func (b *builder) party(r *text.ActorRef, person bool) vedette.ActorID {
	switch {
	case person && r.Person >= 0:
		return b.t.Actors[r.Person].ID
	case person && r.Office:
		return "" // "the leader of X": nobody is named
	}
	return b.t.Actors[r.Actor].ID
}

// sameRelation returns the relation of this report that r repeats; adversaries,
// allies and those who negotiate stand to each other either way.
func (b *builder) sameRelation(r *vedette.Relation) *vedette.Relation {
	for i := range b.f.Relations {
		o := &b.f.Relations[i]
		if o.Kind != r.Kind || o.Status != r.Status {
			continue
		}
		mutual := r.Kind == "adversary" || r.Kind == "ally" || r.Kind == "negotiates-with"
		if o.From == r.From && o.To == r.To || mutual && o.From == r.To && o.To == r.From {
			return o
		}
	}
	return nil
}

func (b *builder) statementNamed(id vedette.StatementID) *vedette.Statement {
	for i := range b.f.Statements {
		if b.f.Statements[i].ID == id {
			return &b.f.Statements[i]
		}
	}
	return nil
}

// since returns the time that is said in the clause of a relation's cue: when a
// group split off, since when one fights the other.
func (b *builder) since(cue int) *vedette.Period {
	clause := cue
	for n := 0; n < 6 && b.t.Tokens[clause].POS != text.VERB && b.t.Tokens[clause].Head >= 0; n++ {
		clause = b.t.Tokens[clause].Head
	}
	var found *vedette.Period
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		if tm.Kind != text.TimeDate || !tm.Period.Known() || !b.under(tm.Head, clause) || b.closer(tm.Head, cue, clause) {
			continue
		}
		if found != nil {
			return nil // which of two is meant is not said
		}
		p := tm.Period
		p.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/relation-when")}
		found = &p
	}
	return found
}
