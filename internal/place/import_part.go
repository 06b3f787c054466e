package place

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// part holds the rows read since the last was written.
type part struct {
	rows  []packedRow
	text  []byte // of each row, display name and folded other names, tabs between, line feed
	names []nameRow
	keys  []nameRow
	buf   []byte
}

// packedRow is a row as the imported file has it: rowSize bytes, little-endian.
type packedRow struct {
	spot        // admin1 and admin2 are indexes in the list of codes, none where unknown
	name uint32 // where its text starts
	home [2]byte
	flag uint8
}

const rowSize = 32

// The flags of a row.
const (
	rowIsUnit  = 1 << iota // it is the unit of its code, not one that lies in it
	rowNoPoint             // it gives a name only
)

func (r *packedRow) append(dst []byte) []byte {
	le := binary.LittleEndian
	for _, v := range [7]uint32{uint32(r.lat), uint32(r.lon), r.geonames, r.population, uint32(r.admin1), uint32(r.admin2), r.name} {
		dst = le.AppendUint32(dst, v)
	}
	return append(dst, r.home[0], r.home[1], byte(r.class), r.flag)
}

func (r *packedRow) read(b []byte) {
	le := binary.LittleEndian
	r.lat, r.lon = int32(le.Uint32(b)), int32(le.Uint32(b[4:]))
	r.geonames, r.population = le.Uint32(b[8:]), le.Uint32(b[12:])
	r.admin1, r.admin2, r.name = int32(le.Uint32(b[16:])), int32(le.Uint32(b[20:])), le.Uint32(b[24:])
	r.home, r.class, r.flag = [2]byte{b[28], b[29]}, class(b[30]), b[31]
}

// nameRow is one name of a row, by its hash. rank orders the places of a name.
type nameRow struct {
	hash uint64
	post posting
	rank uint32
}

const nameSize = 16

func (n *nameRow) append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint64(dst, n.hash)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(n.post))
	return binary.LittleEndian.AppendUint32(dst, n.rank)
}

func (n *nameRow) read(b []byte) {
	n.hash, n.post, n.rank = binary.LittleEndian.Uint64(b), posting(binary.LittleEndian.Uint32(b[8:])), binary.LittleEndian.Uint32(b[12:])
}

// take puts a row into the part.
func (m *importer) take(d *dumpRow, as class) {
	p := &m.part
	r := packedRow{spot: d.spot, name: uint32(len(p.text)), home: d.home}
	r.class, r.admin1, r.admin2 = as, none, none
	m.units(d, &r)
	name := display(string(d.name), string(d.ascii))
	if e, ok := m.english[d.geonames]; ok {
		name = e
	}
	p.text = append(append(p.text, name...), '\t') // a row is one line: there is no line feed in it
	first := len(p.text)
	m.name(&r, name, mainName, first)
	m.name(&r, string(d.name), otherName, first)
	m.name(&r, string(d.ascii), otherName, first)
	if as == classAdmin1 || as == classAdmin2 {
		m.name(&r, properName(name), otherName, first)
	}
	for one := range bytes.SplitSeq(d.alternates, []byte(",")) {
		if s := text0(one); latin(s) && !isAirportCode(s) {
			m.name(&r, s, otherName, first)
		}
	}
	p.text[len(p.text)-1] = '\n'
	p.rows = append(p.rows, r)
	m.sum.Kept++
}

// units sets what a row lies in, or is.
func (m *importer) units(d *dumpRow, r *packedRow) {
	if !d.located {
		r.flag |= rowNoPoint
	}
	if d.inTable {
		r.flag |= rowIsUnit
		r.setUnit(m.unit(d.unit))
		return
	}
	if d.home[0] == 0 || len(d.admin1) == 0 || string(d.admin1) == "00" {
		return
	}
	m.part.buf = append(append(append(m.part.buf[:0], d.home[:]...), '.'), d.admin1...)
	r.admin1 = m.unit(m.part.buf)
	if d.feature == 'A' && d.code == "ADM1" {
		r.flag |= rowIsUnit
		return
	}
	if len(d.admin2) > 0 {
		m.part.buf = append(append(m.part.buf, '.'), d.admin2...)
		r.admin2 = m.unit(m.part.buf)
		if d.feature == 'A' && d.code == "ADM2" {
			r.flag |= rowIsUnit
		}
	}
}

