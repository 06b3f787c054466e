package vedette

// SourceKind says what sort of publisher a source is.
type SourceKind string

const (
	SourceWire        SourceKind = "wire"
	SourceNewspaper   SourceKind = "newspaper"
	SourceBroadcaster SourceKind = "broadcaster"
	SourceNews        SourceKind = "news"
	SourceThinkTank   SourceKind = "think-tank"
	SourceGovernment  SourceKind = "government"
	SourceNGO         SourceKind = "ngo"
	SourceArmedGroup  SourceKind = "armed-group"
	SourceSocial      SourceKind = "social"
	SourcePartner     SourceKind = "partner"
	SourceOther       SourceKind = "other"
)

// Known reports whether k is one of the kinds above.
func (k SourceKind) Known() bool {
	switch k {
	case SourceWire, SourceNewspaper, SourceBroadcaster, SourceNews, SourceThinkTank, SourceGovernment, SourceNGO,
		SourceArmedGroup, SourceSocial, SourcePartner, SourceOther:
		return true
	}
	return false
}

// Source is who published a report. Reliability is an Admiralty letter, "A" to
// "F", given by a person and never guessed from a text.
type Source struct {
	ID          SourceID   `json:"id"`
	Name        string     `json:"name,omitempty"`
	Country     Country    `json:"country,omitempty"`
	Kind        SourceKind `json:"kind,omitempty"`
	Language    Language   `json:"language,omitempty"`
	Reliability string     `json:"reliability,omitempty"`
}

// Report is one published item, as it was read. Text is never altered after
// reading: all spans point into it.
type Report struct {
	ID     ReportID `json:"id"`
	Source SourceID `json:"source,omitempty"`
	URL    string   `json:"url,omitempty"`
	Byline string   `json:"byline,omitempty"`
	Title  string   `json:"title,omitempty"`
	// Published is the day of publication, where it is known.
	Published      Date       `json:"published,omitempty"`
	PublishedBasis Basis      `json:"published_basis,omitempty"`
	PublishedRange *DateRange `json:"published_range,omitempty"`
	Language       Language   `json:"language,omitempty"`
	TranslatedFrom Language   `json:"translated_from,omitempty"`
	// DerivedFrom names the reports or outlets that this one copies, translates
	// or quotes whole: such a report is not a second source.
	DerivedFrom []string `json:"derived_from,omitempty"`
	TextSHA256  string   `json:"text_sha256,omitempty"`
	Text        string   `json:"text,omitempty"`
}
