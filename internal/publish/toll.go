package publish

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/toll"
)

// Toll returns one interval over all figures of a kind of harm, nil where none
// is known. See [toll.Of].
func (n *Names) Toll(entries []vedette.Casualty) *vedette.Quantity {
	return toll.Of(entries, n.Statement)
}
