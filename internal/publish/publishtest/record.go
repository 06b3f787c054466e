// Package publishtest holds a small record, made by hand about an invented war,
// on which the formats are tried: rival tolls, a claim and a denial, a draft, an
// excluded incident, an undated report, and a report that tries to run commands
// on whoever prints it.
package publishtest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

var texts = map[vedette.ReportID]string{
	"report-1": "PORT ALMERA — The River Front said it fired four rockets at the naval depot in Port Almera on 3 March, " +
		"and that at least 12 marines were killed. The navy denied any losses. A harbour doctor counted seven dead, three of them dockers.",
	"report-2": "The navy called the blast at the depot an accident with old ammunition. About 10 people were hurt, it said.",
	"report-3": "=HYPERLINK(\"http://x\") \x1b[31mRED\x1b[0m Gunmen stopped a bus near Dunmore\u202e in early March.\nقُتل سائق الحافلة.",
}

// ev returns the evidence of words in a report.
func ev(report vedette.ReportID, quote, rule string) []vedette.Evidence {
	before, _, ok := strings.Cut(texts[report], quote)
	if !ok {
		panic(fmt.Sprintf("%s does not say %q", report, quote))
	}
	start := utf8.RuneCountInString(before)
	return []vedette.Evidence{{Report: report, Start: start, End: start + utf8.RuneCountInString(quote), Quote: quote, Rule: rule}}
}

// Record returns the record, new each time.
func Record() *vedette.Record {
	r := &vedette.Record{
		Vedette: vedette.Header{Version: "test", Model: "none", GeneratedFrom: []vedette.ReportID{"report-1", "report-2", "report-3"}},
		Sources: []vedette.Source{
			{ID: "source-wire", Name: "Harbour Wire", Country: "AQ", Kind: vedette.SourceWire, Language: "en"},
			{ID: "source-list", Name: "A mailing list"},
		},
		Reports: []vedette.Report{
			{ID: "report-1", Source: "source-wire", Title: "Rockets <hit> depot & quay", Published: "2021-03-04", PublishedBasis: vedette.BasisStated, Language: "en"},
			{ID: "report-2", Source: "source-wire", Title: "Navy speaks of an accident", Published: "2021-03-06", Language: "en"},
			{ID: "report-3", Source: "source-list", PublishedRange: &vedette.DateRange{Earliest: "2021-03-01", Latest: "2021-12-31"}, Language: "en", TranslatedFrom: "ar"},
		},
		Actors:     actors(),
		Places:     places(),
		Statements: statements(),
		Incidents:  []vedette.Incident{rockets(), bus()},
	}
	for i := range r.Reports {
		r.Reports[i].Text = texts[r.Reports[i].ID]
	}
	rest(r)
	return r
}

func actors() []vedette.Actor {
	return []vedette.Actor{
		{ID: "actor-rf", Name: "River Front", Kind: vedette.ActorArmedGroup, Countries: []vedette.Country{"AQ"}, Known: true, PartOf: "actor-union",
			Aliases:  []vedette.Alias{{Name: "RF", Kind: vedette.AliasAcronym}, {Name: "Russian Federation", Kind: vedette.AliasArtefact, Language: "en"}},
			Evidence: ev("report-1", "The River Front", "actor/register")},
		{ID: "actor-navy", Name: "Navy of Almera", Kind: vedette.ActorMilitary, Known: true, Evidence: ev("report-1", "The navy", "actor/head-noun")},
		{ID: "actor-union", Name: "Upland Union", Kind: vedette.ActorArmedGroup},
	}
}

func places() []vedette.Place {
	lat, lon := -12.5, 44.25
	return []vedette.Place{
		{ID: "place-port", Name: "Port Almera", Kind: vedette.PlaceSettlement, Country: "AQ", Admin1: "Coast", Lat: &lat, Lon: &lon,
			Exactness: vedette.ExactnessExact, Evidence: ev("report-1", "Port Almera", "place/gazetteer")},
		{ID: "place-dunmore", Name: "Dunmore", Kind: vedette.PlaceSettlement, Evidence: ev("report-3", "Dunmore", "place/gazetteer")},
	}
}

