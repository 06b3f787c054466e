package mend

import "testing"

func TestUntangle(t *testing.T) {
	for _, c := range []struct{ name, in, heads string }{
		{"that with another subject is a mark, its clause none of the noun's relatives",
			"Rebels|NOUN|NNS|2|nsubj rejected|VERB|VBD|0|root claims|NOUN|NNS|2|obj that|PRON|WDT|6|nsubj they|PRON|PRP|6|nsubj fired|VERB|VBD|3|acl:relcl",
			"2 0 2 6 6 3"},
		{"which behind a comma",
			"Police|NOUN|NN|2|nsubj named|VERB|VBD|0|root Hizb|PROPN|NNP|2|obj ,|PUNCT|,|2|punct which|PRON|WDT|6|nsubj denied|VERB|VBD|2|parataxis it|PRON|PRP|6|obj",
			"2 0 2 6 6 3 6"},
		{"an owner hangs from no verb",
			"Mali|PROPN|NNP|4|nmod:poss 's|PART|POS|1|case army|NOUN|NN|4|nsubj denied|VERB|VBD|0|root it|PRON|PRP|4|obj",
			"3 1 4 0 4"},
		{"a perfect behind neither",
			"Israel|PROPN|NNP|2|nsubj has|VERB|VBZ|0|root neither|DET|DT|4|advmod confirmed|VERB|VBN|2|xcomp it|PRON|PRP|4|obj",
			"4 4 4 0 4"},
		{"nothing hangs flat from a preposition",
			"Troops|NOUN|NNS|2|nsubj died|VERB|VBD|0|root in|ADP|IN|6|case Port|PROPN|NNP|3|flat on|ADP|IN|6|case Friday|PROPN|NNP|2|obl",
			"2 0 4 2 6 2"},
		{"the subject behind an opening phrase",
			"In|ADP|IN|2|case Tombura|PROPN|NNP|6|obl ,|PUNCT|,|5|punct the|DET|DT|5|det Front|PROPN|NNP|2|conj said|VERB|VBD|0|root so|ADV|RB|6|advmod",
			"2 6 2 5 6 0 6"},
		{"a list that opens a sentence stays",
			"In|ADP|IN|2|case Bor|PROPN|NNP|7|obl ,|PUNCT|,|4|punct Juba|PROPN|NNP|2|conj and|CCONJ|CC|6|cc Wau|PROPN|NNP|2|conj fell|VERB|VBD|0|root rain|NOUN|NN|7|nsubj",
			"2 7 4 2 6 2 0 7"},
		{"a participle behind a preposition describes",
			"Rebels|NOUN|NNS|2|nsubj fired|VERB|VBD|0|root at|ADP|IN|4|mark unnamed|VERB|VBD|2|advcl sites|NOUN|NNS|4|obj",
			"2 0 5 5 2"},
		{"what that opens is not the main clause",
			"Staff|NOUN|NN|7|nsubj of|ADP|IN|3|case ministries|NOUN|NNS|1|nmod said|VERB|VBN|3|acl that|SCONJ|IN|7|mark they|PRON|PRP|7|nsubj fled|VERB|VBD|0|root",
			"4 3 1 0 7 7 4"},
		{"what is with a copula is a predicate",
			"Ten|NUM|CD|2|nsubj died|VERB|VBD|0|root and|CCONJ|CC|5|cc the|DET|DT|5|det toll|NOUN|NN|2|obl was|AUX|VBD|7|cop 37|NUM|CD|2|obl",
			"2 0 7 5 7 7 2"},
		{"two subjects of which the second ends the phrase of the first",
			"The|DET|DT|2|det return|NOUN|NN|6|nsubj of|ADP|IN|4|case Hizb|PROPN|NNP|2|nmod flags|NOUN|NNS|6|nsubj worries|VERB|VBZ|0|root us|PRON|PRP|6|obj",
			"2 6 5 5 2 0 6"},
		{"nothing hangs from a part of a set phrase",
			"They|PRON|PRP|2|nsubj accused|VERB|VBD|0|root each|DET|DT|2|obj other|ADJ|JJ|3|fixed of|SCONJ|IN|6|mark firing|VERB|VBG|4|advcl",
			"2 0 2 3 6 3"},
		{"a verb taken for an attribute of its object",
			"They|PRON|PRP|2|nsubj said|VERB|VBD|0|root that|SCONJ|IN|6|mark men|NOUN|NNS|6|nsubj fired|VERB|VBN|6|amod rockets|NOUN|NNS|2|obj",
			"2 0 5 5 2 5"},
		{"nothing behind a bracket hangs from within",
			"They|PRON|PRP|2|nsubj accused|VERB|VBD|0|root Forces|NOUN|NNS|2|obj (|PUNCT|-LRB-|5|punct RSF|PROPN|NNP|3|appos )|PUNCT|-RRB-|5|punct of|ADP|IN|8|case murder|NOUN|NN|5|nmod",
			"2 0 2 5 3 5 8 3"},
		{"a participle with a finite auxiliary is a clause of its own",
			"He|PRON|PRP|2|nsubj insisted|VERB|VBD|0|root they|PRON|PRP|2|obj had|AUX|VBD|6|aux not|PART|RB|6|advmod fired|VERB|VBN|3|acl",
			"2 0 6 6 6 2"},
		{"a lost main verb before the object that was made the root",
			"Hizb|PROPN|NNP|3|nsubj denied|VERB|VBN|3|amod involvement|NOUN|NN|0|root",
			"2 0 2"},
		{"and with an adverb before it",
			"Rebels|NOUN|NNS|4|nsubj forcibly|ADV|RB|3|advmod took|VERB|VBN|4|amod boys|NOUN|NNS|0|root .|PUNCT|.|4|punct",
			"3 3 0 3 3"},
		{"two names of one spokesman",
			"A|DET|DT|2|det spokesman|NOUN|NN|6|dislocated ,|PUNCT|,|2|punct a|DET|DT|5|det rebel|NOUN|NN|6|nsubj allied|VERB|VBD|0|root with|ADP|IN|8|case us|PRON|PRP|6|obl ,|PUNCT|,|10|punct dismissed|VERB|VBD|6|conj it|PRON|PRP|10|obj",
			"2 10 2 5 2 5 8 6 10 0 10"},
	} {
		x := treeOf(t, c.in)
		for i := range x.Tokens {
			if x.Word(i) == "has" {
				x.Tokens[i].Lemma = "have"
			}
		}
		new(Mender).Mend(x, &x.Sentences[0])
		if got := arcs(x); got != c.heads {
			t.Errorf("%s: heads %s, want %s", c.name, got, c.heads)
		}
	}
}
