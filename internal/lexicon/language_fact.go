package lexicon

import (
	"errors"
)

// Speakers is a group of words for those who speak without a name.
type Speakers struct {
	// Role is source (an unnamed class: "medical source"), office (speaks for a
	// body: "spokesman"), modifier (may stand before a class: "medical"),
	// relay (passes on what others say: "news agency"), nobody ("no group"),
	// carrier (verbs: "a statement carried by"), document (what is carried),
	// staging, faking or framing (verbs of deeds done in another's name).
	Role  string   `yaml:"role"`
	Words []string `yaml:"words"`
}

func (s *Speakers) check() error {
	if s.Role == "" || len(s.Words) == 0 {
		return errors.New("role and words must be given")
	}
	return oneOf("role", s.Role, "source", "office", "modifier", "relay", "nobody", "carrier", "document", "staging", "faking", "framing")
}

// Relation is a pattern of a standing relation between two actors.
type Relation struct {
	Kind  string   `yaml:"kind"`
	Words []string `yaml:"words"` // lemmas of the word that tells it
	POS   string   `yaml:"pos"`
	// From and To list the slots in which the two stand, first that fits:
	// subject, object, agent, owner, modifier, apposition, pair (both, joined
	// by "and") or a preposition.
	From []string `yaml:"from"`
	To   []string `yaml:"to"`
	// Needs is a word that must hang from the cue ("flag" for "operate under
	// the flag"); empty: none.
	Needs []string `yaml:"needs"`
}

func (r *Relation) check() error {
	if len(r.Words) == 0 || len(r.From) == 0 || len(r.To) == 0 {
		return errors.New("words, from and to must be given")
	}
	if r.Kind == "" {
		return errors.New("no kind")
	}
	return errors.Join(oneOf("pos", r.POS, "verb", "noun", "adjective"),
		oneOf("kind", r.Kind, "adversary", "ally", "part-of", "affiliate", "split-from", "operates-under", "leader-of", "member-of", "supports", "negotiates-with", "recruits-from", "alias-of"))
}

// Measure lists the nouns that a figure may count.
type Measure struct {
	Measure string   `yaml:"measure"`
	Nouns   []string `yaml:"nouns"`
	Verbs   []string `yaml:"verbs"` // for percentages: what is done to a share
}

func (m *Measure) check() error {
	if m.Measure == "" || len(m.Nouns)+len(m.Verbs) == 0 {
		return errors.New("measure and words must be given")
	}
	return oneOf("measure", m.Measure, "attacks", "killed", "wounded", "fighters", "troops", "aircraft", "branches", "percent-eliminated", "total", "other")
}

// Assessment lists the words by which a judgement of a kind is told.
type Assessment struct {
	Kind  string   `yaml:"kind"`
	Words []string `yaml:"words"` // lemmas
	POS   string   `yaml:"pos"`
	// Needs lists words of which one must hang from the cue; empty: none.
	Needs []string `yaml:"needs"`
	// Subject lists the slots of whom it judges, as in Relation.
	Subject []string `yaml:"subject"`
}

func (a *Assessment) check() error {
	if a.Kind == "" || len(a.Words) == 0 {
		return errors.New("kind and words must be given")
	}
	return errors.Join(oneOf("kind", a.Kind, "forecast", "hypothesis", "cause", "intent", "capability", "priority"),
		oneOf("pos", a.POS, "verb", "noun", "adjective", "adverb", "auxiliary"))
}

// Campaign lists words of named operations: what one is called (noun), how a
// name is brought in (naming), who heralds it (herald), what it avenges (motive).
type Campaign struct {
	Role  string   `yaml:"role"`
	Words []string `yaml:"words"`
}

func (c *Campaign) check() error {
	if len(c.Words) == 0 {
		return errors.New("no words")
	}
	return oneOf("role", c.Role, "noun", "naming", "herald", "motive", "battle")
}
