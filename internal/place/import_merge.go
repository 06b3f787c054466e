package place

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"math/bits"
	"os"
	"slices"
	"strings"
)

// importedMagic begins the file of imported places. Behind it stand, as eight
// bytes each, the numbers of importedHead, and then, one after another: the
// rows, the codes of units, the index of names and that of keys (starts, tags,
// postings), and the text.
const importedMagic = "vedette imported 1\n"

// importedHead says how much there is of everything.
type importedHead struct {
	rows, codes, names, keys, text uint64 // codes and text in bytes
}

const headSize = int64(len(importedMagic) + 5*8)

// width is how many upper bits of a hash choose its bucket.
func width(n uint64) int { return max(1, bits.Len64(n/2)) }

func indexSize(n uint64) int64 { return int64(4*(1<<width(n)+1) + 8*int64(n)) }

// mostPlaces is how many places one name may lead to: the biggest stay. There
// are thousands of a San Antonio, and no report tells all apart.
const mostPlaces = 200

// merge writes the parts as one file and puts it in the place of the old one.
// It returns the number of names.
func (m *importer) merge(out string) (names int, err error) {
	f, err := os.Create(out + ".new")
	if err != nil {
		return 0, sourceFault(out, 0, "%v", err)
	}
	defer os.Remove(out + ".new") // is gone when all went well
	defer f.Close()
	g := &merger{importer: m, f: f}
	if err := g.all(); err != nil {
		return 0, fmt.Errorf("%s: %w", out, err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return 0, sourceFault(out, 0, "%v", err)
	}
	if _, err := openImported(out + ".new"); err != nil {
		return 0, err
	}
	return int(g.head.names), os.Rename(out+".new", out)
}

type merger struct {
	*importer
	f    *os.File
	head importedHead
}

func (g *merger) all() error {
	j := &g.journal
	codes := strings.Join(j.Codes, "\n")
	for i := range j.Parts {
		g.head.rows += uint64(j.Rows[i])
		g.head.text += uint64(j.Text[i])
	}
	if g.head.text > math.MaxUint32 || g.head.rows > uint64(postMask) {
		return errors.New("the dump is too large")
	}
	g.head.codes = uint64(len(codes))
	// How many names are left is known only behind the merging: count first.
	var err error
	if g.head.names, err = g.names(nil, j.Names, false); err != nil {
		return err
	}
	if g.head.keys, err = g.names(nil, j.Keys, true); err != nil {
		return err
	}
	at := headSize
	at, err = g.rows(at)
	if err != nil {
		return err
	}
	if _, err := g.f.WriteAt([]byte(codes), at); err != nil {
		return err
	}
	at += int64(len(codes))
	for _, x := range []struct {
		n     uint64
		sizes []int
		keys  bool
	}{{g.head.names, j.Names, false}, {g.head.keys, j.Keys, true}} {
		if err := g.index(at, x.n, x.sizes, x.keys); err != nil {
			return err
		}
		at += indexSize(x.n)
	}
	if err := g.texts(at); err != nil {
		return err
	}
	b := []byte(importedMagic)
	for _, n := range []uint64{g.head.rows, g.head.codes, g.head.names, g.head.keys, g.head.text} {
		b = binary.LittleEndian.AppendUint64(b, n)
	}
	_, err = g.f.WriteAt(b, 0)
	return err
}

// section opens the bytes of a part from a up to b.
func (g *merger) section(n int, a, b int64) (io.Reader, *os.File, error) {
	f, err := os.Open(g.partFile(n))
	if err != nil {
		return nil, nil, err
	}
	return bufio.NewReaderSize(io.NewSectionReader(f, a, b-a), 1<<16), f, nil
}

// rows writes all rows, their texts counted from the first.
func (g *merger) rows(at int64) (int64, error) {
	w := bufio.NewWriterSize(io.NewOffsetWriter(g.f, at), 1<<20)
	base := uint32(0)
	var b [rowSize]byte
	for n := range g.journal.Parts {
		r, f, err := g.section(n, 0, int64(g.journal.Rows[n])*rowSize)
		if err != nil {
			return 0, err
		}
		for range g.journal.Rows[n] {
			if _, err := io.ReadFull(r, b[:]); err != nil {
				return 0, errors.Join(err, f.Close())
			}
			binary.LittleEndian.PutUint32(b[24:], binary.LittleEndian.Uint32(b[24:])+base)
			w.Write(b[:])
		}
		f.Close()
		base += uint32(g.journal.Text[n])
	}
	return at + int64(g.head.rows)*rowSize, w.Flush()
}

func (g *merger) texts(at int64) error {
	w := bufio.NewWriterSize(io.NewOffsetWriter(g.f, at), 1<<20)
	for n := range g.journal.Parts {
		a := int64(g.journal.Rows[n]) * rowSize
		r, f, err := g.section(n, a, a+int64(g.journal.Text[n]))
		if err != nil {
			return err
		}
		_, err = io.Copy(w, r)
		f.Close()
		if err != nil {
			return err
		}
	}
	return w.Flush()
}

// index writes an index of names or keys: as the hashes come in their order, so
// do the buckets.
func (g *merger) index(at int64, n uint64, sizes []int, keys bool) error {
	shift := 64 - width(n)
	starts := make([]uint32, 1<<width(n)+1)
	tags := bufio.NewWriterSize(io.NewOffsetWriter(g.f, at+int64(4*len(starts))), 1<<18)
	posts := bufio.NewWriterSize(io.NewOffsetWriter(g.f, at+int64(4*len(starts))+4*int64(n)), 1<<18)
	var b [4]byte
	_, err := g.names(func(x *nameRow) {
		starts[x.hash>>shift+1]++
		binary.LittleEndian.PutUint32(b[:], uint32(x.hash<<(64-shift)>>32))
		tags.Write(b[:])
		binary.LittleEndian.PutUint32(b[:], uint32(x.post))
		posts.Write(b[:])
	}, sizes, keys)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(io.NewOffsetWriter(g.f, at), 1<<18)
	sum := uint32(0)
	for _, s := range starts {
		sum += s
		binary.LittleEndian.PutUint32(b[:], sum)
		w.Write(b[:])
	}
	return errors.Join(w.Flush(), tags.Flush(), posts.Flush())
}

// stream is the names of one part, in the order of their hashes.
type stream struct {
	r    io.Reader
	left int
	base posting // number of the first row of the part
	head nameRow
}

func (s *stream) next() (bool, error) {
	if s.left == 0 {
		return false, nil
	}
	var b [nameSize]byte
	if _, err := io.ReadFull(s.r, b[:]); err != nil {
		return false, err
	}
	s.left--
	s.head.read(b[:])
	s.head.post += s.base
	return true, nil
}

// names calls do with the names of all parts in the order of their hashes, those
// of one hash in the order of rows, and returns how many there were.
func (g *merger) names(do func(*nameRow), sizes []int, keys bool) (n uint64, err error) {
	var streams []*stream
	base := posting(0)
	for i := range g.journal.Parts {
		j := &g.journal
		a := int64(j.Rows[i])*rowSize + int64(j.Text[i])
		if keys {
			a += int64(j.Names[i]) * nameSize
		}
		r, f, err := g.section(i, a, a+int64(sizes[i])*nameSize)
		if err != nil {
			return 0, err
		}
		defer f.Close()
		s := &stream{r: r, left: sizes[i], base: base}
		base += posting(j.Rows[i])
		if ok, err := s.next(); err != nil {
			return 0, err
		} else if ok {
			streams = append(streams, s)
		}
	}
	q := queue(streams)
	q.order()
	var same []nameRow
	give := func() {
		same = biggest(same)
		n += uint64(len(same))
		for i := range same {
			if do != nil {
				do(&same[i])
			}
		}
		same = same[:0]
	}
	for len(q) > 0 {
		top := q[0]
		if len(same) > 0 && same[0].hash != top.head.hash {
			give()
		}
		same = append(same, top.head)
		ok, err := top.next()
		if err != nil {
			return 0, err
		}
		q.sink(ok)
	}
	give()
	return n, nil
}

// biggest keeps the places of a name that come first by rank, in their order.
func biggest(same []nameRow) []nameRow {
	if len(same) <= mostPlaces {
		return same
	}
	slices.SortStableFunc(same, func(a, b nameRow) int { return cmp.Compare(b.rank, a.rank) })
	same = same[:mostPlaces]
	slices.SortFunc(same, func(a, b nameRow) int { return cmp.Compare(a.post.spot(), b.post.spot()) })
	return same
}

// queue is a heap of streams by their next name.
type queue []*stream

func (q queue) less(i, j int) bool {
	a, b := &q[i].head, &q[j].head
	return a.hash < b.hash || a.hash == b.hash && a.post.spot() < b.post.spot()
}

func (q queue) order() {
	for i := len(q)/2 - 1; i >= 0; i-- {
		q.down(i)
	}
}

func (q queue) down(i int) {
	for {
		c := 2*i + 1
		if c >= len(q) {
			return
		}
		if c+1 < len(q) && q.less(c+1, c) {
			c++
		}
		if !q.less(c, i) {
			return
		}
		q[i], q[c] = q[c], q[i]
		i = c
	}
}

// sink puts the first stream where it now belongs, or drops it.
func (q *queue) sink(more bool) {
	if !more {
		last := len(*q) - 1
		(*q)[0] = (*q)[last]
		*q = (*q)[:last]
	}
	if len(*q) > 0 {
		q.down(0)
	}
}
