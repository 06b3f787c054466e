package annotate

import "github.com/vedette-org/vedette/internal/text"

// pasts mends the tags of irregular past tenses that the tagger, which may never
// have met them, takes for a present ("militants stole", "troops retook"), or,
// between a plural and what can begin an object, for a noun or an adjective
// ("rebels shot two farmers"). The parser reads the mended tags.
func (a *Annotator) pasts(t *text.Text, tokens []text.Token, tags []uint8) {
	if a.past < 0 {
		return
	}
	pairs := a.tags.Pairs()
	for i := range tokens {
		switch p := pairs[tags[i]]; {
		case p.POS == text.VERB && (p.Tag == "VBP" || p.Tag == "VB"):
		case (p.Tag == "NN" || p.Tag == "JJ") && i > 0 && i+1 < len(tokens) && pairs[tags[i-1]].Tag == "NNS" && opensObject(pairs[tags[i+1]].Tag):
		default:
			continue
		}
		if a.lemmas.Past(t.Of(tokens[i].Span)) {
			tags[i] = uint8(a.past)
		}
	}
}

// opensObject reports a tag that a noun's phrase begins with and that does not
// follow the noun.
func opensObject(tag text.Tag) bool { return tag == "CD" || tag == "DT" || tag == "PRP$" }
