package main

import (
	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette/internal/train"
)

func newTrain() *cobra.Command {
	c := &cobra.Command{
		Use:   "train",
		Short: "Learn the shipped weights again",
		Args:  cobra.ArbitraryArgs,
		RunE:  noVerb,
	}
	o := train.Options{}
	a := &cobra.Command{
		Use:   "annotate [flags]",
		Short: "Learn the tagger and the parser from treebanks",
		Long: `Learns the tagger and the parser from the parts of the corpora that are marked
for training, and writes the weights with a card that says what they were
learned from. The same corpora and options give the same bytes.`,
		Example: `  vedette train annotate --corpora corpora --out models`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Annotate(o)
		},
	}
	a.Flags().StringVar(&o.Corpora, "corpora", "", "folder of the corpora")
	a.Flags().StringVar(&o.Out, "out", "data/models", "folder to write to")
	a.Flags().Uint64Var(&o.Seed, "seed", 0, "seed of the order of sentences; 0 is that of the shipped weights")
	a.Flags().IntVar(&o.TaggerPasses, "tagger-passes", 0, "passes over the corpora; 0 is as shipped")
	a.Flags().IntVar(&o.ParserPasses, "parser-passes", 0, "passes over the corpora; 0 is as shipped")
	_ = a.MarkFlagRequired("corpora") // fails only for a flag that is not there
	c.AddCommand(a)
	return c
}
