package main

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/sqlite"
	"github.com/vedette-org/vedette/internal/synth"
)

func newSynth() *cobra.Command {
	var db string
	var incidents int
	var seed uint64
	c := &cobra.Command{
		Use:   "synth [flags]",
		Short: "Make up a large record to try the desk with",
		Long: `Writes a generated record: incidents of an invented war between invented parties,
in three countries that lie in the Australian desert, with the reports that tell
of them. It has the shape of a real record of that size and says nothing about
the world. The same seed gives the same record. The file must not hold a record yet;
add no real reports to it. Twenty thousand incidents take a minute and 300 MB.`,
		Example: `  vedette synth --incidents 500 --seed 1 --db war.db`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			dictionary, err := lexicon.LoadKinds()
			if err != nil {
				return err
			}
			var kinds []synth.Kind
			for _, k := range dictionary.All() {
				kinds = append(kinds, synth.Kind{ID: k.ID, Family: k.Family, CountsAsViolence: k.CountsAsViolence})
			}
			w, err := synth.Make(synth.Options{Incidents: incidents, Seed: seed, Version: version, Kinds: kinds})
			if err != nil {
				return err
			}
			return writeWar(c, db, w)
		},
	}
	c.Flags().StringVar(&db, "db", "synth.db", "file of the record to make")
	c.Flags().IntVar(&incidents, "incidents", 20000, "how many incidents")
	c.Flags().Uint64Var(&seed, "seed", 1, "any number; another is another war")
	return c
}

// writeWar puts a generated record into a new file.
func writeWar(c *cobra.Command, db string, w *synth.War) (err error) {
	s, err := sqlite.Create(c.Context(), db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	st, err := s.State(c.Context())
	if err != nil {
		return err
	}
	if st.Version > 0 {
		return &vedette.Error{Kind: vedette.ErrConflict, File: db, Message: "there is a record here already",
			Hint: "a generated record gets a file of its own: name another with --db"}
	}
	bar := newProgress(c.ErrOrStderr(), "writing")
	err = appendAll(c.Context(), s, w, bar.step)
	bar.done()
	if err != nil {
		return err
	}
	c.Printf("%d incidents in %d reports, generated, in %s\n", len(w.Record.Incidents), len(w.Record.Reports), db)
	return nil
}

// appendAll writes reports as if each had been learnt on the morning after it
// was published, then the view.
func appendAll(ctx context.Context, s record.Store, w *synth.War, step func()) error {
	for _, f := range w.Findings {
		at := f.Report.Published.Time().Add(30 * time.Hour)
		if _, err := s.Append(ctx, record.Entry{At: at, Findings: f}); err != nil {
			return err
		}
		step()
	}
	_, err := s.ReplaceView(ctx, w.Record, record.Seq(len(w.Findings)))
	return err
}
