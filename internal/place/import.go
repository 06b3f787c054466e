package place

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/vedette-org/vedette"
)

// Dump names the files of a GeoNames dump (download.geonames.org/export/dump),
// unpacked. Only Places is needed.
type Dump struct {
	Places     string // allCountries.txt, or the file of one country
	Alternates string // alternateNamesV2.txt: which name is the English one
	Admin1     string // admin1CodesASCII.txt
	Admin2     string // admin2Codes.txt
}

// Imported says what became of a dump.
type Imported struct {
	Rows, Kept, Names int
	Resumed           bool // went on where an earlier run had stopped
}

func (m Imported) String() string {
	s := fmt.Sprintf("%d places of %d rows, %d names", m.Kept, m.Rows, m.Names)
	if m.Resumed {
		s += "; went on where the last run had stopped"
	}
	return s
}

// partRows is how many rows are held at once: what is in memory, and what is
// lost when the import is stopped.
const partRows = 100_000

// Import reads a dump row by row and writes to out the file that [LoadWith]
// reads. Memory does not grow with the dump, but for 8 bytes by a name at the
// end. What was at out before stays until the new file is whole.
//
// Work done is kept beside out until then: stopped, it goes on from there when
// called again with the same files. A dump that is cut off, that has other
// columns, or points that are impossible, is refused with file and line.
// progress, unless nil, is told the bytes read of all there are.
func Import(ctx context.Context, d Dump, out string, progress func(done, total int64)) (Imported, error) {
	return importParts(ctx, d, out, partRows, progress)
}

// importParts is [Import] with so many rows to a part.
func importParts(ctx context.Context, d Dump, out string, rows int, progress func(done, total int64)) (Imported, error) {
	m := &importer{dump: d, dir: out + ".parts", partRows: rows, progress: progress}
	err := m.run(ctx, out)
	if err != nil && !errors.Is(err, context.Canceled) {
		os.RemoveAll(m.dir)
	}
	return m.sum, err
}

type importer struct {
	dump     Dump
	dir      string
	partRows int
	progress func(done, total int64)
	sum      Imported
	journal  journal
	codes    map[string]uint32 // of units → index in journal.Codes plus one
	english  map[uint32]string // GeoNames id → preferred English name
	homes    *homes
	part     part
}

func (m *importer) run(ctx context.Context, out string) error {
	if err := m.resume(); err != nil {
		return err
	}
	var err error
	if m.english, err = readEnglish(ctx, m.dump.Alternates); err != nil {
		return err
	}
	boxes, err := countryBoxes()
	if err != nil {
		return err
	}
	m.homes = &homes{boxes: boxes}
	if m.journal.Parts == 0 {
		for _, f := range []struct {
			file string
			as   class
		}{{m.dump.Admin1, classAdmin1}, {m.dump.Admin2, classAdmin2}} {
			if err := m.readUnits(f.file, f.as); err != nil {
				return err
			}
		}
	}
	if err := m.readPlaces(ctx); err != nil {
		return err
	}
	if m.sum.Names, err = m.merge(out); err != nil {
		return err
	}
	return os.RemoveAll(m.dir)
}

// readPlaces reads the rows of places from where the journal stands.
func (m *importer) readPlaces(ctx context.Context) error {
	f, err := openSource(m.dump.Places, "")
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Seek(m.journal.Offset, io.SeekStart); err != nil {
		return sourceFault(m.dump.Places, 0, "%v", err)
	}
	l := &lineReader{file: m.dump.Places, r: bufio.NewReaderSize(f, 1<<20), line: m.journal.Line, offset: m.journal.Offset}
	var row dumpRow
	for {
		b, err := l.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = m.row(&row, b, l)
		}
		if err != nil {
			return err
		}
		if l.line%1000 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if m.progress != nil {
				m.progress(l.offset, m.journal.Inputs[0].Size)
			}
		}
	}
	if l.line == 0 {
		return sourceFault(m.dump.Places, 1, "is empty")
	}
	if err := m.homes.verdict(m.dump.Places); err != nil {
		return err
	}
	m.sum.Rows = l.line
	return m.flush(l)
}

// row takes one row of places into the part.
func (m *importer) row(row *dumpRow, b []byte, l *lineReader) error {
	if err := row.parse(b); err != nil {
		return sourceFault(l.file, l.line, "%v", err)
	}
	if err := m.homes.see(row, l); err != nil {
		return err
	}
	if as, ok := row.keptAs(); ok {
		m.take(row, as)
	}
	if len(m.part.rows) >= m.partRows {
		return m.flush(l)
	}
	return nil
}

// readUnits takes the names of first- or second-level units: code, name, name
// in ASCII, GeoNames id.
func (m *importer) readUnits(file string, as class) error {
	if file == "" {
		return nil
	}
	f, err := openSource(file, "")
	if err != nil {
		return err
	}
	defer f.Close()
	l := &lineReader{file: file, r: bufio.NewReaderSize(f, 1<<16)}
	var row dumpRow
	for {
		b, err := l.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := row.parseUnit(b, as); err != nil {
			return sourceFault(file, l.line, "%v", err)
		}
		m.take(&row, as)
	}
}

// lineReader reads lines that must end with a line feed, and knows where it stands.
type lineReader struct {
	file   string
	r      *bufio.Reader
	line   int
	offset int64
}

// next returns a line without its end, valid until the next call, or io.EOF.
func (l *lineReader) next() ([]byte, error) {
	b, err := l.r.ReadSlice('\n')
	switch {
	case errors.Is(err, io.EOF) && len(b) == 0:
		return nil, io.EOF
	case errors.Is(err, io.EOF):
		return nil, sourceFault(l.file, l.line+1, "ends in the middle of a line: the file was cut off")
	case err != nil:
		return nil, sourceFault(l.file, l.line+1, "%v", err)
	}
	l.line++
	l.offset += int64(len(b))
	b = b[:len(b)-1]
	if n := len(b); n > 0 && b[n-1] == '\r' {
		b = b[:n-1]
	}
	return b, nil
}

// Beside returns the file of imported places that goes with a record.
func Beside(record string) string {
	return record[:len(record)-len(filepath.Ext(record))] + ".places"
}

// broken is the error of an imported file that cannot be used.
func broken(file, format string, args ...any) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: fmt.Sprintf(format, args...), Hint: "run vedette places import again, or remove the file"}
}
