package annotate

import (
	"testing"

	"github.com/vedette-org/vedette/internal/text"
)

func TestMarkObjects(t *testing.T) {
	build := func() *text.Text {
		return &text.Text{
			Sentences: []text.Sentence{{First: 0, Last: 4}},
			Tokens: []text.Token{
				{POS: text.NOUN, Head: 1, Dep: "nsubj"},
				{POS: text.VERB, Tag: "VBD", Head: -1, Dep: "root"},
				{POS: text.NUM, Head: 3, Dep: "nummod"},
				{POS: text.NOUN, Head: 1, Dep: "obl:unmarked"},
			},
		}
	}
	x := build() // "rebels killed three soldiers"
	if markObjects(x); x.Tokens[3].Dep != "obj" {
		t.Errorf("what is counted after an active verb is %s", x.Tokens[3].Dep)
	}
	x = build() // "rebels fought three days"
	x.Times = []text.Time{{First: 2, Last: 4}}
	if markObjects(x); x.Tokens[3].Dep != "obl:unmarked" {
		t.Errorf("a time became %s", x.Tokens[3].Dep)
	}
	x = build() // "(had) killed three soldiers"
	x.Tokens[0], x.Tokens[1].Tag = text.Token{POS: text.AUX, Lemma: "have", Head: 1, Dep: "aux"}, "VBN"
	if markObjects(x); x.Tokens[3].Dep != "obj" {
		t.Errorf("what is counted after a perfect is %s", x.Tokens[3].Dep)
	}
	x = build() // "men were killed three miles away"
	x.Tokens[0].Dep = "nsubj:pass"
	if markObjects(x); x.Tokens[3].Dep != "obl:unmarked" {
		t.Errorf("beside a passive subject it became %s", x.Tokens[3].Dep)
	}
}
