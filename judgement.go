package vedette

// Judgement is a decision about something in the record, by a rule or a person:
// append-only, reversible, with who, when and why.
type Judgement struct {
	ID      string            `json:"id"`
	Kind    string            `json:"kind"` // accept, correct, exclude, merge, split, word, undo
	Subject string            `json:"subject"`
	Values  map[string]string `json:"values,omitempty"`
	By      string            `json:"by"`
	At      string            `json:"at"` // RFC 3339
	Why     string            `json:"why,omitempty"`
}
