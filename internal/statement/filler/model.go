package filler

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/statement/scorer"
	"github.com/vedette-org/vedette/internal/text"
)

// Model reads the incidents that a report tells of. It is safe for concurrent use.
type Model struct {
	words  *words
	first  *first
	second *second
	again  *again
	third  *third
}

// weightsFile holds the weights that ship.
const weightsFile = "models/en-incidents.gz"

// Load returns the model of the binary.
func Load() (*Model, error) {
	f, err := data.Models.Open(weightsFile)
	if err != nil {
		return nil, broken(err)
	}
	defer f.Close()
	m, err := Read(f)
	if err != nil {
		return nil, broken(err)
	}
	return m, nil
}

func broken(err error) error {
	return &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + weightsFile, Message: "cannot load", Err: err, Hint: "learn it again with: vedette train incidents"}
}

// Incidents returns the incidents that a report is found to tell of. The text
// must have been through annotate, place and actor.
func (m *Model) Incidents(t *text.Text) []Incident {
	return m.third.sure(m.again.judge(m.second.judge(m.first.read(m.words.page(t)))).incidents(m.third, &settings))
}

const magic = "vedette incidents 2\n"

func (m *Model) linears() []**scorer.Linear {
	return []**scorer.Linear{&m.first.nouns, &m.first.phrases, &m.first.sentences, &m.first.reports, &m.third.grounds}
}

func (m *Model) trees() (out []**scorer.Trees) {
	for i := range m.second.roles {
		out = append(out, &m.second.roles[i])
	}
	for i := range m.third.reports {
		out = append(out, &m.third.reports[i])
	}
	for i := range m.again.roles {
		out = append(out, &m.again.roles[i])
	}
	out = append(out, &m.third.pairs, &m.third.aliases)
	for i := range m.third.kinds {
		out = append(out, &m.third.kinds[i])
	}
	return append(out, &m.third.sureness)
}

// Write writes the weights, compressed.
func (m *Model) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(z)
	b.WriteString(magic)
	for _, x := range m.linears() {
		if err := (*x).Write(b); err != nil {
			return err
		}
	}
	for _, x := range m.trees() {
		if err := (*x).Write(b); err != nil {
			return err
		}
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return z.Close()
}

// Read reads what Write wrote.
func Read(r io.Reader) (*Model, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", scorer.ErrBroken, err)
	}
	b := bufio.NewReaderSize(z, 1<<16)
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(b, head); err != nil || string(head) != magic {
		return nil, scorer.ErrBroken
	}
	m := &Model{first: &first{}, second: &second{}, again: &again{}, third: &third{}}
	if m.words, err = loadWords(); err != nil {
		return nil, err
	}
	for _, x := range m.linears() {
		if *x, err = scorer.ReadLinear(b); err != nil {
			return nil, err
		}
	}
	for _, x := range m.trees() {
		if *x, err = scorer.ReadTrees(b); err != nil {
			return nil, err
		}
	}
	if n, err := b.Read(head); n != 0 || err != io.EOF { // the checksum is read with the end
		return nil, scorer.ErrBroken
	}
	return m, m.check()
}
