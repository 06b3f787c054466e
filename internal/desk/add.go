package desk

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Item is a report that comes in.
type Item struct {
	Report vedette.Report
	Source vedette.Source
	// Notices are what the reading of the file has to say; they are kept with
	// the findings.
	Notices []vedette.Notice
}

// Summary says what became of the items.
type Summary struct {
	Added  []vedette.ReportID
	Known  int // were in the record already
	Failed []Failure
}

// Failure is an item that could not be taken in, and why. Report is empty where
// the item could not even be read.
type Failure struct {
	Report vedette.ReportID
	Err    error
}

// Progress says how far Add has come. Folding is set when all items are in and
// the view is being made.
type Progress struct {
	Done, Added, Known, Failed int
	Folding                    bool
}

// Add reads the items, appends what is new and folds the view. An item that is
// an error, or that the record refuses, is reported in the summary and keeps
// nothing else back. Items are read several at once but appended in their
// order. progress may be nil; it is called from one goroutine.
//
// The error is of the record or the context; the summary then tells what was
// appended before. What was appended stays, and the next Add folds it.
func (d *Desk) Add(ctx context.Context, items iter.Seq2[Item, error], progress func(Progress)) (Summary, error) {
	var sum Summary
	var p Progress
	tell := func() {
		if progress != nil {
			progress(p)
		}
	}
	for r := range d.read(ctx, items) {
		if err := d.take(ctx, r, &sum); err != nil {
			return sum, err
		}
		p = Progress{Done: p.Done + 1, Added: len(sum.Added), Known: sum.Known, Failed: len(sum.Failed)}
		tell()
	}
	if err := ctx.Err(); err != nil {
		return sum, err
	}
	p.Folding = true
	tell()
	return sum, d.catchUp(ctx)
}

// take appends one result and notes in the summary what became of it. It
// returns an error only where the record itself fails.
func (d *Desk) take(ctx context.Context, r result, sum *Summary) error {
	added, err := false, r.err
	if err == nil && !r.known {
		added, err = d.store.Append(ctx, record.Entry{At: d.now(), Findings: r.findings})
		r.fatal = ofRecord(err)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case r.fatal:
		return err
	case err != nil:
		sum.Failed = append(sum.Failed, Failure{r.id, err})
	case added:
		sum.Added = append(sum.Added, r.findings.Report.ID)
	default:
		sum.Known++
	}
	return nil
}

// ofRecord reports whether an error of the store will meet the next report too.
func ofRecord(err error) bool {
	return err != nil && vedette.KindOf(err) != vedette.ErrConflict
}

// result is an item that went through the pipeline, or did not.
type result struct {
	id       vedette.ReportID
	findings *vedette.Findings
	known    bool
	err      error
	fatal    bool // err is of the record, not of this report
}

// read runs the items through the pipeline, as many at once as there are
// processors, and yields the results in the order of the items.
func (d *Desk) read(ctx context.Context, items iter.Seq2[Item, error]) iter.Seq[result] {
	return func(yield func(result) bool) {
		ctx, stop := context.WithCancel(ctx)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer stop()
		queue := make(chan chan result, runtime.GOMAXPROCS(0))
		wg.Go(func() {
			defer close(queue)
			for item, err := range items {
				out := make(chan result, 1)
				select {
				case queue <- out:
				case <-ctx.Done():
					return
				}
				if err != nil {
					out <- result{id: item.Report.ID, err: err}
					continue
				}
				wg.Go(func() { out <- d.readOne(ctx, item) })
			}
		})
		for out := range queue {
			if !yield(<-out) {
				return
			}
		}
	}
}

// readOne asks the record first: what it holds need not be read again. A panic
// in the pipeline is the failure of one report.
func (d *Desk) readOne(ctx context.Context, item Item) (r result) {
	r.id = item.Report.ID
	if r.id == "" {
		r.err = &vedette.Error{Kind: vedette.ErrInput, Message: "a report needs an id before it can be kept"}
		return r
	}
	id, err := d.store.Known(ctx, &item.Report)
	if id != "" || err != nil {
		return result{id: r.id, known: id != "", err: err, fatal: ofRecord(err)}
	}
	defer func() {
		if p := recover(); p != nil {
			r.findings = nil
			r.err = &vedette.Error{Kind: vedette.ErrInternal, Message: fmt.Sprintf("reading report %s failed: %v", r.id, p),
				Hint: "this is a fault of the program; please report it with the text"}
		}
	}()
	r.findings = d.line.Read(&item.Report, item.Source)
	if r.findings == nil {
		r.err = &vedette.Error{Kind: vedette.ErrInternal, Message: fmt.Sprintf("reading report %s gave nothing", r.id)}
		return r
	}
	r.findings.Notices = append(slices.Clip(item.Notices), r.findings.Notices...)
	return r
}
