package actor

// fights reports whether what tokens first to last name takes part in fighting,
// by its place in the sentence: "fighters of X", "X fighters", subject or agent
// of a deed of arms. That the sentence tells of fighting is not enough: a tax
// office may be mentioned beside it.
func (g *reading) fights(first, last int) bool {
	if g.same(last, first) && g.armedNoun(last) || g.armedOf(first) {
		return true
	}
	if !g.parsed[g.t.Tokens[first].Sent] {
		for k := last; k < last+4 && g.same(k, first); k++ {
			if g.inList(k, "violent") {
				return true
			}
		}
		return false
	}
	i := g.conjHead(g.headOf(first, last))
	t := &g.t.Tokens[i]
	switch {
	case t.Head < 0:
		return false
	case t.Dep.In("nsubj"), t.Dep.In("obl") && g.caseIs(i, "by"):
		return g.deed(t.Head)
	}
	return false
}

// deed reports whether a verb, or its object, is of the words of armed deeds, or
// a verb that it is joined with is.
func (g *reading) deed(v int) bool {
	if g.inList(v, "violent") {
		return true
	}
	for k := range g.t.Children(v) {
		d := g.t.Tokens[k].Dep
		if d.In("obj") && (g.inList(k, "violent") || g.nounOf(k, "member") != nil) || d.In("conj", "xcomp") && g.inList(k, "violent") {
			return true
		}
	}
	return false
}

// armedNoun reports whether a noun for armed people begins at token i: "X fighters".
func (g *reading) armedNoun(i int) bool {
	n := g.nounOf(i, "member")
	return n != nil && (armed(n.Kind) || n.Kind == "")
}

// armedOf reports whether "fighters of", "units of the" stands before token i.
func (g *reading) armedOf(i int) bool {
	k := i - 1
	if g.any(k, "the") {
		k--
	}
	if !g.any(k, "of", "from") || !g.same(k, i) {
		return false
	}
	for j := k - 1; j >= 0 && j >= k-3 && g.same(j, i); j-- {
		if h := g.nounHit(j); h != nil && h.last == k && g.armedNoun(j) {
			return true
		}
	}
	return false
}
