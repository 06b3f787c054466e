package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// units mends the tags of what is measured in: the treebanks' web pages have
// "mm" as a sound that people make, and reports have it in every calibre ("a
// 122-mm rocket", "82 mm mortars"). The parser reads the mended tags.
func (a *Annotator) units(t *text.Text, tokens []text.Token, tags []uint8) {
	pairs := a.tags.Pairs()
	for i := 1; i < len(tokens) && a.noun >= 0; i++ {
		s := t.Of(tokens[i].Span)
		if len(s) != 2 || pairs[tags[i]].POS == text.NOUN {
			continue
		}
		switch strings.ToLower(s) {
		case "mm", "cm", "km", "kg":
		default:
			continue
		}
		before := i - 1
		if before > 0 && t.Of(tokens[before].Span) == "-" {
			before--
		}
		if pairs[tags[before]].Tag == "CD" {
			tags[i] = uint8(a.noun)
		}
	}
}
