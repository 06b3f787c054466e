package scorer

import (
	"math"
	"math/rand/v2"
	"slices"
)

// TreesOptions say how Trees are learned.
type TreesOptions struct {
	Trees    int
	Leaves   int     // of each tree
	Least    int     // rows in a leaf
	Rate     float64 // by which each tree is shrunk
	Rows     float64 // share of the rows that a tree is grown on
	Features float64 // share of the features that a tree may ask for
	Shrink   float64 // L2 on the leaves' values
	Seed     uint64
}

// bins is how many steps a number is cut into for learning.
const bins = 64

// LearnTrees fits trees to rows of numbers, one after another, each to what the
// ones before got wrong (logistic loss, second order). Weights may be nil. The
// same rows in the same order give the same trees.
func LearnTrees(x [][]float32, right []bool, weights []float32, o TreesOptions) *Trees {
	b := &booster{o: o, rng: rand.New(rand.NewPCG(o.Seed, 2)), right: right, weights: weights, z: make([]float64, len(x)), g: make([]float64, len(x)), h: make([]float64, len(x))}
	if len(x) == 0 {
		return &Trees{}
	}
	b.cut(x)
	b.m = &Trees{width: len(x[0]), bias: b.start()}
	for i := range b.z {
		b.z[i] = float64(b.m.bias)
	}
	for range o.Trees {
		b.slopes()
		b.grow()
	}
	return b.m
}

type booster struct {
	o       TreesOptions
	rng     *rand.Rand
	m       *Trees
	right   []bool
	weights []float32
	edges   [][]float32 // upper edge of each bin, by feature
	codes   [][]uint8   // bin of each row, by feature
	z, g, h []float64
}

func (b *booster) weight(i int) float64 {
	if b.weights == nil {
		return 1
	}
	return float64(b.weights[i])
}

// start returns the log-odds of the share of right rows.
func (b *booster) start() float32 {
	yes, all := 1.0, 2.0
	for i, r := range b.right {
		all += b.weight(i)
		if r {
			yes += b.weight(i)
		}
	}
	return float32(math.Log(yes / (all - yes)))
}

// cut sorts the numbers of each feature into bins of about equal size.
func (b *booster) cut(x [][]float32) {
	width := len(x[0])
	b.edges, b.codes = make([][]float32, width), make([][]uint8, width)
	column := make([]float32, len(x))
	for f := range width {
		for i := range x {
			column[i] = x[i][f]
		}
		slices.Sort(column)
		b.edges[f] = edges(column)
		b.codes[f] = make([]uint8, len(x))
		for i := range x {
			k, _ := slices.BinarySearch(b.edges[f], x[i][f])
			b.codes[f][i] = uint8(k)
		}
	}
}

// edges returns at most bins-1 upper edges that divide sorted numbers.
func edges(sorted []float32) (out []float32) {
	distinct := slices.Compact(slices.Clone(sorted))
	if len(distinct) <= bins {
		for i := 0; i+1 < len(distinct); i++ {
			out = append(out, (distinct[i]+distinct[i+1])/2)
		}
		return out
	}
	for k := 1; k < bins; k++ {
		if e := sorted[k*len(sorted)/bins]; len(out) == 0 || e > out[len(out)-1] {
			out = append(out, e)
		}
	}
	return out
}

func (b *booster) slopes() {
	for i, z := range b.z {
		p, w := Sigmoid(z), b.weight(i)
		b.g[i], b.h[i] = p*w, p*(1-p)*w
		if b.right[i] {
			b.g[i] -= w
		}
	}
}

// cell is what a bin holds.
type cell struct {
	g, h float64
	n    int
}

// leaf is an open leaf of the tree that is growing.
type leaf struct {
	at    int32 // its node
	rows  []int32
	cells []cell // bins of each feature that the tree may ask for
	sum   cell
	split split
}

type split struct {
	gain    float64
	feature int // index in the tree's features
	bin     int
}

