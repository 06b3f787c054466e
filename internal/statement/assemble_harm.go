package statement

import (
	"strconv"

	"github.com/vedette-org/vedette"
)

// owned returns a copy of harm whose entries belong to a statement and have ids
// made of it. Entries that are part of another keep pointing to it.
func owned(h *vedette.Harm, id vedette.StatementID) *vedette.Harm {
	c := *h
	ids := map[string]string{}
	n := 0
	for _, kind := range vedette.HarmKinds {
		l := c.List(kind)
		*l = append([]vedette.Casualty(nil), *l...)
		for i := range *l {
			e := &(*l)[i]
			fresh := vedette.ContentID("harm", string(id), strconv.Itoa(n))
			n++
			if e.ID != "" {
				ids[e.ID] = fresh
			}
			e.ID, e.Statement = fresh, id
		}
	}
	for _, kind := range vedette.HarmKinds {
		l := c.List(kind)
		for i := range *l {
			if p := (*l)[i].PartOf; p != "" {
				(*l)[i].PartOf = ids[p]
			}
		}
	}
	return &c
}
