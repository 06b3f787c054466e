package vedette

// Campaign is a named operation that incidents belong to.
type Campaign struct {
	ID          CampaignID   `json:"id"`
	Name        string       `json:"name"`
	Aliases     []string     `json:"aliases,omitempty"`
	AnnouncedBy string       `json:"announced_by,omitempty"` // actor id
	AnnouncedOn Date         `json:"announced_on,omitempty"`
	When        *Period      `json:"when,omitempty"`
	Actors      []ActorID    `json:"actors,omitempty"`
	Motive      string       `json:"motive,omitempty"`
	Incidents   []IncidentID `json:"incidents,omitempty"`
	Figures     []FigureID   `json:"figures,omitempty"`
	Evidence    []Evidence   `json:"evidence"`
}

// Figure is an aggregate that somebody states. Measure is one of attacks,
// killed, wounded, fighters, troops, aircraft, branches, percent-eliminated, other.
type Figure struct {
	ID          FigureID    `json:"id"`
	Measure     string      `json:"measure"`
	Value       *Quantity   `json:"value,omitempty"`
	Of          ActorID     `json:"of,omitempty"`
	About       string      `json:"about,omitempty"` // place or campaign id
	When        *Period     `json:"when,omitempty"`
	Statement   StatementID `json:"statement,omitempty"`
	AgreesWith  []FigureID  `json:"agrees_with,omitempty"`
	Contradicts []FigureID  `json:"contradicts,omitempty"`
	// Holds lists the incidents of the record that it may count.
	Holds    []IncidentID `json:"holds,omitempty"`
	Note     string       `json:"note,omitempty"`
	Evidence []Evidence   `json:"evidence"`
}

// Relation reads "From kind To": From is part-of To. Kind is one of adversary,
// ally, part-of, affiliate, split-from, operates-under, leader-of, member-of,
// supports, negotiates-with, recruits-from, alias-of.
type Relation struct {
	ID        RelationID  `json:"id"`
	From      ActorID     `json:"from"`
	To        ActorID     `json:"to"`
	Kind      string      `json:"kind"`
	Status    Status      `json:"status,omitempty"` // as its statement tells it; empty: as a fact
	When      *Period     `json:"when,omitempty"`
	Statement StatementID `json:"statement,omitempty"`
	Evidence  []Evidence  `json:"evidence"`
}

// Assessment is a judgement that somebody makes. Kind is one of forecast,
// hypothesis, cause, intent, capability, priority; Outcome one of open,
// came-true, did-not, unclear.
type Assessment struct {
	ID        AssessmentID `json:"id"`
	Kind      string       `json:"kind"`
	Text      string       `json:"text,omitempty"`
	Subject   string       `json:"subject,omitempty"` // actor id or words
	Horizon   *Period      `json:"horizon,omitempty"`
	Certainty *Certainty   `json:"certainty,omitempty"`
	Statement StatementID  `json:"statement,omitempty"`
	Outcome   string       `json:"outcome,omitempty"`
	Evidence  []Evidence   `json:"evidence"`
}

// Codes of notices.
const (
	NoticeArtefact  = "translation-artefact"
	NoticeLanguage  = "language-not-supported"
	NoticeNoDate    = "no-publication-date"
	NoticeNumber    = "implausible-number"
	NoticeDate      = "conflicting-date"
	NoticePlace     = "unresolved-place"
	NoticeActor     = "unresolved-actor"
	NoticeDerived   = "derived-report"
	NoticeTruncated = "truncated"
	NoticePassed    = "passed-over"   // no words of violence in it, and only violence was asked for
	NoticeRepaired  = "text-repaired" // bytes or characters were mended to make text
)

// Notice is what the reader should know about the reading itself.
type Notice struct {
	Code     string     `json:"code"`
	Report   ReportID   `json:"report,omitempty"`
	Message  string     `json:"message"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Findings is everything that one report was found to say. Its statements are
// not yet linked to incidents.
type Findings struct {
	Source      Source       `json:"source"`
	Report      Report       `json:"report"`
	Actors      []Actor      `json:"actors,omitempty"`
	Places      []Place      `json:"places,omitempty"`
	Statements  []Statement  `json:"statements,omitempty"`
	Campaigns   []Campaign   `json:"campaigns,omitempty"`
	Figures     []Figure     `json:"figures,omitempty"`
	Relations   []Relation   `json:"relations,omitempty"`
	Assessments []Assessment `json:"assessments,omitempty"`
	Notices     []Notice     `json:"notices,omitempty"`
}

// Header says what made a record.
type Header struct {
	Version       string     `json:"version"`
	Model         string     `json:"model"`
	GeneratedFrom []ReportID `json:"generated_from"`
}

// Record is what the program says about a set of reports: the public JSON.
type Record struct {
	Vedette     Header       `json:"vedette"`
	Sources     []Source     `json:"sources"`
	Reports     []Report     `json:"reports"`
	Actors      []Actor      `json:"actors"`
	Places      []Place      `json:"places"`
	Statements  []Statement  `json:"statements"`
	Incidents   []Incident   `json:"incidents"`
	Campaigns   []Campaign   `json:"campaigns"`
	Figures     []Figure     `json:"figures"`
	Relations   []Relation   `json:"relations"`
	Assessments []Assessment `json:"assessments"`
	Notices     []Notice     `json:"notices"`
}
