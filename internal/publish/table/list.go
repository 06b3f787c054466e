package table

import (
	"io"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// Incidents writes a line for each incident: when, how it stands, how many were
// killed, what, and its id. n has the names; where it has not, ids stand.
func Incidents(w io.Writer, n *publish.Names, list []vedette.Incident, o Options) error {
	rows := [][]string{{"WHEN", "STANDING", "KILLED", "INCIDENT", "ID"}}
	for i := range list {
		in := &list[i]
		killed := ""
		if in.Harm != nil {
			killed = n.Toll(in.Harm.Killed).String()
		}
		standing := in.Standing.Word()
		if s := in.Review.State; s != "" && s != vedette.Draft {
			standing += ", " + string(s)
		}
		rows = append(rows, []string{days(in.When), standing, killed, title(in), string(in.ID)})
	}
	return table(w, rows, 3, o)
}

func title(in *vedette.Incident) string {
	if in.Title != "" {
		return in.Title
	}
	return string(in.Type)
}

// days writes a time shortly, as ISO 8601 does.
func days(p *vedette.Period) string {
	switch {
	case !p.Known():
		return "unknown"
	case p.Earliest == p.Latest:
		return string(p.Earliest)
	case p.Latest == "":
		return string(p.Earliest) + "/.."
	case p.Earliest == "":
		return "../" + string(p.Latest)
	}
	return string(p.Earliest) + "/" + string(p.Latest)
}

// Actors writes a line for each actor: its name, what it is, where, its other
// names, and its id.
func Actors(w io.Writer, list []vedette.Actor, o Options) error {
	rows := [][]string{{"ACTOR", "KIND", "COUNTRY", "ALSO", "ID"}}
	for i := range list {
		a := &list[i]
		var countries, also []string
		for _, c := range a.Countries {
			countries = append(countries, string(c))
		}
		for _, x := range a.Aliases {
			name := x.Name
			if x.Kind == vedette.AliasArtefact {
				name += " (mistranslated)"
			}
			also = append(also, name)
		}
		kind := string(a.Kind)
		if !a.Known {
			kind += "?"
		}
		rows = append(rows, []string{a.Name, kind, strings.Join(countries, " "), strings.Join(also, ", "), string(a.ID)})
	}
	return table(w, rows, 3, o)
}

// table writes rows in columns. What does not fit the width is cut from the
// wide column, which keeps twelve columns at least; ids are never cut.
func table(w io.Writer, rows [][]string, wide int, o Options) error {
	sizes := make([]int, len(rows[0]))
	total := 0
	for i := range sizes {
		for _, r := range rows {
			r[i] = publish.Clean(r[i])
			if i != len(sizes)-1 && i != wide {
				r[i] = cut(r[i], 40)
			}
			sizes[i] = max(sizes[i], columns(r[i]))
		}
		total += sizes[i] + 2
	}
	sizes[wide] -= min(max(0, total-2-o.columns()), max(0, sizes[wide]-12))
	p := &printer{w: w, width: o.columns()}
	for _, r := range rows {
		var b strings.Builder
		for i, cell := range r {
			if i == wide {
				cell = cut(cell, sizes[i])
			}
			b.WriteString(pad(cell, sizes[i]) + "  ")
		}
		p.write(strings.TrimRight(b.String(), " "))
	}
	return p.err
}
