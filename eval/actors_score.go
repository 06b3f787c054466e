package eval

import (
	"encoding/json"
	"fmt"
	"slices"
)

// score compares a prediction with the gold of its row. A country of "" in the
// gold says that the phrase has none; rows without the field are not counted.
func (m *actorMeasure) score(row actorsRow, got actorsOut) {
	if got.Joined != nil {
		if m.pairs.score(row.Same, *got.Joined); row.Same != *got.Joined {
			m.note("%s: %q and %q, one actor %v, read as %v", row.ID, row.Pair[0], row.Pair[1], row.Same, *got.Joined)
		}
		return
	}
	if row.AnswerSpan != "" {
		m.joined++
		a, b := slices.Sorted(slices.Values(row.Actors)), slices.Sorted(slices.Values(got.Parts))
		if slices.Equal(a, b) {
			m.split++
		} else {
			m.note("%s: %q split into %q", row.ID, row.AnswerSpan, got.Parts)
		}
		return
	}
	country := row.Country == nil || *row.Country == got.Country
	if row.Country != nil && *row.Country != "" {
		m.countries++
		if country {
			m.country++
		} else {
			m.note("%s: %q is of %s, read as %s", row.ID, row.Text, *row.Country, got.Country)
		}
	}
	if codes := goldCodes(row.Code); len(codes) > 0 && codes[0] != "" {
		m.codes++
		if country && slices.Contains(codes, got.Code) {
			m.both++
		} else if country {
			m.note("%s: %q is %v, read as %q", row.ID, row.Text, codes, got.Code)
		}
	}
}

func (m *actorMeasure) note(format string, args ...any) {
	m.notes = append(m.notes, fmt.Sprintf(format, args...))
}

// goldCodes reads a sector, or the sectors any of which is right.
func goldCodes(raw json.RawMessage) []string {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return []string{one}
	}
	var many struct {
		AnyOf []string `json:"any_of"`
	}
	if json.Unmarshal(raw, &many) == nil {
		return many.AnyOf
	}
	return nil
}

func (m *actorMeasure) result() *Result {
	r := &Result{Set: "actors", Notes: m.notes}
	if m.countries > 0 {
		r.Add("country", ratio(m.country, m.countries), m.countries)
		r.Add("country and sector", ratio(m.both, m.codes), m.codes)
	}
	if m.joined > 0 {
		r.Add("joined actors split", ratio(m.split, m.joined), m.joined)
	}
	m.pairs.add(r)
	return r
}
