package train

import (
	"fmt"

	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/tree"
	"github.com/vedette-org/vedette/internal/text"
)

// scores count right decisions on gold tokens.
type scores struct {
	words, pos, tag, head, dep int
	parsed                     bool
}

func (s scores) String() string {
	if !s.parsed {
		return fmt.Sprintf("UPOS %.2f XPOS %.2f", percent(s.pos, s.words), percent(s.tag, s.words))
	}
	return fmt.Sprintf("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", percent(s.pos, s.words), percent(s.tag, s.words), percent(s.head, s.words), percent(s.dep, s.words))
}

// measured are the scores on sentences as they are and in capitals.
type measured [2]scores

func (m measured) String() string { return fmt.Sprintf("%v; in capitals %v", m[0], m[1]) }

// measure scores a tagger and, unless nil, a parser.
func measure(g *morph.Tagger, p *tree.Parser, sentences []conllu.Sentence) (m measured) {
	for i, shout := range []bool{false, true} {
		for _, s := range sentences {
			m[i].add(g, p, s, shout)
		}
	}
	return m
}

func (m *scores) add(g *morph.Tagger, p *tree.Parser, s conllu.Sentence, shout bool) {
	n := len(s.Words)
	tags, heads, deps := make([]uint8, n), make([]int32, n), make([]uint8, n)
	words := looks(s, shout)
	g.Tag(words, tags)
	if p != nil {
		m.parsed = true
		p.Parse(input(words, tags, g.Pairs()), &tree.Work{}, heads, deps)
	}
	for i, w := range s.Words {
		pair := g.Pairs()[tags[i]]
		m.words++
		m.pos += one(pair.POS == text.ParsePOS(w.UPOS))
		m.tag += one(string(pair.Tag) == w.XPOS)
		if p != nil {
			m.head += one(int(heads[i]) == w.Head)
			m.dep += one(int(heads[i]) == w.Head && string(p.Deps()[deps[i]]) == w.Dep)
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
