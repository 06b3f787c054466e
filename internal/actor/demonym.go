package actor

// shelledBy makes the forces of a state the actor of what its demonym stands
// before: "an Israeli air strike", "Ukrainian shelling", "Syrian and Russian
// jets". A strike of workers is none: its sentence must have no word of work.
func (g *reading) shelledBy() {
	for i := range g.t.Tokens {
		if !g.inList(i, "fire") || g.mute[i] || g.any(i, "strike", "strikes") && g.atWork(i) {
			continue
		}
		k := i - 1
		for n := 0; n < 3 && k >= 0 && g.same(k, i) && g.anchor[k] == 0 && (g.inList(k, "fire") || g.any(k, "-", "air", "cross", "border", "deadly", "heavy", "new", "fresh", "two", "three", "several")); n++ {
			k--
		}
		g.forcesOf(k, i)
	}
}

// forcesOf mentions the forces of the state whose demonym is token k, and of
// those that "and" joins to it.
func (g *reading) forcesOf(k, i int) {
	for k >= 0 && g.same(k, i) && g.demonym(k) {
		first := k
		for first > 0 && g.anchor[first-1] == g.anchor[k] && g.same(first-1, k) {
			first--
		}
		c := g.data.States[g.anchor[k]-1].Code
		g.claim(mention{first: first, last: k + 1, head: -1, who: g.entryWho(g.body(c, "military", false)), person: -1, weight: 0.75, rule: "actor/demonym-fire"})
		if !g.any(first-1, "and", ",", "or") || !g.same(first-1, k) {
			return
		}
		k = first - 2
	}
}

// demonym reports whether token k is an adjective of a state and nobody's yet.
func (g *reading) demonym(k int) bool {
	if g.anchor[k] == 0 || g.at(k) >= 0 || g.mute[k] || g.hitAt[k] == 0 {
		return false
	}
	for _, n := range g.hits[g.hitAt[k]-1].names {
		if x := &g.index.names[n]; x.to == toDemonym && !x.plural {
			return true
		}
	}
	return false
}

// atWork reports whether the sentence of token i tells of work or law, where a
// strike or a raid is no deed of arms.
func (g *reading) atWork(i int) bool {
	s := g.t.Sentences[g.t.Tokens[i].Sent]
	for k := s.First; k < s.Last; k++ {
		if g.any(k, "union", "unions", "worker", "workers", "wage", "wages", "pay", "teachers", "miners", "drivers", "airline", "police", "goal", "match", "team") {
			return true
		}
	}
	return false
}
