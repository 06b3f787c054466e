// Package scorer holds the two kinds of learned scorer that the readers of
// incidents stand on, and how they are learned: logistic regression over hashed
// features, several answers at once, and gradient-boosted trees over a few dozen
// numbers (Friedman 2001; histograms and leaf-wise growth as in LightGBM, Ke and
// others 2017). Both are small, deterministic and safe for concurrent use.
package scorer

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
)

// ErrBroken says that the bytes are no scorer that Write wrote.
var ErrBroken = errors.New("the weights are broken")

// Hash returns the hash (FNV-1a, 32 bits) of a feature's name and values.
func Hash(parts ...string) uint32 {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0xff) * 16777619
	}
	return h
}

// Sigmoid turns log-odds into a probability.
func Sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func write(w io.Writer, values ...any) error {
	for _, v := range values {
		if err := binary.Write(w, binary.LittleEndian, v); err != nil {
			return err
		}
	}
	return nil
}

func read(r io.Reader, values ...any) error {
	for _, v := range values {
		if err := binary.Read(r, binary.LittleEndian, v); err != nil {
			return errors.Join(ErrBroken, err)
		}
	}
	return nil
}
