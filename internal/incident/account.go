package incident

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// accounts gathers each party's statements by stance and aspect, in the order
// in which they were reported.
func (w *world) accounts(c *cluster) (out []vedette.Account) {
	for _, m := range c.mentions {
		party := w.partyOf(m)
		k := slices.IndexFunc(out, func(a vedette.Account) bool {
			return a.Party == party && a.Stance == m.s.Stance && a.Aspect == m.s.Aspect
		})
		if k < 0 {
			out = append(out, vedette.Account{Party: party, Stance: m.s.Stance, Aspect: m.s.Aspect, Says: w.says(party, m)})
			k = len(out) - 1
		}
		out[k].Statements = append(out[k].Statements, m.s.ID)
	}
	return out
}

// partyOf names who speaks: a report that names nobody speaks as its source.
func (w *world) partyOf(m *mention) string {
	if m.s.Speaker == vedette.Author && m.f.Source.ID != "" {
		return string(m.f.Source.ID)
	}
	return m.s.Speaker
}

// harmLine lists the figures of a statement: "killed at least 12; wounded 30".
func harmLine(h *vedette.Harm) string {
	if h.Empty() {
		return ""
	}
	var parts []string
	for _, kind := range vedette.HarmKinds {
		for _, x := range *h.List(kind) {
			if x.PartOf != "" {
				continue
			}
			s := kind
			if x.Count.Known() {
				s += " " + x.Count.String()
			}
			if x.Who != "" {
				s += " " + x.Who
			}
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}

// nameOf returns the name of a party for a line of text.
func (w *world) nameOf(party string, f *vedette.Findings) string {
	if a := w.actors[vedette.ActorID(party)]; a != nil {
		return a.Name
	}
	if f != nil && string(f.Source.ID) == party && f.Source.Name != "" {
		return f.Source.Name
	}
	return party
}
