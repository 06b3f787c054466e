package train

import (
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/tree"
	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// prepare makes the examples: each sentence as it is, and each again in
// capitals, as the wire services of the last century sent it.
func (r *run) prepare(trees []conllu.Sentence) {
	for _, shout := range []bool{false, true} {
		for _, s := range trees {
			r.tags = append(r.tags, tagged(s, shout))
			r.trees = append(r.trees, parsed(s))
		}
	}
	r.pairs = morph.Pairs(r.tags)
}

func tagged(s conllu.Sentence, shout bool) morph.Example {
	e := morph.Example{Words: looks(s, shout)}
	for _, w := range s.Words {
		e.Pairs = append(e.Pairs, morph.Pair{POS: text.ParsePOS(w.UPOS), Tag: text.Tag(w.XPOS)})
	}
	return e
}

// looks returns how a sentence's words look, in capitals or as they are.
func looks(s conllu.Sentence, shout bool) []word.Look {
	var words []word.Look
	shouted := shout || word.Shouts(s.Text)
	for _, w := range s.Words {
		if shout {
			w.Form = strings.ToUpper(w.Form)
		}
		words = append(words, word.At(w.Form, shouted))
	}
	return words
}

func parsed(s conllu.Sentence) tree.Example {
	var e tree.Example
	for _, w := range s.Words {
		e.Heads = append(e.Heads, int32(w.Head))
		e.Deps = append(e.Deps, text.Dep(w.Dep))
	}
	return e
}

// input makes the parser's input of a sentence's looks and tags.
func input(looks []word.Look, tags []uint8, pairs []morph.Pair) []tree.Word {
	words := make([]tree.Word, len(looks))
	for i, l := range looks {
		words[i] = tree.Word{Look: l, Tag: tags[i], POS: pairs[tags[i]].POS}
	}
	return words
}
