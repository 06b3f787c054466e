// Package desk is the working loop: it takes in what is new, runs it through
// the pipeline, keeps it, takes people's judgements, and folds the view anew.
// It is the only room that writes.
//
// Each report is appended to the log as soon as it is read, so that an
// interrupted run loses nothing; the view is then folded from the whole log and
// replaced at once. Two desks may work on one record: whoever folds last has
// seen what both appended, and an older fold never replaces a newer one. A view
// that an interrupted run left behind is caught up by the next.
package desk

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/incident"
	"github.com/vedette-org/vedette/internal/record"
)

// Reader reads one report. It must be safe for concurrent use.
type Reader interface {
	Read(r *vedette.Report, src vedette.Source) *vedette.Findings
}

// Folder links what all reports say to one record.
type Folder interface {
	Fold(fs []*vedette.Findings) *vedette.Record
}

// Pipeline is what the desk runs reports through.
type Pipeline interface {
	Reader
	Folder
}

// Desk works on one record.
type Desk struct {
	store record.Store
	line  Pipeline
	now   func() time.Time
}

// New returns a desk on a store. now says when things are learnt and judged.
func New(store record.Store, line Pipeline, now func() time.Time) *Desk {
	return &Desk{store, line, now}
}

// Fold folds the view from the log, with the judgements applied, and replaces
// it. Nothing happens where somebody else has folded later entries meanwhile.
func (d *Desk) Fold(ctx context.Context) error {
	var fs []*vedette.Findings
	var js []vedette.Judgement
	var last record.Seq
	for e, err := range d.store.Entries(ctx, 0) {
		if err != nil {
			return err
		}
		last = e.Seq
		if e.Findings != nil {
			fs = append(fs, e.Findings)
		} else {
			js = append(js, *e.Judgement)
		}
	}
	inOrder(fs)
	rec := d.line.Fold(regroup(fs, notUndone(js)))
	if err := d.keepFormer(ctx, rec); err != nil {
		return err
	}
	apply(rec, js)
	incident.Word(rec)
	_, err := d.store.ReplaceView(ctx, rec, last)
	return err
}

// inOrder sorts findings by the day of the report, undated ones last, then by
// id: the order in which they were added must not show in the record.
func inOrder(fs []*vedette.Findings) {
	slices.SortStableFunc(fs, func(a, b *vedette.Findings) int {
		return cmp.Or(cmp.Compare(published(&a.Report), published(&b.Report)), cmp.Compare(a.Report.ID, b.Report.ID))
	})
}

func published(r *vedette.Report) vedette.Date {
	switch {
	case r.Published != "":
		return r.Published
	case r.PublishedRange != nil && r.PublishedRange.Latest != "":
		return r.PublishedRange.Latest
	}
	return "~"
}

// catchUp folds where the view is behind the log.
func (d *Desk) catchUp(ctx context.Context) error {
	st, err := d.store.State(ctx)
	if err != nil || st.Folded >= st.Head {
		return err
	}
	return d.Fold(ctx)
}
