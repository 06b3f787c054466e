package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/place"
)

func newPlaces() *cobra.Command {
	c := &cobra.Command{
		Use:   "places",
		Short: "Make the gazetteer, or import a full one",
		Args:  cobra.ArbitraryArgs,
		RunE:  noVerb,
	}
	c.AddCommand(newPlacesBuild(), newPlacesImport())
	return c
}

func newPlacesBuild() *cobra.Command {
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
	return b
}

func newPlacesImport() *cobra.Command {
	var db, out string
	c := &cobra.Command{
		Use:   "import [flags] allCountries.txt [alternateNamesV2.txt admin1CodesASCII.txt admin2Codes.txt]",
		Short: "Import a GeoNames dump for a record: every village on earth",
		Long: `Reads a dump of GeoNames (download.geonames.org/export/dump, CC BY 4.0, unpacked;
or the file of one country) into a file beside the record, which "vedette add"
then uses. Rows that the program has already are overridden by their id, all
others are added.

Stopped, it goes on where it was when called again with the same files. A file
that is cut off, has other columns or impossible points is refused, with its
line, and what was imported before stays in use.`,
		Example: `  vedette places import --db monday.db allCountries.txt`,
		Args:    atLeast(1, "allCountries.txt, or the file of one country"),
		RunE: func(c *cobra.Command, args []string) error {
			d, err := dumpFiles(args)
			if err != nil {
				return err
			}
			if out == "" {
				out = place.Beside(db)
			}
			return importPlaces(c, d, out)
		},
	}
	dbFlag(c, &db)
	c.Flags().StringVar(&out, "out", "", "file to write, by default the one beside the record")
	return c
}

func importPlaces(c *cobra.Command, d place.Dump, out string) error {
	bar := newProgressOf(c.ErrOrStderr(), "importing")
	sum, err := place.Import(c.Context(), d, out, bar.at)
	bar.done()
	if errors.Is(err, context.Canceled) {
		return &vedette.Error{Kind: vedette.ErrInput, File: d.Places, Message: "stopped", Hint: "the same command goes on from here", Err: err}
	}
	if err == nil {
		c.Printf("%s, in %s\n", sum, out)
	}
	return err
}

// dumpFiles tells the files of a dump apart by the names that GeoNames gives them.
func dumpFiles(args []string) (d place.Dump, err error) {
	for _, a := range args {
		to := &d.Places
		switch name := strings.ToLower(filepath.Base(a)); {
		case strings.HasPrefix(name, "alternatenames"):
			to = &d.Alternates
		case strings.HasPrefix(name, "admin1codes"):
			to = &d.Admin1
		case strings.HasPrefix(name, "admin2codes"):
			to = &d.Admin2
		}
		if *to != "" {
			return d, usage("%s and %s are the same table of a dump; name each once, under the name that GeoNames gives it", *to, a)
		}
		*to = a
	}
	if d.Places == "" {
		return d, usage("there is no allCountries.txt, or file of one country, among the files")
	}
	return d, nil
}
