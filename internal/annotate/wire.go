package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// pairsOf are the numbers of the tags that wire mends with, -1 where the tagger
// has none.
type pairsOf struct{ noun, adjective, name int }

// openingAdjectives are participles that open a sentence as what somebody is
// called: "Suspected insurgents shot …". The treebanks have them as verbs there,
// of commands and headlines.
var openingAdjectives = set("suspected", "alleged", "armed", "masked", "continued", "renewed", "displaced", "wounded", "besieged", "hooded", "uniformed", "disputed", "injured", "intensified")

// sided are participles that say on whose side somebody is, behind a hyphen.
var sided = set("backed", "linked", "led", "aligned", "allied", "affiliated", "controlled", "held", "supported", "trained", "run", "sponsored", "inspired", "occupied", "armed", "ruled", "based")

// wire mends tags of words that the treebanks, which have hardly any war in them,
// have otherwise or not at all. "Mine" before a noun is no pronoun, "lightning"
// no form of a verb, "IS" in a text that does not shout the name of a group,
// "shot dead" is told of a deed, and "Turkey-backed" is an attribute. The parser reads the mended tags.
func (a *Annotator) wire(t *text.Text, tokens []text.Token, tags []uint8, shouts bool) {
	pairs := a.tags.Pairs()
	put := func(i, tag int) {
		if tag >= 0 {
			tags[i] = uint8(tag)
		}
	}
	for i := range tokens {
		p, w := pairs[tags[i]], t.Of(tokens[i].Span)
		next := text.Tag("")
		if i+1 < len(tokens) {
			next = pairs[tags[i+1]].Tag
		}
		noun := strings.HasPrefix(string(next), "NN")
		switch {
		case w == "mine" && p.POS == text.PRON && (next == "NN" || next == "NNS"):
			put(i, a.mends.noun)
		case p.Tag == "VBG" && len(w) == 9 && strings.EqualFold(w, "lightning"):
			put(i, a.mends.noun)
		case w == "shot" && i > 0 && p.POS != text.VERB && i+1 < len(tokens) && t.Of(tokens[i+1].Span) == "dead":
			put(i, a.past)
		case w == "IS" && !shouts && p.POS != text.PROPN:
			put(i, a.mends.name)
		case i == 0 && p.POS == text.VERB && (noun || next == "JJ") && openingAdjectives[strings.ToLower(w)]:
			put(i, a.mends.adjective)
		case i > 1 && t.Of(tokens[i-1].Span) == "-" && noun && p.POS != text.NOUN && sided[strings.ToLower(w)]:
			put(i, a.mends.adjective)
		}
	}
}
