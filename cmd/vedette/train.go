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
	c.AddCommand(a, newTrainFactuality())
	return c
}

func newTrainFactuality() *cobra.Command {
	o := train.FactualityOptions{}
	f := &cobra.Command{
		Use:   "factuality [flags]",
		Short: "Learn how far a text stands behind an event",
		Long: `Learns how far a text stands behind an event, from the part of UDS factuality
that is marked for training, on trees of the built-in parser, and writes the
weights with their card. The same corpora and options give the same bytes.`,
		Example: `  vedette train factuality --corpora corpora --out models`,
		Args:    exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Factuality(o)
		},
	}
	f.Flags().StringVar(&o.Corpora, "corpora", "", "folder of the corpora")
	f.Flags().StringVar(&o.Out, "out", "data/models", "folder to write to")
	f.Flags().Uint64Var(&o.Seed, "seed", 0, "seed of the order of examples; 0 is that of the shipped weights")
	_ = f.MarkFlagRequired("corpora") // fails only for a flag that is not there
	return f
}
