package weights

import (
	"math"
	"runtime"
)

// Triples is a model of decisions among up to three classes. Its rows are dense:
// one word of memory holds the three weights of a row and the bits that tell
// it from other rows, so that a feature costs one look into one table. It is
// immutable and safe for concurrent use.
//
// Slots go in pairs. A row may stand in either of the two its key points to;
// of more than two rows of one pair, those with the largest weights are kept.
type Triples struct {
	bits  int // there are 1<<bits pairs of slots
	slots []uint64
	n     int
}

// Triple has one sum per class.
type Triple [3]int32

// checkBits tell apart the rows of a pair of slots.
const checkBits = 16

// KeyBits returns how many bits a key of a model of 1<<bits pairs has: of a
// [Hash], the topmost so many.
func KeyBits(bits int) int { return bits + checkBits }

// Bits returns the logarithm of the number of pairs of slots.
func (s *Triples) Bits() int { return s.bits }

// Len returns how many rows have weights.
func (s *Triples) Len() int { return s.n }

// Score adds the weights of the rows of some keys. It asks for all places in
// memory before it looks at one, and there are no jumps in it, so that the
// processor waits for many of them at once.
func (s *Triples) Score(keys []uint64, to *Triple) {
	slots, mask := s.slots, uint64(len(s.slots)-1)
	touched := uint64(0)
	for _, k := range keys {
		touched ^= slots[k>>checkBits<<1&mask]
	}
	runtime.KeepAlive(touched)
	var a, b, c int32
	for _, k := range keys {
		at := k >> checkBits << 1 & mask
		e, f, hit := slots[at], slots[at|1], uint64(0)
		if uint16(f) == uint16(k) {
			hit = f
		}
		if uint16(e) == uint16(k) {
			hit = e // one of them at most
		}
		a += int32(int16(hit >> 16))
		b += int32(int16(hit >> 32))
		c += int32(int16(hit >> 48))
	}
	to[0] += a
	to[1] += b
	to[2] += c
}

func newTriples(bits int) *Triples {
	return &Triples{bits: bits, slots: table[uint64](2 << bits)}
}

func pack(key uint64, w [3]int16) uint64 {
	return key&0xFFFF | uint64(uint16(w[0]))<<16 | uint64(uint16(w[1]))<<32 | uint64(uint16(w[2]))<<48
}

func unpack(slot uint64) [3]int16 {
	return [3]int16{int16(slot >> 16), int16(slot >> 32), int16(slot >> 48)}
}

// put adds a row, unless its slots are taken by weightier ones.
func (s *Triples) put(key uint64, w [3]int16) {
	pair := s.slots[key>>checkBits<<1:][:2]
	at := 0
	if weight(unpack(pair[1])) < weight(unpack(pair[0])) {
		at = 1
	}
	had := weight(unpack(pair[at]))
	if had >= weight(w) {
		return
	}
	if had == 0 {
		s.n++
	}
	pair[at] = pack(key, w)
}

// weight is how much a row can change a decision.
func weight(w [3]int16) int {
	return int(max(w[0], w[1], w[2])) - int(min(w[0], w[1], w[2]))
}

// center rounds three averages to multiples of step with a mean near zero:
// only their differences decide.
func center(avg [3]float64, step float64) (w [3]int16) {
	mean := (avg[0] + avg[1] + avg[2]) / 3
	for i, v := range avg {
		w[i] = int16(max(-limit, min(limit, math.Round((v-mean)/step))))
	}
	return w
}
