package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// besideCue finds the cue that cue i is joined to where a parser has hung it
// from what that one says: in "denied that it had fired and said that …" the
// second speaks for the same mouth. Both are finite, of one tense, and what is
// said between them has a subject of its own.
func (r *reader) besideCue(i int) int {
	t := r.t.Tokens[i]
	if t.Dep.Base() != "conj" || t.Tag == "VB" || t.Tag == "VBN" || t.Tag == "VBG" || r.child(i, "nsubj", "nsubj:pass", "aux") >= 0 {
		return -1
	}
	for k := r.headed[t.Head]; k >= 0; {
		a := &r.att[k]
		if a.cue >= 0 && a.cue < t.Head && r.t.Tokens[a.cue].Tag == t.Tag && a.entry.Stance != "" {
			return int(k)
		}
		k = a.nextSame[slices.Index(a.heads, t.Head)]
	}
	return -1
}

// speaksOut finds what is said where it does not hang from the cue: the cue
// hangs from it, or it is direct speech.
func (r *reader) speaksOut(i int, e *lexicon.Saying, a *attribution) bool {
	if !slices.Contains(e.Content, "quote") && !slices.Contains(e.Content, "that") {
		return false
	}
	if h, ok := r.inserted(i); ok {
		a.heads, a.setOff = []int{h}, r.setOff(i)
		return true
	}
	if !slices.Contains(e.Content, "quote") {
		return false
	}
	s := r.t.Sentences[r.t.Tokens[i].Sent]
	for _, k := range r.speech[i] {
		if q := &r.t.Quotes[k]; q.Overlaps(s.Span) {
			a.quotes = append(a.quotes, q.Span)
		}
	}
	a.heads = r.rootsIn(s, a.quotes)
	return len(a.heads) > 0
}

// inserted reports whether cue i is put into or after what is said ("…, the
// army said"; "as X said"), and its head.
func (r *reader) inserted(i int) (int, bool) {
	t := r.t.Tokens[i]
	if t.Head < 0 {
		return 0, false
	}
	switch {
	case t.Dep == "parataxis" && (t.Head < i || r.child(i, "nsubj") >= 0):
		return t.Head, true
	case t.Dep.Base() == "advcl" && r.has(i, "as"):
		return t.Head, true
	case t.Dep.In("advcl", "ccomp", "conj") && t.Head > i && r.child(i, "nsubj") >= 0 && r.child(i, "mark") < 0:
		return t.Head, true // "witnesses said dozens were killed", hung the wrong way round
	case r.setOff(i) >= 0:
		return r.top(i), true
	}
	return 0, false
}

// setOff returns the first word of a cue that a comma sets off together with who
// speaks ("…, X said on Monday"), whatever the parser has hung it from; -1 for
// one that is not.
func (r *reader) setOff(i int) int {
	s := r.child(i, "nsubj")
	if s < 0 {
		s = r.actorBefore(i)
	}
	if s < 0 {
		return -1
	}
	from := min(int(r.left[s]), i)
	if from == 0 || r.t.Tokens[from-1].Sent != r.t.Tokens[i].Sent || s > i && s != i+1 && int(r.left[s]) != i+1 {
		return -1
	}
	switch r.lemma(s) {
	case "who", "which", "that":
		return -1
	}
	w := r.t.Word(from - 1)
	if w == "," || quoteMark(w) || r.t.Word(from) == "," {
		return from
	}
	return -1
}

// top returns the root of the sentence of token i.
func (r *reader) top(i int) int {
	for n := 0; n < 400 && r.t.Tokens[i].Head >= 0; n++ {
		i = r.t.Tokens[i].Head
	}
	return i
}

// rootsIn returns the tokens of sentence s within the quotes whose heads lie
// outside them.
func (r *reader) rootsIn(s text.Sentence, quotes []vedette.Span) (roots []int) {
	for _, q := range quotes {
		for k := s.First; k < s.Last; k++ {
			tok := r.t.Tokens[k]
			if tok.POS == text.PUNCT || !q.Contains(tok.Span) {
				continue
			}
			if tok.Head < 0 || !q.Contains(r.t.Tokens[tok.Head].Span) {
				roots = append(roots, k)
			}
		}
	}
	return roots
}
