// Package weights keeps the weights of linear models over hashed features: a
// feature is a row, a decision is a class, and a row lists only the classes for
// which it has something to say.
//
// A row is found by the hash of its feature and holds no key, so that two rare
// features may share one; learning sees the same collisions as reading does.
// No word can be read back from a set.
//
// Rows are sparse because an averaged perceptron touches two classes per
// mistake: with fifty to a hundred classes, a row holds three or four on
// average, and walking these is quicker than adding a dense row.
package weights

import (
	"math"
	"math/bits"
	"runtime"
)

// MaxClasses is how many classes a model may have: a class is one byte.
const MaxClasses = 256

// Scores has one sum per class.
type Scores [MaxClasses]int32

// Scorer adds the weights of rows to the scores of classes. Both the weights
// that are being learned and those that ship are scorers.
type Scorer interface {
	Score(rows []uint32, to *Scores)
}

// classWeight is the weight of one class in a row.
type classWeight struct {
	class  uint8
	weight int16
}

// Set is a model as it ships: weights rounded to small integers, immutable. It is safe for
// concurrent use.
//
// Most features that a text brings were never learned. A bit per row tells
// them apart before any other memory is touched: the table of bits is small
// enough for the processor's cache.
//
// The rows of a group stand one behind the other in data: a 0 and where each
// ends, in cells, and then the cells. A cell is a weight in two bytes, the class
// in the lower: a small table stays in the processor's cache. The few weights
// that are too large for it stand in several cells of one class, one behind the
// other. What a row needs is in one place of memory, or two next to each other.
type Set struct {
	bits int // there are 1<<bits rows
	dir  []group
	data []uint16
	n    int // weights
	rows int // with weights
}

// group says which of 32 rows have weights, and where in data they begin.
type group struct{ full, start uint32 }

const groupBits = 5

// Bits returns the logarithm of the number of rows.
func (s *Set) Bits() int { return s.bits }

// Len returns how many weights are not zero.
func (s *Set) Len() int { return s.n }

// place is where in data a row is: its bounds, and the cells of its group.
type place struct{ bound, cells uint32 }

// Score implements [Scorer]. Nearly all its time is waiting for memory, so it
// goes over the rows in steps of which each asks for many places at once: which
// rows have weights, their bounds, and only then the sums.
func (s *Set) Score(rows []uint32, to *Scores) {
	var found [maxRows]place
	for len(rows) > 0 {
		now := rows[:min(len(rows), maxRows)]
		rows = rows[len(now):]
		n := 0
		for _, r := range now {
			g := s.dir[r>>groupBits]
			bit := r & (1<<groupBits - 1)
			found[n&(maxRows-1)] = place{
				g.start + uint32(bits.OnesCount32(g.full&(1<<bit-1))),
				g.start + uint32(bits.OnesCount32(g.full)) + 1,
			}
			n += int(g.full >> bit & 1)
		}
		s.sum(found[:n], to)
	}
}

// maxRows is how many rows are looked up at once, a power of two.
const maxRows = 128

// sum adds the weights of the rows at some places.
func (s *Set) sum(found []place, to *Scores) {
	for i := range found {
		p := &found[i]
		b := s.data[p.bound : p.bound+2]
		*p = place{p.cells + uint32(b[0]), p.cells + uint32(b[1])}
	}
	touched := uint16(0)
	for _, p := range found {
		touched ^= s.data[p.bound]
	}
	runtime.KeepAlive(touched)
	for _, p := range found {
		for _, c := range s.data[p.bound:p.cells] {
			to[uint8(c)] += int32(int8(c >> 8))
		}
	}
}

// builder fills a set, row by row in rising order.
type builder struct {
	s     *Set
	group int // of the last row
	ends  []uint16
	cells []uint16
}

// newBuilder returns a builder of a set of 1<<n rows, with room for as many
// numbers in data.
func newBuilder(n, room int) *builder {
	return &builder{s: &Set{bits: n, dir: table[group]((1<<n + 1<<groupBits - 1) >> groupBits), data: table[uint16](room)[:0]}}
}

// add is row where there must be room.
func (b *builder) add(r int, weights []classWeight) {
	if !b.row(r, weights) {
		panic("weights: more cells in a group of rows than its bounds can say")
	}
}

// row adds a row that has weights. It reports whether its group has room for it.
func (b *builder) row(r int, weights []classWeight) bool {
	if g := r >> groupBits; g != b.group {
		b.flush()
		b.group = g
	}
	if len(b.ends) == 0 {
		b.ends = append(b.ends, 0)
	}
	b.s.dir[b.group].full |= 1 << (r & (1<<groupBits - 1))
	for _, w := range weights {
		b.put(w)
	}
	b.ends = append(b.ends, uint16(len(b.cells)))
	b.s.n += len(weights)
	b.s.rows++
	return len(b.cells) <= math.MaxUint16
}

// put adds the cells of one weight.
func (b *builder) put(w classWeight) {
	for w.weight != int16(int8(w.weight)) {
		part := int16(math.MaxInt8)
		if w.weight < 0 {
			part = math.MinInt8
		}
		b.cells = append(b.cells, cell(w.class, part))
		w.weight -= part
	}
	b.cells = append(b.cells, cell(w.class, w.weight))
}

func cell(class uint8, weight int16) uint16 { return uint16(class) | uint16(uint8(weight))<<8 }

// flush writes the rows of a group.
func (b *builder) flush() {
	if len(b.ends) > 0 {
		b.s.dir[b.group].start = uint32(len(b.s.data))
		b.s.data = append(append(b.s.data, b.ends...), b.cells...)
		b.ends, b.cells = b.ends[:0], b.cells[:0]
	}
}

// set returns what was built.
func (b *builder) set() *Set {
	b.flush()
	return b.s
}

// each calls f with each row that has weights, and its weights.
func (s *Set) each(f func(r int, weights []classWeight)) {
	var row []classWeight
	for i, g := range s.dir {
		bound, cells := g.start, g.start+uint32(bits.OnesCount32(g.full))+1
		for full := g.full; full != 0; full &= full - 1 {
			row = row[:0]
			for k, c := range s.data[cells+uint32(s.data[bound]) : cells+uint32(s.data[bound+1])] {
				if class, w := uint8(c), int16(int8(c>>8)); k > 0 && row[len(row)-1].class == class {
					row[len(row)-1].weight += w
				} else {
					row = append(row, classWeight{class, w})
				}
			}
			f(i<<groupBits+bits.TrailingZeros32(full), row)
			bound++
		}
	}
}

// Hash mixes the number of a feature template with the values that fill it.
// The top bits of the result are the best mixed.
func Hash(template uint32, a, b, c uint32) uint64 {
	const m1, m2 = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
	h := (uint64(template)<<32 | uint64(a)) * m1
	h ^= h >> 32
	h = (h ^ uint64(b)<<32 ^ uint64(c)) * m2
	h ^= h >> 29
	return h * m1
}
