package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Kinds of judgement that the desk takes.
const (
	Accept  = "accept"  // read rightly
	Correct = "correct" // Values say what is right
	Exclude = "exclude" // does not belong in the record; stays, marked
	Undo    = "undo"    // takes back the judgement whose id is the subject
)

var kinds = []string{Accept, Correct, Exclude, Merge, Split, Word, Undo}

// Judge appends a person's judgement on an incident or actor and folds the view. By and
// Why are the person's; ID and At are filled in. A judgement with a former id
// of an incident is taken as one on the incident that took it up. Errors:
// ErrUsage for a judgement that says too little or corrects what cannot be
// corrected, ErrNotFound for a subject that is not there.
func (d *Desk) Judge(ctx context.Context, j vedette.Judgement) (vedette.Judgement, error) {
	if err := check(&j); err != nil {
		return j, err
	}
	if err := d.subject(ctx, &j); err != nil {
		return j, err
	}
	now := d.now()
	j.At = record.Second(now).Format(time.RFC3339)
	j.ID = judgementID(&j)
	if _, err := d.store.Append(ctx, record.Entry{At: now, Judgement: &j}); err != nil {
		return j, err
	}
	return j, d.catchUp(ctx)
}

func check(j *vedette.Judgement) error {
	switch {
	case !slices.Contains(kinds, j.Kind):
		return usage(fmt.Sprintf("no judgement %q; there are %s", j.Kind, strings.Join(kinds, ", ")))
	case strings.TrimSpace(j.By) == "":
		return usage("a judgement needs the name of who judges")
	case slices.Contains([]string{Exclude, Correct, Merge, Split}, j.Kind) && strings.TrimSpace(j.Why) == "":
		return usage("to " + j.Kind + " needs a reason")
	case onActor(j):
		return checkActor(j)
	case (j.Kind == Correct) != (len(j.Values) > 0):
		return usage("a correction, and nothing else, says which fields have which values")
	}
	for _, field := range sortedKeys(j.Values) {
		if _, err := corrected(vedette.Incident{}, field, j.Values[field]); err != nil {
			return err
		}
	}
	return nil
}

// subject finds what is judged, and puts its present id for a former one.
func (d *Desk) subject(ctx context.Context, j *vedette.Judgement) error {
	if onActor(j) {
		return d.actorSubject(ctx, j)
	}
	if j.Kind != Undo {
		in, err := record.Incident(ctx, d.store, vedette.IncidentID(j.Subject))
		if err != nil {
			return err
		}
		j.Subject = string(in.ID)
		return d.possible(ctx, *in, j.Values)
	}
	for e, err := range d.store.Entries(ctx, 0) {
		if err != nil {
			return err
		}
		if e.Judgement != nil && e.Judgement.ID == j.Subject {
			return nil
		}
	}
	return record.NotFound("judgement", j.Subject)
}

// possible returns an error for corrections that an incident cannot have: a
// time that ends before it begins, a place that is not in the record.
func (d *Desk) possible(ctx context.Context, in vedette.Incident, values map[string]string) (err error) {
	for _, field := range sortedKeys(values) {
		if in, err = corrected(in, field, values[field]); err != nil {
			return err
		}
	}
	if w := in.When; w != nil && w.Earliest != "" && w.Latest != "" && w.Earliest > w.Latest {
		return usage(fmt.Sprintf("the time would end (%s) before it begins (%s): correct both ends", w.Latest, w.Earliest))
	}
	if place := values["where.place"]; place != "" {
		r, err := d.store.Get(ctx, place)
		if err != nil {
			return err
		}
		if len(r.Places) == 0 {
			return record.NotFound("place", place)
		}
	}
	return nil
}

func judgementID(j *vedette.Judgement) string {
	parts := []string{j.Kind, j.Subject, j.By, j.At, j.Why}
	for _, k := range sortedKeys(j.Values) {
		parts = append(parts, k, j.Values[k])
	}
	return vedette.ContentID("judgement", parts...)
}

func sortedKeys(m map[string]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func usage(message string) error {
	return &vedette.Error{Kind: vedette.ErrUsage, Message: message}
}
