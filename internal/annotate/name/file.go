package name

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/annotate/weights"
)

// heading is the first line of a recogniser's file; another feature set gets another number.
const heading = "vedette names 1"

// Write writes the recogniser: a heading, the moves between labels, the
// lexicon, the weights.
func (r *Recogniser) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, heading)
	for p := range r.move {
		for l := range r.move[p] {
			b.Write(binary.AppendVarint(nil, int64(r.move[p][l])))
		}
	}
	if err := b.Flush(); err != nil {
		return err
	}
	if err := r.lexicon.write(w); err != nil {
		return err
	}
	return r.set.Write(w)
}

// Words are the words that tell what a name names, of data/language/en.
type Words struct{ cues cues }

// LoadWords reads and checks dir/names.txt, and adds the countries.
func LoadWords(fsys fs.FS, dir string) (*Words, error) {
	c, err := loadCues(fsys, dir)
	return &Words{c}, err
}

// ShippedWords are those of the binary.
func ShippedWords() (*Words, error) { return LoadWords(data.Language, "language/en") }

// Read reads what Write wrote.
func Read(r *bufio.Reader, w *Words) (*Recogniser, error) {
	line, err := r.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("reading the head of the names: %w", err)
	}
	if line = strings.TrimSuffix(line, "\n"); line != heading {
		return nil, fmt.Errorf("the file begins with %.40q and not with %q", line, heading)
	}
	m := &Recogniser{cues: w.cues}
	for p := range m.move {
		for l := range m.move[p] {
			n, err := binary.ReadVarint(r)
			if err != nil {
				return nil, fmt.Errorf("reading the moves between labels: %w", err)
			}
			m.move[p][l] = int32(n)
		}
	}
	if m.lexicon, err = readLexicon(r); err != nil {
		return nil, err
	}
	m.set, err = weights.Read(r)
	return m, err
}
