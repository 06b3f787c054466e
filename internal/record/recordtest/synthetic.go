package recordtest

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/vedette-org/vedette"
)

// Synthetic returns a record of n incidents about an invented war, with the
// actors, places, reports and statements that go with them: about one report
// and three statements an incident. The same n gives the same record. Names and
// figures mean nothing; their spread is that of a real record: a few actors and
// places have most of the incidents, every seventh is known to the month only.
func Synthetic(n int) *vedette.Record {
	g := &generator{r: rand.New(rand.NewPCG(8377, uint64(n)))}
	g.rec = vedette.Record{Vedette: vedette.Header{Version: "synthetic", Model: "none", GeneratedFrom: []vedette.ReportID{}}}
	g.sources()
	g.actors()
	g.places(max(20, n/40))
	for i := range n {
		g.incident(i)
	}
	g.rest()
	return &g.rec
}

type generator struct {
	r   *rand.Rand
	rec vedette.Record
}

func pick[T any](g *generator, list []T) T {
	// Squared, so that the first of a list are met most.
	x := g.r.Float64()
	return list[int(x*x*float64(len(list)))]
}

func (g *generator) sources() {
	for i, name := range []string{"Radio Almera", "Ostrava Dispatch", "The Harbour Wire", "Ministry of Defence of Almera", "Valley Voice"} {
		g.rec.Sources = append(g.rec.Sources, vedette.Source{ID: vedette.SourceID(fmt.Sprintf("source-%d", i)), Name: name, Kind: vedette.SourceNews})
	}
}

func (g *generator) actors() {
	kinds := []vedette.ActorKind{vedette.ActorArmedGroup, vedette.ActorMilitary, vedette.ActorMilitia, vedette.ActorCivilians}
	names := []string{"Army of Almera", "River Front", "Sons of the Ḥammāda", "Blue Guard", "Coast Union", "Čerin Brigade",
		"Upland Council", "Free Fishermen", "Third Column", "Border Police", "Dawn Movement", "UK Mission"}
	for i, name := range names {
		a := vedette.Actor{ID: vedette.ActorID(fmt.Sprintf("actor-%02d", i)), Name: name, Kind: kinds[i%len(kinds)], Known: i%2 == 0}
		if i%3 == 0 {
			a.Aliases = []vedette.Alias{{Name: fmt.Sprintf("AL%d", i), Kind: vedette.AliasAcronym}}
		}
		g.rec.Actors = append(g.rec.Actors, a)
	}
}

func (g *generator) places(n int) {
	heads := []string{"Port", "New", "Old", "Upper", "Lower", "Saint", "Qal‘at", "Nahr"}
	tails := []string{"Almera", "Sìrane", "Oštrov", "Dunmore", "al-Wadi", "Teles", "Mirna", "Karsk", "Bora"}
	for i := range n {
		p := vedette.Place{ID: vedette.PlaceID(fmt.Sprintf("place-%04d", i)), Kind: vedette.PlaceSettlement, Country: "AQ",
			Name:   fmt.Sprintf("%s %s %d", heads[g.r.IntN(len(heads))], tails[g.r.IntN(len(tails))], i),
			Admin1: tails[i%len(tails)] + " Province", Exactness: vedette.ExactnessExact}
		if i%9 != 8 {
			lat, lon := -80+g.r.Float64()*160, -180+g.r.Float64()*360
			p.Lat, p.Lon = &lat, &lon
		}
		g.rec.Places = append(g.rec.Places, p)
	}
}

func (g *generator) incident(i int) {
	id := vedette.IncidentID(fmt.Sprintf("incident-%06d", i))
	actor, victim, place := pick(g, g.rec.Actors), pick(g, g.rec.Actors), pick(g, g.rec.Places)
	kind := pick(g, []string{"shelling", "ambush", "bombing", "abduction", "protest", "arrest"})
	day, _ := vedette.NewDate(2015, 1, 1)
	day = day.AddDays(g.r.IntN(3650))
	report := g.report(i, day)
	says := fmt.Sprintf("%s hit %s near %s", actor.Name, victim.Name, place.Name)
	proof := []vedette.Evidence{{Report: report, Start: 0, End: len([]rune(says)), Quote: says, Rule: "synthetic"}}
	in := vedette.Incident{ID: id, Type: vedette.EventType(kind), Family: "family-of-" + kind, CountsAsViolence: kind != "protest",
		Title: fmt.Sprintf("%s at %s, %s", kind, place.Name, day), Reports: []vedette.ReportID{report},
		ReadingConfidence: 0.5, Review: vedette.Review{State: vedette.Draft}}
	in.When = when(i, day)
	in.Where = &vedette.Where{Place: place.ID, Evidence: proof}
	if i%11 == 10 {
		in.Where.Origin, in.Where.TargetSide = pick(g, g.rec.Places).ID, pick(g, g.rec.Places).ID
		in.Where.CrossBorder = []vedette.Country{"AQ", "BV"}
	}
	in.Initiators = []vedette.Initiator{{Actor: actor.ID, Attribution: vedette.AttributionReported, By: "author", Evidence: proof}}
	in.Targets = []vedette.Target{{Actor: victim.ID, Description: "a convoy", Kind: "other", Evidence: proof}}
	dead := vedette.Between(int64(i%7), int64(i%7+i%3), "some")
	in.Harm = &vedette.Harm{Killed: []vedette.Casualty{{ID: "k", Who: "people", Count: &dead, Evidence: proof}}}
	for j, stance := range []vedette.Stance{vedette.Reports, vedette.Claims, vedette.Denies}[:1+i%3] {
		speaker := []string{"author", string(actor.ID), string(victim.ID)}[j]
		s := vedette.Statement{ID: vedette.StatementID(fmt.Sprintf("statement-%06d-%d", i, j)), Report: report, Evidence: proof,
			Speaker: speaker, Stance: stance, Aspect: vedette.Occurrence, Incident: id, Status: vedette.Happened}
		g.rec.Statements = append(g.rec.Statements, s)
		in.Accounts = append(in.Accounts, vedette.Account{Party: speaker, Stance: stance, Aspect: vedette.Occurrence, Statements: []vedette.StatementID{s.ID}})
	}
	in.Standing = standing(i, actor.ID, victim.ID)
	g.rec.Incidents = append(g.rec.Incidents, in)
}

