package web

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Found is what a search found, at most [maxFound].
type Found struct {
	Items []Hit `json:"items"`
}

// Hit is one thing found: kind is incident, actor, place, report or source, hint
// what tells it from others of its name.
type Hit struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Title string `json:"title"`
	Hint  string `json:"hint,omitempty"`
}

const maxFound = 20

// shares are how many of each kind are shown where there are enough of all, in
// the order in which they are shown. What one leaves goes to the others.
var shares = []struct {
	kind record.Kinds
	n    int
}{{record.Actors, 5}, {record.Places, 4}, {record.Incidents, 6}, {record.Reports, 3}, {record.Sources, 2}}

func (a *ask) search() (any, error) {
	found := Found{Items: []Hit{}}
	q := strings.TrimSpace(a.query.one("q"))
	if q == "" {
		return found, nil
	}
	var lists [][]record.Hit
	for _, share := range shares {
		page, err := a.record.Search(a.ctx, record.Query{Text: q, Kinds: share.kind, Limit: maxFound})
		if err != nil {
			return nil, err
		}
		lists = append(lists, page.Items)
	}
	hits := deal(lists)
	hints, err := a.hints(hits)
	if err != nil {
		return nil, err
	}
	for _, h := range hits {
		found.Items = append(found.Items, Hit{h.Kind.String(), h.ID, h.Name, hints[h.Kind.String()+h.ID]})
	}
	return found, nil
}

// deal takes of each list its share, and then more in the same order while
// there is room.
func deal(lists [][]record.Hit) (hits []record.Hit) {
	take := make([]int, len(lists))
	left := maxFound
	for i := range lists {
		take[i] = min(shares[i].n, len(lists[i]))
		left -= take[i]
	}
	for i := range lists {
		more := min(left, len(lists[i])-take[i])
		take[i] += more
		left -= more
	}
	for i, list := range lists {
		hits = append(hits, list[:take[i]]...)
	}
	return hits
}

// hints returns what is said beside the names, by kind and id.
func (a *ask) hints(hits []record.Hit) (map[string]string, error) {
	var ids []string
	hints := map[string]string{}
	for _, h := range hits {
		if h.Kind == record.Incidents || h.Kind == record.Reports {
			hints[h.Kind.String()+h.ID] = string(h.Day)
		} else {
			ids = append(ids, h.ID)
		}
	}
	r, err := a.record.Get(a.ctx, ids...)
	if err != nil {
		return nil, err
	}
	for _, x := range r.Actors {
		hints["actor"+string(x.ID)] = joined(string(x.Kind), countries(x.Countries))
	}
	for _, x := range r.Places {
		hints["place"+string(x.ID)] = joined(x.Admin1, string(x.Country))
	}
	for _, x := range r.Sources {
		hints["source"+string(x.ID)] = joined(string(x.Kind), string(x.Country))
	}
	return hints, nil
}

func countries(list []vedette.Country) string {
	var names []string
	for _, c := range list {
		names = append(names, string(c))
	}
	return strings.Join(names, " ")
}

func joined(a, b string) string {
	if a != "" && b != "" {
		return a + ", " + b
	}
	return a + b
}
