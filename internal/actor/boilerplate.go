package actor

// markBoilerplate mutes legal notes about an actor: "(banned in the Russian
// Federation)", "(ISIL, banned in Russia)", ", an organisation outlawed in X,".
// The law of several countries asks newspapers for them; they tell of no deed of
// the state they name. A note is a participle of the list, without auxiliary,
// that opens a bracket or an apposition and is followed by "in", "by", "on" or "as".
func (g *reading) markBoilerplate() {
	for i := range g.t.Tokens {
		if g.hash[i] == 0 || !g.has("boilerplate", g.hash[i]) || !g.noteTail(i) {
			continue
		}
		from, bracket, ok := g.noteStart(i)
		if !ok {
			continue
		}
		for k := from; k < len(g.t.Tokens) && g.same(k, i) && !g.noteEnd(k, i, bracket); k++ {
			g.mute[k] = true
		}
	}
}

// noteTail reports whether the participle is said of a place, a law or a body.
func (g *reading) noteTail(i int) bool {
	for k := i + 1; k < i+4 && g.same(k, i); k++ {
		if g.any(k, "in", "by", "on", "as", "under", "throughout") {
			return true
		}
	}
	return false
}

// noteStart returns where the note begins, and whether in a bracket.
func (g *reading) noteStart(i int) (from int, bracket, ok bool) {
	from, comma := i, -1
	for k := i - 1; k >= 0 && k >= i-9 && g.same(k, i); k-- {
		switch w := g.t.Word(k); {
		case w == "(" || w == "[":
			if comma >= 0 {
				return comma + 1, true, true
			}
			return k + 1, true, true
		case w == ",":
			if comma < 0 {
				comma = k
			}
		case comma < 0 && g.any(k, "was", "were", "has", "have", "had", "be", "been", "being", "not"):
			return 0, false, false
		case comma < 0 && g.any(k, "is", "are") && !g.any(k-1, "which", "that", "who"):
			return 0, false, false
		}
	}
	return comma + 1, false, comma >= 0 && i-comma <= 6
}

// noteEnd reports whether token k ends the note: the bracket's other half, or
// the comma that closes an apposition.
func (g *reading) noteEnd(k, i int, bracket bool) bool {
	switch w := g.t.Word(k); {
	case bracket:
		return w == ")" || w == "]"
	default:
		return w == "." || w == ";" || w == ":" || w == "," && k > i
	}
}
