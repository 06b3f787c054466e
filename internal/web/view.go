package web

import (
	"slices"

	"github.com/vedette-org/vedette"
)

// seeing is the parameter that chooses among the claims to disputed places.
var seeing = param{name: "seen_from", about: "code of a country (UA, RU ...): disputed places that it claims are put into it; all claims stay", format: "country"}

// seen puts the disputed places of an answer into the country that the question
// is asked from. What the store holds is not touched.
func (a *ask) seen(answer any) any {
	from := vedette.Country(a.query.one(seeing.name))
	if from == "" {
		return answer
	}
	switch v := answer.(type) {
	case *vedette.Record:
		own := *v
		own.Places = slices.Clone(v.Places)
		own.SeenFrom(from)
		return &own
	case Page[vedette.Place]:
		r := vedette.Record{Places: slices.Clone(v.Items)}
		r.SeenFrom(from)
		v.Items = r.Places
		return v
	}
	return answer
}

func isCountry(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}
