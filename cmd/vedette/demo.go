package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/publish/table"
	"github.com/vedette-org/vedette/internal/reading"
	"github.com/vedette-org/vedette/internal/record"
)

func newDemo() *cobra.Command {
	var db, listen string
	var serving bool
	c := &cobra.Command{
		Use:   "demo [flags]",
		Short: "Read the sample reports into a record and print its incidents",
		Long: `Reads the sample reports that come with the program, about two dozen in our own
words on public facts, into a record of their own, and prints the incidents with
their competing accounts. With --serve the record is then open in a browser
until the program is told to stop.`,
		Example: `  vedette demo --db demo.db`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := demo(c, db); err != nil || !serving {
				return err
			}
			return serve(c, db, listen, true)
		},
	}
	c.Flags().StringVar(&db, "db", "demo.db", "file of the record")
	c.Flags().BoolVar(&serving, "serve", false, "open the record in a browser at the end")
	c.Flags().StringVar(&listen, "listen", deskAddress, "address of the desk, on this machine")
	return c
}

func demo(c *cobra.Command, db string) error {
	start := time.Now()
	dir, err := os.MkdirTemp("", "vedette-samples-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.CopyFS(dir, must(fs.Sub(data.Samples, "samples"))); err != nil {
		return err
	}
	p, err := pipeline.New(version)
	if err != nil {
		return err
	}
	if err := add(c, p, db, reading.Open([]string{dir}, reading.Options{})); err != nil {
		return err
	}
	c.PrintErrf("read into %s in %.1f s\n\n", filepath.Base(db), time.Since(start).Seconds())
	return withRecord(c, db, func(ctx context.Context, v record.Store) error {
		r, err := v.Record(ctx, record.AllKinds)
		if err != nil {
			return err
		}
		return table.Write(c.OutOrStdout(), r, table.Options{Width: width(c.OutOrStdout())})
	})
}

// must is for what cannot fail: folders that are embedded.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
