package chain

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// Model holds one weight for each hashed feature, in whole numbers, so that a
// sum is the same on any machine. It is safe for concurrent use.
type Model struct {
	bits    int
	weights []int8
	// lean is added to what speaks for joining a mention.
	lean int
}

// SetLean sets what is added, in log-odds, to joining a mention: below zero for
// fewer and surer chains.
func (m *Model) SetLean(l float64) { m.lean = int(math.Round(l / unit)) }

func (m *Model) sum(features []uint32) int {
	n := 0
	for _, f := range features {
		n += int(m.weights[f>>(32-m.bits)])
	}
	return n
}

const magic = "vedette chains 1\n"

// Write writes the model.
func (m *Model) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	b.WriteString(magic)
	b.WriteByte(byte(m.bits))
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(int32(m.lean))))
	for _, x := range m.weights {
		b.WriteByte(byte(x))
	}
	return b.Flush()
}

var errBroken = errors.New("the weights of chains are broken")

// Read reads what Write wrote.
func Read(r *bufio.Reader) (*Model, error) {
	head := make([]byte, len(magic)+1+4)
	if _, err := io.ReadFull(r, head); err != nil || string(head[:len(magic)]) != magic {
		return nil, errBroken
	}
	m := &Model{bits: int(head[len(magic)])}
	if m.bits < 1 || m.bits > 24 {
		return nil, errBroken
	}
	m.lean = int(int32(binary.LittleEndian.Uint32(head[len(magic)+1:])))
	b := make([]byte, 1<<m.bits)
	if _, err := io.ReadFull(r, b); err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	m.weights = make([]int8, len(b))
	for i, x := range b {
		m.weights[i] = int8(x)
	}
	if _, err := r.ReadByte(); err != io.EOF { // the checksum is read with the end
		return nil, errBroken
	}
	return m, nil
}
