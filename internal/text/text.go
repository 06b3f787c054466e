// Package text is the annotated report: sentences, tokens, tags, trees, names,
// times, quantities, quotes and mentions, and the actors and places that the names were
// resolved to. Everything is a span over the report's text; nothing is copied
// and nothing is decided here. The rooms annotate, place and actor fill it, in
// this order; statement reads it.
package text

import "github.com/vedette-org/vedette"

// Text is one report under annotation.
//
//	filled by   field
//	annotate    Sentences Tokens Names Times Quantities Quotes Mentions Chains; Report's inferred date; Notices
//	place       PlaceRefs Places; Notices
//	actor       ActorRefs Actors; Notices
type Text struct {
	Report *vedette.Report
	Source vedette.Source

	Sentences  []Sentence
	Tokens     []Token
	Names      []Name
	Times      []Time
	Quantities []Quantity
	Quotes     []Quote
	Mentions   []Mention // in the order of their heads
	Chains     []Chain   // in the order of their first mentions

	Places    []vedette.Place // those that PlaceRefs name, in order of first mention
	PlaceRefs []PlaceRef
	Actors    []vedette.Actor // those that ActorRefs name, in order of first mention
	ActorRefs []ActorRef

	Notices []vedette.Notice

	runes     []int32 // code points before each 64th byte; nil until needed
	mentionAt []int32 // the mention that each token heads, plus 1; nil until needed
}

// S returns the report's text.
func (t *Text) S() string { return t.Report.Text }

// Sentence is a run of tokens. First and Last are token indexes, Last excluded.
type Sentence struct {
	vedette.Span
	First, Last int
	Paragraph   int  // counted from 0
	Heading     bool // a line of its own that is no sentence: a title, a byline, a crosshead
	// Dateline is set, with Heading, for the place, date and agency that a
	// report opens with, up to the dash and the bracketed slugs behind it.
	Dateline bool
}

// Token is a word, number or mark of punctuation. Head is the index in Tokens
// of the token it depends on, and -1 for the root of a sentence.
type Token struct {
	vedette.Span
	Lemma string // lower case, except for proper nouns
	POS   POS
	Tag   Tag // Penn Treebank tag, for tense and number
	Head  int
	Dep   Dep
	// Sent is the index of the token's sentence.
	Sent int
}

// Name is a proper name: First and Last are token indexes, Last excluded.
// Kind is a guess from form and context; place and actor decide.
type Name struct {
	vedette.Span
	First, Last int
	Head        int // the token that stands for the name in the tree
	Kind        NameKind
}

// NameKind is a guess at what a name names.
type NameKind string

const (
	NameUnknown      NameKind = ""
	NamePerson       NameKind = "person"
	NameOrganisation NameKind = "organisation"
	NameLocation     NameKind = "location"
	NameNationality  NameKind = "nationality" // also of a religion or a party: "Afghan", "Shiite"
	NameFacility     NameKind = "facility"
	NameEvent        NameKind = "event" // an operation or campaign too
	NameWeapon       NameKind = "weapon"
	NameOther        NameKind = "other"
)

// TimeKind says what a time expression is.
type TimeKind string

const (
	TimeDate     TimeKind = "date"     // a day or an interval of days; Period is set
	TimeOfDay    TimeKind = "time"     // a moment or part of a day
	TimeDuration TimeKind = "duration" // "three hours", "for 17 months"
	TimeSet      TimeKind = "set"      // "every Friday"
	TimeAge      TimeKind = "age"      // "a 17-year-old"
)

// Time is a time expression. Value is its TIMEX3 value ("2022-04-18",
// "P3D", "PRESENT_REF"). Period has no evidence yet: its words are Span.
type Time struct {
	vedette.Span
	First, Last int
	Head        int
	Kind        TimeKind
	Value       string
	Period      vedette.Period
	// Rule names the pattern that read it.
	Rule string
}

// Quantity is a number expression with its bounds. Span covers the words of the
// number ("at least 35"); Unit is the token that is counted ("helicopters"),
// -1 where it stands alone.
type Quantity struct {
	vedette.Span
	First, Last int
	Head        int
	Unit        int
	Percent     bool
	Ordinal     bool // "the third"
	Money       bool
	Measure     bool // of length, weight, calibre or speed: "107 mm", "20 km"; Unit is the measure
	Another     bool // "another 12", "12 more": adds to what was said
	Value       vedette.Quantity
	Rule        string
}

// Quote is a stretch of words between quotation marks, or behind a dash of
// dialogue, in one paragraph and without its marks. First and Last are token
// indexes, Last excluded. Where the text tells who speaks, Speaker is the phrase
// that says so and Cue the words that tie the two ("said", "according to"), both
// empty where it does not; they may stand in another sentence.
type Quote struct {
	vedette.Span
	First, Last int
	Speaker     vedette.Span
	Cue         vedette.Span
	Source      int  // the token that heads Speaker, -1 for none
	Verb        int  // the token that heads Cue, -1 for none
	Speech      int  // the same number for all stretches of one speech, counted from 0
	Inner       bool // within another quotation
}

// PlaceRef is a mention of a place. First and Last are token indexes, Last
// excluded; Place is the index in Text.Places.
type PlaceRef struct {
	vedette.Span
	First, Last int
	Head        int
	Place       int
	// Demonym is set for "Uzbek", "Afghan": the country of somebody, seldom a place where.
	Demonym bool
	// Within is set where the mention only says in what a place lies:
	// "Takhar" in "Khwaja Ghar, Takhar province". It is the index of the inner
	// PlaceRef, -1 otherwise.
	Within int
	// Dateline is set for a place in the dateline: where the reporter sat,
	// seldom where something happened.
	Dateline bool
	Weight   float64 // 0–1: how surely it is this place
	Rule     string
}

// ActorRef is a mention of an actor, a name or a description. First and Last
// are token indexes, Last excluded, and Head is the token of the mention on
// which the rest depends.
type ActorRef struct {
	vedette.Span
	First, Last int
	Head        int
	Actor       int // index in Text.Actors
	// Generic is set for "militants", "residents": a kind of actor, not one actor.
	Generic bool
	// Office is set where the mention is a person or office that speaks for the
	// actor: "a spokesman for the Taliban". The actor is the body spoken for.
	Office bool
	// Person is the spokesperson's own actor where named, index in Text.Actors, else -1.
	Person int
	Weight float64
	Rule   string
}
