// Package statement reads who is said to have done what to whom, where, when
// and with what effect, and who says so, doubts it, denies it or admits it.
//
// It works in two passes over a parsed text whose names, times and numbers are
// resolved. The first finds occurrences: triggers of data/events with the roles
// that their frames ask for, and the harm told in their clauses. The second
// finds attributions: who speaks, through whom, with which stance, and how
// surely. Where they meet, a statement is made.
//
// Thirteen articles of our own (internal/pipeline, accounts.jsonl) were read at
// first sight with 15 of 36 expectations met, and with 35 after the repairs that
// they asked for. Most of what was lost came from the tree: the noun before a
// closing "said" taken into the list before it, a number beside a comma, two
// subjects of one verb, "fighting between A and B" as a verb. Then came, in order,
// incidents joined that name other things or whose sides are turned round, whose
// weapon it was, and a toll of years taken for the day's.
package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement/factuality"
	"github.com/vedette-org/vedette/internal/text"
)

// occurrence is an event as one clause or noun phrase tells it, before it is
// known who says so. Its Event carries evidence for each field.
type occurrence struct {
	vedette.Event
	trigger int // the token that names the deed ("fired", "attack"); for a bare toll, the verb or noun of harm
	clause  int // the token that heads its clause: the trigger's governing verb, or the trigger itself
	sent    int
	// toll is set where only harm is told ("the death toll rose to 57"): the
	// deed is another clause's, and Event.Type is empty.
	toll bool
	// parts is set for a toll that only breaks another down ("the dead were 102
	// men and 17 women").
	parts bool
	// attempt is set where the deed was only tried: "tried to seize", "a failed
	// attack". Outcome says how it ended, where that is told.
	attempt bool
	// span covers the words that tell it: what a statement's evidence quotes.
	span vedette.Span
}

// Extractor reads statements. It is safe for concurrent use.
type Extractor struct {
	kinds *kinds            // data/events, by trigger
	cues  *cues             // data/language/en: attribution and denial verbs, hedges, modals
	model *factuality.Model // data/models/en-factuality.gz: how far a text stands behind an event
}

// Load builds an extractor from the embedded dictionaries.
func Load() (*Extractor, error) {
	k, err := loadKinds()
	if err != nil {
		return nil, err
	}
	c, err := loadCues()
	if err != nil {
		return nil, err
	}
	m, err := loadModel()
	if err != nil {
		return nil, err
	}
	return &Extractor{kinds: k, cues: c, model: m}, nil
}

// Extract returns what a text is found to say. The text must have been through
// annotate, place and actor.
func (x *Extractor) Extract(t *text.Text) *vedette.Findings {
	return x.assemble(t, x.occurrences(t))
}
