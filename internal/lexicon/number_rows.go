package lexicon

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/vedette-org/vedette"
)

// wordRow is one line of a word list: word or words, class, value, flags.
type wordRow struct {
	line               int
	word, class, value string
	flags              []string
}

func (r wordRow) is(flag string) bool {
	for _, f := range r.flags {
		if f == flag {
			return true
		}
	}
	return false
}

// wordRows reads a list of tab-separated rows of three or four columns and
// gives each to add. Lines that are empty or begin with # are left out. What
// add refuses, a line of another shape, a word that is not in lower case and a
// word told twice are errors that name file and line.
func wordRows(fsys fs.FS, name string, add func(wordRow) error) error {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInternal, File: name, Message: "word list cannot be read", Err: err}
	}
	seen := map[string]int{}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := addRow(line, n, seen, add); err != nil {
			return &vedette.Error{Kind: vedette.ErrInput, File: name, Line: n, Message: err.Error()}
		}
	}
	return nil
}

func addRow(line string, n int, seen map[string]int, add func(wordRow) error) error {
	cols := strings.Split(line, "\t")
	if len(cols) < 3 || len(cols) > 4 {
		return fmt.Errorf("want word, class, value and perhaps flags, split by tabs; got %d columns", len(cols))
	}
	r := wordRow{line: n, word: cols[0], class: cols[1], value: cols[2]}
	if len(cols) == 4 {
		r.flags = strings.Split(cols[3], ",")
	}
	if r.word == "" || r.word != strings.ToLower(r.word) || r.word != strings.TrimSpace(r.word) {
		return fmt.Errorf("word %q must be in lower case, without space around it", r.word)
	}
	if at, ok := seen[r.word+"\t"+r.class]; ok {
		return fmt.Errorf("%q is %s already in line %d", r.word, r.class, at)
	}
	seen[r.word+"\t"+r.class] = n
	return add(r)
}
