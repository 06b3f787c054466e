package place

import (
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

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

// unresolved writes what the words call a place and the gazetteer does not
// know, a place without a point, with a notice; and every other mention of such
// a name in the report.
func (e *emitter) unresolved() {
	var all []unknown
	e.eachCalled(func(unit, first, last int) {
		if !e.taken(first, last) {
			all = append(all, unknown{kind: kindOf(e.words[unit].unit), call: strings.ToLower(e.t.Word(unit)), first: first, last: last})
		}
	})
	if len(all) == 0 {
		return
	}
	all = e.repeated(all)
	countries := e.countries(all)
	for i := range all {
		if u := &all[i]; !e.taken(u.first, u.last) {
			e.unknown(u, countries[u.name])
		}
	}
}

// unknown is a mention of a place that the gazetteer does not have.
type unknown struct {
	kind        vedette.PlaceKind
	call, name  string // what it is called; folded
	first, last int
}

// repeated adds the other mentions of the names, and names all alike.
func (e *emitter) repeated(all []unknown) []unknown {
	kinds := map[string]*unknown{}
	longest := 0
	for i := range all {
		u := &all[i]
		u.name = fold(e.t.Of(e.t.Words(u.first, u.last)))
		if first := kinds[u.name]; first != nil {
			u.kind, u.call = first.kind, first.call
		} else {
			kinds[u.name] = u
		}
		longest = max(longest, u.last-u.first)
	}
	for i := range e.form {
		if e.form[i]&(capital|mark|loud) != capital {
			continue
		}
		for n := min(longest, len(e.form)-i); n > 0; n-- {
			e.buf = appendFold(e.buf[:0], e.t.Of(e.t.Words(i, i+n)))
			if u := kinds[string(e.buf)]; u != nil && i != u.first {
				all = append(all, unknown{kind: u.kind, call: u.call, name: u.name, first: i, last: i + n})
				break
			}
		}
	}
	return all
}

func (e *emitter) unknown(u *unknown, country vedette.Country) {
	s := e.t.Words(u.first, u.last)
	words := e.t.Of(s)
	p := vedette.Place{Name: words, Kind: u.kind, Country: country}
	p.ID = vedette.PlaceID(vedette.ContentID("place", string(country), string(u.kind), u.name))
	ref := text.PlaceRef{Span: s, First: u.first, Last: u.last, Head: e.head(u.first, u.last), Within: -1, Dateline: e.inDateline(u.first), Weight: 0.5, Rule: "place/unresolved"}
	_, known := e.places[p.ID]
	ref.Place = e.put(p, s, false, ref.Rule)
	e.t.PlaceRefs = append(e.t.PlaceRefs, ref)
	if !known {
		e.t.Notices = append(e.t.Notices, vedette.Notice{
			Code: vedette.NoticePlace, Report: e.t.Report.ID, Message: fmt.Sprintf("%q is called a %s and is not in the gazetteer", words, u.call),
			Evidence: []vedette.Evidence{e.t.Evidence(s, ref.Rule)},
		})
	}
}

// kindOf returns the kind of place that a unit word speaks of.
func kindOf(set classSet) vedette.PlaceKind {
	switch {
	case set.has(classTown), set.has(classSection):
		return vedette.PlaceSettlement
	case set.has(classAdmin1) && set.has(classAdmin2): // "X territory": one below the province, mostly
		return vedette.PlaceDistrict
	case set.has(classAdmin1):
		return vedette.PlaceAdmin1
	case set.has(classAdmin2):
		return vedette.PlaceDistrict
	case set.has(classSite):
		return vedette.PlaceSite
	}
	return vedette.PlaceRegion
}
