package desk_test

import (
	"slices"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/desk"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
)

// front is a pipeline that reads every report as: the Front, called "FTS" and
// "Tax Service" too, and the Tax Service took a village from the Guard.
type front struct{}

func (front) Read(r *vedette.Report, src vedette.Source) *vedette.Findings {
	said := func(words string) []vedette.Evidence { return []vedette.Evidence{{Report: r.ID, End: 1, Quote: words}} }
	service := vedette.Actor{ID: "tax", Name: "Tax Service", Kind: vedette.ActorGovernment}
	party := func(id vedette.ActorID, words string) []vedette.Initiator {
		return []vedette.Initiator{{Actor: id, Evidence: said(words)}}
	}
	return &vedette.Findings{Source: src, Report: *r,
		Actors: []vedette.Actor{
			{ID: "front", Name: "Front", Kind: vedette.ActorArmedGroup, Aliases: []vedette.Alias{
				{Name: "FTS", Kind: vedette.AliasArtefact, Evidence: said("FTS"), Review: &vedette.Review{State: vedette.Draft}},
				{Name: "Tax Service", Kind: vedette.AliasArtefact, Evidence: said("Tax Service"), Otherwise: service.Bearer()}}},
			{ID: "guard", Name: "Guard", Kind: vedette.ActorMilitia, Roles: []vedette.ActorRole{{Kind: vedette.ActorGovernment, From: "2021-08-15", Wording: "rulers"}}},
			{ID: "guards", Name: "Guards", Kind: vedette.ActorMilitia}},
		Statements: []vedette.Statement{
			{ID: "s1", Report: r.ID, Speaker: "front", Evidence: said("the Tax Service said"), Event: &vedette.Event{Details: vedette.Details{Initiators: party("front", "the Tax Service")}}},
			{ID: "s2", Report: r.ID, Speaker: "guards", Evidence: said("the Guards said that FTS fled"), Event: &vedette.Event{Details: vedette.Details{Initiators: party("front", "FTS")}}}},
		Notices: []vedette.Notice{{Code: vedette.NoticeArtefact, Report: r.ID, Evidence: said("Tax Service")}}}
}

func (front) Fold(fs []*vedette.Findings) *vedette.Record {
	rec := record.Empty()
	for _, f := range fs {
		rec.Reports, rec.Actors = append(rec.Reports, f.Report), append(rec.Actors, f.Actors...)
		rec.Statements, rec.Notices = append(rec.Statements, f.Statements...), append(rec.Notices, f.Notices...)
		rec.Incidents = append(rec.Incidents, vedette.Incident{ID: "i", Details: vedette.Details{When: &vedette.Period{Earliest: "2022-01-01", Latest: "2022-01-02"}},
			Accounts: []vedette.Account{{Party: "guard"}}})
	}
	return rec
}

// parties are the speakers and doers of the record, and its actors' names.
func parties(t *testing.T, s record.Store) (out []string) {
	t.Helper()
	v := view(t, s)
	for _, x := range v.Statements {
		out = append(out, x.Speaker, string(x.Event.Initiators[0].Actor))
	}
	for _, a := range v.Actors {
		out = append(out, a.Name)
		for _, x := range a.Aliases {
			out = append(out, "="+x.Name)
		}
	}
	return out
}

func TestJudgeActors(t *testing.T) {
	s := mem.New()
	tick := clock()
	d := desk.New(s, front{}, func() time.Time { tick = tick.Add(time.Minute); return tick })
	add(t, d, report("r1", "2022-01-01", "words"))
	judge := func(kind, subject string, values ...string) string {
		t.Helper()
		j := vedette.Judgement{Kind: kind, Subject: subject, By: "R", Why: "so"}
		for i := 0; i+1 < len(values); i += 2 {
			if j.Values == nil {
				j.Values = map[string]string{}
			}
			j.Values[values[i]] = values[i+1]
		}
		got, err := d.Judge(t.Context(), j)
		if err != nil {
			t.Fatal(err)
		}
		return got.ID
	}
	want := func(what string, parts ...string) {
		t.Helper()
		if got := parties(t, s); !slices.Equal(got, parts) {
			t.Errorf("%s: %q, want %q", what, got, parts)
		}
	}
	read := []string{"front", "front", "guards", "front", "Front", "=FTS", "=Tax Service", "Guard", "Guards"}
	want("as read", read...)

	split := judge(desk.Split, "front", "alias", "Tax Service")
	want("split", "tax", "tax", "guards", "front", "Front", "=FTS", "Guard", "Guards", "Tax Service")
	if n := view(t, s).Notices; len(n) != 0 {
		t.Errorf("the notice of the join stays: %+v", n)
	}
	judge(desk.Undo, split)
	want("split undone", read...)

	merge := judge(desk.Merge, "guards", "into", "guard")
	want("merged", "front", "front", "guard", "front", "Front", "=FTS", "=Tax Service", "Guard", "=Guards")
	judge(desk.Undo, merge)
	want("merge undone", read...)

	judge(desk.Accept, "front", "alias", "FTS")
	if r := view(t, s).Actors[0].Aliases[0].Review; r == nil || r.State != vedette.Accepted || r.By != "R" {
		t.Errorf("accepted: %+v", r)
	}
	wording := func(want string) {
		t.Helper()
		if got := view(t, s).Incidents[0].Accounts[0].Wording; got != want {
			t.Errorf("called %q, want %q", got, want)
		}
	}
	wording("rulers")
	word := judge(desk.Word, "guard", "wording", "de facto authorities", "from", "2021-08-15")
	wording("de facto authorities")
	judge(desk.Undo, word)
	wording("rulers")
	judge(desk.Word, "guard", "wording", "former rulers", "from", "2022-01-02") // the role changes within the period
	wording("")
}

func TestJudgeActorsRefuses(t *testing.T) {
	s := mem.New()
	d := desk.New(s, front{}, clock)
	add(t, d, report("r1", "2022-01-01", "words"))
	for name, c := range map[string]struct {
		kind, subject string
		values        map[string]string
		want          vedette.ErrorKind
	}{
		"no name":        {desk.Split, "front", nil, vedette.ErrUsage},
		"no such name":   {desk.Split, "front", map[string]string{"alias": "Coast Guard"}, vedette.ErrNotFound},
		"no actor":       {desk.Split, "nobody", map[string]string{"alias": "FTS"}, vedette.ErrNotFound},
		"into nobody":    {desk.Merge, "guard", map[string]string{"into": "nobody"}, vedette.ErrNotFound},
		"into itself":    {desk.Merge, "guard", map[string]string{"into": "guard"}, vedette.ErrUsage},
		"no wording":     {desk.Word, "guard", map[string]string{"from": "2021-08-15"}, vedette.ErrUsage},
		"no day":         {desk.Word, "guard", map[string]string{"wording": "x", "from": "summer"}, vedette.ErrUsage},
		"foreign value":  {desk.Merge, "guard", map[string]string{"into": "front", "wording": "x"}, vedette.ErrUsage},
		"accept no name": {desk.Accept, "front", map[string]string{"alias": ""}, vedette.ErrUsage},
	} {
		_, err := d.Judge(t.Context(), vedette.Judgement{Kind: c.kind, Subject: c.subject, By: "R", Why: "so", Values: c.values})
		if err == nil || vedette.KindOf(err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
