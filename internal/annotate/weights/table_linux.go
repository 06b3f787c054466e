package weights

import (
	"syscall"
	"unsafe"
)

// huge is the size of a large page of memory.
const huge = 2 << 20

// table returns n zeros in large pages, where the system gives them to who asks
// (transparent_hugepage is "madvise" or "always"): a model is read at random
// places, and with pages of 4 kB the processor looks for the page as long as for
// the weight.
//
// Only whole large pages count, so the table begins at the start of one, as far
// as the size of its items allows, and the last has room to its end.
func table[T any](n int) []T {
	size := int(unsafe.Sizeof(*new(T)))
	if n*size < huge/2 {
		return make([]T, n)
	}
	s := make([]T, n+2*huge/size)
	skip := int(-uintptr(unsafe.Pointer(&s[0])) % huge)
	first := (skip + size - 1) / size
	whole := (n*size + huge - 1) / huge * huge
	_ = syscall.Madvise(unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(&s[0]), skip)), whole), syscall.MADV_HUGEPAGE)
	return s[first : first+n : first+n]
}
