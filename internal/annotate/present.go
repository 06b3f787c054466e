package annotate

import "github.com/vedette-org/vedette/internal/text"

// newsVerbs are verbs whose present tense is a plural noun too, as news has them.
var newsVerbs = map[string]bool{"claims": true, "reports": true, "attacks": true, "strikes": true, "raids": true, "supports": true, "arms": true, "recruits": true,
	"backs": true, "blames": true, "demands": true, "shells": true, "controls": true, "fights": true, "plans": true, "orders": true, "calls": true, "names": true}

// presents mends the tag of a present tense that was taken for a plural ("The
// Islamic State recruits from the south."): a sentence that ends with a full
// stop has a verb.
func (a *Annotator) presents(t *text.Text, s *text.Sentence, tags []uint8) {
	tokens := t.Tokens[s.First:s.Last]
	if a.present < 0 || s.Heading || len(tokens) < 5 || t.Of(tokens[len(tokens)-1].Span) != "." {
		return
	}
	pairs, at := a.tags.Pairs(), -1
	for i := range tokens {
		switch p := pairs[tags[i]]; {
		case p.POS == text.VERB || p.POS == text.AUX:
			return
		case at < 0 && i > 0 && p.Tag == "NNS" && pairs[tags[i-1]].Tag == "NNP" && newsVerbs[t.Of(tokens[i].Span)]:
			at = i
		}
	}
	if at > 0 {
		tags[at] = uint8(a.present)
	}
}
