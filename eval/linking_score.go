package eval

import "slices"

// clustering scores two groupings of the same items, as
// ../shared/scorers/score_linking.py does. Both map an item to its cluster.
type clustering struct {
	items     []string
	gold, got map[string]string
}

// linkScores are the F1 of the measures that the field reports: pairs of items,
// MUC (Vilain and others 1995), B³ (Bagga and Baldwin 1998), CEAFe (Luo 2005),
// their mean but for the pairs (CoNLL), LEA (Moosavi and Strube 2016).
type linkScores struct {
	pairs, muc, bcubed, ceafe, conll, lea float64
}

// score compares the groupings; an item that was given no cluster stands alone.
func (c *clustering) score() linkScores {
	got := map[string]string{}
	for _, i := range c.items {
		k, ok := c.got[i]
		if !ok {
			k = "alone\x00" + i
		}
		got[i] = k
	}
	g, s := groups(c.items, c.gold), groups(c.items, got)
	var out linkScores
	out.pairs = pairsF1(g, s, got)
	out.muc = harmonic(mucHalf(s, c.gold), mucHalf(g, got))
	out.bcubed = harmonic(bcubedHalf(s, c.gold), bcubedHalf(g, got))
	total := ceafe(g, s)
	out.ceafe = harmonic(perItem(total, len(s)), perItem(total, len(g)))
	out.lea = harmonic(leaHalf(s, c.gold, g), leaHalf(g, got, s))
	out.conll = (out.muc + out.bcubed + out.ceafe) / 3
	return out
}

// groups returns the clusters in the order of their first items.
func groups(items []string, of map[string]string) (out [][]string) {
	at := map[string]int{}
	for _, i := range items {
		k, ok := at[of[i]]
		if !ok {
			k = len(out)
			at[of[i]] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}

// split returns into how many parts of which size another grouping cuts a
// cluster, in the order of their first items.
func split(cluster []string, other map[string]string) (sizes []int) {
	for _, part := range groups(cluster, other) {
		sizes = append(sizes, len(part))
	}
	return sizes
}

func perItem(a float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return a / float64(n)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func pairs(n int) int { return n * (n - 1) / 2 }

func pairsF1(gold, got [][]string, of map[string]string) float64 {
	both, a, b := 0, 0, 0
	for _, k := range gold {
		a += pairs(len(k))
		for _, n := range split(k, of) {
			both += pairs(n)
		}
	}
	for _, k := range got {
		b += pairs(len(k))
	}
	return ratio(2*both, a+b)
}

func mucHalf(clusters [][]string, other map[string]string) float64 {
	n, d := 0, 0
	for _, k := range clusters {
		d += len(k) - 1
		n += len(k) - len(split(k, other))
	}
	return ratio(n, d)
}

func bcubedHalf(clusters [][]string, other map[string]string) float64 {
	sum, n := 0.0, 0
	for _, k := range clusters {
		for _, m := range split(k, other) {
			sum += float64(m*m) / float64(len(k))
		}
		n += len(k)
	}
	return perItem(sum, n)
}

// leaHalf weighs each cluster by its size; one of a single item is resolved
// where it stands alone in the other grouping too.
func leaHalf(clusters [][]string, other map[string]string, others [][]string) float64 {
	sizes := map[string]int{}
	for _, k := range others {
		sizes[other[k[0]]] = len(k)
	}
	sum, n := 0.0, 0
	for _, k := range clusters {
		n += len(k)
		if len(k) == 1 {
			sum += float64(yes(sizes[other[k[0]]] == 1))
			continue
		}
		links := 0
		for _, m := range split(k, other) {
			links += pairs(m)
		}
		sum += float64(len(k)*links) / float64(pairs(len(k)))
	}
	return perItem(sum, n)
}

// ceafe returns the similarity of the best one-to-one match of clusters. It is
// found apart for each set of clusters that touch one another. An item may be
// missing on either side.
func ceafe(gold, got [][]string) float64 {
	goldOf, gotOf := member(gold), member(got)
	total := 0.0
	seen := make([]bool, len(gold))
	for i := range gold {
		if seen[i] {
			continue
		}
		a, b := touching(i, gold, got, goldOf, gotOf, seen)
		w := make([][]float64, len(a))
		for x, g := range a {
			w[x] = make([]float64, len(b))
			for y, s := range b {
				w[x][y] = 2 * float64(inCluster(gold[g], s, gotOf)) / float64(len(gold[g])+len(got[s]))
			}
		}
		for x, y := range assign(w) {
			if y >= 0 {
				total += w[x][y]
			}
		}
	}
	return total
}

func member(clusters [][]string) map[string]int {
	m := map[string]int{}
	for i, k := range clusters {
		for _, x := range k {
			m[x] = i
		}
	}
	return m
}

func inCluster(k []string, cluster int, of map[string]int) (n int) {
	for _, x := range k {
		c, ok := of[x]
		n += yes(ok && c == cluster)
	}
	return n
}

// touching returns the clusters that can be reached from a gold cluster.
func touching(from int, gold, got [][]string, goldOf, gotOf map[string]int, seen []bool) (a, b []int) {
	queue := []int{from}
	seen[from] = true
	met := map[int]bool{}
	for len(queue) > 0 {
		g := queue[0]
		queue = queue[1:]
		a = append(a, g)
		for _, x := range gold[g] {
			s, ok := gotOf[x]
			if !ok || met[s] {
				continue
			}
			met[s] = true
			b = append(b, s)
			for _, y := range got[s] {
				if h, ok := goldOf[y]; ok && !seen[h] {
					seen[h] = true
					queue = append(queue, h)
				}
			}
		}
	}
	slices.Sort(a)
	slices.Sort(b)
	return a, b
}

func (s linkScores) add(r *Result, prefix string, n int) {
	r.Add(prefix+"CoNLL F1", s.conll, n)
	r.Add(prefix+"MUC F1", s.muc, n)
	r.Add(prefix+"B3 F1", s.bcubed, n)
	r.Add(prefix+"CEAFe F1", s.ceafe, n)
	r.Add(prefix+"LEA F1", s.lea, n)
	r.Add(prefix+"pairwise F1", s.pairs, n)
}
