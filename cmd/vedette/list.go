package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
	publishjson "github.com/vedette-org/vedette/internal/publish/json"
	"github.com/vedette-org/vedette/internal/publish/table"
	"github.com/vedette-org/vedette/internal/record"
)

func newIncidents() *cobra.Command {
	var db, from, to, standing, text string
	var limit int
	c := &cobra.Command{
		Use:   "incidents [flags]",
		Short: "List the incidents of the record",
		Long: `Lists incidents, the latest first: when, how they stand, how many are said to have
been killed, what, and the id that "show" and "explain" take.`,
		Example: `  vedette incidents --db monday.db --standing disputed`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			f := record.Filter{From: vedette.Date(from), To: vedette.Date(to), Text: text}
			if standing != "" {
				f.Standing = strings.Split(standing, ",")
			}
			return withRecord(c, db, func(ctx context.Context, v record.Store) error {
				return incidents(ctx, c, v, f, limit)
			})
		},
	}
	dbFlag(c, &db)
	fl := c.Flags()
	fl.StringVar(&from, "from", "", "first day (2006-01-02)")
	fl.StringVar(&to, "to", "", "last day (2006-01-02)")
	fl.StringVar(&standing, "standing", "", "reported, claimed, confirmed, denied or disputed; several with commas between")
	fl.StringVar(&text, "text", "", "words to look for in titles, places, actors, targets and means")
	fl.IntVar(&limit, "limit", 0, "how many at most; 0 is all")
	return c
}

func incidents(ctx context.Context, c *cobra.Command, v record.View, f record.Filter, limit int) error {
	var list []vedette.Incident
	for in, err := range record.AllIncidents(ctx, v, f) {
		if err != nil {
			return err
		}
		list = append(list, in)
		if limit > 0 && len(list) == limit {
			break
		}
	}
	if len(list) == 0 {
		c.PrintErrln("no incidents")
		return nil
	}
	names, err := v.Record(ctx, record.Actors|record.Places|record.Sources|record.Statements)
	if err != nil {
		return err
	}
	return table.Incidents(c.OutOrStdout(), publish.NewNames(names), list, table.Options{Width: width(c.OutOrStdout())})
}

func newActors() *cobra.Command {
	var db string
	c := &cobra.Command{
		Use:     "actors [flags]",
		Short:   "List the actors of the record under all their names",
		Example: `  vedette actors --db monday.db`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			return withRecord(c, db, func(ctx context.Context, v record.Store) error {
				r, err := v.Record(ctx, record.Actors)
				if err != nil {
					return err
				}
				return table.Actors(c.OutOrStdout(), r.Actors, table.Options{Width: width(c.OutOrStdout())})
			})
		},
	}
	dbFlag(c, &db)
	return c
}

func newShow() *cobra.Command {
	var db, format string
	c := &cobra.Command{
		Use:     "show [flags] ID",
		Short:   "Show an incident, actor, place, report or statement with all that hangs on it",
		Example: `  vedette show --db monday.db ng-zabarmari-1`,
		Args:    exactly(1, "one id, as the lists print it"),
		RunE: func(c *cobra.Command, args []string) error {
			return around(c, db, args[0], func(r *vedette.Record) error {
				switch format {
				case "json":
					return publishjson.Write(c.OutOrStdout(), r, publishjson.Options{Indent: true})
				case "table":
					return table.Show(c.OutOrStdout(), r, args[0], table.Options{Width: width(c.OutOrStdout())})
				}
				return usage("--format is table or json, not %q", format)
			})
		},
	}
	dbFlag(c, &db)
	c.Flags().StringVar(&format, "format", "table", "table or json")
	return c
}

func newExplain() *cobra.Command {
	var db string
	c := &cobra.Command{
		Use:   "explain [flags] ID",
		Short: "Tell why the record says what it says",
		Long: `Tells for each field of an incident, or of anything else that has an id, the words
it was read from and the rule, dictionary entry or model that decided, and why
statements were joined.`,
		Example: `  vedette explain --db monday.db ng-zabarmari-1`,
		Args:    exactly(1, "one id, as the lists print it"),
		RunE: func(c *cobra.Command, args []string) error {
			return around(c, db, args[0], func(r *vedette.Record) error {
				return table.Explain(c.OutOrStdout(), r, args[0], table.Options{Width: width(c.OutOrStdout())})
			})
		},
	}
	dbFlag(c, &db)
	return c
}

// around hands f the part of the record that an id touches.
func around(c *cobra.Command, db, id string, f func(*vedette.Record) error) error {
	return withRecord(c, db, func(ctx context.Context, v record.Store) error {
		r, err := record.Around(ctx, v, id)
		if err != nil {
			return err
		}
		return f(r)
	})
}
