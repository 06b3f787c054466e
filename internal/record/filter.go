package record

import (
	"math"
	"slices"

	"github.com/vedette-org/vedette"
)

// Filter chooses incidents. The zero filter passes all; each field narrows it,
// and a list passes what matches any of its members.
type Filter struct {
	// From and To are days, both included: an incident passes when its period
	// may reach into them. One without any date then passes not.
	From, To vedette.Date
	// Box holds the place of the incident; one that is not on the map passes not.
	Box      *Box
	Types    []vedette.EventType
	Families []string
	// Actors took part, as initiator, target or party to an account.
	Actors   []vedette.ActorID
	About    []string // refers to any of these: a place, a campaign, a report
	Standing []string // words of [vedette.Standing.Word]
	Review   []vedette.ReviewState
	// Text is searched in title, type, names of places and actors, targets and
	// means. See [Terms].
	Text string

	Order  Order
	Cursor string // Next of the page before; empty for the first
	Limit  int    // 1 to MaxLimit; 0 is DefaultLimit
}

// Box is a stretch of the map in degrees, edges included. Where West is greater
// than East it runs across the antimeridian.
type Box struct{ South, West, North, East float64 }

// Contains reports whether the point lies in the box.
func (b Box) Contains(lat, lon float64) bool {
	if lat < b.South || lat > b.North {
		return false
	}
	if b.West > b.East {
		return lon >= b.West || lon <= b.East
	}
	return lon >= b.West && lon <= b.East
}

// Order says how incidents are sorted; ties by id. Undated ones come last.
type Order string

const (
	NewestFirst Order = "" // by the earliest day, latest first
	OldestFirst Order = "oldest"
)

// Check returns ErrUsage for a filter that makes no sense.
func (f *Filter) Check() error {
	for _, d := range []vedette.Date{f.From, f.To} {
		if d == "" {
			continue
		}
		if _, err := vedette.ParseDate(string(d)); err != nil {
			return usage(err.Error())
		}
	}
	if f.From != "" && f.To != "" && f.From > f.To {
		return usage("the time asked for ends (" + string(f.To) + ") before it begins (" + string(f.From) + ")")
	}
	if f.Order != NewestFirst && f.Order != OldestFirst {
		return usage("no order " + string(f.Order) + "; there is " + string(OldestFirst))
	}
	if err := f.Box.check(); err != nil {
		return err
	}
	_, err := pageSize(f.Limit)
	return err
}

func (b *Box) check() error {
	if b == nil {
		return nil
	}
	for _, v := range []float64{b.South, b.North, b.West, b.East} {
		if math.IsNaN(v) || math.Abs(v) > 180 {
			return usage("a box has latitudes from -90 to 90 and longitudes from -180 to 180")
		}
	}
	if b.South > b.North || b.South < -90 || b.North > 90 {
		return usage("a box has latitudes from -90 to 90, the southern first")
	}
	return nil
}

// Matcher returns the function that tells whether the incident of a row passes,
// the cursor aside.
func (f *Filter) Matcher() func(*Row) bool {
	terms := Terms(f.Text)
	return func(r *Row) bool {
		m := r.Mark
		return m != nil && f.inTime(m) && f.inBox(m) &&
			isIn(f.Types, m.Type) && isIn(f.Families, m.Family) &&
			isIn(f.Standing, m.Standing) && isIn(f.Review, m.Review) &&
			refersTo(r.Refs, f.Actors) && refersTo(r.Refs, f.About) && containsAll(r.Search, terms)
	}
}

// inTime is [vedette.Period.Overlaps] on the days of the mark alone: periods made
// for each of twenty thousand incidents took most of the time of a filter.
func (f *Filter) inTime(m *Mark) bool {
	if f.From == "" && f.To == "" {
		return true
	}
	if m.Earliest == "" && m.Latest == "" {
		return false
	}
	return inOrder(m.Earliest, f.To) && inOrder(f.From, m.Latest)
}

// inOrder reports whether a may come before b; an open end may be anywhere.
func inOrder(a, b vedette.Date) bool { return a == "" || b == "" || a <= b }

func (f *Filter) inBox(m *Mark) bool {
	return f.Box == nil || m.Lat != nil && m.Lon != nil && f.Box.Contains(*m.Lat, *m.Lon)
}

// refersTo reports whether any of the ids is among sorted references.
func refersTo[ID ~string](refs []string, ids []ID) bool {
	return len(ids) == 0 || slices.ContainsFunc(ids, func(id ID) bool {
		_, ok := slices.BinarySearch(refs, string(id))
		return ok
	})
}

func isIn[T comparable](list []T, v T) bool { return len(list) == 0 || slices.Contains(list, v) }

// Key returns the sort key of an incident in this order; smaller comes first.
func (f *Filter) Key(m *Mark) Key {
	if f.Order == OldestFirst {
		return Key{name(string(m.Day()), "~"), string(m.ID)}
	}
	return Key{lateFirst(m.Day()), string(m.ID)}
}
