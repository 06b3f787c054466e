package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// cues are the words of a language that tell who speaks, with which stance and
// how surely, indexed by lemma.
type cues struct {
	sayings      map[string][]*lexicon.Saying
	answers      map[string][]answerWords // by first word, longest first
	effects      map[string][]*lexicon.Effect
	hedges       phrases // value: the status, or ""
	estimates    map[string]lexicon.Estimate
	estimateEnds map[string]bool // the last words of estimates
	maxEstimate  int             // words in the longest of estimates
	nouns        map[string]vedette.Aspect
	verbs        map[string]vedette.Aspect
	role         map[string]map[string]bool // speakers by role, then word
	relations    map[string][]*lexicon.Relation
	measure      map[string]string // by noun
	measureVerb  map[string]string
	assessments  map[string][]*lexicon.Assessment
	campaign     map[string]map[string]bool // by role, then word
}

// phrases are expressions of one or more words by their first, longest first.
type phrases map[string][]phrase

type phrase struct {
	words  []string
	status vedette.Status
}

func loadCues() (*cues, error) {
	l, err := lexicon.LoadLanguage()
	if err != nil {
		return nil, err
	}
	c := &cues{sayings: map[string][]*lexicon.Saying{}, answers: map[string][]answerWords{}, effects: map[string][]*lexicon.Effect{}, hedges: phrases{},
		estimates: map[string]lexicon.Estimate{}, estimateEnds: map[string]bool{}, nouns: map[string]vedette.Aspect{}, verbs: map[string]vedette.Aspect{},
		role: map[string]map[string]bool{}, relations: map[string][]*lexicon.Relation{}, measure: map[string]string{},
		measureVerb: map[string]string{}, assessments: map[string][]*lexicon.Assessment{}, campaign: map[string]map[string]bool{}}
	c.indexSayings(l)
	c.indexAnswers(l)
	c.indexWords(l)
	c.indexFacts(l)
	return c, nil
}

// indexSayings keeps the order of the files, entries that ask for an object or
// a preposition before those that don't.
func (c *cues) indexSayings(l *lexicon.Language) {
	for i := range l.Sayings {
		for _, w := range l.Sayings[i].Words {
			c.sayings[w] = append(c.sayings[w], &l.Sayings[i])
		}
	}
	for _, list := range c.sayings {
		slices.SortStableFunc(list, func(a, b *lexicon.Saying) int { return exactness(b) - exactness(a) })
	}
	for i := range l.Effects {
		for _, w := range l.Effects[i].Words {
			c.effects[w] = append(c.effects[w], &l.Effects[i])
		}
	}
}

// answerWords is one phrase of an entry of answers.yaml.
type answerWords struct {
	words []string
	entry *lexicon.Answer
}

func (c *cues) indexAnswers(l *lexicon.Language) {
	for i := range l.Answers {
		for _, w := range l.Answers[i].Words {
			f := strings.Fields(w)
			c.answers[f[0]] = append(c.answers[f[0]], answerWords{f, &l.Answers[i]})
		}
	}
	for _, list := range c.answers {
		slices.SortStableFunc(list, func(a, b answerWords) int { return len(b.words) - len(a.words) })
	}
}

// exactness ranks entries: the one that asks for more is tried first, and one
// with a stance before one without.
func exactness(s *lexicon.Saying) int {
	n := 0
	if len(s.Object) > 0 {
		n += 4
	}
	if s.With != "" {
		n += 2
	}
	if s.Stance != "" {
		n++
	}
	return n
}

func (c *cues) indexWords(l *lexicon.Language) {
	for _, h := range l.Hedges {
		for _, w := range h.Words {
			f := strings.Fields(w)
			c.hedges[f[0]] = append(c.hedges[f[0]], phrase{f, h.Status})
		}
	}
	for _, list := range c.hedges {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	for _, e := range l.Estimates {
		for _, w := range e.Words {
			c.estimates[w] = e
			f := strings.Fields(w)
			c.estimateEnds[f[len(f)-1]] = true
			c.maxEstimate = max(c.maxEstimate, len(f))
		}
	}
	for _, a := range l.Aspects {
		first(c.nouns, a.Nouns, a.Aspect)
		first(c.verbs, a.Verbs, a.Aspect)
	}
	for _, s := range l.Speakers {
		addWords(c.role, s.Role, s.Words)
	}
}

func (c *cues) indexFacts(l *lexicon.Language) {
	for i := range l.Relations {
		for _, w := range l.Relations[i].Words {
			c.relations[w] = append(c.relations[w], &l.Relations[i])
		}
	}
	for _, m := range l.Measures {
		first(c.measure, m.Nouns, m.Measure)
		first(c.measureVerb, m.Verbs, m.Measure)
	}
	for i := range l.Assessments {
		for _, w := range l.Assessments[i].Words {
			c.assessments[w] = append(c.assessments[w], &l.Assessments[i])
		}
	}
	for _, p := range l.Campaigns {
		addWords(c.campaign, p.Role, p.Words)
	}
}

// first maps each word that has no value yet to v.
func first[V any](m map[string]V, words []string, v V) {
	for _, w := range words {
		if _, ok := m[w]; !ok {
			m[w] = v
		}
	}
}

func addWords(m map[string]map[string]bool, role string, words []string) {
	if m[role] == nil {
		m[role] = map[string]bool{}
	}
	for _, w := range words {
		m[role][w] = true
	}
}

// posOf returns the dictionary's word for a part of speech.
func posOf(p text.POS) string {
	switch p {
	case text.NOUN, text.PROPN:
		return "noun"
	case text.ADJ:
		return "adjective"
	case text.ADV:
		return "adverb"
	case text.AUX:
		return "auxiliary"
	case text.SCONJ:
		return "mark"
	}
	return "verb"
}

// fits reports whether an entry for pos (verb where none is given) is meant for
// a token of part of speech p.
func fits(pos string, p text.POS) bool {
	if pos == "" {
		pos = "verb"
	}
	return pos == posOf(p)
}
