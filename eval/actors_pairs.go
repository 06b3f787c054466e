package eval

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// pairMeasure counts pairs of names of one text.
type pairMeasure struct {
	same, joined, two, apart int
}

func (m *pairMeasure) score(same, joined bool) {
	if same {
		m.same, m.joined = m.same+1, m.joined+yes(joined)
	} else {
		m.two, m.apart = m.two+1, m.apart+yes(!joined)
	}
}

func (m *pairMeasure) add(r *Result) {
	if m.same > 0 {
		r.Add("names of one actor joined", ratio(m.joined, m.same), m.same)
	}
	if m.two > 0 {
		r.Add("names of two kept apart", ratio(m.apart, m.two), m.two)
	}
}

// oneActor reports whether two names of a text are read as one actor, and
// whether the reader is told of an artefact.
func oneActor(t *text.Text, a, b string) (one, told bool) {
	told = slices.ContainsFunc(t.Notices, func(n vedette.Notice) bool { return n.Code == vedette.NoticeArtefact })
	x, y := actorsNamed(t, a), actorsNamed(t, b)
	return slices.ContainsFunc(x, func(i int) bool { return slices.Contains(y, i) }), told
}

// actorsNamed returns the actors whose mentions are or begin with a name,
// brackets aside.
func actorsNamed(t *text.Text, name string) (out []int) {
	for i, r := range t.ActorRefs {
		if words := t.Of(r.Span); words == name || containsName(words, name) {
			out = append(out, t.ActorRefs[i].Actor)
		}
	}
	return out
}

// containsName reports whether whole words of s are a name.
func containsName(s, name string) bool {
	for i := 0; i+len(name) <= len(s); i++ {
		if s[i:i+len(name)] == name && (i == 0 || !wordByte(s[i-1])) && (i+len(name) == len(s) || !wordByte(s[i+len(name)])) {
			return true
		}
	}
	return false
}

func wordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c >= 0x80
}
