package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sync"

	"github.com/vedette-org/vedette/data"
)

// Model names the weights of the binary by the start of their hash, so that a
// record says what read it.
func (a *Annotator) Model() string { return shippedModel() }

var shippedModel = sync.OnceValue(func() string {
	h := sha256.New()
	for _, name := range []string{"models/en-sentences.gz", "models/en-tags.gz", "models/en-trees.gz", "models/en-names.gz", "models/en-chains.gz"} {
		b, err := fs.ReadFile(data.Models, name)
		if err != nil {
			return "" // Load has failed on it already
		}
		h.Write(b)
	}
	return "en-" + hex.EncodeToString(h.Sum(nil)[:6])
})
