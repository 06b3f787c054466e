package csv

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// row is an incident with what is needed to write it.
type row struct {
	n     *publish.Names
	in    *vedette.Incident
	place *vedette.Place // nil where it is unknown
}

type column struct {
	name   string
	number bool // written by the program: may begin with a minus
	value  func(row) string
}

// columns are the columns of the table, in their order. Names stay; new ones
// are put at the end.
var columns = slices.Concat([]column{
	{"id", false, func(r row) string { return string(r.in.ID) }},
	{"title", false, func(r row) string { return r.in.Title }},
	{"type", false, func(r row) string { return string(r.in.Type) }},
	{"family", false, func(r row) string { return r.in.Family }},
	{"counts_as_violence", false, func(r row) string { return strconv.FormatBool(r.in.CountsAsViolence) }},
	{"date_earliest", false, when(func(p *vedette.Period) string { return string(p.Earliest) })},
	{"date_latest", false, when(func(p *vedette.Period) string { return string(p.Latest) })},
	{"date_precision", false, when(func(p *vedette.Period) string { return string(p.Precision) })},
	{"place", false, where(func(p *vedette.Place) string { return p.Name })},
	{"admin1", false, where(func(p *vedette.Place) string { return p.Admin1 })},
	{"country", false, where(func(p *vedette.Place) string { return string(p.Country) })},
	{"lat", true, where(func(p *vedette.Place) string { return degrees(p.Lat) })},
	{"lon", true, where(func(p *vedette.Place) string { return degrees(p.Lon) })},
	{"exactness", false, where(func(p *vedette.Place) string { return string(p.Exactness) })},
	{"origin", false, origin},
	{"initiators", false, initiators(func(r row, x *vedette.Initiator) string { return r.n.Actor(x.Actor) })},
	{"initiator_attribution", false, initiators(func(_ row, x *vedette.Initiator) string { return string(x.Attribution) })},
	{"targets", false, targets},
	{"means", false, means},
}, toll("killed"), toll("wounded"), []column{
	{"standing", false, func(r row) string { return r.in.Standing.Word() }},
	{"claimed_by", false, parties(func(s *vedette.Standing) []string { return s.ClaimedBy })},
	{"denied_by", false, parties(func(s *vedette.Standing) []string { return s.DeniedBy })},
	{"confirmed_by", false, parties(func(s *vedette.Standing) []string { return s.ConfirmedBy })},
	{"accused", false, parties(func(s *vedette.Standing) []string { return s.Accused })},
	{"disputed_aspects", false, func(r row) string { return list(r.in.Standing.DisputedAspects) }},
	{"sources", true, func(r row) string { return strconv.Itoa(r.in.Standing.Sources) }},
	{"independent_sources", true, func(r row) string { return strconv.Itoa(r.in.Standing.IndependentSources) }},
	{"review_state", false, func(r row) string { return string(r.in.Review.State) }},
	{"reading_confidence", true, func(r row) string { return strconv.FormatFloat(r.in.ReadingConfidence, 'f', 2, 64) }},
	{"reports", false, func(r row) string { return list(r.in.Reports) }},
	{"evidence", false, evidence},
	{"initiator_wording", false, initiators(func(_ row, x *vedette.Initiator) string { return x.Wording })},
})

func when(f func(*vedette.Period) string) func(row) string {
	return func(r row) string {
		if r.in.When == nil {
			return ""
		}
		return f(r.in.When)
	}
}

func where(f func(*vedette.Place) string) func(row) string {
	return func(r row) string {
		if r.place == nil {
			return ""
		}
		return f(r.place)
	}
}

func degrees(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

func origin(r row) string {
	if r.in.Where == nil || r.in.Where.Origin == "" {
		return ""
	}
	return r.n.Any(string(r.in.Where.Origin))
}

func initiators(f func(row, *vedette.Initiator) string) func(row) string {
	return func(r row) string {
		var all []string
		for i := range r.in.Initiators {
			all = append(all, f(r, &r.in.Initiators[i]))
		}
		return list(all)
	}
}

func targets(r row) string {
	var all []string
	for _, x := range r.in.Targets {
		if x.Description != "" {
			all = append(all, x.Description)
		} else if x.Actor != "" {
			all = append(all, r.n.Actor(x.Actor))
		}
	}
	return list(all)
}

func means(r row) string {
	var all []string
	for i := range r.in.Means {
		all = append(all, publish.Means(&r.in.Means[i]))
	}
	return list(all)
}

// toll returns the three columns of a kind of harm. See [publish.Names.Toll].
func toll(kind string) []column {
	bound := func(name string, f func(*vedette.Quantity) *int64) column {
		return column{kind + "_" + name, true, func(r row) string {
			if r.in.Harm == nil {
				return ""
			}
			q := r.n.Toll(*r.in.Harm.List(kind))
			if q == nil || f(q) == nil {
				return ""
			}
			return strconv.FormatInt(*f(q), 10)
		}}
	}
	return []column{
		bound("low", func(q *vedette.Quantity) *int64 { return q.Low }),
		bound("best", func(q *vedette.Quantity) *int64 { return q.Best }),
		bound("high", func(q *vedette.Quantity) *int64 { return q.High }),
	}
}

func parties(f func(*vedette.Standing) []string) func(row) string {
	return func(r row) string { return list(r.n.Parties(f(&r.in.Standing))) }
}

// evidence is the words of each statement on the incident, each once.
func evidence(r row) string {
	var all []string
	for _, s := range r.n.About(r.in.ID) {
		for _, e := range s.Evidence {
			if q := publish.Clean(e.Quote); !slices.Contains(all, q) {
				all = append(all, q)
			}
		}
	}
	return strings.Join(all, " | ")
}

func list[T ~string](values []T) string {
	var all []string
	for _, v := range values {
		all = append(all, string(v))
	}
	return strings.Join(all, "; ")
}
