package place

import (
	"slices"
	"strings"
	"sync"
)

// naming gathers the names of all spots for the index of names.
type naming struct {
	g      *Gazetteer
	hashes []uint64
	posts  []posting
}

// put gives spot i, of the readable tables, a name.
func (n *naming) put(i int32, name string, q posting) {
	f := appendFold(nil, name)
	if len(f) < 2 && q != shortName {
		return
	}
	n.hashes = append(n.hashes, hash(f))
	n.posts = append(n.posts, posting(i)|q)
	if q == otherName && i >= n.g.packed {
		alts := &n.g.extraAlts[i-n.g.packed]
		if *alts != "" {
			*alts += "\t"
		}
		*alts += string(f)
	}
}

// index builds the index of names. The names of the file are hashed here, in
// two halves at once.
func (n *naming) index() *index {
	g := n.g
	half := g.packed / 2
	own := len(n.hashes)
	first := own + g.countNames(0, half)
	all := first + g.countNames(half, g.packed)
	n.hashes, n.posts = grow(n.hashes, all), grow(n.posts, all)
	var wg sync.WaitGroup
	wg.Go(func() { n.hash(0, half, own) })
	wg.Go(func() { n.hash(half, g.packed, first) })
	wg.Wait()
	if g.imported != nil {
		n.dropOverridden(own)
	}
	return newIndex(n.hashes, n.posts)
}

// dropOverridden drops the names that the file, whose first is at from, gives to
// spots of which an imported row says what they are called.
func (n *naming) dropOverridden(from int) {
	k := from
	for i := from; i < len(n.hashes); i++ {
		if _, ok := n.g.imported.row[n.posts[i].spot()]; !ok {
			n.hashes[k], n.posts[k] = n.hashes[i], n.posts[i]
			k++
		}
	}
	n.hashes, n.posts = n.hashes[:k], n.posts[:k]
}

func grow[T any](s []T, n int) []T { return append(make([]T, 0, n), s...)[:n] }

// countNames returns how many names the spots from a up to b have.
func (g *Gazetteer) countNames(a, b int32) int {
	alts := g.alts.text[g.alts.starts[a]:g.alts.starts[b]]
	n := int(b-a) + strings.Count(alts, "\t")
	for i := a; i < b; i++ {
		if g.alts.starts[i+1]-g.alts.starts[i] > 1 {
			n++
		}
	}
	return n
}

// hash hashes the names of spots from a up to b into places from at on.
func (n *naming) hash(a, b int32, at int) {
	var buf []byte
	for i := a; i < b; i++ {
		buf = appendFold(buf[:0], n.g.names.at(i))
		n.hashes[at], n.posts[at] = hash(buf), posting(i)|mainName
		at++
		for rest := n.g.alts.at(i); rest != ""; {
			var one string
			one, rest, _ = strings.Cut(rest, "\t")
			n.hashes[at], n.posts[at] = hashString(one), posting(i)|otherName
			at++
		}
	}
}

// keyHash is the hash of a folded name's key, 0 where it has none worth looking up.
func keyHash(folded []byte) uint64 {
	var buf [64]byte
	k := appendKey(buf[:0], folded)
	if !tellsEnough(k) {
		return 0
	}
	return hash(k)
}

// keyIndex indexes the keys of the places in countries of unsettled spelling,
// each spot mostly once under each: the spellings of a name stand together, and
// the last four keys are remembered. It takes as long as all the rest of
// loading, so it is made when the first name is looked up by key. Countries are
// left out: all that they are called stands in a table.
func (g *Gazetteer) keyIndex() *index {
	spelt := make([]bool, len(g.countries)+1)
	for i, c := range g.countries {
		spelt[i+1] = unsettled[c]
	}
	var keys []uint64
	var posts []posting
	var buf []byte
	for i := range g.packed + int32(len(g.extraNames)) {
		if s := &g.spots[i]; !spelt[s.country] || s.class == classCountry {
			continue
		}
		if _, ok := g.rowOf(i); ok {
			continue // an index of the keys of imported places is in their file
		}
		last, at := [4]uint64{}, 0
		for one := range g.namesOf(i) {
			buf = append(buf[:0], one...)
			if k := keyHash(buf); k != 0 && !slices.Contains(last[:], k) {
				last[at%4], at = k, at+1
				keys, posts = append(keys, k), append(posts, posting(i)|otherName)
			}
		}
	}
	return newIndex(keys, posts)
}
