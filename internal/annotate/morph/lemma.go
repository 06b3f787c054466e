package morph

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// Lemmatizer finds lemmas by rules on endings and a list of exceptions. It is
// immutable and safe for concurrent use; a [Memory] is not.
type Lemmatizer struct{ x *irregular }

// NewLemmatizer reads the exceptions.
func NewLemmatizer() (*Lemmatizer, error) {
	x, err := readIrregular(irregularText)
	return &Lemmatizer{x}, err
}

// Memory keeps each lemma once: the words of one text repeat.
type Memory map[memory]string

type memory struct {
	form string
	pos  text.POS
	tag  text.Tag
}

// longestLemma is in bytes: longer forms are their own lemma.
const longestLemma = 64

// Lemma returns the lemma of a word: in lower case, and as it is written for a
// proper noun but for the ending of a plural.
func (z *Lemmatizer) Lemma(form string, pos text.POS, tag text.Tag, m Memory) string {
	if len(form) > longestLemma || pos == text.PUNCT || pos == text.SYM || pos == text.X {
		return form
	}
	if tag == "NNP" || pos == text.PROPN && tag != "NNPS" {
		return form // "United" of "United Nations" too
	}
	k := memory{form, pos, tag}
	if l, ok := m[k]; ok {
		return l
	}
	l := z.find(form, pos, tag)
	m[k] = l
	return l
}

func (z *Lemmatizer) find(form string, pos text.POS, tag text.Tag) string {
	if pos == text.PROPN {
		return properPlural(form)
	}
	w := strings.ReplaceAll(strings.ToLower(form), "’", "'")
	switch pos {
	case text.VERB, text.AUX:
		return z.verb(w, tag)
	case text.NOUN:
		if tag == "NNS" || tag == "NNPS" {
			return z.noun(w)
		}
	case text.ADJ, text.ADV:
		switch {
		case tag == "RBR" && w == "better" || tag == "RBS" && w == "best":
			return "well"
		case len(tag) == 3 && (tag[2] == 'R' || tag[2] == 'S'):
			return z.degree(w)
		}
	default:
		if l, ok := little[w]; ok && (w != "her" || tag == "PRP") {
			return l
		}
	}
	if w == "n't" || w == "nt" && pos == text.PART {
		return "not"
	}
	return w
}

// Past reports whether a word is an irregular past tense that is no base form
// of a verb: "stole", not "hit" or "found".
func (z *Lemmatizer) Past(form string) bool {
	return len(form) <= longestLemma && z.x.pasts[strings.ToLower(form)]
}

// little are the lemmas of the closed classes, as the treebanks have them.
var little = map[string]string{
	"me": "I", "i": "I", "him": "he", "them": "they", "us": "we", "her": "she", "'em": "they", "'s": "'s",
	"an": "a", "these": "this", "those": "that", "n't": "not", "nt": "not",
}

func properPlural(w string) string {
	n := len(w)
	if n < 4 || w[n-1] != 's' && w[n-1] != 'S' || strings.EqualFold(w[n-2:], "ss") {
		return w
	}
	if n > 4 && strings.EqualFold(w[n-3:], "ies") {
		if w[n-1] == 'S' {
			return w[:n-3] + "Y"
		}
		return w[:n-3] + "y"
	}
	return w[:n-1]
}

func (z *Lemmatizer) verb(w string, tag text.Tag) string {
	if l, ok := z.x.verbs[w]; ok {
		switch {
		case tag == "MD" && modal(w):
			return w
		case l == "would" && tag != "MD":
			return "have" // "they'd left"
		case tag != "VB" && tag != "VBP" || !z.x.bases[w]:
			return l // "shot" can be no base form, whatever its tag
		}
	}
	switch tag {
	case "VBD", "VBN":
		if s, ok := strings.CutSuffix(w, "ied"); ok && len(s) > 1 {
			return s + "y"
		}
		if s, ok := strings.CutSuffix(w, "ed"); ok && len(s) > 1 {
			return stem(s)
		}
	case "VBG":
		if s, ok := strings.CutSuffix(w, "ing"); ok && len(s) > 1 {
			return stem(s)
		}
	case "VBZ":
		return third(w)
	}
	return w
}

// modal reports whether a modal verb is its own lemma, as in the treebanks.
func modal(w string) bool {
	switch w {
	case "could", "would", "should", "might":
		return true
	}
	return false
}

// third takes the ending off the third person.
func third(w string) string {
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || w[n-2] == 's':
		return w
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case sibilant(w) || strings.HasSuffix(w, "oes"):
		return w[:n-2]
	}
	return w[:n-1]
}

// sibilant reports whether a form in -es added the e to a hissing stem.
func sibilant(w string) bool {
	for _, e := range [...]string{"ches", "shes", "sses", "xes", "zzes", "tzes"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func (z *Lemmatizer) noun(w string) string {
	if l, ok := z.x.nouns[w]; ok {
		return l
	}
	if strings.HasSuffix(w, "'s") {
		return w
	}
	if s, ok := strings.CutSuffix(w, "women"); ok {
		return s + "woman"
	}
	if s, ok := strings.CutSuffix(w, "men"); ok && len(s) > 2 {
		return s + "man"
	}
	return third(w)
}

func (z *Lemmatizer) degree(w string) string {
	if l, ok := z.x.adjectives[w]; ok {
		return l
	}
	s, ok := strings.CutSuffix(w, "est")
	if !ok {
		s, ok = strings.CutSuffix(w, "er")
	}
	if !ok || len(s) < 3 {
		return w
	}
	if s[len(s)-1] == 'i' {
		return s[:len(s)-1] + "y"
	}
	return stem(s)
}
