package train

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/token"
	"github.com/vedette-org/vedette/internal/annotate/tree"
)

// write writes the models and their card.
func (r *run) write(e *token.Ends, g *morph.Tagger, p *tree.Parser, dev []conllu.Sentence) error {
	var sizes [3]int
	for i, f := range []struct {
		name  string
		write func(io.Writer) error
	}{{"en-sentences.gz", e.Write}, {"en-tags.gz", g.Write}, {"en-trees.gz", p.Write}} {
		n, err := writeFile(filepath.Join(r.Out, f.name), f.write)
		if err != nil {
			return err
		}
		sizes[i] = n
		r.say("%s: %d bytes", f.name, n)
	}
	card, err := r.card(e, g, p, sizes, dev)
	if err != nil {
		return err
	}
	return save(filepath.Join(r.Out, "annotate.md"), card)
}

// writeFile compresses what write writes into a file, and returns its size.
func writeFile(name string, write func(io.Writer) error) (int, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return 0, err
	}
	if err := write(z); err != nil {
		return 0, err
	}
	if err := z.Close(); err != nil {
		return 0, err
	}
	return b.Len(), save(name, b.Bytes())
}

// save writes a file whole or not at all.
func save(name string, b []byte) error {
	err := os.WriteFile(name+".part", b, 0o644)
	if err == nil {
		err = os.Rename(name+".part", name)
	}
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: name, Message: "cannot write the model", Err: err}
	}
	return nil
}

const cardHead = `# The models of internal/annotate

| file | what | size |
|---|---|---|
| en-sentences.gz | where sentences end: mean of %d averaged perceptrons over the rules of internal/annotate/token, %d weights | %d kB |
| en-tags.gz | tagger: %d pairs of part of speech and Penn tag, mean of %d averaged perceptrons, %d weights | %d kB |
| en-trees.gz | parser: %d relations, greedy arc-hybrid with dynamic oracle, mean of %d averaged perceptrons, %d rows of three weights for moves, %d weights for relations | %d kB |

Written by ` + "`vedette train annotate`" + ` with seed %d, %d passes for the sentences, %d for the tagger and %d for the parser, 2^%d hashed rows for tags, 2^%d pairs of rows for moves and 2^%d rows for relations. The same
command on the same files gives the same bytes. Licence: LICENSE.md in this folder.

Learned from (Universal Dependencies, English; each sentence as it is and, for a third of each pass, in capitals):

`

// card returns the model card: what the models are, what they were trained on,
// by which settings, and how they score on the files they were watched on.
func (r *run) card(e *token.Ends, g *morph.Tagger, p *tree.Parser, sizes [3]int, dev []conllu.Sentence) ([]byte, error) {
	var b strings.Builder
	moves, arcs := p.Len()
	fmt.Fprintf(&b, cardHead, r.EndLearners, e.Len(), sizes[0]/1000, len(g.Pairs()), r.Taggers, g.Len(), sizes[1]/1000, len(p.Deps()), r.Parsers, moves, arcs, sizes[2]/1000,
		r.Seed, r.EndPasses, r.TaggerPasses, r.ParserPasses, r.TaggerBits, r.MoveBits, r.ArcBits)
	for _, n := range trainFiles {
		sum, err := hash(filepath.Join(r.Corpora, filepath.FromSlash(n)))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "- %s (sha256 %s)\n", n, sum)
	}
	m := measure(g, p, dev)
	fmt.Fprintf(&b, "\nOn %s, gold tokens, relations with their subtypes:\n\n", strings.Join(devFiles, " and "))
	fmt.Fprintf(&b, "- as they are: %v\n- in capitals: %v\n\nScores on the test parts: eval/scores/annotate.txt.\n", m[0], m[1])
	b.WriteString("\nNot for: languages other than English, speech, verse. It knows the English of the web and of edited prose of 2000 to 2020;\nold wire copy in capitals is read through the copies in capitals only.\n")
	return []byte(b.String()), nil
}

func hash(name string) (string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return "", &vedette.Error{Kind: vedette.ErrInput, File: name, Message: "cannot read the treebank", Err: err}
	}
	return fmt.Sprintf("%x", sha256.Sum256(b))[:16], nil
}
