package main

import (
	"bufio"
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish/csv"
	publish "github.com/vedette-org/vedette/internal/publish/json"
	"github.com/vedette-org/vedette/internal/record"
)

type output = bufio.Writer

// toFile runs f on a file, or on the standard output for "-".
func toFile(c *cobra.Command, name string, f func(w *output) error) error {
	var to io.Writer = c.OutOrStdout()
	if name != "-" {
		file, err := os.Create(name)
		if err != nil {
			return &vedette.Error{Kind: vedette.ErrInput, File: name, Message: "cannot be written", Err: err}
		}
		defer file.Close()
		to = file
	}
	w := bufio.NewWriter(to)
	if err := f(w); err != nil {
		return err
	}
	return w.Flush()
}

func export(ctx context.Context, w io.Writer, v record.View, format, from string, texts, bom bool) error {
	kinds := record.AllKinds
	if texts {
		kinds |= record.Texts
	}
	switch format {
	case "csv", "json":
	default:
		return usage("--format is csv or json, not %q", format)
	}
	r, err := v.Record(ctx, kinds)
	if err != nil {
		return err
	}
	r.SeenFrom(vedette.Country(from))
	if format == "csv" {
		return csv.Write(w, r, csv.Options{BOM: bom})
	}
	return publish.Write(w, r, publish.Options{Indent: true, Texts: texts})
}
