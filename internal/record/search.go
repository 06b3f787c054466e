package record

import (
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// Query looks things up by their names.
type Query struct {
	// Text is what is looked for: see [Terms]. Empty finds everything that has
	// a name. Reports are found by the words of their texts too, where every
	// term has three letters or more.
	Text   string
	Kinds  Kinds  // 0 is all that have a name
	Cursor string // Next of the page before; empty for the first
	Limit  int    // 1 to MaxLimit; 0 is DefaultLimit
}

// Named are the kinds that a query can find.
const Named = Sources | Reports | Actors | Places | Incidents | Campaigns

// Hit is one thing found. Day is the day of an incident or a report.
type Hit struct {
	Kind Kinds
	ID   string
	Name string
	Day  vedette.Date
}

// Check returns ErrUsage for a query that makes no sense.
func (q *Query) Check() error {
	if q.Kinds&^Named != 0 {
		return usage("only these have names to search: " + Named.String())
	}
	_, err := pageSize(q.Limit)
	return err
}

// Wanted returns the kinds that the query asks for.
func (q *Query) Wanted() Kinds {
	if q.Kinds == 0 {
		return Named
	}
	return q.Kinds
}

// Matcher returns the function that tells whether a row is found. text returns
// the folded text of a report.
func (q *Query) Matcher(text func(id string) string) func(*Row) bool {
	terms, kinds := Terms(q.Text), q.Wanted()
	inText := InText(terms)
	return func(r *Row) bool {
		return kinds.Has(r.Kind) && (containsAll(r.Search, terms) ||
			r.Kind == Reports && inText && containsAll(text(r.ID), terms))
	}
}

// Key returns where a hit stands: by kind in the order of [KindRank], then what
// begins with the words searched, then as [Row.Sort] says.
func (q *Query) Key(r *Row) Key {
	begins := "1"
	if strings.HasPrefix(Fold(r.Hit.Name), Fold(q.Text)) {
		begins = "0"
	}
	return Key{strconv.Itoa(KindRank(r.Kind)) + begins + r.Sort, r.ID}
}

// KindRank is the place of a kind among the hits of a search, 0 to 5: actors,
// places, campaigns, incidents, reports, sources.
func KindRank(k Kinds) int {
	switch k {
	case Actors:
		return 0
	case Places:
		return 1
	case Campaigns:
		return 2
	case Incidents:
		return 3
	case Reports:
		return 4
	}
	return 5
}
