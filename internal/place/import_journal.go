package place

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// journal says how far an import has come. It is written anew, in one step,
// after each part.
type journal struct {
	Format int
	Inputs []stamp
	Offset int64 // in the file of places
	Line   int
	Parts  int
	Kept   int
	Rows   []int // of each part
	Text   []int // bytes of each part
	Names  []int
	Keys   []int
	Codes  []string // of units
}

// journalFormat changes when what stands in the parts does.
const journalFormat = 1

// stamp tells whether a file is the one that was read before.
type stamp struct {
	Path string
	Size int64
	Time int64
}

const journalFile = "journal.json"

// resume takes up the work of an earlier run on the same files, or begins anew.
func (m *importer) resume() error {
	var inputs []stamp
	for _, f := range []string{m.dump.Places, m.dump.Alternates, m.dump.Admin1, m.dump.Admin2} {
		if f == "" {
			inputs = append(inputs, stamp{})
			continue
		}
		st, err := os.Stat(f)
		if err != nil {
			return &vedette.Error{Kind: vedette.ErrInput, File: f, Message: "cannot be opened", Err: err}
		}
		inputs = append(inputs, stamp{f, st.Size(), st.ModTime().UnixNano()})
	}
	m.codes = map[string]uint32{}
	b, err := os.ReadFile(filepath.Join(m.dir, journalFile))
	if err == nil && json.Unmarshal(b, &m.journal) == nil && m.journal.Format == journalFormat && slices.Equal(m.journal.Inputs, inputs) {
		for i, c := range m.journal.Codes {
			m.codes[c] = uint32(i)
		}
		m.sum.Resumed, m.sum.Kept = m.journal.Parts > 0, m.journal.Kept
		return nil
	}
	m.journal = journal{Format: journalFormat, Inputs: inputs}
	if err := os.RemoveAll(m.dir); err != nil {
		return sourceFault(m.dir, 0, "%v", err)
	}
	if err := os.MkdirAll(m.dir, 0o755); err != nil {
		return sourceFault(m.dir, 0, "%v", err)
	}
	return nil
}

func (j *journal) write(dir string) error {
	b, err := json.Marshal(j)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, journalFile)
	if err := os.WriteFile(file+".new", b, 0o644); err != nil {
		return sourceFault(file, 0, "%v", err)
	}
	return os.Rename(file+".new", file)
}

// readEnglish reads from alternateNamesV2.txt the names that English prefers:
// id of the name, GeoNames id, language, name, and flags for preferred, short,
// colloquial and historic; newer dumps add two columns. The other names stand in
// the table of places, too.
func readEnglish(ctx context.Context, file string) (map[uint32]string, error) {
	if file == "" {
		return nil, nil
	}
	f, err := openSource(file, "")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	english := map[uint32]string{}
	l := &lineReader{file: file, r: bufio.NewReaderSize(f, 1<<20)}
	for {
		b, err := l.next()
		if errors.Is(err, io.EOF) {
			return english, nil
		}
		if err != nil {
			return nil, err
		}
		if l.line%100000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		id, name, err := preferred(text0(b))
		if err != nil {
			return nil, sourceFault(file, l.line, "%v", err)
		}
		if name != "" {
			english[id] = strings.Clone(name)
		}
	}
}

// preferred returns the name of a row that English prefers, "" for other rows.
func preferred(row string) (id uint32, name string, err error) {
	var c [10]string
	n := 0
	for s := range strings.SplitSeq(row, "\t") {
		if n < len(c) {
			c[n] = s
		}
		n++
	}
	if n != 8 && n != 10 {
		return 0, "", errors.New(strconv.Itoa(n) + " columns where 8 or 10 are due")
	}
	v, err := strconv.ParseUint(c[1], 10, 32)
	if err != nil {
		return 0, "", errors.New("column 2: " + strconv.Quote(c[1]) + " is no GeoNames id")
	}
	if c[2] != "en" || c[4] != "1" || c[6] == "1" || c[7] == "1" || !latin(c[3]) {
		return 0, "", nil
	}
	return uint32(v), c[3], nil
}
