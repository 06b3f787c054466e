package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/desk"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/publish"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

func newJudge() *cobra.Command {
	var db, places string
	j := vedette.Judgement{}
	c := &cobra.Command{
		Use:   "judge [flags] KIND ID",
		Short: "Put a judgement of yours into the record, or take one back",
		Long: `Appends a judgement and folds the record anew. Nothing is overwritten: "undo" with
the id of a judgement takes it back, and an undo can be undone.

On an incident:
  accept ID                            it was read rightly
  exclude ID                           it does not belong in the record
  correct ID --set outcome=failed      a field has another value
On an actor:
  accept ID --set alias=NAME           the name was joined with it rightly
  split ID --set alias=NAME            the name is another actor's: the join is taken apart
  merge ID --set into=ID               it is that other actor
  word ID --set wording=WORDS --set from=2021-08-15
                                       what it is called in the role that begins then`,
		Example: `  vedette judge --db monday.db word boko-haram --set wording="insurgents" --by "R. Diaz" --why "house style"
  vedette judge --db monday.db merge generic-farmers-ng --set into=generic-civilians-ng --by "R. Diaz" --why "one toll"`,
		Args: exactly(2, "what you judge (accept, exclude, correct, split, merge, word, undo) and the id"),
		RunE: func(c *cobra.Command, args []string) error {
			j.Kind, j.Subject = args[0], args[1]
			return judge(c, db, placesFor(db, places), j)
		},
	}
	dbFlag(c, &db)
	placesFlag(c, &places)
	c.Flags().StringVar(&j.By, "by", "", "your name")
	c.Flags().StringVar(&j.Why, "why", "", "the reason")
	c.Flags().StringToStringVar(&j.Values, "set", nil, "field=value, as often as needed")
	return c
}

func judge(c *cobra.Command, db, places string, j vedette.Judgement) (err error) {
	p, err := pipeline.NewWith(version, places)
	if err != nil {
		return err
	}
	s, err := sqlite.Open(c.Context(), db)
	if err != nil {
		return err
	}
	defer func() {
		if e := s.Close(); err == nil {
			err = e
		}
	}()
	if j, err = desk.New(s, p, time.Now).Judge(c.Context(), j); err != nil {
		return err
	}
	c.Println(j.ID)
	return nil
}

func newJudgements() *cobra.Command {
	var db string
	c := &cobra.Command{
		Use:     "judgements [flags]",
		Short:   "List the judgements of the record, the first given first",
		Example: `  vedette judgements --db monday.db`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			return withRecord(c, db, func(ctx context.Context, v record.Store) error {
				for e, err := range v.Entries(ctx, 0) {
					if err != nil {
						return err
					}
					if e.Judgement != nil {
						c.Println(judgementLine(e.Judgement))
					}
				}
				return nil
			})
		},
	}
	dbFlag(c, &db)
	return c
}

// judgementLine writes a judgement as one line: who, when, what, why, and the id
// that takes it back.
func judgementLine(j *vedette.Judgement) string {
	parts := []string{j.At, j.By + ":", j.Kind, j.Subject}
	for _, k := range slices.Sorted(maps.Keys(j.Values)) {
		parts = append(parts, fmt.Sprintf("%s=%q", k, j.Values[k]))
	}
	if j.Why != "" {
		parts = append(parts, "("+j.Why+")")
	}
	return publish.Clean(strings.Join(append(parts, j.ID), " "))
}
