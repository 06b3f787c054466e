package incident

import (
	"fmt"

	"github.com/vedette-org/vedette"
)

// holds compares the figures that count attacks with the incidents of the
// record, in words: how many of the same actor or campaign, place and time are
// held. An incident that may lie outside the time, or that is a series, makes the
// count a range. A figure is somebody's claim and the record is never the whole
// of what happened: more held than claimed tells against the figure, fewer tell
// nothing but how much of it can be looked at.
func (w *world) holds(r *vedette.Record) {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Measure != "attacks" || f.Value == nil || f.Of == "" || f.When.Days() == 0 {
			continue
		}
		sure, most, open := 0, 0, false
		for k := range r.Incidents {
			in := &r.Incidents[k]
			if !w.counted(f, in) {
				continue
			}
			most++
			open = open || in.Extent == vedette.ExtentSeries
			if within(in.When, f.When) {
				sure++
			}
			f.Holds = append(f.Holds, in.ID)
		}
		f.Note = joinNote(f.Note, heldNote(f, sure, most, open))
	}
}

// counted reports an incident that a figure may count.
func (w *world) counted(f *vedette.Figure, in *vedette.Incident) bool {
	if !in.CountsAsViolence || !in.When.Overlaps(f.When) {
		return false
	}
	by := false
	for _, x := range in.Initiators {
		by = by || x.Actor != "" && (x.Actor == f.Of || w.partOf(x.Actor, f.Of))
	}
	return by && w.thereOrIn(f.About, in)
}

// thereOrIn reports whether an incident belongs to what a figure is about: a
// campaign, a place or, where that is a country, anywhere in it.
func (w *world) thereOrIn(about string, in *vedette.Incident) bool {
	if about == "" || about == string(in.Campaign) {
		return true
	}
	p, ok := w.places[vedette.PlaceID(about)]
	if !ok { // a campaign that the incident is not known to belong to
		return in.Campaign == ""
	}
	if in.Where == nil || in.Where.Place == "" {
		return false
	}
	q := w.places[in.Where.Place]
	return p.ID == in.Where.Place || q != nil && p.Kind == vedette.PlaceCountry && p.Country == q.Country
}

func within(a, b *vedette.Period) bool {
	return a.Known() && a.Earliest != "" && a.Latest != "" && a.Earliest >= b.Earliest && a.Latest <= b.Latest
}

func heldNote(f *vedette.Figure, sure, most int, open bool) string {
	held := fmt.Sprint(most)
	if sure < most {
		held = fmt.Sprintf("%d to %d", sure, most)
	}
	if open {
		held = fmt.Sprintf("%d or more", sure)
	}
	switch {
	case most == 0:
		return "the record holds no incident of it"
	case f.Value.High != nil && int64(sure) > *f.Value.High:
		return fmt.Sprintf("the record holds %s incidents of that time, more than the figure allows", held)
	case f.Value.Low != nil && int64(most) < *f.Value.Low && !open:
		return fmt.Sprintf("the record holds %s of them", held)
	}
	return fmt.Sprintf("the record holds %s incidents of that time, which the figure allows", held)
}

func joinNote(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}
