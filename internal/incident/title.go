package incident

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// title names an incident by its kind, place and day: "Shelling (rocket) at
// Termez, 18 April 2022". It says nothing that no field says.
func (w *world) title(in *vedette.Incident) string {
	var b strings.Builder
	label := strings.ReplaceAll(string(in.Type), "-", " ")
	if k := w.kinds.Of(in.Type); k != nil && k.Name != "" {
		label = k.Name
	}
	r, n := utf8.DecodeRuneInString(label)
	b.WriteString(string(unicode.ToUpper(r)) + label[n:])
	if in.Extent == vedette.ExtentSeries {
		b.WriteString(", a series")
	}
	if len(in.Means) > 0 && in.Means[0].Kind != "" && !strings.Contains(label, in.Means[0].Kind) {
		b.WriteString(" (" + in.Means[0].Kind + ")")
	}
	b.WriteString(w.titlePlace(in.Where))
	if d := in.When.String(); d != "" {
		b.WriteString(", " + d)
	}
	return b.String()
}

func (w *world) titlePlace(x *vedette.Where) string {
	if x == nil {
		return ""
	}
	for _, c := range []struct {
		id   vedette.PlaceID
		prep string
	}{{x.Place, " in "}, {x.TargetSide, " towards "}, {x.Origin, " from "}} {
		p := w.places[c.id]
		if c.id == "" || p == nil {
			continue
		}
		switch {
		case strings.HasPrefix(string(p.ID), "between:") && c.prep == " in ":
			return " " + p.Name
		case p.Exactness == vedette.ExactnessNear && c.prep == " in ":
			return " near " + p.Name
		}
		return c.prep + p.Name
	}
	return ""
}
