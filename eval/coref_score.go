package eval

import "strconv"

// corefSum sums numerators and denominators of MUC, B³ and CEAFe over
// documents, recall and precision, as the reference scorer does (Pradhan et al.
// 2014). Mentions that only one side has count against that side.
type corefSum struct {
	muc, bcubed, ceafe [2]half // recall, precision
	mentions           [2]half
	gold               int // mentions marked, in chains of two or more
}

type half struct{ n, d float64 }

func (h half) share() float64 {
	if h.d == 0 {
		return 0
	}
	return h.n / h.d
}

func halvesF1(h [2]half) float64 { return harmonic(h[0].share(), h[1].share()) }

func (s *corefSum) conll() float64 {
	return (halvesF1(s.muc) + halvesF1(s.bcubed) + halvesF1(s.ceafe)) / 3
}

// add scores one document: both maps give the cluster of a mention, which is
// known by its head word; n bounds those. Only mentions that count are looked
// at, and only clusters that have two of them.
func (s *corefSum) add(n int, gold, got map[int]string, counts func(head int) bool) {
	a, inA := clustersOf(n, gold, counts)
	b, inB := clustersOf(n, got, counts)
	for side, c := range [2][][]string{a, b} {
		other := [2]map[string]string{inB, inA}[side]
		for _, k := range c {
			s.cluster(side, k, other)
		}
		if side == 0 {
			for _, k := range c {
				s.gold += len(k)
			}
		}
	}
	total := ceafe(a, b)
	s.ceafe[0].n += total
	s.ceafe[1].n += total
	s.ceafe[0].d += float64(len(a))
	s.ceafe[1].d += float64(len(b))
}

// cluster adds one cluster, cut up by the other side.
func (s *corefSum) cluster(side int, k []string, other map[string]string) {
	sizes, alone := map[string]int{}, 0
	for _, m := range k {
		if c, ok := other[m]; ok {
			sizes[c]++
		} else {
			alone++
		}
	}
	s.muc[side].n += float64(len(k) - len(sizes) - alone)
	s.muc[side].d += float64(len(k) - 1)
	sum := 0
	for _, n := range sizes {
		sum += n * n
	}
	s.bcubed[side].n += float64(sum) / float64(len(k))
	s.bcubed[side].d += float64(len(k))
	s.mentions[side].n += float64(len(k) - alone)
	s.mentions[side].d += float64(len(k))
}

// clustersOf returns the clusters of two or more mentions that count, in the
// order of their first mentions, and the cluster of each mention in them.
func clustersOf(n int, of map[int]string, counts func(int) bool) (out [][]string, in map[string]string) {
	var items []string
	id := map[string]string{}
	for h := range n {
		if c, ok := of[h]; ok && counts(h) {
			m := strconv.Itoa(h)
			items, id[m] = append(items, m), c
		}
	}
	in = map[string]string{}
	for _, k := range groups(items, id) {
		if len(k) < 2 {
			continue
		}
		out = append(out, k)
		for _, m := range k {
			in[m] = id[m]
		}
	}
	return out, in
}

func (s *corefSum) report(r *Result, prefix string) {
	r.Add(prefix+"CoNLL F1", s.conll(), s.gold)
	r.Add(prefix+"MUC F1", halvesF1(s.muc), s.gold)
	r.Add(prefix+"MUC precision", s.muc[1].share(), int(s.muc[1].d))
	r.Add(prefix+"MUC recall", s.muc[0].share(), int(s.muc[0].d))
	r.Add(prefix+"B3 F1", halvesF1(s.bcubed), s.gold)
	r.Add(prefix+"CEAFe F1", halvesF1(s.ceafe), s.gold)
	r.Add(prefix+"mentions F1", halvesF1(s.mentions), s.gold)
}
