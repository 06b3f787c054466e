package train

import (
	"math/rand/v2"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/annotate/token"
)

// document is a document of a treebank as raw text: its "# text" lines, joined
// by a space, with an empty line before each new paragraph.
type document struct {
	text   string
	begins map[int]bool // where sentences begin, in bytes
}

func documents(trees []conllu.Sentence) (docs []document) {
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			docs[len(docs)-1].text = b.String()
		}
		b.Reset()
		docs = append(docs, document{begins: map[int]bool{}})
	}
	for i, s := range trees {
		if i == 0 || s.NewDoc {
			flush()
		}
		switch {
		case b.Len() == 0:
		case s.NewPar:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		docs[len(docs)-1].begins[b.Len()] = true
		b.WriteString(s.Text)
	}
	flush()
	return docs[:len(docs)-1]
}

// shout returns a text in capitals, leaving alone the few characters whose
// capital has another length, so that places stay.
func shout(s string) string {
	return strings.Map(func(r rune) rune {
		if u := unicode.ToUpper(r); utf8.RuneLen(u) == utf8.RuneLen(r) {
			return u
		}
		return r
	}, s)
}

// learnEnds learns where sentences end, on the documents as they are and in capitals.
func (r *run) learnEnds(trees []conllu.Sentence) (*token.Ends, error) {
	z, err := annotate.Rules()
	if err != nil {
		return nil, err
	}
	docs := documents(trees)
	for _, d := range docs {
		docs = append(docs, document{shout(d.text), d.begins})
	}
	learners := make([]*token.EndLearner, r.EndLearners)
	var wait sync.WaitGroup
	for i := range learners {
		wait.Go(func() { learners[i] = r.learnOneEnds(z, docs, r.Seed+uint64(i)) })
	}
	wait.Wait()
	return token.MeanEnds(learners), nil
}

// learnOneEnds goes through the documents in an order of its own.
func (r *run) learnOneEnds(z *token.Splitter, docs []document, seed uint64) *token.EndLearner {
	l := token.NewEndLearner(z)
	rng := rand.New(rand.NewPCG(seed, 3))
	for pass := range r.EndPasses {
		wrong, places := 0, 0
		for _, i := range rng.Perm(len(docs)) {
			w, n := l.Learn(docs[i].text, docs[i].begins)
			wrong, places = wrong+w, places+n
		}
		r.say("sentences %d pass %d: %.2f%% of places wrong", seed, pass+1, percent(wrong, places))
	}
	return l
}
