package vedette

// EventType is the id of a kind of event in data/events ("shelling").
type EventType string

// Extent says whether an event is one happening or many.
type Extent string

const (
	ExtentSingle     Extent = "single"
	ExtentSeries     Extent = "series"
	ExtentContinuing Extent = "continuing"
)

// Outcome says how an attempt ended.
type Outcome string

const (
	OutcomeCompleted   Outcome = "completed"
	OutcomeIntercepted Outcome = "intercepted"
	OutcomeFoiled      Outcome = "foiled"
	OutcomeFailed      Outcome = "failed"
	OutcomeUnknown     Outcome = "unknown"
)

// Event is what one statement says happened: the proposition, before anything
// is linked. An [Incident] has the same fields, drawn from all its statements.
type Event struct {
	Type    EventType `json:"type,omitempty"`
	Trigger *Evidence `json:"trigger,omitempty"`
	Details
	// Definite is set where the words point back to an event already told
	// ("the attack", "it"); such an event seldom stands alone.
	Definite bool `json:"definite,omitempty"`
	// Previous is set where the words point to another event of the same kind
	// ("the previous attack", "a second strike"); Separate where the text
	// sets it apart from what was told before ("separately", "another").
	Previous bool `json:"previous,omitempty"`
	Separate bool `json:"separate,omitempty"`
}

// Details are the fields that an event and an incident share.
type Details struct {
	When              *Period     `json:"when,omitempty"`
	Where             *Where      `json:"where,omitempty"`
	Extent            Extent      `json:"extent,omitempty"`
	Outcome           Outcome     `json:"outcome,omitempty"`
	Initiators        []Initiator `json:"initiators,omitempty"`
	Targets           []Target    `json:"targets,omitempty"`
	Means             []Means     `json:"means,omitempty"`
	Harm              *Harm       `json:"harm,omitempty"`
	Damage            []Damage    `json:"damage,omitempty"`
	CivilianTargeting *bool       `json:"civilian_targeting,omitempty"`
	// Targeted is set where one person picked out by office or name was the aim: an assassination.
	Targeted   *bool `json:"targeted,omitempty"`
	AffectsAid *bool `json:"affects_aid,omitempty"`
}

// Where says where an event took place, where it came from and which side of a
// border was its aim. CrossBorder runs from origin to target.
type Where struct {
	Place       PlaceID    `json:"place,omitempty"`
	Origin      PlaceID    `json:"origin,omitempty"`
	TargetSide  PlaceID    `json:"target_side,omitempty"`
	CrossBorder []Country  `json:"cross_border,omitempty"`
	Evidence    []Evidence `json:"evidence,omitempty"`
}

// Attribution says on whose word an initiator is named.
type Attribution string

const (
	AttributionClaimed   Attribution = "claimed"
	AttributionAccused   Attribution = "accused"
	AttributionReported  Attribution = "reported"
	AttributionInferred  Attribution = "inferred"
	AttributionUnclaimed Attribution = "unclaimed"
)

// Initiator is who is said to have done it.
type Initiator struct {
	Actor ActorID `json:"actor,omitempty"`
	// Wording is how the desk calls the actor as of the incident's date, beside
	// its name: "de facto authorities". It follows from the actor's roles.
	Wording     string      `json:"wording,omitempty"`
	Role        string      `json:"role,omitempty"` // organisation, individuals or state
	Attribution Attribution `json:"attribution,omitempty"`
	By          string      `json:"by,omitempty"`
	Certainty   *Certainty  `json:"certainty,omitempty"`
	Evidence    []Evidence  `json:"evidence,omitempty"`
}

// Target is whom or what it was done to. Kind is one of military, police,
// government, civilian, religious, school, medical, aid, media, displaced,
// market, infrastructure, armed-group, other.
type Target struct {
	Actor       ActorID    `json:"actor,omitempty"`
	Wording     string     `json:"wording,omitempty"` // as an initiator's
	Description string     `json:"description,omitempty"`
	Kind        string     `json:"kind,omitempty"`
	Certainty   *Certainty `json:"certainty,omitempty"`
	Evidence    []Evidence `json:"evidence,omitempty"`
}

// Means is what it was done with, and how many of them.
type Means struct {
	Kind     string     `json:"kind,omitempty"`
	Detail   string     `json:"detail,omitempty"`
	Count    *Quantity  `json:"count,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Harm is what was done to people, each list one entry per figure said.
type Harm struct {
	Killed      []Casualty `json:"killed,omitempty"`
	Wounded     []Casualty `json:"wounded,omitempty"`
	Casualties  []Casualty `json:"casualties,omitempty"`
	Captured    []Casualty `json:"captured,omitempty"`
	Detained    []Casualty `json:"detained,omitempty"`
	Abducted    []Casualty `json:"abducted,omitempty"`
	Missing     []Casualty `json:"missing,omitempty"`
	Displaced   []Casualty `json:"displaced,omitempty"`
	Neutralised []Casualty `json:"neutralised,omitempty"`
}

// Casualty is one figure of harm as somebody gave it. Group is one of civilian,
// aid-worker, health-worker, educator, student, journalist, religious-leader,
// displaced, detainee, official, police, military, armed-group, peacekeeper,
// unknown. Side is a, b, civilian or unknown.
type Casualty struct {
	ID         string      `json:"id,omitempty"`
	Who        string      `json:"who,omitempty"`
	Group      string      `json:"group,omitempty"`
	Sex        string      `json:"sex,omitempty"`
	Age        string      `json:"age,omitempty"`
	Side       string      `json:"side,omitempty"`
	Count      *Quantity   `json:"count,omitempty"`
	PartOf     string      `json:"part_of,omitempty"` // the ID of the entry it is part of
	Cumulative bool        `json:"cumulative,omitempty"`
	Statement  StatementID `json:"statement,omitempty"`
	Evidence   []Evidence  `json:"evidence,omitempty"`
}

// Damage is what was done to things. State is none, damaged, destroyed, looted
// or occupied.
type Damage struct {
	Object    string     `json:"object,omitempty"`
	State     string     `json:"state,omitempty"`
	Certainty *Certainty `json:"certainty,omitempty"`
	Evidence  []Evidence `json:"evidence,omitempty"`
}
