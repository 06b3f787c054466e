package weights

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
)

// Write writes the model: its sizes, the distances between the keys that have
// weights, and the weights, class by class. Compressing is left to the caller.
func (s *Triples) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	put := func(n uint64) { b.Write(binary.AppendUvarint(nil, n)) }
	put(uint64(s.bits))
	put(uint64(s.n))
	rows := s.rows()
	last := uint64(0)
	for _, r := range rows {
		put(r.key - last)
		last = r.key
	}
	for c := range 3 {
		for _, r := range rows {
			b.Write(binary.AppendVarint(nil, int64(r.w[c])))
		}
	}
	return b.Flush()
}

type tripleCells struct {
	key uint64
	w   [3]int16
}

// rows returns the rows by key.
func (s *Triples) rows() []tripleCells {
	var out []tripleCells
	for i, e := range s.slots {
		if w := unpack(e); w != [3]int16{} {
			out = append(out, tripleCells{uint64(i>>1)<<checkBits | e&0xFFFF, w})
		}
	}
	slices.SortFunc(out, func(a, b tripleCells) int { return cmp.Compare(a.key, b.key) })
	return out
}

// ReadTriples reads what Write wrote.
func ReadTriples(r *bufio.Reader) (*Triples, error) {
	var sizes [2]uint64 // bits, rows
	for i := range sizes {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("reading the size of the weights: %w", err)
		}
		sizes[i] = n
	}
	if sizes[0] > 24 || sizes[1] > 2<<sizes[0] {
		return nil, errBroken
	}
	rows := make([]tripleCells, sizes[1])
	key := uint64(0)
	for i := range rows {
		gap, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("reading the rows of the weights: %w", err)
		}
		if key += gap; gap > 1<<KeyBits(int(sizes[0])) || key >= 1<<KeyBits(int(sizes[0])) {
			return nil, errBroken
		}
		rows[i].key = key
	}
	for c := range 3 {
		for i := range rows {
			w, err := binary.ReadVarint(r)
			if err != nil {
				return nil, fmt.Errorf("reading the weights: %w", err)
			}
			rows[i].w[c] = int16(w)
		}
	}
	s := newTriples(int(sizes[0]))
	for _, r := range rows {
		s.put(r.key, r.w)
	}
	return s, nil
}
