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
}

// Actor is an organised group, force, state or body under all its names.
// Persons are actors only as office holders, leaders and spokespersons.
type Actor struct {
	ID        ActorID    `json:"id"`
	Name      string     `json:"name"`
	Kind      ActorKind  `json:"kind,omitempty"`
	Countries []Country  `json:"countries,omitempty"`
	PartOf    ActorID    `json:"part_of,omitempty"`
	Known     bool       `json:"known"` // in the register
	Aliases   []Alias    `json:"aliases,omitempty"`
	Evidence  []Evidence `json:"evidence,omitempty"`
}

// GenericPrefix begins the id of an actor that is a kind of actor, not one:
// "gunmen", "residents".
const GenericPrefix = "generic-"

// Generic reports whether the actor is a kind of actor rather than one body.
func (a *Actor) Generic() bool { return strings.HasPrefix(string(a.ID), GenericPrefix) }
