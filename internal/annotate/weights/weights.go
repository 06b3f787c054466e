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

// cell is such a weight in two bytes: a small table stays in the processor's
// cache. The few weights that are too large for it stand in several cells of
// one class, one behind the other.
type cell struct {
	class  uint8
	weight int8
}

// Set is a model as it ships: weights rounded to small integers, immutable. It is safe for
// concurrent use.
//
// Most features that a text brings were never learned. A bit per row tells
// them apart before any other memory is touched: the table of bits is small
// enough for the processor's cache.
type Set struct {
	bits  int // there are 1<<bits rows
	dir   []page
	first []uint32 // where in cells each row with weights starts; one more than there are such rows
	cells []cell
	n     int // weights
}

// page says which of 64 rows have weights, and how many before them have.
type page struct {
	full uint64
	rank uint32
}

// Bits returns the logarithm of the number of rows.
func (s *Set) Bits() int { return s.bits }

// Len returns how many weights are not zero.
func (s *Set) Len() int { return s.n }

// Score implements [Scorer]. Nearly all its time is waiting for memory, so it
// goes over the rows in steps of which each asks for many places at once: which
// rows have weights, where they are, the first of each, and only then the sums.
func (s *Set) Score(rows []uint32, to *Scores) {
	var found [maxRows]uint32
	for len(rows) > 0 {
		now := rows[:min(len(rows), maxRows)]
		rows = rows[len(now):]
		n := 0
		for _, r := range now {
			p := &s.dir[r>>6]
			bit := r & 63
			found[n&(maxRows-1)] = p.rank + uint32(bits.OnesCount64(p.full&(1<<bit-1)))
			n += int(p.full >> bit & 1)
		}
		s.sum(found[:n], to)
	}
}

// maxRows is how many rows are looked up at once, a power of two.
const maxRows = 128

// sum adds the weights of the rows that have some.
func (s *Set) sum(found []uint32, to *Scores) {
	var spans [maxRows][2]uint32
	for i, k := range found {
		f := s.first[k : k+2]
		spans[i&(maxRows-1)] = [2]uint32{f[0], f[1]}
	}
	touched := int8(0)
	for i := range found {
		touched ^= s.cells[spans[i&(maxRows-1)][0]].weight
	}
	runtime.KeepAlive(touched)
	for i := range found {
		x := &spans[i&(maxRows-1)]
		for _, c := range s.cells[x[0]:x[1]] {
			to[c.class] += int32(c.weight)
		}
	}
}

// newSet returns an empty set, to be filled by row in rising order.
func newSet(n int) *Set {
	return &Set{bits: n, dir: table[page]((1<<n + 63) / 64), first: []uint32{0}}
}

// row adds a row that has weights.
func (s *Set) row(r int, weights []classWeight) {
	s.dir[r>>6].full |= 1 << (r & 63)
	for _, w := range weights {
		s.put(w)
	}
	s.first = append(s.first, uint32(len(s.cells)))
	s.n += len(weights)
}

// put adds the cells of one weight.
func (s *Set) put(w classWeight) {
	for w.weight != int16(int8(w.weight)) {
		part := int16(math.MaxInt8)
		if w.weight < 0 {
			part = math.MinInt8
		}
		s.cells = append(s.cells, cell{w.class, int8(part)})
		w.weight -= part
	}
	s.cells = append(s.cells, cell{w.class, int8(w.weight)})
}

// weights appends the weights of the i-th of the rows that have some.
func (s *Set) weights(i int, to []classWeight) []classWeight {
	for k, c := range s.cells[s.first[i]:s.first[i+1]] {
		if k > 0 && to[len(to)-1].class == c.class {
			to[len(to)-1].weight += int16(c.weight)
		} else {
			to = append(to, classWeight{c.class, int16(c.weight)})
		}
	}
	return to
}

// rank counts the rows before each page, when all rows are there.
func (s *Set) rank() {
	n := uint32(0)
	for i := range s.dir {
		s.dir[i].rank = n
		n += uint32(bits.OnesCount64(s.dir[i].full))
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
