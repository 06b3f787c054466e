// Package toll makes one interval of all figures that are given of one harm:
// the rule by which the list, the map and every export count the same.
//
// It stands apart from publish, which writes it out, because the record needs
// it for what a map is drawn from, and apart from the nouns because it decides.
package toll

import (
	"github.com/vedette-org/vedette"
)

// Speaker finds the statement that gives a figure; nil where it is not known.
type Speaker func(vedette.StatementID) *vedette.Statement

// Of returns one interval over all figures of a kind of harm, nil where none
// is known: the span of the accounts, never their sum or their mean.
//
//   - An account is what one speaker says in one report. Entries of different
//     groups in it ("three civilians and two soldiers") are added, unless it
//     also has an entry for people of no group, which is then its total. Entries
//     that are part of another, or cumulative over several incidents, are not
//     looked at.
//   - The low is the lowest low and the high the highest high. A bound that an
//     account leaves open moves nothing ("at least 12" beside 57 is 12 to 57;
//     "up to 4" beside 3 is 3 to 4), except where the account contradicts it:
//     beside 57, "at least 80" leaves the high open.
//   - Best is set only where all accounts that have a best agree on it, and no
//     other contradicts it.
//
// The text of the result is empty: nobody said it.
func Of(entries []vedette.Casualty, said Speaker) *vedette.Quantity {
	var all []vedette.Quantity
	for _, account := range accounts(entries, said) {
		if q := account.total(); q.Known() {
			all = append(all, q)
		}
	}
	if len(all) == 0 {
		return nil
	}
	q := span(all)
	return &q
}

// account is the figures that one speaker gives in one report: of each group
// the span of what is said of it, in the order of first mention.
type account struct {
	key    [2]string
	groups []string
	said   map[string][]vedette.Quantity
}

func accounts(entries []vedette.Casualty, said Speaker) []*account {
	var list []*account
	at := map[[2]string]*account{}
	held := map[string]bool{}
	for i := range entries {
		held[entries[i].ID] = true
	}
	for i := range entries {
		e := &entries[i]
		part := e.PartOf != "" && held[e.PartOf] // of what is not here it is all there is
		if part || e.Cumulative || !e.Count.Known() {
			continue
		}
		key := accountOf(e, said)
		a := at[key]
		if a == nil {
			a = &account{key: key, said: map[string][]vedette.Quantity{}}
			at[key] = a
			list = append(list, a)
		}
		a.add(e)
	}
	return list
}

func (a *account) add(e *vedette.Casualty) {
	group := e.Group
	if group == "unknown" {
		group = ""
	}
	if _, seen := a.said[group]; !seen {
		a.groups = append(a.groups, group)
	}
	a.said[group] = append(a.said[group], *e.Count)
}

// accountOf returns report and speaker of an entry.
func accountOf(e *vedette.Casualty, said Speaker) [2]string {
	if s := said(e.Statement); s != nil {
		return [2]string{string(s.Report), s.Speaker}
	}
	if len(e.Evidence) > 0 {
		return [2]string{string(e.Evidence[0].Report), ""}
	}
	return [2]string{"", string(e.Statement)}
}

func (a *account) total() vedette.Quantity {
	if all, ok := a.said[""]; ok {
		return span(all)
	}
	var q vedette.Quantity
	for i, g := range a.groups {
		if i == 0 {
			q = span(a.said[g])
			continue
		}
		q = plus(q, span(a.said[g]))
	}
	return q
}

// plus adds two intervals. A floor of one holds for the sum; a ceiling or a
// best needs both.
func plus(a, b vedette.Quantity) vedette.Quantity {
	low := sum(a.Low, b.Low)
	if low == nil {
		low = either(a.Low, b.Low)
	}
	return vedette.Quantity{Low: low, Best: sum(a.Best, b.Best), High: sum(a.High, b.High)}
}

func sum(a, b *int64) *int64 {
	if a == nil || b == nil {
		return nil
	}
	n := *a + *b
	return &n
}

func either(a, b *int64) *int64 {
	if a != nil {
		return a
	}
	return b
}

// span returns the interval over several. See [Of].
func span(all []vedette.Quantity) vedette.Quantity {
	var out vedette.Quantity
	bestAgrees := true
	for _, q := range all {
		if q.Low != nil && (out.Low == nil || *q.Low < *out.Low) {
			out.Low = q.Low
		}
		if q.High != nil && (out.High == nil || *q.High > *out.High) {
			out.High = q.High
		}
		if q.Best != nil {
			bestAgrees = bestAgrees && (out.Best == nil || *out.Best == *q.Best)
			out.Best = q.Best
		}
	}
	low, high := out.Low, out.High
	for _, q := range all {
		if q.Low == nil && q.High != nil && low != nil && *q.High < *low {
			out.Low = nil
		}
		if q.High == nil && q.Low != nil && high != nil && *q.Low > *high {
			out.High = nil
		}
	}
	for _, q := range all {
		bestAgrees = bestAgrees && (out.Best == nil || q.Compatible(vedette.Quantity{Low: out.Best, High: out.Best}))
	}
	if !bestAgrees {
		out.Best = nil
	}
	return out
}
