package weights

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A set is written as streams one after the other, which compress better apart
// than woven together: its sizes, the distances between the rows that have
// weights, how many each has, the classes (as differences within a row), the
// weights.

// Write writes the set. Compressing is left to the caller.
func (s *Set) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	put := func(n int) { b.Write(binary.AppendUvarint(nil, uint64(n))) }
	put(s.bits)
	put(len(s.first) - 1)
	put(s.n)
	last := -1
	for r := range 1 << s.bits {
		if s.dir[r>>6].full>>(r&63)&1 == 1 {
			put(r - last)
			last = r
		}
	}
	s.each(func(row []classWeight) { put(len(row)) })
	s.each(func(row []classWeight) {
		last := uint8(0)
		for _, w := range row {
			b.WriteByte(w.class - last)
			last = w.class
		}
	})
	s.each(func(row []classWeight) {
		for _, w := range row {
			b.Write(binary.AppendVarint(nil, int64(w.weight)))
		}
	})
	return b.Flush()
}

// each calls f with each row that has weights.
func (s *Set) each(f func([]classWeight)) {
	var row []classWeight
	for i := range len(s.first) - 1 {
		row = s.weights(i, row[:0])
		f(row)
	}
}

var errBroken = errors.New("the weights are broken")

// Read reads what Write wrote.
func Read(r *bufio.Reader) (*Set, error) {
	var sizes [3]uint64 // bits, rows, weights
	for i := range sizes {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("reading the size of the weights: %w", err)
		}
		sizes[i] = n
	}
	if sizes[0] > 26 || sizes[1] > 1<<sizes[0] || sizes[2] > 1<<26 {
		return nil, errBroken
	}
	s := newSet(int(sizes[0]))
	if err := s.readRows(r, int(sizes[1]), sizes[2]); err != nil {
		return nil, err
	}
	s.rank()
	return s, s.readWeights(r)
}

func (s *Set) readRows(r *bufio.Reader, rows int, weights uint64) error {
	row := -1
	for range rows {
		gap, err := binary.ReadUvarint(r)
		if err != nil {
			return fmt.Errorf("reading the rows of the weights: %w", err)
		}
		if gap == 0 || gap > 1<<s.bits || row+int(gap) >= 1<<s.bits {
			return errBroken
		}
		row += int(gap)
		s.dir[row>>6].full |= 1 << (row & 63)
	}
	s.first = table[uint32](rows + 1)[:1]
	for range rows {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			return fmt.Errorf("reading the rows of the weights: %w", err)
		}
		if n > MaxClasses || uint64(s.n)+n > weights {
			return errBroken
		}
		s.n += int(n)
		s.first = append(s.first, uint32(s.n))
	}
	if uint64(s.n) != weights {
		return errBroken
	}
	return nil
}

// readWeights reads the weights of the rows, of which readRows has left in first
// how many there are up to each.
func (s *Set) readWeights(r *bufio.Reader) error {
	classes := make([]byte, s.n)
	if _, err := io.ReadFull(r, classes); err != nil {
		return fmt.Errorf("reading the weights: %w", err)
	}
	s.cells = table[cell](s.n + s.n/1000)[:0]
	i := uint32(0)
	for row, end := range s.first[1:] {
		last := uint8(0)
		for ; i < end; i++ {
			last += classes[i]
			w, err := binary.ReadVarint(r)
			if err != nil {
				return fmt.Errorf("reading the weights: %w", err)
			}
			s.put(classWeight{last, int16(w)})
		}
		if len(s.cells) > 1<<26 {
			return errBroken
		}
		s.first[row+1] = uint32(len(s.cells))
	}
	return nil
}
