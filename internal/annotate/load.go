package annotate

import (
	"bufio"
	"compress/gzip"
	"errors"
	"io/fs"
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/annotate/chain"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/name"
	"github.com/vedette-org/vedette/internal/annotate/quantity"
	"github.com/vedette-org/vedette/internal/annotate/quote"
	"github.com/vedette-org/vedette/internal/annotate/timex"
	"github.com/vedette-org/vedette/internal/annotate/token"
	"github.com/vedette-org/vedette/internal/annotate/tree"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Load returns an annotator with the models and dictionaries of the binary.
func Load() (*Annotator, error) { return Open(data.Models, "models", data.Language, "language/en") }

// Open returns an annotator with the models and the words found in two folders.
func Open(models fs.FS, dir string, words fs.FS, wordsDir string) (*Annotator, error) {
	names := ahead(func() (*name.Recogniser, error) {
		w, err := name.LoadWords(words, wordsDir)
		if err != nil {
			return nil, err
		}
		return model(models, dir+"/en-names.gz", func(r *bufio.Reader) (*name.Recogniser, error) { return name.Read(r, w) })
	})
	a, err := openTrees(models, dir, words, wordsDir)
	if err != nil {
		return nil, err
	}
	if a.names, err = names(); err != nil {
		return nil, err
	}
	return a, lists(timex.Check, quantity.Check)
}

// LoadTrees returns an annotator of tokens, tags and trees only, which is what
// the recogniser of names is trained on.
func LoadTrees() (*Annotator, error) {
	return openTrees(data.Models, "models", data.Language, "language/en")
}

func openTrees(models fs.FS, dir string, words fs.FS, wordsDir string) (a *Annotator, err error) {
	a = &Annotator{}
	trees := ahead(func() (*tree.Parser, error) { return model(models, dir+"/en-trees.gz", tree.Read) })
	if a.tokens, err = rules(words, wordsDir); err != nil {
		return nil, err
	}
	ends, err := model(models, dir+"/en-sentences.gz", token.ReadEnds)
	if err != nil {
		return nil, err
	}
	a.tokens = a.tokens.With(ends)
	if a.lemmas, err = morph.NewLemmatizer(); err != nil {
		return nil, err
	}
	sayings, err := lexicon.LoadSayings()
	if err != nil {
		return nil, err
	}
	a.quotes = quote.New(sayings)
	if a.chains, err = chains(models, dir+"/en-chains.gz", words, wordsDir+"/mentions.txt"); err != nil {
		return nil, err
	}
	if a.tags, err = model(models, dir+"/en-tags.gz", morph.Read); err != nil {
		return nil, err
	}
	a.noun = slices.Index(a.tags.Pairs(), morph.Pair{POS: text.NOUN, Tag: "NN"})
	a.mends = pairsOf{a.noun, slices.Index(a.tags.Pairs(), morph.Pair{POS: text.ADJ, Tag: "JJ"}), slices.Index(a.tags.Pairs(), morph.Pair{POS: text.PROPN, Tag: "NNP"})}
	a.past = slices.Index(a.tags.Pairs(), morph.Pair{POS: text.VERB, Tag: "VBD"})
	a.present = slices.Index(a.tags.Pairs(), morph.Pair{POS: text.VERB, Tag: "VBZ"})
	a.base = slices.Index(a.tags.Pairs(), morph.Pair{POS: text.VERB, Tag: "VBP"})
	if a.verbs, err = deeds(); err != nil {
		return nil, err
	}
	if a.trees, err = trees(); err != nil {
		return nil, err
	}
	return a, nil
}

// Rules returns a splitter by the rules alone, without what is learned on top of them.
func Rules() (*token.Splitter, error) { return rules(data.Language, "language/en") }

func rules(words fs.FS, dir string) (*token.Splitter, error) {
	name := dir + "/abbreviations.txt"
	f, err := words.Open(name)
	if err != nil {
		return nil, broken(name, err)
	}
	defer f.Close()
	return token.New(f, "data/"+name)
}

// chains returns the finder of chains. Without weights, before they are learned
// for the first time, it joins only what the grammar joins.
func chains(models fs.FS, name string, words fs.FS, list string) (*chain.Finder, error) {
	m, err := model(models, name, chain.Read)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return chain.New(words, list, m)
}

// Chains returns the finder of mentions and chains.
func (a *Annotator) Chains() *chain.Finder { return a.chains }

// lists returns what is wrong with the word lists of times and quantities:
// without them nothing would be found, and nothing said.
func lists(checks ...func() error) error {
	for _, check := range checks {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// ahead begins to load something while other things are loaded, and returns
// what waits for it.
func ahead[T any](load func() (T, error)) func() (T, error) {
	var v T
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		v, err = load()
	}()
	return func() (T, error) {
		<-done
		return v, err
	}
}

// model reads one compressed file of weights.
func model[M any](fsys fs.FS, name string, read func(*bufio.Reader) (*M, error)) (*M, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, broken(name, err)
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, broken(name, err)
	}
	m, err := read(bufio.NewReaderSize(z, 1<<16))
	if err != nil {
		return nil, broken(name, err)
	}
	return m, nil
}

func broken(name string, err error) error {
	return &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + name, Message: "cannot load", Err: err, Hint: "train it again with: vedette train annotate"}
}
