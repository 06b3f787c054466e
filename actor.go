package vedette

import "strings"

// ActorKind says what sort of body an actor is.
type ActorKind string

const (
	ActorState          ActorKind = "state"
	ActorGovernment     ActorKind = "government"
	ActorMilitary       ActorKind = "military"
	ActorPolice         ActorKind = "police"
	ActorArmedGroup     ActorKind = "armed-group"
	ActorMilitia        ActorKind = "militia"
	ActorPoliticalParty ActorKind = "political-party"
	ActorInternational  ActorKind = "international"
	ActorNGO            ActorKind = "ngo"
	ActorMedia          ActorKind = "media"
	ActorEthnicGroup    ActorKind = "ethnic-group"
	ActorReligiousGroup ActorKind = "religious-group"
	ActorCivilians      ActorKind = "civilians"
	ActorUnidentified   ActorKind = "unidentified"
	ActorPerson         ActorKind = "person"
	ActorOther          ActorKind = "other"
)

// AliasKind says why a name stands for an actor.
type AliasKind string

const (
	AliasSpelling    AliasKind = "spelling"
	AliasAcronym     AliasKind = "acronym"
	AliasShortName   AliasKind = "short-name"
	AliasArtefact    AliasKind = "translation-artefact"
	AliasDescription AliasKind = "description"
)

// Alias is another name of an actor. Evidence is empty for an alias that comes
// from the register and was not met in a report.
type Alias struct {
	Name     string     `json:"name"`
	Kind     AliasKind  `json:"kind,omitempty"`
	Language Language   `json:"language,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`
	// Because are the reasons of a join: why a name that might be another actor's
	// is held for this one's. Otherwise is who bears it where the join is taken
	// back, nil where that is nobody known. Review is the desk's word on the join.
	Because   []string `json:"because,omitempty"`
	Otherwise *Bearer  `json:"otherwise,omitempty"`
	Review    *Review  `json:"review,omitempty"`
}

// Bearer is an actor by its name alone: who would bear an alias of another.
type Bearer struct {
	ID        ActorID     `json:"id"`
	Name      string      `json:"name"`
	Kind      ActorKind   `json:"kind,omitempty"`
	Countries []Country   `json:"countries,omitempty"`
	PartOf    ActorID     `json:"part_of,omitempty"`
	Known     bool        `json:"known"`
	Roles     []ActorRole `json:"roles,omitempty"`
}

// Bearer returns the actor without its names and its words.
func (a *Actor) Bearer() *Bearer {
	return &Bearer{a.ID, a.Name, a.Kind, a.Countries, a.PartOf, a.Known, a.Roles}
}

// Actor returns the bearer as an actor of its own.
func (b *Bearer) Actor() Actor {
	return Actor{ID: b.ID, Name: b.Name, Kind: b.Kind, Countries: b.Countries, PartOf: b.PartOf, Known: b.Known, Roles: b.Roles}
}

// ActorRole says that an actor was a body of another kind for some time, and how
// it is then called: the Taliban as "de facto authorities". Both days are
// included; an empty one is open.
type ActorRole struct {
	Kind    ActorKind `json:"kind"`
	Country Country   `json:"country,omitempty"`
	From    Date      `json:"from,omitempty"`
	To      Date      `json:"to,omitempty"`
	Wording string    `json:"wording,omitempty"`
}

// Actor is an organised group, force, state or body under all its names.
// Persons are actors only as office holders, leaders and spokespersons.
type Actor struct {
	ID        ActorID   `json:"id"`
	Name      string    `json:"name"`
	Kind      ActorKind `json:"kind,omitempty"`
	Countries []Country `json:"countries,omitempty"`
	PartOf    ActorID   `json:"part_of,omitempty"`
	Known     bool      `json:"known"` // in the register
	// Roles are what it was for a time, the earliest first.
	Roles    []ActorRole `json:"roles,omitempty"`
	Aliases  []Alias     `json:"aliases,omitempty"`
	Evidence []Evidence  `json:"evidence,omitempty"`
}

// Wording returns how the actor is called in a role that it had over the whole of
// a period: "de facto authorities". It is empty where it had none, where the role
// changed within the period, and for an unknown period.
func (a *Actor) Wording(p *Period) string {
	if p == nil || p.Earliest == "" || p.Latest == "" {
		return ""
	}
	if w := a.wordingOn(p.Earliest); w == a.wordingOn(p.Latest) {
		return w
	}
	return ""
}

func (a *Actor) wordingOn(day Date) (w string) {
	for _, r := range a.Roles {
		if (r.From == "" || r.From <= day) && (r.To == "" || day <= r.To) {
			w = r.Wording
		}
	}
	return w
}

// GenericPrefix begins the id of an actor that is a kind of actor, not one:
// "gunmen", "residents".
const GenericPrefix = "generic-"

// Generic reports whether the actor is a kind of actor rather than one body.
func (a *Actor) Generic() bool { return strings.HasPrefix(string(a.ID), GenericPrefix) }
