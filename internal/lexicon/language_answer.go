package lexicon

import (
	"errors"

	"github.com/vedette-org/vedette"
)

// Answer is a predicate by which somebody answers for something told before:
// "was not behind it", "the claim is false", "could not be reached for comment".
type Answer struct {
	// Words are lemmas or forms in their order; small words may stand between.
	Words []string `yaml:"words"`
	// Of is whom or what it is said of: party, claim, item, deed, any; empty: nobody.
	Of string `yaml:"of"`
	// Deed asks for a noun of deed behind it (must), or for nothing (end).
	Deed string `yaml:"deed"`

	Stance  vedette.Stance `yaml:"stance"`  // of the plain predicate; empty: it answers nothing
	Own     vedette.Stance `yaml:"own"`     // where the party is the speaker
	Negated vedette.Stance `yaml:"negated"` // of the negated predicate
	Aspect  vedette.Aspect `yaml:"aspect"`  // empty: as the subject tells

	Accused   []string `yaml:"accused"`    // prepositions behind which the accused stands; none: the subject
	From      []string `yaml:"from"`       // prepositions behind which the silent party stands
	FalseFlag bool     `yaml:"false_flag"` // done in another's name
	Change    bool     `yaml:"change"`     // only where a change of control was told before
}

func (a *Answer) check() error {
	if len(a.Words) == 0 || a.Stance == "" && a.Negated == "" {
		return errors.New("words and a stance must be given")
	}
	return errors.Join(
		oneOf("of", a.Of, "party", "claim", "item", "deed", "any"), oneOf("deed", a.Deed, "must", "end"),
		oneOf("stance", string(a.Stance), stances...), oneOf("stance", string(a.Own), stances...), oneOf("stance", string(a.Negated), stances...),
		oneOf("aspect", string(a.Aspect), aspects...))
}
