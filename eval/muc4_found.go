package eval

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
)

// muc4When is the date slot of a key: the intervals that are right. What is
// open at an end has no day there.
type muc4When struct {
	Alternatives []muc4Date `json:"alternatives"`
}

// muc4Where is the location slot of a key: for each alternative its levels from
// the country inwards, each with the names that stand for it.
type muc4Where struct {
	Alternatives [][][]struct {
		Name string `json:"name"`
	} `json:"alternatives"`
}

// muc4Slot leaves an empty slot, which the corpus writes as a list, as it is.
type muc4Slot[T any] struct{ Is T }

func (s *muc4Slot[T]) UnmarshalJSON(b []byte) error {
	if len(b) == 0 || b[0] != '{' {
		return nil
	}
	return json.Unmarshal(b, &s.Is)
}

// muc4Setting counts, among the templates that were found, how often date and
// place of the incident, and the grounds on which its organisation is named, are
// right; and how often templates were found by the confidence stated.
type muc4Setting struct {
	dates, places, grounds counts
	stated                 [10]counts // got: templates stated with that confidence; right: found
	sum                    [10]float64
}

func (s *muc4Setting) found(key *muc4Key, got *muc4Template) {
	if when := key.When.Is.closed(); len(when) > 0 {
		s.dates.gold++
		s.dates.right += yes(slices.ContainsFunc(when, func(d muc4Date) bool { return d.meets(got.Date) }))
	}
	if where := key.Where.Is.Alternatives; len(where) > 0 {
		s.places.gold++
		s.places.right += yes(key.Where.Is.right(got.Location))
	}
	for _, c := range key.Confidence {
		if len(c.Values) > 0 && len(got.PerpOrg) > 0 && slices.ContainsFunc(got.PerpOrg, func(e []string) bool { return muc4Within(muc4Normals(c.About), muc4Normals(e)) }) {
			s.grounds.gold++
			s.grounds.right += yes(slices.Contains(c.Values, got.OrgConfidence))
			return
		}
	}
}

// state counts a template by its confidence.
func (s *muc4Setting) state(t *muc4Template, found bool) {
	k := min(max(int(t.Confidence*10), 0), 9)
	s.stated[k].got++
	s.stated[k].right += yes(found)
	s.sum[k] += t.Confidence
}

// closed returns the intervals that have both ends.
func (w *muc4When) closed() (out []muc4Date) {
	for _, d := range w.Alternatives {
		if d.From != "" && d.To != "" {
			out = append(out, d)
		}
	}
	return out
}

// meets reports whether an interval overlaps that of the key and is at most
// twice as long.
func (d muc4Date) meets(got muc4Date) bool {
	return got.From != "" && got.To != "" && got.From <= d.To && got.To >= d.From && days(got) <= 2*days(d)
}

func days(d muc4Date) int { return d.From.DaysUntil(d.To) + 1 }

// right reports whether a location has the country of the key and the innermost
// place that the key gives. Levels between are not asked for: atlases differ.
func (w *muc4Where) right(got []string) bool {
	have := make([]string, len(got))
	for i, n := range got {
		have[i] = muc4Place(n)
	}
	for _, levels := range w.Alternatives {
		ok := len(levels) > 0
		for _, at := range []int{0, len(levels) - 1} {
			ok = ok && slices.ContainsFunc(levels[at], func(n struct {
				Name string `json:"name"`
			}) bool {
				return slices.Contains(have, muc4Place(n.Name))
			})
		}
		if ok {
			return true
		}
	}
	return false
}

var muc4Plain = strings.NewReplacer("Á", "A", "É", "E", "Í", "I", "Ó", "O", "Ú", "U", "Ü", "U", "Ñ", "N")

// muc4Place writes a name without accents and the words for what kind of unit it is.
func muc4Place(s string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(muc4Plain.Replace(strings.ToUpper(s))), func(w string) bool {
		return slices.Contains([]string{"DEPARTAMENTO", "DEPARTMENT", "PROVINCIA", "PROVINCE", "DE", "DEL", "REGION", "CITY", "THE"}, w)
	}), " ")
}

// report adds the figures: shares of right answers among the templates found,
// and what was found of the templates stated with each tenth of confidence.
func (s *muc4Setting) report(r *Result) {
	r.Add("dates right, of templates found with a closed date", s.dates.recall(), s.dates.gold)
	r.Add("places right, of templates found with a place", s.places.recall(), s.places.gold)
	r.Add("ORG CONFIDENCE right, of organisations found", s.grounds.recall(), s.grounds.gold)
	off, all := 0.0, 0
	for k, c := range s.stated {
		if c.got > 0 {
			tenth := fmt.Sprintf("confidence %.1f–%.1f: ", float64(k)/10, float64(k+1)/10)
			r.Add(tenth+"stated, on average", s.sum[k]/float64(c.got), 0)
			r.Add(tenth+"found", c.precision(), c.got)
			off += math.Abs(s.sum[k] - float64(c.right))
			all += c.got
		}
	}
	if all > 0 {
		r.Add("confidence off by, on average over the tenths", off/float64(all), 0)
	}
}
