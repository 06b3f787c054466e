package place

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"strings"
)

// imported is a file of imported places, opened: the rows and the indexes of
// names are in memory, the names themselves stay in the file.
type imported struct {
	f        *os.File
	head     importedHead
	rows     []packedRow // until they are laid over the embedded places
	lines    []uint32    // where the text of each row starts
	codes    []string
	byName   *index
	byKey    *index
	textFrom int64

	first int32           // number of the spot of row 0
	own   map[int32]int32 // row → spot of the embedded gazetteer that it overrides
	row   map[int32]int32 // the other way round
}

// openImported reads a file that [Import] made. Its numbers are checked, so that
// a damaged file is refused here and not met later.
func openImported(file string) (*imported, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, broken(file, "cannot be opened: %v", err)
	}
	m := &imported{f: f}
	if err := m.read(); err != nil {
		return nil, errors.Join(broken(file, "%v", err), f.Close())
	}
	return m, nil
}

func (m *imported) read() error {
	st, err := m.f.Stat()
	if err != nil {
		return err
	}
	b, err := m.bytes(0, headSize, st.Size())
	if err != nil || !bytes.HasPrefix(b, []byte(importedMagic)) {
		return errors.New("is no file of imported places of this version")
	}
	for i, to := range []*uint64{&m.head.rows, &m.head.codes, &m.head.names, &m.head.keys, &m.head.text} {
		if *to = binary.LittleEndian.Uint64(b[len(importedMagic)+8*i:]); *to > 1<<33 {
			return errors.New("is damaged: its head makes no sense")
		}
	}
	h := &m.head
	m.textFrom = headSize + int64(h.rows)*rowSize + int64(h.codes) + indexSize(h.names) + indexSize(h.keys)
	if m.textFrom+int64(h.text) != st.Size() {
		return errors.New("is damaged: it has not the length that its head tells")
	}
	at := headSize
	if b, err = m.bytes(at, int64(h.rows)*rowSize, st.Size()); err != nil {
		return err
	}
	m.rows, m.lines = make([]packedRow, h.rows), make([]uint32, h.rows)
	for i := range m.rows {
		m.rows[i].read(b[i*rowSize:])
		m.lines[i] = m.rows[i].name
	}
	at += int64(len(b))
	if b, err = m.bytes(at, int64(h.codes), st.Size()); err != nil {
		return err
	}
	at += int64(len(b))
	if len(b) > 0 {
		m.codes = strings.Split(string(b), "\n")
	}
	for _, x := range []struct {
		n  uint64
		to **index
	}{{h.names, &m.byName}, {h.keys, &m.byKey}} {
		if b, err = m.bytes(at, indexSize(x.n), st.Size()); err != nil {
			return err
		}
		at += int64(len(b))
		if *x.to = m.index(b, x.n); *x.to == nil {
			return errors.New("is damaged: an index of names points nowhere")
		}
	}
	return m.sound()
}

func (m *imported) bytes(at, n, size int64) ([]byte, error) {
	if n < 0 || at+n > size {
		return nil, io.ErrUnexpectedEOF
	}
	b := make([]byte, n)
	_, err := m.f.ReadAt(b, at)
	if n == 0 || err == io.EOF {
		err = nil
	}
	return b, err
}

// index reads an index, nil where it points outside of the rows.
func (m *imported) index(b []byte, n uint64) *index {
	buckets := 1 << width(n)
	x := &index{shift: 64 - width(n), starts: make([]uint32, buckets+1), tags: make([]uint32, n), posts: make([]posting, n)}
	for i := range x.starts {
		x.starts[i] = binary.LittleEndian.Uint32(b[4*i:])
		if i > 0 && x.starts[i] < x.starts[i-1] {
			return nil
		}
	}
	if uint64(x.starts[buckets]) != n {
		return nil
	}
	b = b[4*len(x.starts):]
	for i := range x.tags {
		x.tags[i] = binary.LittleEndian.Uint32(b[4*i:])
		x.posts[i] = posting(binary.LittleEndian.Uint32(b[4*(int(n)+i):]))
		if int(x.posts[i].spot()) >= len(m.rows) {
			return nil
		}
	}
	return x
}

// sound reports whether the rows lie on the globe and point into the file.
func (m *imported) sound() error {
	for i := range m.rows {
		r := &m.rows[i]
		if r.lat < -900000 || r.lat > 900000 || r.lon < -1800000 || r.lon > 1800000 || r.class >= classes || uint64(r.name) >= m.head.text ||
			r.admin1 < none || int(r.admin1) >= len(m.codes) || r.admin2 < none || int(r.admin2) >= len(m.codes) {
			return errors.New("is damaged: a row makes no sense")
		}
	}
	return nil
}

// line returns the names of a row: display name and folded others, tabs
// between. It is read from the file; "" where that fails.
func (m *imported) line(row int32) string {
	from := m.lines[row]
	to := uint32(m.head.text)
	if int(row)+1 < len(m.lines) {
		to = m.lines[row+1]
	}
	if to <= from || to-from > 1<<20 {
		return ""
	}
	b := make([]byte, to-from)
	if n, err := m.f.ReadAt(b, m.textFrom+int64(from)); err != nil && n < len(b) {
		return ""
	}
	return strings.TrimSuffix(string(b), "\n")
}
