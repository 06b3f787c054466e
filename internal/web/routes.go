package web

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// route is one question that the API answers. Its answer is a value of the type
// of answer, or that encoded ([body]).
type route struct {
	path    string // below base; {id} is the only variable
	name    string // operationId
	summary string
	params  []param
	answer  any
	serve   func(*ask) (any, error)
}

// Page is a stretch of a longer list; Next is the cursor of the stretch behind
// it, absent at the end. Total counts the whole list.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty"`
	Total int    `json:"total"`
}

// List is a list that comes whole.
type List[T any] struct {
	Items []T `json:"items"`
	Total int `json:"total"`
}

var (
	paging = []param{
		{name: "limit", about: "how many, 1 to 1000; 50 where it is left out", format: "integer"},
		{name: "cursor", about: "next of the page before"},
	}
	naming    = param{name: "text", about: "words that the names have, all of them, any part of a word"}
	filtering = []param{
		{name: "from", about: "first day; an incident passes when its period may reach into the time asked for", format: "date"},
		{name: "to", about: "last day", format: "date"},
		{name: "box", about: "south,west,north,east in degrees; across the antimeridian where west is greater than east"},
		{name: "type", about: "kind of event (see /types)", many: true},
		{name: "family", about: "family of kinds", many: true},
		{name: "actor", about: "id of an actor that took part or speaks of it", many: true},
		{name: "place", about: "id of a place where it happened, came from or was aimed at", many: true},
		{name: "standing", about: "how the accounts stand to each other", many: true, among: []string{"reported", "claimed", "confirmed", "denied", "disputed"}},
		{name: "review", about: "how far a person has looked at it", many: true, among: []string{"draft", "accepted", "corrected", "excluded"}},
		{name: "text", about: "words in title, kind, places, actors, targets and means: all of them, any part of a word"},
		{name: "order", about: "by the earliest day; newest where it is left out", among: []string{"newest", "oldest"}},
	}
)

func params(lists ...[]param) (all []param) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// routes lists what the API answers; /events, which is no JSON, stands apart.
var routes []route

func init() { // a variable would refer to itself: /openapi.json describes routes
	named, view := params([]param{naming}, paging), []param{seeing}
	routes = []route{
		{"/state", "getState", "Where the record stands", nil, StateAnswer{}, (*ask).state},
		{"/incidents", "listIncidents", "Incidents, newest first", params(filtering, paging), Page[vedette.Incident]{}, (*ask).incidents},
		{"/incidents/{id}", "getIncident", "The record cut down to an incident and all it refers to", view, vedette.Record{}, (*ask).incident},
		{"/marks", "listMarks", "All incidents as a map and a timeline draw them", filtering, List[record.Mark]{}, (*ask).marks},
		{"/actors", "listActors", "Actors by name", named, Page[ActorRow]{}, (*ask).actors},
		{"/actors/{id}", "getActor", "The record cut down to an actor: its relations, figures and latest incidents, and all they refer to", view, vedette.Record{}, (*ask).actor},
		{"/sources", "listSources", "Sources by name", named, Page[SourceRow]{}, (*ask).sources},
		{"/places", "listPlaces", "Places by name", params(named, view), Page[vedette.Place]{}, (*ask).places},
		{"/places/{id}", "getPlace", "The record cut down to a place: its latest incidents and all they refer to", view, vedette.Record{}, (*ask).place},
		{"/campaigns", "listCampaigns", "Campaigns by name", named, Page[vedette.Campaign]{}, (*ask).campaigns},
		{"/campaigns/{id}", "getCampaign", "The record cut down to a campaign: its figures and latest incidents, and all they refer to", view, vedette.Record{}, (*ask).campaign},
		{"/reports", "listReports", "Reports without their texts, newest first", named, Page[vedette.Report]{}, (*ask).reports},
		{"/reports/{id}", "getReport", "The record cut down to a report, with its text, and what was read in it", view, vedette.Record{}, (*ask).report},
		{"/search", "search", "What has these words in its name, as one types", []param{{name: "q", about: "words, all of them, any part of a word"}}, Found{}, (*ask).search},
		{"/types", "listTypes", "Kinds of event", nil, []EventKind{}, func(a *ask) (any, error) { return a.opt.Kinds, nil }},
		{"/openapi.json", "getDescription", "This description", nil, map[string]any{}, func(a *ask) (any, error) { return body{plain: a.openapi}, nil }},
	}
}
