package train

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/annotate/chain"
	"github.com/vedette-org/vedette/internal/text"
)

// ChainOptions say how the model of internal/annotate/chain is learned. The zero
// values of the numbers stand for the settings of the weights that ship.
type ChainOptions struct {
	Options
	Learn chain.Options
	Lean  float64 // added, in log-odds, to joining a mention: above zero for more chains, fewer of them sure
}

func (o ChainOptions) filled() ChainOptions {
	o.Options = o.Options.filled()
	l := &o.Learn
	for x, to := range map[*int]int{&l.Bits: 20, &l.Passes: 7, &l.Least: 4} {
		if *x == 0 {
			*x = to
		}
	}
	for x, to := range map[*float64]float64{&l.Rate: 0.05, &l.Decay: 0.01, &l.Joined: 0.3, &l.Alone: 2, &l.Wrong: 1, &o.Lean: 0.4} {
		if *x == 0 {
			*x = to
		}
	}
	l.Seed = o.Seed
	return o
}

const chainsTrain = "names/gum_entities_train.jsonl"

// Chains learns which mentions stand for one thing from the parts of GUM and
// ECB+ that are marked for training, on trees and names of our own, and writes the weights with their card. The same corpora and options
// give the same bytes.
func Chains(o ChainOptions) error {
	o = o.filled()
	a, err := annotate.Load()
	if err != nil {
		return err
	}
	r := &chainRun{ChainOptions: o, a: a}
	docs, err := r.all()
	if err != nil {
		return err
	}
	r.say("%d documents to learn from, capitals and all", len(docs))
	o.Learn.Watch = func(pass int, _ *chain.Model) { r.say("pass %d", pass+1) }
	m := a.Chains().Learn(docs, o.Learn)
	m.SetLean(o.Lean)
	return r.write(m, len(docs))
}

type chainRun struct {
	ChainOptions
	a *annotate.Annotator
}

// markedDoc is a line of the corpus: words, and which spans of them are mentions
// of which thing.
type markedDoc struct {
	Docid      string
	Tokens     []string
	SentStarts []int `json:"sent_starts"`
	Entities   []struct {
		ID         string
		Start, End int
	}
}

// all returns all documents to learn from.
func (r *chainRun) all() ([]chain.Doc, error) {
	docs, err := r.docs(chainsTrain)
	if err != nil {
		return nil, err
	}
	news, err := r.news(len(docs))
	return append(docs, news...), err
}

// docs reads a file of documents, each as it is and in capitals.
func (r *chainRun) docs(name string) (out []chain.Doc, err error) {
	err = eachRow(r.Corpora, name, func(d markedDoc) bool {
		if !d.whole() {
			return false
		}
		n := len(out)
		out = append(out, r.doc(&d, n, false), r.doc(&d, n, true))
		return true
	})
	return out, err
}

// whole reports whether all that a document points at is there.
func (d *markedDoc) whole() bool {
	for i, s := range d.SentStarts {
		if i == 0 && s != 0 || s < 0 || s >= len(d.Tokens) || i > 0 && s <= d.SentStarts[i-1] {
			return false
		}
	}
	for _, e := range d.Entities {
		if e.Start < 0 || e.End > len(d.Tokens) || e.Start >= e.End {
			return false
		}
	}
	return len(d.SentStarts) > 0
}

// doc annotates a document's words, and says what each head of a mention stands
// for: of two mentions with one head, the shorter; heads that are not marked
// stand for something that is told once.
func (r *chainRun) doc(d *markedDoc, group int, capitals bool) chain.Doc {
	t := d.text(capitals)
	r.a.Parse(t)
	r.a.Mark(t)
	out := chain.Doc{Text: t, Thing: map[int]int{}, Group: group}
	for i := range t.Mentions {
		out.Thing[t.Mentions[i].Head] = -1 - i
	}
	number, length := map[string]int{}, map[int]int{}
	for _, e := range d.Entities {
		h := t.HeadOf(e.Start, e.End)
		if n, ok := length[h]; ok && n <= e.End-e.Start {
			continue
		}
		if _, ok := number[e.ID]; !ok {
			number[e.ID] = len(number)
		}
		out.Thing[h], length[h] = number[e.ID], e.End-e.Start
	}
	return out
}

// text writes the words with a space between them.
func (d *markedDoc) text(capitals bool) *text.Text {
	var b strings.Builder
	t := &text.Text{}
	for i, w := range d.Tokens {
		if n := len(t.Sentences); n < len(d.SentStarts) && d.SentStarts[n] == i {
			t.Sentences = append(t.Sentences, text.Sentence{First: i, Paragraph: n})
		}
		if capitals {
			w = strings.ToUpper(w)
		}
		t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: b.Len(), End: b.Len() + len(w)}, Sent: len(t.Sentences) - 1})
		t.Sentences[len(t.Sentences)-1].Last = i + 1
		b.WriteString(w + " ")
	}
	t.Report = &vedette.Report{ID: vedette.ReportID(d.Docid), Text: b.String(), Language: "en"}
	for i := range t.Sentences {
		t.Sentences[i].Span = t.Words(t.Sentences[i].First, t.Sentences[i].Last)
	}
	return t
}

const chainsCard = `# The model of internal/annotate/chain

| file | what | size |
|---|---|---|
| en-chains.gz | which mentions stand for one thing: log-linear ranking of candidates on hashed features of our own trees and names, 2^%d weights of one byte | %d kB |

Written by ` + "`vedette train chains`" + ` with seed %d, %d passes, rate %g, decay %g, costs %g, %g and %g,
lean %g, features of at least %d documents. The same command on the same files, with the
same models of internal/annotate, gives the same bytes. Licence: LICENSE.md in this folder.

Learned, on trees and names of our own, from

- %s (sha256 %s), each document as it is and in capitals
- %s (sha256 %s), the part marked for training

%d documents in all. Scores: eval/scores/coref.txt.

Not for: languages other than English; chains over several documents.
`

// write writes the weights and their card.
func (r *chainRun) write(m *chain.Model, n int) error {
	size, err := writeFile(filepath.Join(r.Out, "en-chains.gz"), m.Write)
	if err != nil {
		return err
	}
	var sums [2]string
	for i, name := range []string{chainsTrain, newsMentions} {
		if sums[i], err = hash(filepath.Join(r.Corpora, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	l := r.Learn
	card := fmt.Sprintf(chainsCard, l.Bits, size/1000, r.Seed, l.Passes, l.Rate, l.Decay, l.Joined, l.Alone, l.Wrong, r.Lean, l.Least,
		chainsTrain, sums[0], newsMentions, sums[1], n)
	return save(filepath.Join(r.Out, "chains.md"), []byte(card))
}
