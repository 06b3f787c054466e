package text

// POS is a part of speech of Universal Dependencies v2.
type POS uint8

// The parts of speech, in the order of posNames.
const (
	NoPOS POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var posNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

func (p POS) String() string { return posNames[p] }

// ParsePOS returns the part of speech of that name, and X for one that is unknown.
func ParsePOS(s string) POS {
	for i, n := range posNames {
		if n == s {
			return POS(i)
		}
	}
	return X
}

// Tag is a Penn Treebank tag ("VBD"). Dep is a Universal Dependencies relation
// with its subtype ("nsubj:pass"). Both are interned strings of the model.
type (
	Tag string
	Dep string
)

// Base returns the relation without its subtype: "nsubj" for "nsubj:pass".
func (d Dep) Base() Dep {
	for i := range len(d) {
		if d[i] == ':' {
			return d[:i]
		}
	}
	return d
}
