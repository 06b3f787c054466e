package eval

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

type headlineScore struct {
	codes                         map[string]vedette.Country
	cases, incidents              int
	located, placed, typed, right int
	counted, within               int
	summed, sumWithin             int
}

// countryCodes maps the names of countries, in lower case, to their codes.
func countryCodes(places *lexicon.Places) map[string]vedette.Country {
	m := map[string]vedette.Country{}
	for _, c := range places.Countries {
		for _, n := range append([]string{c.Name}, c.Aliases...) {
			m[strings.ToLower(n)] = c.Code
		}
	}
	return m
}

// code returns the country of a name as GED has it: "Myanmar (Burma)".
func (s *headlineScore) code(name string) vedette.Country {
	name, _, _ = strings.Cut(strings.ToLower(name), " (")
	return s.codes[name]
}

// add scores the events of one headline.
func (s *headlineScore) add(all []headlineRow, got headlineOut) {
	var rows []headlineRow
	var deaths int64
	for _, r := range all {
		if deaths += r.deaths; r.test {
			rows = append(rows, r)
		}
	}
	s.cases++
	s.incidents += yes(got.incident)
	if len(got.Countries) > 0 {
		s.located++
		s.placed += yes(slices.ContainsFunc(rows, func(r headlineRow) bool { return slices.Contains(got.Countries, s.code(r.country)) }))
	}
	if got.TypeOfViolence != 0 {
		s.typed++
		s.right += yes(slices.ContainsFunc(rows, func(r headlineRow) bool { return r.violence == got.TypeOfViolence }))
	}
	if got.Deaths == nil {
		return
	}
	within := yes(got.Deaths.Compatible(vedette.Exactly(deaths, "")))
	s.summed++
	s.sumWithin += within
	if len(all) == 1 {
		s.counted++
		s.within += within
	}
}

func (s *headlineScore) result() *Result {
	r := &Result{Set: "headlines"}
	r.Add("headlines", float64(s.cases), 0)
	r.Add("read as violence", ratio(s.incidents, s.cases), s.cases)
	r.Add("with a country", ratio(s.located, s.cases), s.cases)
	r.Add("the right country of those", ratio(s.placed, s.located), s.located)
	r.Add("with a type of violence", ratio(s.typed, s.cases), s.cases)
	r.Add("the right type of those", ratio(s.right, s.typed), s.typed)
	r.Add("with a figure of deaths, one event", float64(s.counted), 0)
	r.Add("the event's estimate within the figure", ratio(s.within, s.counted), s.counted)
	r.Add("with a figure of deaths", float64(s.summed), 0)
	r.Add("the sum of its events within the figure", ratio(s.sumWithin, s.summed), s.summed)
	return r
}
