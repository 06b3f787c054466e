package place

import (
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// unresolved writes what the words call a place ("the village of X", "X
// district") and the gazetteer does not know: a place without a point, and a
// notice.
func (e *emitter) unresolved() {
	for i := range e.t.Tokens {
		if e.words[i].unit == 0 || e.form[i]&capital != 0 {
			continue
		}
		first, last := i-1, i
		if i+1 < len(e.words) && e.is(i+1, "of") {
			first, last = i+2, i+2
			for last < len(e.form) && e.nameToken(last, i) {
				last++
			}
		} else {
			for first >= 0 && e.nameToken(first, i) {
				first--
			}
			first++
		}
		if first < last && last-first <= 4 && !e.taken(first, last) {
			e.unknown(i, first, last)
		}
	}
}

// nameToken reports whether token k may be part of a name beside the unit word at i.
func (e *emitter) nameToken(k, i int) bool {
	return e.t.Tokens[k].Sent == e.t.Tokens[i].Sent && e.form[k]&(capital|loud|mark) == capital && e.words[k].also&ordinaryWord == 0 && e.words[k].cues&(cueThe|cueIn|cueOf|cueTitle|cueBody|cueSide) == 0 &&
		(e.form[k]&proper != 0 || e.t.Tokens[k].POS == text.NoPOS)
}

// taken reports whether a ref or a name that is no place covers one of the tokens.
func (e *emitter) taken(first, last int) bool {
	for i := range e.t.PlaceRefs {
		if r := &e.t.PlaceRefs[i]; r.First < last && first < r.Last {
			return true
		}
	}
	for k := first; k < last; k++ {
		if n := e.nameAt[k]; n > 0 {
			switch e.t.Names[n-1].Kind {
			case text.NamePerson, text.NameOrganisation, text.NameEvent, text.NameNationality:
				return true
			}
		}
	}
	return false
}

func (e *emitter) unknown(unit, first, last int) {
	s := e.t.Words(first, last)
	words := e.t.Of(s)
	p := vedette.Place{Name: words, Kind: kindOf(e.words[unit].unit), Country: e.mainCountry()}
	p.ID = vedette.PlaceID(vedette.ContentID("place", string(p.Country), string(p.Kind), fold(words)))
	ref := text.PlaceRef{Span: s, First: first, Last: last, Head: e.head(first, last), Within: -1, Weight: 0.5, Rule: "place/unresolved"}
	_, known := e.places[p.ID]
	ref.Place = e.put(p, s, false, ref.Rule)
	e.t.PlaceRefs = append(e.t.PlaceRefs, ref)
	if !known {
		e.t.Notices = append(e.t.Notices, vedette.Notice{
			Code: vedette.NoticePlace, Report: e.t.Report.ID, Message: fmt.Sprintf("%q is called a %s and is not in the gazetteer", words, strings.ToLower(e.t.Word(unit))),
			Evidence: []vedette.Evidence{e.t.Evidence(s, ref.Rule)},
		})
	}
}

// kindOf returns the kind of place that a unit word speaks of.
func kindOf(set classSet) vedette.PlaceKind {
	switch {
	case set.has(classTown), set.has(classSection):
		return vedette.PlaceSettlement
	case set.has(classAdmin1):
		return vedette.PlaceAdmin1
	case set.has(classAdmin2):
		return vedette.PlaceDistrict
	case set.has(classSite):
		return vedette.PlaceSite
	}
	return vedette.PlaceRegion
}

// mainCountry returns the country in which most of the report's places lie, ""
// where no country has half of them.
func (e *emitter) mainCountry() vedette.Country {
	for c, v := range e.votes.country {
		if v*2 > e.votes.total && c != 0 {
			return vedette.Country(e.g.countries[c-1])
		}
	}
	return ""
}
