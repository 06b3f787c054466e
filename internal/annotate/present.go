package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/mend"
	"github.com/vedette-org/vedette/internal/text"
)

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

// bases mends the tag of a verb of data/events that was taken for a noun between a
// plural and what opens an object: "if the rebels attack Goma again". Of words that
// are such verbs and stand so, the treebanks (train and dev) have 73, all verbs.
// Headlines are another matter: see headline.
func (a *Annotator) bases(t *text.Text, s *text.Sentence, tags []uint8) {
	tokens, pairs := t.Tokens[s.First:s.Last], a.tags.Pairs()
	if a.base < 0 || s.Heading || t.Of(tokens[len(tokens)-1].Span) != "." {
		return
	}
	for i := 1; i+1 < len(tokens); i++ {
		next := pairs[tags[i+1]].Tag
		if pairs[tags[i]].Tag == "NN" && pairs[tags[i-1]].Tag == "NNS" && (next == "NNP" || mend.OpensObject(next)) && a.verbs.has(strings.ToLower(t.Of(tokens[i].Span))) {
			tags[i] = uint8(a.base)
		}
	}
}
