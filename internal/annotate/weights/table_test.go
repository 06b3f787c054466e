package weights

import "testing"

// TestTable asks for tables around the size of a large page, of items whose size
// doesn't divide it, and writes all of each.
func TestTable(t *testing.T) {
	type odd [7]uint64
	for _, n := range []int{1, 1 << 10, 37449, 37450, 1 << 18} {
		s := table[odd](n)
		if len(s) != n || cap(s) != n {
			t.Fatalf("asked for %d, got %d of %d", n, len(s), cap(s))
		}
		for i := range s {
			if s[i] != (odd{}) {
				t.Fatalf("item %d of %d is not zero", i, n)
			}
			s[i][6] = 1
		}
	}
	if s := append(table[uint32](1 << 20)[:1], 7); s[1] != 7 {
		t.Errorf("got %v", s[:2])
	}
}
