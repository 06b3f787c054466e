package scorer

// LearnBag fits several scorers to the same rows, each on its own sample of them
// and of their numbers, and returns their mean (bagging: Breiman 1996) as one.
func LearnBag(x [][]float32, right []bool, weights []float32, o TreesOptions, many int) *Trees {
	out := &Trees{}
	for k := range many {
		o := o
		o.Seed += uint64(k) << 32
		m := LearnTrees(x, right, weights, o)
		out.width = m.width
		out.bias += m.bias / float32(many)
		first := int32(len(out.nodes))
		for _, n := range m.nodes {
			n.Value /= float32(many)
			n.Left, n.Right = n.Left+first, n.Right+first
			out.nodes = append(out.nodes, n)
		}
		for _, r := range m.roots {
			out.roots = append(out.roots, r+first)
		}
	}
	return out
}
