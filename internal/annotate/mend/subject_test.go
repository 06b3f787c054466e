package mend

import (
	"strings"
	"testing"
)

// TestArticlesOfWar gives the mender trees as the parser has made them of
// sentences in articles of our own.
func TestArticlesOfWar(t *testing.T) {
	lemmas := map[string]string{"said": "say", "had": "have", "hours": "hour"}
	for _, c := range []struct{ name, in, want string }{
		{"two subjects of one verb are one phrase",
			"A|DET|DT|2|det rebel|NOUN|NN|5|nsubj Front|NOUN|NNS|2|obj drone|PRON|NN|5|nsubj hit|VERB|VBD|0|root homes|NOUN|NNS|5|obj",
			"det(4) compound(4) compound(4) nsubj(5) root(0) obj(5)"},
		{"what including brings in is no subject",
			"Men|NOUN|NNS|7|obl ,|PUNCT|,|1|punct including|VERB|VBG|5|case a|DET|DT|5|det boy|NOUN|NN|7|nsubj:pass were|AUX|VBD|7|aux:pass hurt|VERB|VBN|0|root",
			"nsubj:pass(7) punct(1) case(5) det(5) nmod(1) aux:pass(7) root(0)"},
		{"a number before a comma",
			"Shells|NOUN|NNS|2|nsubj fell|VERB|VBD|7|ccomp wounding|VERB|VBG|2|advcl six|NUM|CD|6|nummod ,|PUNCT|,|4|punct officials|NOUN|NNS|7|nsubj said|VERB|VBD|0|root",
			"nsubj(2) ccomp(7) advcl(2) obj(3) punct(2) nsubj(7) root(0)"},
		{"a preposition hangs from what is counted",
			"Strikes|NOUN|NNS|0|root on|ADP|IN|3|case 60|NUM|CD|4|nummod posts|NOUN|NNS|1|nmod",
			"root(0) case(4) nummod(4) nmod(1)"},
		{"a noun is no second part of a verb",
			"They|PRON|PRP|2|nsubj killed|VERB|VBD|0|root a|DET|DT|4|det chief|NOUN|NN|2|obj and|CCONJ|CC|6|cc ten|NUM|CD|2|conj",
			"nsubj(2) root(0) det(4) obj(2) cc(6) conj(4)"},
		{"a verb that has one of its own keeps it",
			"They|PRON|PRP|2|nsubj killed|VERB|VBD|0|root ten|NUM|CD|2|obj and|CCONJ|CC|5|cc 30|NUM|CD|2|conj wounded|VERB|VBN|5|acl",
			"nsubj(2) root(0) obj(2) cc(5) conj(2) acl(5)"},
		{"fighting between two sides",
			"UN|PROPN|NNP|2|nsubj said|VERB|VBD|0|root fighting|VERB|VBG|2|xcomp between|ADP|IN|5|case rebels|NOUN|NNS|3|obl and|CCONJ|CC|9|cc troops|NOUN|NNS|9|nsubj had|AUX|VBD|9|aux displaced|VERB|VBN|3|conj people|NOUN|NNS|9|obj",
			"nsubj(2) root(0) nsubj(9) case(5) nmod(3) cc(7) conj(5) aux(9) ccomp(2) obj(9)"},
		{"a shot is a thing to have, but not down",
			"It|PRON|PRP|2|nsubj had|VERB|VBD|0|root shot|NOUN|NN|2|obj down|ADP|IN|6|case a|DET|DT|6|det jet|NOUN|NN|2|obl",
			"nsubj(3) aux(3) root(0) compound:prt(3) det(6) obj(3)"},
		{"hours after troops, backed by others, took it",
			"It|PRON|PRP|2|nsubj came|VERB|VBD|0|root hours|NOUN|NNS|2|obl:unmarked after|ADP|IN|5|case troops|NOUN|NNS|3|nmod ,|PUNCT|,|7|punct backed|VERB|VBN|3|acl ,|PUNCT|,|7|punct took|VERB|VBD|2|conj it|PRON|PRP|9|obj",
			"nsubj(2) root(0) obl:unmarked(9) mark(9) nsubj(9) punct(7) acl(5) punct(5) advcl(2) obj(9)"},
		{"who closes a sentence, with a day behind",
			"They|PRON|PRP|2|nsubj killed|VERB|VBD|8|ccomp men|NOUN|NNS|2|obj ,|PUNCT|,|5|punct medics|NOUN|NNS|3|conj and|CCONJ|CC|7|cc others|NOUN|NNS|5|conj said|VERB|VBD|0|root on|ADP|IN|10|case Monday|PROPN|NNP|8|obl",
			"nsubj(2) ccomp(8) obj(2) punct(2) nsubj(8) cc(7) conj(5) root(0) case(10) obl(8)"},
		{"an object that no preposition brings in",
			"Strikes|NOUN|NNS|2|nsubj killed|VERB|VBD|0|root 34|NUM|CD|4|nummod men|NOUN|NNS|2|obl",
			"nsubj(2) root(0) nummod(4) obj(2)"},
		{"a phrase of the clause that it stands in",
			"It|PRON|PRP|2|nsubj began|VERB|VBD|0|root when|ADV|WRB|5|advmod men|NOUN|NNS|5|nsubj attacked|VERB|VBN|2|advcl towns|NOUN|NNS|5|obj on|ADP|IN|8|case Friday|PROPN|NNP|2|obl",
			"nsubj(2) root(0) advmod(5) nsubj(5) advcl(2) obj(5) case(8) obl(5)"},
		{"neighbouring is no verb",
			"In|ADP|IN|2|mark neighbouring|VERB|VBG|4|advcl Yobe|PROPN|NNP|2|obj died|VERB|VBD|0|root men|NOUN|NNS|4|nsubj",
			"case(3) amod(3) obl(4) root(0) nsubj(4)"},
		{"groups linked to others have killed",
			"Groups|NOUN|NNS|2|nsubj linked|VERB|VBD|0|root to|ADP|IN|4|case IS|PROPN|NNP|2|obl have|AUX|VBP|6|aux killed|VERB|VBN|2|conj men|NOUN|NNS|6|obj",
			"nsubj(6) acl(1) case(4) obl(2) aux(6) root(0) obj(6)"},
		{"in capitals too",
			"MEN|NOUN|NNS|7|obl ,|PUNCT|,|1|punct INCLUDING|VERB|VBG|5|case A|DET|DT|5|det BOY|NOUN|NN|7|nsubj:pass WERE|AUX|VBD|7|aux:pass HURT|VERB|VBN|0|root",
			"nsubj:pass(7) punct(1) case(5) det(5) nmod(1) aux:pass(7) root(0)"},
	} {
		x := treeOf(t, c.in)
		for i := range x.Tokens {
			w := strings.ToLower(x.Word(i))
			if x.Tokens[i].Lemma = w; lemmas[w] != "" {
				x.Tokens[i].Lemma = lemmas[w]
			}
		}
		new(Mender).Mend(x, &x.Sentences[0])
		if got := relations(x); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
