package incident

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// says writes an account as one line from the fields of its first statement.
func (w *world) says(party string, m *mention) string {
	name := w.nameOf(party, m.f)
	verb, rest, _ := strings.Cut(w.predicate(m), " ")
	if many(name) {
		verb = plural(verb)
	}
	var b strings.Builder
	b.WriteString(name + " " + verb)
	if rest != "" {
		b.WriteString(" " + rest)
	}
	if h := harmLine(m.Harm); h != "" {
		b.WriteString(": " + h)
	}
	if m.s.SaidOn != "" {
		b.WriteString(" (" + string(m.s.SaidOn) + ")")
	}
	return b.String()
}

// predicate says in words what stance a statement takes, and on what.
func (w *world) predicate(m *mention) string {
	st, as := m.s.Stance, m.s.Aspect
	switch {
	case st == vedette.Accuses && as == vedette.Responsibility:
		return "accuses " + w.accusedOf(m) + " of it"
	case st == vedette.Declines && slices.ContainsFunc(m.Initiators, func(i vedette.Initiator) bool { return i.Attribution == vedette.AttributionUnclaimed }):
		return "reports that nobody has claimed it"
	case st == vedette.Reports && as == vedette.Occurrence && statusWords[m.s.Status] != "":
		return "reports " + statusWords[m.s.Status]
	}
	if words := predicates[stanceOn{st, as}]; words != "" {
		return words
	}
	if words := aspectWords[as]; words != "" {
		return string(st) + " " + words
	}
	return string(st)
}

// accusedOf names whom a statement accuses.
func (w *world) accusedOf(m *mention) string {
	for _, i := range m.Initiators {
		if i.Attribution == vedette.AttributionAccused && i.Actor != "" {
			return w.nameOf(string(i.Actor), nil)
		}
	}
	return "somebody"
}

type stanceOn struct {
	stance vedette.Stance
	aspect vedette.Aspect
}

// predicates are the stances that plain English does not say with their own verb.
var predicates = map[stanceOn]string{
	{vedette.Claims, vedette.Responsibility}:   "claims responsibility",
	{vedette.Denies, vedette.Responsibility}:   "denies responsibility",
	{vedette.Admits, vedette.Responsibility}:   "admits responsibility",
	{vedette.Declines, vedette.Responsibility}: "does not say who did it",
	{vedette.Declines, vedette.Occurrence}:     "does not comment on it",
	{vedette.Declines, vedette.Toll}:           "does not comment on the toll",
	{vedette.Condemns, vedette.Occurrence}:     "condemns it",
	{vedette.Explains, vedette.Occurrence}:     "explains it",
	{vedette.Intends, vedette.Intent}:          "announces it",
	{vedette.Intends, vedette.Occurrence}:      "announces it",
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

// many reports whether a party is a kind of people told of in the plural:
// "residents", "health officials", never a name.
func many(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLower(r) && strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") || name == "police" || name == "people"
}

// plural returns the form of a verb of the third person for several.
func plural(verb string) string {
	switch {
	case verb == "does":
		return "do"
	case strings.HasSuffix(verb, "ies"):
		return strings.TrimSuffix(verb, "ies") + "y"
	}
	return strings.TrimSuffix(verb, "s")
}
