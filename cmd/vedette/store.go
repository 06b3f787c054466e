package main

import (
	"context"
	"iter"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette/internal/desk"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/reading"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

// dbFlag adds the flag that names the record.
func dbFlag(c *cobra.Command, db *string) {
	c.Flags().StringVar(db, "db", "vedette.db", "file of the record")
}

// placesFlag adds the flag that names a file of imported places.
func placesFlag(c *cobra.Command, file *string) {
	c.Flags().StringVar(file, "places", "", `file of places that "vedette places import" made`)
}

// seenFromFlag adds the flag that chooses among the claims to disputed places.
func seenFromFlag(c *cobra.Command, country *string) {
	c.Flags().StringVar(country, "seen-from", "", "put disputed places into this country (UA, RU ...) where it claims them; all claims are kept")
}

// placesFor returns the file of imported places that was asked for, or else the
// one beside the record, where there is one.
func placesFor(db, asked string) string {
	if asked != "" {
		return asked
	}
	if _, err := os.Stat(place.Beside(db)); err == nil {
		return place.Beside(db)
	}
	return ""
}

// withRecord opens a record for reading and closes it behind f.
func withRecord(c *cobra.Command, db string, f func(ctx context.Context, v record.Store) error) (err error) {
	s, err := sqlite.Open(c.Context(), db)
	if err != nil {
		return err
	}
	defer func() {
		if e := s.Close(); err == nil {
			err = e
		}
	}()
	return f(c.Context(), s)
}

func newAdd() *cobra.Command {
	var in inputs
	var db, places string
	c := &cobra.Command{
		Use:   "add [flags] FILE|DIR|-...",
		Short: "Put reports into the record",
		Long: `Reads reports and keeps them, with what they say, in a record: one SQLite file,
made where it does not exist. A report that is there already adds nothing.

Places that were imported for this record ("vedette places import --db FILE") are
used without being asked for.`,
		Example: `  vedette add --db monday.db monday/`,
		Args:    atLeast(1, "at least one file, folder or - (the standard input)"),
		RunE: func(c *cobra.Command, args []string) error {
			items, err := in.open(args, c.InOrStdin())
			if err != nil {
				return err
			}
			p, err := in.stages(placesFor(db, places))
			if err != nil {
				return err
			}
			return add(c, p, db, items)
		},
	}
	dbFlag(c, &db)
	placesFlag(c, &places)
	in.flags(c)
	in.onlyViolenceFlag(c)
	return c
}

// add runs items through a desk on a record and says what became of them.
func add(c *cobra.Command, p *pipeline.Pipeline, db string, items iter.Seq2[reading.Item, error]) (err error) {
	s, err := sqlite.Create(c.Context(), db)
	if err != nil {
		return err
	}
	defer func() {
		if e := s.Close(); err == nil {
			err = e
		}
	}()
	bar := newProgress(c.ErrOrStderr(), "reading")
	sum, err := desk.New(s, p, time.Now).Add(c.Context(), deskItems(items), func(desk.Progress) { bar.step() })
	bar.done()
	for _, f := range sum.Failed {
		c.PrintErrln("vedette:", f.Err)
	}
	if err != nil {
		return err
	}
	c.Printf("%d added, %d already there, %d not read\n", len(sum.Added), sum.Known, len(sum.Failed))
	if len(sum.Failed) > 0 {
		return errSome
	}
	return nil
}

func deskItems(items iter.Seq2[reading.Item, error]) iter.Seq2[desk.Item, error] {
	return func(yield func(desk.Item, error) bool) {
		for item, err := range items {
			if !yield(desk.Item{Report: item.Report, Source: item.Source, Notices: item.Notices}, err) {
				return
			}
		}
	}
}

func newExport() *cobra.Command {
	var db, format, out, from string
	var texts, bom bool
	c := &cobra.Command{
		Use:   "export [flags]",
		Short: "Write the record as a table or as JSON",
		Long: `Writes the incidents as a flat table for a spreadsheet (csv) or the whole record
as JSON. Numbers keep their bounds; texts of reports are left out unless asked
for.`,
		Example: `  vedette export --db monday.db --format csv`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			return withRecord(c, db, func(ctx context.Context, v record.Store) error {
				return toFile(c, out, func(w *output) error { return export(ctx, w, v, format, from, texts, bom) })
			})
		},
	}
	dbFlag(c, &db)
	c.Flags().StringVar(&format, "format", "csv", "csv or json")
	seenFromFlag(c, &from)
	c.Flags().StringVar(&out, "out", "-", "file to write, - for the standard output")
	c.Flags().BoolVar(&texts, "texts", false, "json: write the texts of the reports too")
	c.Flags().BoolVar(&bom, "bom", false, "csv: begin with a byte order mark, for spreadsheets that ask for it")
	return c
}