func statements() []vedette.Statement {
	claim := ev("report-1", "The River Front said it fired four rockets at the naval depot in Port Almera on 3 March", "statement/said")
	fired := ev("report-1", "fired", "data/events/shelling.yaml")[0]
	denial := ev("report-1", "The navy denied any losses.", "statement/denial-verb")
	return []vedette.Statement{
		{ID: "st-1", Report: "report-1", Evidence: claim, Speaker: "actor-rf", Stance: vedette.Claims, Aspect: vedette.Responsibility,
			Incident: "incident-1", Status: vedette.Happened, Event: &vedette.Event{Type: "shelling", Trigger: &fired}},
		{ID: "st-2", Report: "report-1", Evidence: denial, Speaker: "actor-navy", Stance: vedette.Denies, Aspect: vedette.Toll, Incident: "incident-1"},
		{ID: "st-3", Report: "report-1", Evidence: ev("report-1", "A harbour doctor counted seven dead, three of them dockers.", ""), Speaker: "medical source",
			Stance: vedette.Reports, Aspect: vedette.Toll, Incident: "incident-1"},
		{ID: "st-4", Report: "report-2", Evidence: ev("report-2", "The navy called the blast at the depot an accident with old ammunition.", "statement/explain"),
			Speaker: "actor-navy", Stance: vedette.Explains, Aspect: vedette.Occurrence, Incident: "incident-1", SaidOn: "2021-03-06"},
		{ID: "st-5", Report: "report-3", Evidence: ev("report-3", texts["report-3"], ""), Speaker: vedette.Author, Stance: vedette.Reports,
			Incident: "incident-2", Hedges: []string{"reportedly"}, Status: vedette.Happened},
	}
}

func rockets() vedette.Incident {
	twelve, seven, three, ten, four := vedette.AtLeast(12, "at least 12"), vedette.Exactly(7, "seven"), vedette.Exactly(3, "three"), vedette.Quantity{}, vedette.Exactly(4, "four")
	low, best, high := int64(9), int64(10), int64(11)
	ten = vedette.Quantity{Low: &low, Best: &best, High: &high, Text: "About 10"}
	in := vedette.Incident{ID: "incident-1", Type: "shelling", Family: "remote-violence", CountsAsViolence: true,
		Title: "Rockets fired at Port Almera, 3 March 2021", Formerly: []vedette.IncidentID{"incident-0"}, Campaign: "campaign-1",
		Reports: []vedette.ReportID{"report-1", "report-2"}, ReadingConfidence: 0.83, Review: vedette.Review{State: vedette.Draft}}
	in.When = &vedette.Period{Earliest: "2021-03-03", Latest: "2021-03-03", Precision: vedette.PrecisionDay, Basis: vedette.BasisInferred,
		Text: "3 March", TimeOfDay: "dawn", Evidence: ev("report-1", "3 March", "timex/day-month")}
	in.Where = &vedette.Where{Place: "place-port", Origin: "place-dunmore", CrossBorder: []vedette.Country{"BV", "AQ"},
		Evidence: ev("report-1", "in Port Almera", "place/gazetteer")}
	in.Initiators = []vedette.Initiator{{Actor: "actor-rf", Role: "organisation", Attribution: vedette.AttributionClaimed, By: "actor-rf",
		Evidence: ev("report-1", "The River Front said it fired", "statement/subject")}}
	in.Targets = []vedette.Target{{Actor: "actor-navy", Description: "the naval depot", Kind: "military",
		Certainty: &vedette.Certainty{Text: "probably", Low: .55, High: .8}, Evidence: ev("report-1", "the naval depot", "statement/object")}}
	in.Means = []vedette.Means{{Kind: "rocket", Detail: "107 mm", Count: &four, Evidence: ev("report-1", "four rockets", "statement/means")}}
	in.Harm = &vedette.Harm{
		Killed: []vedette.Casualty{
			{ID: "k1", Who: "marines", Group: "military", Count: &twelve, Statement: "st-1", Evidence: ev("report-1", "at least 12 marines were killed", "statement/toll")},
			{ID: "k2", Who: "people", Count: &seven, Statement: "st-3", Evidence: ev("report-1", "seven dead", "statement/toll")},
			{ID: "k3", Who: "dockers", Group: "civilian", Count: &three, PartOf: "k2", Statement: "st-3", Evidence: ev("report-1", "three of them dockers", "statement/part")},
		},
		Wounded: []vedette.Casualty{{ID: "w1", Who: "people", Count: &ten, Statement: "st-4", Evidence: ev("report-2", "About 10 people were hurt", "statement/toll")}},
	}
	in.Accounts = []vedette.Account{
		{Party: "actor-rf", Stance: vedette.Claims, Aspect: vedette.Responsibility, Statements: []vedette.StatementID{"st-1"},
			Says: "River Front claims to have done it: killed at least 12 marines"},
		{Party: "actor-navy", Stance: vedette.Denies, Aspect: vedette.Toll, Statements: []vedette.StatementID{"st-2"}},
		{Party: "actor-navy", Stance: vedette.Explains, Aspect: vedette.Occurrence, Statements: []vedette.StatementID{"st-4"}},
		{Party: "medical source", Stance: vedette.Reports, Aspect: vedette.Toll, Statements: []vedette.StatementID{"st-3"}},
	}
	in.Standing = vedette.Standing{ClaimedBy: []string{"actor-rf"}, DeniedBy: []string{"actor-navy"}, Disputed: true,
		DisputedAspects: []vedette.Aspect{vedette.Toll}, Sources: 2, IndependentSources: 1}
	in.Links = []vedette.Link{{Statement: "st-1", Because: []string{"first told"}}, {Statement: "st-4", Because: []string{"same place", "a day apart at most", "same target"}}}
	return in
}

