// Package vedette holds the nouns of the trade: reports and what is said in
// them, incidents and who says so. It uses the standard library only and does
// nothing by itself; the rooms under internal/ read, link, keep and show.
//
// Three rules stand behind every type here:
//
//   - Nothing is a fact by default: a [Statement] is what somebody says, and an
//     [Incident] keeps the accounts of it side by side.
//   - Everything read points back into the text it was read from, as [Evidence].
//   - Unknown is absent, never zero: numbers are intervals ([Quantity]), and so
//     are times ([Period]).
//
// The JSON names are a contract with other people's programs. Fields may be
// added; none is renamed.
package vedette

// Identifiers are strings derived from content: the same input gives the same id.
type (
	SourceID     string
	ReportID     string
	ActorID      string
	PlaceID      string
	StatementID  string
	IncidentID   string
	CampaignID   string
	FigureID     string
	RelationID   string
	AssessmentID string
)

// Language is a BCP 47 primary language subtag ("en", "fa").
type Language string

// Country is an ISO 3166-1 alpha-2 code ("AF").
type Country string
