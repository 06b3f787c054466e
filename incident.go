package vedette

// Incident is one occurrence in the world, as the reports tell it: a view that
// is folded from statements and judgements, never a fact of its own.
type Incident struct {
	ID               IncidentID `json:"id"`
	Type             EventType  `json:"type"`
	Family           string     `json:"family,omitempty"`
	CountsAsViolence bool       `json:"counts_as_violence"`
	Title            string     `json:"title,omitempty"`
	Codes            *Codes     `json:"codes,omitempty"`
	// Evidence quotes the words that tell that it took place: its kind hangs on them.
	Evidence []Evidence `json:"evidence,omitempty"`
	Details
	Accounts          []Account    `json:"accounts,omitempty"`
	Standing          Standing     `json:"standing"`
	Campaign          CampaignID   `json:"campaign,omitempty"`
	ResponseTo        IncidentID   `json:"response_to,omitempty"`
	Reports           []ReportID   `json:"reports,omitempty"`
	FirstReported     Date         `json:"first_reported,omitempty"`
	ChangedAt         string       `json:"changed_at,omitempty"`
	Formerly          []IncidentID `json:"formerly,omitempty"`
	ReadingConfidence float64      `json:"reading_confidence"`
	Credibility       int          `json:"credibility,omitempty"`
	Review            Review       `json:"review"`
	// Links says why the statements were taken for one incident.
	Links []Link `json:"links,omitempty"`
}

// Link is the reason for which a statement was joined to an incident.
type Link struct {
	Statement StatementID `json:"statement"`
	Because   []string    `json:"because"`
}

// Codes are the names of an event kind in the field's codebooks.
type Codes struct {
	PLOVER *PLOVERCode `json:"plover,omitempty"`
	ACLED  *ACLEDCode  `json:"acled,omitempty"`
	CAMEO  string      `json:"cameo,omitempty"`
	UCDP   *UCDPCode   `json:"ucdp,omitempty"`
	MUC4   string      `json:"muc4,omitempty"`
}

// PLOVERCode is an event and mode of the PLOVER ontology.
type PLOVERCode struct {
	Event string `json:"event"`
	Mode  string `json:"mode,omitempty"`
	// Context is set where the kind itself decides it.
	Context string `json:"context,omitempty"`
}

// ACLEDCode is an event and sub-event type of ACLED's codebook.
type ACLEDCode struct {
	EventType    string `json:"event_type"`
	SubEventType string `json:"sub_event_type,omitempty"`
}

// UCDPCode is UCDP's type of violence: 1 state-based, 2 non-state, 3 one-sided.
type UCDPCode struct {
	TypeOfViolence int `json:"type_of_violence"`
}

// Account is one party's statements on an incident.
type Account struct {
	Party      string        `json:"party"`             // actor id, source id or an unnamed class
	Wording    string        `json:"wording,omitempty"` // as an initiator's
	Stance     Stance        `json:"stance"`
	Aspect     Aspect        `json:"aspect,omitempty"`
	Statements []StatementID `json:"statements"`
	Says       string        `json:"says,omitempty"` // one line made from the fields
}

// Standing sums up who stands where on an incident.
type Standing struct {
	ClaimedBy          []string `json:"claimed_by,omitempty"`
	DeniedBy           []string `json:"denied_by,omitempty"`
	ConfirmedBy        []string `json:"confirmed_by,omitempty"`
	Accused            []string `json:"accused,omitempty"`
	Disputed           bool     `json:"disputed"`
	DisputedAspects    []Aspect `json:"disputed_aspects,omitempty"`
	Sources            int      `json:"sources"`
	IndependentSources int      `json:"independent_sources"`
}

// Word returns the standing in one word: disputed, denied, confirmed, claimed
// or reported, the strongest doubt first.
func (s Standing) Word() string {
	switch {
	case s.Disputed:
		return "disputed"
	case len(s.DeniedBy) > 0:
		return "denied"
	case len(s.ConfirmedBy) > 0:
		return "confirmed"
	case len(s.ClaimedBy) > 0:
		return "claimed"
	}
	return "reported"
}

// ReviewState says how far a person has looked at what the machine read.
type ReviewState string

const (
	Draft     ReviewState = "draft"
	Accepted  ReviewState = "accepted"
	Corrected ReviewState = "corrected"
	Excluded  ReviewState = "excluded"
)

// Review is a person's decision on something the machine read.
type Review struct {
	State ReviewState `json:"state"`
	By    string      `json:"by,omitempty"`
	At    string      `json:"at,omitempty"`
	Why   string      `json:"why,omitempty"`
}
