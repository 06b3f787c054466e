package weights

// Builder makes a set out of weights that were learned elsewhere.
type Builder struct{ b *builder }

// NewBuilder returns a builder of a set of 1<<bits rows.
func NewBuilder(bits int) *Builder { return &Builder{newBuilder(bits, 0)} }

// Row adds the weights of a row by class, those of 0 left out. Rows must come in
// rising order.
func (b *Builder) Row(row uint32, byClass []int16) {
	var weights []classWeight
	for c, w := range byClass {
		if w != 0 {
			weights = append(weights, classWeight{uint8(c), w})
		}
	}
	if len(weights) > 0 {
		b.b.add(int(row), weights)
	}
}

// Set returns what was built.
func (b *Builder) Set() *Set { return b.b.set() }
