package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Kinds of judgement on an actor. Their values are settings of the same names;
// accepting an actor's alias accepts that two names were joined.
const (
	Merge = "merge" // the subject is the actor "into"
	Split = "split" // the "alias" of the subject is another actor's name
	Word  = "word"  // the subject is called "wording" in the role that begins on the day "from"
)

// onActor reports whether a judgement is on an actor, and not on an incident.
func onActor(j *vedette.Judgement) bool {
	_, alias := j.Values["alias"]
	return j.Kind == Merge || j.Kind == Split || j.Kind == Word || j.Kind == Accept && alias
}

// settings are what a judgement on an actor says: what it must, and what it may.
var settings = map[string]struct {
	must string
	may  []string
}{Merge: {must: "into"}, Split: {must: "alias"}, Accept: {must: "alias"}, Word: {must: "wording", may: []string{"from", "to"}}}

func checkActor(j *vedette.Judgement) error {
	s := settings[j.Kind]
	if v, ok := j.Values[s.must]; !ok || v == "" && j.Kind != Word {
		return usage(fmt.Sprintf("to %s an actor needs a value for %q", j.Kind, s.must))
	}
	for _, k := range sortedKeys(j.Values) {
		if k != s.must && !slices.Contains(s.may, k) {
			return usage(fmt.Sprintf("to %s an actor takes no value %q", j.Kind, k))
		}
	}
	for _, k := range []string{"from", "to"} {
		if d := j.Values[k]; d != "" {
			if _, err := vedette.ParseDate(d); err != nil {
				return usage(err.Error())
			}
		}
	}
	return nil
}

// actorSubject finds the actors of a judgement.
func (d *Desk) actorSubject(ctx context.Context, j *vedette.Judgement) error {
	a, err := d.actor(ctx, j.Subject)
	if err != nil {
		return err
	}
	switch j.Kind {
	case Merge:
		if j.Values["into"] == j.Subject {
			return usage("an actor cannot be merged into itself")
		}
		_, err = d.actor(ctx, j.Values["into"])
	case Split, Accept:
		if !slices.ContainsFunc(a.Aliases, func(x vedette.Alias) bool { return x.Name == j.Values["alias"] }) {
			err = record.NotFound("name of "+j.Subject, j.Values["alias"])
		}
	}
	return err
}

func (d *Desk) actor(ctx context.Context, id string) (*vedette.Actor, error) {
	r, err := d.store.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	for i := range r.Actors {
		if string(r.Actors[i].ID) == id {
			return &r.Actors[i], nil
		}
	}
	return nil, record.NotFound("actor", id)
}

// regroup puts the judgements on actors on what the reports say, before it is
// folded: who did what to whom, and which reports tell of one incident, follows
// from them. What it changes it copies; the log stays as it is.
func regroup(fs []*vedette.Findings, js []vedette.Judgement) []*vedette.Findings {
	fs = slices.Clone(fs)
	for i := range js {
		j := &js[i]
		if !onActor(j) {
			continue
		}
		into := known(fs, vedette.ActorID(j.Values["into"]))
		for k, f := range fs {
			at := slices.IndexFunc(f.Actors, func(a vedette.Actor) bool { return string(a.ID) == j.Subject })
			if at < 0 || j.Kind == Merge && into == nil {
				continue
			}
			f = copied(f)
			switch j.Kind {
			case Merge:
				merge(f, at, into, j)
			case Split:
				split(f, at, j.Values["alias"])
			case Accept:
				acceptName(&f.Actors[at], j)
			case Word:
				word(&f.Actors[at], j)
			}
			fs[k] = f
		}
	}
	return fs
}

// known returns the actor of an id from the first report that has it.
func known(fs []*vedette.Findings, id vedette.ActorID) *vedette.Actor {
	for _, f := range fs {
		for i := range f.Actors {
			if f.Actors[i].ID == id && id != "" {
				return &f.Actors[i]
			}
		}
	}
	return nil
}

func acceptName(a *vedette.Actor, j *vedette.Judgement) {
	for i := range a.Aliases {
		if a.Aliases[i].Name == j.Values["alias"] {
			a.Aliases[i].Review = &vedette.Review{State: vedette.Accepted, By: j.By, At: j.At, Why: j.Why}
		}
	}
}

// word sets how an actor is called in a role: the one that begins on the day, or
// the last where no day is given. A role that is not there is made.
func word(a *vedette.Actor, j *vedette.Judgement) {
	from, i := vedette.Date(j.Values["from"]), len(a.Roles)-1
	if from != "" {
		i = slices.IndexFunc(a.Roles, func(r vedette.ActorRole) bool { return r.From == from })
	}
	if i < 0 {
		a.Roles = append(a.Roles, vedette.ActorRole{Kind: a.Kind, From: from, To: vedette.Date(j.Values["to"])})
		slices.SortStableFunc(a.Roles, func(x, y vedette.ActorRole) int { return strings.Compare(string(x.From), string(y.From)) })
		i = slices.IndexFunc(a.Roles, func(r vedette.ActorRole) bool { return r.From == from })
	}
	a.Roles[i].Wording = j.Values["wording"]
	if to := j.Values["to"]; to != "" {
		a.Roles[i].To = vedette.Date(to)
	}
}
