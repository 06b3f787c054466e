package scorer

import (
	"io"
	"slices"
)

// Trees is a sum of small decision trees over a vector of numbers.
type Trees struct {
	width int // of the vector
	bias  float32
	nodes []node
	roots []int32
}

// node asks whether a number is at most At; a leaf has Feature -1 and Value.
type node struct {
	Feature     int16
	At, Value   float32
	Left, Right int32
}

// Width returns how many numbers the scorer looks at.
func (m *Trees) Width() int { return m.width }

// Logit returns the log-odds of a vector, which must be of the scorer's width.
func (m *Trees) Logit(x []float32) float64 {
	z := float64(m.bias)
	for _, i := range m.roots {
		n := &m.nodes[i]
		for n.Feature >= 0 {
			if x[n.Feature] <= n.At {
				n = &m.nodes[n.Left]
			} else {
				n = &m.nodes[n.Right]
			}
		}
		z += float64(n.Value)
	}
	return z
}

// Uses returns how often each number is asked for.
func (m *Trees) Uses() []int {
	out := make([]int, m.width)
	for i := range m.nodes {
		if f := m.nodes[i].Feature; f >= 0 {
			out[f]++
		}
	}
	return out
}

// Write writes the scorer; ReadTrees reads it back.
func (m *Trees) Write(w io.Writer) error {
	return write(w, uint16(m.width), m.bias, uint32(len(m.nodes)), uint32(len(m.roots)), m.nodes, m.roots)
}

// ReadTrees reads what Write wrote.
func ReadTrees(r io.Reader) (*Trees, error) {
	var width uint16
	var nodes, roots uint32
	m := &Trees{}
	if err := read(r, &width, &m.bias, &nodes, &roots); err != nil {
		return nil, err
	}
	if nodes > 1<<20 || roots > nodes {
		return nil, ErrBroken
	}
	m.width, m.nodes, m.roots = int(width), make([]node, nodes), make([]int32, roots)
	if err := read(r, m.nodes, m.roots); err != nil {
		return nil, err
	}
	return m, m.check()
}

// check makes sure that no walk leaves the nodes or runs in a circle: children
// come after their parents.
func (m *Trees) check() error {
	n := int32(len(m.nodes))
	for i := range m.nodes {
		x := &m.nodes[i]
		if x.Feature >= 0 && (int(x.Feature) >= m.width || x.Left <= int32(i) || x.Right <= int32(i) || x.Left >= n || x.Right >= n) {
			return ErrBroken
		}
	}
	if slices.ContainsFunc(m.roots, func(i int32) bool { return i < 0 || i >= n }) {
		return ErrBroken
	}
	return nil
}
