package lexicon

import (
	"errors"
	"fmt"

	"github.com/vedette-org/vedette"
)

// Saying is a group of words that attribute something to somebody, with the
// frames that they take.
type Saying struct {
	Words []string `yaml:"words"` // lemmas
	POS   string   `yaml:"pos"`   // verb (default), noun, adjective
	// Object restricts the entry to a direct object with one of these lemmas:
	// "claim responsibility" is not "claim that".
	Object []string `yaml:"object"`
	// With restricts the entry to a preposition that must follow: "call for".
	With string `yaml:"with"`

	Stance vedette.Stance `yaml:"stance"` // empty: thought, wish or opinion; no statement on an event
	Aspect vedette.Aspect `yaml:"aspect"` // empty: as the content tells
	// Content lists what may hold what is said: that (a finite clause), quote,
	// to (an infinitive), ing, object, as, and prepositions.
	Content []string `yaml:"content"`
	// Leaves is the status of what is told: empty where the speaker vouches
	// for it, else possible, future, negated and so on.
	Leaves vedette.Status `yaml:"leaves"`
	// Negated is the stance of the negated word: "has not confirmed" declines.
	Negated vedette.Stance `yaml:"negated"`
	// Silent says that the word itself tells of somebody not speaking up: the
	// note is the reporter's.
	Silent bool   `yaml:"silent"`
	Hedge  string `yaml:"hedge"` // the hedge that the word brings: "alleged"
	// Accused is the preposition or "object" that holds whom it accuses.
	Accused string `yaml:"accused"`
	// Relay marks words by which one voice passes on another's: "cite", "carry".
	Relay bool `yaml:"relay"`
}

var stances = []string{"reports", "claims", "accuses", "denies", "admits", "confirms", "explains", "doubts", "declines", "retracts", "intends", "condemns"}
var aspects = []string{"occurrence", "responsibility", "target", "toll", "impact", "intent", "control", "authenticity"}
var statuses = []string{"happened", "negated", "possible", "future", "conditional", "alleged", "historical", "attempted", "threatened", "none"}

func (s *Saying) check() error {
	if len(s.Words) == 0 {
		return errors.New("no words")
	}
	if len(s.Content) == 0 && !s.Silent {
		return fmt.Errorf("%q says nothing about where its content stands", s.Words[0])
	}
	return errors.Join(
		oneOf("pos", s.POS, "verb", "noun", "adjective"),
		oneOf("stance", string(s.Stance), stances...), oneOf("stance", string(s.Negated), stances...),
		oneOf("aspect", string(s.Aspect), aspects...), oneOf("status", string(s.Leaves), statuses...))
}

// Effect is what a word does to the event that hangs from it: "threatened to
// attack", "a plan for an offensive".
type Effect struct {
	Words  []string       `yaml:"words"`
	POS    string         `yaml:"pos"`
	Status vedette.Status `yaml:"status"`
	// Past is the status where the word stands in the past tense, if another:
	// who decided to leave has mostly left.
	Past vedette.Status `yaml:"past"`
	// On lists by what the event must hang: to, ing, that, object, subject,
	// modifier, self (the event's own adverb or auxiliary) or a preposition.
	On []string `yaml:"on"`
}

func (e *Effect) check() error {
	if len(e.Words) == 0 || len(e.On) == 0 || e.Status == "" {
		return errors.New("words, status and on must be given")
	}
	return errors.Join(oneOf("status", string(e.Status), statuses...), oneOf("status", string(e.Past), statuses...),
		oneOf("pos", e.POS, "verb", "noun", "adjective", "adverb", "auxiliary", "mark"))
}

// Hedge is a word kept as written that lowers the commitment to what it stands
// with. Status is what it makes of the event, if anything.
type Hedge struct {
	Words  []string       `yaml:"words"` // one or more words each
	Status vedette.Status `yaml:"status"`
}

func (h *Hedge) check() error {
	if len(h.Words) == 0 {
		return errors.New("no words")
	}
	return oneOf("status", string(h.Status), statuses...)
}

// Estimate is an estimative expression with its range of probability (ICD 203,
// Analytic Standards, 2 January 2015, D.6.e(2)(a)).
type Estimate struct {
	Words []string `yaml:"words"`
	Low   float64  `yaml:"low"`
	High  float64  `yaml:"high"`
}

func (e *Estimate) check() error {
	if len(e.Words) == 0 || e.Low < 0 || e.High > 1 || e.Low >= e.High {
		return errors.New("words and a range between 0 and 1 must be given")
	}
	return nil
}

// AspectCue lists words of a content that tell to which aspect it speaks.
type AspectCue struct {
	Aspect vedette.Aspect `yaml:"aspect"`
	Nouns  []string       `yaml:"nouns"`
	Verbs  []string       `yaml:"verbs"`
}

func (a *AspectCue) check() error {
	if len(a.Nouns)+len(a.Verbs) == 0 {
		return errors.New("no words")
	}
	return oneOf("aspect", string(a.Aspect), aspects...)
}
