package train

import (
	"math/rand/v2"
	"sync"

	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/tree"
)

// The weights are rounded to these steps, and those nearer to zero than the
// drop left out: they are many and say little.
const (
	taggerStep, taggerDrop = 0.5, 0.5
	moveStep               = 0.1
	arcStep, arcDrop       = 0.5, 0.5
)

// tagMargin is that of the tagger that ships; those that tag for the parser
// have none.
const tagMargin = 30

func (r *run) learnTagger(dev []conllu.Sentence) *morph.Tagger {
	learners := make([]*morph.Learner, r.Taggers)
	var wait sync.WaitGroup
	for i := range learners {
		rng := r.rng
		if i > 0 {
			rng = rand.New(rand.NewPCG(r.Seed+uint64(i), 4))
		}
		wait.Go(func() {
			l := morph.NewLearner(r.TaggerBits, r.pairs, r.tags)
			l.Margin = tagMargin
			for pass := range r.TaggerPasses {
				wrong, words := tagPass(rng, l, r.tags)
				r.say("tagger %d pass %d: %.2f%% wrong", i+1, pass+1, percent(wrong, words))
			}
			learners[i] = l
		})
	}
	wait.Wait()
	g := morph.MeanTagger(learners, taggerStep, taggerDrop)
	r.say("mean of %d taggers: %s", len(learners), measure(g, nil, dev))
	return g
}

func tagPass(rng *rand.Rand, l *morph.Learner, examples []morph.Example) (wrong, words int) {
	for _, i := range order(rng, len(examples)) {
		wrong += l.Learn(examples[i])
		words += len(examples[i].Words)
	}
	return wrong, words
}

// order returns a new order of the examples: all sentences as they are, and a
// third of the copies in capitals, which differ from them in little.
func order(rng *rand.Rand, n int) []int {
	order := make([]int, 0, n)
	for _, i := range rng.Perm(n) {
		if i < n/2 || rng.IntN(3) == 0 {
			order = append(order, i)
		}
	}
	return order
}

// folds is in how many parts the training data are cut to tag each part with a
// tagger that never saw it: the parser must learn from tags that are as wrong
// as those it will read.
const (
	folds      = 5
	foldPasses = 3
)

func (r *run) tagFolds() {
	half := len(r.tags) / 2 // a sentence and its copy in capitals are in one fold
	for fold := range folds {
		var in []morph.Example
		for i := range r.tags {
			if i%half*folds/half != fold {
				in = append(in, r.tags[i])
			}
		}
		l := morph.NewLearner(r.TaggerBits, r.pairs, in)
		for range foldPasses {
			tagPass(r.rng, l, in)
		}
		g := morph.MeanTagger([]*morph.Learner{l}, taggerStep, taggerDrop)
		for i := range r.tags {
			if i%half*folds/half == fold {
				out := make([]uint8, len(r.tags[i].Words))
				g.Tag(r.tags[i].Words, out)
				r.trees[i].Words = input(r.tags[i].Words, out, r.pairs)
			}
		}
		r.say("tags for the parser: part %d of %d", fold+1, folds)
	}
}

// explore is how often the parser follows its own mistake in training, from
// the second pass on (Goldberg and Nivre 2012: k = 1, p = 0.9).
const explore = 0.9

func (r *run) learnParser(g *morph.Tagger, dev []conllu.Sentence) *tree.Parser {
	learners := make([]*tree.Learner, r.Parsers)
	var wait sync.WaitGroup
	for i := range learners {
		wait.Go(func() {
			learners[i] = r.learnOneParser(r.Seed + uint64(i))
		})
	}
	wait.Wait()
	p := tree.MeanParser(learners, moveStep, arcStep, arcDrop)
	r.say("mean of %d parsers: %s", len(learners), measure(g, p, dev))
	return p
}

// learnOneParser learns from all trees, in an order of its own.
func (r *run) learnOneParser(seed uint64) *tree.Learner {
	l := tree.NewLearner(tree.Sizes{Moves: r.MoveBits, Arcs: r.ArcBits}, seed, r.trees)
	rng := rand.New(rand.NewPCG(seed, 2))
	for pass := range r.ParserPasses {
		wrong, words, e := 0, 0, explore
		if pass == 0 {
			e = 0
		}
		for _, i := range order(rng, len(r.trees)) {
			wrong += l.Learn(r.trees[i], e)
			words += 2 * len(r.trees[i].Words)
		}
		r.say("parser %d pass %d: %.2f%% wrong", seed, pass+1, percent(wrong, words))
	}
	return l
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
