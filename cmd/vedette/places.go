package main

import (
	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette/internal/place"
)

func newPlaces() *cobra.Command {
	c := &cobra.Command{
		Use:   "places",
		Short: "Make the gazetteer",
		Args:  cobra.ArbitraryArgs,
		RunE:  noVerb,
	}
	var in place.Inputs
	var out string
	b := &cobra.Command{
		Use:   "build [flags]",
		Short: "Build the embedded gazetteer from its sources",
		Long: `Builds the gazetteer that the binary carries. data/places/README.md says which
packages and tables it is made from, and under which licences. The same sources
give the same bytes.`,
		Example: `  vedette places build --packages node_modules --out data/places/gazetteer.bin`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			return toFile(c, out, func(w *output) error {
				sum, err := place.Build(in, w)
				if err == nil {
					c.PrintErrln(sum)
				}
				return err
			})
		},
	}
	b.Flags().StringVar(&in.Packages, "packages", "node_modules", "folder of the unpacked npm packages")
	b.Flags().StringVar(&in.NaturalEarth, "natural-earth", "", "table of label points of first-level units")
	b.Flags().StringVar(&in.Events, "events", "", "UCDP GED as gzipped CSV")
	b.Flags().StringVar(&out, "out", "data/places/gazetteer.bin", "file to write")
	c.AddCommand(b)
	return c
}
