package name

import (
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// seen is what is seen of one token.
type seen struct {
	look   word.Look
	key    uint32
	cue    cue
	hint   Hint  // of the word by itself
	phrase Hint  // of the longest phrase of the lexicon around it
	within uint8 // 1 + its place in that phrase
	rule   label // what the rules say
	strong bool  // looks like part of a name by itself
	maybe  bool  // is asked about
	shout  bool  // in a sentence in capitals
	begins bool  // first word of a sentence
	run    span  // the run of strong tokens that it is in
	doc    evidence
}

type span struct{ first, last int32 }

// view is one text as the recogniser sees it. Its memory is used again.
type view struct {
	t      *text.Text
	w      []seen
	about  map[uint32]evidence
	buf    [128]uint32
	n      int
	bits   int
	chains []span

	template uint32
}

// see looks at all tokens of a text.
func (r *Recogniser) see(v *view, t *text.Text) {
	v.t, v.chains = t, v.chains[:0]
	if cap(v.w) < len(t.Tokens) {
		v.w = make([]seen, len(t.Tokens), 2*len(t.Tokens))
	}
	v.w = v.w[:len(t.Tokens)]
	shouts := word.Shouts(t.S())
	for i := range t.Sentences {
		s := &t.Sentences[i]
		v.sentence(r, s, shouts || word.Shouts(t.Of(s.Span)))
	}
	v.rules(byRules(t, r.cues))
	v.evidence()
}

func (v *view) sentence(r *Recogniser, s *text.Sentence, shout bool) {
	for i := s.First; i < s.Last; i++ {
		x, w := &v.w[i], v.t.Word(i)
		*x = seen{look: word.At(w, shout), cue: r.cues.of(w), shout: shout, begins: i == s.First}
		x.strong = v.strong(i)
		if x.strong || x.cue&cueJoint != 0 {
			x.key = key(w)
			x.hint = r.lexicon.of(x.key)
		}
	}
	for i := s.First; i < s.Last; i++ {
		if x := &v.w[i]; x.key != 0 && x.strong {
			v.phrases(r, i, s.Last)
		}
	}
	v.runs(s)
}

// strong reports whether a token looks like part of a name.
func (v *view) strong(i int) bool {
	k, x := &v.t.Tokens[i], &v.w[i]
	if k.POS == text.PROPN || k.Tag == "NNP" || k.Tag == "NNPS" {
		return true
	}
	switch x.look.Shape {
	case word.Shouted:
		switch k.POS {
		case text.PRON, text.AUX, text.CCONJ, text.SCONJ, text.DET, text.PART, text.ADP, text.PUNCT:
			return false
		}
		return true
	case word.Title, word.Upper, word.Initial, word.Mixed:
		return k.POS != text.PRON
	case word.Dotted, word.Joined, word.WithDigits:
		return capital(v.t.Word(i))
	}
	return false
}

// phrases looks for the phrases of the lexicon that begin at token i.
func (v *view) phrases(r *Recogniser, i, limit int) {
	k, end := v.w[i].key, i
	h := v.w[i].hint
	found := h
	for j, n := i+1, 1; h&longer != 0 && j < limit && n < longest; j++ {
		if v.t.Word(j) == "-" {
			continue
		}
		if v.w[j].key == 0 {
			break
		}
		k = join(k, v.w[j].key)
		if h = r.lexicon.of(k); h&^longer != 0 {
			found, end = h, j
		}
		n++
	}
	if found &^= longer; found == 0 || end-i+1 < int(v.spanOf(i)) {
		return
	}
	for j := i; j <= end; j++ {
		if x := &v.w[j]; end > i || x.within == 0 {
			x.phrase, x.within = found, uint8(1+placeOf(j, i, end+1))
		}
	}
}

// spanOf returns how many tokens the phrase around token i has from i on.
func (v *view) spanOf(i int) (n int) {
	for ; i < len(v.w) && v.w[i].within > 1; i++ {
		n++
		if v.w[i].within == 1+last || v.w[i].within == 1+only {
			break
		}
	}
	return n
}

// runs finds the runs of strong tokens and what is asked about: these, and the
// small words and marks between them.
func (v *view) runs(s *text.Sentence) {
	for i := s.First; i < s.Last; {
		if !v.w[i].strong {
			i++
			continue
		}
		j := i
		for j < s.Last && v.w[j].strong {
			j++
		}
		for k := i; k < j; k++ {
			v.w[k].maybe, v.w[k].run = true, span{int32(i), int32(j)}
		}
		i = j
	}
	v.chain(s)
}

// longestChain bounds the memory of a chain; in text that is read it has a
// dozen tokens at most, in capitals some more.
const longestChain = 200

// chain joins runs with at most two weak tokens between them to one chain of
// decisions: "Ministry of the Interior", "al - Shabaab", "T - 72".
func (v *view) chain(s *text.Sentence) {
	for i := s.First; i < s.Last; {
		if !v.w[i].maybe {
			i++
			continue
		}
		end := v.run(i)
		for gap := v.gap(end, s.Last); gap > end; gap = v.gap(end, s.Last) {
			for k := end; k < gap; k++ {
				v.w[k].maybe, v.w[k].run = true, span{int32(k), int32(k + 1)}
			}
			if end = gap; gap < s.Last && v.w[gap].strong {
				end = v.run(gap)
			}
		}
		for ; i < end; i += longestChain {
			v.chains = append(v.chains, span{int32(i), int32(min(end, i+longestChain))})
		}
		i = end
	}
}

func (v *view) run(i int) int { return int(v.w[i].run.last) }

// gap returns where the chain that ends before token i goes on: behind the weak
// tokens that may stand inside a name, or i where it ends.
func (v *view) gap(i, limit int) int {
	for j := i; j < limit && j < i+4; j++ {
		if v.w[j].strong {
			return j
		}
		if !v.weak(j) {
			if j > i && v.w[j-1].look.Shape <= word.Number && v.w[j-1].look.Shape >= word.Digits {
				return j
			}
			break
		}
		if sh := v.w[j].look.Shape; j == i && sh == word.Digits {
			return j + 1
		}
	}
	return i
}

// weak reports whether a token may stand inside a name.
func (v *view) weak(i int) bool {
	x := &v.w[i]
	if x.cue&cueJoint != 0 {
		return true
	}
	switch x.look.Shape {
	case word.Digits, word.Number, word.WithDigits:
		return true
	}
	switch w := v.t.Word(i); w {
	case "-", "–", "'", "’", "&", "for", "in", "on", "against", "'s", "’s", "/", ".", ",":
		return true
	default:
		return utf8.RuneCountInString(w) <= 3 && x.look.Shape == word.Lower
	}
}

// rules notes the labels that the rules give.
func (v *view) rules(names []text.Name) {
	for i := range names {
		n := &names[i]
		k := kindNumber(n.Kind)
		for j := n.First; j < n.Last; j++ {
			if k < 0 {
				v.w[j].rule = labels + label(placeOf(j, n.First, n.Last))
			} else {
				v.w[j].rule = at(k, placeOf(j, n.First, n.Last))
			}
		}
	}
}
