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
	c.AddCommand(newTrainAnnotate(), newTrainNames(), newTrainChains(), newTrainFactuality(), newTrainIncidents(), newTrainPlaces())
	return c
}

// learning gives a verb the flags that all training has. what is that which is
// taken in the order that the seed decides.
func learning(c *cobra.Command, corpora, out *string, seed *uint64, what string) *cobra.Command {
	c.Args, c.PreRun = exactly(0, "no arguments"), endAtOnce
	c.Flags().StringVar(corpora, "corpora", "", "folder of the corpora")
	c.Flags().StringVar(out, "out", "data/models", "folder to write to")
	c.Flags().Uint64Var(seed, "seed", 0, "seed of the order of "+what+"; 0 is that of the shipped weights")
	_ = c.MarkFlagRequired("corpora") // fails only for a flag that is not there
	return c
}

func newTrainAnnotate() *cobra.Command {
	o := train.Options{}
	a := &cobra.Command{
		Use:   "annotate [flags]",
		Short: "Learn the tagger and the parser from treebanks",
		Long: `Learns the tagger and the parser from the parts of the corpora that are marked
for training, and writes the weights with a card that says what they were
learned from. The same corpora and options give the same bytes.`,
		Example: `  vedette train annotate --corpora corpora --out models`,
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Annotate(o)
		},
	}
	a.Flags().IntVar(&o.TaggerPasses, "tagger-passes", 0, "passes over the corpora; 0 is as shipped")
	a.Flags().IntVar(&o.ParserPasses, "parser-passes", 0, "passes over the corpora; 0 is as shipped")
	a.Flags().IntVar(&o.Taggers, "taggers", 0, "taggers to learn and to take the mean of; 0 is as shipped")
	a.Flags().IntVar(&o.Parsers, "parsers", 0, "parsers to learn and to take the mean of; 0 is as shipped")
	return learning(a, &o.Corpora, &o.Out, &o.Seed, "sentences")
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
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Factuality(o)
		},
	}
	return learning(f, &o.Corpora, &o.Out, &o.Seed, "examples")
}

func newTrainIncidents() *cobra.Command {
	o := train.IncidentsOptions{}
	f := &cobra.Command{
		Use:   "incidents [flags]",
		Short: "Learn which phrases of a report fill which role of which incident",
		Long: `Learns the incidents of a report, with who did it, to what, to whom and with
what, from the answer keys of MUC-4 that are marked for training, on trees of
the built-in parser, and writes the weights with their card. The same corpora
and options give the same bytes. With --cross, reads each report with models
that were learned without it, and writes what they say for an outside scorer.`,
		Example: `  vedette train incidents --corpora corpora --out models
  vedette train incidents --corpora corpora --cross predictions.jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Incidents(o)
		},
	}
	f.Flags().StringVar(&o.Cross, "cross", "", "write predictions of cross-validation to this file, and no weights")
	f.Flags().IntVar(&o.Folds, "folds", 0, "parts that are left out in turn; 0 is as shipped")
	return learning(f, &o.Corpora, &o.Out, &o.Seed, "examples")
}

func newTrainChains() *cobra.Command {
	o := train.ChainOptions{}
	f := &cobra.Command{
		Use:   "chains [flags]",
		Short: "Learn which mentions stand for one thing",
		Long: `Learns which mentions of a text stand for one thing, from the parts of GUM
and ECB+ that are marked for training, on trees and names of the built-in
models, and writes the weights with their card. The same corpora and options give the same bytes.`,
		Example: `  vedette train chains --corpora corpora --out models`,
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Chains(o)
		},
	}
	return learning(f, &o.Corpora, &o.Out, &o.Seed, "documents")
}

func newTrainNames() *cobra.Command {
	o := train.NameOptions{}
	n := &cobra.Command{
		Use:   "names [flags]",
		Short: "Learn the recogniser of names",
		Long: `Learns the recogniser of names from the corpora of names that are marked for
training, on trees of the built-in parser, and writes it with its card. The same
corpora, models and options give the same bytes.`,
		Example: `  vedette train names --corpora corpora --out models`,
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Names(o)
		},
	}
	n.Flags().IntVar(&o.Passes, "passes", 0, "passes over the corpora; 0 is as shipped")
	n.Flags().IntVar(&o.Least, "least", 0, "how often a feature must be seen; 0 is as shipped")
	n.Flags().Float64Var(&o.Rate, "rate", 0, "rate of learning; 0 is as shipped")
	n.Flags().Float64Var(&o.Decay, "decay", 0, "decay of weights; 0 is as shipped")
	n.Flags().Float64Var(&o.Drop, "drop", 0, "share of features left out of each look; 0 is as shipped")
	n.Flags().IntVar(&o.Hold, "hold", 0, "leave half of UNER out, 1 or 2, and measure on it")
	return learning(n, &o.Corpora, &o.Out, &o.Seed, "examples")
}

func newTrainPlaces() *cobra.Command {
	o := train.PlacesOptions{}
	p := &cobra.Command{
		Use:   "places [flags]",
		Short: "Tune what tells for and against a candidate place",
		Long: `Moves what the features of candidate places are worth, one by one, as long as
more toponyms of the reports that may be tuned on come to lie where they are,
and writes the table of weights. With --learn the weights are first learned
from reports that may train: by the locations of their keys, and by names behind
which stands what they lie in. The same corpora and options give the same bytes.`,
		Example: `  vedette train places --corpora corpora --out models`,
		RunE: func(c *cobra.Command, args []string) error {
			o.Progress = c.ErrOrStderr()
			return train.Places(o)
		},
	}
	p.Flags().BoolVar(&o.Learn, "learn", false, "learn them first; the shipped ones are only tuned")
	learning(p, &o.Corpora, &o.Out, &o.Seed, "examples")
	p.Flag("out").DefValue = "data/places"
	o.Out = p.Flag("out").DefValue
	return p
}
