package mend

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vedette-org/vedette/internal/text"
)

// relations writes a tree as relation(head), heads counted from 1.
func relations(x *text.Text) string {
	var out []string
	for _, k := range x.Tokens {
		out = append(out, fmt.Sprintf("%s(%d)", k.Dep, k.Head+1))
	}
	return strings.Join(out, " ")
}

// TestGardenPaths gives the mender trees as the parser has made them.
func TestGardenPaths(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a preposition before a subject opens the clause",
			"They|PRON|PRP|2|nsubj fled|VERB|VBD|0|root after|ADP|IN|4|case gunmen|NOUN|NNS|5|nsubj came|VERB|VBD|2|conj",
			"nsubj(2) root(0) mark(5) nsubj(5) advcl(2)"},
		{"before a plain phrase it stays",
			"They|PRON|PRP|2|nsubj fled|VERB|VBD|0|root after|ADP|IN|4|case dark|NOUN|NN|2|obl",
			"nsubj(2) root(0) case(4) obl(2)"},
		{"a noun is no part of a verb",
			"Lightning|NOUN|NN|2|compound set|VERB|VB|0|root fires|NOUN|NNS|2|obj",
			"nsubj(2) root(0) obj(2)"},
		{"who was shot dead",
			"Men|NOUN|NNS|2|nsubj shot|VERB|VBD|0|root dead|ADJ|JJ|5|case a|DET|DT|5|det guard|NOUN|NN|2|root",
			"nsubj(2) root(0) xcomp(2) det(5) obj(2)"},
		{"a word in -ing before a verb taken for a passive",
			"Shelling|VERB|VBG|2|aux:pass destroyed|VERB|VBN|0|root homes|NOUN|NNS|2|obj",
			"nsubj(2) root(0) obj(2)"},
		{"a noun has no object",
			"Rebels|NOUN|NNS|0|root forcibly|ADV|RB|3|advmod recruited|ADJ|JJ|4|amod boys|NOUN|NNS|1|obj",
			"nsubj(3) advmod(3) root(0) obj(3)"},
		{"a word in -ing as the subject",
			"Rioting|VERB|VBG|2|advcl broke|VERB|VBD|0|root out|ADP|RP|2|compound:prt",
			"nsubj(2) root(0) compound:prt(2)"},
		{"with a comma it is a clause",
			"Falling|VERB|VBG|3|advcl ,|PUNCT|,|1|punct broke|VERB|VBD|0|root bones|NOUN|NNS|3|obj",
			"advcl(3) punct(1) root(0) obj(3)"},
		{"who is left in which state",
			"It|PRON|PRP|2|nsubj left|VERB|VBD|0|root two|NUM|CD|4|nummod men|NOUN|NNS|2|obj dead|ADJ|JJ|8|amod and|CCONJ|CC|7|cc five|NUM|CD|5|conj hurt|VERB|VBN|2|advcl",
			"nsubj(2) root(0) nummod(4) obj(2) xcomp(2) cc(8) nsubj:pass(8) conj(5)"},
		{"a participle before the main verb",
			"Shells|NOUN|NNS|2|nsubj fired|VERB|VBN|0|root here|ADV|RB|2|advmod fell|VERB|VBD|2|advcl short|ADV|RB|4|advmod",
			"nsubj(4) acl(1) advmod(2) root(0) advmod(4)"},
	} {
		x := treeOf(t, c.in)
		for i := range x.Tokens {
			if x.Tokens[i].Lemma = strings.ToLower(x.Word(i)); x.Word(i) == "left" {
				x.Tokens[i].Lemma = "leave"
			} else if x.Word(i) == "shot" {
				x.Tokens[i].Lemma = "shoot"
			}
		}
		m := &Mender{Lemma: func(form string, _ text.POS, _ text.Tag) string { return strings.ToLower(form) }}
		if m.Mend(x, &x.Sentences[0]); relations(x) != c.want {
			t.Errorf("%s: %s, want %s", c.name, relations(x), c.want)
		}
	}
	x := treeOf(t, "Bombs|NOUN|NNS|2|nsubj exploded|VERB|VBN|0|root")
	if (&Mender{}).Mend(x, &x.Sentences[0]); x.Tokens[1].Tag != "VBD" {
		t.Errorf("a verb with a subject and no auxiliary is %s", x.Tokens[1].Tag)
	}
}
