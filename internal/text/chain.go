package text

import "github.com/vedette-org/vedette"

// Mention is a stretch of words that names or describes something: a noun
// phrase with its qualifiers, without what stands in apposition to it and
// without relative clauses. First and Last are token indexes, Last excluded.
type Mention struct {
	vedette.Span
	First, Last int
	Head        int // the token on which the rest depends; no two mentions have the same
	Form        MentionForm
	Class       MentionClass // of all that its chain tells, the surest guess
	Plural      bool
	Name        int // index in Text.Names of the name in it, -1 for none
	Chain       int // index in Text.Chains, -1 for a mention that stands alone
}

// MentionForm says how a mention refers.
type MentionForm uint8

// The forms of mentions.
const (
	Indefinite MentionForm = iota // "a bomb", "gunmen", "two men"
	Named                         // "the FMLN", "President Cristiani"
	Definite                      // "the group", "this attack", "their leader"
	Pronoun                       // "he", "its", "those"
)

// MentionClass is a guess at what sort of thing a mention stands for.
type MentionClass uint8

// The classes of what mentions stand for. ClassUnknown fits all.
const (
	ClassUnknown MentionClass = iota
	ClassPerson               // one person or several
	ClassGroup                // a body: "the army", "the FMLN"
	ClassPlace
	ClassThing // a building, a weapon, a vehicle, a document
	ClassEvent // what happens: "the attack"
	ClassTime
	ClassNotion // what is only thought or said: "the plan", "democracy"
)

var classNames = [...]string{"", "person", "group", "place", "thing", "event", "time", "notion"}

func (c MentionClass) String() string { return classNames[c] }

var formNames = [...]string{"indefinite", "named", "definite", "pronoun"}

func (f MentionForm) String() string { return formNames[f] }

// Chain is the mentions of one text, two or more, that stand for one thing.
type Chain struct {
	Mentions []int // indexes in Text.Mentions, in text order
	// Best is the mention that tells most: the fullest name, else the fullest
	// description.
	Best  int
	Class MentionClass
}

// MentionAt returns the mention whose head is token i, -1 for none.
func (t *Text) MentionAt(i int) int {
	if len(t.mentionAt) != len(t.Tokens) {
		t.mentionAt = make([]int32, len(t.Tokens))
		for m := range t.Mentions {
			t.mentionAt[t.Mentions[m].Head] = int32(m) + 1
		}
	}
	return int(t.mentionAt[i]) - 1
}

// ChainAt returns the chain of the mention whose head is token i, -1 for none.
func (t *Text) ChainAt(i int) int {
	if m := t.MentionAt(i); m >= 0 {
		return t.Mentions[m].Chain
	}
	return -1
}

// BestName returns the mention that tells most of what the mention whose head
// is token i stands for: itself where it stands alone, -1 where there is none.
func (t *Text) BestName(i int) int {
	m := t.MentionAt(i)
	if m >= 0 && t.Mentions[m].Chain >= 0 {
		return t.Chains[t.Mentions[m].Chain].Best
	}
	return m
}
