package vedette

// Stance is what a speaker does with a proposition.
type Stance string

const (
	Reports  Stance = "reports"  // tells as having happened
	Claims   Stance = "claims"   // takes responsibility for one's own act
	Accuses  Stance = "accuses"  // says that another did it
	Denies   Stance = "denies"   // says it is not so
	Admits   Stance = "admits"   // grants what it had denied or what tells against it
	Confirms Stance = "confirms" // an authority or second party says it is so
	Explains Stance = "explains" // gives another account of the same thing
	Doubts   Stance = "doubts"   // calls it unproven
	Declines Stance = "declines" // neither confirms nor denies
	Retracts Stance = "retracts" // takes back an earlier statement
	Intends  Stance = "intends"  // announces or threatens a deed to come
	Condemns Stance = "condemns" // judges the deed; never confirms it
)

// Aspect is what a statement speaks to.
type Aspect string

const (
	Occurrence     Aspect = "occurrence"
	Responsibility Aspect = "responsibility"
	TargetAspect   Aspect = "target"
	Toll           Aspect = "toll"
	Impact         Aspect = "impact"
	Intent         Aspect = "intent"
	Control        Aspect = "control"
	Authenticity   Aspect = "authenticity"
)

// Status says whether what a statement tells of is said to have happened.
// Only Happened, Alleged, Historical and Attempted events make an incident.
type Status string

const (
	Happened    Status = "happened"
	Negated     Status = "negated"
	Possible    Status = "possible"
	Future      Status = "future"
	Conditional Status = "conditional"
	Alleged     Status = "alleged"
	Historical  Status = "historical"
	Attempted   Status = "attempted"
	Threatened  Status = "threatened"
)

// MakesIncident reports whether an event of this status is an occurrence.
func (s Status) MakesIncident() bool {
	return s == Happened || s == Alleged || s == Historical || s == Attempted
}

// Certainty is an estimative word with its ICD 203 range of probability, 0–1.
type Certainty struct {
	Text string  `json:"text"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Author is the speaker where a report names nobody: the report itself.
const Author = "author"

// Statement is one proposition that somebody makes in a report.
type Statement struct {
	ID       StatementID `json:"id"`
	Report   ReportID    `json:"report,omitempty"`
	Evidence []Evidence  `json:"evidence"`
	// Speaker is an actor id, "author", a source id or an unnamed class such
	// as "medical source".
	Speaker    string       `json:"speaker"`
	Stance     Stance       `json:"stance"`
	Aspect     Aspect       `json:"aspect,omitempty"`
	Certainty  *Certainty   `json:"certainty,omitempty"`
	Hedges     []string     `json:"hedges,omitempty"`
	Incident   IncidentID   `json:"incident,omitempty"`
	Campaign   CampaignID   `json:"campaign,omitempty"`
	Figure     FigureID     `json:"figure,omitempty"`
	Relation   RelationID   `json:"relation,omitempty"`
	Assessment AssessmentID `json:"assessment,omitempty"`
	SaidOn     Date         `json:"said_on,omitempty"`
	// AttributionChain is who quotes whom, outermost first.
	AttributionChain []string    `json:"attribution_chain,omitempty"`
	Status           Status      `json:"status,omitempty"`
	FalseFlag        bool        `json:"false_flag,omitempty"`
	Retracts         StatementID `json:"retracts,omitempty"`
	// Event is the occurrence that the statement tells of, denies or explains,
	// as far as its own words say it.
	Event *Event `json:"event,omitempty"`
}
