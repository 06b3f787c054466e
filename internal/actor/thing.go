package actor

import "github.com/vedette-org/vedette"

// thing reports whether the words about a name of the register tell that it is
// that of something else here: "a congregation called the Party of God", "an ERP
// system", "a study by MIT" beside the Turkish service.
func (g *reading) thing(h *hit, n *name, k vedette.ActorKind) bool {
	if g.calledThing(h.first) {
		return true
	}
	if !n.exact || k == vedette.ActorInternational || k == vedette.ActorNGO || k == vedette.ActorMedia {
		return false
	}
	switch i := h.first - 1; {
	case !g.same(h.last-1, h.last) || !g.inList(h.last, "thing"):
		return g.same(i, h.first) && g.any(i, "by", "at", "from") && g.inList(i-1, "science")
	case g.any(i, "a", "an"):
		return true
	}
	return false
}

// calledThing reports whether the words before a name at token i say that it is
// what something is called that is no party.
func (g *reading) calledThing(i int) bool {
	k := i - 1
	if g.any(k, "the", "a", "an") {
		k--
	}
	return g.same(k, i) && g.any(k, "called", "named", "titled", "dubbed") && g.inList(k-1, "thing")
}
