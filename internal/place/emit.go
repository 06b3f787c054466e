package place

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// emit writes the places and refs in text order.
func (r *resolver) emit() {
	e := &emitter{resolver: r, places: map[vedette.PlaceID]int{}}
	for i := range r.mentions {
		if r.mentions[i].stray {
			e.refOf = append(e.refOf, -1)
			continue
		}
		e.mention(i)
	}
	for i := range r.mentions {
		if c := r.mentions[i].child; c >= 0 && e.refOf[i] >= 0 {
			e.t.PlaceRefs[e.refOf[i]].Within = e.refOf[c]
		}
	}
	e.borders()
	e.betweens()
	e.sites()
	e.unresolved()
	e.order()
}

type emitter struct {
	*resolver
	places map[vedette.PlaceID]int
	refOf  []int // mention → ref
}

// mention writes the ref of one mention and, the first time, its place.
func (e *emitter) mention(i int) {
	m := &e.mentions[i]
	p := e.g.place(m.spot)
	rule := "place/name"
	switch {
	case m.byKey:
		rule = "place/key"
	case m.people:
		rule = "place/demonym"
	}
	ref := text.PlaceRef{First: m.first, Last: m.last, Span: e.span(m), Head: e.head(m.first, m.last), Demonym: m.people, Within: -1, Dateline: e.inDateline(m.first), Weight: m.weight()}
	if !m.people {
		if v := e.relation(m, &p); v != "" {
			rule = "place/" + v
		}
	}
	ref.Rule = rule
	ref.Place = e.put(p, ref.Span, m.people, rule)
	e.refOf = append(e.refOf, len(e.t.PlaceRefs))
	e.t.PlaceRefs = append(e.t.PlaceRefs, ref)
}

// inDateline reports whether token i stands in a dateline: where the reporter
// sat, not where something happened.
func (e *emitter) inDateline(i int) bool { return e.t.Sentences[e.t.Tokens[i].Sent].Dateline }

// weight turns the lead of the chosen candidate and the signs for a place into
// 0.3 to 0.99. It is no probability: nothing has been calibrated yet.
func (m *mention) weight() float64 {
	w := 40 + min(m.lead, 400)/10 + min(m.sure, 95)/5
	return float64(min(w, 99)) / 100
}

// head returns the token of a stretch on which the rest depends.
func (e *emitter) head(first, last int) int {
	for i := first; i < last; i++ {
		if h := e.t.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return last - 1
}

// put returns the index of a place in the text's list, adding it and the
// spelling of the mention as need be.
func (e *emitter) put(p vedette.Place, s vedette.Span, people bool, rule string) int {
	i, ok := e.places[p.ID]
	if !ok {
		i = len(e.t.Places)
		e.places[p.ID] = i
		p.Evidence = []vedette.Evidence{e.t.Evidence(s, rule)}
		e.t.Places = append(e.t.Places, p)
	}
	q := &e.t.Places[i]
	if w := e.t.Of(s); !people && q.Kind != vedette.PlaceBorder && !strings.HasSuffix(strings.ToLower(q.Name), strings.ToLower(w)) && !slices.Contains(q.Aliases, w) {
		q.Aliases = append(q.Aliases, w)
	}
	return i
}

// order sorts refs by where they start and mends the indexes that point to refs,
// and sorts places by first mention.
func (e *emitter) order() {
	refs := e.t.PlaceRefs
	perm := make([]int, len(refs))
	for i := range perm {
		perm[i] = i
	}
	slices.SortStableFunc(perm, func(a, b int) int {
		if refs[a].First != refs[b].First {
			return refs[a].First - refs[b].First
		}
		return refs[b].Last - refs[a].Last
	})
	at := make([]int, len(refs))
	sorted := make([]text.PlaceRef, len(refs))
	for n, i := range perm {
		at[i], sorted[n] = n, refs[i]
	}
	places := make([]vedette.Place, 0, len(e.t.Places))
	moved := make([]int, len(e.t.Places))
	for i := range moved {
		moved[i] = -1
	}
	for n := range sorted {
		if sorted[n].Within >= 0 {
			sorted[n].Within = at[sorted[n].Within]
		}
		p := sorted[n].Place
		if moved[p] < 0 {
			moved[p] = len(places)
			places = append(places, e.t.Places[p])
		}
		sorted[n].Place = moved[p]
	}
	e.t.PlaceRefs, e.t.Places = sorted, places
	if len(sorted) == 0 {
		e.t.PlaceRefs, e.t.Places = nil, nil
	}
}