func (r *packedRow) setUnit(u int32) {
	if r.class == classAdmin1 {
		r.admin1 = u
	} else {
		r.admin2 = u
	}
}

// unit returns the index of a unit's code.
func (m *importer) unit(code []byte) int32 {
	if u, ok := m.codes[string(code)]; ok {
		return int32(u)
	}
	u := uint32(len(m.journal.Codes))
	m.journal.Codes = append(m.journal.Codes, string(code))
	m.codes[m.journal.Codes[u]] = u
	return int32(u)
}

// name gives a row a name, once: those it has are in the text from first on.
func (m *importer) name(r *packedRow, name string, q posting, first int) {
	p := &m.part
	p.buf = appendFold(p.buf[:0], name)
	if len(p.buf) < 2 || len(p.buf) > 120 {
		return
	}
	row := posting(len(p.rows))
	h := hash(p.buf)
	for i := len(p.names) - 1; i >= 0 && p.names[i].post.spot() == int32(row); i-- {
		if p.names[i].hash == h {
			return
		}
	}
	rank := m.rank(r)
	p.names = append(p.names, nameRow{h, row | q, rank})
	if q == otherName {
		p.text = append(append(p.text, p.buf...), '\t')
	}
	if unsettled[string(r.home[:])] {
		if k := keyHash(p.buf); k != 0 {
			m.key(nameRow{k, row | otherName, rank})
		}
	}
}

// key keeps a key of the present row, once.
func (m *importer) key(k nameRow) {
	p := &m.part
	for i := len(p.keys) - 1; i >= 0 && p.keys[i].post == k.post; i-- {
		if p.keys[i].hash == k.hash {
			return
		}
	}
	p.keys = append(p.keys, k)
}

// rank says how much a place comes before others of its name.
func (m *importer) rank(r *packedRow) uint32 {
	return classRank[r.class]<<20 + min(r.population, 1<<20-1)
}

// classRank says how much a place of a class comes before others of its name,
// where all that have it are not kept.
var classRank = [classes]uint32{
	classPast: 1, classSection: 2, classTown: 3, classSeat2: 4, classSeat1: 5, classBorder: 6, classAdmin2: 7, classSite: 8, classCapital: 9,
	classRegion: 10, classAdmin1: 11, classCountry: 12,
}

// flush writes the part and the journal.
func (m *importer) flush(l *lineReader) error {
	p := &m.part
	for _, ns := range [][]nameRow{p.names, p.keys} {
		slices.SortFunc(ns, func(a, b nameRow) int {
			return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.post, b.post))
		})
	}
	if err := p.write(m.partFile(m.journal.Parts)); err != nil {
		return err
	}
	j := &m.journal
	j.Parts++
	j.Offset, j.Line = l.offset, l.line
	j.Rows, j.Text = append(j.Rows, len(p.rows)), append(j.Text, len(p.text))
	j.Names, j.Keys = append(j.Names, len(p.names)), append(j.Keys, len(p.keys))
	j.Kept = m.sum.Kept
	p.rows, p.text, p.names, p.keys = p.rows[:0], p.text[:0], p.names[:0], p.keys[:0]
	return j.write(m.dir)
}

func (m *importer) partFile(n int) string {
	return filepath.Join(m.dir, fmt.Sprintf("%04d", n))
}

// write writes the rows, the text, the names and the keys, one after another.
func (p *part) write(file string) error {
	f, err := os.Create(file)
	if err != nil {
		return sourceFault(file, 0, "%v", err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	for i := range p.rows {
		p.buf = p.rows[i].append(p.buf[:0])
		w.Write(p.buf)
	}
	w.Write(p.text)
	for _, ns := range [][]nameRow{p.names, p.keys} {
		for i := range ns {
			p.buf = ns[i].append(p.buf[:0])
			w.Write(p.buf)
		}
	}
	err = w.Flush() // keeps the first error of all writes
	if e := f.Sync(); err == nil {
		err = e
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return sourceFault(file, 0, "%v", err)
	}
	return nil
}
