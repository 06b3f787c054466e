package place

import "math/bits"

// index maps the hash of a name to the spots that bear it, without keeping the
// names: 650,000 names take some 6 MB. It is a hash table cut into buckets by
// the upper bits of a 64-bit hash, of which the next 32 are kept: that two names
// of a report and the gazetteer collide by chance is less likely than 1 in 10^9.
type index struct {
	shift  int
	starts []uint32
	tags   []uint32
	posts  []posting
}

// posting is the number of a spot and, in its two upper bits, how the name
// stands to it.
type posting uint32

const (
	mainName   posting = iota << 30
	otherName          // an alternate name
	shortName          // an abbreviation that needs a place before it: "Calif."
	peopleName         // a demonym
	postMask   posting = 1<<30 - 1
)

func (p posting) spot() int32      { return int32(p & postMask) }
func (p posting) quality() posting { return p &^ postMask }

// hash is FNV-1a with a last stir, so that the upper bits are good.
func hash(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return stir(h)
}

func hashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return stir(h)
}

func stir(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9fb21c651e98df25
	return h ^ h>>28
}

// newIndex builds an index of hashes[i] → posts[i]. Postings of one hash keep
// their order.
func newIndex(hashes []uint64, posts []posting) *index {
	width := max(1, bits.Len(uint(len(hashes)/2)))
	x := &index{shift: 64 - width, starts: make([]uint32, 1<<width+1), tags: make([]uint32, len(hashes)), posts: make([]posting, len(hashes))}
	for _, h := range hashes {
		x.starts[h>>x.shift+1]++
	}
	for i := 1; i < len(x.starts); i++ {
		x.starts[i] += x.starts[i-1]
	}
	next := make([]uint32, len(x.starts))
	copy(next, x.starts)
	for i, h := range hashes {
		b := h >> x.shift
		x.tags[next[b]], x.posts[next[b]] = x.tag(h), posts[i]
		next[b]++
	}
	return x
}

func (x *index) tag(h uint64) uint32 { return uint32(h << (64 - x.shift) >> 32) }

// find appends the postings of a hash to dst.
func (x *index) find(dst []posting, h uint64) []posting {
	b, tag := h>>x.shift, x.tag(h)
	for i := x.starts[b]; i < x.starts[b+1]; i++ {
		if x.tags[i] == tag {
			dst = append(dst, x.posts[i])
		}
	}
	return dst
}
