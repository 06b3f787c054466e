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
	put(s.rows)
	put(s.n)
	last := -1
	s.each(func(r int, _ []classWeight) {
		put(r - last)
		last = r
	})
	s.each(func(_ int, row []classWeight) { put(len(row)) })
	s.each(func(_ int, row []classWeight) {
		last := uint8(0)
		for _, w := range row {
			b.WriteByte(w.class - last)
			last = w.class
		}
	})
	s.each(func(_ int, row []classWeight) {
		for _, w := range row {
			b.Write(binary.AppendVarint(nil, int64(w.weight)))
		}
	})
	return b.Flush()
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
	rows, lens, err := readRows(r, int(sizes[0]), int(sizes[1]), sizes[2])
	if err != nil {
		return nil, err
	}
	return readWeights(r, int(sizes[0]), int(sizes[2]), rows, lens)
}

// readRows reads which rows have weights, and how many each.
func readRows(r *bufio.Reader, bits, n int, weights uint64) (rows []uint32, lens []uint16, err error) {
	row, sum := -1, uint64(0)
	rows, lens = make([]uint32, 0, min(n, 1<<20)), make([]uint16, 0, min(n, 1<<20))
	for range n {
		gap, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, nil, fmt.Errorf("reading the rows of the weights: %w", err)
		}
		if gap == 0 || gap > 1<<bits || row+int(gap) >= 1<<bits {
			return nil, nil, errBroken
		}
		row += int(gap)
		rows = append(rows, uint32(row))
	}
	for range n {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, nil, fmt.Errorf("reading the rows of the weights: %w", err)
		}
		if sum += n; n > MaxClasses || sum > weights {
			return nil, nil, errBroken
		}
		lens = append(lens, uint16(n))
	}
	if sum != weights {
		return nil, nil, errBroken
	}
	return rows, lens, nil
}

// readWeights reads the n weights of the rows.
func readWeights(r *bufio.Reader, bits, n int, rows []uint32, lens []uint16) (*Set, error) {
	classes := make([]byte, n)
	if _, err := io.ReadFull(r, classes); err != nil {
		return nil, fmt.Errorf("reading the weights: %w", err)
	}
	b := newBuilder(bits, n+n/1000+2*len(rows))
	var row []classWeight
	for i, k := range rows {
		last := uint8(0)
		row = row[:0]
		for _, c := range classes[:lens[i]] {
			last += c
			w, err := binary.ReadVarint(r)
			if err != nil {
				return nil, fmt.Errorf("reading the weights: %w", err)
			}
			row = append(row, classWeight{last, int16(w)})
		}
		classes = classes[lens[i]:]
		if !b.row(int(k), row) || len(b.s.data) > 1<<27 {
			return nil, errBroken
		}
	}
	return b.set(), nil
}
