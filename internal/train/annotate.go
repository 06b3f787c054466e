// Package train learns the weights that ship under data/models. It is the only
// room besides eval that reads corpora, and reads only those parts that the
// corpora's README marks "train".
package train

import (
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"time"

	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/tree"
)

// Options say how the models of annotate are learned. The zero values of the
// numbers stand for the settings of the weights that ship.
type Options struct {
	Corpora  string    // directory of the corpora: ud/ is read
	Out      string    // directory that the weights and their card are written to
	Progress io.Writer // told of each pass; nil for silence

	Seed         uint64
	EndPasses    int // of the ends of sentences
	EndLearners  int // that are learned, in different orders, and averaged
	TaggerPasses int
	ParserPasses int
	Taggers      int // that are learned, in different orders, and averaged
	TaggerBits   int // logarithm of the number of rows
	Parsers      int // the same
	MoveBits     int // logarithm of the number of pairs of slots of the parser's moves
	ArcBits      int // logarithm of the number of rows of its relations

	start time.Time
}

func (o Options) filled() Options {
	fill := func(n *int, to int) {
		if *n == 0 {
			*n = to
		}
	}
	fill(&o.EndPasses, 8)
	fill(&o.EndLearners, 9)
	fill(&o.TaggerPasses, 6)
	fill(&o.ParserPasses, 6)
	fill(&o.TaggerBits, 22)
	fill(&o.Taggers, 3)
	fill(&o.Parsers, 3)
	fill(&o.MoveBits, 20)
	fill(&o.ArcBits, 22)
	if o.Seed == 0 {
		o.Seed = 1990
	}
	if o.Progress == nil {
		o.Progress = io.Discard
	}
	o.start = time.Now()
	return o
}

// trainFiles are the treebanks that weights are learned from, and devFiles
// those that the passes are watched on.
var (
	trainFiles = []string{"ud/en_ewt-ud-train.conllu", "ud/gum_open_train.conllu"}
	devFiles   = []string{"ud/en_ewt-ud-dev.conllu", "ud/gum_open_dev.conllu"}
)

// Annotate learns where sentences end, the tagger and the parser, and writes them with their card.
// The same corpora and options give the same bytes.
func Annotate(o Options) error {
	o = o.filled()
	trees, err := readAll(o.Corpora, trainFiles)
	if err != nil {
		return err
	}
	dev, err := readAll(o.Corpora, devFiles)
	if err != nil {
		return err
	}
	r := &run{Options: o, rng: rand.New(rand.NewPCG(o.Seed, 0))}
	r.prepare(trees)
	r.say("%d sentences to learn from, as many again in capitals; %d to watch", len(r.tags)/2, len(dev))
	ends, err := r.learnEnds(trees)
	if err != nil {
		return err
	}
	g := r.learnTagger(dev)
	r.tagFolds()
	p := r.learnParser(g, dev)
	return r.write(ends, g, p, dev)
}

func readAll(dir string, names []string) (all []conllu.Sentence, err error) {
	for _, n := range names {
		s, err := conllu.ReadFile(filepath.Join(dir, filepath.FromSlash(n)))
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
	}
	return all, nil
}

// run is one training.
type run struct {
	Options
	rng   *rand.Rand
	pairs []morph.Pair
	tags  []morph.Example // first all sentences as they are, then all in capitals
	trees []tree.Example  // the same, in the same order
}

// say tells how far a training is, with the time since it began.
func (o *Options) say(format string, args ...any) {
	fmt.Fprintf(o.Progress, "%5.0fs  %s\n", time.Since(o.start).Seconds(), fmt.Sprintf(format, args...))
}
