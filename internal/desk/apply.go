package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// apply puts the judgements on the incidents of a fold, in the order in which
// they were given: the last on an incident sets its state, and corrections add
// up. What was judged under an id that has since gone into another incident
// makes that one a draft again, with a word on what was said before: nobody has
// seen it as it is now.
func apply(rec *vedette.Record, js []vedette.Judgement) {
	at := map[string]*vedette.Incident{}
	for i := range rec.Incidents {
		in := &rec.Incidents[i]
		if in.Review.State == "" {
			in.Review.State = vedette.Draft
		}
		at[string(in.ID)] = in
	}
	standing := notUndone(js)
	for _, j := range standing {
		if in := at[j.Subject]; in != nil {
			judge(in, j)
		}
	}
	for i := range rec.Incidents {
		recall(&rec.Incidents[i], standing)
	}
}

// notUndone returns the judgements that nobody took back. An undo can itself be
// undone.
func notUndone(js []vedette.Judgement) []vedette.Judgement {
	undone := map[string]bool{}
	var kept []vedette.Judgement
	for _, j := range slices.Backward(js) {
		switch {
		case undone[j.ID]:
		case j.Kind == Undo:
			undone[j.Subject] = true
		default:
			kept = append(kept, j)
		}
	}
	slices.Reverse(kept)
	return kept
}

func judge(in *vedette.Incident, j vedette.Judgement) {
	state := vedette.Accepted
	switch j.Kind {
	case Exclude:
		state = vedette.Excluded
	case Correct:
		state = vedette.Corrected
		for _, field := range sortedKeys(j.Values) {
			// Judge refused what cannot be corrected; what an older version
			// let in and this one does not know stays as it was read.
			if fixed, err := corrected(*in, field, j.Values[field]); err == nil {
				*in = fixed
			}
		}
	case Accept:
		if in.Review.State == vedette.Corrected { // accepted as corrected
			state = vedette.Corrected
		}
	default:
		return
	}
	in.Review = vedette.Review{State: state, By: j.By, At: j.At, Why: j.Why}
}

// recall notes on a draft what was judged of the incidents that went into it.
func recall(in *vedette.Incident, js []vedette.Judgement) {
	if in.Review.State != vedette.Draft {
		return
	}
	for _, j := range slices.Backward(js) {
		if slices.Contains(in.Formerly, vedette.IncidentID(j.Subject)) {
			in.Review.Why = fmt.Sprintf("was judged (%s) by %s on %s as %s, before later reports changed it", j.Kind, j.By, day(j.At), j.Subject)
			return
		}
	}
}

func day(at string) string {
	d, _, _ := strings.Cut(at, "T")
	return d
}

// corrected returns the incident with one field set by hand. A field set by
// hand has no evidence in a text: the judgement stands behind it.
func corrected(in vedette.Incident, field, value string) (vedette.Incident, error) {
	var err error
	switch field {
	case "title":
		in.Title = value
	case "type":
		in.Type = vedette.EventType(value)
	case "extent":
		in.Extent = vedette.Extent(value)
		err = oneOf(field, value, vedette.ExtentSingle, vedette.ExtentSeries, vedette.ExtentContinuing)
	case "outcome":
		in.Outcome = vedette.Outcome(value)
		err = oneOf(field, value, vedette.OutcomeCompleted, vedette.OutcomeIntercepted, vedette.OutcomeFoiled, vedette.OutcomeFailed, vedette.OutcomeUnknown)
	case "counts_as_violence":
		in.CountsAsViolence, err = strconv.ParseBool(value)
	case "credibility":
		in.Credibility, err = strconv.Atoi(value)
		if err != nil || in.Credibility < 1 || in.Credibility > 6 {
			err = fmt.Errorf("credibility is 1 to 6")
		}
	case "when.earliest", "when.latest":
		in.When, err = period(in.When, field, value)
	case "where.place":
		w := vedette.Where{}
		if in.Where != nil {
			w = *in.Where
		}
		w.Place, w.Evidence = vedette.PlaceID(value), nil
		in.Where = &w
	default:
		err = fmt.Errorf("the field %q cannot be corrected; these can: %s", field, strings.Join(correctable, ", "))
	}
	if err != nil {
		return in, usage(err.Error())
	}
	return in, nil
}

var correctable = []string{"title", "type", "extent", "outcome", "counts_as_violence", "credibility",
	"when.earliest", "when.latest", "where.place"}

func oneOf[T ~string](field, value string, words ...T) error {
	if slices.Contains(words, T(value)) {
		return nil
	}
	return fmt.Errorf("%s is one of %v, not %q", field, words, value)
}

// period returns a time with one end set by hand.
func period(was *vedette.Period, field, value string) (*vedette.Period, error) {
	d, err := vedette.ParseDate(value)
	if err != nil {
		return was, err
	}
	p := vedette.Period{}
	if was != nil {
		p = *was
	}
	if field == "when.earliest" {
		p.Earliest = d
	} else {
		p.Latest = d
	}
	p.Precision, p.Basis, p.Text, p.Evidence = vedette.PrecisionRange, vedette.BasisStated, "", nil
	if p.Earliest == p.Latest {
		p.Precision = vedette.PrecisionDay
	}
	return &p, nil
}
