package incident

import (
	"testing"

	"github.com/vedette-org/vedette"
)

// The tests build findings by hand, in the words of the record: what a report
// says, without the reading of it.

type detail func(*vedette.Event)

func on(d vedette.Date) detail {
	return func(e *vedette.Event) {
		e.When = &vedette.Period{Earliest: d, Latest: d, Precision: vedette.PrecisionDay, Evidence: words("on " + string(d))}
	}
}

func between(a, b vedette.Date) detail {
	return func(e *vedette.Event) {
		e.When = &vedette.Period{Earliest: a, Latest: b, Precision: vedette.PrecisionRange, Evidence: words("between")}
	}
}

func at(id vedette.PlaceID) detail {
	return func(e *vedette.Event) { e.Where = &vedette.Where{Place: id, Evidence: words("in " + string(id))} }
}

func by(id vedette.ActorID) detail {
	return func(e *vedette.Event) {
		e.Initiators = append(e.Initiators, vedette.Initiator{Actor: id, Attribution: vedette.AttributionReported, Evidence: words(string(id))})
	}
}

func hitting(what, kind string) detail {
	return func(e *vedette.Event) {
		e.Targets = append(e.Targets, vedette.Target{Description: what, Kind: kind, Evidence: words(what)})
	}
}

func killed(q vedette.Quantity, who string) detail {
	return func(e *vedette.Event) {
		if e.Harm == nil {
			e.Harm = &vedette.Harm{}
		}
		e.Harm.Killed = append(e.Harm.Killed, vedette.Casualty{Who: who, Count: &q, Evidence: words(q.Text)})
	}
}

func definite(e *vedette.Event) { e.Definite = true }
func separate(e *vedette.Event) { e.Separate = true }
func series(e *vedette.Event)   { e.Extent = vedette.ExtentSeries }

func words(q string) []vedette.Evidence {
	return []vedette.Evidence{{Report: "r", Quote: q, Rule: "test/own"}}
}

type page struct{ *vedette.Findings }

// report starts the findings of one report.
func report(id vedette.ReportID, published vedette.Date) page {
	f := &vedette.Findings{
		Report: vedette.Report{ID: id, Source: vedette.SourceID("s-" + id), Published: published},
		Source: vedette.Source{ID: vedette.SourceID("s-" + id), Name: "Paper " + string(id)},
	}
	point := func(id vedette.PlaceID, c vedette.Country, a1 string, lat, lon float64, x vedette.Exactness) {
		f.Places = append(f.Places, vedette.Place{ID: id, Name: string(id), Country: c, Admin1: a1, Lat: &lat, Lon: &lon, Exactness: x})
	}
	point("Kharkiv", "UA", "Kharkiv", 49.99, 36.23, vedette.ExactnessExact)
	point("Chuhuiv", "UA", "Kharkiv", 49.84, 36.69, vedette.ExactnessExact)
	point("Kharkiv region", "UA", "Kharkiv", 49.6, 36.5, vedette.ExactnessAdmin1)
	point("Odesa", "UA", "Odesa", 46.48, 30.73, vedette.ExactnessExact)
	for id, k := range map[vedette.ActorID]vedette.ActorKind{"army": vedette.ActorMilitary, "rebels": vedette.ActorArmedGroup, "mayor": vedette.ActorGovernment, "gunmen": vedette.ActorUnidentified} {
		f.Actors = append(f.Actors, vedette.Actor{ID: id, Name: string(id), Kind: k})
	}
	return page{f}
}

// say adds a statement; kind "" is a toll or a bare pointer.
func (p page) say(speaker string, stance vedette.Stance, kind vedette.EventType, details ...detail) page {
	e := &vedette.Event{Type: kind}
	for _, d := range details {
		d(e)
	}
	s := vedette.Statement{Speaker: speaker, Stance: stance, Status: vedette.Happened, Event: e, Evidence: words("said")}
	s.ID = vedette.StatementID(string(p.Report.ID) + "/" + string(rune('a'+len(p.Statements))))
	p.Statements = append(p.Statements, s)
	return p
}

func link(t *testing.T, pages ...page) *vedette.Record {
	t.Helper()
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	var fs []*vedette.Findings
	for _, p := range pages {
		fs = append(fs, p.Findings)
	}
	return l.Link(fs)
}