func bus() vedette.Incident {
	in := vedette.Incident{ID: "incident-2", Type: "abduction", Title: "=1+1 \x1b]0;owned\x07Bus stopped near Dunmore", Reports: []vedette.ReportID{"report-3"},
		ReadingConfidence: 0.4, Review: vedette.Review{State: vedette.Excluded, By: "R. Reviewer", At: "2021-04-01T10:00:00Z", Why: "cannot be dated"}}
	in.When = &vedette.Period{Earliest: "2021-03-01", Latest: "2021-03-10", Precision: vedette.PrecisionPartOfMonth, Text: "in early March", Evidence: ev("report-3", "in early March", "")}
	in.Where = &vedette.Where{Place: "place-dunmore", Evidence: ev("report-3", "near Dunmore", "")}
	in.Initiators = []vedette.Initiator{{Attribution: vedette.AttributionUnclaimed, Evidence: ev("report-3", "Gunmen", "")}}
	in.Accounts = []vedette.Account{{Party: vedette.Author, Stance: vedette.Reports, Statements: []vedette.StatementID{"st-5"}}}
	in.Standing = vedette.Standing{Sources: 1, IndependentSources: 1}
	return in
}

// rest adds what is not an incident.
func rest(r *vedette.Record) {
	proof := ev("report-1", "four rockets", "figure/count")
	four := vedette.Exactly(4, "four")
	r.Campaigns = []vedette.Campaign{{ID: "campaign-1", Name: "Spring Tide", AnnouncedBy: "actor-rf", Actors: []vedette.ActorID{"actor-rf"},
		Incidents: []vedette.IncidentID{"incident-1"}, Evidence: proof}}
	r.Figures = []vedette.Figure{{ID: "figure-1", Measure: "attacks", Value: &four, Of: "actor-rf", About: "campaign-1", Statement: "st-1", Evidence: proof}}
	r.Relations = []vedette.Relation{{ID: "relation-1", From: "actor-rf", To: "actor-union", Kind: "part-of", Evidence: proof}}
	r.Assessments = []vedette.Assessment{{ID: "assessment-1", Kind: "forecast", Subject: "actor-rf", Statement: "st-4", Outcome: "open", Evidence: proof}}
	r.Notices = []vedette.Notice{{Code: vedette.NoticeNoDate, Report: "report-3", Message: "the report has no date of publication"}}
}
