package train

import (
	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/tree"
)

// The weights are rounded to these steps, and those nearer to zero than the
// drop left out: they are many and say little.
const (
	taggerStep, taggerDrop = 0.5, 0.5
	parserStep, parserDrop = 1, 0.7
)

func (r *run) learnTagger(dev []conllu.Sentence) *morph.Tagger {
	l := morph.NewLearner(r.TaggerBits, r.pairs, r.tags)
	for pass := range r.TaggerPasses {
		wrong, words := r.tagPass(l, r.tags)
		r.say("tagger pass %d: %.2f%% wrong", pass+1, percent(wrong, words))
	}
	g := l.Tagger(taggerStep, taggerDrop)
	r.say("tagger: %s", measure(g, nil, dev))
	return g
}

func (r *run) tagPass(l *morph.Learner, examples []morph.Example) (wrong, words int) {
	for _, i := range r.order(len(examples)) {
		wrong += l.Learn(examples[i])
		words += len(examples[i].Words)
	}
	return wrong, words
}

// order returns a new order of the examples: all sentences as they are, and a
// third of the copies in capitals, which differ from them in little.
func (r *run) order(n int) []int {
	order := make([]int, 0, n)
	for _, i := range r.rng.Perm(n) {
		if i < n/2 || r.rng.IntN(3) == 0 {
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
			r.tagPass(l, in)
		}
		g := l.Tagger(taggerStep, taggerDrop)
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
	r.tagFolds()
	l := tree.NewLearner(r.ParserBits, r.Seed, r.trees)
	var p *tree.Parser
	for pass := range r.ParserPasses {
		wrong, words, e := 0, 0, explore
		if pass == 0 {
			e = 0
		}
		for _, i := range r.order(len(r.trees)) {
			wrong += l.Learn(r.trees[i], e)
			words += 2 * len(r.trees[i].Words)
		}
		r.say("parser pass %d: %.2f%% wrong", pass+1, percent(wrong, words))
		if last := pass+1 == r.ParserPasses; last || pass%4 == 3 {
			p = l.Parser(parserStep, parserDrop)
			r.say("parser: %s", measure(g, p, dev))
		}
	}
	return p
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
