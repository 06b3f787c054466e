// Package incident decides which statements speak of one happening, within a
// report and across reports, and folds them into incidents that keep every
// account side by side.
//
// It works in three steps. Within a report, statements are taken in text order
// and joined to the incident that the discourse is about ([group]): a denial, a
// toll or "the attack" never makes an incident of its own. Across reports,
// the incidents of each are joined where time, place, kind and parties agree
// ([join]). What was joined is then folded ([fold]); nothing is averaged.
//
// Two incidents are never joined against a contradiction of day or place: a
// wrong split costs an analyst one click, a wrong merge hides an incident.
//
// Doubts. The weights in compare.go were set by hand on reports of our own and
// are not learned. Statements of one report are compared with the incident as a
// whole, so the order of the text matters there, as it does to a reader.
package incident

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// Linker joins statements to incidents. It is safe for concurrent use.
type Linker struct {
	kinds *lexicon.Kinds
	codes *lexicon.Crosswalks
}

// Load builds a linker from the embedded dictionaries.
func Load() (*Linker, error) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	codes, err := lexicon.LoadCrosswalks()
	if err != nil {
		return nil, err
	}
	return &Linker{kinds, codes}, nil
}

// Link folds the findings of a set of reports into one record. The result does
// not depend on the order of fs. The findings are not changed.
func (l *Linker) Link(fs []*vedette.Findings) *vedette.Record {
	fs = inOrder(fs)
	w := newWorld(l, fs)
	var all []*cluster
	var loose []*mention
	for _, f := range fs {
		clusters, rest := w.group(f)
		all = append(all, clusters...)
		loose = append(loose, rest...)
	}
	all = w.join(all)
	w.attach(all, loose)
	return w.fold(all)
}

// inOrder sorts findings by day of publication and id, and drops repeated reports.
func inOrder(fs []*vedette.Findings) []*vedette.Findings {
	out := slices.Clone(fs)
	slices.SortStableFunc(out, func(a, b *vedette.Findings) int {
		if c := strings.Compare(string(published(&a.Report)), string(published(&b.Report))); c != 0 {
			return c
		}
		return strings.Compare(string(a.Report.ID), string(b.Report.ID))
	})
	return slices.CompactFunc(out, func(a, b *vedette.Findings) bool { return a.Report.ID == b.Report.ID })
}

// published returns the day of publication or, where it had to be inferred, the
// first day of its range.
func published(r *vedette.Report) vedette.Date {
	if r.Published != "" || r.PublishedRange == nil {
		return r.Published
	}
	return r.PublishedRange.Earliest
}
