package statement

import (
	"bytes"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/statement/factuality"
	"github.com/vedette-org/vedette/internal/text"
)

// Factual is how far a text stands behind an event. Status is "none" for one
// that is only asked for, played or told as a story. Degree runs from -3, surely
// did not happen, to 3, surely did.
type Factual struct {
	Status    vedette.Status
	Certainty *vedette.Certainty
	Degree    float64
}

// Certain says how the events that tokens name are told: each one's status, the
// estimative word where there is one, and how far the text stands behind it. It
// looks at the words alone, not at who speaks.
func (x *Extractor) Certain(t *text.Text, tokens []int) []Factual {
	r := newReader(x.cues, mended(t))
	r.model = x.model
	r.attribute()
	out := make([]Factual, len(tokens))
	for i, k := range tokens {
		v := r.tell(k)
		out[i] = Factual{Status: v.status, Certainty: v.certainty, Degree: r.degree(k, r.told(k, &v))}
	}
	return out
}

// Examples returns the features of the events that tokens name, as the model
// is to learn them.
func (x *Extractor) Examples(t *text.Text, tokens []int) [][]uint32 {
	r := newReader(x.cues, mended(t))
	r.attribute()
	out := make([][]uint32, len(tokens))
	for i, k := range tokens {
		v := r.tell(k)
		out[i] = r.features(k, r.told(k, &v))
	}
	return out
}

// told is the status of an event with the denials around it.
func (r *reader) told(k int, v *telling) vedette.Status {
	for _, a := range v.by {
		if a.entry.Stance == vedette.Denies && v.status == vedette.Happened {
			return vedette.Negated
		}
	}
	return v.status
}

func (r *reader) features(k int, rule vedette.Status) []uint32 {
	tree := factuality.Tree{Text: r.t, First: r.firstChild, Next: r.nextChild}
	return tree.Features(k, string(rule), nil)
}

// degree weighs all that the model knows, the status among it.
func (r *reader) degree(k int, rule vedette.Status) float64 {
	return factuality.Degree(r.model.Logit(r.features(k, rule)))
}

// unlikely is the log-odds below which the model overrules the silence of the
// rules.
const unlikely = -0.3

// weigh asks the model about an event of which no word was found to say whether
// it took place, and calls it possible where the model holds that it is not told
// as having happened: "once arrested, he will …", "until we have control". Only
// verbs, which are all the model has learned from; and no past tense, which the
// model doubts less rightly than a tagger errs in "set", "hit". It is asked seldom and
// changes little: the rules are seldom silent where a report is in doubt.
func (r *reader) weigh(trigger int, v *telling) {
	t := &r.t.Tokens[trigger]
	if v.status != vedette.Happened || len(v.evidence) > 0 || t.POS != text.VERB || t.Tag == "VBD" || invariant(r.lemma(trigger)) {
		return
	}
	if r.model.Logit(r.features(trigger, r.told(trigger, v))) < unlikely {
		v.status = vedette.Possible
		v.evidence = append(v.evidence, t.Span)
	}
}

// invariant reports a verb whose past tense looks like its infinitive.
func invariant(lemma string) bool {
	switch lemma {
	case "set", "hit", "put", "cut", "shut", "burst", "cast", "split", "spread", "shed", "thrust", "beset":
		return true
	}
	return false
}

func loadModel() (*factuality.Model, error) {
	const name = "models/en-factuality.gz"
	b, err := data.Models.ReadFile(name)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + name, Message: "is not there", Err: err}
	}
	m, err := factuality.Read(bytes.NewReader(b))
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + name, Message: "cannot be read", Err: err}
	}
	return m, nil
}
