package tree

// memo keeps what was decided in the states of a sentence. The ways that are
// tried part in one place, and most of their states look alike behind it.
type memo struct {
	at   []remembered
	salt uint64 // of the sentence
}

type remembered struct {
	key uint64
	taken
}

const memoBits = 11

// reset forgets the last sentence.
func (m *memo) reset() {
	if m.at == nil {
		m.at = make([]remembered, 1<<memoBits)
	}
	m.salt++
}

// slot returns where what was decided in state s is kept, and the key that stands
// there if it is. The key has all that templates look at.
func (m *memo) slot(s *state) (r *remembered, key uint64) {
	i0, i1, i2 := s.at(0), s.at(1), s.at(2)
	key = mix(m.salt, uint64(uint32(i0))<<32|uint64(uint32(i1)))
	key = mix(key, uint64(uint32(i2))<<32|uint64(uint32(s.next)))
	for _, i := range [...]int32{i0, i1, s.next} {
		if i < 0 {
			continue
		}
		k := &s.kids[i]
		key = mix(key, uint64(uint32(k.l1))<<32|uint64(uint32(k.l2)))
		key = mix(key, uint64(uint32(k.r1))<<32|uint64(uint32(k.r2)))
		key = mix(key, k.ls)
		key = mix(key, k.rs)
		key = mix(key, uint64(k.ln)<<40|uint64(k.rn)<<32|uint64(s.relation(k.l1))<<16|uint64(s.relation(k.r1)))
	}
	key |= 1
	return &m.at[key>>(64-memoBits)], key
}

func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}
