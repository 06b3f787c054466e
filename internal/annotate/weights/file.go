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
	put(len(s.cells))
	last := -1
	for r := range 1 << s.bits {
		if s.dir[r>>6].full>>(r&63)&1 == 1 {
			put(r - last)
			last = r
		}
	}
	for i := range len(s.first) - 1 {
		put(int(s.first[i+1] - s.first[i]))
	}
	for i := range len(s.first) - 1 {
		last := uint8(0)
		for _, c := range s.cells[s.first[i]:s.first[i+1]] {
			b.WriteByte(c.class - last)
			last = c.class
		}
	}
	for _, c := range s.cells {
		b.Write(binary.AppendVarint(nil, int64(c.weight)))
	}
	return b.Flush()
}

var errBroken = errors.New("the weights are broken")

// Read reads what Write wrote.
func Read(r *bufio.Reader) (*Set, error) {
	var sizes [3]uint64 // bits, rows, cells
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
	return s, s.readCells(r)
}

func (s *Set) readRows(r *bufio.Reader, rows int, cells uint64) error {
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
	s.first = make([]uint32, 1, rows+1)
	at := uint64(0)
	for range rows {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			return fmt.Errorf("reading the rows of the weights: %w", err)
		}
		if at += n; n > MaxClasses || at > cells {
			return errBroken
		}
		s.first = append(s.first, uint32(at))
	}
	if at != cells {
		return errBroken
	}
	return nil
}

func (s *Set) readCells(r *bufio.Reader) error {
	n := int(s.first[len(s.first)-1])
	classes := make([]byte, n)
	if _, err := io.ReadFull(r, classes); err != nil {
		return fmt.Errorf("reading the weights: %w", err)
	}
	s.cells = make([]cell, n)
	for row := range len(s.first) - 1 {
		last := uint8(0)
		for i := s.first[row]; i < s.first[row+1]; i++ {
			last += classes[i]
			w, err := binary.ReadVarint(r)
			if err != nil {
				return fmt.Errorf("reading the weights: %w", err)
			}
			s.cells[i] = cell{last, int16(w)}
		}
	}
	return nil
}