// grow adds one tree: always the leaf whose split gains most is split.
func (b *booster) grow() {
	features := b.sample()
	rows := make([]int32, 0, len(b.z))
	for i := range b.z {
		if b.rng.Float64() < b.o.Rows {
			rows = append(rows, int32(i))
		}
	}
	root := int32(len(b.m.nodes))
	b.m.roots = append(b.m.roots, root)
	b.m.nodes = append(b.m.nodes, node{Feature: -1})
	open := []*leaf{b.leaf(root, rows, features)}
	for len(open) < b.o.Leaves {
		best := 0
		for i := range open {
			if open[i].split.gain > open[best].split.gain {
				best = i
			}
		}
		if open[best].split.gain <= 1e-9 {
			break
		}
		l, r := b.divide(open[best], features)
		open[best] = l
		open = append(open, r)
	}
	for _, l := range open {
		b.m.nodes[l.at].Value = float32(-l.sum.g / (l.sum.h + b.o.Shrink) * b.o.Rate)
	}
	b.advance(root)
}

func (b *booster) sample() []int {
	all := b.rng.Perm(len(b.codes))
	n := max(1, int(b.o.Features*float64(len(all))))
	out := all[:n]
	slices.Sort(out)
	return out
}

func (b *booster) leaf(at int32, rows []int32, features []int) *leaf {
	l := &leaf{at: at, rows: rows, cells: make([]cell, bins*len(features))}
	for k, f := range features {
		codes, cells := b.codes[f], l.cells[k*bins:(k+1)*bins]
		for _, i := range rows {
			c := &cells[codes[i]]
			c.g += b.g[i]
			c.h += b.h[i]
			c.n++
		}
	}
	b.weigh(l, len(features))
	return l
}

// weigh finds the best split of a leaf.
func (b *booster) weigh(l *leaf, features int) {
	l.sum = cell{}
	for _, c := range l.cells[:bins] {
		l.sum.g, l.sum.h, l.sum.n = l.sum.g+c.g, l.sum.h+c.h, l.sum.n+c.n
	}
	whole := l.sum.g * l.sum.g / (l.sum.h + b.o.Shrink)
	l.split = split{}
	for k := range features {
		var left cell
		for i, c := range l.cells[k*bins : (k+1)*bins-1] {
			left.g, left.h, left.n = left.g+c.g, left.h+c.h, left.n+c.n
			if left.n < b.o.Least || c.n == 0 {
				continue
			}
			if l.sum.n-left.n < b.o.Least {
				break
			}
			g, h := l.sum.g-left.g, l.sum.h-left.h
			gain := left.g*left.g/(left.h+b.o.Shrink) + g*g/(h+b.o.Shrink) - whole
			if gain > l.split.gain {
				l.split = split{gain, k, i}
			}
		}
	}
}

// divide splits a leaf; the bins of the larger part are what is left of the
// whole without the smaller.
func (b *booster) divide(l *leaf, features []int) (left, right *leaf) {
	f := features[l.split.feature]
	var lows, highs []int32
	for _, i := range l.rows {
		if int(b.codes[f][i]) <= l.split.bin {
			lows = append(lows, i)
		} else {
			highs = append(highs, i)
		}
	}
	n := int32(len(b.m.nodes))
	b.m.nodes[l.at] = node{Feature: int16(f), At: b.edges[f][l.split.bin], Left: n, Right: n + 1}
	b.m.nodes = append(b.m.nodes, node{Feature: -1}, node{Feature: -1})
	if len(lows) <= len(highs) {
		left = b.leaf(n, lows, features)
		right = b.rest(n+1, highs, l, left, len(features))
	} else {
		right = b.leaf(n+1, highs, features)
		left = b.rest(n, lows, l, right, len(features))
	}
	return left, right
}

func (b *booster) rest(at int32, rows []int32, whole, part *leaf, features int) *leaf {
	l := &leaf{at: at, rows: rows, cells: whole.cells}
	for i, c := range part.cells {
		x := &l.cells[i]
		x.g, x.h, x.n = x.g-c.g, x.h-c.h, x.n-c.n
	}
	b.weigh(l, features)
	return l
}

// advance adds the new tree to the log-odds of all rows.
func (b *booster) advance(root int32) {
	for i := range b.z {
		n := &b.m.nodes[root]
		for n.Feature >= 0 {
			f := n.Feature
			if k, _ := slices.BinarySearch(b.edges[f], n.At); int(b.codes[f][i]) <= k {
				n = &b.m.nodes[n.Left]
			} else {
				n = &b.m.nodes[n.Right]
			}
		}
		b.z[i] += float64(n.Value)
	}
}