func when(i int, day vedette.Date) *vedette.Period {
	switch {
	case i%29 == 28:
		return nil
	case i%31 == 30:
		return &vedette.Period{Earliest: day, Precision: vedette.PrecisionRange}
	case i%37 == 36:
		return &vedette.Period{Latest: day, Precision: vedette.PrecisionRange}
	case i%7 == 6:
		return &vedette.Period{Earliest: day, Latest: day.AddDays(29), Precision: vedette.PrecisionMonth}
	}
	return &vedette.Period{Earliest: day, Latest: day, Precision: vedette.PrecisionDay, Basis: vedette.BasisStated, Text: "that day"}
}

func standing(i int, actor, victim vedette.ActorID) vedette.Standing {
	s := vedette.Standing{Sources: 1 + i%4, IndependentSources: 1}
	if i%3 > 0 {
		s.ClaimedBy = []string{string(actor)}
	}
	if i%3 > 1 {
		s.DeniedBy = []string{string(victim)}
		s.Disputed = i%2 == 0
	}
	return s
}

func (g *generator) report(i int, day vedette.Date) vedette.ReportID {
	id := vedette.ReportID(fmt.Sprintf("report-%06d", i))
	g.rec.Reports = append(g.rec.Reports, vedette.Report{ID: id, Source: pick(g, g.rec.Sources).ID, Title: fmt.Sprintf("Dispatch no. %d", i),
		Published: day.AddDays(1), Language: "en"})
	g.rec.Vedette.GeneratedFrom = append(g.rec.Vedette.GeneratedFrom, id)
	return id
}

// rest adds one of each other kind.
func (g *generator) rest() {
	proof := []vedette.Evidence{{Report: "report-000000", Start: 0, End: 5, Quote: "words"}}
	a, b := g.rec.Actors[0].ID, g.rec.Actors[1].ID
	g.rec.Campaigns = []vedette.Campaign{{ID: "campaign-0", Name: "Operation Lantern", Aliases: []string{"The Lantern"}, AnnouncedBy: string(a), Evidence: proof}}
	total := vedette.AtLeast(33, "at least 33")
	g.rec.Figures = []vedette.Figure{{ID: "figure-0", Measure: "attacks", Value: &total, Of: a, Evidence: proof}}
	g.rec.Relations = []vedette.Relation{{ID: "relation-0", From: a, To: b, Kind: "adversary", Evidence: proof}}
	g.rec.Assessments = []vedette.Assessment{{ID: "assessment-0", Kind: "forecast", Subject: string(a), Outcome: "open", Evidence: proof}}
	g.rec.Notices = []vedette.Notice{{Code: vedette.NoticeNoDate, Report: "report-000000", Message: "no date"},
		{Code: vedette.NoticeNoDate, Report: "report-000000", Message: "no date"}}
}

// Findings returns what the log holds for a report of a synthetic record: the
// report with a text of about size bytes.
func Findings(rec *vedette.Record, i, size int) *vedette.Findings {
	r := rec.Reports[i]
	text := []byte(r.Title + ". ")
	g := &generator{r: rand.New(rand.NewPCG(uint64(i), 1))}
	for len(text) < size {
		// Word n of a language is about n times rarer than its first.
		text = append(text, word(int(math.Pow(5000, g.r.Float64())))+" "...)
	}
	r.Text = string(text)
	return &vedette.Findings{Source: rec.Sources[i%len(rec.Sources)], Report: r}
}

// word returns the n-th word of an invented language.
func word(n int) string {
	syllables := []string{"ka", "ro", "mi", "sun", "tel", "va", "or", "he", "lin", "du", "pe", "ash"}
	s := syllables[n%12]
	for n /= 12; n > 0; n /= 12 {
		s += syllables[n%12]
	}
	return s
}
