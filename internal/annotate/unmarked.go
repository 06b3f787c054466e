package annotate

import "github.com/vedette-org/vedette/internal/text"

// markObjects mends a slip of the parser that costs the domain dear: in "killed
// three soldiers" it takes the counted noun for a bare adverbial, as "three
// days" would be. A bare noun phrase after an active verb that has no object is
// its object unless it is a time.
func markObjects(t *text.Text) {
	timed := make([]bool, len(t.Tokens))
	for _, x := range t.Times {
		for k := x.First; k < x.Last; k++ {
			timed[k] = true
		}
	}
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		bare := tok.Dep == "obl" && t.Child(i, "case", "mark") < 0 && t.Child(i, "det") >= 0 // "rejected out of hand a report"
		if !bare && tok.Dep != "obl:unmarked" || timed[i] || tok.Head < 0 || tok.Head > i || tok.POS != text.NOUN {
			continue
		}
		if v := t.Tokens[tok.Head]; v.POS == text.VERB && (v.Tag != "VBN" || perfect(t, tok.Head)) && t.Child(tok.Head, "obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass") < 0 {
			tok.Dep = "obj"
		}
	}
}

// perfect reports a participle that "have" makes a tense of: "had shot down".
func perfect(t *text.Text, v int) bool {
	a := t.Child(v, "aux")
	return a >= 0 && t.Tokens[a].Lemma == "have"
}
