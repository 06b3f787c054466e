//go:build !linux

package weights

// table returns n zeros.
func table[T any](n int) []T { return make([]T, n) }
