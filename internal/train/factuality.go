package train

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/statement/factuality"
	"github.com/vedette-org/vedette/internal/text"
)

// FactualityOptions say how the model of internal/statement/factuality is
// learned. The zero values of the numbers stand for the settings of the weights
// that ship.
type FactualityOptions struct {
	Options
	Bits, Passes, Least int
	Rate, Decay         float64
}

func (o FactualityOptions) filled() FactualityOptions {
	o.Options = o.Options.filled()
	if o.Bits == 0 {
		o.Bits = 18
	}
	if o.Passes == 0 {
		o.Passes = 4
	}
	if o.Least == 0 {
		o.Least = 3
	}
	if o.Rate == 0 {
		o.Rate = 0.02
	}
	if o.Decay == 0 {
		o.Decay = 1e-3
	}
	return o
}

const (
	factualityTrain = "factuality/uds_factuality_train.jsonl"
	factualityDev   = "factuality/uds_factuality_dev.jsonl"
)

// Factuality learns how far a text stands behind an event, from the part of UDS
// factuality that is marked for training, on trees of our own parser, and
// writes the weights with their card. The same corpora and options give the
// same bytes.
func Factuality(o FactualityOptions) error {
	o = o.filled()
	f := &factualityRun{FactualityOptions: o}
	if err := f.load(); err != nil {
		return err
	}
	examples, err := f.examples(factualityTrain)
	if err != nil {
		return err
	}
	dev, err := f.examples(factualityDev)
	if err != nil {
		return err
	}
	f.say("%d predicates to learn from, %d to watch", len(examples), len(dev))
	m := factuality.Learn(examples, factuality.Options{Bits: o.Bits, Passes: o.Passes, Least: o.Least, Rate: o.Rate, Decay: o.Decay, Seed: o.Seed})
	right, onTrain := signs(m, dev), signs(m, examples)
	f.say("signs right: %.2f %% of those learned from, %.2f %% of those watched", onTrain, right)
	return f.write(m, len(examples), onTrain, right)
}

type factualityRun struct {
	FactualityOptions
	a *annotate.Annotator
	x *statement.Extractor
}

func (f *factualityRun) load() (err error) {
	if f.a, err = annotate.Load(); err != nil {
		return err
	}
	f.x, err = statement.Load()
	return err
}

// predicate is one line of the corpus; Tok counts words from 1.
type predicate struct {
	SentID     string `json:"sent_id"`
	Text, Form string
	Tok        int
	Value      float64
	Confidence float64
}

// examples reads a file of predicates; those of one sentence share one reading.
func (f *factualityRun) examples(name string) ([]factuality.Example, error) {
	rows, err := readPredicates(filepath.Join(f.Corpora, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	var out []factuality.Example
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Text == rows[0].Text {
			n++
		}
		out = append(out, f.sentence(rows[:n])...)
		rows = rows[n:]
	}
	return out, nil
}

// sentence makes the examples of one sentence. Words that we cut otherwise than
// the treebank are left out.
func (f *factualityRun) sentence(rows []predicate) []factuality.Example {
	t := f.a.Annotate(&vedette.Report{ID: "sentence", Text: rows[0].Text, Language: "en"}, vedette.Source{})
	var tokens []int
	var kept []predicate
	for _, p := range rows {
		if k := nearest(t, p.Form, p.Tok-1); k >= 0 {
			tokens, kept = append(tokens, k), append(kept, p)
		}
	}
	out := make([]factuality.Example, 0, len(kept))
	for i, features := range f.x.Examples(t, tokens) {
		out = append(out, factuality.Example{Features: features, Value: kept[i].Value, Weight: max(kept[i].Confidence, 0.1)})
	}
	return out
}

// nearest returns the token of that form nearest to position at, -1 for none.
func nearest(t *text.Text, form string, at int) int {
	best, off := -1, 0
	for k := range t.Tokens {
		d := max(k-at, at-k)
		if t.Word(k) == form && (best < 0 || d < off) {
			best, off = k, d
		}
	}
	return best
}

// signs returns the percentage of examples of which the model has the sign right.
func signs(m *factuality.Model, examples []factuality.Example) float64 {
	right := 0
	for _, e := range examples {
		if (m.Logit(e.Features) > 0) == (e.Value > 0) {
			right++
		}
	}
	return percent(right, len(examples))
}

func readPredicates(file string) (rows []predicate, err error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Err: err}
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<16), 1<<22)
	for n := 1; sc.Scan(); n++ {
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		var p predicate
		if err := json.Unmarshal(sc.Bytes(), &p); err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "is no row of this corpus", Err: err}
		}
		rows = append(rows, p)
	}
	if err := sc.Err(); err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be read", Err: err}
	}
	return rows, nil
}

const factualityCard = `# The model of internal/statement/factuality

| file | what | size |
|---|---|---|
| en-factuality.gz | how far a text stands behind an event: logistic regression on hashed features of our own trees, 2^%d weights of one byte | %d kB |

Written by ` + "`vedette train factuality`" + ` with seed %d, %d passes, rate %g, decay %g, features of at least %d examples. The same command on
the same files, with the same models of internal/annotate, gives the same bytes. Licence: LICENSE.md in this folder.

Learned from %s (sha256 %s): %d predicates, on trees
of our own parser. Signs right: %.1f %% of those, %.1f %% of %s.

Not for: languages other than English; nouns that name events (the corpus has verbs only).
`

// write writes the weights and their card.
func (f *factualityRun) write(m *factuality.Model, n int, onTrain, onDev float64) error {
	var b strings.Builder
	if err := m.Write(&b); err != nil {
		return err
	}
	sum, err := hash(filepath.Join(f.Corpora, filepath.FromSlash(factualityTrain)))
	if err != nil {
		return err
	}
	if err := save(filepath.Join(f.Out, "en-factuality.gz"), []byte(b.String())); err != nil {
		return err
	}
	card := fmt.Sprintf(factualityCard, f.Bits, b.Len()/1000, f.Seed, f.FactualityOptions.Passes, f.Rate, f.Decay, f.Least,
		factualityTrain, sum, n, onTrain, onDev, factualityDev)
	return save(filepath.Join(f.Out, "factuality.md"), []byte(card))
}
