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

// says writes an account as one line from the fields of its first statement.
func (w *world) says(party string, m *mention) string {
	var b strings.Builder
	b.WriteString(w.nameOf(party, m.f))
	b.WriteString(" " + string(m.s.Stance))
	if words := aspectWords[m.s.Aspect]; words != "" {
		if x := statusWords[m.s.Status]; m.s.Stance == vedette.Reports && m.s.Aspect == vedette.Occurrence && x != "" {
			words = x
		}
		b.WriteString(" " + words)
	}
	if h := harmLine(m.Harm); h != "" {
		b.WriteString(": " + h)
	}
	if m.s.SaidOn != "" {
		b.WriteString(" (" + string(m.s.SaidOn) + ")")
	}
	return b.String()
}

var aspectWords = map[vedette.Aspect]string{
	vedette.Occurrence:     "that it happened",
	vedette.Responsibility: "who did it",
	vedette.TargetAspect:   "what was hit",
	vedette.Toll:           "the toll",
	vedette.Impact:         "the impact",
	vedette.Intent:         "the intent",
	vedette.Control:        "who holds it",
	vedette.Authenticity:   "that the item is genuine",
}

// statusWords say of what is reported that it did not, or not yet, take place.
var statusWords = map[vedette.Status]string{
	vedette.Negated:     "that it did not happen",
	vedette.Possible:    "that it may have happened",
	vedette.Future:      "that it is to happen",
	vedette.Threatened:  "a threat of it",
	vedette.Conditional: "what would be if it happened",
	vedette.Attempted:   "that it was attempted",
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
